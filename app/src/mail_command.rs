//! `handlekraft mail`: sending what waits, and telling how the outbox stands.

use jiff::civil::Date;
use kernel::Clock;
use mail::{Sender, Settings};
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};

/// Looks who is to be reminded, sends what waits, and tells what became of it.
pub(crate) fn send(database: &str, settings: Option<Settings>, day: Option<Date>, lang: Lang) -> Outcome {
    let t = T(lang);
    let settings = settings.ok_or_else(|| t.mail_none())?;
    let clock = day.map_or_else(Clock::machine, Clock::running_from);
    let door = console::open(database)?;
    reminders::look(&door, &clock).map_err(|error| console::sentence(&error))?;
    let mut sender = Sender::new(door, clock, settings, reminders::writer());
    let round = sender.round(|| false).map_err(|error| console::sentence(&error))?;
    let lines = [
        (round.sent, t.mail_sent(round.sent)),
        (round.later, t.mail_later(round.later)),
        (round.refused, t.mail_refused(round.refused)),
        (round.in_doubt, t.mail_in_doubt(round.in_doubt)),
        (round.lapsed, t.mail_lapsed(round.lapsed)),
    ];
    for (_, line) in lines.iter().filter(|(n, _)| *n > 0) {
        println!("{line}");
    }
    round.server_out.map_or(Ok(()), |told| Err(t.mail_server_out(told)))
}

/// Tells how the outbox stands.
pub(crate) fn status(database: &str, lang: Lang) -> Outcome {
    let t = T(lang);
    let count = console::open(database)?.read_now(mail::count).map_err(|error| console::sentence(&error))?;
    if count.states.is_empty() {
        println!("{}", t.mail_empty());
    }
    for (state, n, since_ms) in count.states {
        let state = t.by_name(&format!("mail-state-{state}"), Vec::new());
        println!("{}", t.mail_state_line(state, n, words::instant(lang, since_ms)));
    }
    for (told, n) in count.answers {
        println!("{}", t.mail_answer(n, told));
    }
    Ok(())
}
