//! The check of a stored plan: what it says, what a press takes in, from action to action, and the rules a union chooses.

use kernel::id::PlanId;
use reading::outline::{Area, Goal, Kind, Measure, Outline, Period};

use super::union::Union;
use super::unions;

/// A plan whose texts say some of what its details lack.
fn wordy(union: &Union) -> PlanId {
    let measure = |text: &str| Measure { text: text.into(), ..Measure::default() };
    let goal = |text: &str, under: &[&str]| Goal {
        text: text.into(),
        measures: under.iter().map(|text| measure(text)).collect(),
        ..Goal::default()
    };
    let outline = Outline {
        title: Some("Handlingsplan 2026 for Nord".into()),
        kind: Kind::ActionPlan,
        language: "nb".into(),
        period: Some(Period { from: "2026-01-01".into(), to: "2026-12-31".into() }),
        areas: vec![Area {
            title: Some("Verving".into()),
            goals: vec![
                goal("20 nye medlemmer", &["Nestleder ringer nye hver måned, kr 500", "Jobbe for synlighet"]),
                goal("Ta tak i støyen", &[]),
            ],
            ..Area::default()
        }],
        ..Outline::default()
    };
    union.accept("lea", union.north, outline, None)
}

fn action(union: &Union, plan: PlanId, text: &str) -> String {
    union.tree("lea", plan).measures().find(|m| m.text.contains(text)).unwrap().id.to_string()
}

#[test]
fn the_check_says_what_is_missing_and_counts_how_far_the_plan_has_come() {
    for union in unions() {
        let plan = wordy(&union);
        let page = format!("/action-plans/{plan}");
        union.get("lea", &page).is(200).shows("0 av 2 tiltak har en ansvarlig").shows("Jobbe for» sier ikke");
        union
            .get("lea", &format!("{page}/check"))
            .is(200)
            .shows("0 av 2 tiltak kan måles")
            .shows("Gå gjennom 2 tiltak")
            .shows("Målet har ingen tiltak.")
            .shows("/actions/new?under=goal:");
        union
            .get("bo", &format!("{page}/missing"))
            .is(200)
            .shows("Ingen ansvarlig ennå")
            .shows("ansvarlig, tid, kostnad og hvordan vi ser det");
        for name in ["mia", "sig", "kari", "nora", "una"] {
            for path in ["check", "check/next", "missing"] {
                union.get(name, &format!("{page}/{path}")).is(404);
            }
        }
        union.adopt("lea", plan);
        for path in ["check", "check/next", "missing"] {
            union.get("mia", &format!("{page}/{path}")).is(403);
        }
        union.get("mia", &page).is(200).lacks("0 av 2").lacks("sier ikke");
    }
}

#[test]
fn what_the_text_says_is_taken_into_the_form_by_one_press_and_kept_only_when_saved() {
    for union in unions() {
        let plan = wordy(&union);
        let page = format!("/action-plans/{plan}");
        let path = format!("{page}/actions/{}", action(&union, plan, "Nestleder"));
        let text = ("text", "Nestleder ringer nye hver måned, kr 500");
        union
            .get("lea", &format!("{path}?check=1"))
            .is(200)
            .shows("Ansvarlig er «Nestleder»")
            .shows("Gjentas hver måned")
            .shows("Koster 500 kroner")
            .shows("Lagre og gå videre");
        let typed = [text, ("check", "1"), ("take", "owner"), ("due", "1.6.2026")];
        union
            .post("lea", &path, &typed)
            .is(200)
            .shows("name=\"owner_post\" value=\"Nestleder\"")
            .shows("value=\"1.6.2026\"")
            .shows("Det er ikke lagret ennå")
            .lacks("Ansvarlig er «Nestleder»");
        union.get("lea", &page).is(200).shows("0 av 2 tiltak har en ansvarlig");
        union.post("lea", &path, &[text, ("take", "recurrence")]).is(200).shows("value=\"monthly\" selected");
        union.post("lea", &path, &[text, ("take", "cost")]).is(200).shows("name=\"kroner\" value=\"500\"");
        union
            .post("lea", &path, &[text, ("take", "indicator")])
            .is(200)
            .shows("name=\"indicator_by\" value=\"31.12.2026\"");
        let next = format!("{page}/actions/{}?check=1", action(&union, plan, "synlighet"));
        let whole = [
            text,
            ("check", "1"),
            ("owner_post", "Nestleder"),
            ("recurrence", "monthly"),
            ("kroner", "500"),
            ("indicator", "Samtaler"),
        ];
        let onward = union.post("lea", &path, &whole).is(303).to;
        assert_eq!(union.get("lea", &onward).is(303).to, next);
        assert_eq!(union.get("lea", &format!("{page}/check/next")).is(303).to, next, "the first is whole now");
        let last = format!("{page}/check/next?after={}", action(&union, plan, "synlighet"));
        let end = union.get("lea", &last).is(303).to;
        union.get("lea", &end).is(200).shows("Dere har vært gjennom alle tiltakene");
        union.get("lea", &page).is(200).shows("1 av 2 tiltak har en ansvarlig");
    }
}

