//! Recommending, deciding, publishing, and the version that comes of it.

use super::union::{COURSE, RING, VISIT};
use super::{Union, unions};

/// Four proposals and a comment; gives the hearing, closed by its deadline.
fn heard(union: &Union) -> String {
    let hearing = union.open();
    let give = |name: &str, who: &str, kind: &str, on: &str, more: &[(&str, &str)]| {
        union.give(name, &hearing, who, kind, on, more).is(303);
    };
    give("lea", "unit:north", "reword", RING, &[("text", "Møte alle nye medlemmer.")]);
    give("lea", "unit:north", "add-measure", RING, &[("text", "Ha en fadder for hver nyansatt.")]);
    give("sig", "unit:south", "reword", RING, &[("text", "Ringe alle nye medlemmer innen to uker.")]);
    give("sig", "unit:south", "strike", COURSE, &[]);
    give("mia", "own:north", "comment", VISIT, &[("text", "Godt tiltak")]);
    union.send("lea", &hearing, union.north).is(303);
    union.send("sig", &hearing, union.south).is(303);
    union.clock.move_days(31);
    hearing
}

/// `id:revision` of the proposal that says this.
fn box_of(union: &Union, hearing: &str, kind: &str, unit: &str) -> String {
    let all = union.proposals("nora", hearing);
    let found = all.iter().find(|p| p.kind.word() == kind && p.unit_name == unit).unwrap();
    format!("{}:{}", found.id, found.revision)
}

fn say(union: &Union, hearing: &str, which: (&str, &str), stage: &str, decision: &str, becomes: &str) {
    let chosen = box_of(union, hearing, which.0, which.1);
    let (id, revision) = chosen.split_once(':').unwrap();
    let fields = [("stage", stage), ("decision", decision), ("answer", "Takk, se planen."), ("becomes", becomes)];
    let fields = [&fields[..], &[("revision", revision)]].concat();
    union.post("nora", &format!("{hearing}/proposals/{id}/decision"), &fields).is(303);
}

/// Decides all, so that the two wordings of one measure collide.
fn decided(union: &Union) -> String {
    let hearing = heard(union);
    say(union, &hearing, ("reword", "Nord"), "decision", "accepted", "");
    say(union, &hearing, ("add-measure", "Nord"), "decision", "accepted", "");
    say(union, &hearing, ("reword", "Sør"), "decision", "in-part", "Ringe alle nye medlemmer innen tre uker.");
    say(union, &hearing, ("strike", "Sør"), "decision", "not-accepted", "");
    say(union, &hearing, ("comment", "Nord"), "decision", "answered", "");
    hearing
}

#[test]
fn nothing_is_decided_before_the_deadline_or_by_others() {
    for union in unions() {
        let hearing = union.open();
        union.give("mia", &hearing, "own:north", "comment", VISIT, &[("text", "Godt")]).is(303);
        let chosen = box_of(&union, &hearing, "comment", "Nord");
        let fields = [("stage", "decision"), ("decision", "answered"), ("answer", "Takk"), ("proposal", &chosen)];
        let path = format!("{hearing}/decisions");
        union.post("nora", &path, &fields).is(422).shows("Høringen er ikke avsluttet ennå.");
        union.clock.move_days(31);
        for (name, status) in [("lea", 403), ("kari", 403), ("mia", 403), ("una", 404)] {
            union.get(name, &path).is(status);
            union.post(name, &path, &fields).is(status);
        }
        union.post("nora", &path, &fields).is(303);
    }
}

#[test]
fn recommendation_and_decision_are_seen_by_others_when_they_are_published() {
    for union in unions() {
        let hearing = heard(&union);
        let all: Vec<String> = union
            .proposals("nora", &hearing)
            .iter()
            .filter(|p| p.kind.word() != "comment")
            .map(|p| format!("{}:{}", p.id, p.revision))
            .collect();
        let mut fields = vec![("stage", "recommendation"), ("decision", "not-accepted"), ("answer", "Planen er full.")];
        fields.extend(all.iter().map(|one| ("proposal", one.as_str())));
        union.post("nora", &format!("{hearing}/decisions"), &fields).is(303);
        let publish = |stage: &str| union.post("nora", &format!("{hearing}/publication"), &[("stage", stage)]);
        publish("recommendation").is(422).shows("Det er innspill som mangler dette ennå.");
        union.get("lea", &hearing).is(200).lacks("Planen er full.");
        say(&union, &hearing, ("comment", "Nord"), "recommendation", "answered", "");
        publish("recommendation").is(303);
        union.get("lea", &hearing).is(200).shows("Planen er full.").shows("Ikke tatt til følge");

        let again: Vec<String> =
            union.proposals("nora", &hearing).iter().map(|p| format!("{}:{}", p.id, p.revision)).collect();
        let mut fields = vec![("decision", "as-recommended")];
        fields.extend(again.iter().map(|one| ("proposal", one.as_str())));
        union.post("nora", &format!("{hearing}/decisions"), &fields).is(303);
        assert!(union.proposals("lea", &hearing).iter().all(|p| p.decision.is_none()));
        assert!(union.proposals("nora", &hearing).iter().all(|p| p.decision.is_some()));
        publish("decision").is(303);
        assert!(union.proposals("lea", &hearing).iter().all(|p| p.decision.is_some()));
        union.get("mia", &format!("{hearing}/mine")).is(200).shows("Vedtakene er klare.").shows("Takk, se planen.");
        let actor = union.actor("mia");
        let waits = union.door.read_now(|c| crate::waiting(c, &actor, &union.clock, words::Lang::Nb)).unwrap();
        assert_eq!(waits.first().map(|w| w.title.as_str()), Some("Svar på innspill til Strategiplan 2027"));
    }
}

