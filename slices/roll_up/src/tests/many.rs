//! A thousand random action plans with links, goals, statuses, versions, amendments and archives: the kept figures, the counts as
//! they stood on a day and those of the whole period are what a plain count gives, and counting anew changes nothing.

use std::collections::{HashMap, HashSet};

use db::Tx;
use jiff::civil::{Date, date};
use kernel::access::{AdoptPlan, AnswerPlan, FollowUp, WritePlan};
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Actor, Clock, Result, Role};
use local_plans::{Details, NewAction};
use plans::{Adoption, Amending, Decision, NewItem, NewStep, Step};

use super::plain::{count, own_plans};
use super::{Union, unions};
use crate::count::Count;
use crate::store;
use follow_up::{NewStatus, Status};
use small_union::new_plan;

/// Numbers that are as good as random and the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn percent(&mut self, n: usize) -> bool {
        self.below(100) < n
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

const PERIODS: [(&str, &str); 5] = [
    ("2025-01-01", "2025-12-31"),
    ("2026-01-01", "2026-12-31"),
    ("2027-01-01", "2027-12-31"),
    ("2025-01-01", "2026-12-31"),
    ("2026-07-01", "2027-06-30"),
];
const ADOPTED: [&str; 3] = ["2025-01-15", "2026-02-01", "2026-09-10"];
const PLANS: usize = 1_000;

struct Maker {
    dice: Dice,
    actor: Actor,
    units: Vec<UnitId>,
    measures: Vec<MeasureId>,
    higher: PlanId,
    made: Vec<(PlanId, UnitId)>,
    followed: HashSet<PlanId>,
    today: Date,
}

impl Maker {
    /// Begins a plan with some goals and actions, as a draft.
    fn begin(&mut self, tx: &mut Tx) -> Result<(PlanId, UnitId)> {
        let unit = *self.dice.one(&self.units);
        let permit = self.actor.may::<WritePlan>(&units::place(tx, unit)?)?;
        let earlier = self.made.iter().rev().find(|(plan, of)| *of == unit && !self.followed.contains(plan));
        let earlier = earlier.map(|(plan, _)| *plan).filter(|_| self.dice.percent(25));
        self.followed.extend(earlier);
        let plan = plans::create(tx, &permit, &new_plan("Plan", *self.dice.one(&PERIODS), earlier), 1)?;
        let area = plans::add_area(tx, &permit, plan, "Område", 1)?;
        let by_goal = self.dice.percent(10);
        let text = if by_goal { super::union::ASKED[0] } else { "Eget mål" };
        let goal = plans::add_goal(tx, &permit, plan, area, text, 1)?;
        for _ in 0..self.dice.below(5) {
            let answers: Vec<MeasureId> = self.measures.iter().copied().filter(|_| self.dice.percent(40)).collect();
            let of = Some(goal).filter(|_| self.dice.percent(50));
            let details = Details::default();
            let new =
                NewAction { area, goal: of, text: "Vi gjør noe helt annet", answers: &answers, details: &details };
            let action = local_plans::add_action(tx, &permit, plan, &new, 1)?;
            if of.is_none() && self.dice.percent(30) {
                local_plans::set_serves(tx, &permit, (plan, action), &[goal], 1)?;
            }
        }
        if by_goal {
            let answer = self.actor.may::<AnswerPlan>(&units::place(tx, unit)?)?;
            let scope = self.actor.scope();
            local_plans::compare(tx, &scope, &permit, plan, self.higher, 1)?;
            local_plans::accept_likely(tx, &scope, (&permit, &answer), plan, 1)?;
        }
        Ok((plan, unit))
    }

