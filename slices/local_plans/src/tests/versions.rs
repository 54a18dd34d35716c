//! Versions: what has changed between two plans, and next year's plan from this year's.

use kernel::access::WritePlan;

use super::union::{ASKED, Union, own_outline};
use super::unions;
use crate::{Details, NewAction, Recurrence, add_action, own_plan};

/// The new plan's id out of where a form led to.
fn led_to(union: &Union, who: &str, from: &str, fields: &[(&str, &str)]) -> String {
    let answered = union.post(who, from, fields).is(303);
    answered.to.rsplit('/').next().unwrap().to_owned()
}

fn areas(union: &Union, who: &str, plan: kernel::id::PlanId) -> Vec<String> {
    union.tree(who, plan).areas.iter().map(|area| area.id.to_string()).collect()
}

#[test]
fn next_years_plan_is_a_draft_with_the_chosen_areas_and_can_be_compared() {
    for union in unions() {
        let at = format!("/plans/{}/next-year", union.plan);
        union.get("nora", &at).is(200).shows("Strategiplan 2027").shows("1.1.2027").shows("31.12.2027");
        union.get("lea", &at).is(403);
        union.get("una", &format!("/plans/{}/differences", union.plan)).is(200).shows("Vi fant ingen tidligere plan");
        let all = areas(&union, "nora", union.plan);
        let form = [("title", "Strategiplan 2027"), ("from", "1.1.2027"), ("to", "31.12.2027")];
        union.post("nora", &at, &form).is(422).shows("Velg minst ett område").shows("Strategiplan 2027");
        let wrong = [("title", ""), ("from", "1.1.2027"), ("to", "31.12.2026"), ("area", all[0].as_str())];
        union.post("nora", &at, &wrong).is(422).shows("31.12.2026");
        let chosen = [form[0], form[1], form[2], ("area", all[1].as_str())];
        let next = led_to(&union, "nora", &at, &chosen);
        assert_eq!(led_to(&union, "nora", &at, &chosen), next, "sent twice, it leads to the same draft");
        union.get("nora", &at).is(303);
        let differences = union.get("nora", &format!("/plans/{next}/differences")).is(200);
        let differences = differences.shows("Området er tatt ut").shows("Som før: 4").shows("Tatt ut: 4");
        differences.shows("4 mål og tiltak her er som før").lacks("Velge verneombud");
        let all_shown = format!("/plans/{next}/differences?with={}&show=same", union.plan);
        union.get("nora", &all_shown).is(200).shows("Velge verneombud").lacks("Holde kurs");
        // Whoever does not see the draft learns nothing of it.
        for who in ["lea", "kari", "una"] {
            union.get(who, &format!("/plans/{next}/differences")).is(404);
            union.get(who, &format!("/plans/{}/differences?with={next}", union.plan)).is(404);
            union.get(who, &format!("/plans/{}/differences/x.docx?with={next}", union.plan)).is(404);
        }
        union.get("nora", &format!("/plans/{next}")).is(200).shows("Forrige: Strategiplan 2026 (2026)");
        union.get("nora", &format!("/plans/{}", union.plan)).is(200).shows("Neste: Strategiplan 2027 (2027)");
        union.get("lea", &format!("/plans/{}", union.plan)).is(200).lacks("Neste: Strategiplan 2027");
    }
}

#[test]
fn differences_are_handed_out_with_real_strikes_and_underlines() {
    for union in unions() {
        let mut next = own_outline();
        next.areas[0].goals[0].text = "Kreve drøfting av deltid og innleie med hver arbeidsgiver".into();
        let old = union.accept("lea", union.north, own_outline(), None);
        let new = union.accept("lea", union.north, next, None);
        let at = format!("/plans/{new}/differences");
        let page = union.get("lea", &format!("{at}?with={old}")).is(200);
        page.shows("<ins>og innleie </ins>").shows("Skrevet om: 1").shows("Som før: 3");
        let docx = union.get("lea", &format!("{at}/differences.docx?with={old}")).is(200);
        assert!(docx.body.starts_with(b"PK"));
        let pdf = union.get("lea", &format!("{at}/differences.pdf?with={old}")).is(200);
        assert!(pdf.body.starts_with(b"%PDF"));
        union.get("lea", &format!("{at}/differences.exe?with={old}")).is(404);
        union.get("lea", &format!("{at}?with=nothing")).is(404);
    }
}

