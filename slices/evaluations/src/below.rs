//! How the goals under one line of a plan were judged in the units below: counts, with what nobody has judged apart, and the words that were shared.

use std::collections::HashSet;

use db::Conn;
use kernel::access::Evaluate;
use kernel::id::UnitId;
use kernel::{Actor, Result};
use words::Lang;

use crate::judgement::{Judgement, Stage};
use crate::{T, store_below, wording};

/// A goal of a unit, as those above see it.
#[derive(Debug, Clone)]
pub struct Below {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// The goal's text in that unit's plan.
    pub goal: String,
    /// How far it was reached; `None` when nobody has said.
    pub judgement: Option<Judgement>,
    /// Half-way or at the end.
    pub stage: Option<Stage>,
    /// What helped, what hindered and what to take along, each empty unless the board has shared it.
    pub shared: [String; 3],
}

/// Goals counted by how far they were reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// How many of each judgement, in the order of `Judgement::ALL`; `None` where they would tell on a single unit.
    pub kinds: Option<[usize; 5]>,
    /// How many goals are judged.
    pub judged: usize,
    /// How many goals there are.
    pub goals: usize,
    /// How many units have judged.
    pub units_judged: usize,
    /// How many units have such goals.
    pub units: usize,
}

/// Counts goals, for somebody to whom these units are their own.
#[must_use]
pub fn counted(all: &[Below], own: &[UnitId]) -> Counted {
    let mut kinds = [0; 5];
    for judgement in all.iter().filter_map(|below| below.judgement) {
        for (kind, n) in Judgement::ALL.into_iter().zip(&mut kinds) {
            *n += usize::from(kind == judgement);
        }
    }
    let units: HashSet<UnitId> = all.iter().map(|below| below.unit).collect();
    let judged: HashSet<UnitId> =
        all.iter().filter(|below| below.judgement.is_some()).map(|below| below.unit).collect();
    let others = judged.iter().filter(|unit| !own.contains(unit)).count();
    Counted {
        kinds: (!roll_up::tells_on_somebody(others)).then_some(kinds),
        judged: kinds.iter().sum(),
        goals: all.len(),
        units_judged: judged.len(),
        units: units.len(),
    }
}

/// What is said of an area, goal or measure beside its counts in the roll-up: how the goals that carry it out were judged. The units have been found to be the actor's to count.
///
/// # Errors
/// The database's.
pub fn line_note(c: &mut Conn, actor: &Actor, line: &web::SummedLine, lang: Lang) -> Result<Option<web::LineNote>> {
    let days = match line.year {
        Some(year) => (format!("{year:04}-01-01"), format!("{year:04}-12-31")),
        None => ("0001-01-01".to_owned(), "9999-12-31".to_owned()),
    };
    let all = store_below::below(c, (line.unit, line.depth), (&line.item, line.year), (&days.0, &days.1))?;
    if all.is_empty() {
        return Ok(None);
    }
    let own: Vec<UnitId> = actor.own_units_for::<Evaluate>().into_iter().map(|held| held.place.unit).collect();
    let (t, count) = (T(lang), counted(&all, &own));
    let mut words = Vec::new();
    for (heading, at) in [(t.what_helped(), 0), (t.what_hindered(), 1), (t.what_to_take_along(), 2)] {
        let said = all.iter().filter_map(|below| Some((below, below.shared.get(at)?)));
        let said: Vec<(String, String)> =
            said.filter(|(_, text)| !text.is_empty()).map(|(below, text)| (below.name.clone(), text.clone())).collect();
        if !said.is_empty() {
            words.push((heading, said));
        }
    }
    let text = wording::counted(t, &count);
    let bar = web::Bar::laid(count.goals, wording::parts(t, &count), text.clone());
    Ok(Some(web::LineNote { title: t.judged_title(), text, bar, words }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn below(unit: UnitId, judgement: Option<Judgement>) -> Below {
        Below {
            unit,
            name: "Lag".into(),
            goal: "Mål".into(),
            judgement,
            stage: Some(Stage::Final),
            shared: [String::new(), String::new(), String::new()],
        }
    }

    #[test]
    fn goals_are_counted_with_the_unjudged_apart_and_kinds_only_where_they_tell_on_nobody() {
        let units: Vec<UnitId> = (0..4).map(|_| UnitId::new()).collect();
        let mut all = vec![
            below(units[0], Some(Judgement::Reached)),
            below(units[0], Some(Judgement::Partly)),
            below(units[1], Some(Judgement::Reached)),
            below(units[3], None),
        ];
        let count = counted(&all, &[]);
        assert_eq!((count.kinds, count.judged, count.goals), (None, 3, 4));
        assert_eq!((count.units_judged, count.units), (2, 3));
        all.push(below(units[2], Some(Judgement::Unclear)));
        assert_eq!(counted(&all, &[]).kinds, Some([2, 0, 1, 0, 1]));
        assert_eq!(counted(&all, &[units[2]]).kinds, None, "the own board is not hidden among others");
        assert!(counted(&all[..2], &[units[0]]).kinds.is_some(), "one's own is no secret");
    }
}