    /// What becomes of a plan after it is adopted.
    fn go_on(&mut self, tx: &mut Tx, plan: PlanId, unit: UnitId) -> Result<()> {
        let place = units::place(tx, unit)?;
        let follow = self.actor.may::<FollowUp>(&place)?;
        let actions: Vec<MeasureId> = plans::tree(tx, &self.actor.scope(), plan)?.measures().map(|m| m.id).collect();
        let found = follow_up::followed(tx, &self.actor.scope(), plan, self.today)?;
        for action in &actions {
            for _ in 0..self.dice.below(3) {
                let (month, day) = (1 + self.dice.below(10), 1 + self.dice.below(28));
                let on = date(2026, i8::try_from(month).unwrap(), i8::try_from(day).unwrap());
                let clock = Clock::standing(on);
                let status = *self.dice.one(&Status::ALL);
                let until = (status == Status::Postponed).then(|| date(2027, 1, 1));
                let new = NewStatus { status, until, note: format!("{month}"), evidence: Vec::new() };
                follow_up::report(tx, &follow, &found, *action, "", &new, &clock)?;
            }
        }
        if self.dice.percent(10) && !actions.is_empty() {
            let strikes = Amending::Strike(NewItem::Measure(*self.dice.one(&actions)));
            self.amend(tx, plan, &strikes)?;
        }
        if self.dice.percent(10) && !actions.is_empty() {
            let permit = self.actor.may::<WritePlan>(&place)?;
            let gone: HashSet<MeasureId> =
                plans::tree(tx, &self.actor.scope(), plan)?.measures().map(|m| m.id).collect();
            let carried = vec![*self.dice.one(&self.measures)];
            if let Some(action) = actions.iter().find(|action| gone.contains(action)) {
                local_plans::carries_out(tx, &permit, plan, *action, &carried, 1)?;
            }
        }
        if self.dice.percent(8) {
            let day = self.dice.one(&["2026-09-11", "2026-11-01"]).to_string();
            let step = NewStep { step: Step::Archived, organ: None, on_day: day, minutes: None, note: None };
            plans::take_step(tx, &self.actor.may::<AdoptPlan>(&place)?, plan, &step, 1)?;
        }
        Ok(())
    }

    fn amend(&self, tx: &mut Tx, plan: PlanId, what: &Amending) -> Result<()> {
        let found = plans::find(tx, &self.actor.scope(), plan)?;
        let permit = self.actor.may::<AdoptPlan>(&units::place(tx, found.unit)?)?;
        let decided = Adoption { organ: "styret".into(), on_day: self.today.to_string(), minutes: "sak 1".into() };
        plans::amend(tx, &permit, &found, &Decision::New(decided), what, (self.today, 1))?;
        Ok(())
    }
}

fn counted(counts: HashMap<String, Count>) -> HashMap<String, Count> {
    counts.into_iter().filter(|(_, count)| count.actions() > 0).collect()
}

/// Holds every kind of count against the plain one.
fn hold(union: &Union, maker: &Maker) {
    let scope = maker.actor.scope();
    let (own, tree, units) = union
        .door
        .read_now(|c| {
            let plans: Vec<PlanId> = maker.made.iter().map(|(plan, _)| *plan).collect();
            let adopted: Vec<PlanId> =
                plans.into_iter().filter(|plan| plans::force_days(c, &scope, *plan).unwrap().is_some()).collect();
            let own = own_plans(c, &scope, &adopted, maker.today)?;
            Ok::<_, kernel::Error>((own, plans::tree(c, &scope, union.plan)?, units::tree(c)?))
        })
        .unwrap();
    let places: Vec<_> =
        units.iter().map(|(unit, _)| union.door.read_now(|c| units::place(c, unit.id)).unwrap()).collect();
    let midsummer = Clock::standing(date(2026, 6, 24)).now_ms();
    let mut seen = 0;
    for (unit, _) in units.iter().enumerate().filter(|(n, _)| *n < 6 || n % 9 == 0).map(|(_, unit)| unit) {
        let inside = places.iter().filter(|p| p.unit == unit.id || p.above.contains(&unit.id));
        let inside: HashSet<UnitId> = inside.map(|place| place.unit).collect();
        for year in [2025_i16, 2026, 2027] {
            let plain = count(&own, &tree, &inside, Some(year), i64::MAX);
            let kept = union.door.read_now(|c| store::kept(c, union.plan, unit.id, year.into())).unwrap();
            assert_eq!(only_here(counted(kept), &tree), plain, "{} {year}", unit.name);
            seen += plain.len();
            let plain = count(&own, &tree, &inside, Some(year), midsummer);
            let stood = union.door.read_now(|c| store::stood(c, union.plan, (unit.id, 99), year.into(), midsummer));
            assert_eq!(counted(stood.unwrap()), plain, "{} {year} at midsummer", unit.name);
        }
        let plain = count(&own, &tree, &inside, None, i64::MAX);
        let whole = union.door.read_now(|c| store::whole(c, union.plan, (unit.id, 99), i64::MAX)).unwrap();
        assert_eq!(counted(whole), plain, "{} in all", unit.name);
    }
    assert!(seen > 0, "nothing was counted");
}

