//! The own plan: begun from answers, filled in, adopted.

use jiff::civil::date;
use kernel::Error;
use kernel::access::WritePlan;
use kernel::id::PlanId;
use plans::{NewPlan, PlanKind};
use words::Lang;

use super::answers::say;
use super::union::ASKED;
use super::{Union, unions};
use crate::{AnswerKind, Details, NewAction, add_action, begin, check, drop_action, drop_goal, own_plan, set_action};

/// Nord answers two with yes and one with no, and begins its plan.
pub fn begun(union: &Union) -> PlanId {
    say(union, "lea", union.north, ASKED[0], AnswerKind::TakenUp, None).unwrap();
    say(union, "lea", union.north, ASKED[1], AnswerKind::Adapted, Some("bare to arbeidsgivere")).unwrap();
    say(union, "lea", union.north, ASKED[2], AnswerKind::ChosenAway, Some("gjort i fjor")).unwrap();
    let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
    let higher = union.tree("lea", union.plan);
    let new = NewPlan {
        kind: PlanKind::ActionPlan,
        title: "Handlingsplan 2026 for Nord".into(),
        lang: Lang::Nb,
        from_on: "1.1.2026".into(),
        to_on: "31.12.2026".into(),
        main_goal: None,
        higher: None,
        previous: None,
        document: None,
    };
    let first = union.door.write_now(|tx| begin(tx, &permit, &higher, &new, 1)).unwrap();
    let again = union.door.write_now(|tx| begin(tx, &permit, &higher, &new, 2)).unwrap();
    assert_eq!(first, again, "a draft that is there is not made twice");
    first
}

#[test]
fn a_draft_begun_from_answers_holds_an_action_for_each_yes() {
    for union in unions() {
        let (plan, scope) = (begun(&union), union.scope("bo"));
        let own = union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap();
        let texts: Vec<&str> = own.tree.measures().map(|m| m.text.as_str()).collect();
        assert_eq!(texts, [ASKED[0], ASKED[1]]);
        let areas: Vec<&str> = own.tree.areas.iter().map(|a| a.title.as_str()).collect();
        assert_eq!(areas, ["Verving", "Arbeidsmiljø"]);
        for action in own.tree.measures() {
            assert_eq!(
                own.carried_by(action.id).iter().map(|m| m.text.as_str()).collect::<Vec<_>>(),
                [action.text.as_str()]
            );
        }
        let checked = check(&own);
        assert_eq!((checked.actions, checked.owned, checked.not_carried.len(), checked.unanswered.len()), (2, 0, 0, 1));
        for name in ["sig", "kari", "nora", "mia", "una"] {
            let scope = union.scope(name);
            assert_eq!(union.door.read_now(|c| own_plan(c, &scope, plan)).err(), Some(Error::NotFound), "{name}");
        }
    }
}

#[test]
fn an_action_comes_with_its_details_and_goes_with_all_that_hangs_on_it() {
    for union in unions() {
        let (plan, scope) = (begun(&union), union.scope("lea"));
        let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
        let area = union.tree("lea", plan).areas[0].id;
        let details = Details {
            owner_post: Some("Nestleder".into()),
            due: Some(date(2026, 6, 19)),
            kroner: Some(6000),
            released_hours: Some(7.5),
            indicator: Some("Besøk".into()),
            baseline: Some(0.0),
            target: Some(12.0),
            ..Details::default()
        };
        let measure = union.measure(ASKED[3]);
        let (goal, action) = union
            .door
            .write_now(|tx| {
                let goal = plans::add_goal(tx, &permit, plan, area, "Flere er med", 1)?;
                let new = NewAction {
                    area,
                    goal: Some(goal),
                    text: "Ringe nye medlemmer",
                    answers: &[measure],
                    details: &details,
                };
                Ok::<_, Error>((goal, add_action(tx, &permit, plan, &new, 1)?))
            })
            .unwrap();
        let own = union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap();
        assert_eq!(*own.details_of(action), Details { cost_considered: true, ..details.clone() });
        assert_eq!(own.carried_by(action).len(), 1);
        let late = Details { due: Some(date(2027, 1, 1)), ..details };
        let refused = union.door.write_now(|tx| set_action(tx, &permit, plan, action, &late, 1));
        assert_eq!(refused, Err(Error::fault("due", "fault-outside-period")));
        union.door.write_now(|tx| drop_goal(tx, &permit, plan, goal, 1)).unwrap();
        union.door.write_now(|tx| drop_action(tx, &permit, plan, action, 1)).unwrap();
        let own = union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap();
        assert_eq!((own.tree.measures().count(), own.details.len(), own.links.len()), (2, 0, 2));
    }
}

#[test]
fn in_an_adopted_plan_the_text_stands_and_the_details_may_be_filled_in() {
    for union in unions() {
        let plan = begun(&union);
        union.adopt("lea", plan);
        let permit = union.permit::<WritePlan>("bo", union.north).unwrap();
        let action = union.tree("lea", plan).measures().next().unwrap().id;
        let details = Details { owner_name: Some("Bo".into()), ..Details::default() };
        union.door.write_now(|tx| set_action(tx, &permit, plan, action, &details, 1)).unwrap();
        let dropped = union.door.write_now(|tx| drop_action(tx, &permit, plan, action, 1));
        assert_eq!(dropped, Err(Error::Conflict("adopted-already")));
        let scope = union.scope("mia");
        let own = union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap();
        assert_eq!(own.details_of(action).owner_name.as_deref(), Some("Bo"));
        assert_eq!(own.tally(), None, "a member does not see the answers one by one");
    }
}

#[test]
fn another_units_permit_writes_nothing() {
    for union in unions() {
        let plan = begun(&union);
        let action = union.tree("lea", plan).measures().next().unwrap().id;
        let permit = union.permit::<WritePlan>("sig", union.south).unwrap();
        let set = union.door.write_now(|tx| set_action(tx, &permit, plan, action, &Details::default(), 1));
        let dropped = union.door.write_now(|tx| drop_action(tx, &permit, plan, action, 1));
        assert_eq!((set, dropped), (Err(Error::NotFound), Err(Error::NotFound)));
    }
}
