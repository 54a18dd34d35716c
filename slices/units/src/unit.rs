//! A unit in the tree. Units' names are known to everybody in the union; who holds which post there is not.

use db::{Conn, Tx};
use kernel::id::{LevelId, UnitId};
use kernel::{Operator, Place, Result};
use words::Lang;

use crate::store;

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Id.
    pub id: UnitId,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Its level.
    pub level: LevelId,
    /// Its name.
    pub name: String,
    /// Its number in the union.
    pub number: Option<String>,
    /// The language it writes in.
    pub lang: Lang,
}

/// What a new unit needs.
#[derive(Debug, Clone)]
pub struct NewUnit {
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Its level.
    pub level: LevelId,
    /// Its name.
    pub name: String,
    /// Its number in the union.
    pub number: Option<String>,
    /// The language it writes in.
    pub lang: Lang,
    /// First day, `YYYY-MM-DD`.
    pub from_on: String,
}

/// Adds a unit below another, or as the top.
///
/// # Errors
/// The database's.
pub fn add_unit(tx: &mut Tx, _: Operator, new: &NewUnit) -> Result<UnitId> {
    let id = UnitId::new();
    store::insert_unit(tx, id, new)?;
    Ok(id)
}

/// A unit.
///
/// # Errors
/// `NotFound`.
pub fn find(c: &mut Conn, id: UnitId) -> Result<Unit> {
    store::unit(c, id)
}

/// Where a unit stands.
///
/// # Errors
/// `NotFound`.
pub fn place(c: &mut Conn, id: UnitId) -> Result<Place> {
    store::place(c, id)
}

/// The whole tree, each unit after the one above it, siblings in Norwegian order, with its depth.
///
/// # Errors
/// The database's.
pub fn tree(c: &mut Conn) -> Result<Vec<(Unit, usize)>> {
    let units = store::units(c)?;
    let mut out = Vec::with_capacity(units.len());
    let mut open: Vec<(UnitId, usize)> = units.iter().filter(|u| u.parent.is_none()).map(|u| (u.id, 0)).rev().collect();
    let mut children: std::collections::HashMap<UnitId, Vec<&Unit>> = std::collections::HashMap::new();
    let by_id: std::collections::HashMap<UnitId, &Unit> = units.iter().map(|u| (u.id, u)).collect();
    for unit in &units {
        if let Some(parent) = unit.parent {
            children.entry(parent).or_default().push(unit);
        }
    }
    while let Some((id, depth)) = open.pop() {
        if let Some(unit) = by_id.get(&id) {
            out.push(((*unit).clone(), depth));
        }
        for child in children.get(&id).into_iter().flatten().rev() {
            open.push((child.id, depth + 1));
        }
    }
    Ok(out)
}

/// The units of a level at or below a unit, in Norwegian order.
///
/// # Errors
/// The database's.
pub fn below(c: &mut Conn, unit: UnitId, level: LevelId) -> Result<Vec<Unit>> {
    store::units_below(c, unit, level)
}