#[test]
fn next_years_action_plan_takes_owners_costs_and_moved_dates_along_and_links_that_still_hold() {
    for union in unions() {
        let plan = union.accept("lea", union.north, own_outline(), Some(union.plan));
        let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
        let area = union.tree("lea", plan).areas[0].id;
        let details = Details {
            owner_post: Some("Leder".into()),
            due: Some(jiff::civil::date(2026, 6, 19)),
            recurrence: Some(Recurrence::Yearly),
            kroner: Some(6_000),
            baseline: Some(1.0),
            target: Some(3.0),
            indicator: Some("Møter holdt".into()),
            ..Details::default()
        };
        let answers = [union.measure(ASKED[1])];
        let new =
            NewAction { area, goal: None, text: "Møte alle tre selskapene", answers: &answers, details: &details };
        union.door.write_now(|tx| add_action(tx, &permit, plan, &new, 1)).unwrap();
        union.adopt("lea", plan);
        let at = format!("/action-plans/{plan}/next-year");
        union.get("lea", &at).is(200).shows("Handlingsplan 2027 for Nord").shows("Én kobling til en plan ovenfra");
        union.get("mia", &at).is(403);
        union.get("sig", &at).is(404);
        union.get("lea", &format!("/plans/{plan}/next-year")).is(404);
        let all = areas(&union, "lea", plan);
        let title = ("title", "Handlingsplan 2027 for Nord");
        // The strategy plan ends with 2026: its measures are not carried out in 2027.
        let form = [title, ("from", "1.1.2027"), ("to", "31.12.2027"), ("days", "moved"), ("area", all[0].as_str())];
        let next: kernel::id::PlanId = led_to(&union, "lea", &at, &form).parse().unwrap();
        let scope = union.scope("lea");
        let own = union.door.read_now(|c| own_plan(c, &scope, next)).unwrap();
        let action = own.tree.measures().find(|m| m.text == "Møte alle tre selskapene").unwrap();
        let carried = own.details_of(action.id);
        assert_eq!(carried.due, Some(jiff::civil::date(2027, 6, 19)));
        assert_eq!((carried.kroner, carried.baseline, carried.target), (Some(6_000), None, Some(3.0)));
        assert_eq!(carried.recurrence, Some(Recurrence::Yearly));
        assert!(own.links.is_empty() && own.higher.is_none());
        union.get("lea", &format!("/plans/{next}/differences")).is(200).shows("Som før: 5");
    }
}

#[test]
fn links_to_a_plan_that_is_still_in_force_come_along() {
    for union in unions() {
        let plan = union.accept("lea", union.north, own_outline(), Some(union.plan));
        let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
        let area = union.tree("lea", plan).areas[0].id;
        let (answers, details) = ([union.measure(ASKED[1])], Details::default());
        let new =
            NewAction { area, goal: None, text: "Møte alle tre selskapene", answers: &answers, details: &details };
        union.door.write_now(|tx| add_action(tx, &permit, plan, &new, 1)).unwrap();
        let all = areas(&union, "lea", plan);
        let at = format!("/action-plans/{plan}/next-year");
        let title = ("title", "Handlingsplan for høsten");
        let form = [title, ("from", "1.7.2026"), ("to", "31.12.2026"), ("days", "open"), ("area", all[0].as_str())];
        let next: kernel::id::PlanId = led_to(&union, "lea", &at, &form).parse().unwrap();
        let scope = union.scope("lea");
        let own = union.door.read_now(|c| own_plan(c, &scope, next)).unwrap();
        assert_eq!(own.links.len(), 1);
        assert_eq!(own.higher.map(|higher| higher.plan.id), Some(union.plan));
    }
}