#[test]
fn a_rule_that_the_national_office_switched_off_says_nothing_anywhere_below() {
    for union in unions() {
        let plan = wordy(&union);
        let page = format!("/action-plans/{plan}");
        let pages = [
            page.clone(),
            format!("{page}/check"),
            format!("{page}/missing"),
            format!("{page}/actions/{}?check=1", action(&union, plan, "Nestleder")),
        ];
        let says = ["Kostnaden er ikke vurdert", "tiltak har kostnaden vurdert", "Mangler: ansvarlig, tid, kostnad"];
        let said =
            |text: &str| pages.iter().filter(|page| union.get("lea", page).is(200).text().contains(text)).count();
        assert!(says.iter().all(|text| said(text) > 0));
        union.post("nora", "/check-rules", &[("rule", "cost"), ("on", "no")]).is(303);
        assert!(says.iter().all(|text| said(text) == 0));
        union.get("kari", "/check-rules").is(200).shows("Slått av i Forbundet");
        let on_below = [("rule", "cost"), ("on", "yes")];
        union.post("kari", "/check-rules", &on_below).is(303);
        assert!(says.iter().all(|text| said(text) == 0), "what is chosen above holds below");
        union.post("nora", "/check-rules", &on_below).is(303);
        assert!(says.iter().all(|text| said(text) > 0));
        union.post("nora", "/check-rules", &[("rule", "no-such"), ("on", "no")]).is(404);
    }
}

#[test]
fn a_word_that_a_union_adds_is_found_with_its_suggestion_until_it_is_taken_away() {
    for union in unions() {
        let plan = wordy(&union);
        let page = format!("/action-plans/{plan}/check");
        union.get("lea", &page).is(200).lacks("Ta tak i» sier ikke");
        let word = [("language", "nb"), ("word", "Ta|tar tak i"), ("suggestion", "Skriv hva dere gjør først.")];
        union.post("nora", "/check-rules/words", &word).is(303);
        union.post("nora", "/check-rules/words", &word).is(303);
        let rules = union.get("nora", "/check-rules").is(200).shows("ta|tar tak i").text();
        assert_eq!(rules.matches("Skriv hva dere gjør først.").count(), 1, "sent twice, added once");
        union.get("lea", &page).is(200).shows("Ta tak i» sier ikke").shows("Skriv hva dere gjør først.");
        union
            .post("nora", "/check-rules/words", &[("language", "nb"), ("word", " "), ("suggestion", "Kortere")])
            .is(422)
            .shows("Skriv et ord eller et kort uttrykk.")
            .shows("value=\"Kortere\"");
        let id = rules.split("name=\"word\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        union.post("kari", "/check-rules/words/drop", &[("word", &id)]).is(404);
        union.post("nora", "/check-rules/words/drop", &[("word", &id)]).is(303);
        union.get("lea", &page).is(200).lacks("Ta tak i» sier ikke");
    }
}

#[test]
fn only_officers_keep_rules_and_only_for_their_own_unit() {
    for union in unions() {
        let national = union.national.to_string();
        for name in ["lea", "bo", "mia", "sig", "una"] {
            union.get(name, "/check-rules").is(403);
            union.post(name, "/check-rules", &[("rule", "cost"), ("on", "no")]).is(403);
        }
        union.post("kari", "/check-rules", &[("unit", &national), ("rule", "cost"), ("on", "no")]).is(403);
        union.get("kari", "/check-rules").is(200).shows("gjelder for Vest");
    }
}
