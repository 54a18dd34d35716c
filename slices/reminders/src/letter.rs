//! Writing a letter, when it is taken: everything in it is looked at again as its reader may see it now, and its links are made.

use db::Tx;
use kernel::{Actor, Clock, Result};
use mail::{Address, Letter, Told, Writer, Written};

use crate::address::{self, CONFIRM, MailAddress};
use crate::day_round::civil_now;
use crate::items::{Item, items};
use crate::link::{self, Does};
use crate::thing::Kind;
use crate::{T, store};

/// A link that confirms an address lasts so many days.
const CONFIRM_DAYS: i64 = 7;
/// A link that turns reminders off.
const TURN_OFF_DAYS: i64 = 180;
/// So many things stand in one letter; the rest is on the front page.
const MOST: usize = 25;

/// Who writes reminders.
#[must_use]
pub fn writer() -> Writer {
    Writer { write, bounced: address::bounced }
}

fn write(tx: &mut Tx, letter: &Letter, clock: &Clock) -> Result<Told> {
    let (account, address) = (accounts::open(tx, letter.account)?, address::of(tx, letter.account)?);
    let Some((account, address)) = account.zip(address) else { return Ok(Told::Nothing) };
    let Some(to) = Address::read(&address.address) else { return Ok(Told::Nothing) };
    let t = T(account.lang);
    if letter.kind == CONFIRM {
        return confirm(tx, letter, (to, &address), t, clock);
    }
    let choices = store::choices(tx, letter.account)?;
    if !address.is_reachable() || !choices.wanted {
        return Ok(Told::Nothing);
    }
    let now = civil_now(clock);
    if choices.quiet.at(now) {
        return Ok(choices.quiet.ends_ms(now).map_or(Told::Nothing, Told::Later));
    }
    let actor: Actor = units::actor(tx, &account, clock)?;
    let things = store::told_in(tx, letter.id)?.into_iter().filter(|thing| choices.want(thing.kind)).collect();
    let found = items(tx, &actor, things, (t, clock))?;
    if found.is_empty() {
        return Ok(Told::Nothing);
    }
    let off = link::make(tx, account.id, &Does::TurnOff, TURN_OFF_DAYS, clock)?;
    let text = text(t, &found, &off);
    Ok(Told::Now(Written {
        to,
        from_name: t.letter_sender(),
        subject: t.letter_subject(found.len()),
        text,
        off: Some(off),
    }))
}

fn confirm(tx: &mut Tx, letter: &Letter, (to, address): (Address, &MailAddress), t: T, clock: &Clock) -> Result<Told> {
    if address.confirm_key != letter.about || address.is_confirmed {
        return Ok(Told::Nothing);
    }
    let path = link::make(tx, letter.account, &Does::Confirm(letter.about.clone()), CONFIRM_DAYS, clock)?;
    let paragraphs = [t.letter_hello(), t.confirm_letter_why(), pages(&path), t.confirm_letter_not_you()];
    let text = paragraphs.join("\n\n") + "\n";
    Ok(Told::Now(Written { to, from_name: t.letter_sender(), subject: t.confirm_letter_subject(), text, off: None }))
}

fn pages(path: &str) -> String {
    format!("{}{path}", Writer::PAGES)
}

/// A letter's text. It begins with words that say nothing of what it is about, long enough to fill what a locked screen shows.
fn text(t: T, found: &[Item], off: &str) -> String {
    let mut text = format!("{}\n\n{}\n", t.letter_hello(), t.letter_lead());
    let mut shown = 0;
    for kind in Kind::ALL {
        let of_kind: Vec<&Item> = found.iter().filter(|item| item.kind == kind).take(MOST - shown).collect();
        if of_kind.is_empty() {
            continue;
        }
        text += &format!("\n\n{}\n", t.by_name(&format!("letter-{}", kind.word()), Vec::new()));
        for item in &of_kind {
            text += &format!("\n– {}\n", item.title);
            for line in &item.lines {
                text += &format!("  {line}\n");
            }
            text += &format!("  {}\n", pages(&item.path));
        }
        shown += of_kind.len();
    }
    if found.len() > shown {
        text += &format!("\n{}\n", t.letter_more(found.len() - shown, pages("/")));
    }
    let foot = [t.letter_links(), t.letter_settings(pages("/me/reminders")), t.letter_off(pages(off))];
    text + "\n\n" + &foot.join("\n\n") + "\n"
}
