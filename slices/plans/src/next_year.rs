//! What next year's plan is proposed to be: a title with its years moved on, the period that follows, and the areas chosen.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{Error, Result};

use crate::plan::Plan;
use crate::tree::PlanTree;

/// The period that follows a plan's: as many whole years, or as many days.
#[must_use]
pub fn following(plan: &Plan) -> Option<(Date, Date)> {
    let (from, to) = (words::read_date(&plan.from_on)?, words::read_date(&plan.to_on)?);
    let next = to.tomorrow().ok()?;
    let years = next.year() - from.year();
    let whole = years > 0 && (next.month(), next.day()) == (from.month(), from.day());
    let end = if whole {
        next.checked_add(i32::from(years).years()).ok()?.yesterday().ok()?
    } else {
        next.checked_add(to.since(from).ok()?).ok()?
    };
    Some((next, end))
}

/// The title with every year of the old period moved on as far as the period is.
#[must_use]
pub fn moved_on(title: &str, old: (Date, Date), new_from: Date) -> String {
    let shift = new_from.year() - old.0.year();
    let mut out = String::with_capacity(title.len());
    let mut figures = String::new();
    for c in title.chars().map(Some).chain([None]) {
        match c {
            Some(c) if c.is_ascii_digit() => figures.push(c),
            other => {
                let year = figures.parse::<i16>().ok().filter(|_| figures.len() == 4);
                match year.filter(|year| (old.0.year()..=old.1.year()).contains(year)) {
                    Some(year) => out.push_str(&(year + shift).to_string()),
                    None => out.push_str(&figures),
                }
                figures.clear();
                out.extend(other);
            }
        }
    }
    out
}

/// The plan with only the chosen areas; ids that it does not have choose nothing.
///
/// # Errors
/// `Invalid` when no area is left of a plan that has some.
pub fn with_areas(mut tree: PlanTree, chosen: &[&str]) -> Result<PlanTree> {
    let had = !tree.areas.is_empty();
    tree.areas.retain(|area| chosen.contains(&area.id.to_string().as_str()));
    if had && tree.areas.is_empty() { Err(Error::fault("areas", "next-year-fault-areas")) } else { Ok(tree) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_years_of_the_old_period_move_on_in_the_title_and_no_other_figures() {
        let old = (date(2026, 1, 1), date(2027, 12, 31));
        for (title, next) in [
            ("Strategiplan 2026–2027", "Strategiplan 2028–2029"),
            ("Handlingsplan 2026", "Handlingsplan 2028"),
            ("Plan 2026-2027 for avdeling 2020", "Plan 2028-2029 for avdeling 2020"),
            ("Vår plan", "Vår plan"),
            ("Sak 20261", "Sak 20261"),
        ] {
            assert_eq!(moved_on(title, old, date(2028, 1, 1)), next);
        }
    }

    #[test]
    fn the_next_period_begins_the_day_after_and_is_as_long() {
        for (from, to, next) in [
            ("2026-01-01", "2026-12-31", (date(2027, 1, 1), date(2027, 12, 31))),
            ("2026-01-01", "2027-12-31", (date(2028, 1, 1), date(2029, 12, 31))),
            ("2025-03-01", "2026-02-28", (date(2026, 3, 1), date(2027, 2, 28))),
            ("2026-02-01", "2026-02-10", (date(2026, 2, 11), date(2026, 2, 20))),
        ] {
            let mut plan = PlanTree::of_draft(&crate::Draft::of(reading::outline::Outline::default())).plan;
            (plan.from_on, plan.to_on) = (from.to_owned(), to.to_owned());
            assert_eq!(following(&plan), Some(next), "{from}");
        }
    }
}
