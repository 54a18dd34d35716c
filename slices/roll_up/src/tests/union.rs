//! A union of three levels with an adopted plan, and branches with action plans under it.

use jiff::civil::date;
use kernel::Result;
use kernel::access::{AnswerPlan, DecideAnswer, FollowUp, WritePlan};
use kernel::id::{MeasureId, PlanId};
use local_plans::{Answer, AnswerKind, Details, NewAction, NewDecision};
pub use small_union::with_many_branches::ASKED;
use small_union::with_many_branches::{CAST, UNITS, strategy};
use small_union::{Founding, new_plan};

use crate::{Asked, RollUp, roll_up};
use follow_up::{NewStatus, Status};

pub struct Union(small_union::Union);

impl std::ops::Deref for Union {
    type Target = small_union::Union;

    fn deref(&self) -> &small_union::Union {
        &self.0
    }
}

pub fn unions() -> Vec<Union> {
    let pages = |house| {
        let house = web::House {
            measure_notes: local_plans::measure_notes,
            marks: follow_up::marks,
            plan_doors: &[crate::doors],
            public_actions: local_plans::public_actions,
            ..house
        };
        web::build(crate::routes().and(plans::routes()), house)
    };
    let founding = Founding { today: date(2026, 3, 10), units: UNITS, cast: CAST, pages };
    let founded = small_union::Union::on_each_engine(&founding).into_iter().map(|mut union| {
        union.plan = union.accept("nora", union.unit("Forbundet"), strategy(), None);
        union.adopt("nora", union.plan, "2026-01-05");
        Union(union)
    });
    founded.collect()
}

impl Union {
    /// An adopted action plan of a branch for 2026, with an action for each of these measures, as its leader makes it (somebody
    /// is given the post where it has none). Gives the plan and its actions.
    pub fn action_plan(&self, unit: &str, measures: &[&str]) -> (PlanId, Vec<MeasureId>) {
        let (leader, unit) = (self.leader_of(unit), self.unit(unit));
        let carried: Vec<MeasureId> = measures.iter().map(|text| self.measure(text)).collect();
        let permit = self.permit::<WritePlan>(&leader, unit).unwrap();
        let new = new_plan("Handlingsplan 2026", ("2026-01-01", "2026-12-31"), None);
        let (plan, actions) = self
            .door
            .write_now(|tx| {
                let plan = plans::create(tx, &permit, &new, 1)?;
                let area = plans::add_area(tx, &permit, plan, "Arbeidet vårt", 1)?;
                let details = Details::default();
                let actions = carried.iter().map(|measure| {
                    let answers = [*measure];
                    let action =
                        NewAction { area, goal: None, text: "Vi gjør det", answers: &answers, details: &details };
                    local_plans::add_action(tx, &permit, plan, &action, 1)
                });
                let actions = actions.collect::<Result<Vec<_>>>()?;
                Ok::<_, kernel::Error>((plan, actions))
            })
            .unwrap();
        self.adopt(&leader, plan, "2026-02-01");
        (plan, actions)
    }

    /// Says how far an action of a branch has come.
    pub fn report(&self, unit: &str, plan: PlanId, action: MeasureId, status: Status, note: &str) {
        let (leader, unit) = (self.leader_of(unit), self.unit(unit));
        let (scope, permit) = (self.actor(&leader).scope(), self.permit::<FollowUp>(&leader, unit).unwrap());
        let until = (status == Status::Postponed).then(|| date(2026, 12, 1));
        let new = NewStatus { status, until, note: note.into(), evidence: Vec::new() };
        self.door
            .write_now(|tx| {
                let followed = follow_up::followed(tx, &scope, plan, self.clock.today())?;
                follow_up::report(tx, &permit, &followed, action, "", &new, &self.clock)
            })
            .unwrap();
    }

    pub fn roll_up(&self, name: &str, asked: &Asked) -> Result<RollUp> {
        let actor = self.actor(name);
        self.door.read_now(|c| roll_up(c, &actor, self.plan, asked, &self.clock))
    }

    /// A branch's board decides an answer to a measure.
    pub fn answer(&self, unit: &str, measure: &str, kind: AnswerKind) {
        let (leader, unit, measure) = (self.leader_of(unit), self.unit(unit), self.measure(measure));
        let answers = self.permit::<AnswerPlan>(&leader, unit).unwrap();
        let decides = self.permit::<DecideAnswer>(&leader, unit).unwrap();
        let given = Answer::new(kind, kind.needs_reason().then_some("det har vi ikke råd til")).unwrap();
        let new = NewDecision { on_day: "9.3.2026".into(), minutes: "sak 4/26".into(), chosen: vec![(measure, 1)] };
        self.door
            .write_now(|tx| {
                local_plans::answer(tx, &answers, measure, given, 1)?;
                local_plans::decide(tx, &decides, self.plan, &new, self.clock.today(), self.clock.now_ms())
            })
            .unwrap();
    }
}
