//! When a duty comes: a rule, and the days that it gives in a year. Pure.

use follow_up::MeetingKind;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::Fault;

/// When in the year something comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On a day of a month, and again every so many months (12: once a year; 1: each month).
    Day {
        /// The first month of the year in which it comes, 1–12.
        month: i8,
        /// The day, 1–31; the last one of a shorter month.
        day: i8,
        /// 12, 6, 3 or 1.
        every_months: i8,
    },
    /// By the last day of a month.
    EndOf {
        /// 1–12.
        month: i8,
    },
    /// Some time from the first day of one month to the last of another in the same year.
    Months {
        /// 1–12.
        from: i8,
        /// From `from` to 12.
        to: i8,
    },
    /// So many days before each meeting of a kind.
    Before {
        /// Which meeting.
        meeting: MeetingKind,
        /// 0–365.
        days: i64,
    },
    /// By so many days after each meeting of a kind.
    After {
        /// Which meeting.
        meeting: MeetingKind,
        /// 0–365.
        days: i64,
    },
}

/// When it comes, and in which years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// When in the year.
    pub when: When,
    /// Every so many years, from 1 to 20.
    pub every_years: i16,
    /// A year in which it comes, where it does not come every year.
    pub first_year: Option<i16>,
}

/// From a day to a day, both counted; one day for most things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// The first day.
    pub from: Date,
    /// The last.
    pub to: Date,
}

impl When {
    /// The word that the database and forms use.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Day { .. } => "day",
            Self::EndOf { .. } => "end-of",
            Self::Months { .. } => "months",
            Self::Before { .. } => "before",
            Self::After { .. } => "after",
        }
    }

    /// The meeting that it goes by.
    #[must_use]
    pub fn meeting(&self) -> Option<MeetingKind> {
        match self {
            Self::Before { meeting, .. } | Self::After { meeting, .. } => Some(*meeting),
            Self::Day { .. } | Self::EndOf { .. } | Self::Months { .. } => None,
        }
    }
}

/// The words of `When`, in the order of the form.
pub(crate) const KINDS: [&str; 5] = ["day", "end-of", "months", "before", "after"];

impl Rule {
    /// Once a year.
    #[must_use]
    pub fn yearly(when: When) -> Self {
        Self { when, every_years: 1, first_year: None }
    }

    /// What of it does not hold, a fault a field.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        let is_month = |month: i8| (1..=12).contains(&month);
        match self.when {
            When::Day { month, day, every_months } => {
                if !is_month(month) {
                    fault("month", "fault-month");
                }
                if !(1..=31).contains(&day) {
                    fault("day", "fault-day-of-month");
                }
                if ![1, 3, 6, 12].contains(&every_months) {
                    fault("every_months", "fault-every-months");
                }
            }
            When::EndOf { month } if !is_month(month) => fault("month", "fault-month"),
            When::Months { from, to } if !is_month(from) || !is_month(to) || to < from => {
                fault("to_month", "fault-to-month");
            }
            When::Before { days, .. } | When::After { days, .. } if !(0..=365).contains(&days) => {
                fault("days", "fault-days");
            }
            When::EndOf { .. } | When::Months { .. } | When::Before { .. } | When::After { .. } => {}
        }
        if !(1..=20).contains(&self.every_years) {
            fault("every_years", "fault-every-years");
        }
        let is_year = |year: i16| (1900..=2200).contains(&year);
        if self.first_year.is_some_and(|year| !is_year(year)) || (self.every_years > 1 && self.first_year.is_none()) {
            fault("first_year", "fault-first-year");
        }
        faults
    }

    /// Whether it comes in a year at all.
    #[must_use]
    pub fn is_in(&self, year: i16) -> bool {
        let first = self.first_year.unwrap_or(year);
        self.every_years > 0 && (year - first).rem_euclid(self.every_years) == 0
    }

    /// Its days in a year, earliest first; `meetings` are the unit's. Empty when it goes by a meeting that has no day.
    #[must_use]
    pub fn days(&self, year: i16, meetings: &[(MeetingKind, Date)]) -> Vec<Stretch> {
        if !self.is_in(year) {
            return Vec::new();
        }
        let by_meetings = |kind: MeetingKind, days: i64| {
            let of_kind = meetings.iter().filter(|(other, _)| *other == kind);
            let moved = of_kind.filter_map(|(_, day)| day.checked_add(days.days()).ok());
            let mut all: Vec<Stretch> = moved.filter(|day| day.year() == year).map(Stretch::on).collect();
            all.sort_unstable();
            all
        };
        match self.when {
            When::Day { month, day, every_months } => {
                let step = usize::try_from(every_months.clamp(1, 12)).unwrap_or(12);
                let months = (month.clamp(1, 12)..=12).step_by(step);
                months.map(|month| Stretch::on(day_in(year, month, day))).collect()
            }
            When::EndOf { month } => vec![Stretch::on(day_in(year, month, 31))],
            When::Months { from, to } => vec![Stretch { from: day_in(year, from, 1), to: day_in(year, to, 31) }],
            When::Before { meeting, days } => by_meetings(meeting, -days),
            When::After { meeting, days } => by_meetings(meeting, days),
        }
    }
}

