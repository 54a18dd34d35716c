//! Which plans are in force when, and the list of plans when there are many.

use std::time::Instant;

use jiff::civil::date;
use kernel::Error;
use kernel::access::{AdoptPlan, WritePlan};
use kernel::id::{PlanId, UnitId};
use plans::{Adoption, Force, NewPlan, PlanKind, Shelf, Step, Wanted, force, force_days, listed, plans_in_force};
use words::Lang;

use super::{Union, store_many, unions};

/// An adopted plan of Nord with a first day in force, made after another or not.
fn plan(union: &Union, title: &str, (from, to): (&str, &str), start: &str, previous: Option<PlanId>) -> PlanId {
    let scope = union.scope("lea");
    let write = union.permit::<WritePlan>("lea", union.north).unwrap();
    let adopt = union.permit::<AdoptPlan>("lea", union.north).unwrap();
    let new = NewPlan {
        kind: PlanKind::ActionPlan,
        title: title.into(),
        lang: Lang::Nb,
        from_on: from.into(),
        to_on: to.into(),
        main_goal: None,
        higher: None,
        previous,
        document: None,
    };
    let adoption = Adoption { organ: "årsmøtet".into(), on_day: "1.2.2026".into(), minutes: "sak 7".into() };
    union
        .door
        .write_now(|tx| {
            let id = plans::create(tx, &write, &new, 1)?;
            let found = plans::find(tx, &scope, id)?;
            let start = words::read_date(start);
            plans::adopt_from(tx, &adopt, &found, &adoption, start, union.clock.today(), 1)?;
            Ok::<_, Error>(id)
        })
        .unwrap()
}

#[test]
fn the_plans_in_force_on_a_day_are_those_that_the_rule_says() {
    for union in unions() {
        let year = ("2026-01-01", "2026-12-31");
        let first = plan(&union, "Den første", year, "2026-02-01", None);
        let second = plan(&union, "Den andre", year, "2026-06-01", Some(first));
        let archived = plan(&union, "Lagt bort", year, "2026-02-01", None);
        let permit = union.permit::<AdoptPlan>("lea", union.north).unwrap();
        let step = plans::NewStep {
            step: Step::Archived,
            organ: None,
            on_day: "2026-03-01".into(),
            minutes: None,
            note: None,
        };
        union.door.write_now(|tx| plans::take_step(tx, &permit, archived, &step, 2)).unwrap();
        let scope = union.scope("mia");
        for day in [date(2026, 1, 31), date(2026, 2, 1), date(2026, 3, 1), date(2026, 6, 1), date(2027, 1, 1)] {
            let found = union.door.read_now(|c| plans_in_force(c, &scope, union.north, None, day)).unwrap();
            for id in [first, second, archived, union.plan] {
                let days = union.door.read_now(|c| force_days(c, &scope, id)).unwrap();
                let holds = matches!(force(days.as_ref(), &day.to_string()), Force::InForce(_));
                assert_eq!(found.iter().any(|plan| plan.id == id), holds, "{id} on {day}");
            }
        }
        let kind = Some(PlanKind::StrategyPlan);
        let above = union.door.read_now(|c| plans_in_force(c, &scope, union.north, kind, date(2026, 7, 1))).unwrap();
        assert_eq!(above.iter().map(|plan| plan.id).collect::<Vec<_>>(), [union.plan]);
    }
}

#[test]
fn a_units_page_of_plans_in_force_takes_a_day_and_says_when_it_is_none() {
    for union in unions() {
        plan(&union, "Handlingsplan for i år", ("2026-01-01", "2026-12-31"), "2026-02-01", None);
        let page = |name: &str, query: &str| union.get(name, &format!("/units/{}/plans-in-force{query}", union.north));
        page("mia", "").is(200).shows("Handlingsplan for i år").shows("Strategiplan").shows("10.2.2026");
        page("mia", "?on=31.1.2026").is(200).lacks("Handlingsplan for i år").shows("Strategiplan");
        page("mia", "?on=i%20morgen").is(422).shows("Skriv en dato").shows("i morgen");
        page("sig", "").is(200).lacks("Handlingsplan for i år").shows("Strategiplan");
        union.get("mia", &format!("/units/{}/plans-in-force", UnitId::new())).is(404);
    }
}

#[test]
fn a_list_of_thousands_of_plans_is_looked_through_a_page_at_a_time() {
    const N: i64 = 3000;
    for union in unions() {
        store_many::many(&union, N).unwrap();
        for name in ["kari", "lea", "mia"] {
            let scope = union.scope(name);
            let began = Instant::now();
            let wanted = Wanted { page: 3, ..Wanted::default() };
            let found = union.door.read_now(|c| listed(c, &scope, &wanted)).unwrap();
            let took = began.elapsed();
            println!("{N} plans on {:?}, {name}: {} ms", union.door.engine(), took.as_millis());
            assert_eq!(found.counts.iter().sum::<i64>(), N + 1, "{name}");
            assert_eq!(found.count(Shelf::Earlier), N / 3, "{name}");
            assert_eq!(found.lines.len(), usize::try_from(plans::PLANS_A_PAGE).unwrap());
            // Generous: the machine that runs the tests may be busy.
            assert!(took.as_millis() < 5000, "{name} waited {} ms", took.as_millis());
        }
        let scope = union.scope("kari");
        let look = |wanted: Wanted| union.door.read_now(|c| listed(c, &scope, &wanted)).unwrap();
        let text = look(Wanted { text: "øvre PLAN 12".into(), ..Wanted::default() });
        assert_eq!(text.counts.iter().sum::<i64>(), 1 + 10 + 100);
        let kind = look(Wanted { kind: Some(PlanKind::Other), ..Wanted::default() });
        assert_eq!(kind.counts.iter().sum::<i64>(), N / 2);
        let beside = look(Wanted { unit: Some(union.south), ..Wanted::default() });
        assert!(beside.lines.is_empty());
        let earlier = Wanted { shelf: Some(Shelf::Earlier), page: 16, ..Wanted::default() };
        assert_eq!(look(earlier.clone()).lines.len(), 40, "1000 of them are 16 whole pages and 40");
        assert!(look(earlier).lines.iter().all(|line| line.shelf == Shelf::Earlier));
        union.get("kari", "/plans?page=2").is(200).shows("Side 2 av 51").shows("rel=\"next\"");
        union.get("sig", "/plans").is(200).lacks("Øvre plan");
    }
}
