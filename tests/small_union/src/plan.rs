//! Plans in the small union.

use db::Tx;
use jiff::civil::Date;
use kernel::access::{AdoptPlan, ReadDocument};
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Permit, Result};
use plans::{Adoption, Draft, NewPlan, Plan, PlanKind, PlanTree};
use reading::outline::Outline;
use words::Lang;

use crate::Union;

impl Union {
    /// Accepts an outline as a draft plan of a unit.
    #[must_use]
    pub fn accept(&self, name: &str, unit: UnitId, outline: Outline, higher: Option<PlanId>) -> PlanId {
        let permit = self.permit::<ReadDocument>(name, unit).unwrap();
        let accepted = self.door.write_now(|tx| {
            let levels = units::levels(tx)?;
            plans::accept(tx, &permit, &Draft::of(outline), &levels, higher, None, 1)
        });
        accepted.unwrap()
    }

    /// Adopts a plan on a day (`YYYY-MM-DD`).
    pub fn adopt(&self, name: &str, plan: PlanId, on: &str) {
        let scope = self.scope(name);
        let found = self.door.read_now(|c| plans::find(c, &scope, plan)).unwrap();
        let permit = self.permit::<AdoptPlan>(name, found.unit).unwrap();
        self.door.write_now(|tx| Self::adopt_in(tx, &permit, &found, on, self.clock.today())).unwrap();
    }

    /// The same within a transaction.
    ///
    /// # Errors
    /// As `plans::adopt`.
    pub fn adopt_in(tx: &mut Tx, permit: &Permit<AdoptPlan>, plan: &Plan, on: &str, today: Date) -> Result<()> {
        let adoption = Adoption { organ: "årsmøtet".into(), on_day: on.into(), minutes: "sak 7/26".into() };
        plans::adopt(tx, permit, plan, &adoption, today, 1)
    }

    /// A plan as somebody sees it.
    #[must_use]
    pub fn tree(&self, name: &str, plan: PlanId) -> PlanTree {
        let scope = self.scope(name);
        self.door.read_now(|c| plans::tree(c, &scope, plan)).unwrap()
    }

    /// The measure with a text in the national plan, as `nora` sees it.
    #[must_use]
    pub fn measure(&self, text: &str) -> MeasureId {
        self.tree("nora", self.plan).measures().find(|m| m.text == text).unwrap().id
    }
}

/// An action plan for a period, empty.
#[must_use]
pub fn new_plan(title: &str, (from, to): (&str, &str), previous: Option<PlanId>) -> NewPlan {
    NewPlan {
        kind: PlanKind::ActionPlan,
        title: title.into(),
        lang: Lang::Nb,
        from_on: from.into(),
        to_on: to.into(),
        main_goal: None,
        higher: None,
        previous,
        document: None,
    }
}
