//! Tables and pictures as blocks of a document, from what is recorded or typed in, in the report's language.

use documents::{Align, Block, Cell, Column, Figure, Row, Table};
use follow_up::MeetingKind;
use words::Lang;

use crate::T;
use crate::draw_plan;
use crate::part::{FigureRow, Part, PartKind, Side, sum};
use crate::recorded::Recorded;

/// A part as it is now, or as it was when it was frozen. Nothing of what there is nothing to say of.
#[must_use]
pub fn part(part: &Part, recorded: &Recorded, lang: Lang) -> Vec<Block> {
    match &part.frozen {
        Some(frozen) => frozen.blocks.clone(),
        None => live(part, recorded, lang),
    }
}

/// A part as it is now.
#[must_use]
pub fn live(part: &Part, recorded: &Recorded, lang: Lang) -> Vec<Block> {
    let t = T(lang);
    match part.kind {
        PartKind::Posts => posts(recorded, t, lang),
        PartKind::Meetings => meetings(recorded, t, lang),
        PartKind::Matters => matters(recorded, t, lang),
        PartKind::Statuses => draw_plan::statuses(recorded, t),
        PartKind::Area => draw_plan::area(recorded, part.about.as_deref().unwrap_or_default(), t, lang),
        PartKind::Planned => draw_plan::planned(recorded, t, lang),
        PartKind::Signatures => vec![Block::Signatures { lines: signing(recorded) }],
        _ => typed(part, recorded.year, t, lang),
    }
}

/// What a part is called.
#[must_use]
pub fn title(part: &Part, t: T) -> String {
    match (&part.about, part.kind) {
        (Some(title), PartKind::Figures) => title.clone(),
        _ => t.by_name(&format!("part-{}", part.kind.word()), Vec::new()),
    }
}

fn table(caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Table(Table { caption: Some(caption), columns, rows, footer: Vec::new() })]
}

fn posts(recorded: &Recorded, t: T, lang: Lang) -> Vec<Block> {
    let rows = recorded.posts.iter().map(|holder| {
        let from = words::iso_date(lang, &holder.from_on);
        let time = match &holder.until_on {
            Some(until) => t.post_from_to(from, words::iso_date(lang, until)),
            None => t.post_since(from),
        };
        Row::of([holder.title.clone(), holder.name.clone(), time])
    });
    let columns = vec![Column::new(t.col_post(), 2.0), Column::new(t.col_name(), 2.0), Column::new(t.col_time(), 2.6)];
    table(t.part_posts(), columns, rows.collect())
}

/// The name of a kind of meeting.
fn meeting(t: T, kind: MeetingKind) -> String {
    t.by_name(&format!("meeting-{}", kind.word()), Vec::new())
}

fn meetings(recorded: &Recorded, t: T, lang: Lang) -> Vec<Block> {
    let rows = MeetingKind::ALL.into_iter().filter_map(|kind| {
        let days: Vec<String> =
            recorded.meetings.iter().filter(|(k, _)| *k == kind).map(|(_, day)| short(lang, *day)).collect();
        let n = i64::try_from(days.len()).unwrap_or(i64::MAX);
        (n > 0).then(|| Row::of([meeting(t, kind), words::number(lang, n), days.join(", ")]))
    });
    let columns =
        vec![Column::new(t.col_meeting(), 1.6), Column::right(t.col_count(), 0.7), Column::new(t.col_days(), 4.0)];
    table(t.part_meetings(), columns, rows.collect())
}

/// A day within the year: without the year.
fn short(lang: Lang, day: jiff::civil::Date) -> String {
    let whole = words::date(lang, day);
    whole.rsplit_once(' ').map_or(whole.clone(), |(day, _)| day.to_owned())
}

fn matters(recorded: &Recorded, t: T, lang: Lang) -> Vec<Block> {
    let rows = recorded.matters.iter().map(|matter| {
        let whose = if matter.ours { t.matter_to(matter.other.as_str()) } else { t.matter_from(matter.other.as_str()) };
        let how = match (matter.answered, matter.withdrawn) {
            (Some(day), _) => t.matter_answered(words::date(lang, day)),
            (None, true) => t.matter_withdrawn(),
            (None, false) => t.matter_open(),
        };
        Row::of([matter.title.clone(), whose, words::date(lang, matter.raised), how])
    });
    let columns = vec![
        Column::new(t.col_matter(), 2.6),
        Column::new(t.col_between(), 1.8),
        Column::new(t.col_raised(), 1.3),
        Column::new(t.col_outcome(), 1.5),
    ];
    table(t.part_matters(), columns, rows.collect())
}

