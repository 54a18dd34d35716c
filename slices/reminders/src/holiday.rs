//! Norwegian public holidays, from the law on days of rest (helligdagsfredloven § 2) and on 1 and 17 May. Pure.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Whether nobody is at work on a day: Saturday, Sunday, or a public holiday.
pub(crate) fn is_free(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || is_holiday(day)
}

fn is_holiday(day: Date) -> bool {
    let fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];
    // Maundy Thursday, Good Friday, Easter Day and Monday, Ascension Day, Whit Sunday and Monday.
    let moved = [-3, -2, 0, 1, 39, 49, 50];
    let easter = easter(day.year());
    fixed.contains(&(day.month(), day.day()))
        || moved.into_iter().any(|days: i64| easter.checked_add(days.days()).is_ok_and(|found| found == day))
}

/// Easter Day, after Meeus, Jones and Butcher.
fn easter(year: i16) -> Date {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    let fits = |n: i16| i8::try_from(n).unwrap_or(1);
    Date::new(year, fits(month), fits(day)).unwrap_or(date(year, 4, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_calendar_has_it() {
        for (year, month, day) in
            [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2035, 3, 25), (2038, 4, 25)]
        {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_free_days_of_2026_on_which_one_would_have_been_at_work() {
        let first = date(2026, 1, 1);
        let free: Vec<String> = (0..365)
            .filter_map(|n: i64| first.checked_add(n.days()).ok())
            .filter(|day| is_free(*day) && !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
            .map(|day| day.to_string())
            .collect();
        let wanted = [
            "2026-01-01",
            "2026-04-02",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
        ];
        assert_eq!(free, wanted);
    }
}
