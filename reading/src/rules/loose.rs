//! Plans whose headings never say "goals" or "measures": the marked items below each heading are what will be done.
//! Read only when nothing else was found in a document that calls itself a plan; a guess, so with low confidence.

use super::build::Known;
use super::headings;
use crate::outline::{Measure, Outline};
use crate::tokens;

/// Moves marked items from the areas' prose to their measures.
pub fn read(known: &Known<'_>, outline: &mut Outline) {
    for area in outline.areas.iter_mut().filter(|a| a.title.is_some()) {
        let mut kept = Vec::new();
        for text in std::mem::take(&mut area.text) {
            // the prose came from these blocks: find the one it is
            let block = known
                .blocks
                .iter()
                .skip_while(|b| b.span.lines[0] < area.span.lines[0])
                .take(400)
                .find(|b| b.marked() && b.text == text);
            match block.filter(|b| tokens::count(&b.text) >= 2 && !headings::template(&b.text)) {
                Some(block) => area.measures.push(Measure { text, level: None, span: block.span, confidence: 0.4 }),
                None => kept.push(text),
            }
        }
        area.text = kept;
    }
}
