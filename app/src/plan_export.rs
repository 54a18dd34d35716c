//! `handlekraft plan export`: a plan of the database, or a plan document, as DOCX, PDF, XLSX or JSON.

use std::path::Path;

use kernel::{Error, Operator};
use plans::{Draft, PlanKind, PlanTree};
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};
use crate::plan_read::outline;

pub(crate) fn run(plan: &str, to: &Path, database: &str, lang: Lang) -> Outcome {
    let format = to.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !["docx", "pdf", "xlsx", "json"].contains(&format.as_str()) {
        return Err(T(lang).wrong_ending());
    }
    let bytes = if Path::new(plan).is_file() {
        let tree = PlanTree::of_draft(&Draft::of(outline(Path::new(plan), lang)?));
        plans::make_file(&tree, &[], &[], &format).map_err(|error| console::sentence(&error))?.0
    } else {
        of_database(plan, &format, database, lang)?
    };
    std::fs::write(to, bytes).map_err(|error| format!("{}: {error}", to.display()))
}

fn of_database(plan: &str, format: &str, database: &str, lang: Lang) -> Result<Vec<u8>, String> {
    let door = console::open(database)?;
    let made = door.read_now(|c| {
        let operator = Operator::at_the_console();
        let tree = plans::tree_for_operator(c, operator, plan)?;
        if tree.plan.kind == PlanKind::ActionPlan && format != "json" {
            return local_plans::file_for_operator(c, operator, &tree, format);
        }
        let (levels, indicators) = (units::levels(c)?, plans::indicators_of(c, tree.plan.id)?);
        Ok(plans::make_file(&tree, &levels, &indicators, format)?.0)
    });
    made.map_err(|error| match error {
        Error::NotFound => T(lang).no_such_plan(),
        Error::Conflict("several-plans") => T(lang).several_plans(),
        other => console::sentence(&other),
    })
}
