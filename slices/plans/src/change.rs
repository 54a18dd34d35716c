//! What one correction changed in a draft, kept so small that a review may hold thousands, and whole enough that undoing
//! gives the draft of before back byte for byte, and redoing the one of after.

use std::collections::BTreeSet;

use kernel::{Error, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::draft::{Draft, Item};

/// The difference between two drafts: one stretch of items, and the other fields that differ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    at: usize,
    before: Vec<Item>,
    after: Vec<Item>,
    fields: Vec<(String, Value, Value)>,
}

/// Every field but the items.
fn fields(draft: &Draft) -> Result<serde_json::Map<String, Value>> {
    let bare = Draft {
        items: Vec::new(),
        title: draft.title.clone(),
        owner: draft.owner.clone(),
        kind: draft.kind.clone(),
        language: draft.language.clone(),
        from_on: draft.from_on.clone(),
        to_on: draft.to_on.clone(),
        main_goal: draft.main_goal.clone(),
        levels: draft.levels.clone(),
        not_a_plan: draft.not_a_plan.clone(),
        indicators: draft.indicators.clone(),
        campaigns: draft.campaigns.clone(),
        problems: draft.problems.clone(),
        seen: draft.seen.clone(),
        next_key: draft.next_key,
    };
    match serde_json::to_value(bare).map_err(Error::internal)? {
        Value::Object(fields) => Ok(fields),
        _ => Err(Error::internal("a draft is not an object")),
    }
}

impl Change {
    /// What lies between two drafts; `None` when they are equal.
    ///
    /// # Errors
    /// `Internal` when a draft cannot be written as JSON.
    pub fn between(before: &Draft, after: &Draft) -> Result<Option<Self>> {
        let (old, new) = (&before.items, &after.items);
        let at = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let most = old.len().min(new.len()) - at;
        let end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count().min(most);
        let middle = |items: &[Item]| items.get(at..items.len() - end).unwrap_or_default().to_vec();
        let (old, new) = (middle(old), middle(new));
        let (mut was, mut is) = (fields(before)?, fields(after)?);
        let names: BTreeSet<String> = was.keys().chain(is.keys()).cloned().collect();
        let mut changed = Vec::new();
        for name in names {
            let pair = (was.remove(&name).unwrap_or_default(), is.remove(&name).unwrap_or_default());
            if pair.0 != pair.1 {
                changed.push((name, pair.0, pair.1));
            }
        }
        let same = old.is_empty() && new.is_empty() && changed.is_empty();
        Ok((!same).then_some(Self { at, before: old, after: new, fields: changed }))
    }

    /// The draft of before, from the draft of after.
    ///
    /// # Errors
    /// `Internal` when the draft is not the one that the change led to.
    pub fn undo(&self, draft: &mut Draft) -> Result<()> {
        let fields = self.fields.iter().map(|(name, before, _)| (name, before));
        put(draft, self.at, &self.after, &self.before, fields)
    }

    /// The draft of after, from the draft of before.
    ///
    /// # Errors
    /// As `undo`.
    pub fn redo(&self, draft: &mut Draft) -> Result<()> {
        let fields = self.fields.iter().map(|(name, _, after)| (name, after));
        put(draft, self.at, &self.before, &self.after, fields)
    }

    /// The keys of all items that it touches.
    #[must_use]
    pub fn keys(&self) -> Vec<u32> {
        let unlike = |item: &&Item, others: &[Item]| !others.contains(item);
        let gone = self.before.iter().filter(|item| unlike(item, &self.after));
        let came = self.after.iter().filter(|item| unlike(item, &self.before));
        gone.chain(came).map(|item| item.key).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

fn put<'a>(
    draft: &mut Draft,
    at: usize,
    old: &[Item],
    new: &[Item],
    changed: impl Iterator<Item = (&'a String, &'a Value)>,
) -> Result<()> {
    if draft.items.get(at..at + old.len()) != Some(old) {
        return Err(Error::internal("the change belongs to another draft"));
    }
    draft.items.splice(at..at + old.len(), new.iter().cloned());
    let mut changed = changed.peekable();
    if changed.peek().is_some() {
        let items = std::mem::take(&mut draft.items);
        let mut all = fields(draft)?;
        for (name, value) in changed {
            all.insert(name.clone(), value.clone());
        }
        // A field that was not there is written as null, and means what it is when it is missing.
        all.retain(|_, value| !value.is_null());
        *draft = serde_json::from_value(Value::Object(all)).map_err(Error::internal)?;
        draft.items = items;
    }
    Ok(())
}
