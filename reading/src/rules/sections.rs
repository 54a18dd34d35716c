//! Headings that head prose: sections without goals or measures, sub-headings inside an area's prose.
//! `skeleton` has found the areas of goals and measures before.

use super::cues::Says;
use super::headings::like;
use super::skeleton::Role;
use crate::blocks::Block;
use crate::{period, tokens};

/// Marks the headings of prose: as areas of their own where nothing or an equal heading stands above, else as sub-headings.
pub fn fill(blocks: &[Block], roles: &mut [Role], titles: &[usize]) {
    let explicit = blocks.iter().filter(|b| b.heading.is_some()).count() >= 2;
    let structured = roles.iter().any(|r| matches!(r, Role::Cue(Says::Goals(_) | Says::Measures(_)) | Role::Level(_)));
    let top = titles.iter().filter_map(|n| blocks.get(*n)?.heading).min();
    let numbered = titles.iter().any(|n| blocks.get(*n).is_some_and(Block::marked));
    let mut listing = false; // goals or measures stand here
    let mut marked = false; // and they have list marks
    for n in 0..roles.len() {
        let Some(block) = blocks.get(n) else { continue };
        match roles.get(n) {
            Some(Role::Cue(Says::Goals(_) | Says::Measures(_) | Says::Both) | Role::Level(_)) => {
                (listing, marked) = (true, false);
                continue;
            }
            Some(Role::Cue(Says::Front | Says::Contents) | Role::Area) => {
                listing = false;
                continue;
            }
            Some(Role::Text) => {}
            _ => continue,
        }
        if listing && block.marked() {
            marked = true;
        }
        if !like(blocks, n) {
            continue;
        }
        let role = if explicit {
            match (block.heading, top) {
                (None, _) => continue,
                (Some(level), Some(top)) if level <= top => Role::Area,
                (Some(_), Some(_)) => Role::Sub,
                (Some(level), None) => {
                    if level <= smallest(blocks, roles) {
                        Role::Area
                    } else {
                        Role::Sub
                    }
                }
            }
        } else if !structured {
            if !heads(blocks, n) || block.marked() && !block.gap.ge(&1) {
                continue;
            }
            if dated(block) { Role::Sub } else { Role::Area }
        } else if listing {
            // among items only a clear break is a new section
            let after_list = marked
                && !block.marked()
                && block.gap >= 1
                && heads(blocks, n)
                && prose_below(blocks, n)
                && !dated(block);
            let same_numbers = numbered
                && block.marked()
                && heads(blocks, n)
                && block.heading.is_none()
                && marked_like(blocks, titles, n);
            if !after_list && !same_numbers {
                continue;
            }
            listing = false;
            Role::Area
        } else {
            if block.marked() || !heads(blocks, n) {
                continue;
            }
            // before the first area a heading stands for itself; inside one it is a part of it
            Role::Sub
        };
        if let Some(slot) = roles.get_mut(n) {
            *slot = role;
        }
    }
}

/// The highest level of any heading that is not the document's title.
fn smallest(blocks: &[Block], roles: &[Role]) -> u8 {
    blocks
        .iter()
        .zip(roles)
        .filter(|(_, role)| !matches!(role, Role::Title))
        .filter_map(|(b, _)| b.heading)
        .min()
        .unwrap_or(1)
}

/// Whether something that is no heading stands below.
fn heads(blocks: &[Block], n: usize) -> bool {
    blocks.get(n + 1).is_some_and(|next| !like(blocks, n + 1) || next.marked() || next.cell.is_some())
}

fn prose_below(blocks: &[Block], n: usize) -> bool {
    blocks.get(n + 1).is_some_and(|next| {
        !next.marked() && next.cell.is_none() && (tokens::ends_sentence(&next.text) || next.lines > 1)
    })
}

/// Whether the title's own numbering says that it is one of them.
fn marked_like(blocks: &[Block], titles: &[usize], n: usize) -> bool {
    let shape = |n: usize| blocks.get(n).and_then(|b| b.mark.as_ref()).map(|m| m.shape);
    titles.last().and_then(|t| shape(*t)).zip(shape(n)).is_some_and(|(a, b)| a.alike(b))
}

/// A heading with a date heads an event or a campaign inside a section.
fn dated(block: &Block) -> bool {
    !period::find(&block.text).is_empty()
}
