//! Giving input, and who sees what.

use super::union::{COURSE, RING, VISIT};
use super::unions;
use crate::State;

#[test]
fn a_draft_that_is_opened_is_read_below_and_its_text_stands() {
    for union in unions() {
        let plan = format!("/plans/{}", union.plan);
        union.get("lea", &plan).is(404);
        let hearing = union.open();
        for (name, status) in [("lea", 200), ("mia", 200), ("kari", 200), ("nora", 200), ("una", 404)] {
            union.get(name, &plan).is(status);
            union.get(name, &hearing).is(status);
        }
        let permit = union.permit::<kernel::access::WritePlan>("nora", union.national).unwrap();
        let written = union.door.write_now(|tx| plans::add_area(tx, &permit, union.plan, "Nytt", 1));
        assert_eq!(written.err(), Some(kernel::Error::Conflict("text-stands")));
        union.get("lea", &plan).is(200).shows("Gi innspill (åpent til 12. mars 2026 kl. 12.00)");
        union.get("lea", &format!("{plan}/hearing")).is(403);
    }
}

#[test]
fn what_does_not_hold_is_told_and_kept() {
    for union in unions() {
        let path = format!("/plans/{}/hearing", union.plan);
        let typed = [("to", "chosen"), ("day", "29.3.2026"), ("time", "02:30"), ("organ", "landsstyret")];
        union
            .post("nora", &path, &typed)
            .is(422)
            .shows("Velg minst én enhet.")
            .shows("Dette klokkeslettet finnes ikke den natten")
            .shows("value=\"landsstyret\"");
        union.post("nora", &path, &[("to", "all"), ("day", "9.2.2026"), ("time", "12:00")]).is(422).shows("fram i tid");
        union.post("kari", &path, &typed).is(404);
    }
}

#[test]
fn a_boards_draft_is_seen_by_that_board_only_until_it_is_sent() {
    for union in unions() {
        let hearing = union.open();
        let text = "Møte alle nye medlemmer.";
        union.give("bo", &hearing, "unit:north", "reword", RING, &[("text", text)]).is(303);
        for (name, sees) in
            [("lea", true), ("bo", true), ("mia", false), ("sig", false), ("kari", false), ("nora", false)]
        {
            assert_eq!(union.proposals(name, &hearing).len(), usize::from(sees), "{name}");
        }
        union.get("sig", &hearing).is(200).lacks("Møte");
        union.get("nora", &format!("{hearing}/decisions")).is(200).lacks("Møte");
        let id = union.proposals("lea", &hearing)[0].id;
        union.get("sig", &format!("{hearing}/proposals/{id}")).is(404);
        union.send("lea", &hearing, union.north).is(303);
        for name in ["lea", "mia", "sig", "kari", "nora"] {
            assert_eq!(union.proposals(name, &hearing).len(), 1, "{name}");
        }
        union
            .get("sig", &hearing)
            .is(200)
            .shows("<del>Ringe</del><ins>Møte</ins> alle nye medlemmer.")
            .shows("sak 3/26");
    }
}

#[test]
fn a_member_is_named_to_those_responsible_and_to_others_only_when_they_say_so() {
    for union in unions() {
        let hearing = union.open();
        union.give("mia", &hearing, "own:north", "comment", VISIT, &[("text", "Godt tiltak")]).is(303);
        union.give("mia", &hearing, "own:north", "strike", COURSE, &[("named", "yes")]).is(303);
        let names = |name: &str| -> Vec<Option<String>> {
            union.proposals(name, &hearing).into_iter().map(|p| p.person).collect()
        };
        assert_eq!(names("nora"), [Some("mia".to_owned()), Some("mia".to_owned())]);
        assert_eq!(names("sig"), [None, Some("mia".to_owned())]);
        union.get("sig", &hearing).is(200).shows("Et medlem i Nord").shows("mia, Nord");
        union.give("mia", &hearing, "unit:north", "comment", VISIT, &[("text", "For styret")]).is(403);
        union.give("mia", &hearing, "own:south", "comment", VISIT, &[("text", "For andre")]).is(403);
        union.give("una", &hearing, "own:north", "comment", VISIT, &[("text", "Fra siden")]).is(404);
    }
}

