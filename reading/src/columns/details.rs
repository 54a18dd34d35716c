//! The cells of one row that stand beside the measure's text, as details: what can be read is read, what cannot is kept in
//! its own words and told of.

use super::meaning::Meaning;
use super::{Column, owner, values};
use crate::formats::Cell;
use crate::outline::{Details, Problem, Span};
use crate::rules::problems::problem;

/// The details of a row, and what of it a person should look at. `year` completes days without one.
#[must_use]
pub fn details_of(cells: &[Cell], columns: &[Column], year: Option<i16>, span: Span) -> (Details, Vec<Problem>) {
    let mut reader = Reader { details: Details::default(), problems: Vec::new(), year, span };
    let mut beside: Vec<(&Column, &Cell)> = columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()).collect();
    // by meaning, so that the order of the columns decides nothing
    beside.sort_by(|a, b| (a.0.meaning, &a.0.heading, a.1.text()).cmp(&(b.0.meaning, &b.0.heading, b.1.text())));
    for (column, cell) in beside {
        reader.read(column, cell);
    }
    reader.details.kept.sort();
    (reader.details, reader.problems)
}

/// Puts the details of a row into those of the row above that it goes on: what is empty is filled, what differs is kept.
pub fn add(into: &mut Details, from: Details, columns: &[Column]) {
    let heading = |meanings: &[Meaning]| {
        columns
            .iter()
            .find(|column| meanings.contains(&column.meaning))
            .map(|column| column.heading.clone())
            .unwrap_or_default()
    };
    let mut kept = Vec::new();
    let mut words = |into: &mut Option<String>, from: Option<String>, meanings: &[Meaning]| match (&into, from) {
        (None, from) => *into = from,
        (Some(have), Some(from)) if *have != from => kept.push((heading(meanings), from)),
        _ => {}
    };
    words(&mut into.owner_post, from.owner_post, &[Meaning::OwnerPost, Meaning::Owner]);
    words(&mut into.owner_name, from.owner_name, &[Meaning::OwnerName, Meaning::Owner]);
    words(&mut into.start, from.start, &[Meaning::Start, Meaning::When]);
    words(&mut into.due, from.due, &[Meaning::Due, Meaning::When]);
    words(&mut into.recurrence, from.recurrence, &[Meaning::Recurrence, Meaning::When]);
    words(&mut into.indicator, from.indicator, &[Meaning::Indicator]);
    words(&mut into.indicator_unit, from.indicator_unit, &[Meaning::IndicatorUnit]);
    words(&mut into.indicator_by, from.indicator_by, &[Meaning::IndicatorBy]);
    let mut numbers = |into: &mut Option<f64>, from: Option<f64>, meanings: &[Meaning]| match (&into, from) {
        (None, from) => *into = from,
        (Some(have), Some(from)) if (*have - from).abs() > f64::EPSILON => {
            kept.push((heading(meanings), Cell::Number(from).text()))
        }
        _ => {}
    };
    numbers(&mut into.released_hours, from.released_hours, &[Meaning::Hours, Meaning::Days]);
    numbers(&mut into.baseline, from.baseline, &[Meaning::Baseline]);
    numbers(&mut into.target, from.target, &[Meaning::Target]);
    match (into.kroner, from.kroner) {
        (None, from) => into.kroner = from,
        (Some(have), Some(from)) if have != from => kept.push((heading(&[Meaning::Kroner]), from.to_string())),
        _ => {}
    }
    into.cost_considered |= from.cost_considered;
    for (column, text) in kept.into_iter().chain(from.kept.into_iter().map(|kept| (kept.column, kept.text))) {
        into.keep(&column, &text);
    }
    into.kept.sort();
}

struct Reader {
    details: Details,
    problems: Vec<Problem>,
    year: Option<i16>,
    span: Span,
}

impl Reader {
    fn read(&mut self, column: &Column, cell: &Cell) {
        let text = cell.text();
        match column.meaning {
            Meaning::Owner => {
                let (post, name) = owner::parted(&text);
                self.words(column, |details| &mut details.owner_post, post);
                self.words(column, |details| &mut details.owner_name, name);
            }
            Meaning::OwnerPost => self.words(column, |details| &mut details.owner_post, Some(text)),
            Meaning::OwnerName => self.words(column, |details| &mut details.owner_name, Some(text)),
            Meaning::Indicator => self.words(column, |details| &mut details.indicator, Some(text)),
            Meaning::IndicatorUnit => self.words(column, |details| &mut details.indicator_unit, Some(text)),
            Meaning::Start => self.start(column, cell, &text),
            Meaning::Due | Meaning::When | Meaning::Recurrence => self.time(column, cell, &text),
            Meaning::IndicatorBy => match values::day(cell, self.year) {
                Some(day) => self.details.indicator_by = Some(day.to_string()),
                None => self.look(column, &text, "sheet-date", "this is no date that can be read"),
            },
            Meaning::Kroner => self.kroner(column, cell, &text),
            Meaning::Hours | Meaning::Days => self.hours(column, cell, &text),
            Meaning::Baseline | Meaning::Target => self.figure(column, cell, &text),
            Meaning::Status | Meaning::Higher | Meaning::Comment => self.details.keep(&column.heading, &text),
            Meaning::Area
            | Meaning::Goal
            | Meaning::Horizon
            | Meaning::Measure
            | Meaning::Kind
            | Meaning::Level
            | Meaning::NotUsed => {}
        }
    }

