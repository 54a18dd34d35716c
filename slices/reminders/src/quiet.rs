//! When a person gets no letters: some hours of the day, and the days nobody is at work. Norwegian time. Pure.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use kernel::clock::norway;

use crate::holiday::is_free;

/// Quiet times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quiet {
    /// The hour from which it is quiet, 0 to 23.
    pub(crate) from: i8,
    /// The hour until which it is quiet; the same as `from`: no hour is.
    pub(crate) until: i8,
    /// Whether weekends and public holidays are quiet.
    pub(crate) workdays_only: bool,
}

impl Quiet {
    fn hour(self, hour: i8) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&hour)
        } else {
            hour >= self.from || hour < self.until
        }
    }

    fn day(self, day: Date) -> bool {
        self.workdays_only && is_free(day)
    }

    /// Whether it is quiet then.
    pub(crate) fn at(self, when: DateTime) -> bool {
        self.day(when.date()) || self.hour(when.hour())
    }

    /// The next day, after this one, on which letters are sent.
    pub(crate) fn next_day(self, today: Date) -> Date {
        // The longest stretch of free days in Norway is shorter than two weeks.
        let days = (1..15_i64).filter_map(|n| today.checked_add(n.days()).ok());
        days.into_iter().find(|day| !self.day(*day)).unwrap_or(today)
    }

    /// The instant, in milliseconds since 1970, from which it is quiet no longer.
    pub(crate) fn ends_ms(self, when: DateTime) -> Option<i64> {
        let hours = (0..24 * 15_i64).filter_map(|n| when.checked_add(n.hours()).ok());
        let open = hours.into_iter().find(|hour| !self.at(*hour))?;
        let whole =
            if open == when { open } else { open.with().minute(0).second(0).subsec_nanosecond(0).build().ok()? };
        Some(whole.to_zoned(norway()).ok()?.timestamp().as_millisecond())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const NIGHT: Quiet = Quiet { from: 20, until: 8, workdays_only: true };

    #[test]
    fn nights_weekends_and_holidays_are_quiet_when_one_wants_it() {
        let work = Quiet { from: 8, until: 16, workdays_only: false };
        let never = Quiet { from: 5, until: 5, workdays_only: false };
        let friday = |hour| date(2026, 3, 13).at(hour, 30, 0, 0);
        let saturday = date(2026, 3, 14).at(12, 0, 0, 0);
        let ascension = date(2026, 5, 14).at(12, 0, 0, 0);
        for (quiet, at, wanted) in [
            (NIGHT, friday(7), true),
            (NIGHT, friday(8), false),
            (NIGHT, friday(19), false),
            (NIGHT, friday(20), true),
            (NIGHT, friday(23), true),
            (NIGHT, saturday, true),
            (NIGHT, ascension, true),
            (work, friday(7), false),
            (work, friday(8), true),
            (work, friday(15), true),
            (work, friday(16), false),
            (work, saturday, true),
            (never, friday(5), false),
            (never, ascension, false),
        ] {
            assert_eq!(quiet.at(at), wanted, "{quiet:?} {at}");
        }
    }

    #[test]
    fn after_friday_comes_monday_and_before_easter_a_tuesday() {
        assert_eq!(NIGHT.next_day(date(2026, 3, 12)), date(2026, 3, 13));
        assert_eq!(NIGHT.next_day(date(2026, 3, 13)), date(2026, 3, 16));
        assert_eq!(NIGHT.next_day(date(2026, 4, 1)), date(2026, 4, 7));
        let always = Quiet { workdays_only: false, ..NIGHT };
        assert_eq!(always.next_day(date(2026, 4, 1)), date(2026, 4, 2));
    }

    #[test]
    fn quiet_ends_on_the_hour_also_when_the_clocks_change() {
        let at = |when: DateTime| {
            let ms = NIGHT.ends_ms(when).expect("an end");
            jiff::Timestamp::from_millisecond(ms).expect("an instant").to_string()
        };
        assert_eq!(at(date(2026, 3, 13).at(21, 30, 0, 0)), "2026-03-16T07:00:00Z");
        assert_eq!(at(date(2026, 3, 27).at(21, 30, 0, 0)), "2026-03-30T06:00:00Z");
        assert_eq!(at(date(2026, 3, 13).at(12, 34, 0, 0)), "2026-03-13T11:34:00Z");
    }
}
