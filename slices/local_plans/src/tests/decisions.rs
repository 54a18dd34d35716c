//! The board's decision: drafts before it, history after it, and no trace of a draft above.

use kernel::Error;
use kernel::access::{AnswerPlan, DecideAnswer};

use super::answers::say;
use super::union::ASKED;
use super::{Union, unions};
use crate::{Answer, AnswerKind, answer, present_of, take_back};

fn value(union: &Union, text: &str) -> String {
    let (scope, measure) = (union.scope("lea"), union.measure(text));
    let present = union.door.read_now(|c| present_of(c, &scope, union.plan, union.north)).unwrap();
    format!("{measure}:{}", present.drafts[&measure].at_ms)
}

#[test]
fn nobody_above_or_beside_sees_any_trace_of_a_draft() {
    for union in unions() {
        let plan = union.plan;
        let paths = |name: &str| {
            let common = vec![format!("/plans/{plan}"), format!("/plans/{plan}/coverage"), "/plans".to_owned()];
            let files = ["docx", "pdf", "xlsx"].map(|ending| format!("/plans/{plan}/document/plan.{ending}"));
            let own = ["nora", "kari"].contains(&name).then(|| format!("/plans/{plan}/answers/requests"));
            common.into_iter().chain(files).chain(own).collect::<Vec<_>>()
        };
        // The moment at which a file was made stands in it, so files are compared by how long they are.
        let seen = |name: &str| -> Vec<String> {
            let of = |path: &String| {
                let answered = union.get(name, path);
                let text = answered.text();
                let body = if path.contains("document/") { text.len().to_string() } else { without_keys(&text) };
                format!("{path} {} {body}", answered.status)
            };
            paths(name).iter().map(of).collect()
        };
        let names = ["nora", "kari", "sig", "una", "mia"];
        let before: Vec<Vec<String>> = names.iter().map(|name| seen(name)).collect();
        say(&union, "lea", union.north, ASKED[0], AnswerKind::TakenUp, None).unwrap();
        say(&union, "bo", union.north, ASKED[1], AnswerKind::ChosenAway, Some("for få folk")).unwrap();
        for (name, before) in names.iter().zip(&before) {
            assert_eq!(&seen(name), before, "{name} sees something of a draft");
        }
        union.decide("lea", union.north);
        assert_ne!(seen("kari"), before[1], "what is decided is counted");
        assert_eq!(seen("sig"), before[2], "and not beside");
    }
}

/// A page without the keys that differ each time it is made.
fn without_keys(page: &str) -> String {
    page.split("name=\"once\" value=\"")
        .map(|part| part.get(36..).filter(|_| part.len() > 36).unwrap_or(part))
        .collect()
}

