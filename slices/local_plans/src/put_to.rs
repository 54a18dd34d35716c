//! To how many of some units the measures of a plan are put, from how many there are of each level and which are addressed by
//! name: the counting side of `asked`.

use std::collections::{HashMap, HashSet};

use db::Conn;
use kernel::Result;
use kernel::id::{LevelId, UnitId};
use plans::{Measure, PlanTree};

use crate::{asked, store_coverage};

/// Some units: a unit, and whether those below it are meant too.
pub type Part = (UnitId, bool);

/// The units at and below some places.
#[derive(Debug, Clone, Default)]
pub struct PutTo {
    levels: HashMap<LevelId, usize>,
    named: HashMap<UnitId, LevelId>,
    everybody: bool,
}

impl PutTo {
    /// Counts the units of these parts, of which none may hold another.
    ///
    /// # Errors
    /// The database's.
    pub fn read(c: &mut Conn, tree: &PlanTree, parts: &[Part]) -> Result<Self> {
        let mut found = Self { everybody: !asked::addresses(tree), ..Self::default() };
        for part in parts {
            for (level, n) in store_coverage::levels(c, tree.plan.id, *part)? {
                *found.levels.entry(level).or_default() += n;
            }
            found.named.extend(store_coverage::named(c, tree.plan.id, *part)?);
        }
        Ok(found)
    }

    /// How many units at least one of some measures is put to.
    #[must_use]
    pub fn of(&self, measures: &[&Measure]) -> usize {
        let asked: HashSet<LevelId> = if self.everybody {
            self.levels.keys().copied().collect()
        } else {
            measures.iter().filter_map(|m| m.level).collect()
        };
        let by_level: usize = self.levels.iter().filter(|(level, _)| asked.contains(level)).map(|(_, n)| n).sum();
        let names: HashSet<&UnitId> = measures.iter().flat_map(|m| &m.units).collect();
        let by_name = names.iter().filter_map(|unit| self.named.get(*unit)).filter(|level| !asked.contains(level));
        if measures.is_empty() { 0 } else { by_level + by_name.count() }
    }
}
