//! Which step of a reminder a day calls for. Pure.

use jiff::civil::Date;

use crate::thing::Step;

/// The step for something that is due, on a day on which letters are sent; `next` is the next such day: what falls due before
/// it, on a quiet day, is told as falling due now.
pub(crate) fn step_of(due: Date, today: Date, next: Date, days_before: i64) -> Option<Step> {
    let left = i64::from((due - today).get_days());
    if left < 0 {
        Some(Step::Late)
    } else if due < next {
        Some(Step::Today)
    } else {
        (left <= days_before).then_some(Step::Before)
    }
}

/// Whether a unit's contact is told of what nobody has said anything of: after the grace days.
pub(crate) fn is_told_to_the_contact(due: Date, today: Date, grace: Option<i64>) -> bool {
    grace.is_some_and(|grace| i64::from((today - due).get_days()) > grace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_is_told_before_on_the_day_and_once_it_has_passed() {
        // Friday 13 March 2026; the next day for letters is Monday the 16th.
        let (today, next) = (date(2026, 3, 13), date(2026, 3, 16));
        for (day, days_before, step) in [
            (date(2026, 1, 1), 3, Some(Step::Late)),
            (date(2026, 3, 12), 3, Some(Step::Late)),
            (date(2026, 3, 13), 3, Some(Step::Today)),
            (date(2026, 3, 14), 3, Some(Step::Today)),
            (date(2026, 3, 15), 0, Some(Step::Today)),
            (date(2026, 3, 16), 3, Some(Step::Before)),
            (date(2026, 3, 16), 2, None),
            (date(2026, 3, 20), 7, Some(Step::Before)),
            (date(2026, 3, 21), 7, None),
        ] {
            assert_eq!(step_of(day, today, next, days_before), step, "{day} {days_before}");
        }
    }

    #[test]
    fn the_contact_is_told_after_the_grace_days_or_never() {
        let today = date(2026, 3, 13);
        for (due, grace, told) in [
            (date(2026, 3, 5), Some(7), true),
            (date(2026, 3, 6), Some(7), false),
            (date(2026, 3, 12), Some(0), true),
            (date(2026, 3, 13), Some(0), false),
            (date(2026, 1, 1), None, false),
        ] {
            assert_eq!(is_told_to_the_contact(due, today, grace), told, "{due} {grace:?}");
        }
    }
}
