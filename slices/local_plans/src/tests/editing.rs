//! Editing a draft through the door: what stands in it, two people at once, and what is kept of every change.

use kernel::access::WritePlan;
use kernel::id::{PlanId, UnitId};
use plans::{AreaTree, NewPlan, PlanKind};
use words::Lang;

use super::union::own_outline;
use super::{Union, unions};

/// An empty draft of a unit's programme.
pub fn programme(union: &Union, name: &str, unit: UnitId) -> PlanId {
    let permit = union.permit::<WritePlan>(name, unit).unwrap();
    let new = NewPlan {
        kind: PlanKind::Programme,
        title: "Program for Nord".into(),
        lang: Lang::Nb,
        from_on: "1.1.2026".into(),
        to_on: "31.12.2027".into(),
        main_goal: None,
        higher: None,
        previous: None,
        document: None,
    };
    union.door.write_now(|tx| plans::create(tx, &permit, &new, 1)).unwrap()
}

fn add(union: &Union, name: &str, plan: PlanId, kind: &str, place: &str, text: &str) -> String {
    let fields = [("kind", kind), ("host", place), ("place", place), ("text", text)];
    let to = union.post(name, &format!("/plans/{plan}/editing/items"), &fields).is(303).to;
    to.split_once("#item-").unwrap().1.to_owned()
}

fn area(union: &Union, name: &str, plan: PlanId) -> AreaTree {
    union.tree(name, plan).areas.into_iter().next().unwrap()
}

/// A draft with an area and a goal: plan, area, goal.
fn begun(union: &Union) -> (PlanId, String, String) {
    let plan = programme(union, "lea", union.north);
    let area = add(union, "lea", plan, "area", "plan", "Verving");
    let goal = add(union, "lea", plan, "goal", &area, "Flere medlemmer");
    (plan, area, goal)
}

#[test]
fn who_writes_the_units_plans_edits_them_and_nobody_else_does() {
    for union in unions() {
        let (plan, area, goal) = begun(&union);
        let page = format!("/plans/{plan}/editing");
        union.get("bo", &page).is(200).shows("Flere medlemmer").shows("1.1");
        union.get("lea", &format!("{page}?item={goal}")).is(200).shows("name=\"horizon\"");
        for name in ["mia", "sig", "kari", "nora", "una"] {
            union.get(name, &page).is(404);
            union.get(name, &format!("/plans/{plan}/changes")).is(404);
            union.post(name, &format!("{page}/items/{goal}"), &[("text", "Nei"), ("revision", "0")]).is(404);
            union.post(name, &format!("{page}/items"), &[("kind", "area"), ("host", "plan"), ("text", "Nei")]).is(404);
            union.post(name, &format!("{page}/items/{area}/drop"), &[("revision", "0")]).is(404);
        }
        union.adopt("lea", plan);
        union.get("lea", &page).is(409);
        union.post("lea", &format!("{page}/items/{goal}"), &[("text", "Nei"), ("revision", "0")]).is(409);
        union.get("lea", &format!("/plans/{plan}/changes")).is(200).shows("Flere medlemmer");
        union.get("mia", &format!("/plans/{plan}/changes")).is(403);
    }
}

#[test]
fn goals_have_sub_goals_measures_have_named_units_and_all_has_its_number() {
    for union in unions() {
        let plan = programme(&union, "nora", union.national);
        let page = format!("/plans/{plan}/editing");
        let verving = add(&union, "nora", plan, "area", "plan", "Verving");
        let goal = add(&union, "nora", plan, "goal", &verving, "Flere medlemmer");
        let sub = add(&union, "nora", plan, "goal", &goal, "Flere unge medlemmer");
        let (north, south) = (union.north.to_string(), union.south.to_string());
        let fields =
            [("kind", "measure"), ("host", &*sub), ("text", "Besøke skoler"), ("unit", &north), ("unit", &south)];
        union.post("nora", &format!("{page}/items"), &fields).is(303);
        let tree = union.tree("nora", plan);
        let (goals, measure) = (&tree.areas[0].goals, &tree.areas[0].measures[0]);
        assert_eq!(goals[1].parent, Some(goals[0].id));
        assert_eq!(measure.goal, Some(goals[1].id));
        let mut named = measure.units.clone();
        named.sort();
        let mut wanted = vec![union.north, union.south];
        wanted.sort();
        assert_eq!(named, wanted);
        union.get("nora", &page).is(200).shows("1.1.1–a").shows("Nord, Sør").shows("Delmål");
        union.get("nora", &format!("/plans/{plan}")).is(200).shows("1.1.1–a");
        // No sub-goal of a sub-goal, no area twice, no text left out; what was typed stays.
        let deep = [("kind", "goal"), ("host", &*sub), ("text", "For dypt")];
        union.post("nora", &format!("{page}/items"), &deep).is(422).shows("For dypt").shows("kan ikke stå der");
        let twice = [("kind", "area"), ("host", "plan"), ("text", "Verving")];
        union.post("nora", &format!("{page}/items"), &twice).is(422).shows("alt et område");
        union.post("nora", &format!("{page}/items"), &[("kind", "area"), ("host", "plan"), ("text", " ")]).is(422);
        let front = [
            ("revision", "0"),
            ("title", "Program"),
            ("kind", "programme"),
            ("language", "nb"),
            ("from", "1.1.2026"),
            ("to", "31.12.2025"),
        ];
        union.post("nora", &format!("{page}/front"), &front).is(422).shows("31.12.2025");
        let front = front.map(|(name, value)| (name, if name == "to" { "31.12.2026" } else { value }));
        union.post("nora", &format!("{page}/front"), &front).is(303);
        union.get("nora", &page).is(200).lacks("1.1.1–a");
        // The form that is sent twice makes one item.
        let once = kernel::id::ChangeId::new().to_string();
        let sent = [("kind", "goal"), ("host", &*verving), ("text", "Sendt to ganger"), ("once", &once)];
        let first = union.post("nora", &format!("{page}/items"), &sent).is(303).to;
        assert_eq!(union.post("nora", &format!("{page}/items"), &sent).is(303).to, first);
        assert_eq!(union.tree("nora", plan).areas[0].goals.len(), 3);
    }
}

