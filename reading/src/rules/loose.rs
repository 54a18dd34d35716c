//! Plans whose headings never say "goals" or "measures": the marked items below each heading are what will be done; where most
//! of them have points of their own, they are what is wanted, and the points what will be done.
//! Read only when nothing else was found in a document that calls itself a plan; a guess, so with low confidence.

use std::collections::HashMap;

use super::build::Known;
use super::headings;
use crate::blocks::Block;
use crate::outline::{Goal, Measure, Outline};
use crate::tokens;

/// Moves marked items from the areas' prose to their goals and measures.
pub fn read(known: &Known<'_>, outline: &mut Outline) {
    let marked: HashMap<&str, &Block> =
        known.blocks.iter().filter(|b| b.marked()).map(|b| (b.text.as_str(), b)).collect();
    let nested = are_nested(known.blocks);
    for area in outline.areas.iter_mut().filter(|a| a.title.is_some()) {
        let mut kept = Vec::new();
        for text in std::mem::take(&mut area.text) {
            let Some(block) =
                marked.get(text.as_str()).filter(|b| tokens::count(&b.text) >= 2 && !headings::template(&b.text))
            else {
                kept.push(text);
                continue;
            };
            if nested && !is_point(block) {
                area.goals.push(Goal { text, span: block.span, confidence: 0.4, ..Goal::default() });
                continue;
            }
            let measure = Measure { text, level: None, span: block.span, confidence: 0.4, details: None };
            match area.goals.last_mut().filter(|_| nested) {
                Some(goal) => goal.measures.push(measure),
                None => area.measures.push(measure),
            }
        }
        area.text = kept;
    }
}

fn is_point(block: &Block) -> bool {
    block.mark.as_ref().is_some_and(|mark| mark.depth > 0)
}

/// Whether at least every other item is followed by points of its own.
fn are_nested(blocks: &[Block]) -> bool {
    let items = blocks.iter().filter(|b| b.marked() && !is_point(b)).count();
    let followed = blocks
        .windows(2)
        .filter(|two| matches!(two, [item, next] if item.marked() && !is_point(item) && is_point(next)))
        .count();
    followed >= 2 && followed * 2 >= items
}
