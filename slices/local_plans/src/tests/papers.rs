//! What is measured, and the numbers of items, where a plan leaves the workbench: papers, what has changed, the public page.

use kernel::access::WritePlan;
use kernel::id::PlanId;
use plans::{Figure, MeasuredIn, NewItem, Numbers};

use super::union::own_outline;
use super::{Union, unions};
use crate::{document_of, own_plan};

fn members(target: f64) -> Figure {
    Figure {
        definition: "Betalende medlemmer".into(),
        measured_in: Some(MeasuredIn::HeadCount),
        op: ">=".into(),
        target: Some(target),
        baseline: Some(212.0),
        baseline_on: Some("2026-01-01".into()),
        source: Some("Grete Grønn".into()),
        ..Figure::default()
    }
}

/// Nord's own plan with a target on its first goal.
fn measured(union: &Union, target: f64) -> PlanId {
    let plan = union.accept("lea", union.north, own_outline(), None);
    let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
    let goal = union.tree("lea", plan).areas[0].goals[0].id;
    let (item, figure) = (NewItem::Goal(goal), members(target));
    union.door.write_now(|tx| plans::add_indicator(tx, &permit, plan, item, &figure, 1)).unwrap();
    plan
}

#[test]
fn papers_have_the_numbers_of_the_page_and_what_is_measured() {
    for union in unions() {
        let plan = measured(&union, 250.0);
        let scope = union.scope("lea");
        let own = union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap();
        let (area, goal) = (&own.tree.areas[0], &own.tree.areas[0].goals[0]);
        let numbers = Numbers::of(&own.tree);
        assert_eq!((numbers.get(&area.id), numbers.get(&goal.id)), ("1", "1.1"));
        let levels = union.door.read_now(units::levels).unwrap();
        let plain = plans::plan_document(&own.tree, &levels, &own.indicators);
        for paper in [document_of(&own, &levels), plain] {
            let told = format!("{:?}", paper.blocks);
            for text in [&format!("1 {}", area.title), "1.1", &goal.text, "Betalende medlemmer", "minst 250 personer"] {
                assert!(told.contains(text), "{text} in {told}");
            }
        }
        let mut bare = own.clone();
        bare.tree.plan.numbered = false;
        let told = format!("{:?}", document_of(&bare, &levels).blocks);
        assert!(!told.contains(&format!("1 {}", area.title)) && !told.contains("1.1 "), "{told}");
    }
}

#[test]
fn a_new_target_is_told_of_among_what_has_changed() {
    for union in unions() {
        let (old, new) = (measured(&union, 250.0), measured(&union, 300.0));
        let at = format!("/plans/{new}/differences");
        let page = union.get("lea", &format!("{at}?with={old}")).is(200).lacks("har de samme målene");
        page.shows("Det som kan måles").shows("<del>250").shows("<ins>300");
        let new_only = union.get("lea", &format!("{at}?with={old}&show=new")).is(200);
        new_only.lacks("Betalende medlemmer");
        let without = union.accept("lea", union.north, own_outline(), None);
        let page = union.get("lea", &format!("/plans/{without}/differences?with={old}")).is(200);
        page.shows("Betalende medlemmer").shows("Tatt ut");
        union.get("lea", &format!("{at}/differences.docx?with={old}")).is(200);
    }
}

#[test]
fn anybody_reads_what_is_measured_and_not_who_said_so() {
    for union in unions() {
        let plan = measured(&union, 250.0);
        union.adopt("lea", plan);
        union.post("lea", &format!("/plans/{plan}/public-page"), &[]).is(303);
        let form = union.get("lea", &format!("/plans/{plan}/public-page")).is(200).text();
        let (_, rest) = form.split_once("href=\"/p/").unwrap();
        let address = format!("/p/{}", rest.split('"').next().unwrap());
        let page = union.get("nobody-at-all", &address).is(200);
        page.shows("Betalende medlemmer")
            .shows("minst 250 personer")
            .shows("212 personer, 1. januar 2026")
            .shows(">1.1<");
        union.get("nobody-at-all", &address).lacks("Grete Grønn");
    }
}

#[test]
fn a_plan_to_compare_with_is_found_by_its_words_among_many() {
    for union in unions() {
        super::store_many::many(&union, 70).unwrap();
        let plan = union.accept("lea", union.north, own_outline(), None);
        let at = format!("/plans/{plan}/differences");
        let page = union.get("lea", &at).is(200).shows("Finn en annen plan");
        let options = page.text().matches("<option").count();
        assert!((60..=61).contains(&options), "{options}");
        let found = union.get("lea", &format!("{at}?q=%C3%98VRE+plan+69")).is(200).shows("Øvre plan 69 ");
        found.lacks("Øvre plan 68").shows("value=\"ØVRE plan 69\"");
        union.get("lea", &format!("{at}?q=ingen+heter+dette")).is(200).shows("Finn en annen plan");
    }
}
