//! The slice's routes, and what its pages share.

use kernel::access::HandleMatter;
use kernel::{Actor, Error, Result};
use web::Routes;

use crate::{web_list, web_matter, web_new, web_steps};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_list::routes().and(web_new::routes()).and(web_matter::routes()).and(web_steps::routes())
}

/// Whether somebody raises or handles matters anywhere.
#[must_use]
pub fn has_matters(actor: &Actor) -> bool {
    !actor.own_units_for::<HandleMatter>().is_empty()
}

/// Lets those in who raise or handle matters somewhere.
pub(crate) fn lets_in(actor: &Actor) -> Result<()> {
    if has_matters(actor) { Ok(()) } else { Err(Error::Forbidden) }
}
