//! Actions carried together, working for several goals, and copied from a plan that another branch shares.

use kernel::access::WritePlan;

use super::actions::begun;
use super::{Union, unions};
use crate::{check, own_plan};

/// Nord's plan, adopted and shared.
fn shared(union: &Union) -> kernel::id::PlanId {
    let plan = begun(union);
    union.adopt("lea", plan);
    let sharing = format!("/action-plans/{plan}/sharing");
    for name in ["bo", "mia"] {
        union.post(name, &sharing, &[("shared", "yes")]).is(403);
    }
    union.post("lea", &sharing, &[("shared", "yes")]).is(303);
    plan
}

#[test]
fn an_action_that_works_for_a_further_goal_is_seen_there_too() {
    for union in unions() {
        let plan = begun(&union);
        let area = union.tree("lea", plan).areas[0].id;
        let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
        let goal = union.door.write_now(|tx| plans::add_goal(tx, &permit, plan, area, "Alle er sett", 1)).unwrap();
        let scope = union.scope("lea");
        let open = || {
            union
                .door
                .read_now(|c| own_plan(c, &scope, plan).map(|own| check(&own).goals_without_action.len()))
                .unwrap()
        };
        assert_eq!(open(), 1);
        let action = union.tree("lea", plan).measures().next().unwrap().id;
        let path = format!("/action-plans/{plan}/actions/{action}");
        union.post("bo", &format!("{path}/goals"), &[("goals", &goal.to_string())]).is(303);
        assert_eq!(open(), 0);
        union.get("lea", &format!("/action-plans/{plan}")).is(200).shows("som også gjelder her");
        union.door.write_now(|tx| crate::drop_goal(tx, &permit, plan, goal, 2)).unwrap();
        union.door.write_now(|tx| crate::drop_action(tx, &permit, plan, action, 2)).unwrap();
    }
}

#[test]
fn a_unit_that_is_asked_replies_for_itself_and_nobody_else_is_told() {
    for union in unions() {
        let plan = begun(&union);
        let action = union.tree("lea", plan).measures().next().unwrap().id;
        let partners = format!("/action-plans/{plan}/actions/{action}/partners");
        union.post("lea", &partners, &[("name", "sør")]).is(303);
        union.post("lea", &partners, &[("name", "Sør")]).is(422).shows("ført opp allerede");
        union.post("lea", &partners, &[("name", "Nord")]).is(422).shows("deres egen enhet");
        union.post("lea", &partners, &[("name", " ")]).is(422).shows("Skriv et navn");
        union.post("lea", &partners, &[("name", "Naboforbundet")]).is(303);
        union.get("lea", &partners).is(200).shows("er spurt").shows("utenfor forbundet");
        let page = union.get("sig", "/action-plans").is(200).shows("Sammen med andre").shows("Nord").text();
        let id = page.split("/partners/").nth(1).and_then(|rest| rest.split('/').next()).unwrap().to_owned();
        union.get("una", "/action-plans").is(200).lacks("Sammen med andre");
        let south = union.south.to_string();
        let reply = format!("/partners/{id}/reply");
        for name in ["una", "mia", "lea", "nora"] {
            union.post(name, &reply, &[("unit", &south), ("reply", "yes")]).is(404);
        }
        union.get("sig", &format!("/action-plans/{plan}")).is(404);
        union.post("sig", &reply, &[("unit", &south), ("reply", "yes"), ("note", "Vi stiller med to.")]).is(303);
        union.get("lea", &partners).is(200).shows("er med").shows("Vi stiller med to.");
        union.get("lea", &format!("/action-plans/{plan}")).is(200).shows("Sammen med Sør og Naboforbundet");
    }
}

#[test]
fn boards_read_a_shared_plan_and_copy_from_it_with_the_source_named() {
    for union in unions() {
        let source = shared(&union);
        let page = format!("/shared-plans/{source}");
        union.get("sig", "/shared-plans?words=handlingsplan").is(200).shows(&page);
        union.get("sig", "/shared-plans?words=hvalross").is(200).shows("hvalross").lacks(&page);
        union.get("una", &page).is(200).shows("Besøke alle arbeidsplasser");
        union.get("mia", "/shared-plans").is(403);
        let action = union.tree("lea", source).measures().next().unwrap().id.to_string();
        let south = format!("new:{}", union.south);
        let copies = format!("{page}/copies");
        union.post("sig", &copies, &[("into", &format!("new:{}", union.north))]).is(403);
        let there = union.post("sig", &copies, &[("into", &south)]).is(303).to;
        union.get("sig", &there).is(200).shows("Hentet fra Nord");
        union.get("lea", &there).is(404);
        let into = there.rsplit('/').next().unwrap().to_owned();
        union.post("sig", &copies, &[("into", &into)]).is(422).shows("Kryss av for minst ett tiltak");
        union.post("sig", &copies, &[("into", &into), ("actions", &action)]).is(303);
        union.post("lea", &format!("/action-plans/{source}/sharing"), &[("shared", "no")]).is(303);
        union.get("sig", &page).is(404);
        union.post("sig", &copies, &[("into", &into), ("actions", &action)]).is(404);
        union.get("sig", &there).is(200).shows("Hentet fra Nord");
    }
}

#[test]
fn a_draft_is_not_shared_and_what_is_not_shared_is_not_there() {
    for union in unions() {
        let plan = begun(&union);
        union.post("lea", &format!("/action-plans/{plan}/sharing"), &[("shared", "yes")]).is(409);
        union.get("sig", &format!("/shared-plans/{plan}")).is(404);
        union.adopt("lea", plan);
        union.get("sig", &format!("/shared-plans/{plan}")).is(404);
    }
}
