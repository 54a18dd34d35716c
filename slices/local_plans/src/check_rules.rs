//! What a union has chosen of the check: rules switched off, and vague words of its own. What is chosen in a unit holds for
//! it and for every unit below it.

use db::{Conn, Tx};
use kernel::access::KeepRules;
use kernel::id::{CheckWordId, UnitId};
use kernel::{Error, Permit, Result, Scope};
use reading::check::{OwnWord, Settings};

use crate::store_rules;

/// No word or suggestion is longer, in characters.
const LONGEST: usize = 300;
/// The languages of plans that words are looked for in.
pub(crate) const LANGUAGES: [&str; 5] = ["nb", "nn", "sv", "da", "en"];

/// A word of a unit's own, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptWord {
    /// Its id.
    pub(crate) id: CheckWordId,
    /// The unit that added it.
    pub(crate) unit: UnitId,
    /// The word with its suggestion.
    pub(crate) word: OwnWord,
}

/// The rules that hold in a unit.
///
/// # Errors
/// The database's.
pub fn settings(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Settings> {
    let off = store_rules::off(c, scope, unit)?.into_iter().map(|(rule, _)| rule).collect();
    let words = store_rules::words(c, scope, unit)?.into_iter().map(|kept| kept.word).collect();
    Ok(Settings { off, words })
}

/// Switches a rule on or off in a unit.
///
/// # Errors
/// `NotFound` for a rule that there is not.
pub fn switch_rule(tx: &mut Tx, permit: &Permit<KeepRules>, rule: &str, is_on: bool, at_ms: i64) -> Result<()> {
    let rule = reading::check::rule(rule).ok_or(Error::NotFound)?;
    store_rules::switch(tx, permit, rule.id, is_on, at_ms)?;
    let done = if is_on { "switch_rule_on" } else { "switch_rule_off" };
    db::record(tx, &db::Entry::of(at_ms, permit.by(), done, "check_rule", &rule.id, Some(&permit.unit())))
}

/// Adds a vague word of a unit's own.
///
/// # Errors
/// `Invalid` without a word, when it is too long, or in a language that there is not.
pub fn add_word(tx: &mut Tx, permit: &Permit<KeepRules>, new: &OwnWord, at_ms: i64) -> Result<CheckWordId> {
    let word = new.word.trim().to_lowercase();
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < 2 || word.chars().count() > LONGEST {
        return Err(Error::fault("word", "fault-check-word"));
    }
    if new.suggestion.chars().count() > LONGEST {
        return Err(Error::fault("suggestion", "fault-check-suggestion"));
    }
    if !LANGUAGES.contains(&new.language.as_str()) {
        return Err(Error::fault("language", "fault-check-language"));
    }
    let id = CheckWordId::new();
    store_rules::insert_word(tx, permit, id, &OwnWord { word, ..new.clone() }, at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "add_check_word", "check_word", &id, Some(&permit.unit())))?;
    Ok(id)
}

/// Takes a unit's own word away again.
///
/// # Errors
/// `NotFound` when the permit's unit has no such word.
pub fn drop_word(tx: &mut Tx, permit: &Permit<KeepRules>, id: CheckWordId, at_ms: i64) -> Result<()> {
    if store_rules::delete_word(tx, permit, id)? == 0 {
        return Err(Error::NotFound);
    }
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "drop_check_word", "check_word", &id, Some(&permit.unit())))
}
