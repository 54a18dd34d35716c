//! The period that a plan is for, the horizon of goals whose heading gives none, and the title of a plan without one.

use super::cues::Says;
use super::identity::Noun;
use super::skeleton::Role;
use crate::blocks::Block;
use crate::outline::{Outline, Period};
use crate::period::{self, Found};

/// The plan's period: from its title, else from the headings of its goals, else from what it says of itself.
pub fn of(blocks: &[Block], roles: &[Role], title: Option<&str>, noun: Option<&str>) -> Option<Period> {
    if let Some(found) = title.and_then(whole) {
        return found.period();
    }
    let headings: Vec<Found> = blocks
        .iter()
        .zip(roles)
        .filter(|(_, role)| matches!(role, Role::Cue(Says::Goals(_) | Says::Both | Says::Measures(_))))
        .filter_map(|(block, _)| whole(&block.text))
        .collect();
    if let Some(found) = spanned(&headings) {
        return found.period();
    }
    // a cover, then the first sentence that names the plan and a period
    let cover = blocks.iter().take(6).filter(|b| b.text.len() < 60).find_map(|b| whole(&b.text));
    let named = || {
        let noun = noun?;
        let stem = noun.split(' ').next().unwrap_or(noun);
        blocks.iter().take(200).filter(|b| b.text.len() < 5_000).find_map(|b| {
            let lower = b.text.to_lowercase();
            let at = lower.find(stem)?;
            period::find(&b.text).into_iter().find(|f| !f.until && f.at.0 > at && f.at.0 < at + 120)
        })
    };
    cover.or_else(named)?.period()
}

/// The first period of a text that states its start as well.
fn whole(text: &str) -> Option<Found> {
    period::find(text).into_iter().find(|f| !f.until)
}

/// From the first to the last of the headings' periods.
fn spanned(found: &[Found]) -> Option<Found> {
    let mut out = found.first()?.clone();
    for other in found {
        out.from = out.from.min(other.from);
        out.to = out.to.max(other.to);
    }
    Some(out)
}

/// A title for a plan without one: the word it uses for itself and its years.
pub fn made_title(noun: Option<Noun>, period: Option<&Period>) -> Option<String> {
    let noun = noun?;
    let mut chars = noun.word.chars();
    let first: String = chars.next()?.to_uppercase().collect();
    let name = format!("{first}{}", chars.as_str());
    Some(match period {
        Some(period) => format!("{name} {}", years(period)),
        None => name,
    })
}

/// "2024" or "2024-2025".
pub fn years(period: &Period) -> String {
    let (from, to) = (period.from.get(..4).unwrap_or_default(), period.to.get(..4).unwrap_or_default());
    if from == to { from.to_owned() } else { format!("{from}-{to}") }
}

/// Gives goals without a horizon of their own the plan's.
pub fn fill_horizons(outline: &mut Outline) {
    let Some(years) = outline.period.as_ref().map(years) else {
        return;
    };
    for goal in outline.areas.iter_mut().flat_map(|a| &mut a.goals) {
        goal.horizon.get_or_insert_with(|| years.clone());
    }
}