#[test]
fn drafts_become_answers_by_the_leaders_hand_with_day_and_minutes() {
    for union in unions() {
        say(&union, "bo", union.north, ASKED[0], AnswerKind::TakenUp, None).unwrap();
        say(&union, "bo", union.north, ASKED[1], AnswerKind::Later, None).unwrap();
        let (unit, once) = (union.north.to_string(), kernel::id::ComparisonId::new().to_string());
        let answers = format!("/plans/{}/answers?unit={unit}", union.plan);
        let page = format!("/plans/{}/answers/decision", union.plan);
        let asked = format!("{page}?unit={unit}");
        union.get("lea", &answers).is(200).shows("Utkast").shows("Før inn styrets vedtak").lacks("Vedtatt 9.");
        union.get("bo", &answers).is(200).shows("Lederen fører inn vedtaket");
        union.get("lea", &asked).is(200).shows(ASKED[0]).shows(ASKED[1]).lacks(ASKED[2]);
        let one = value(&union, ASKED[0]);
        let fields = |day: &'static str, minutes: &'static str, chosen: &str| {
            vec![
                ("unit".to_owned(), unit.clone()),
                ("once".to_owned(), once.clone()),
                ("on_day".to_owned(), day.to_owned()),
                ("minutes".to_owned(), minutes.to_owned()),
                ("chosen".to_owned(), chosen.to_owned()),
            ]
        };
        let send = |name: &str, fields: &[(String, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            union.post(name, &page, &fields)
        };
        for name in ["bo", "mia", "sig", "kari", "nora", "una"] {
            union.get(name, &asked).is(403);
            send(name, &fields("9.2.2026", "sak 4/26", &one)).is(403);
        }
        send("lea", &fields("9.2.2027", "", &one)).is(422).shows("Datoen er fram i tid").shows("value=\"9.2.2027\"");
        let stale = format!("{}:7", union.measure(ASKED[0]));
        send("lea", &fields("9.2.2026", "sak 4/26", &stale)).is(422).shows("er endret siden siden ble åpnet");
        assert_eq!(send("lea", &fields("9.2.2026", "sak 4/26", &one)).is(303).to, answers);
        assert_eq!(send("lea", &fields("9.2.2026", "sak 4/26", &one)).is(303).to, answers, "sent twice, decided once");
        union
            .get("bo", &answers)
            .is(200)
            .shows("Vedtatt 9. februar 2026 (sak 4/26)")
            .shows("Ett svar er vedtatt, ett er utkast.");
        let scope = union.scope("bo");
        let present = union.door.read_now(|c| present_of(c, &scope, union.plan, union.north)).unwrap();
        assert_eq!((present.decided.len(), present.drafts.len()), (1, 1), "the one that was not ticked stays a draft");
        assert!(union.door.read_now(db::verify_audit).unwrap().is_ok());
    }
}

#[test]
fn what_is_decided_stands_until_the_board_decides_anew_and_every_decision_is_kept() {
    for union in unions() {
        let measure = union.measure(ASKED[0]);
        let (scope, nora) = (union.scope("lea"), union.scope("nora"));
        say(&union, "lea", union.north, ASKED[0], AnswerKind::TakenUp, None).unwrap();
        union.decide_in("lea", union.north, union.plan, "13.1.2026", "sak 2/26");
        let permit = union.permit::<AnswerPlan>("bo", union.north).unwrap();
        let words = "Besøke garasjene våre minst én gang i året.";
        let own = Answer { own_text: Some(words.into()), ..Answer::new(AnswerKind::InPart, None).unwrap() };
        union.door.write_now(|tx| answer(tx, &permit, measure, own.clone(), 5)).unwrap();
        let page = format!("/plans/{}/answers?unit={}", union.plan, union.north);
        union.get("lea", &page).is(200).shows("Det gjelder til styret vedtar noe nytt").shows("<ins>").shows("<del>");
        let present = || union.door.read_now(|c| present_of(c, &scope, union.plan, union.north)).unwrap();
        assert_eq!(present().decided[&measure].answer.kind, AnswerKind::TakenUp);
        let counted = union.door.read_now(|c| crate::coverage(c, &nora, union.plan)).unwrap();
        assert_eq!(counted.measures[&measure].answered(), 1, "the decided one is counted, and once");
        union.decide_in("lea", union.north, union.plan, "9.2.2026", "sak 4/26");
        let now = present();
        assert_eq!(now.decided[&measure].answer, own);
        let told: Vec<(AnswerKind, &str, Option<&str>, bool)> = now.history[&measure]
            .iter()
            .map(|d| (d.answer.kind, d.on_day.as_str(), d.minutes.as_deref(), d.standing))
            .collect();
        assert_eq!(
            told,
            [
                (AnswerKind::TakenUp, "2026-01-13", Some("sak 2/26"), false),
                (AnswerKind::InPart, "2026-02-09", Some("sak 4/26"), true)
            ]
        );
        union
            .get("bo", &page)
            .is(200)
            .shows("Endret fra tatt opp til tatt opp delvis. Vedtatt 9. februar 2026 (sak 4/26)");
        // Saying what is decided already is no draft, and taking a draft back leaves what is decided.
        union.door.write_now(|tx| answer(tx, &permit, measure, own.clone(), 6)).unwrap();
        assert!(present().drafts.is_empty());
        say(&union, "bo", union.north, ASKED[0], AnswerKind::Later, None).unwrap();
        union.door.write_now(|tx| take_back(tx, &permit, measure, 7)).unwrap();
        assert_eq!((present().drafts.len(), present().decided.len()), (0, 1));
    }
}

#[test]
fn own_words_become_the_action_and_stay_in_the_unit() {
    for union in unions() {
        let permit = union.permit::<AnswerPlan>("lea", union.north).unwrap();
        let words = "Besøke garasjene våre i mai.";
        let own = Answer { own_text: Some(words.into()), ..Answer::new(AnswerKind::Adapted, None).unwrap() };
        let measure = union.measure(ASKED[3]);
        union.door.write_now(|tx| answer(tx, &permit, measure, own, 1)).unwrap();
        union.decide("lea", union.north);
        for name in ["nora", "kari", "sig", "mia"] {
            for path in ["", "/coverage"] {
                union.get(name, &format!("/plans/{}{path}", union.plan)).lacks("garasjene våre i mai");
            }
        }
        let plan = super::actions::begun(&union);
        let texts: Vec<String> = union.tree("lea", plan).measures().map(|m| m.text.clone()).collect();
        assert_eq!(texts, [ASKED[0], words, ASKED[1]]);
        let permit_to_decide = union.permit::<DecideAnswer>("bo", union.north);
        assert!(permit_to_decide.is_none(), "a board member answers, the leader writes the decision down");
        let own = Answer { own_text: Some("x".repeat(2001)), ..Answer::new(AnswerKind::Adapted, None).unwrap() };
        let refused = union.door.write_now(|tx| answer(tx, &permit, union.measure(ASKED[0]), own, 1));
        assert_eq!(refused, Err(Error::fault("own_text", "fault-own-text-long")));
    }
}
