//! The action plan's tables and pictures: how the actions went, area by area with what came of them and why not, and what the
//! plan was to cost.

use documents::{Block, Cell, Column, Row, Table};
use local_plans::Budget;
use words::Lang;

use crate::T;
use crate::draw::bar;
use crate::plan_year::{ActionYear, tally};
use crate::recorded::Recorded;

/// What a status is called; `None` is what nobody has reported.
pub(crate) fn status(t: T, status: Option<follow_up::Status>) -> String {
    t.by_name(&format!("status-{}", status.map_or("none", follow_up::Status::word)), Vec::new())
}

/// `3 gjort`, or `2 har ingen meldt noe om`.
pub(crate) fn count(t: T, (status, n): &(Option<follow_up::Status>, usize)) -> String {
    t.by_name(&format!("count-{}", status.map_or("none", follow_up::Status::word)), vec![("n", (*n).into())])
}

/// How the actions of all the year's plans went, as bars.
pub(crate) fn statuses(recorded: &Recorded, t: T) -> Vec<Block> {
    let all: Vec<&ActionYear> = recorded.plans.iter().flat_map(|plan| plan.actions()).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let counts = tally(all.iter().copied());
    let items = counts.into_iter().map(|(s, n)| bar(status(t, s), (n, all.len()), s.is_none()));
    vec![Block::Figures { items: items.collect() }]
}

/// The actions of an area, goal by goal: how each went, what came of it, and why not.
pub(crate) fn area(recorded: &Recorded, id: &str, t: T, lang: Lang) -> Vec<Block> {
    let mut areas = recorded.plans.iter().flat_map(|plan| &plan.areas);
    let Some(area) = areas.find(|area| area.id == id) else { return Vec::new() };
    let mut rows: Vec<Row> = Vec::new();
    for goal in &area.goals {
        if let Some(text) = &goal.text {
            rows.push(Row::heading(t.goal_row(text.as_str()).as_str()));
        }
        if let Some((judgement, reason)) = &goal.judged {
            let name = evaluations::judgement_name(lang, *judgement);
            rows.push(Row::of([t.goal_judged(), name, reason.clone()]));
        }
        rows.extend(goal.actions.iter().map(|action| Row { cells: cells(action, t, lang), header: false }));
        if goal.actions.is_empty() {
            rows.push(Row::of([t.no_actions(), String::new(), String::new()]));
        }
    }
    if area.actions().next().is_none() {
        return Vec::new();
    }
    let columns =
        vec![Column::new(t.col_action(), 2.4), Column::new(t.col_how(), 1.5), Column::new(t.col_came_of_it(), 2.6)];
    vec![Block::Table(Table { caption: None, columns, rows, footer: Vec::new() })]
}

fn cells(action: &ActionYear, t: T, lang: Lang) -> Vec<Cell> {
    let mut how = if action.times.len() > 1 || action.times.iter().any(|(_, n)| *n > 1) {
        action.times.iter().map(|counted| times(t, counted)).collect()
    } else {
        vec![status(t, action.status)]
    };
    how.extend(action.until.map(|day| t.until(words::date(lang, day))));
    let mut came: Vec<String> = action.notes.clone();
    if let Some((_, what)) = action.figures.first() {
        let figures: Vec<String> = action.figures.iter().map(|(figure, _)| words::decimal(lang, *figure)).collect();
        came.push(t.figures_said(figures.join(" – "), what.as_str()).trim_end().to_owned());
    }
    if came.is_empty() {
        came.extend(why(t, action));
    }
    let lines = |lines: Vec<String>| Cell {
        lines: lines.iter().flat_map(|l| l.lines()).map(str::to_owned).collect(),
        bold: false,
    };
    vec![action.text.as_str().into(), lines(how), lines(came)]
}

/// Where a reason is missing, that it is.
fn why(t: T, action: &ActionYear) -> Option<String> {
    use follow_up::Status::{Dropped, InPart, NotStarted, Postponed};
    match action.status {
        None => Some(t.why_unknown()),
        Some(Dropped | InPart | NotStarted | Postponed) => Some(t.why_not_said()),
        Some(follow_up::Status::Done | follow_up::Status::UnderWay) => None,
    }
}

/// `Gjort 3 ganger`.
fn times(t: T, (status, n): &(Option<follow_up::Status>, usize)) -> String {
    t.by_name(&format!("times-{}", status.map_or("none", follow_up::Status::word)), vec![("n", (*n).into())])
}

/// What the year's plans were to cost in the year, area by area; nothing where nobody has considered it.
pub(crate) fn planned(recorded: &Recorded, t: T, lang: Lang) -> Vec<Block> {
    let year = i64::from(recorded.year);
    let mut blocks = Vec::new();
    for plan in &recorded.plans {
        let Some(budget) = &plan.budget else { continue };
        let line = |name: String, row: &local_plans::ByYear| {
            let sum = Budget::in_year(row, year);
            // Nothing entered is not the same as free.
            let known = |is: bool, text: String| if is { text } else { "–".to_owned() };
            [
                name,
                known(sum.kroner != 0, words::kroner(lang, sum.kroner)),
                known(sum.hours > 0.0, words::decimal(lang, sum.hours)),
            ]
        };
        let areas = budget.areas.iter().filter(|area| !Budget::in_year(&area.years, year).is_nothing());
        let rows: Vec<Row> = areas.map(|area| Row::of(line(area.title.clone(), &area.years))).collect();
        if rows.is_empty() {
            continue;
        }
        let columns =
            vec![Column::new(t.col_area(), 3.0), Column::right(t.col_kroner(), 1.2), Column::right(t.col_hours(), 1.0)];
        let footer = line(t.sum(), &budget.total).map(Cell::from).to_vec();
        let caption = Some(t.planned_caption(plan.plan.title.as_str()));
        blocks.push(Block::Table(Table { caption, columns, rows, footer }));
    }
    blocks
}
