//! The action plan as a spreadsheet: a row an action, and a row an answer that the board has decided.

use documents::{Sheet, SheetColumn, Value, Workbook};

use crate::own_plan::OwnPlan;
use crate::{T, wording};

fn text(text: Option<&str>) -> Value {
    text.filter(|text| !text.is_empty()).map_or(Value::Empty, |text| Value::Text(text.to_owned()))
}

fn columns(titles: Vec<(String, f64)>) -> Vec<SheetColumn> {
    titles.into_iter().map(|(title, width)| SheetColumn { title, width }).collect()
}

/// The workbook, in the plan's own language. What the reader may not see of the unit's answers is not in it.
#[must_use]
pub fn workbook_of(own: &OwnPlan) -> Workbook {
    let plan = &own.tree.plan;
    let t = T(plan.lang);
    let mut sheets = vec![actions(own, t)];
    sheets.extend(answers(own, t));
    Workbook { title: plan.title.clone(), language: plans::document_language(plan.lang), date: None, sheets }
}

fn actions(own: &OwnPlan, t: T) -> Sheet {
    let number = |n: Option<f64>| n.map_or(Value::Empty, Value::Number);
    let day = |day: Option<jiff::civil::Date>| day.map_or(Value::Empty, Value::Date);
    let mut rows = Vec::new();
    for area in &own.tree.areas {
        for action in &area.measures {
            let d = own.details_of(action.id);
            let goal = area.goals.iter().find(|goal| Some(goal.id) == action.goal).map(|goal| goal.text.as_str());
            rows.push(vec![
                text(Some(&area.title)),
                text(goal),
                text(Some(&action.text)),
                text(d.owner_post.as_deref()),
                text(d.owner_name.as_deref()),
                day(d.start),
                day(d.due),
                text(d.recurrence.map(|kind| wording::recurrence(t, kind)).as_deref()),
                d.kroner.map_or(Value::Empty, Value::Money),
                number(d.released_hours),
                text(d.indicator.as_deref()),
                text(d.indicator_unit.as_deref()),
                number(d.baseline),
                number(d.target),
                day(d.indicator_by),
            ]);
        }
    }
    let columns = columns(vec![
        (t.col_area(), 28.0),
        (t.col_goal(), 40.0),
        (t.col_action(), 60.0),
        (t.col_post(), 22.0),
        (t.col_name(), 22.0),
        (t.col_start(), 12.0),
        (t.col_due(), 12.0),
        (t.col_recurrence(), 18.0),
        (t.col_kroner(), 12.0),
        (t.col_hours(), 12.0),
        (t.col_indicator(), 40.0),
        (t.col_indicator_unit(), 16.0),
        (t.col_baseline(), 10.0),
        (t.col_target(), 10.0),
        (t.col_by(), 12.0),
    ]);
    Sheet { name: t.sheet_actions(), columns, rows }
}

fn answers(own: &OwnPlan, t: T) -> Option<Sheet> {
    let higher = own.higher.as_ref()?;
    higher.answers.as_ref()?; // who may not see the answers gets no sheet of them
    let day = |iso: &str| iso.parse().map_or(Value::Empty, Value::Date);
    let mut rows = Vec::new();
    for area in &higher.areas {
        for measure in &area.measures {
            let decided = higher.decided.get(&measure.id);
            let answer = decided.map(|d| &d.answer);
            let kind = answer.map_or_else(|| t.kind_open(), |a| wording::kind(t, a.kind));
            rows.push(vec![
                text(Some(&area.title)),
                text(Some(&measure.text)),
                text(Some(&kind)),
                text(answer.and_then(|a| a.reason.as_deref())),
                text(answer.and_then(|a| a.own_text.as_deref())),
                decided.map_or(Value::Empty, |d| day(&d.on_day)),
                text(decided.and_then(|d| d.minutes.as_deref())),
            ]);
        }
    }
    let columns = columns(vec![
        (t.col_area(), 28.0),
        (t.col_measure(), 80.0),
        (t.col_answer(), 20.0),
        (t.col_reason(), 60.0),
        (t.col_own_words(), 60.0),
        (t.col_decided(), 14.0),
        (t.col_minutes(), 18.0),
    ]);
    Some(Sheet { name: t.sheet_answers(), columns, rows })
}
