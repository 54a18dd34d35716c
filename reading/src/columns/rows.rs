//! The rows of a sheet to areas, goals and measures, once the columns have their meanings. Every row ends in the outline or
//! among what is left out.

use super::kinds::{self, RowKind};
use super::meaning::Meaning;
use super::{Column, assign, details, header};
use crate::formats::{Cell, Grid, Row, Spreadsheet};
use crate::outline::{Area, Details, Goal, Kind, LeftOut, Measure, Outline, Period, Problem, Span};
use crate::rules::{identity, language, problems};
use crate::{period, tokens};

/// Longest text of what is left out of one column.
const LONGEST: usize = 500;
/// Most problems that are told of; more would hide each other.
const MOST_PROBLEMS: usize = 200;
/// Words that begin a row of sums.
const SUMS: &[&str] = &[
    "sum",
    "totalt",
    "total",
    "totalsum",
    "sum totalt",
    "i alt",
    "til saman",
    "til sammen",
    "summa",
    "totalt:",
    "sum:",
];

/// A sheet with what is known of it.
pub struct Sheet<'a> {
    /// The file.
    pub book: &'a Spreadsheet,
    /// The sheet itself.
    pub grid: &'a Grid,
    /// The row of headings, by index.
    pub header: Option<usize>,
    /// The columns.
    pub columns: &'a [Column],
    /// The file's name.
    pub name: Option<&'a str>,
    /// The union's own names for its levels.
    pub levels: &'a [String],
}

/// The outline of a sheet.
#[must_use]
pub fn outline_of(sheet: &Sheet<'_>) -> Outline {
    let mut outline = Outline::default();
    let head = header::above(sheet.grid, sheet.header);
    for row in sheet.grid.rows.iter().take(head) {
        match outline.title {
            None => outline.title = Some(row.text()),
            Some(_) => outline.text.push(row.text()),
        }
    }
    let titled = outline.title.clone().or_else(|| sheet.book.title.clone()).or_else(|| named(&sheet.grid.name));
    outline.title = titled.or_else(|| named(stem(sheet.name.unwrap_or_default())));
    let named_period = period_named(sheet, &outline);
    let rows: Vec<&Row> = sheet.grid.rows.iter().skip(below(sheet)).collect();
    let mut build = Build::new(sheet, named_period.as_ref().and_then(one_year));
    build.carries = carries(&rows, sheet.columns);
    for row in rows {
        build.row(row);
    }
    let Build { areas, left_out, problems, main_goal, prose, .. } = build;
    outline.text.extend(prose);
    (outline.areas, outline.left_out, outline.main_goal) = (areas, left_out, main_goal);
    outline.left_out.extend(unused(sheet));
    let texts = || {
        outline.areas.iter().flat_map(|area| {
            area.title.iter().chain(area.goals.iter().map(|g| &g.text)).chain(measures(area).map(|m| &m.text))
        })
    };
    outline.language =
        language::of(texts().chain(sheet.columns.iter().map(|column| &column.heading)).map(String::as_str)).to_owned();
    for measure in outline.areas.iter().flat_map(measures) {
        if let Some(level) = measure.level.as_ref().filter(|level| !outline.levels.contains(level)) {
            outline.levels.push(level.clone());
        }
    }
    outline.period = named_period.or_else(|| period_of_days(&outline));
    outline.kind = kind_of(&outline);
    problems::look_at_texts(&mut outline);
    outline.problems.extend(problems.into_iter().take(MOST_PROBLEMS));
    if outline.areas.iter().all(|area| area.goals.is_empty() && area.measures.is_empty()) || !looks_like_a_plan(sheet) {
        outline.not_a_plan = Some("a spreadsheet: no column holds goals or measures".into());
        outline.kind = Kind::Other;
    }
    outline
}

/// Where the rows of the table begin.
fn below(sheet: &Sheet<'_>) -> usize {
    sheet.header.map_or_else(|| header::above(sheet.grid, None), |at| at + 1)
}

