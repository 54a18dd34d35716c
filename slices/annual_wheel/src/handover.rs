//! What a unit's new board should know of the year: what comes in the next months.

use db::Conn;
use jiff::ToSpan;
use kernel::id::UnitId;
use kernel::{Actor, Clock, Error, Result};
use web::{HandoverLine, HandoverPart};
use words::Lang;

use crate::wheel::{Entry, entries};
use crate::{T, wording};

/// How far ahead a new board looks, in days.
const AHEAD: i64 = 120;

/// The duties and meetings of a unit in the next four months.
///
/// # Errors
/// As `wheel`.
pub fn handover(c: &mut Conn, actor: &Actor, clock: &Clock, unit: UnitId, lang: Lang) -> Result<HandoverPart> {
    let (t, today) = (T(lang), clock.today());
    let last = today.checked_add(AHEAD.days()).map_err(Error::internal)?;
    let (all, _) = entries(c, actor, unit, today.year()..=last.year(), today)?;
    let coming = all.iter().filter(|entry| {
        let days = entry.stretch();
        days.to >= today && days.from <= last && !matches!(entry, Entry::Action(_))
    });
    let lines = coming.map(|entry| HandoverLine {
        text: wording::title(lang, entry),
        note: wording::stretch(lang, entry.stretch()),
        href: format!("/units/{unit}/wheel?year={}", entry.stretch().from.year()),
    });
    let lines = lines.collect();
    Ok(HandoverPart { title: t.handover_coming(), lines })
}
