//! The times that a recurring action is to be done, each with a key that stays when the deadline moves and a day by which it is
//! to be done. An action done once has one occasion, with an empty key. Pure.

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use local_plans::Recurrence;

/// One time that an action is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// `2026`, `2026-h1`, `2026-q3`, `2026-03`, `2026-w14`, or the day of the meeting; empty for an action done once or all the
    /// time.
    pub key: String,
    /// The last day on which it is in time; `None` when the action says no day.
    pub due: Option<Date>,
    /// The first day on which it makes sense to ask.
    pub opens: Date,
}

/// What decides an action's occasions.
#[derive(Debug, Clone, Copy)]
pub struct When {
    /// The first day of the plan's period, or of the action when it says one.
    pub from: Date,
    /// The last day of the plan's period.
    pub to: Date,
    /// The action's own deadline: for a recurring action the day in each stretch ("the 10th of the month").
    pub due: Option<Date>,
    /// How often; `None` when it is done once.
    pub recurrence: Option<Recurrence>,
}

/// The meetings that some recurrences go by.
#[derive(Debug, Clone, Default)]
pub struct MeetingDays {
    /// The board's.
    pub board: Vec<Date>,
    /// The members', annual meetings among them.
    pub members: Vec<Date>,
    /// The annual ones.
    pub annual: Vec<Date>,
}

/// How long after a board meeting what is done "after each board meeting" is in time.
const DAYS_AFTER_A_MEETING: i64 = 14;

/// Every occasion within the period, earliest first.
#[must_use]
pub fn occasions(when: &When, meetings: &MeetingDays) -> Vec<Occasion> {
    let within =
        |days: &[Date]| days.iter().copied().filter(|day| *day >= when.from && *day <= when.to).collect::<Vec<_>>();
    let at = |days: &[Date], due: fn(Date) -> Option<Date>, opens: fn(Date, Date) -> Date| {
        let days = within(days);
        days.into_iter()
            .map(|day| Occasion { key: day.to_string(), due: due(day), opens: opens(day, when.from) })
            .collect::<Vec<_>>()
    };
    match when.recurrence {
        None | Some(Recurrence::Ongoing) => {
            vec![Occasion { key: String::new(), due: when.due, opens: when.from }]
        }
        Some(Recurrence::AfterEachBoardMeeting) => {
            at(&meetings.board, |day| later(day, DAYS_AFTER_A_MEETING.days()), |day, _| day)
        }
        Some(Recurrence::AtEachMembersMeeting) => at(&meetings.members, Some, |_, from| from),
        Some(Recurrence::BeforeEachAnnualMeeting) => at(&meetings.annual, |day| day.yesterday().ok(), |_, from| from),
        Some(Recurrence::Yearly) => stretches(when, 12, |day| format!("{}", day.year())),
        Some(Recurrence::HalfYearly) => {
            stretches(when, 6, |day| format!("{}-h{}", day.year(), (day.month() - 1) / 6 + 1))
        }
        Some(Recurrence::Quarterly) => {
            stretches(when, 3, |day| format!("{}-q{}", day.year(), (day.month() - 1) / 3 + 1))
        }
        Some(Recurrence::Monthly) => stretches(when, 1, |day| format!("{}-{:02}", day.year(), day.month())),
        Some(Recurrence::Weekly) => weeks(when),
    }
}

fn later(day: Date, span: Span) -> Option<Date> {
    day.checked_add(span).ok()
}

/// The stretches of a number of months (a divisor of twelve) that meet the period.
fn stretches(when: &When, months: i8, key: fn(Date) -> String) -> Vec<Occasion> {
    let begin = date(when.from.year(), (when.from.month() - 1) / months * months + 1, 1);
    // Where in its stretch the deadline lies: so many months in, on that day.
    let place = when.due.map(|due| ((due.month() - 1) % months, due.day()));
    let mut out = Vec::new();
    let mut first = Some(begin);
    while let Some(start) = first.filter(|day| *day <= when.to) {
        let next = later(start, i64::from(months).months());
        let last = next.and_then(|day| day.yesterday().ok()).unwrap_or(when.to);
        let due = match place {
            Some((in_months, day)) => later(start, i64::from(in_months).months())
                .map_or(last, |month| month.with().day(day.min(month.days_in_month())).build().unwrap_or(month)),
            None => last,
        };
        // A stretch whose day lies outside the period is not asked about.
        if due >= when.from && start <= when.to {
            out.push(Occasion { key: key(start), due: Some(due.min(when.to)), opens: start.max(when.from) });
        }
        first = next;
    }
    out
}

