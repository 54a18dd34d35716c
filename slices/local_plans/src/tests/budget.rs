//! The budget: costs by line, sums, frames, and the file for the treasurer.

use kernel::access::WritePlan;
use kernel::id::{MeasureId, PlanId};

use super::actions::begun;
use super::{Union, unions};
use crate::{Budget, Details, NewCost, TimeUnit, budget_of, own_plan, set_action};

fn actions(union: &Union, plan: PlanId) -> Vec<MeasureId> {
    union.tree("lea", plan).measures().map(|m| m.id).collect()
}

fn read(union: &Union, name: &str, plan: PlanId) -> Budget {
    let scope = union.scope(name);
    union
        .door
        .read_now(|c| {
            let own = own_plan(c, &scope, plan)?;
            budget_of(c, &own)
        })
        .unwrap()
}

#[test]
fn lines_are_summed_by_area_year_and_source_and_held_against_the_frames() {
    for union in unions() {
        let plan = begun(&union);
        let [first, second] = actions(&union, plan)[..] else { panic!("two actions") };
        let costs = |action| format!("/action-plans/{plan}/actions/{action}/costs");
        let line = |kroner, released, unit, source| {
            [("year", "2026"), ("kroner", kroner), ("released", released), ("unit", unit), ("source", source)]
        };
        union.post("bo", &costs(first), &line("12 000", "", "hours", "Egne midler")).is(303);
        union.post("bo", &costs(first), &line("", "2", "days", "Opplæringsfond")).is(303);
        union.post("lea", &costs(second), &line("3000", "4,5", "hours", "Egne midler")).is(303);
        let budget = format!("/action-plans/{plan}/budget");
        union.get("lea", &budget).is(200).shows("2 av 2 tiltak").shows("ikke regnet om til kroner");
        let set =
            [("kroner_per_hour", "400"), ("hours_per_day", "7,5"), ("kroner_0_2026", "20 000"), ("hours_1_2026", "4")];
        union.post("lea", &budget, &set).is(303);
        let sums = read(&union, "bo", plan);
        let total = Budget::in_year(&sums.total, 2026);
        assert_eq!((total.kroner, total.hours, total.in_all(&sums.rates)), (15_000, 19.5, 22_800));
        let by_area: Vec<i64> =
            sums.areas.iter().map(|a| Budget::in_year(&a.years, 2026).in_all(&sums.rates)).collect();
        assert_eq!(by_area, [18_000, 4_800]);
        let own = sums.frame(2026, None).map(|frame| sums.held(frame)).unwrap();
        assert_eq!((own.kroner_left, own.hours_left), (Some(-2_800), None));
        let of_source = sums.frame(2026, Some("Egne midler")).map(|frame| sums.held(frame)).unwrap();
        assert_eq!((of_source.planned.hours, of_source.hours_left), (4.5, Some(-0.5)));
        union
            .get("lea", &budget)
            .is(200)
            .shows("over rammen")
            .shows("22\u{a0}800 kr planlagt av 20\u{a0}000 kr")
            .lacks("ikke regnet om");
        let file = union.get("bo", &format!("{budget}.xlsx")).is(200);
        assert_eq!(&file.body[..2], b"PK");
    }
}

#[test]
fn the_actions_own_form_and_the_lines_are_one_amount() {
    for union in unions() {
        let plan = begun(&union);
        let action = actions(&union, plan)[0];
        let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
        let write = |kroner, hours| {
            let details = Details { kroner, released_hours: hours, ..Details::default() };
            union.door.write_now(|tx| set_action(tx, &permit, plan, action, &details, 1))
        };
        write(Some(500), Some(2.0)).unwrap();
        let scope = union.scope("lea");
        let details = || union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap().details_of(action).clone();
        assert_eq!((details().kroner, details().released_hours), (Some(500), Some(2.0)));
        write(Some(700), None).unwrap();
        assert_eq!((details().kroner, details().released_hours), (Some(700), None));
        let line = NewCost { year: 2026, released: Some(1.0), unit: TimeUnit::Days, ..NewCost::default() };
        union.door.write_now(|tx| crate::set_cost(tx, &permit, (plan, action), None, &line, 1)).unwrap();
        assert_eq!((details().kroner, details().released_hours), (Some(700), Some(7.5)));
        write(Some(700), Some(7.5)).unwrap();
        assert!(write(Some(1), None).is_err(), "several lines are not overwritten by one amount");
        assert_eq!(details().kroner, Some(700));
        union.get("lea", &format!("/action-plans/{plan}/actions/{action}")).is(200).shows("flere linjer");
    }
}

#[test]
fn a_line_that_does_not_hold_keeps_what_was_typed_and_others_are_refused() {
    for union in unions() {
        let plan = begun(&union);
        let action = actions(&union, plan)[0];
        let costs = format!("/action-plans/{plan}/actions/{action}/costs");
        union
            .post("lea", &costs, &[("year", "2026"), ("note", "lokale")])
            .is(422)
            .shows("Skriv et beløp")
            .shows("lokale");
        union.post("lea", &costs, &[("year", "2031"), ("kroner", "5")]).is(422).shows("Velg et av årene");
        union
            .post("lea", &costs, &[("year", "2026"), ("kroner", "mye")])
            .is(422)
            .shows("Skriv et helt beløp")
            .shows("mye");
        for name in ["mia", "sig", "kari", "nora", "una"] {
            union.get(name, &costs).is(404);
            union.post(name, &costs, &[("year", "2026"), ("kroner", "5")]).is(404);
            union.get(name, &format!("/action-plans/{plan}/budget")).is(404);
        }
        union.adopt("lea", plan);
        union.get("mia", &format!("/action-plans/{plan}/budget")).is(200).lacks("Timepris og rammer");
        union.post("mia", &format!("/action-plans/{plan}/budget"), &[]).is(403);
        union.post("mia", &costs, &[("year", "2026"), ("kroner", "5")]).is(403);
        union.get("sig", &format!("/action-plans/{plan}/budget")).is(404);
    }
}
