//! The union that most slices test with: three branches in two districts.

use kernel::Role;

use crate::{Cast, Places};

/// Name, level, the unit above.
pub const UNITS: Places = &[
    ("Forbundet", 0, ""),
    ("Vest", 1, "Forbundet"),
    ("Øst", 1, "Forbundet"),
    ("Sør", 2, "Vest"),
    ("Nord", 2, "Vest"),
    ("Fjern", 2, "Øst"),
];

/// Name, unit, rights. Nobody but these.
pub const CAST: Cast = &[
    ("nora", "Forbundet", Role::Officer),
    ("kari", "Vest", Role::Officer),
    ("lea", "Nord", Role::Leader),
    ("bo", "Nord", Role::BoardMember),
    ("mia", "Nord", Role::Member),
    ("sig", "Sør", Role::Leader),
    ("una", "Fjern", Role::Leader),
];