#[test]
fn of_two_who_decide_at_once_the_second_is_told_and_keeps_what_was_typed() {
    for union in unions() {
        let hearing = heard(&union);
        let chosen = box_of(&union, &hearing, "strike", "Sør");
        say(&union, &hearing, ("strike", "Sør"), "decision", "accepted", "");
        let fields = [
            ("stage", "decision"),
            ("decision", "not-accepted"),
            ("answer", "Vi trenger kurset."),
            ("proposal", &chosen),
        ];
        union
            .post("nora", &format!("{hearing}/decisions"), &fields)
            .is(422)
            .shows("Noen andre har endret dette imens.")
            .shows("Vi trenger kurset.");
        let kept = union.proposals("nora", &hearing).into_iter().find(|p| p.kind.word() == "strike").unwrap();
        assert_eq!(kept.decision.map(|r| r.decision), Some(crate::Decision::Accepted));
    }
}

#[test]
fn a_version_is_made_of_what_was_decided_and_nothing_is_lost() {
    for union in unions() {
        let hearing = decided(&union);
        let path = format!("{hearing}/consolidation");
        union
            .get("nora", &path)
            .is(200)
            .shows("Høringen må avsluttes først.")
            .shows("Kan ikke gjennomføres sammen med");
        union.post("nora", &path, &[]).is(422);
        union.post("nora", &format!("{hearing}/closing"), &[]).is(303);
        union.post("nora", &path, &[]).is(422).shows("Versjonen ble ikke laget");
        let (south, _) = box_of(&union, &hearing, "reword", "Sør")
            .split_once(':')
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        let (hold, why) = (format!("hold-{south}"), format!("why-{south}"));
        union.post("nora", &path, &[(&hold, "yes")]).is(422).shows("Skriv hvorfor det holdes tilbake.");
        union.post("lea", &path, &[(&hold, "yes")]).is(403);
        let made = union.post("nora", &path, &[(&hold, "yes"), (&why, "Nord sa det bedre.")]).is(303);
        let version = made.to.rsplit('/').next().unwrap().parse().unwrap();
        let tree = union.tree("nora", version);
        let texts: Vec<&str> = tree.areas[0].measures.iter().map(|m| m.text.as_str()).collect();
        assert_eq!(texts, ["Møte alle nye medlemmer.", "Ha en fadder for hver nyansatt.", VISIT]);
        assert_eq!(tree.plan.previous, Some(union.plan));
        assert_eq!(tree.areas[0].measures[1].previous, None);
        assert!(tree.areas[0].measures[0].previous.is_some() && tree.areas[0].measures[0].level.is_some());
        assert_eq!(tree.areas[1].measures.len(), 1, "what was not accepted changes nothing");
        assert_eq!(tree.areas.iter().map(|a| a.text.len()).sum::<usize>(), 2);
        union.get("lea", &format!("/plans/{version}")).is(404);

        let fates: Vec<(String, String)> = union
            .proposals("nora", &hearing)
            .iter()
            .map(|p| (format!("{} {}", p.kind.word(), p.unit_name), p.fate.clone().unwrap().0))
            .collect();
        let fate = |which: &str| fates.iter().find(|(name, _)| name == which).unwrap().1.clone();
        assert_eq!(fates.len(), 5);
        for (which, expected) in [
            ("reword Nord", "applied"),
            ("add-measure Nord", "applied"),
            ("reword Sør", "held-back"),
            ("strike Sør", "not-accepted"),
            ("comment Nord", "answered"),
        ] {
            assert_eq!(fate(which), expected, "{which}");
        }
        union.post("nora", &path, &[]).is(409);
        union.get("nora", &format!("{hearing}/decisions")).is(200).shows("Neste versjon er laget.");
        assert!(union.door.read_now(db::verify_audit).unwrap().is_ok());
    }
}

#[test]
fn the_document_of_the_meeting_holds_every_item_in_plan_order() {
    for union in unions() {
        let hearing = decided(&union);
        let scope = union.scope("nora");
        let id = hearing.rsplit('/').next().unwrap().parse().unwrap();
        let document = union
            .door
            .read_now(|c| {
                let hearing = crate::find(c, &scope, id)?;
                let tree = plans::tree(c, &scope, hearing.plan)?;
                let all = crate::of_hearing(c, &scope, &hearing)?;
                Ok::<_, kernel::Error>(crate::document::document_of(&hearing, &tree, all, &units::levels(c)?, &[], 1))
            })
            .unwrap();
        let rows = document.blocks.iter().find_map(|b| match b {
            documents::Block::Table(table) => Some(&table.rows),
            _ => None,
        });
        let first = |row: &documents::Row| row.cells[0].lines.join(" ");
        let numbers: Vec<String> = rows.unwrap().iter().map(first).collect();
        assert_eq!(numbers, ["Verving", "1", "2", "3", "4", "Opplæring", "5"]);
        let told = format!("{:?}", document.blocks);
        let at = |text: &str| told.find(text).unwrap_or_else(|| panic!("{text} is not in {told}"));
        assert!(at(RING) < at(VISIT) && at(VISIT) < at(COURSE));
        for text in ["Møte alle nye medlemmer.", "Delvis tatt til følge", "innen tre uker", "Godt tiltak"] {
            at(text);
        }
        at("Et medlem i Nord");
        assert!(!told.contains("mia, Nord"), "the document names a member who asked not to be named: {told}");
        for (name, ending, beginning) in [("nora", "pdf", "%PDF"), ("lea", "docx", "PK")] {
            let file = union.get(name, &format!("{hearing}/document/input.{ending}")).is(200);
            assert!(file.body.starts_with(beginning.as_bytes()));
        }
        union.get("una", &format!("{hearing}/document/input.pdf")).is(404);
    }
}
