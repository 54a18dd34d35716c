//! What can be measured in a draft, through the door: said by people, or read and then accepted; it explains itself, its
//! figures are never mended, and it follows its goal or measure.

use kernel::id::PlanId;
use reading::outline::{Area, Goal, Indicator, Kind, Outline, Period, Value};

use super::{Union, unions};

const GOAL: &str = "Øke organisasjonsgraden med to prosent";
const COUNTED: &str = "Bli minst 250 betalende medlemmer";

fn area(title: &str, goals: &[&str]) -> Area {
    let goals = goals.iter().map(|text| Goal { text: (*text).into(), ..Goal::default() }).collect();
    Area { title: Some(title.into()), goals, ..Area::default() }
}

/// A draft of Nord as it was read: two areas, and two things to measure.
fn read(union: &Union) -> PlanId {
    let indicator = |words: &str, op: &str, unit: &str| Indicator {
        words: words.into(),
        op: op.into(),
        unit: unit.into(),
        ..Indicator::default()
    };
    let two = Indicator { change: Some(2.0), ask: Some("?".into()), ..indicator("med to prosent", "=", "percent") };
    let members = Indicator {
        value: Some(Value::One(250.0)),
        by: Some("2026-12-31".into()),
        ..indicator("minst 250 betalende medlemmer", ">=", "members")
    };
    let outline = Outline {
        title: Some("Program for Nord".into()),
        kind: Kind::Programme,
        language: "nb".into(),
        period: Some(Period { from: "2026-01-01".into(), to: "2026-12-31".into() }),
        areas: vec![area("Verving", &[GOAL]), area("Medlemmene", &[COUNTED])],
        indicators: vec![two, members],
        ..Outline::default()
    };
    union.accept("lea", union.north, outline, None)
}

fn goal(union: &Union, name: &str, plan: PlanId, text: &str) -> String {
    let tree = union.tree(name, plan);
    tree.areas.iter().flat_map(|area| &area.goals).find(|goal| goal.text == text).unwrap().id.to_string()
}

