//! A unit's answers to a higher plan, and its own action plan.

use kernel::{Error, Operator, Result};

/// The slice's routes.
#[must_use]
pub fn routes() -> web::Routes {
    web::Routes::new()
}

/// Made by the slice's document module.
///
/// # Errors
/// `NotFound` until there are action plans.
pub fn file_for_operator(_: &mut db::Conn, _: Operator, _: &plans::PlanTree, _: &str) -> Result<Vec<u8>> {
    Err(Error::NotFound)
}