/// A person who said what the columns mean knows best.
fn looks_like_a_plan(sheet: &Sheet<'_>) -> bool {
    assign::is_plan(sheet.columns)
}

fn measures(area: &Area) -> impl Iterator<Item = &Measure> {
    area.goals.iter().flat_map(|goal| &goal.measures).chain(&area.measures)
}

/// A name that says something: not "Ark1", "Sheet 2", "Blad1".
fn named(name: &str) -> Option<String> {
    let plain: String = name.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    (!["", "ark", "sheet", "blad", "table", "tabell", "page", "side"].contains(&plain.as_str()))
        .then(|| tokens::tidy(name))
}

/// A file's name without its ending, its strokes as spaces.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The period that the title, the lines above the table, the tab or the file's name names.
fn period_named(sheet: &Sheet<'_>, outline: &Outline) -> Option<Period> {
    let file = stem(sheet.name.unwrap_or_default()).replace(['_', '-'], " ");
    let texts = outline.title.iter().chain(&outline.text).map(String::as_str).chain([sheet.grid.name.as_str(), &file]);
    texts.flat_map(period::find).find(|found| !found.until).and_then(|found| found.period())
}

/// The years from the first to the last day of any measure.
fn period_of_days(outline: &Outline) -> Option<Period> {
    let details = outline.areas.iter().flat_map(measures).filter_map(|measure| measure.details.as_deref());
    let days: Vec<&str> =
        details.flat_map(|d| [&d.start, &d.due, &d.indicator_by]).flatten().filter_map(|day| day.get(..4)).collect();
    let (from, to) = (days.iter().min()?, days.iter().max()?);
    Some(Period { from: format!("{from}-01-01"), to: format!("{to}-12-31") })
}

fn one_year(period: &Period) -> Option<i16> {
    let year = period.from.get(..4)?;
    (period.to.get(..4) == Some(year)).then(|| year.parse().ok()).flatten()
}

fn kind_of(outline: &Outline) -> Kind {
    let noun = outline.title.as_deref().and_then(|title| identity::noun_in(&title.to_lowercase()));
    match noun {
        Some((noun, _)) => noun.kind,
        None if outline.levels.len() > 1 => Kind::StrategyPlan,
        None => Kind::ActionPlan,
    }
}

/// What stands in columns that are not used, a line a column.
fn unused(sheet: &Sheet<'_>) -> Vec<LeftOut> {
    let mut out = Vec::new();
    for (at, column) in sheet.columns.iter().enumerate().filter(|(_, column)| column.meaning == Meaning::NotUsed) {
        let rows = sheet.grid.rows.iter().skip(below(sheet));
        let words: Vec<String> =
            rows.filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).map(Cell::text).collect();
        if !words.is_empty() {
            let text: String = format!("{}: {}", column.heading, words.join(" · ")).chars().take(LONGEST).collect();
            out.push(LeftOut { text, why: "column not used".into(), span: Span::default() });
        }
    }
    out.sort_by(|a, b| a.text.cmp(&b.text));
    out
}

/// How an area and a goal hold for the rows below that leave their cells empty.
#[derive(Clone, Copy, Default)]
struct Carries {
    /// The area is named once, above its rows.
    area: bool,
    /// The goal likewise.
    goal: bool,
}

fn carries(rows: &[&Row], columns: &[Column]) -> Carries {
    let column = |meaning| columns.iter().position(|column| column.meaning == meaning);
    let text = |row: &Row, at: Option<usize>| at.and_then(|at| row.cells.get(at)).map(Cell::text).unwrap_or_default();
    let (area, goal, measure) = (column(Meaning::Area), column(Meaning::Goal), column(Meaning::Measure));
    let rows: Vec<&&Row> =
        rows.iter().filter(|row| !row.band && (measure.is_none() || !text(row, measure).is_empty())).collect();
    let gaps = rows.iter().any(|row| text(row, area).is_empty());
    let goals: Vec<String> = rows.iter().map(|row| text(row, goal)).collect();
    // a goal that is written out in row after row says that an empty cell has none
    let written_out = goals.windows(2).any(|two| matches!(two, [a, b] if !a.is_empty() && a == b));
    Carries { area: true, goal: !written_out && (area.is_none() || gaps) }
}