/// Who signs: leader, officers and board as they were when the year ended, in their order.
fn signing(recorded: &Recorded) -> Vec<String> {
    let last = crate::report::days(recorded.year).1.min(recorded.today).to_string();
    let on_board = |role| matches!(role, kernel::Role::Leader | kernel::Role::Officer | kernel::Role::BoardMember);
    let now = recorded
        .posts
        .iter()
        .filter(|holder| on_board(holder.role) && holder.until_on.as_ref().is_none_or(|until| *until >= last));
    now.map(|holder| format!("{}, {}", holder.name, holder.title)).collect()
}

/// A figure as a typed-in table shows it; what nobody has typed is said to be unknown.
fn figure(t: T, lang: Lang, figure: Option<f64>) -> String {
    figure.map_or_else(|| t.not_known(), |figure| words::decimal(lang, figure))
}

fn typed(part: &Part, year: i16, t: T, lang: Lang) -> Vec<Block> {
    let has_before = part.rows.iter().any(|row| row.before.is_some());
    // A table in which nobody has typed anything says nothing.
    if !has_before && part.rows.iter().all(|row| row.figure.is_none()) {
        return Vec::new();
    }
    let cells = |label: String, now: Option<f64>, before: Option<f64>| {
        let mut cells = vec![label, figure(t, lang, now)];
        if has_before {
            cells.push(figure(t, lang, before));
        }
        cells
    };
    let mut rows = Vec::new();
    let sides = part.kind.sides();
    for side in sides {
        let of_side: Vec<&FigureRow> = part.rows.iter().filter(|row| row.side == *side).collect();
        if of_side.is_empty() {
            continue;
        }
        if *side != Side::Plain {
            rows.push(Row::heading(side_name(t, *side)));
        }
        rows.extend(of_side.iter().map(|row| Row::of(cells(row.label.clone(), row.figure, row.before))));
        if *side != Side::Plain {
            let (now, before) =
                (sum(of_side.iter().copied(), |r| r.figure), sum(of_side.iter().copied(), |r| r.before));
            let said = cells(t.sum_of(side_name(t, *side)), now, before);
            let cells = said.into_iter().map(|text| Cell { bold: true, ..Cell::from(text) }).collect();
            rows.push(Row { cells, header: false });
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let (now, before) = in_all(part);
    let footer = if part.kind.has_sum() && part.rows.len() > 1 {
        let label = if part.kind == PartKind::Accounts { t.result() } else { t.sum() };
        cells(label, now, before).into_iter().map(Cell::from).collect()
    } else {
        Vec::new()
    };
    let mut columns = vec![
        Column::new(t.by_name(&format!("col-{}", part.kind.word()), Vec::new()), 3.0),
        Column { align: Align::Right, ..Column::new(year.to_string(), 1.0) },
    ];
    if has_before {
        columns.push(Column::right((year - 1).to_string(), 1.0));
    }
    vec![Block::Table(Table { caption: Some(title(part, t)), columns, rows, footer })]
}

/// What a side of the accounts is called.
pub(crate) fn side_name(t: T, side: Side) -> String {
    t.by_name(&format!("side-{}", side.word()), Vec::new())
}

/// The sums of this year and the last one; of accounts what is left: income less costs.
pub(crate) fn in_all(part: &Part) -> (Option<f64>, Option<f64>) {
    let of = |side: Side, of: fn(&FigureRow) -> Option<f64>| sum(part.rows.iter().filter(|r| r.side == side), of);
    let both = |of_row: fn(&FigureRow) -> Option<f64>| {
        if part.kind == PartKind::Accounts {
            Some(of(Side::Income, of_row)? - of(Side::Cost, of_row)?)
        } else {
            sum(&part.rows, of_row)
        }
    };
    (both(|row| row.figure), both(|row| row.before))
}

/// A bar of a picture; `unknown` where it counts what nobody has reported.
pub(crate) fn bar(label: String, (number, of): (usize, usize), unknown: bool) -> Figure {
    let whole = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Figure { label, number: whole(number), of: whole(of), unknown }
}
