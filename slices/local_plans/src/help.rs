//! Help with answering, from those above: a note or a link, for the whole plan or one measure, for one unit or all below.

use db::{Conn, Tx};
use kernel::access::AskForAnswer;
use kernel::id::{AnswerHelpId, MeasureId, PlanId, UnitId};
use kernel::{Error, Fault, Permit, Result, Scope};
use plans::PlanTree;

use crate::{store, store_help};

/// Help as it is to be given.
#[derive(Debug, Clone, Default)]
pub struct NewHelp {
    /// The measure it is for; `None` for the whole plan.
    pub measure: Option<MeasureId>,
    /// The unit it is for; `None` for all below.
    pub unit: Option<UnitId>,
    /// What is said.
    pub text: String,
    /// An address on the web, where there is one.
    pub link: Option<String>,
}

/// Help as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// Id.
    pub id: AnswerHelpId,
    /// The measure it is for; `None` for the whole plan.
    pub measure: Option<MeasureId>,
    /// The name of the unit that gave it.
    pub from_name: String,
    /// The name of the unit it is for; `None` for all below.
    pub for_name: Option<String>,
    /// What is said.
    pub text: String,
    /// An address on the web.
    pub link: Option<String>,
}

/// A text may be this long, in characters.
const LONGEST: usize = 2000;

impl NewHelp {
    fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        if self.text.trim().is_empty() {
            faults.push(Fault { field: "help_text", word: "fault-help-text" });
        } else if self.text.chars().count() > LONGEST {
            faults.push(Fault { field: "help_text", word: "fault-reason-long" });
        }
        if self.link.as_deref().is_some_and(|link| !is_web_address(link)) {
            faults.push(Fault { field: "help_link", word: "fault-help-link" });
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

/// Whether a text is an address that a browser opens as a page, and nothing that it would run.
fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && text.len() <= LONGEST && !text.contains(char::is_whitespace))
}

/// Gives help to all whom the permits are for, or the one unit that it names.
///
/// # Errors
/// `Invalid`: no text, or a link that is none; `NotFound`: a measure of another plan, a unit without permit.
pub fn give_help(
    tx: &mut Tx,
    permits: &[Permit<AskForAnswer>],
    from: UnitId,
    tree: &PlanTree,
    new: &NewHelp,
    at_ms: i64,
) -> Result<AnswerHelpId> {
    let permit = match new.unit {
        Some(unit) => permits.iter().find(|permit| permit.unit() == unit),
        None => permits.first(),
    };
    let permit = permit.ok_or(Error::NotFound)?;
    if new.measure.is_some_and(|id| tree.measures().all(|measure| measure.id != id)) {
        return Err(Error::NotFound);
    }
    new.check()?;
    let id = AnswerHelpId::new();
    store_help::insert(tx, permit, (id, tree.plan.id, from), new, at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "give_help", "answer_help", &id, Some(&from)))?;
    Ok(id)
}

/// Takes help away that was given from a unit.
///
/// # Errors
/// `NotFound` when there is none such.
pub fn drop_help(
    tx: &mut Tx,
    permits: &[Permit<AskForAnswer>],
    from: UnitId,
    help: AnswerHelpId,
    at_ms: i64,
) -> Result<()> {
    let permit = permits.first().ok_or(Error::NotFound)?;
    if store_help::delete(tx, permit, from, help)? == 0 {
        return Err(Error::NotFound);
    }
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "drop_help", "answer_help", &help, Some(&from)))
}

/// The help that a unit has with a plan, nearest level first; for who sits on its board.
///
/// # Errors
/// `NotFound` for everybody else.
pub fn help_for(c: &mut Conn, scope: &Scope, plan: PlanId, unit: UnitId) -> Result<Vec<Help>> {
    if store::sits_on_board(c, scope, unit)? { store_help::of_unit(c, plan, unit) } else { Err(Error::NotFound) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_says_something_and_its_link_is_a_page_on_the_web() {
        let with = |text: &str, link: Option<&str>| NewHelp {
            text: text.into(),
            link: link.map(str::to_owned),
            ..NewHelp::default()
        };
        assert_eq!(with("Mal for møtet", Some("https://samferd.example/mal.docx")).check(), Ok(()));
        assert_eq!(with("Ring oss", None).check(), Ok(()));
        for (text, link, field) in [
            ("  ", None, "help_text"),
            ("Mal", Some("javascript:alert(1)"), "help_link"),
            ("Mal", Some("samferd.example"), "help_link"),
            ("Mal", Some("https://"), "help_link"),
            ("Mal", Some("https://a b"), "help_link"),
        ] {
            let Err(Error::Invalid(faults)) = with(text, link).check() else { panic!("{text} {link:?}") };
            assert_eq!(faults.iter().map(|f| f.field).collect::<Vec<_>>(), [field]);
        }
    }
}