struct Build<'a> {
    sheet: &'a Sheet<'a>,
    year: Option<i16>,
    carries: Carries,
    areas: Vec<Area>,
    left_out: Vec<LeftOut>,
    problems: Vec<Problem>,
    main_goal: Option<String>,
    prose: Vec<String>,
    /// The area and goal that rows stand in.
    area: Option<usize>,
    goal: Option<usize>,
    /// Where the last measure stands.
    last: Option<(usize, Option<usize>, usize)>,
}

impl<'a> Build<'a> {
    fn new(sheet: &'a Sheet<'a>, year: Option<i16>) -> Self {
        Self {
            sheet,
            year,
            carries: Carries::default(),
            areas: Vec::new(),
            left_out: Vec::new(),
            problems: Vec::new(),
            main_goal: None,
            prose: Vec::new(),
            area: None,
            goal: None,
            last: None,
        }
    }

    fn text(&self, row: &Row, meaning: Meaning) -> String {
        let at = self.sheet.columns.iter().position(|column| column.meaning == meaning);
        at.and_then(|at| row.cells.get(at)).map(Cell::text).unwrap_or_default()
    }

    fn has(&self, meaning: Meaning) -> bool {
        self.sheet.columns.iter().any(|column| column.meaning == meaning)
    }

    fn leave_out(&mut self, row: &Row, why: &str) {
        self.left_out.push(LeftOut { text: row.text(), why: why.into(), span: span(row) });
    }

    fn row(&mut self, row: &Row) {
        let header = self.sheet.header.and_then(|at| self.sheet.grid.rows.get(at));
        if header.is_some_and(|header| header.cells == row.cells) {
            return self.leave_out(row, "repeated header");
        }
        let first =
            row.cells.iter().find(|cell| !cell.is_empty()).map(|cell| cell.text().to_lowercase()).unwrap_or_default();
        if SUMS.contains(&first.as_str()) {
            return self.leave_out(row, "sum");
        }
        if row.band {
            if self.has(Meaning::Area) {
                return self.leave_out(row, "heading");
            }
            self.enter_area(&row.text(), row);
            return;
        }
        let area = self.text(row, Meaning::Area);
        if !area.is_empty() {
            self.enter_area(&area, row);
        } else if self.has(Meaning::Area) && !self.carries.area {
            self.area = None;
        }
        let (goal, text) = (self.text(row, Meaning::Goal), self.text(row, Meaning::Measure));
        if !goal.is_empty() {
            self.enter_goal(&goal, row);
        } else if self.has(Meaning::Goal) && !self.carries.goal && !text.is_empty() {
            self.goal = None;
        }
        if text.is_empty() {
            self.goes_on(row, !area.is_empty() || !goal.is_empty());
            return;
        }
        match kinds::of(&self.text(row, Meaning::Kind)).filter(|_| self.has(Meaning::Kind)) {
            None | Some(RowKind::SubMeasure) => self.measure(&text, row),
            Some(RowKind::Measure) => {
                if goal.is_empty() {
                    self.goal = None;
                }
                self.measure(&text, row);
            }
            Some(RowKind::Goal) => self.enter_goal(&text, row),
            Some(RowKind::Area) => self.enter_area(&text, row),
            Some(RowKind::MainGoal) => self.main_goal = Some(text),
            Some(RowKind::Prose) => match self.area.and_then(|at| self.areas.get_mut(at)) {
                Some(area) => area.text.push(text),
                None => self.prose.push(text),
            },
        }
    }

    /// The area that rows stand in now; one without a title when none is named.
    fn place(&mut self) -> usize {
        *self.area.get_or_insert_with(|| {
            self.areas.push(Area::default());
            self.areas.len() - 1
        })
    }