fn weeks(when: &When) -> Vec<Occasion> {
    let weekday = when.due.map_or(Weekday::Sunday, Date::weekday);
    let monday = when.from.checked_sub(i64::from(when.from.weekday().to_monday_zero_offset()).days()).ok();
    let mut out = Vec::new();
    let mut first = monday;
    while let Some(start) = first.filter(|day| *day <= when.to) {
        let due = later(start, i64::from(weekday.to_monday_zero_offset()).days()).unwrap_or(start);
        if due >= when.from {
            let week = start.iso_week_date();
            let key = format!("{}-w{:02}", week.year(), week.week());
            out.push(Occasion { key, due: Some(due.min(when.to)), opens: start.max(when.from) });
        }
        first = later(start, 7.days());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(recurrence: Option<Recurrence>, due: Option<Date>) -> Vec<(String, String)> {
        let when = When { from: date(2026, 2, 10), to: date(2026, 12, 31), due, recurrence };
        let meetings = MeetingDays {
            board: vec![date(2026, 1, 5), date(2026, 3, 3), date(2026, 4, 7)],
            members: vec![date(2026, 2, 25)],
            annual: vec![date(2026, 2, 25)],
        };
        let day = |due: Option<Date>| due.map(|day| day.to_string()).unwrap_or_default();
        occasions(&when, &meetings).into_iter().map(|o| (o.key, day(o.due))).collect()
    }

    fn all(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, due)| ((*key).to_owned(), (*due).to_owned())).collect()
    }

    #[test]
    fn what_is_done_once_has_one_occasion_with_its_own_day() {
        assert_eq!(of(None, None), all(&[("", "")]));
        assert_eq!(of(None, Some(date(2026, 6, 1))), all(&[("", "2026-06-01")]));
        assert_eq!(of(Some(Recurrence::Ongoing), None), all(&[("", "")]));
    }

    #[test]
    fn what_comes_again_has_an_occasion_a_stretch() {
        assert_eq!(of(Some(Recurrence::Yearly), None), all(&[("2026", "2026-12-31")]));
        assert_eq!(of(Some(Recurrence::Yearly), Some(date(2026, 5, 1))), all(&[("2026", "2026-05-01")]));
        assert_eq!(
            of(Some(Recurrence::HalfYearly), None),
            all(&[("2026-h1", "2026-06-30"), ("2026-h2", "2026-12-31")])
        );
        assert_eq!(
            of(Some(Recurrence::Quarterly), Some(date(2026, 5, 15))),
            all(&[
                ("2026-q1", "2026-02-15"),
                ("2026-q2", "2026-05-15"),
                ("2026-q3", "2026-08-15"),
                ("2026-q4", "2026-11-15")
            ])
        );
    }

    #[test]
    fn the_tenth_of_each_month_and_the_last_day_of_a_short_one() {
        let tenth = of(Some(Recurrence::Monthly), Some(date(2026, 3, 10)));
        assert_eq!(tenth.len(), 11);
        assert_eq!(tenth.first(), Some(&("2026-02".to_owned(), "2026-02-10".to_owned())));
        let last = of(Some(Recurrence::Monthly), Some(date(2026, 3, 31)));
        assert!(last.contains(&("2026-02".to_owned(), "2026-02-28".to_owned())), "{last:?}");
        assert!(last.contains(&("2026-04".to_owned(), "2026-04-30".to_owned())), "{last:?}");
    }

    #[test]
    fn a_week_ends_on_sunday_unless_the_deadline_says_a_weekday() {
        let weeks = of(Some(Recurrence::Weekly), None);
        assert_eq!(weeks.first(), Some(&("2026-w07".to_owned(), "2026-02-15".to_owned())));
        // The last week of the year ends in the next; the plan does not.
        assert_eq!(weeks.last(), Some(&("2026-w53".to_owned(), "2026-12-31".to_owned())));
        let wednesdays = of(Some(Recurrence::Weekly), Some(date(2026, 2, 11)));
        assert_eq!(wednesdays.first(), Some(&("2026-w07".to_owned(), "2026-02-11".to_owned())));
    }

    #[test]
    fn what_goes_by_meetings_waits_for_them() {
        assert_eq!(
            of(Some(Recurrence::AfterEachBoardMeeting), None),
            all(&[("2026-03-03", "2026-03-17"), ("2026-04-07", "2026-04-21")])
        );
        assert_eq!(of(Some(Recurrence::AtEachMembersMeeting), None), all(&[("2026-02-25", "2026-02-25")]));
        assert_eq!(of(Some(Recurrence::BeforeEachAnnualMeeting), None), all(&[("2026-02-25", "2026-02-24")]));
    }
}