impl Stretch {
    /// One day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Self { from: day, to: day }
    }
}

/// A day of a month; the month's last where it is shorter.
fn day_in(year: i16, month: i8, day: i8) -> Date {
    let first = date(year, month.clamp(1, 12), 1);
    first.with().day(day.clamp(1, first.days_in_month())).build().unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: Rule, year: i16) -> Vec<String> {
        let meetings = [
            (MeetingKind::Annual, date(2026, 2, 19)),
            (MeetingKind::Board, date(2026, 3, 3)),
            (MeetingKind::Board, date(2026, 1, 6)),
            (MeetingKind::Annual, date(2027, 1, 14)),
        ];
        let text = |s: Stretch| if s.from == s.to { s.from.to_string() } else { format!("{}/{}", s.from, s.to) };
        rule.days(year, &meetings).into_iter().map(text).collect()
    }

    #[test]
    fn every_rule_gives_its_days() {
        let before = |days| When::Before { meeting: MeetingKind::Annual, days };
        for (when, expected) in [
            (When::Day { month: 5, day: 1, every_months: 12 }, vec!["2026-05-01"]),
            (When::Day { month: 2, day: 31, every_months: 6 }, vec!["2026-02-28", "2026-08-31"]),
            (When::Day { month: 11, day: 10, every_months: 1 }, vec!["2026-11-10", "2026-12-10"]),
            (When::EndOf { month: 2 }, vec!["2026-02-28"]),
            (When::Months { from: 8, to: 9 }, vec!["2026-08-01/2026-09-30"]),
            // The call to the annual meeting of January 2027 is sent in 2026 too.
            (before(28), vec!["2026-01-22", "2026-12-17"]),
            (before(0), vec!["2026-02-19"]),
            (When::After { meeting: MeetingKind::Board, days: 7 }, vec!["2026-01-13", "2026-03-10"]),
            (When::After { meeting: MeetingKind::Members, days: 7 }, vec![]),
        ] {
            assert_eq!(days(Rule::yearly(when), 2026), expected, "{when:?}");
        }
    }

    #[test]
    fn what_comes_every_fourth_year_comes_in_those_years_only() {
        let rule = Rule { when: When::EndOf { month: 9 }, every_years: 4, first_year: Some(2027) };
        let years: Vec<i16> = (2019..2036).filter(|year| rule.is_in(*year)).collect();
        assert_eq!(years, [2019, 2023, 2027, 2031, 2035]);
        assert_eq!(days(rule, 2026), Vec::<String>::new());
    }

    #[test]
    fn a_rule_that_does_not_hold_says_where() {
        let of = |when, every_years, first_year| {
            let faults = Rule { when, every_years, first_year }.faults();
            faults.iter().map(|fault| fault.field).collect::<Vec<_>>()
        };
        assert_eq!(of(When::Day { month: 0, day: 32, every_months: 5 }, 1, None), ["month", "day", "every_months"]);
        assert_eq!(of(When::Months { from: 9, to: 3 }, 1, None), ["to_month"]);
        assert_eq!(of(When::Before { meeting: MeetingKind::Board, days: -1 }, 1, None), ["days"]);
        assert_eq!(of(When::EndOf { month: 3 }, 4, None), ["first_year"]);
        assert_eq!(of(When::EndOf { month: 3 }, 0, None), ["every_years"]);
        assert!(of(When::EndOf { month: 3 }, 4, Some(2027)).is_empty());
    }
}
