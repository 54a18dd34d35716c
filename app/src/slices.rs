//! The one list of slices: their routes, their places in the navigation, what they lend each other.

use std::path::PathBuf;
use std::sync::Arc;

use db::Door;
use kernel::Clock;
use web::{House, NavEntry, Routes};
use words::Lang;

use crate::front;

/// Every route of the house.
#[must_use]
pub fn routes() -> Routes {
    front::routes()
        .and(accounts::routes())
        .and(units::routes())
        .and(plans::routes())
        .and(hearings::routes())
        .and(local_plans::routes())
        .and(follow_up::routes())
        .and(matters::routes())
        .and(roll_up::routes())
        .and(evaluations::routes())
        .and(annual_wheel::routes())
        .and(reports::routes())
        .and(reminders::routes())
}

fn navigation() -> Vec<NavEntry> {
    vec![
        NavEntry { href: "/plans", label: |lang| plans::T(lang).plans_nav(), shown: |actor| !actor.held.is_empty() },
        NavEntry {
            href: "/action-plans",
            label: |lang| local_plans::T(lang).own_nav(),
            shown: local_plans::answers_anything,
        },
        NavEntry {
            href: "/hearings",
            label: |lang| hearings::T(lang).hearings_nav(),
            shown: |actor| !actor.held.is_empty(),
        },
        NavEntry { href: "/matters", label: |lang| matters::T(lang).matters_nav(), shown: matters::has_matters },
        NavEntry { href: "/units", label: |lang| units::T(lang).units_nav(), shown: |actor| !actor.held.is_empty() },
        NavEntry { href: "/people", label: |lang| units::T(lang).people_nav(), shown: units::sees_people },
    ]
}

fn own_pages() -> Vec<NavEntry> {
    let label = |lang| reminders::T(lang).settings_door();
    vec![NavEntry { href: "/me/reminders", label, shown: |_| true }]
}

/// The house on a database, with the program that reads foreign files.
#[must_use]
pub fn house(door: Door, clock: Clock, reader: PathBuf, https: bool, notice: Option<fn(Lang) -> String>) -> House {
    House {
        door,
        clock,
        https,
        reader: Arc::new(reader),
        signed_of: units::signed_of,
        measure_notes: local_plans::measure_notes,
        marks: follow_up::marks,
        handover: &[matters::handover, annual_wheel::handover],
        read_in: &[local_plans::take_in],
        plan_doors: &[hearings::plan_doors, local_plans::doors, roll_up::doors, evaluations::doors, reports::doors],
        lessons: evaluations::lessons,
        line_notes: evaluations::line_note,
        unit_doors: &[follow_up::doors, annual_wheel::doors, reports::unit_doors],
        waiting: &[local_plans::waiting, hearings::waiting, follow_up::waiting, matters::waiting, reports::waiting],
        public_actions: local_plans::public_actions,
        nav: Arc::new(navigation()),
        own_pages: Arc::new(own_pages()),
        sends_mail: false,
        notice,
    }
}