#[test]
fn the_second_of_two_people_is_told_and_loses_nothing() {
    for union in unions() {
        for (first, second) in [("lea", "bo"), ("bo", "lea")] {
            let (plan, area, goal) = begun(&union);
            let path = format!("/plans/{plan}/editing/items/{goal}");
            let place = ("place", area.as_str());
            union.post(first, &path, &[("text", "Mange flere medlemmer"), ("revision", "0"), place]).is(303);
            let told = union
                .post(second, &path, &[("text", "Flere unge medlemmer"), ("revision", "0"), place])
                .is(409)
                .shows("Mange flere medlemmer")
                .shows("Flere unge medlemmer</textarea>")
                .shows(first)
                .shows("<del>")
                .shows("<ins>");
            assert!(told.text().contains("name=\"revision\" value=\"1\""), "the form goes on from the present");
            assert_eq!(super::editing::area(&union, "lea", plan).goals[0].text, "Mange flere medlemmer");
            union.post(second, &path, &[("text", "Flere unge medlemmer"), ("revision", "1"), place]).is(303);
            assert_eq!(super::editing::area(&union, "lea", plan).goals[0].text, "Flere unge medlemmer");
            // Moved meanwhile: told, and moved all the same when one asks again.
            add(&union, first, plan, "goal", &area, "Et mål til");
            union.post(first, &path, &[("do", "down"), ("revision", "2")]).is(303);
            union.post(second, &path, &[("do", "up"), ("revision", "2")]).is(409).shows("Flytt likevel").shows(first);
            union.post(second, &path, &[("do", "up"), ("revision", "3")]).is(303);
            assert_eq!(super::editing::area(&union, "lea", plan).goals[0].text, "Flere unge medlemmer");
            // Dropped meanwhile: what was typed can be put in again.
            union.post(first, &format!("{path}/drop"), &[("revision", "3")]).is(409).shows(second);
            union.post(first, &format!("{path}/drop"), &[("revision", "4")]).is(303);
            union
                .post(second, &path, &[("text", "Det jeg skrev"), ("revision", "4"), place])
                .is(409)
                .shows("tatt ut")
                .shows(first)
                .shows("Det jeg skrev</textarea>");
            union.post(second, &format!("{path}/drop"), &[("revision", "4")]).is(409).shows("tatt ut");
            union.post(second, &format!("/plans/{plan}/editing/items/{plan}"), &[("text", "x")]).is(404);
        }
    }
}

#[test]
fn of_two_people_at_a_goal_of_the_action_plan_the_second_is_told_and_loses_nothing() {
    for union in unions() {
        let (plan, _, goal) = begun(&union);
        let path = format!("/action-plans/{plan}/goals/{goal}");
        union.get("bo", &path).is(200).shows("name=\"revision\" value=\"0\"");
        union.post("lea", &path, &[("text", "Mange flere medlemmer"), ("revision", "0")]).is(303);
        let told = union.post("bo", &path, &[("text", "Flere unge medlemmer"), ("revision", "0")]).is(409);
        let told = told
            .shows("Noen andre endret målet")
            .shows("Mange flere medlemmer")
            .shows("Flere unge medlemmer</textarea>");
        assert!(told.text().contains("name=\"revision\" value=\"1\""), "the form goes on from the present");
        assert_eq!(area(&union, "lea", plan).goals[0].text, "Mange flere medlemmer");
        // A form that says nothing of what it was made from overwrites nothing either.
        union.post("bo", &path, &[("text", "Flere unge medlemmer")]).is(409);
        union.post("bo", &path, &[("text", "Flere unge medlemmer"), ("revision", "1")]).is(303);
        assert_eq!(area(&union, "lea", plan).goals[0].text, "Flere unge medlemmer");
    }
}

