//! The list of plans as a reader looks through it: in force, on the way, earlier; filtered, and a page at a time.

use db::Conn;
use kernel::id::UnitId;
use kernel::{Result, Scope};

use crate::plan::{Plan, PlanKind};
use crate::store_listed;

/// Where in the list a plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// In force today.
    InForce,
    /// Not adopted, or adopted and not in force yet.
    OnTheWay,
    /// Over, replaced or archived.
    Earlier,
}

/// Plans on one page of the list.
pub const PAGE: i64 = 60;

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Plans of this unit and of those below it.
    pub unit: Option<UnitId>,
    /// Of this kind.
    pub kind: Option<PlanKind>,
    /// With this in the title or in the unit's name, whatever the case.
    pub text: String,
    /// On this shelf only.
    pub shelf: Option<Shelf>,
    /// Which page, from 0.
    pub page: i64,
}

/// A plan in the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// The plan.
    pub plan: Plan,
    /// Where it stands.
    pub shelf: Shelf,
}

/// A page of the list, with how many plans there are on each shelf.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// The plans, shelf by shelf.
    pub lines: Vec<Line>,
    /// In force, on the way, earlier: what fits the other wishes.
    pub counts: [i64; 3],
}

impl Shelf {
    /// Every shelf, in the order shown.
    pub const ALL: [Self; 3] = [Self::InForce, Self::OnTheWay, Self::Earlier];

    /// The word that addresses use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::OnTheWay => "on-the-way",
            Self::Earlier => "earlier",
        }
    }

    /// The shelf that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.word() == word)
    }

    /// Its place, as the SQL counts it.
    pub(crate) fn place(self) -> i64 {
        match self {
            Self::InForce => 0,
            Self::OnTheWay => 1,
            Self::Earlier => 2,
        }
    }

    pub(crate) fn at(place: i64) -> Self {
        match place {
            0 => Self::InForce,
            1 => Self::OnTheWay,
            _ => Self::Earlier,
        }
    }
}

impl Listed {
    /// How many plans there are on a shelf.
    #[must_use]
    pub fn count(&self, shelf: Shelf) -> i64 {
        let [in_force, on_the_way, earlier] = self.counts;
        match shelf {
            Shelf::InForce => in_force,
            Shelf::OnTheWay => on_the_way,
            Shelf::Earlier => earlier,
        }
    }

    /// How many plans there are on the wanted shelves.
    #[must_use]
    pub fn total(&self, wanted: &Wanted) -> i64 {
        wanted.shelf.map_or_else(|| self.counts.iter().sum(), |shelf| self.count(shelf))
    }
}

/// A page of the plans that the scope sees.
///
/// # Errors
/// The database's.
pub fn listed(c: &mut Conn, scope: &Scope, wanted: &Wanted) -> Result<Listed> {
    let (lines, counts) = store_listed::page(c, scope, wanted)?;
    let counts = match counts {
        Some(counts) => counts,
        None => store_listed::counts(c, scope, wanted)?,
    };
    Ok(Listed { lines, counts })
}

/// A text as the list looks for it: small letters, with what `LIKE` reads as signs set aside.
pub(crate) fn pattern(text: &str) -> String {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return text;
    }
    let mut out = String::from("%");
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '!') {
            out.push('!');
        }
        out.push(letter);
    }
    out.push('%');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_looked_for_as_it_is_written() {
        for (typed, wanted) in [(" Ærlig ", "%ærlig%"), ("", ""), ("  ", ""), ("50 %_!", "%50 !%!_!!%")] {
            assert_eq!(pattern(typed), wanted);
        }
    }

    #[test]
    fn every_shelf_reads_back_from_its_word_and_its_place() {
        for shelf in Shelf::ALL {
            assert_eq!(Shelf::from_word(shelf.word()), Some(shelf));
            assert_eq!(Shelf::at(shelf.place()), shelf);
        }
    }
}
