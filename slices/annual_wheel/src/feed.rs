//! A calendar at a secret address, for the calendar programs of one person: what they hold is passed on to others, so that it
//! says nothing but that there is a meeting or a deadline, and where one reads which.

use db::{Conn, Tx};
use icalendar::{Calendar, Component, Event, Property, ValueType};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::id::{CalendarFeedId, UnitId};
use kernel::{Actor, Clock, Error, Result, Scope};

use crate::wheel::{Entry, Ring, entries};
use crate::{T, store};

/// A calendar that somebody has made an address for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Id.
    pub id: CalendarFeedId,
    /// Whether it holds their own actions only, beside the unit's meetings and duties.
    pub mine: bool,
    /// When the address was made, in milliseconds since 1970.
    pub at_ms: i64,
}

/// How far back a calendar goes, in days.
const DAYS_BACK: i64 = 92;

/// The calendars that the scope has of a unit, newest first.
///
/// # Errors
/// The database's.
pub fn feeds(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Feed>> {
    store::feeds(c, scope, unit)
}

/// Makes an address, and gives its secret; what is kept is only its hash.
///
/// # Errors
/// `NotFound` when the actor has no post in the unit.
pub fn new_feed(tx: &mut Tx, actor: &Actor, unit: UnitId, mine: bool, clock: &Clock) -> Result<String> {
    let scope = actor.scope();
    if !units::has_post(tx, &scope, unit)? {
        return Err(Error::NotFound);
    }
    let token = accounts::new_token()?;
    store::insert_feed(tx, &scope, (unit, mine), &accounts::token_hash(&token), clock.now_ms())?;
    db::record(tx, &db::Entry::of(clock.now_ms(), actor.account, "make_calendar", "unit", &unit, Some(&unit)))?;
    Ok(token)
}

/// Stops an address: it opens nothing from now on.
///
/// # Errors
/// `NotFound` when it is not one of the actor's.
pub fn stop_feed(tx: &mut Tx, actor: &Actor, id: CalendarFeedId, clock: &Clock) -> Result<()> {
    store::delete_feed(tx, &actor.scope(), id)?;
    db::record(
        tx,
        &db::Entry::of(clock.now_ms(), actor.account, "stop_calendar", "calendar_feed", &id, None::<&UnitId>),
    )
}

/// The calendar that a secret opens, as iCalendar text. `site` is how the reader reached the program, such as
/// `https://example.org`, for the links.
///
/// # Errors
/// `NotFound` when the secret opens nothing: unknown, stopped, its account closed, or no post in the unit today.
pub fn calendar(c: &mut Conn, token: &str, site: &str, clock: &Clock) -> Result<String> {
    let hash = accounts::token_hash(token);
    let (account, unit, mine) = store::feed_at(c, &hash)?.ok_or(Error::NotFound)?;
    let account = accounts::open(c, account)?.ok_or(Error::NotFound)?;
    let (actor, today) = (units::actor(c, &account, clock)?, clock.today());
    let first = today.checked_sub(DAYS_BACK.days()).map_err(Error::internal)?;
    let (all, _) = entries(c, &actor, unit, first.year()..=today.year() + 1, today)?;
    let wanted = all.iter().filter(|entry| is_wanted(entry, mine) && entry.stretch().to >= first);
    let days: Vec<_> = wanted.map(|entry| (entry.stretch().to, entry.ring(unit) == Ring::Meeting)).collect();
    Ok(written(T(account.lang), &days, &Source { site, unit, hash: &hash, clock }))
}

/// Whether an entry is put into a calendar: what is over and done with is not, nor others' actions in one's own.
fn is_wanted(entry: &Entry, mine: bool) -> bool {
    match entry {
        Entry::Action(action) => !action.closed && (action.mine || !mine),
        Entry::Duty(..) | Entry::Meeting(..) => true,
    }
}

/// What the entries of a calendar need beside their days.
struct Source<'a> {
    site: &'a str,
    unit: UnitId,
    hash: &'a str,
    clock: &'a Clock,
}

/// The calendar: for each day an entry for its meetings, and one for its deadlines.
fn written(t: T, days: &[(Date, bool)], source: &Source<'_>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Handlekraft//Calendar//EN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(&t.calendar_name());
    let mut together: Vec<(Date, bool, usize)> = Vec::new();
    for (day, is_meeting) in days {
        match together.iter_mut().find(|(other, kind, _)| other == day && kind == is_meeting) {
            Some((_, _, n)) => *n += 1,
            None => together.push((*day, *is_meeting, 1)),
        }
    }
    let stamp = source.clock.now().strftime("%Y%m%dT%H%M%SZ").to_string();
    for (day, is_meeting, n) in together {
        let kind = if is_meeting { "meeting" } else { "deadline" };
        let short = source.hash.get(..16).unwrap_or(source.hash);
        let date = |key: &str, day: Date| {
            let text = day.strftime("%Y%m%d").to_string();
            Property::new(key, text).append_parameter(ValueType::Date).done()
        };
        // The end is the first day that is not of it (RFC 5545, 3.6.1).
        let end = day.tomorrow().unwrap_or(day);
        let words = if is_meeting { t.calendar_meetings(n) } else { t.calendar_deadlines(n) };
        let event = Event::new()
            .uid(&format!("{day}-{kind}-{short}"))
            .summary(&words)
            .url(&format!("{}/units/{}/wheel?year={}", source.site, source.unit, day.year()))
            .append_property(date("DTSTART", day))
            .append_property(date("DTEND", end))
            .append_property(Property::new("DTSTAMP", stamp.clone()))
            .append_property(Property::new("TRANSP", "TRANSPARENT"))
            .done();
        calendar.push(event);
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use words::Lang;

    #[test]
    fn a_calendar_says_that_there_is_a_deadline_and_not_which() {
        let clock = Clock::standing(date(2026, 2, 10));
        let unit = UnitId::new();
        let days = [(date(2026, 3, 31), false), (date(2026, 3, 31), false), (date(2026, 12, 31), true)];
        let source = Source { site: "https://example.org", unit, hash: "0123456789abcdef0123", clock: &clock };
        let text = written(T(Lang::Nb), &days, &source);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        for line in [
            "DTSTART;VALUE=DATE:20260331",
            "DTEND;VALUE=DATE:20260401",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:2 frister",
            "SUMMARY:Møte",
            "UID:2026-03-31-deadline-0123456789abcdef",
            "DTSTAMP:20260210T120000Z",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} in\n{text}");
        }
        // No line is longer than 75 bytes (RFC 5545, 3.1).
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    }
}
