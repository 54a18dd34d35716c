//! The answers in the roll-up: by kind, what is chosen away and what does not concern a unit apart, and no single branch told on.

use local_plans::{AnswerKind, Tally};

use super::union::ASKED;
use super::{Union, unions};
use crate::{Asked, data_of};

fn answers(union: &Union, name: &str, unit: &str, text: &str) -> Tally {
    let asked = Asked { unit: Some(union.unit(unit)), ..Asked::default() };
    let found = union.roll_up(name, &asked).unwrap();
    found.lines().into_iter().find(|line| line.text == text).unwrap().answers
}

#[test]
fn answers_stand_by_kind_and_what_is_not_answered_is_unknown() {
    for union in unions() {
        let kinds = [AnswerKind::TakenUp, AnswerKind::TakenUp, AnswerKind::ChosenAway, AnswerKind::NotRelevant];
        for (unit, kind) in ["Nord", "Sør", "Ås", "Li"].into_iter().zip(kinds) {
            union.answer(unit, ASKED[0], kind);
        }
        let tally = answers(&union, "nora", "Forbundet", ASKED[0]);
        let by_kind = kinds.map(|kind| tally.get(kind));
        assert_eq!((tally.of, tally.open(), by_kind), (6, 2, [2, 2, 1, 1]));
        // Three measures are put to six branches, and one to the national office.
        let whole = answers(&union, "nora", "Forbundet", "Strategiplan");
        assert_eq!((whole.of, whole.answered(), whole.get(AnswerKind::ChosenAway)), (19, 4, 1));
        let path = format!("/plans/{}/roll-up", union.plan);
        let said = "4 av 6 har svart: 2 tatt opp, 1 valgt bort og 1 som ikke gjelder her.";
        union.get("nora", &path).is(200).shows("4 av 19 svar er gitt: 2 tatt opp, 1 valgt bort");
        let line = format!("{path}/lines/{}", union.measure(ASKED[0]));
        union.get("nora", &line).is(200).shows(said).lacks("ikke råd til");
        let csv = union.get("nora", &format!("{path}/file/roll-up.csv")).is(200);
        csv.shows(&format!("Tiltak;{};0;0;6;0;0;0;0;0;0;0;6;4;2;0;0;0;1;1;0;2", ASKED[0]));
        let data = data_of(&union.roll_up("nora", &Asked::default()).unwrap());
        let line = data["lines"].as_array().unwrap().iter().find(|line| line["text"] == ASKED[0]).unwrap();
        assert_eq!(
            (line["answers"]["chosen_away"].as_u64(), line["answers"]["unanswered"].as_u64()),
            (Some(1), Some(2))
        );
    }
}

#[test]
fn an_answer_tells_on_no_branch_whichever_units_are_counted() {
    for union in unions() {
        let known = |name: &str, unit: &str, text: &str| answers(&union, name, unit, text).unsaid() == 0;
        for unit in ["Nord", "Sør"] {
            union.answer(unit, ASKED[0], AnswerKind::TakenUp);
        }
        assert!(!known("nora", "Forbundet", ASKED[0]) && !known("kari", "Vest", ASKED[0]), "two are too few");
        assert!(known("lea", "Nord", ASKED[0]), "one's own is no secret");
        assert!(!known("kari", "Nord", ASKED[0]), "one branch is not told on");
        union.answer("Ås", ASKED[0], AnswerKind::ChosenAway);
        assert!(known("nora", "Forbundet", ASKED[0]) && known("nora", "Vest", ASKED[0]));
        // In another district a single branch answers: without Vest's, the whole would tell what.
        union.answer("Fjern", ASKED[0], AnswerKind::NotRelevant);
        assert!(known("nora", "Forbundet", ASKED[0]) && !known("nora", "Øst", ASKED[0]));
        assert!(!known("nora", "Vest", ASKED[0]), "what is left out of one could be reckoned from the other");
        assert!(known("kari", "Vest", ASKED[0]), "who does not see the whole cannot reckon it");
        // Another measure that one branch has answered stands in the sum without its kind.
        union.answer("Nord", ASKED[1], AnswerKind::Later);
        let whole = answers(&union, "nora", "Forbundet", "Strategiplan");
        assert_eq!((whole.answered(), whole.unsaid(), whole.get(AnswerKind::Later)), (5, 1, 0));
        let page = union.get("nora", &format!("/plans/{}/roll-up", union.plan)).is(200);
        page.shows("1 svar uten fordeling").shows("vises ikke før minst 3 enheter").lacks("kanskje senere");
    }
}