    /// Fills an empty place; keeps the words where it is taken.
    fn words(&mut self, column: &Column, place: fn(&mut Details) -> &mut Option<String>, text: Option<String>) {
        let Some(text) = text else { return };
        let place = place(&mut self.details);
        match place {
            None => *place = Some(text),
            Some(have) if *have == text => {}
            Some(_) => self.details.keep(&column.heading, &text),
        }
    }

    /// Keeps the words and tells of them.
    fn look(&mut self, column: &Column, text: &str, code: &str, says: &str) {
        self.details.keep(&column.heading, text);
        let mut found = problem(code, says, text, self.span);
        found.with.push(column.heading.clone());
        self.problems.push(found);
    }

    fn start(&mut self, column: &Column, cell: &Cell, text: &str) {
        let time = values::time(cell, self.year);
        match time.start.or(time.due) {
            // of a month or a year the start is the first day, which is not what a deadline would be
            Some(day) if !time.more => self.details.start = Some(day.to_string()),
            Some(day) => {
                self.details.start = Some(day.first_of_month().to_string());
                self.details.keep(&column.heading, text);
            }
            None => self.look(column, text, "sheet-date", "this is no date that can be read"),
        }
    }

    fn time(&mut self, column: &Column, cell: &Cell, text: &str) {
        let time = values::time(cell, self.year);
        if time.is_empty() {
            if !(column.meaning == Meaning::Recurrence && values::once(text)) {
                let (code, says) = if column.meaning == Meaning::Recurrence {
                    ("sheet-recurrence", "how often cannot be read from this")
                } else {
                    ("sheet-date", "this is no date that can be read")
                };
                self.look(column, text, code, says);
            }
            return;
        }
        let day = |day: jiff::civil::Date| Some(day.to_string());
        if let Some(start) = time.start {
            self.words(column, |details| &mut details.start, day(start));
        }
        if let Some(due) = time.due {
            self.words(column, |details| &mut details.due, day(due));
        }
        if let Some(recurrence) = time.recurrence {
            self.words(column, |details| &mut details.recurrence, Some(recurrence.to_owned()));
        }
        if time.more {
            self.details.keep(&column.heading, text);
        }
    }

    fn kroner(&mut self, column: &Column, cell: &Cell, text: &str) {
        match values::kroner(cell) {
            Some((kroner, rounded)) => {
                self.details.kroner = Some(kroner);
                self.details.cost_considered = true;
                if rounded {
                    self.details.keep(&column.heading, text);
                }
            }
            None if values::nothing(text) => self.details.cost_considered = true,
            None => self.look(column, text, "sheet-amount", "this is no amount that can be read"),
        }
    }

    fn hours(&mut self, column: &Column, cell: &Cell, text: &str) {
        let days = column.meaning == Meaning::Days;
        match values::hours(cell) {
            Some((hours, said_days)) => {
                // a bare figure under "days" is days
                let turned = days && !said_days && values::number_of(cell).is_some();
                self.details.released_hours = Some(if turned { hours * values::HOURS_A_DAY } else { hours });
                self.details.cost_considered = true;
                if turned || said_days {
                    self.details.keep(&column.heading, text);
                }
            }
            None if values::nothing(text) => self.details.cost_considered = true,
            None => self.look(column, text, "sheet-hours", "this is no number of hours that can be read"),
        }
    }

    fn figure(&mut self, column: &Column, cell: &Cell, text: &str) {
        let percent = text.strip_suffix('%').map(str::trim);
        let figure = values::number_of(cell).or_else(|| values::number(percent?));
        match figure {
            Some(figure) => {
                let place = if column.meaning == Meaning::Baseline {
                    &mut self.details.baseline
                } else {
                    &mut self.details.target
                };
                *place = Some(figure);
                if percent.is_some() {
                    self.details.indicator_unit.get_or_insert_with(|| "%".to_owned());
                }
            }
            None => self.look(column, text, "sheet-number", "this is no figure that can be read"),
        }
    }
}
