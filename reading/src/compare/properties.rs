//! What holds of every two plans.

use proptest::prelude::*;

use super::{Fate, apply, compare, items_of};
use crate::outline::{Area, Goal, Measure, Outline};

const WORDS: &[&str] =
    &["alle", "lærlinger", "turnus", "kreve", "møte", "lønn", "for", "Hele", "2025", "kurs", "båt", "–", "•"];

fn text() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(prop::sample::select(WORDS), 0..6).prop_map(|words| words.join(" "));
    (words, prop::sample::select(&["", ".", "  "][..])).prop_map(|(words, end)| words + end)
}

fn measure() -> impl Strategy<Value = Measure> {
    let level = prop::option::of(prop::sample::select(&["Lokallag", "Distrikt", "Forbundet"][..]));
    (text(), level).prop_map(|(text, level)| Measure { text, level: level.map(str::to_owned), ..Measure::default() })
}

fn goal() -> impl Strategy<Value = Goal> {
    let horizon = prop::option::of(prop::sample::select(&["2025", "2026"][..]));
    (text(), horizon, prop::collection::vec(measure(), 0..3)).prop_map(|(text, horizon, measures)| Goal {
        text,
        horizon: horizon.map(str::to_owned),
        measures,
        ..Goal::default()
    })
}

fn plan() -> impl Strategy<Value = Outline> {
    let title = prop::option::of(text());
    let area = (title, prop::collection::vec(goal(), 0..4), prop::collection::vec(measure(), 0..5))
        .prop_map(|(title, goals, measures)| Area { title, goals, measures, ..Area::default() });
    prop::collection::vec(area, 0..4).prop_map(|areas| Outline {
        language: "nb".to_owned(),
        areas,
        ..Outline::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_comparison_carried_out_on_the_old_plan_gives_the_new_one(old in plan(), new in plan()) {
        let found = compare(&old, &new, &[]);
        prop_assert_eq!(apply(&items_of(&old), &found), Some(items_of(&new)));
    }

    #[test]
    fn a_plan_compared_with_itself_is_all_the_same(plan in plan()) {
        let found = compare(&plan, &plan, &[]);
        prop_assert_eq!(found.of(Fate::Same).count(), items_of(&plan).len());
        prop_assert_eq!(found.told.len(), items_of(&plan).len());
    }

    #[test]
    fn swapping_the_plans_swaps_what_is_new_and_what_is_gone(old in plan(), new in plan()) {
        let (there, back) = (compare(&old, &new, &[]), compare(&new, &old, &[]));
        for (fate, other) in [(Fate::New, Fate::Gone), (Fate::Gone, Fate::New)] {
            let these: Vec<_> = there.of(fate).map(|told| told.is.or(told.was)).collect();
            let those: Vec<_> = back.of(other).map(|told| told.is.or(told.was)).collect();
            prop_assert_eq!(these, those);
        }
        for fate in [Fate::Same, Fate::Reworded, Fate::Moved] {
            let mut these: Vec<_> = there.of(fate).map(|told| (told.was, told.is)).collect();
            let mut those: Vec<_> = back.of(fate).map(|told| (told.is, told.was)).collect();
            these.sort_unstable();
            those.sort_unstable();
            prop_assert_eq!(these, those);
        }
    }

    #[test]
    fn every_item_of_both_plans_is_told_of_once(
        old in plan(), new in plan(), known in prop::collection::vec((0_usize..20, 0_usize..20), 0..4)
    ) {
        let found = compare(&old, &new, &known);
        let mut was: Vec<_> = found.told.iter().filter_map(|told| told.was).collect();
        let mut is: Vec<_> = found.told.iter().filter_map(|told| told.is).collect();
        was.sort_unstable();
        is.sort_unstable();
        prop_assert_eq!(was, (0..items_of(&old).len()).collect::<Vec<_>>());
        prop_assert_eq!(is, (0..items_of(&new).len()).collect::<Vec<_>>());
        for told in &found.told {
            prop_assert_eq!(told.was.is_none(), told.fate == Fate::New);
            prop_assert_eq!(told.is.is_none(), told.fate == Fate::Gone);
        }
    }
}
