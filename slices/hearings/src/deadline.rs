//! The deadline: a day and a time in Norwegian time, kept as an instant, so that neither the server's zone nor summer time
//! moves it. Pure. From the deadline's own minute on, nothing can be given.

use jiff::civil::Time;
use jiff::tz::AmbiguousOffset;
use kernel::{Error, Result};

/// Reads a day and a time as typed: `12.3.2026` and `12:00`, `12.00` or `12`. Milliseconds since 1970.
///
/// # Errors
/// `Invalid` with what does not hold: no such day or time; an hour that the clocks jump over, or that comes twice.
pub fn read(day: &str, time: &str) -> Result<i64> {
    let day = words::read_date(day).ok_or_else(|| Error::fault("day", "fault-date"))?;
    let time = read_time(time).ok_or_else(|| Error::fault("time", "fault-time"))?;
    let at = kernel::clock::norway().to_ambiguous_zoned(day.to_datetime(time));
    match at.offset() {
        AmbiguousOffset::Unambiguous { .. } => {}
        AmbiguousOffset::Gap { .. } => return Err(Error::fault("time", "fault-time-gap")),
        AmbiguousOffset::Fold { .. } => return Err(Error::fault("time", "fault-time-twice")),
    }
    Ok(at.unambiguous().map_err(Error::internal)?.timestamp().as_millisecond())
}

fn read_time(text: &str) -> Option<Time> {
    let text = text.trim();
    let text = text.strip_prefix("kl.").or_else(|| text.strip_prefix("kl")).unwrap_or(text).trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    if hour.is_empty() || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// Whether input can be given now.
#[must_use]
pub fn is_open(deadline_ms: i64, now_ms: i64) -> bool {
    now_ms < deadline_ms
}

/// A deadline as it is typed: day and time.
#[must_use]
pub fn typed(deadline_ms: i64) -> (String, String) {
    let at = jiff::Timestamp::from_millisecond(deadline_ms).unwrap_or_default().to_zoned(kernel::clock::norway());
    (format!("{}.{}.{}", at.day(), at.month(), at.year()), format!("{:02}:{:02}", at.hour(), at.minute()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(utc: &str) -> i64 {
        utc.parse::<jiff::Timestamp>().expect("an instant").as_millisecond()
    }

    #[test]
    fn a_deadline_is_norwegian_time_in_winter_and_in_summer() {
        for (day, time, utc) in [
            ("12.3.2026", "12:00", "2026-03-12T11:00:00Z"),
            ("2026-03-12", "12.00", "2026-03-12T11:00:00Z"),
            ("1. juli 2026", "12", "2026-07-01T10:00:00Z"),
            ("28.3.2026", "02:30", "2026-03-28T01:30:00Z"), // the night before the clocks jump
            ("29.3.2026", "03:00", "2026-03-29T01:00:00Z"),
            ("25.10.2026", "01:59", "2026-10-24T23:59:00Z"),
            ("25.10.2026", "03:00", "2026-10-25T02:00:00Z"),
            ("31.12.2026", "kl. 23.59", "2026-12-31T22:59:00Z"),
        ] {
            assert_eq!(read(day, time), Ok(ms(utc)), "{day} {time}");
        }
    }

    #[test]
    fn an_hour_that_is_not_there_and_one_that_comes_twice_are_told() {
        for time in ["02:00", "02:30", "02:59"] {
            assert_eq!(read("29.3.2026", time), Err(Error::fault("time", "fault-time-gap")), "{time}");
            assert_eq!(read("25.10.2026", time), Err(Error::fault("time", "fault-time-twice")), "{time}");
        }
    }

    #[test]
    fn what_is_no_day_or_time_is_told() {
        assert_eq!(read("30.2.2026", "12:00"), Err(Error::fault("day", "fault-date")));
        for time in ["", "24:00", "12:60", "1200", "midt på dagen", "12:0", "-1:00"] {
            assert_eq!(read("12.3.2026", time), Err(Error::fault("time", "fault-time")), "{time}");
        }
    }

    #[test]
    fn it_is_open_the_minute_before_and_closed_at_the_deadline_and_after() {
        let deadline = read("29.3.2026", "03:00").expect("a deadline");
        for (utc, open) in [
            ("2026-03-29T00:59:00Z", true),
            ("2026-03-29T00:59:59.999Z", true),
            ("2026-03-29T01:00:00Z", false),
            ("2026-03-29T01:01:00Z", false),
        ] {
            assert_eq!(is_open(deadline, ms(utc)), open, "{utc}");
        }
    }

    #[test]
    fn a_deadline_is_typed_back_as_it_was() {
        let deadline = read("1.7.2026", "09.05").expect("a deadline");
        assert_eq!(typed(deadline), ("1.7.2026".to_owned(), "09:05".to_owned()));
    }

    /// What tells a test in which zone it is to run.
    const TOLD: &str = "HANDLEKRAFT_TEST_ZONE";

    /// The tests of this file once more, each time in a process that lives in another zone.
    #[test]
    fn the_zone_of_the_server_moves_no_deadline() {
        let program = std::env::current_exe().expect("the tests");
        for zone in ["America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"] {
            let run = std::process::Command::new(&program)
                .args(["deadline::tests::", "--skip", "the_zone_of_the_server"])
                .env("TZ", zone)
                .env(TOLD, zone)
                .output()
                .expect("a run");
            let said = String::from_utf8_lossy(&run.stdout);
            assert!(run.status.success() && said.contains("6 passed"), "{zone}: {said}");
        }
    }

    #[test]
    fn the_process_is_in_the_zone_it_is_told() {
        let Ok(zone) = std::env::var(TOLD) else { return println!("no zone is told, so there is nothing to see") };
        let here = jiff::tz::TimeZone::system();
        assert_eq!(here.iana_name(), Some(zone.as_str()));
    }
}
