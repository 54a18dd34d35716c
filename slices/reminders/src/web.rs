//! The slice's routes, and what its pages share.

use kernel::{Error, Result};
use web::{Form, Routes};

use crate::{T, web_link, web_settings};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_settings::routes().and(web_link::routes())
}

/// What does not hold in a field, in words.
pub(crate) fn fault(t: T, form: &Form, field: &str) -> String {
    form.fault_of(field).map(|word| t.by_name(word, Vec::new())).unwrap_or_default()
}

/// What somebody may not do here, they are not told of.
pub(crate) fn hidden<U>(result: Result<U>) -> Result<U> {
    result.map_err(|error| if error == Error::Forbidden { Error::NotFound } else { error })
}