    fn enter_area(&mut self, title: &str, row: &Row) {
        let key = tokens::key(title);
        let found =
            self.areas.iter().position(|area| area.title.as_deref().is_some_and(|title| tokens::key(title) == key));
        let at = found.unwrap_or_else(|| {
            self.areas.push(Area { title: Some(title.to_owned()), span: span(row), ..Area::default() });
            self.areas.len() - 1
        });
        if self.area != Some(at) {
            (self.area, self.goal) = (Some(at), None);
        }
    }

    fn enter_goal(&mut self, text: &str, row: &Row) {
        let horizon = Some(self.text(row, Meaning::Horizon)).filter(|horizon| !horizon.is_empty());
        let confidence = self.confidence(Meaning::Goal);
        let at = self.place();
        let Some(area) = self.areas.get_mut(at) else { return };
        let key = tokens::key(text);
        let found = area.goals.iter().position(|goal| tokens::key(&goal.text) == key);
        self.goal = Some(found.unwrap_or_else(|| {
            area.goals.push(Goal { text: text.to_owned(), horizon, span: span(row), confidence, ..Goal::default() });
            area.goals.len() - 1
        }));
    }

    /// How sure an item of a column is that is this sure itself.
    fn confidence(&self, meaning: Meaning) -> f32 {
        let column = self.sheet.columns.iter().find(|column| column.meaning == meaning);
        if column.is_some_and(|column| column.confidence < 0.6) { 0.65 } else { 0.95 }
    }

    fn level(&self, row: &Row) -> Option<String> {
        let level = self.text(row, Meaning::Level);
        let known = self.sheet.levels.iter().find(|known| tokens::key(known) == tokens::key(&level));
        Some(known.cloned().unwrap_or(level)).filter(|level| !level.is_empty())
    }

    fn measure(&mut self, text: &str, row: &Row) {
        let (details, problems) = details::details_of(&row.cells, self.sheet.columns, self.year, span(row));
        self.problems.extend(problems);
        let (level, confidence, at) = (self.level(row), self.confidence(Meaning::Measure), self.place());
        // the same measure again: cells merged over two rows, or a row for each of its owners
        if self.last.is_some_and(|(area, goal, _)| (area, goal) == (at, self.goal))
            && let Some(last) = self.last_measure().filter(|last| last.text == text && last.level == level)
        {
            last.span.lines[1] = row.number;
            self.add(details);
            return;
        }
        let goal = self.goal;
        let Some(area) = self.areas.get_mut(at) else { return };
        let measures = match goal.and_then(|goal| area.goals.get_mut(goal)) {
            Some(goal) => &mut goal.measures,
            None => &mut area.measures,
        };
        let details = (!details.is_empty()).then(|| Box::new(details));
        measures.push(Measure { text: text.to_owned(), level, span: span(row), confidence, details });
        self.last = Some((at, goal, measures.len() - 1));
    }

    fn last_measure(&mut self) -> Option<&mut Measure> {
        let (area, goal, at) = self.last?;
        let area = self.areas.get_mut(area)?;
        let measures = match goal {
            Some(goal) => &mut area.goals.get_mut(goal)?.measures,
            None => &mut area.measures,
        };
        measures.get_mut(at)
    }

    fn add(&mut self, from: Details) {
        let columns = self.sheet.columns;
        if let Some(last) = self.last_measure() {
            details::add(last.details.get_or_insert_default(), from, columns);
        }
    }

    /// A row without a measure: a goal or area alone, or more of the measure above.
    fn goes_on(&mut self, row: &Row, named: bool) {
        let (details, problems) = details::details_of(&row.cells, self.sheet.columns, self.year, span(row));
        if details.is_empty() {
            if !named {
                self.leave_out(row, "beside the table");
            }
        } else if named || self.last.is_none() {
            // what stands beside a goal has no place of its own in a plan
            self.leave_out(row, "beside the table");
        } else {
            self.problems.extend(problems);
            self.add(details);
        }
    }
}

fn span(row: &Row) -> Span {
    Span { page: 1, lines: [row.number, row.number] }
}
