//! Time comes in through here, so that tests and the demo can move it. Days are Norwegian days.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Where the time comes from. Cheap to clone; clones of a moved clock move together.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Seconds added to the machine's time, or the whole time when `stands`.
    shift: Arc<AtomicI64>,
    stands: bool,
}

impl Clock {
    /// The machine's own time.
    #[must_use]
    pub fn machine() -> Self {
        Self { shift: Arc::new(AtomicI64::new(0)), stands: false }
    }

    /// A clock that stands at noon (UTC) of a day until it is moved.
    #[must_use]
    pub fn standing(day: Date) -> Self {
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_or(0, |z| z.timestamp().as_second());
        Self { shift: Arc::new(AtomicI64::new(noon)), stands: true }
    }

    /// A clock that runs, but begins on another day (the demo lives in its own year).
    #[must_use]
    pub fn running_from(day: Date) -> Self {
        let standing = Self::standing(day);
        let shift = standing.now().as_second() - Timestamp::now().as_second();
        Self { shift: Arc::new(AtomicI64::new(shift)), stands: false }
    }

    /// Moves the clock forward by whole days.
    pub fn move_days(&self, days: i64) {
        self.shift.fetch_add(days * 86_400, Ordering::SeqCst);
    }

    /// Now, as an instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let shift = self.shift.load(Ordering::SeqCst);
        if self.stands {
            Timestamp::from_second(shift).unwrap_or(Timestamp::UNIX_EPOCH)
        } else {
            Timestamp::now().checked_add(shift.seconds()).unwrap_or(Timestamp::UNIX_EPOCH)
        }
    }

    /// Now, in milliseconds since 1970 (how instants are stored).
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        self.now().as_millisecond()
    }

    /// Today in Norway.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now().to_zoned(norway()).date()
    }
}

/// Norwegian time as it has been since 1996: what holds where the machine has no time zone database.
const RULE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Norwegian time, whatever zone the machine is in and whether it knows other zones or not.
#[must_use]
pub fn norway() -> TimeZone {
    TimeZone::get("Europe/Oslo").or_else(|_| TimeZone::posix(RULE)).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_standing_clock_stands_until_it_is_moved() {
        let clock = Clock::standing(date(2026, 2, 10));
        let copy = clock.clone();
        assert_eq!(clock.today(), date(2026, 2, 10));
        copy.move_days(30);
        assert_eq!(clock.today(), date(2026, 3, 12));
    }

    #[test]
    fn the_day_is_the_norwegian_one() {
        let eleven_in_the_evening_utc =
            "2026-07-01T22:30:00Z".parse::<Timestamp>().map(|t| t.to_zoned(norway()).date());
        assert_eq!(eleven_in_the_evening_utc.ok(), Some(date(2026, 7, 2)));
    }

    #[test]
    fn norwegian_time_is_the_same_without_a_time_zone_database() {
        let (known, rule) = (TimeZone::get("Europe/Oslo").expect("a database"), TimeZone::posix(RULE).expect("a rule"));
        let first = date(2020, 1, 1).at(0, 0, 0, 0).to_zoned(TimeZone::UTC).expect("an instant").timestamp();
        for hour in 0..24 * 366 * 15 {
            let at = first + (hour * 3_600).seconds();
            assert_eq!(known.to_offset(at), rule.to_offset(at), "{at}");
        }
    }
}
