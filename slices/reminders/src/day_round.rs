//! The round of the day: for everybody who can be reminded and for whom it is not quiet, once a Norwegian day, what is due and has
//! not been told yet goes into one letter. Several programs may go it at once; each letter and each thing is written down once.

use std::collections::{HashMap, HashSet};

use db::{Conn, Door};
use jiff::civil::{Date, DateTime};
use kernel::clock::norway;
use kernel::id::{AccountId, LetterId};
use kernel::{Clock, Result};
use mail::NewLetter;

use crate::choices::Choices;
use crate::due::due;
use crate::store;
use crate::thing::Thing;

/// The word of the letter with reminders.
pub(crate) const REMINDER: &str = "reminder";
/// Letters and reminders are remembered so long, so that nothing is told twice.
const REMEMBERED_MS: i64 = 400 * 86_400_000;
/// What is said to so many people is written down in one transaction, so that nobody at a page waits long for their turn.
const AT_ONCE: usize = 200;

/// Now, in Norway.
pub(crate) fn civil_now(clock: &Clock) -> DateTime {
    clock.now().to_zoned(norway()).datetime()
}

/// Looks who is to be reminded of what, and puts letters into the outbox. Gives how many.
///
/// # Errors
/// The database's.
pub fn look(door: &Door, clock: &Clock) -> Result<u64> {
    let (today, now) = (clock.today(), civil_now(clock));
    let people = door.read_now(|c| to_remind(c, today, now))?;
    if people.is_empty() {
        return Ok(0);
    }
    let now_ms = clock.now_ms();
    let (found, told) = door.read_now(|c| {
        let found = due(c, &people, (today, now_ms))?;
        Result::<_>::Ok((found, store::told_since(c, now_ms - REMEMBERED_MS)?))
    })?;
    let mut letters = 0;
    let all: Vec<AccountId> = people.keys().copied().collect();
    for some in all.chunks(AT_ONCE) {
        letters += write_down(door, clock, some, (&found, &told))?;
    }
    door.write_now(|tx| {
        store::forget(tx, now_ms - REMEMBERED_MS, now_ms)?;
        mail::forget(tx, now_ms - REMEMBERED_MS)
    })?;
    Ok(letters)
}

/// Who can be reminded today, has not been looked at yet, and for whom it is not quiet.
fn to_remind(c: &mut Conn, today: Date, now: DateTime) -> Result<HashMap<AccountId, Choices>> {
    let all = store::reachable(c, &today.to_string())?;
    Ok(all.into_iter().filter(|(_, choices)| choices.wanted && !choices.quiet.at(now)).collect())
}

type Found<'a> = (&'a HashMap<AccountId, Vec<Thing>>, &'a HashSet<(AccountId, Thing)>);

fn write_down(door: &Door, clock: &Clock, people: &[AccountId], (found, told): Found<'_>) -> Result<u64> {
    let (day, now_ms) = (clock.today().to_string(), clock.now_ms());
    door.write_now(|tx| {
        // Another program may have gone the round in the meantime.
        let still: HashSet<AccountId> = store::reachable(tx, &day)?.into_iter().map(|(account, _)| account).collect();
        let people: Vec<AccountId> = people.iter().copied().filter(|account| still.contains(account)).collect();
        let (mut letters, mut things) = (Vec::new(), Vec::new());
        for account in &people {
            let new = found.get(account).into_iter().flatten();
            let new: Vec<&Thing> = new.filter(|thing| !told.contains(&(*account, (*thing).clone()))).collect();
            if !new.is_empty() {
                let id = LetterId::new();
                letters.push(NewLetter { id, account: *account, kind: REMINDER, about: &day, one_a_day: true });
                things.extend(new.into_iter().map(|thing| (*account, thing, id)));
            }
        }
        mail::queue(tx, &letters, clock)?;
        store::insert_told(tx, &things, now_ms)?;
        store::set_seen(tx, &people, &day)?;
        Result::<_>::Ok(u64::try_from(letters.len()).unwrap_or(u64::MAX))
    })
}
