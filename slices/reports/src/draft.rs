//! A report as it is drafted: its chapters in the unit's order, with sentences made of counts and days, and the tables and
//! pictures that belong to each. What is not recorded is left for people to write; nothing is invented.

use follow_up::MeetingKind;
use kernel::id::{ReportPartId, ReportSectionId};
use words::Lang;

use crate::T;
use crate::body::mark;
use crate::chapter::{Chapter, ChapterKind};
use crate::draft_plan;
use crate::part::{FigureRow, Part, PartKind, Side};
use crate::recorded::Recorded;
use crate::report::{Section, days};

/// The rows of last year's typed-in tables: kind, own title, row.
pub type Before = Vec<(PartKind, Option<String>, FigureRow)>;

/// The sections of a new report.
#[must_use]
pub fn sections(chapters: &[Chapter], recorded: &Recorded, lang: Lang, before: &Before) -> Vec<Section> {
    let shown = chapters.iter().filter(|chapter| chapter.shown);
    shown.map(|chapter| section(chapter, recorded, lang, before)).collect()
}

fn section(chapter: &Chapter, recorded: &Recorded, lang: Lang, before: &Before) -> Section {
    let t = T(lang);
    let mut parts: Vec<Part> =
        (1_i64..).zip(chapter.kind.parts()).map(|(number, kind)| part(number, *kind, None, t, before)).collect();
    if chapter.kind == ChapterKind::Plan {
        let areas = recorded.plans.iter().flat_map(|plan| &plan.areas);
        for (number, area) in (2_i64..).zip(areas.filter(|area| area.actions().next().is_some())) {
            parts.push(part(number, PartKind::Area, Some(area.id.clone()), t, before));
        }
    }
    Section {
        id: ReportSectionId::new(),
        kind: chapter.kind,
        title: Chapter::of(&chapter.titles, lang).to_owned(),
        hint: Chapter::of(&chapter.hints, lang).to_owned(),
        text: text(chapter.kind, recorded, lang, &parts),
        revision: 0,
        assigned_to: None,
        ready: None,
        parts,
        comments: 0,
    }
}

/// A new part; one whose figures are typed in begins with last year's rows, or with those that most branches have.
#[must_use]
pub fn part(number: i64, kind: PartKind, about: Option<String>, t: T, before: &Before) -> Part {
    let of_last_year: Vec<FigureRow> = before
        .iter()
        .filter(|(known, title, _)| *known == kind && (kind != PartKind::Figures || *title == about))
        .map(|(_, _, row)| FigureRow { figure: None, before: row.figure, ..row.clone() })
        .collect();
    let rows = match of_last_year.is_empty() {
        true => usual(kind, t),
        false => of_last_year,
    };
    Part { id: ReportPartId::new(), number, kind, about, rows, revision: 0, frozen: None }
}

/// The rows that most branches have in a typed-in table.
fn usual(kind: PartKind, t: T) -> Vec<FigureRow> {
    let row = |side: Side, label: &str| FigureRow { side, label: label.trim().to_owned(), figure: None, before: None };
    let split = |side: Side, labels: String| labels.split(';').map(|label| row(side, label)).collect::<Vec<_>>();
    match kind {
        PartKind::Categories => split(Side::Plain, t.rows_categories()),
        PartKind::Stewards => split(Side::Plain, t.rows_stewards()),
        PartKind::Cases => split(Side::Plain, t.rows_cases()),
        PartKind::Accounts => {
            let mut rows = split(Side::Income, t.rows_income());
            rows.extend(split(Side::Cost, t.rows_costs()));
            rows
        }
        _ => Vec::new(),
    }
}

