//! The check of a real branch's plan, where the documents are at hand.

use crate::check::{Plan, Settings, check};
use crate::shared_files::shared_text;

#[test]
fn a_real_action_plan_is_counted_as_a_careful_reader_counts_it() {
    let Some(text) = shared_text("seeds/003_9737c560a69574eb.txt") else { return };
    let figures = check(&Plan::of(&crate::read_text(text.as_bytes())), &Settings::default()).figures;
    assert_eq!((figures.goals, figures.actions), (18, 30));
    assert_eq!((figures.with_date, figures.with_recurrence, figures.with_cost), (0, 3, 0));
    assert_eq!((figures.with_owner, figures.measurable), (6, 4));
}