#[test]
fn what_was_typed_comes_back_when_it_does_not_hold() {
    for union in unions() {
        let hearing = union.open();
        union
            .give("lea", &hearing, "unit:north", "reword", RING, &[("text", RING), ("reason", "Fordi det haster")])
            .is(422)
            .shows("Teksten er den samme som nå.")
            .shows("Fordi det haster");
        union.give("lea", &hearing, "unit:north", "comment", RING, &[("text", " ")]).is(422).shows("Skriv noe her.");
        let own = union.item(RING);
        union.give("lea", &hearing, "unit:north", "move", RING, &[("to", &own)]).is(422);
        union.get("lea", &format!("{hearing}/proposals/new?item={own}&kind=add-area")).is(404);
        union.get("lea", &format!("{hearing}/proposals/new?item={own}&kind=reword")).is(200).shows(RING);
        let drafts = union.proposals("lea", &hearing).len();
        assert_eq!(drafts, 0);
    }
}

#[test]
fn input_is_changed_and_withdrawn_by_those_who_gave_it_and_support_follows_the_text() {
    for union in unions() {
        let hearing = union.open();
        union.give("lea", &hearing, "unit:north", "reword", RING, &[("text", "Møte alle.")]).is(303);
        union.send("lea", &hearing, union.north).is(303);
        let id = union.proposals("sig", &hearing)[0].id;
        let (path, south) = (format!("{hearing}/proposals/{id}"), union.speaker("unit:south"));
        let supporters = || union.proposals("nora", &hearing)[0].supporters.len();
        union.post("sig", &format!("{path}/support"), &[("as", &south)]).is(303);
        union.post("mia", &format!("{path}/support"), &[("as", &union.speaker("own:north"))]).is(303);
        union.post("sig", &format!("{path}/support"), &[("as", &south)]).is(303);
        assert_eq!(supporters(), 2);
        union.post("sig", &format!("{path}/support"), &[("as", &south), ("stands", "no")]).is(303);
        assert_eq!(supporters(), 1);
        union.post("lea", &format!("{path}/support"), &[("as", &union.speaker("unit:north"))]).is(403);

        union.post("sig", &path, &[("text", "Overtatt"), ("revision", "1")]).is(403);
        union.post("lea", &path, &[("text", "Møte alle nye."), ("revision", "1")]).is(303);
        assert_eq!(supporters(), 0, "nobody stands behind a text they have not seen");
        // Two of the board at once: the second is told and keeps what was typed.
        union
            .post("bo", &path, &[("text", "Besøke alle nye."), ("revision", "1")])
            .is(422)
            .shows("Noen andre har endret dette imens.")
            .shows("Besøke alle nye.");
        union.post("sig", &format!("{path}/withdrawal"), &[]).is(403);
        union.post("bo", &format!("{path}/withdrawal"), &[]).is(303);
        assert!(union.proposals("sig", &hearing).is_empty());
        assert_eq!(union.proposals("lea", &hearing)[0].state, State::Withdrawn);
        assert!(union.door.read_now(db::verify_audit).unwrap().is_ok());
    }
}

/// The moment of the deadline is `tests/deadline.rs`; here that a form sent twice gives one draft.
#[test]
fn a_form_that_is_sent_twice_gives_one_proposal() {
    for union in unions() {
        let hearing = union.open();
        let once = kernel::id::ProposalId::new().to_string();
        for _ in 0..2 {
            let more = [("text", "Godt"), ("once", once.as_str())];
            union.give("lea", &hearing, "unit:north", "comment", RING, &more).is(303);
        }
        assert_eq!(union.proposals("lea", &hearing).len(), 1);
    }
}
