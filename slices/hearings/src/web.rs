//! The slice's routes, and what its pages share: who may speak, texts of faults.

use db::Conn;
use kernel::access::{GiveOwnInput, GiveUnitInput};
use kernel::id::UnitId;
use kernel::{Actor, Error, Permit, Result, Rule};
use web::{Form, Routes};

use crate::giving::{Giver, is_asked};
use crate::hearing::Hearing;
use crate::{
    T, web_consolidation, web_decision, web_decisions, web_document, web_giving, web_hearing, web_list, web_mine,
    web_open, web_steps,
};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_open::routes()
        .and(web_list::routes())
        .and(web_hearing::routes())
        .and(web_giving::routes())
        .and(web_mine::routes())
        .and(web_steps::routes())
        .and(web_decisions::routes())
        .and(web_decision::routes())
        .and(web_consolidation::routes())
        .and(web_document::routes())
}

/// The text of a field's fault.
pub(crate) fn fault(t: T, form: &Form, field: &str) -> String {
    form.fault_of(field).map(|word| t.by_name(word, Vec::new())).unwrap_or_default()
}

/// What was typed again, with what stood in its way: what does not hold, or what has happened in the meantime, so that
/// nothing that was typed is lost.
pub(crate) fn take(form: &mut Form, error: Error) -> Result<()> {
    match error {
        Error::Conflict(word @ ("input-closed" | "input-open" | "changed-meanwhile" | "hindered" | "undecided")) => {
            form.fault("form", word);
            Ok(())
        }
        other => form.take_faults(other),
    }
}

/// Whom somebody may speak for in a hearing: what the form sends, and its text.
pub(crate) struct Speaker {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) own: bool,
}

pub(crate) fn speakers(c: &mut Conn, t: T, actor: &Actor, hearing: &Hearing) -> Result<Vec<Speaker>> {
    let mut speakers = Vec::new();
    for held in actor.own_units_for::<GiveUnitInput>() {
        if is_asked(c, hearing.id, held.place.unit)? {
            let label = t.speak_for(held.unit_name.as_str());
            speakers.push(Speaker { value: format!("unit:{}", held.place.unit), label, own: false });
        }
    }
    for held in actor.own_units_for::<GiveOwnInput>() {
        if is_asked(c, hearing.id, held.place.unit)? {
            let label = t.speak_own(held.unit_name.as_str());
            speakers.push(Speaker { value: format!("own:{}", held.place.unit), label, own: true });
        }
    }
    Ok(speakers)
}

/// Who speaks, as a form sends it.
pub(crate) fn giver(c: &mut Conn, actor: &Actor, value: &str) -> Result<Giver> {
    let (kind, unit) = value.split_once(':').ok_or_else(|| Error::fault("as", "fault-speaker"))?;
    let unit: UnitId = unit.parse()?;
    let place = units::place(c, unit)?;
    match kind {
        "unit" => Ok(Giver::Unit(actor.may::<GiveUnitInput>(&place)?)),
        "own" => Ok(Giver::Own(actor.may::<GiveOwnInput>(&place)?)),
        _ => Err(Error::fault("as", "fault-speaker")),
    }
}

/// The permit in the plan's unit. The hearing has been found within the scope before.
pub(crate) fn permit<R: Rule>(c: &mut Conn, actor: &Actor, hearing: &Hearing) -> Result<Permit<R>> {
    actor.may::<R>(&units::place(c, hearing.unit)?)
}

/// A key for a form that makes something, so that sending it twice makes it once.
pub(crate) fn once() -> String {
    kernel::id::ProposalId::new().to_string()
}

/// A key as it was sent: only one of ours counts.
pub(crate) fn sent_once(form: &Form) -> Result<String> {
    let text = form.text("once");
    if text.is_empty() {
        return Ok(String::new());
    }
    let id: kernel::id::ProposalId = text.parse().map_err(|_: Error| Error::fault("form", "unreadable"))?;
    Ok(id.to_string())
}
