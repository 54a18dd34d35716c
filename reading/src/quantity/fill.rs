//! Walks an outline and fills in its indicators: main goal, goals, measures and prose.

use super::contradictions::contradictions;
use super::dates::period_of;
use super::law;
use super::{Context, indicators_of};
use crate::outline::{Outline, Span};

/// Fills `outline.indicators` and adds the problems that figures and section numbers give.
/// Runs of the same text (a measure under two goals) give one indicator each. Calling it twice changes nothing.
pub fn fill(outline: &mut Outline) {
    let plan_end = outline.period.as_ref().map(|p| p.to.clone());
    let context = |by: Option<String>, prose: bool| Context { language: outline.language.clone(), by, prose };
    let mut found = Vec::new();
    if let Some(main) = &outline.main_goal {
        found.extend(indicators_of(main, Span::default(), &context(plan_end.clone(), false)));
    }
    for text in &outline.text {
        found.extend(indicators_of(text, Span::default(), &context(None, true)));
    }
    for area in &outline.areas {
        for text in &area.text {
            found.extend(indicators_of(text, area.span, &context(None, true)));
        }
        for goal in &area.goals {
            let by = goal.horizon.as_deref().and_then(horizon_end).or_else(|| plan_end.clone());
            found.extend(indicators_of(&goal.text, goal.span, &context(by, false)));
            for measure in &goal.measures {
                found.extend(indicators_of(&measure.text, measure.span, &context(None, false)));
            }
        }
        for measure in &area.measures {
            found.extend(indicators_of(&measure.text, measure.span, &context(None, false)));
        }
    }
    // a heading repeated as main goal, or a paragraph kept twice, is one statement
    found.dedup();
    outline.indicators = found;
    for problem in contradictions(outline).into_iter().chain(law::problems(outline)) {
        if !outline.problems.contains(&problem) {
            outline.problems.push(problem);
        }
    }
}

/// The last day of a horizon in the document's own words ("2024-2025", "landsmøteperioden fram til 2022").
pub fn horizon_end(horizon: &str) -> Option<String> {
    period_of(horizon).map(|(_, to)| to.to_string())
}
