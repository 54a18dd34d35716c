//! Takes letters out of the outbox one by one, has them written, hands them over, and records what came of it. Any number of
//! programs may do so at once: one writes at a time, and whoever marks a letter as taken has it.

use std::thread;
use std::time::Duration;

use db::Door;
use kernel::id::LetterId;
use kernel::{Clock, Error, Result};

use crate::letter::{Letter, Told, Writer, Written};
use crate::outcome::Outcome;
use crate::server::{Server, longest};
use crate::settings::Settings;
use crate::{backoff, message, store};

/// What is taken longer than handing it over could take is in doubt; at least this long.
const LEASE_MS: i64 = 15 * 60_000;
/// A letter that could not be written waits so long.
const UNWRITTEN_MS: i64 = 60 * 60_000;
/// How often recording is tried while the database is busy.
const RECORD_TRIES: u32 = 20;

/// What became of the letters that were taken in one round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// Taken by the server.
    pub sent: u32,
    /// Tried again later.
    pub later: u32,
    /// Refused for good, or given up.
    pub refused: u32,
    /// Nobody knows.
    pub in_doubt: u32,
    /// Had nothing to say any more.
    pub lapsed: u32,
    /// What the server said when it would take nothing.
    pub server_out: Option<String>,
}

/// Sends letters.
pub struct Sender {
    door: Door,
    clock: Clock,
    settings: Settings,
    writer: Writer,
    /// What marks the letters that this program has taken.
    name: String,
    server: Option<Server>,
}

impl Sender {
    /// A sender with a name of its own.
    #[must_use]
    pub fn new(door: Door, clock: Clock, settings: Settings, writer: Writer) -> Self {
        Self { door, clock, settings, writer, name: LetterId::new().to_string(), server: None }
    }

    /// Sends what waits, until nothing does, the server takes nothing, or `stop` says so (asked between letters).
    ///
    /// # Errors
    /// The database's.
    pub fn round(&mut self, stop: impl Fn() -> bool) -> Result<Round> {
        let mut round = Round::default();
        self.call_in_doubt()?;
        while !stop() && self.is_one_waiting()? {
            if let Err(told) = self.connect() {
                round.server_out = Some(told);
                break;
            }
            match self.take()? {
                Some((letter, written)) => {
                    let outcome = self.hand_over(&letter, &written);
                    self.record(&letter, &written, &outcome, &mut round)?;
                    if let Outcome::ServerOut(told) = outcome {
                        round.server_out = Some(told);
                        break;
                    }
                }
                None => round.lapsed += 1,
            }
        }
        if let Some(server) = self.server.take() {
            server.leave();
        }
        Ok(round)
    }

    fn call_in_doubt(&self) -> Result<()> {
        let lease = LEASE_MS.max(i64::try_from(longest(self.settings.timeout).as_millis()).unwrap_or(LEASE_MS));
        let (now, before) = (self.clock.now_ms(), self.clock.now_ms() - lease);
        if self.door.read_now(|c| store::is_any_overdue(c, before))? {
            let found = self.door.write_now(|tx| store::call_in_doubt(tx, before, now))?;
            tracing::warn!(letters = found, "nobody knows whether letters were sent; they are not sent again");
        }
        Ok(())
    }

    fn is_one_waiting(&self) -> Result<bool> {
        let (now, today) = (self.clock.now_ms(), self.clock.today().to_string());
        Ok(self.door.read_now(|c| store::next(c, now, &today))?.is_some())
    }

    /// A connection that stands; nothing is taken before there is one.
    fn connect(&mut self) -> std::result::Result<(), String> {
        if !self.server.as_mut().is_some_and(Server::is_ready) {
            self.server = None;
            self.server = Some(Server::connect(&self.settings)?);
        }
        Ok(())
    }

    /// Takes the next letter and has it written, in one transaction. `None` when it says nothing now.
    fn take(&self) -> Result<Option<(Letter, Written)>> {
        let (now, today) = (self.clock.now_ms(), self.clock.today().to_string());
        let mut seen = None;
        let taken = self.door.write_now(|tx| {
            let Some(letter) = store::next(tx, now, &today)? else { return Ok(None) };
            seen = Some(letter.clone());
            match (self.writer.write)(tx, &letter, &self.clock)? {
                Told::Now(written) => {
                    store::take(tx, letter.id, &self.name, now, &today)?;
                    Ok(Some((letter, written)))
                }
                Told::Later(until) => store::put_off(tx, letter.id, until.max(now + 60_000)).map(|()| None),
                Told::Nothing => store::end_waiting(tx, letter.id, "lapsed", now).map(|()| None),
            }
        });
        match (taken, seen) {
            (Err(Error::Busy), _) => Err(Error::Busy),
            (Err(error), Some(letter)) => {
                tracing::error!(letter = %letter.id, %error, "a letter could not be written");
                self.door.write_now(|tx| match backoff::wait_after(letter.tries + 1) {
                    Some(_) => store::not_written(tx, letter.id, now + UNWRITTEN_MS),
                    None => store::end_waiting(tx, letter.id, "refused", now),
                })?;
                Ok(None)
            }
            (taken, _) => taken,
        }
    }

    fn hand_over(&mut self, letter: &Letter, written: &Written) -> Outcome {
        // Tried twice, it is the same letter to every program on the way.
        let bytes = match message::bytes(&self.settings, written, &letter.id.to_string()) {
            Ok(bytes) => bytes,
            Err(error) => return Outcome::Refused(error.to_string()),
        };
        let Some(server) = self.server.as_mut() else { return Outcome::ServerOut("no connection".to_owned()) };
        let outcome = server.hand_over(&self.settings.from, &written.to, &bytes);
        // After a timeout an answer may still come, and would be taken for the next letter's.
        if matches!(outcome, Outcome::InDoubt(_) | Outcome::ServerOut(_)) {
            self.server = None;
        }
        outcome
    }

    fn record(&self, letter: &Letter, written: &Written, outcome: &Outcome, round: &mut Round) -> Result<()> {
        let (id, by, tries) = (letter.id, self.name.as_str(), letter.tries + 1);
        let mut left = RECORD_TRIES;
        loop {
            let now = self.clock.now_ms();
            let recorded = self.door.write_now(|tx| match outcome {
                Outcome::Sent(told) => store::end(tx, id, by, "sent", told, now),
                Outcome::InDoubt(told) => store::end(tx, id, by, "in-doubt", told, now),
                Outcome::Refused(told) => store::end(tx, id, by, "refused", told, now),
                Outcome::NoSuchAddress(told) => {
                    store::end(tx, id, by, "bounced", told, now)?;
                    (self.writer.bounced)(tx, letter.account, &written.to, &self.clock)
                }
                Outcome::NotNow(told) | Outcome::ServerOut(told) => match backoff::wait_after(tries) {
                    Some(wait) => store::give_back(tx, id, by, told, now + wait),
                    None => store::end(tx, id, by, "refused", told, now),
                },
            });
            match recorded {
                Err(Error::Busy) if left > 0 => {
                    left -= 1;
                    thread::sleep(Duration::from_millis(500));
                }
                other => {
                    other?;
                    break;
                }
            }
        }
        match outcome {
            Outcome::Sent(_) => round.sent += 1,
            Outcome::InDoubt(_) => round.in_doubt += 1,
            Outcome::Refused(_) | Outcome::NoSuchAddress(_) => round.refused += 1,
            Outcome::NotNow(_) | Outcome::ServerOut(_) if backoff::wait_after(tries).is_none() => round.refused += 1,
            Outcome::NotNow(_) | Outcome::ServerOut(_) => round.later += 1,
        }
        Ok(())
    }
}