/// What a chapter is drafted as; empty where there is nothing recorded to tell of.
#[must_use]
pub fn text(kind: ChapterKind, recorded: &Recorded, lang: Lang, parts: &[Part]) -> String {
    let t = T(lang);
    match kind {
        ChapterKind::Introduction => {
            let (first, last) = days(recorded.year);
            t.draft_introduction(words::date(lang, first), words::date(lang, last), recorded.unit_name.as_str())
        }
        ChapterKind::Board => board(recorded, t),
        ChapterKind::Members => t.draft_members(words::date(lang, days(recorded.year).1)),
        ChapterKind::Meetings => meetings(recorded, t, lang),
        ChapterKind::Matters => matters(recorded, t),
        ChapterKind::Plan => draft_plan::text(recorded, lang, parts),
        ChapterKind::Economy => economy(recorded, t, lang),
        ChapterKind::Committees
        | ChapterKind::Stewards
        | ChapterKind::Activities
        | ChapterKind::Signatures
        | ChapterKind::Own => String::new(),
    }
}

fn board(recorded: &Recorded, t: T) -> String {
    let mut names: Vec<&str> = recorded.posts.iter().map(|holder| holder.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    match names.len() {
        0 => t.draft_board_none(recorded.year.to_string()),
        people => t.draft_board(people, recorded.year.to_string()),
    }
}

fn meetings(recorded: &Recorded, t: T, lang: Lang) -> String {
    let count = |kind: MeetingKind| recorded.meetings.iter().filter(|(known, _)| *known == kind).count();
    let mut held = Vec::new();
    for kind in [MeetingKind::Board, MeetingKind::Members] {
        let n = count(kind);
        if n > 0 {
            held.push(t.by_name(&format!("held-{}", kind.word()), vec![("n", n.into())]));
        }
    }
    let annual: Vec<String> = recorded
        .meetings
        .iter()
        .filter(|(kind, _)| *kind == MeetingKind::Annual)
        .map(|(_, day)| t.held_annual(words::date(lang, *day)))
        .collect();
    held.extend(annual);
    if held.is_empty() {
        return t.draft_meetings_none(recorded.year.to_string());
    }
    t.draft_meetings(listed(t, &held), recorded.year.to_string())
}

fn matters(recorded: &Recorded, t: T) -> String {
    let mut said = Vec::new();
    let (ours, theirs): (Vec<_>, Vec<_>) = recorded.matters.iter().partition(|matter| matter.ours);
    let answered = |all: &[&crate::recorded::MatterLine]| all.iter().filter(|m| m.answered.is_some()).count();
    if !ours.is_empty() {
        said.push(t.draft_raised(ours.len()));
        said.push(t.draft_raised_answered(answered(&ours)));
    }
    if !theirs.is_empty() {
        said.push(t.draft_received(theirs.len()));
        said.push(t.draft_received_answered(answered(&theirs)));
    }
    let mut out = said.join(" ");
    if !recorded.heard.is_empty() {
        let lines = recorded.heard.iter().map(|(title, n)| format!("- {}", t.draft_heard_line(*n, title.as_str())));
        let list = lines.collect::<Vec<_>>().join("\n");
        out = format!("{out}\n\n{}\n\n{list}", t.draft_heard()).trim().to_owned();
    }
    if out.is_empty() { t.draft_matters_none(recorded.year.to_string()) } else { out }
}

fn economy(recorded: &Recorded, t: T, lang: Lang) -> String {
    let year = i64::from(recorded.year);
    let budgets = recorded.plans.iter().filter_map(|plan| plan.budget.as_ref());
    let sums: Vec<local_plans::Sum> = budgets.map(|b| local_plans::Budget::in_year(&b.total, year)).collect();
    let (kroner, hours): (i64, f64) = (sums.iter().map(|s| s.kroner).sum(), sums.iter().map(|s| s.hours).sum());
    let mut parts = Vec::new();
    if kroner > 0 {
        parts.push(words::kroner(lang, kroner));
    }
    if hours > 0.0 {
        parts.push(t.released_hours(words::decimal(lang, hours)));
    }
    if parts.is_empty() {
        return String::new();
    }
    t.draft_economy(listed(t, &parts), year.to_string())
}

/// `a, b og c`.
pub(crate) fn listed(t: T, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t.and(first.join(", "), last.as_str()),
    }
}

/// The line that says where a part stands, when the section has it.
pub(crate) fn place_of(lang: Lang, parts: &[Part], kind: PartKind, about: Option<&str>) -> Option<String> {
    let part = parts.iter().find(|part| part.kind == kind && part.about.as_deref() == about)?;
    Some(mark(lang, part.number))
}
