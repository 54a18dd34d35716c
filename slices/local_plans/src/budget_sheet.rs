//! The budget as a workbook for the treasurer: every line, then the sums by area, by source, and the frames.

use documents::{Sheet, SheetColumn, Value, Workbook};

use crate::T;
use crate::budget::{Budget, ByYear, Sum};
use crate::cost::Cost;
use crate::own_plan::OwnPlan;

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
}

#[expect(clippy::cast_precision_loss, reason = "a year")]
fn year(year: i64) -> Value {
    Value::Number(year as f64)
}

fn hours(hours: f64) -> Value {
    if hours == 0.0 { Value::Empty } else { Value::Number(hours) }
}

fn columns(titles: Vec<(String, f64)>) -> Vec<SheetColumn> {
    titles.into_iter().map(|(title, width)| SheetColumn { title, width }).collect()
}

/// The workbook, in the plan's own language.
pub(crate) fn workbook_of(own: &OwnPlan, budget: &Budget, lines: &[Cost]) -> Workbook {
    let plan = &own.tree.plan;
    let t = T(plan.lang);
    let by_area = budget.areas.iter().map(|area| (area.title.clone(), &area.years)).collect();
    let by_source =
        budget.sources.iter().map(|(source, years)| (source.clone().unwrap_or_else(|| t.no_source()), years)).collect();
    Workbook {
        title: format!("{} – {}", plan.title, t.budget_title()),
        language: plans::document_language(plan.lang),
        date: None,
        sheets: vec![
            every_line(own, budget, lines, t),
            sums(budget, t, t.budget_by_area(), t.col_area(), by_area),
            sums(budget, t, t.budget_by_source(), t.col_source(), by_source),
            frames(budget, t),
        ],
    }
}

fn every_line(own: &OwnPlan, budget: &Budget, lines: &[Cost], t: T) -> Sheet {
    let mut rows = Vec::new();
    for area in &own.tree.areas {
        for action in &area.measures {
            for cost in lines.iter().filter(|cost| cost.action == action.id) {
                let line = &cost.line;
                let sum = Sum { kroner: line.kroner.unwrap_or(0), hours: line.hours(&budget.rates) };
                rows.push(vec![
                    text(&area.title),
                    text(&action.text),
                    text(own.details_of(action.id).owner_post.as_deref().unwrap_or_default()),
                    year(line.year),
                    text(line.source.as_deref().unwrap_or_default()),
                    line.kroner.map_or(Value::Empty, Value::Money),
                    hours(sum.hours),
                    sum.time_worth(&budget.rates).filter(|_| sum.hours > 0.0).map_or(Value::Empty, Value::Money),
                    Value::Money(sum.in_all(&budget.rates)),
                    text(line.note.as_deref().unwrap_or_default()),
                ]);
            }
        }
    }
    let columns = columns(vec![
        (t.col_area(), 28.0),
        (t.col_action(), 60.0),
        (t.col_post(), 22.0),
        (t.col_year(), 8.0),
        (t.col_source(), 24.0),
        (t.col_kroner(), 14.0),
        (t.col_hours(), 14.0),
        (t.col_time_worth(), 16.0),
        (t.col_sum(), 14.0),
        (t.col_note(), 40.0),
    ]);
    Sheet { name: t.budget_lines(), columns, rows }
}

fn sums<'b>(budget: &'b Budget, t: T, name: String, first: String, mut all: Vec<(String, &'b ByYear)>) -> Sheet {
    all.push((t.budget_total(), &budget.total));
    let mut rows = Vec::new();
    for (title, years) in all {
        for at in &budget.years {
            let sum = Budget::in_year(years, *at);
            if !sum.is_nothing() {
                let worth = sum.time_worth(&budget.rates).filter(|_| sum.hours > 0.0);
                rows.push(vec![
                    text(&title),
                    year(*at),
                    Value::Money(sum.kroner),
                    hours(sum.hours),
                    worth.map_or(Value::Empty, Value::Money),
                    Value::Money(sum.in_all(&budget.rates)),
                ]);
            }
        }
    }
    let columns = columns(vec![
        (first, 40.0),
        (t.col_year(), 8.0),
        (t.col_kroner(), 14.0),
        (t.col_hours(), 14.0),
        (t.col_time_worth(), 16.0),
        (t.col_sum(), 14.0),
    ]);
    Sheet { name, columns, rows }
}

fn frames(budget: &Budget, t: T) -> Sheet {
    let mut rows = Vec::new();
    for frame in &budget.frames {
        let held = budget.held(frame);
        rows.push(vec![
            year(frame.year),
            text(frame.source.as_deref().unwrap_or_default()),
            frame.kroner.map_or(Value::Empty, Value::Money),
            Value::Money(held.planned.in_all(&budget.rates)),
            held.kroner_left.map_or(Value::Empty, Value::Money),
            frame.hours.map_or(Value::Empty, Value::Number),
            hours(held.planned.hours),
            held.hours_left.map_or(Value::Empty, Value::Number),
        ]);
    }
    let columns = columns(vec![
        (t.col_year(), 8.0),
        (t.col_source(), 24.0),
        (t.col_frame_kroner(), 16.0),
        (t.col_planned_kroner(), 18.0),
        (t.col_left_kroner(), 16.0),
        (t.col_frame_hours(), 16.0),
        (t.col_planned_hours(), 18.0),
        (t.col_left_hours(), 16.0),
    ]);
    Sheet { name: t.budget_frames(), columns, rows }
}
