//! A plan as data to hand out: the same JSON that a reading gives, and a spreadsheet.

use documents::{Sheet, SheetColumn, Value};
use reading::outline::{Area, Goal, Kind, Measure, Outline, Period};

use crate::T;
use crate::plan::PlanKind;
use crate::tree::{Paragraph, PlanTree};

/// The plan in the contract of `handlekraft plan read --json`.
#[must_use]
pub fn outline_of(tree: &PlanTree) -> Outline {
    let plan = &tree.plan;
    let mut levels: Vec<String> = Vec::new();
    for word in tree.measures().filter_map(|m| m.level_word.as_ref()) {
        if !levels.contains(word) {
            levels.push(word.clone());
        }
    }
    let measure = |m: &crate::tree::Measure| Measure {
        text: m.text.clone(),
        level: m.level_word.clone(),
        confidence: 1.0,
        ..Measure::default()
    };
    Outline {
        title: Some(plan.title.clone()),
        owner: Some(plan.unit_name.clone()),
        kind: match plan.kind {
            PlanKind::StrategyPlan => Kind::StrategyPlan,
            PlanKind::ActionPlan => Kind::ActionPlan,
            PlanKind::RecruitmentStrategy => Kind::RecruitmentStrategy,
            PlanKind::Programme => Kind::Programme,
            PlanKind::Other => Kind::Other,
        },
        language: plan.lang.code().to_owned(),
        period: Some(Period { from: plan.from_on.clone(), to: plan.to_on.clone() }),
        levels,
        main_goal: plan.main_goal.clone(),
        text: prose(&tree.text),
        areas: tree
            .areas
            .iter()
            .map(|area| Area {
                title: Some(area.title.clone()),
                text: prose(&area.text),
                goals: area
                    .goals
                    .iter()
                    .map(|goal| Goal {
                        text: goal.text.clone(),
                        horizon: goal.horizon.clone(),
                        measures: area.measures_of(Some(goal.id)).map(measure).collect(),
                        confidence: 1.0,
                        ..Goal::default()
                    })
                    .collect(),
                measures: area.measures_of(None).map(measure).collect(),
                ..Area::default()
            })
            .collect(),
        ..Outline::default()
    }
}

fn prose(paragraphs: &[Paragraph]) -> Vec<String> {
    paragraphs.iter().map(|paragraph| paragraph.text.clone()).collect()
}

/// The plan as a sheet: a row a goal or measure.
#[must_use]
pub fn sheet_of(tree: &PlanTree, t: T) -> Sheet {
    let text = |text: &str| if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) };
    let row =
        |area: &str, kind: &str, words: &str| vec![text(area), text(kind), text(words), Value::Empty, Value::Empty];
    let mut rows = Vec::new();
    if let Some(goal) = &tree.plan.main_goal {
        rows.push(row("", &t.main_goal(), goal));
    }
    rows.extend(tree.text.iter().map(|prose| row("", &t.item_prose(), &prose.text)));
    for area in &tree.areas {
        let measure = |kind: &str, measure: &crate::tree::Measure| {
            let level = measure.level_word.as_deref().unwrap_or_default();
            vec![text(&area.title), text(kind), text(&measure.text), text(level), Value::Empty]
        };
        rows.extend(area.text.iter().map(|prose| row(&area.title, &t.item_prose(), &prose.text)));
        for goal in &area.goals {
            let horizon = goal.horizon.as_deref().unwrap_or_default();
            rows.push(vec![text(&area.title), text(&t.kind_goal()), text(&goal.text), Value::Empty, text(horizon)]);
            rows.extend(area.measures_of(Some(goal.id)).map(|under| measure(&t.item_sub_measure(), under)));
        }
        rows.extend(area.measures_of(None).map(|own| measure(&t.kind_measure(), own)));
    }
    let column = |title: String, width| SheetColumn { title, width };
    let columns = vec![
        column(t.area(), 32.0),
        column(t.kind(), 10.0),
        column(t.text(), 90.0),
        column(t.level(), 18.0),
        column(t.horizon(), 18.0),
    ];
    Sheet { name: t.plan(), columns, rows }
}
