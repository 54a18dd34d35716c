//! A union with branches enough to be counted without telling on any: six in two districts, and a national plan.

use kernel::Role;
use reading::outline::{Area, Goal, Kind, Measure, Outline, Period};

use crate::{Cast, Places};

/// Name, level, the unit above.
pub const UNITS: Places = &[
    ("Forbundet", 0, ""),
    ("Vest", 1, "Forbundet"),
    ("Øst", 1, "Forbundet"),
    ("Nord", 2, "Vest"),
    ("Sør", 2, "Vest"),
    ("Ås", 2, "Vest"),
    ("Li", 2, "Vest"),
    ("Aa", 2, "Vest"),
    ("Fjern", 2, "Øst"),
];

/// Name, unit, rights. Nobody but these.
pub const CAST: Cast = &[
    ("nora", "Forbundet", Role::Officer),
    ("kari", "Vest", Role::Officer),
    ("oda", "Øst", Role::Officer),
    ("lea", "Nord", Role::Leader),
    ("bo", "Nord", Role::BoardMember),
    ("stine", "Nord", Role::Steward),
    ("mia", "Nord", Role::Member),
    ("sig", "Sør", Role::Leader),
    ("adam", "Forbundet", Role::Administrator),
];

/// What the branches are asked for.
pub const ASKED: [&str; 3] =
    ["Besøke alle arbeidsplasser minst én gang i året.", "Holde kurs for nye tillitsvalgte.", "Velge verneombud."];

/// The national plan.
#[must_use]
pub fn strategy() -> Outline {
    let measure =
        |text: &str, level: &str| Measure { text: text.into(), level: Some(level.into()), ..Measure::default() };
    let [visits, course, safety] = ASKED;
    let verving = Area {
        title: Some("Verving".into()),
        goals: vec![Goal {
            text: "Flere medlemmer".into(),
            measures: vec![measure(visits, "Lokallag"), measure(course, "Lokallag")],
            ..Goal::default()
        }],
        ..Area::default()
    };
    let safe = Area {
        title: Some("Arbeidsmiljø".into()),
        measures: vec![measure(safety, "Lokallag"), measure("=Lage materiell.", "Forbundet")],
        ..Area::default()
    };
    Outline {
        title: Some("Strategiplan".into()),
        kind: Kind::StrategyPlan,
        language: "nb".into(),
        period: Some(Period { from: "2025-01-01".into(), to: "2027-12-31".into() }),
        areas: vec![verving, safe],
        ..Outline::default()
    }
}
