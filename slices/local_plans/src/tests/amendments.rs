//! A later decision amends an adopted action plan: texts change, what hangs on the items stays.

use kernel::access::WritePlan;
use plans::NewItem;

use super::actions::begun;
use super::union::ASKED;
use super::{Union, unions};
use crate::{Details, own_plan, set_action};

const DECIDED: [(&str, &str); 3] = [("organ", "medlemsmøtet"), ("on_day", "5.2.2026"), ("minutes", "sak 12/26")];

fn amend(union: &Union, name: &str, plan: kernel::id::PlanId, more: &[(&str, &str)]) -> small_union::Answered {
    let fields: Vec<(&str, &str)> = DECIDED.iter().chain(more).copied().collect();
    union.post(name, &format!("/plans/{plan}/amendments"), &fields)
}

#[test]
fn an_item_that_is_reworded_or_struck_keeps_its_id_its_details_and_its_earlier_text() {
    for union in unions() {
        let plan = begun(&union);
        union.adopt("lea", plan);
        let (first, second) = {
            let tree = union.tree("lea", plan);
            let ids: Vec<_> = tree.measures().map(|m| m.id).collect();
            (ids[0], ids[1])
        };
        let write = union.permit::<WritePlan>("lea", union.north).unwrap();
        let details = Details { owner_post: Some("Nestleder".into()), ..Details::default() };
        union.door.write_now(|tx| set_action(tx, &write, plan, first, &details, 1)).unwrap();
        let (item, other) = (format!("measure:{first}"), format!("measure:{second}"));
        let change = [("item", item.as_str()), ("what", "change"), ("text", "Besøke alle arbeidsplasser to ganger.")];
        union.get("lea", &format!("/plans/{plan}/amendments")).is(200).shows(ASKED[0]);
        union.get("lea", &format!("/plans/{plan}/amendments/new?item={item}")).is(200).shows(ASKED[0]);
        let to = amend(&union, "lea", plan, &change).is(303).to;
        let amendment = to.rsplit('=').next().unwrap().to_owned();
        union.get("lea", &to).is(200).shows("Endringen er skrevet ned");
        // The same decision strikes another one.
        let same = [("item", other.as_str()), ("what", "strike"), ("amendment", amendment.as_str())];
        assert_eq!(union.post("lea", &format!("/plans/{plan}/amendments"), &same).is(303).to, to);

        let scope = union.scope("lea");
        let own = union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap();
        let texts: Vec<_> = own.tree.measures().map(|m| (m.id, m.text.as_str())).collect();
        assert_eq!(texts, [(first, "Besøke alle arbeidsplasser to ganger.")]);
        assert_eq!(own.details_of(first).owner_post.as_deref(), Some("Nestleder"));
        assert_eq!(own.carried_by(first).len(), 1, "it still carries out what it did");
        assert_eq!(own.links.len(), 1, "what is struck carries nothing out");
        assert_eq!(own.tree.amended(NewItem::Measure(first)).next().unwrap().before.as_deref(), Some(ASKED[0]));
        let page = union.get("mia", &format!("/plans/{plan}")).is(200);
        page.shows("Endret 5. februar 2026 av medlemsmøtet, sak 12/26")
            .shows("<del>minst én gang i året</del><ins>to ganger</ins>")
            .shows("Ett punkt er strøket her")
            .shows(ASKED[1]);
        union.get("mia", &format!("/action-plans/{plan}")).is(200).shows("endret 5. februar 2026").lacks(ASKED[1]);
        let document = crate::document_of(&own, &[]);
        let said = format!("{document:?}");
        assert!(said.contains("to ganger. (endret 5. februar 2026 av medlemsmøtet, sak 12/26)"), "{said}");
        assert!(said.contains("Strøket ved senere vedtak"), "{said}");
    }
}

#[test]
fn something_new_is_added_once_however_often_the_form_is_sent() {
    for union in unions() {
        let plan = begun(&union);
        union.adopt("lea", plan);
        let area = format!("area:{}", union.tree("lea", plan).areas[0].id);
        let once = kernel::id::AmendmentId::new().to_string();
        let add = [("under", area.as_str()), ("new", "measure"), ("text", "Ringe alle nye."), ("once", once.as_str())];
        let first = amend(&union, "lea", plan, &add).is(303).to;
        assert_eq!(amend(&union, "lea", plan, &add).is(303).to, first);
        let texts: Vec<String> = union.tree("lea", plan).measures().map(|m| m.text.clone()).collect();
        assert_eq!(texts.iter().filter(|text| *text == "Ringe alle nye.").count(), 1);
        let page = union.get("mia", &format!("/plans/{plan}")).is(200);
        page.shows("Lagt til 5. februar 2026").shows("Dette sto ikke i planen da den ble vedtatt.");
        amend(&union, "lea", plan, &[("under", "area:x"), ("text", "Noe")]).is(404);
        amend(&union, "lea", plan, &[("under", area.as_str()), ("text", " ")]).is(422).shows("Skriv en tekst.");
    }
}

#[test]
fn a_struck_goal_leaves_its_measures_in_the_area() {
    for union in unions() {
        let plan = union.accept("lea", union.north, super::union::own_outline(), None);
        union.adopt("lea", plan);
        let before = union.tree("lea", plan);
        let goal = before.areas[0].goals[0].id;
        let item = format!("goal:{goal}");
        amend(&union, "lea", plan, &[("item", item.as_str()), ("what", "strike")]).is(303);
        let after = union.tree("lea", plan);
        assert_eq!(after.areas[0].goals.len(), 1);
        assert_eq!(after.measures().count(), before.measures().count());
        assert_eq!(after.areas[0].measures_of(None).count(), 1);
        amend(&union, "lea", plan, &[("item", item.as_str()), ("what", "strike")]).is(404);
    }
}

#[test]
fn only_who_may_adopt_amends_and_only_an_adopted_plan_with_a_decision_that_holds() {
    for union in unions() {
        let plan = begun(&union);
        let action = format!("measure:{}", union.tree("lea", plan).measures().next().unwrap().id);
        let change = [("item", action.as_str()), ("what", "change"), ("text", "Noe annet")];
        amend(&union, "lea", plan, &change).is(409).shows("Planen kan ikke endres ved vedtak nå");
        union.adopt("lea", plan);
        for (name, status) in [("bo", 403), ("mia", 403), ("kari", 403), ("nora", 403), ("sig", 404), ("una", 404)] {
            amend(&union, name, plan, &change).is(status);
            union.get(name, &format!("/plans/{plan}/amendments")).is(status);
        }
        union.get("bo", &format!("/plans/{plan}")).is(200).lacks("Endre ved vedtak");
        let path = format!("/plans/{plan}/amendments");
        let bad = |organ, day, minutes| {
            let mut fields = vec![("organ", organ), ("on_day", day), ("minutes", minutes)];
            fields.extend(change);
            union.post("lea", &path, &fields).is(422)
        };
        bad("", "5.2.2026", "sak 1").shows("Skriv hvilket organ det var.").shows("Noe annet");
        bad("styret", "5.2.2026", "").shows("Skriv hvor i protokollen");
        bad("styret", "11.2.2026", "sak 1").shows("Datoen er fram i tid");
        bad("styret", "31.1.2026", "sak 1").shows("Dagen er før planen ble vedtatt.");
        let same = union.tree("lea", plan).measures().next().unwrap().text.clone();
        let unchanged = [("item", action.as_str()), ("what", "change"), ("text", same.as_str())];
        amend(&union, "lea", plan, &unchanged).is(422).shows("Teksten er den samme som før.");
    }
}