/// The kept lines that the plan still has: what an amendment struck keeps no line.
fn only_here(counts: HashMap<String, Count>, tree: &plans::PlanTree) -> HashMap<String, Count> {
    let measures = tree.measures().map(|m| m.id.to_string());
    let goals = tree.areas.iter().flat_map(|area| area.goals.iter().map(|goal| goal.id.to_string()));
    let lines: HashSet<String> = measures
        .chain(goals)
        .chain(tree.areas.iter().map(|a| a.id.to_string()))
        .chain([tree.plan.id.to_string()])
        .collect();
    let gone: Vec<&String> = counts.keys().filter(|item| !lines.contains(*item)).collect();
    assert!(gone.is_empty(), "kept under what is struck: {gone:?}");
    counts
}

#[test]
fn kept_figures_are_what_a_plain_count_gives_over_a_thousand_random_plans() {
    for union in unions() {
        union.clock.move_days(260);
        for n in 0..51 {
            let district = union.unit(["Vest", "Øst"][n % 2]);
            union.add_unit(&format!("Lag {n}"), 2, Some(district));
        }
        let account = union.add_account("alle");
        let all = union.door.read_now(units::tree).unwrap();
        for (unit, _) in &all {
            union.give(account, unit.id, Role::Officer);
        }
        let today = union.clock.today();
        let mut maker = Maker {
            dice: Dice(0x5EED_1234_ABCD),
            actor: union.actor("alle"),
            units: all.iter().map(|(unit, _)| unit.id).collect(),
            measures: union.tree("nora", union.plan).measures().map(|m| m.id).collect(),
            higher: union.plan,
            made: Vec::new(),
            followed: HashSet::new(),
            today,
        };
        for n in 0..PLANS {
            let adopted = maker.dice.percent(85);
            let on = *maker.dice.one(&ADOPTED);
            let made = union.door.write_now(|tx| {
                let (plan, unit) = maker.begin(tx)?;
                if adopted {
                    let found = plans::find(tx, &maker.actor.scope(), plan)?;
                    // A day of adoption after the period's end is a plan that nobody made in time.
                    let permit = maker.actor.may::<AdoptPlan>(&units::place(tx, unit)?)?;
                    small_union::Union::adopt_in(tx, &permit, &found, on, today)?;
                }
                Ok::<_, kernel::Error>((plan, unit))
            });
            let (plan, unit) = made.unwrap();
            maker.made.push((plan, unit));
            if adopted {
                union.door.write_now(|tx| maker.go_on(tx, plan, unit)).unwrap();
            }
            if n == 300 {
                // The national meeting strikes a measure: nothing counts under it any more.
                let strikes = Amending::Strike(NewItem::Measure(maker.measures[1]));
                union.door.write_now(|tx| maker.amend(tx, union.plan, &strikes)).unwrap();
                maker.measures.remove(1);
            }
            if [400, PLANS - 1].contains(&n) {
                hold(&union, &maker);
            }
        }
        let kept = |union: &Union| {
            let counts = all.iter().flat_map(|(unit, _)| [2025, 2026, 2027].map(|year| (unit.id, year)));
            let read = counts
                .map(|(unit, year)| counted(union.door.read_now(|c| store::kept(c, union.plan, unit, year)).unwrap()));
            read.collect::<Vec<_>>()
        };
        let goals = |union: &Union| {
            let all = db::sql!("SELECT item, year, goal, unit FROM unit_goal ORDER BY item, year, goal");
            let read = union.door.read_now(|c| {
                c.query(all, db::p![], |row| {
                    let text = |n| row.get::<String>(n);
                    Ok::<_, kernel::Error>((text(0)?, row.get::<i64>(1)?, text(2)?, text(3)?))
                })
            });
            read.unwrap()
        };
        let before = (kept(&union), goals(&union));
        assert!(!before.1.is_empty(), "no goal was kept");
        union.door.write_now(crate::rebuild).unwrap();
        assert_eq!((kept(&union), goals(&union)), before, "counting anew changes nothing");
    }
}
