//! The rules as a whole: each named once, and quick.

use std::collections::HashSet;

use crate::check::{Action, Plan, RULES, Settings, check, rule};

#[test]
fn every_rule_has_an_id_of_its_own_and_is_found_by_it() {
    let ids: HashSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
    for id in ids {
        assert_eq!(rule(id).map(|rule| rule.id), Some(id));
    }
    assert!(rule("no-such").is_none());
}

#[test]
fn an_empty_plan_and_a_text_without_words_break_nothing() {
    assert!(check(&Plan::default(), &Settings::default()).findings.is_empty());
    for text in ["", " ", "–", "(", "ansvarlig:", "v/", "§", "alle", "hver", "minst", &"og ".repeat(3000)] {
        let plan = Plan { actions: vec![Action { text: text.into(), ..Action::default() }], ..Plan::default() };
        assert_eq!(check(&plan, &Settings::default()).figures.actions, 1);
    }
}
