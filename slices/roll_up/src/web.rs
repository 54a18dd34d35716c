//! The slice's routes, and what its pages share: what is asked for in an address, and addresses that ask for the same.

use axum::extract::Query;
use kernel::Result;
use kernel::id::PlanId;
use web::{Form, Routes};

use crate::roll_up::{Asked, RollUp};
use crate::{web_file, web_line, web_page};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_page::routes().and(web_line::routes()).and(web_file::routes())
}

/// What an address asks for.
pub(crate) type Asking = Query<Vec<(String, String)>>;

/// What an address asks for: `unit`, `year`, `by`.
///
/// # Errors
/// `NotFound` for a unit that is no id.
pub(crate) fn asked(Query(pairs): Asking) -> Result<(Asked, Form)> {
    let form = Form::of(pairs);
    let unit = form.some("unit").map(|text| text.parse()).transpose()?;
    Ok((Asked { unit, year: form.text("year").to_owned(), by: form.text("by").to_owned() }, form))
}

/// The query that asks for the same period, over a unit.
pub(crate) fn query(found: &RollUp, unit: &impl ToString) -> String {
    let year = found.period.year.map_or_else(|| "all".to_owned(), |year| year.to_string());
    let by = found.period.by.map(|day| format!("&by={day}")).unwrap_or_default();
    format!("unit={}&year={year}{by}", unit.to_string())
}

/// The address of a plan's roll-up.
pub(crate) fn path(plan: PlanId) -> String {
    format!("/plans/{plan}/roll-up")
}