/// The ids of the indicators on the page, as they come there.
fn ids(union: &Union, name: &str, plan: PlanId) -> Vec<String> {
    let page = union.get(name, &format!("/plans/{plan}/indicators")).is(200).text();
    let mut ids: Vec<String> = Vec::new();
    for rest in page.split(&format!("/plans/{plan}/indicators/")).skip(1) {
        let id: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        if id != "new" && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// A form with these fields set.
fn form<'a>(base: &[(&'a str, &'a str)], set: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<_> =
        base.iter().filter(|(name, _)| !set.iter().any(|(other, _)| other == name)).copied().collect();
    all.extend(set);
    all
}

const DENSITY: [(&str, &str); 9] = [
    ("definition", "Organisasjonsgrad i bussene"),
    ("measured_in", "percent"),
    ("of_what", "de ansatte i bussene"),
    ("op", ">="),
    ("target", "70"),
    ("by", "31.12.2026"),
    ("baseline", "68,7"),
    ("baseline_on", "1.1.2026"),
    ("source", "medlemsregisteret"),
];

#[test]
fn an_indicator_is_added_changed_and_dropped_and_all_of_it_is_kept() {
    for union in unions() {
        let plan = super::editing::programme(&union, "lea", union.north);
        let at = format!("/plans/{plan}/indicators");
        let items = format!("/plans/{plan}/editing/items");
        union.post("lea", &items, &[("kind", "area"), ("host", "plan"), ("text", "Verving")]).is(303);
        union.post("lea", &items, &[("kind", "goal"), ("text", COUNTED)]).is(303);
        let goal = goal(&union, "lea", plan, COUNTED);
        union.get("lea", &format!("/plans/{plan}/editing")).is(200).shows(&format!("{at}/new?item={goal}"));
        union.get("lea", &format!("{at}/new?item={goal}")).is(200).shows(&format!("value=\"{goal}\" selected"));
        let once = kernel::id::ChangeId::new().to_string();
        let new = form(&DENSITY, &[("item", &goal), ("once", &once)]);
        union.post("bo", &at, &new).is(303);
        union.post("bo", &at, &new).is(303);
        let had = ids(&union, "lea", plan);
        assert_eq!(had.len(), 1, "the form that is sent twice makes one");
        for page in [&at, &format!("/plans/{plan}")] {
            union
                .get("lea", page)
                .is(200)
                .shows("Organisasjonsgrad i bussene")
                .shows(COUNTED)
                .shows("minst 70 prosent")
                .shows("68,7 prosent, 1. januar 2026, medlemsregisteret")
                .shows("de ansatte i bussene")
                .shows("31. desember 2026")
                .lacks("stemmer ikke");
        }
        let one = format!("{at}/{}", had[0]);
        union.get("lea", &one).is(200).shows("value=\"68,7\"").shows("name=\"revision\" value=\"0\"");
        let changed = form(&new, &[("target", "72,5"), ("revision", "0")]);
        union.post("lea", &one, &changed).is(303);
        union.get("lea", &at).is(200).shows("minst 72,5 prosent").lacks("minst 70 prosent");
        // The second of two people is told, and what was typed stays.
        let second = form(&new, &[("target", "71"), ("revision", "0")]);
        union
            .post("bo", &one, &second)
            .is(409)
            .shows("value=\"71\"")
            .shows("72,5")
            .shows("name=\"revision\" value=\"1\"");
        union.post("bo", &format!("{one}/drop"), &[("revision", "0")]).is(409).shows("72,5");
        union.post("bo", &format!("{one}/drop"), &[("revision", "1")]).is(303);
        assert_eq!(ids(&union, "lea", plan), Vec::<String>::new());
        // Somebody typed in it meanwhile: told, and it can be put in anew.
        union.post("lea", &one, &form(&new, &[("revision", "1")])).is(409).shows("value=\"70\"");
        union.get("lea", &one).is(404);
        let changes = union.get("lea", &format!("/plans/{plan}/changes")).is(200);
        changes.shows("Organisasjonsgrad i bussene").shows("72,5").shows("Mål i tall");
    }
}

#[test]
fn a_percentage_asks_which_percent_and_of_what_and_bad_fields_are_told_in_place() {
    for union in unions() {
        let plan = read(&union);
        let at = format!("/plans/{plan}/indicators");
        let goal = goal(&union, "lea", plan, GOAL);
        let change = [("item", goal.as_str()), ("definition", "Øke med to prosent"), ("op", "="), ("change", "2")];
        union.post("lea", &at, &change).is(422).shows("Er det prosent eller prosentpoeng?").shows("Øke med to prosent");
        for unit in ["percent", "percentage-points"] {
            let said = form(&change, &[("measured_in", unit)]);
            union.post("lea", &at, &said).is(422).shows("hva det er prosent av").shows("value=\"2\"");
        }
        let table: [(&[(&str, &str)], &str); 7] = [
            (&[("definition", " ")], "Skriv hva som måles."),
            (&[("target", "mange")], "Skriv et tall, for eksempel 12,5."),
            (&[("by", "snart")], "snart"),
            (&[("item", "")], "Velg målet eller tiltaket"),
            (&[("change", "2")], "ikke begge"),
            (&[("op", "range")], "to tall"),
            (&[("numerator", "412")], "både teller og nevner"),
        ];
        for (set, told) in table {
            let sent = form(&form(&DENSITY, &[("item", &goal)]), set);
            union.post("lea", &at, &sent).is(422).shows(told).shows("medlemsregisteret");
        }
        assert_eq!(ids(&union, "lea", plan).len(), 2, "only the two proposals");
        let said = form(&change, &[("measured_in", "percentage-points"), ("of_what", "de ansatte")]);
        union.post("lea", &at, &said).is(303);
        union.get("lea", &at).is(200).shows("+2 prosentpoeng").shows("En endring trenger et utgangspunkt");
    }
}

#[test]
fn figures_that_do_not_give_their_percentage_are_shown_and_never_mended() {
    for union in unions() {
        let plan = read(&union);
        let at = format!("/plans/{plan}/indicators");
        let goal = goal(&union, "lea", plan, GOAL);
        let sent =
            form(&DENSITY, &[("item", &goal), ("baseline", "68,3"), ("numerator", "412"), ("denominator", "600")]);
        union.post("lea", &at, &sent).is(303);
        for page in [&at, &format!("/plans/{plan}")] {
            let told = "Det står 68,3 prosent, men 412 av 600 er 68,7 prosent. Ingenting er rettet.";
            union.get("lea", page).is(200).shows(told).shows("68,3 prosent,");
        }
        let id = ids(&union, "lea", plan)
            .into_iter()
            .find(|id| union.get("lea", &format!("{at}/{id}")).text().contains("value=\"412\""));
        let one = format!("{at}/{}", id.unwrap());
        union.get("lea", &one).is(200).shows("value=\"68,3\"").shows("value=\"600\"").shows("Ingenting er rettet");
        // Figures that agree within the rounding say nothing.
        union.post("lea", &one, &form(&sent, &[("baseline", "68,7"), ("revision", "0")])).is(303);
        union.get("lea", &at).is(200).lacks("Ingenting er rettet");
    }
}

#[test]
fn what_was_read_is_a_proposal_until_a_person_answers_completes_and_accepts_it() {
    for union in unions() {
        let plan = read(&union);
        let at = format!("/plans/{plan}/indicators");
        let found = union.get("lea", &at).is(200).shows("Lest ut av teksten").shows("Ingenting er avtalt ennå");
        let found = found.shows("prosent eller prosentpoeng?").shows("med to prosent").shows("minst 250 personer");
        found.shows(GOAL).shows(COUNTED);
        let proposed = ids(&union, "lea", plan);
        let (percent, members) = (format!("{at}/{}", proposed[0]), format!("{at}/{}", proposed[1]));
        let goal = goal(&union, "lea", plan, GOAL);
        // The goal whose text holds the words is proposed with it.
        union.get("lea", &percent).is(200).shows(&format!("value=\"{goal}\" selected")).shows("value=\"2\"");
        let asis = [("item", goal.as_str()), ("definition", "med to prosent"), ("op", "="), ("change", "2")];
        let asis = form(&asis, &[("revision", "0")]);
        union.post("lea", &percent, &asis).is(422).shows("Er det prosent eller prosentpoeng?").shows("Ta med");
        assert_eq!(ids(&union, "lea", plan), proposed, "nothing is accepted unanswered");
        let whole = [
            ("definition", "Organisasjonsgraden"),
            ("measured_in", "percentage-points"),
            ("of_what", "de ansatte"),
            ("baseline", "61"),
            ("baseline_on", "1.1.2026"),
            ("source", "medlemsregisteret"),
        ];
        union.post("lea", &percent, &form(&asis, &whole)).is(303);
        let page = union.get("lea", &at).is(200).shows("+2 prosentpoeng").shows("Organisasjonsgraden");
        page.lacks("prosent eller prosentpoeng?").lacks("Ingenting er avtalt ennå");
        union.get("mia", &at).is(404);
        // The other one is turned down.
        union.post("lea", &format!("{members}/drop"), &[("revision", "0")]).is(303);
        union.get("lea", &at).is(200).lacks("Lest ut av teksten").lacks("minst 250");
        let changes = union.get("lea", &format!("/plans/{plan}/changes")).is(200);
        changes.shows("Organisasjonsgraden").shows("minst 250 betalende medlemmer");
    }
}

#[test]
fn it_follows_its_goal_to_the_next_version_and_out_of_the_plan() {
    for union in unions() {
        let plan = read(&union);
        let at = format!("/plans/{plan}/indicators");
        for (text, what) in [(GOAL, "Graden i bussene"), (COUNTED, "Tallet på medlemmer")] {
            let goal = goal(&union, "lea", plan, text);
            union.post("lea", &at, &form(&DENSITY, &[("item", &goal), ("definition", what)])).is(303);
        }
        for id in ids(&union, "lea", plan) {
            if !union.get("lea", &format!("{at}/{id}")).text().contains("value=\"medlemsregisteret\"") {
                union.post("lea", &format!("{at}/{id}/drop"), &[("revision", "0")]).is(303);
            }
        }
        union.adopt("lea", plan);
        union.get("lea", &at).is(409);
        // Next year's plan without the second area: what is measured there is left behind, the rest hangs on the copy.
        let kept = union.tree("lea", plan).areas[0].id.to_string();
        let fields = [("title", "Program 2027"), ("from", "1.1.2027"), ("to", "31.12.2027"), ("area", kept.as_str())];
        let to = union.post("lea", &format!("/plans/{plan}/next-year"), &fields).is(303).to;
        let next: PlanId = to.trim_start_matches("/plans/").parse().unwrap();
        let page = union.get("lea", &format!("{to}/indicators")).is(200);
        page.shows("Graden i bussene").shows("minst 70 prosent").shows(GOAL).lacks("Tallet på medlemmer");
        let had = ids(&union, "lea", next);
        let copy = goal(&union, "lea", next, GOAL);
        assert_eq!(had.len(), 1);
        union.get("lea", &format!("{to}/indicators/{}", had[0])).is(200).shows(&format!("value=\"{copy}\" selected"));
        union.get("lea", &format!("/plans/{plan}")).is(200).shows("Graden i bussene").shows("Tallet på medlemmer");
        // Taken out with its goal, after it has been said so; the earlier version keeps its own.
        let drop = format!("{to}/editing/items/{copy}/drop");
        union.get("lea", &drop).is(200).shows("Graden i bussene");
        union.post("lea", &drop, &[("revision", "0")]).is(303);
        assert_eq!(ids(&union, "lea", next), Vec::<String>::new());
        union.get("lea", &format!("{to}/changes")).is(200).shows("Graden i bussene");
        union.get("lea", &format!("/plans/{plan}")).is(200).shows("Graden i bussene");
    }
}

#[test]
fn who_writes_the_plan_says_what_is_measured_and_nobody_else_does() {
    for union in unions() {
        let plan = read(&union);
        let at = format!("/plans/{plan}/indicators");
        let goal = goal(&union, "lea", plan, GOAL);
        let one = format!("{at}/{}", ids(&union, "bo", plan)[0]);
        let sent = form(&DENSITY, &[("item", &goal), ("revision", "0")]);
        for name in ["mia", "sig", "kari", "nora", "una"] {
            union.get(name, &at).is(404);
            union.get(name, &format!("{at}/new")).is(404);
            union.get(name, &one).is(404);
            union.post(name, &at, &sent).is(404);
            union.post(name, &one, &sent).is(404);
            union.post(name, &format!("{one}/drop"), &[("revision", "0")]).is(404);
        }
        union.get("lea", &format!("/plans/{plan}")).is(200).shows(&at);
        // An indicator of another plan is not in this one.
        let other = read(&union);
        let strange = format!("/plans/{other}/indicators/{}", ids(&union, "lea", plan)[0]);
        union.get("lea", &strange).is(404);
        union.post("lea", &strange, &sent).is(404);
        union.post("lea", &format!("{strange}/drop"), &[("revision", "0")]).is(404);
        union.adopt("lea", plan);
        union.get("mia", &format!("/plans/{plan}")).is(200).shows("minst 250 personer").lacks(&at);
        for (name, status) in [("mia", 403), ("lea", 409)] {
            union.get(name, &at).is(status);
            union.get(name, &one).is(status);
            union.post(name, &at, &sent).is(status);
            union.post(name, &one, &sent).is(status);
            union.post(name, &format!("{one}/drop"), &[("revision", "0")]).is(status);
        }
        assert_eq!(union.tree("lea", plan).areas.len(), 2);
    }
}
