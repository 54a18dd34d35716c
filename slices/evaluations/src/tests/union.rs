//! A union of three levels with an adopted plan, and branches with action plans and goals under it.

use jiff::civil::date;
use kernel::access::WritePlan;
use kernel::id::{GoalId, PlanId};
use local_plans::{Details, NewAction};
use small_union::with_many_branches::{ASKED, CAST, UNITS, strategy};
use small_union::{Answered, Founding, new_plan};

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
            plan_doors: &[roll_up::doors, crate::doors],
            lessons: crate::lessons,
            line_notes: crate::line_note,
            public_actions: local_plans::public_actions,
            ..house
        };
        web::build(crate::routes().and(roll_up::routes()).and(local_plans::routes()).and(plans::routes()), house)
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
    /// An adopted action plan of a branch for 2026 with two goals of its own; under the first an action that carries out the
    /// strategy plan's first measure. Gives the plan and its goals.
    pub fn action_plan(&self, unit: &str) -> (PlanId, Vec<GoalId>) {
        let (leader, unit, measure) = (self.leader_of(unit), self.unit(unit), self.measure(ASKED[0]));
        let permit = self.permit::<WritePlan>(&leader, unit).unwrap();
        let new = new_plan("Handlingsplan 2026", ("2026-01-01", "2026-12-31"), None);
        let made = self
            .door
            .write_now(|tx| {
                let plan = plans::create(tx, &permit, &new, 1)?;
                let area = plans::add_area(tx, &permit, plan, "Arbeidet vårt", 1)?;
                let first = plans::add_goal(tx, &permit, plan, area, "Alle er besøkt", 1)?;
                let second = plans::add_goal(tx, &permit, plan, area, "Nytt styrerom", 1)?;
                let (answers, details) = ([measure], Details::default());
                let action = NewAction {
                    area,
                    goal: Some(first),
                    text: "Besøke garasjene",
                    answers: &answers,
                    details: &details,
                };
                local_plans::add_action(tx, &permit, plan, &action, 1)?;
                let figure = plans::Figure {
                    definition: "Andel arbeidsplasser med besøk".into(),
                    measured_in: Some(plans::MeasuredIn::Percent),
                    of_what: Some("arbeidsplasser".into()),
                    op: ">=".into(),
                    target: Some(90.0),
                    ..plans::Figure::default()
                };
                plans::add_indicator(tx, &permit, plan, plans::NewItem::Goal(first), &figure, 1)?;
                Ok::<_, kernel::Error>((plan, vec![first, second]))
            })
            .unwrap();
        self.adopt(&leader, made.0, "2026-02-01");
        made
    }

    /// Judges a goal as a branch's leader, through the page.
    pub fn judge(&self, unit: &str, plan: PlanId, goal: GoalId, fields: &[(&str, &str)]) -> Answered {
        let leader = self.leader_of(unit);
        self.post(&leader, &format!("/plans/{plan}/evaluation/goals/{goal}"), fields)
    }

    pub fn goal(&self, text: &str) -> GoalId {
        let tree = self.tree("nora", self.plan);
        tree.areas.iter().flat_map(|area| &area.goals).find(|goal| goal.text == text).unwrap().id
    }
}
