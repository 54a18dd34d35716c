//! A comparison carried out on the old plan: gives the new one's goals and measures back.

use super::item::{Item, Place};
use super::{Comparison, Fate};

/// The new plan's items, made from the old ones and from what is told: a text that is the same is taken from the old plan.
/// `None` when the items are not those that were compared, or one of them is told of twice or not at all.
#[must_use]
pub fn apply(old: &[Item], comparison: &Comparison) -> Option<Vec<Item>> {
    if old != comparison.old {
        return None;
    }
    let mut used = vec![false; old.len()];
    let mut made: Vec<(usize, Item)> = Vec::new();
    for told in &comparison.told {
        let before = match told.was {
            Some(was) => {
                let used = used.get_mut(was).filter(|used| !**used)?;
                *used = true;
                Some(old.get(was)?)
            }
            None => None,
        };
        let (Some(is), Some(after)) = (told.is, comparison.is(told)) else { continue };
        let text = match (told.fate, before) {
            (Fate::Same | Fate::Moved, Some(before)) if !told.respelled => &before.text,
            _ => &after.text,
        };
        let place: &Place = match before {
            // Indices of areas and goals shift when others come and go.
            Some(before) if before.place == after.place => &before.place,
            _ => &after.place,
        };
        let (text, place) = (text.clone(), place.clone());
        made.push((is, Item { kind: after.kind, text, horizon: after.horizon.clone(), place }));
    }
    made.sort_by_key(|(is, _)| *is);
    let whole = made.iter().enumerate().all(|(at, (is, _))| at == *is) && made.len() == comparison.new.len();
    (whole && used.iter().all(|used| *used)).then(|| made.into_iter().map(|(_, item)| item).collect())
}