#[test]
fn two_people_at_the_front_of_a_plan_are_told_of_each_other() {
    for union in unions() {
        let (plan, ..) = begun(&union);
        let path = format!("/plans/{plan}/editing/front");
        let front = |title: &'static str, revision: &'static str| {
            [
                ("title", title),
                ("revision", revision),
                ("kind", "programme"),
                ("language", "nn"),
                ("from", "1.1.2026"),
                ("to", "31.12.2027"),
                ("numbered", "yes"),
            ]
        };
        union.post("lea", &path, &front("Leas tittel", "0")).is(303);
        let told = union.post("bo", &path, &front("Bos tittel", "0")).is(409).shows("Leas tittel").shows("lea");
        assert!(told.text().contains("value=\"Bos tittel\""));
        union.post("bo", &path, &front("Bos tittel", "1")).is(303);
        let plan = union.tree("lea", plan).plan;
        assert_eq!((plan.title.as_str(), plan.lang, plan.revision), ("Bos tittel", Lang::Nn, 2));
        union.get("lea", &format!("/plans/{}/changes", plan.id)).is(200).shows("språk").shows("bo").shows("lea");
    }
}

#[test]
fn an_area_goes_with_all_it_holds_after_asking_and_a_goal_leaves_its_measures() {
    for union in unions() {
        let (plan, area, goal) = begun(&union);
        let measure = add(&union, "lea", plan, "measure", &goal, "Besøke arbeidsplasser");
        let other = add(&union, "lea", plan, "area", "plan", "Skolering");
        let page = format!("/plans/{plan}/editing");
        union.get("lea", &format!("{page}/items/{goal}/drop")).is(200).shows("blir igjen");
        union.post("lea", &format!("{page}/items/{goal}/drop"), &[("revision", "0")]).is(303);
        assert_eq!(super::editing::area(&union, "lea", plan).measures[0].goal, None);
        let moved = [("text", "Besøke arbeidsplasser"), ("revision", "0"), ("place", &*other)];
        union.post("lea", &format!("{page}/items/{measure}"), &moved).is(303);
        union.get("lea", &format!("/plans/{plan}/changes?item={measure}")).is(200).shows("fra 1–a til 2–a");
        let back = moved.map(|(name, value)| if name == "place" { (name, &*area) } else { (name, value) });
        let back = back.map(|(name, value)| if name == "revision" { (name, "1") } else { (name, value) });
        union.post("lea", &format!("{page}/items/{measure}"), &back).is(303);
        union.get("lea", &format!("{page}/items/{area}/drop")).is(200).shows("Besøke arbeidsplasser");
        union.post("lea", &format!("{page}/items/{area}/drop"), &[("revision", "0")]).is(303);
        let tree = union.tree("lea", plan);
        assert_eq!(tree.areas.iter().map(|area| area.title.as_str()).collect::<Vec<_>>(), ["Skolering"]);
        assert_eq!(tree.measures().count(), 0);
        union.get("lea", &format!("/plans/{plan}/changes")).is(200).shows("<del>Besøke arbeidsplasser</del>");
    }
}

#[test]
fn an_action_plan_keeps_its_actions_on_its_own_page() {
    for union in unions() {
        let plan = union.accept("lea", union.north, own_outline(), Some(union.plan));
        let page = format!("/plans/{plan}/editing");
        let measure = union.tree("lea", plan).measures().next().unwrap().id;
        let held = area(&union, "lea", plan).id;
        union.get("lea", &page).is(200).shows(&format!("/action-plans/{plan}/actions/{measure}"));
        union.post("lea", &format!("{page}/items/{measure}"), &[("text", "Nei"), ("revision", "0")]).is(404);
        union.post("lea", &format!("{page}/items/{measure}/drop"), &[("revision", "0")]).is(409);
        union.post("lea", &format!("{page}/items/{held}/drop"), &[("revision", "0")]).is(409);
        let area = [("text", "Arbeidet"), ("revision", "0")];
        union.post("lea", &format!("{page}/items/{held}"), &area).is(303);
        union.get("lea", &format!("/action-plans/{plan}")).is(200).shows("Arbeidet").shows(&page);
    }
}
