//! Plans whose headings never say "goals" or "measures": the marked items below each heading are what will be done.
//! Read only when nothing else was found in a document that calls itself a plan; a guess, so with low confidence.

use std::collections::HashMap;

use super::build::Known;
use super::headings;
use crate::blocks::Block;
use crate::outline::{Measure, Outline};
use crate::tokens;

/// Moves marked items from the areas' prose to their measures.
pub fn read(known: &Known<'_>, outline: &mut Outline) {
    let marked: HashMap<&str, &Block> =
        known.blocks.iter().filter(|b| b.marked()).map(|b| (b.text.as_str(), b)).collect();
    for area in outline.areas.iter_mut().filter(|a| a.title.is_some()) {
        let mut kept = Vec::new();
        for text in std::mem::take(&mut area.text) {
            match marked.get(text.as_str()).filter(|b| tokens::count(&b.text) >= 2 && !headings::template(&b.text)) {
                Some(block) => area.measures.push(Measure { text, level: None, span: block.span, confidence: 0.4 }),
                None => kept.push(text),
            }
        }
        area.text = kept;
    }
}
