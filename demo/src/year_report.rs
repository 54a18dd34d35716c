//! The branches' annual reports in the demo: last year's, adopted, and the ones that their boards are writing. What the boards
//! wrote and counted is data (`data/aarsberetninger.json`); the rest is drafted from what is recorded, as for anybody.

use std::collections::HashMap;

use db::Tx;
use jiff::civil::Date;
use kernel::access::{AdoptReport, WriteReport};
use kernel::{Actor, Clock, Error, Permit, Result};
use reports::{FigureRow, NewAdoption, Report, Saved, Section, Side};
use serde::Deserialize;

use crate::plan::actor;
use crate::union::Founded;

#[derive(Deserialize)]
struct ReportLine {
    unit: String,
    who: String,
    year: i16,
    begun: Date,
    adopted: Option<Date>,
    minutes: String,
    /// By kind of chapter.
    texts: HashMap<String, String>,
    /// By kind of table.
    figures: HashMap<String, Vec<Row>>,
    #[serde(default)]
    ready: Vec<String>,
    #[serde(default)]
    assigned: HashMap<String, String>,
    /// A chapter, and what is said of it.
    comment: Option<(String, String)>,
}

/// A row of a table: what, this year, the year before, and of accounts on which side.
#[derive(Deserialize)]
#[serde(untagged)]
enum Row {
    Of(String, f64, f64, String),
    Plain(String, Option<f64>, Option<f64>),
}

impl Row {
    fn row(&self) -> FigureRow {
        match self {
            Self::Of(label, figure, before, side) => FigureRow {
                side: Side::from_word(side),
                label: label.clone(),
                figure: Some(*figure),
                before: Some(*before),
            },
            Self::Plain(label, figure, before) => {
                FigureRow { side: Side::Plain, label: label.clone(), figure: *figure, before: *before }
            }
        }
    }
}

pub(crate) fn written(tx: &mut Tx, founded: &Founded) -> Result<()> {
    let lines: Vec<ReportLine> =
        serde_json::from_str(include_str!("../data/aarsberetninger.json")).map_err(Error::internal)?;
    lines.iter().try_for_each(|line| write(tx, founded, line))
}

fn write(tx: &mut Tx, founded: &Founded, line: &ReportLine) -> Result<()> {
    let clock = Clock::standing(line.begun);
    let who = actor(tx, &line.who, &clock)?;
    let permit: Permit<WriteReport> = who.may(&units::place(tx, founded.unit(&line.unit)?)?)?;
    let id = reports::begin(tx, &who, &permit, line.year, &clock)?;
    let report = reports::find(tx, &who.scope(), id)?;
    for section in &report.sections {
        chapter(tx, &permit, (&report, section), line, &clock)?;
    }
    if let Some(on) = line.adopted {
        adopted(tx, &who, line, (id, on))?;
    }
    Ok(())
}

fn chapter(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (report, section): (&Report, &Section),
    line: &ReportLine,
    clock: &Clock,
) -> Result<()> {
    let kind = section.kind.word();
    for part in section.parts.iter().filter(|part| part.kind.is_typed()) {
        if let Some(rows) = line.figures.get(part.kind.word()) {
            let rows: Vec<FigureRow> = rows.iter().map(Row::row).collect();
            reports::set_figures(tx, permit, (report, section.id, part.id), part.revision, (None, &rows), clock)?;
        }
    }
    let saved = Saved {
        title: section.title.clone(),
        text: line.texts.get(kind).unwrap_or(&section.text).clone(),
        assigned_to: line.assigned.get(kind).cloned(),
        ready: line.adopted.is_some() || line.ready.iter().any(|ready| ready == kind),
    };
    reports::save(tx, permit, (report, section.id, section.revision), &saved, clock)?;
    match &line.comment {
        Some((of, words)) if of == kind => reports::comment(tx, permit, (report, section.id), words, clock),
        _ => Ok(()),
    }
}

/// The annual meeting adopts it.
fn adopted(tx: &mut Tx, who: &Actor, line: &ReportLine, (id, on): (kernel::id::ReportId, Date)) -> Result<()> {
    let clock = Clock::standing(on);
    let report = reports::find(tx, &who.scope(), id)?;
    let permit = who.may::<AdoptReport>(&units::place(tx, report.head.unit)?)?;
    let new = NewAdoption { organ: "årsmøtet".into(), on: Some(on), minutes: line.minutes.clone() };
    reports::adopt(tx, who, &permit, &report, &new, &clock)
}
