//! Answering.

use kernel::Error;
use kernel::access::AnswerPlan;

use super::union::ASKED;
use super::{Union, unions};
use crate::{Answer, AnswerKind, answer, answers_of, take_back};

pub fn say(
    union: &Union,
    name: &str,
    unit: kernel::id::UnitId,
    text: &str,
    kind: AnswerKind,
    reason: Option<&str>,
) -> kernel::Result<()> {
    let permit = union.permit::<AnswerPlan>(name, unit).ok_or(Error::Forbidden)?;
    let measure = union.measure(text);
    let given = Answer::new(kind, reason)?;
    union.door.write_now(|tx| answer(tx, &permit, measure, given, 1))
}

#[test]
fn a_board_answers_and_may_change_its_mind_and_take_it_back() {
    for union in unions() {
        let (measure, scope) = (union.measure(ASKED[0]), union.scope("bo"));
        let now =
            || union.door.read_now(|c| answers_of(c, &scope, union.plan, union.north)).unwrap().get(&measure).cloned();
        assert_eq!(now(), None);
        say(&union, "bo", union.north, ASKED[0], AnswerKind::ChosenAway, Some("for få folk")).unwrap();
        assert_eq!(now(), Some(Answer::new(AnswerKind::ChosenAway, Some("for få folk")).unwrap()));
        say(&union, "lea", union.north, ASKED[0], AnswerKind::TakenUp, Some("for få folk")).unwrap();
        assert_eq!(now(), Some(Answer::new(AnswerKind::TakenUp, None).unwrap()));
        let permit = union.permit::<AnswerPlan>("lea", union.north).unwrap();
        union.door.write_now(|tx| take_back(tx, &permit, measure, 1)).unwrap();
        assert_eq!(now(), None);
        assert!(union.door.read_now(db::verify_audit).unwrap().is_ok());
    }
}

#[test]
fn only_what_is_put_to_the_unit_can_be_answered() {
    for union in unions() {
        assert_eq!(
            say(&union, "lea", union.north, "Utarbeide materiell.", AnswerKind::TakenUp, None),
            Err(Error::NotFound)
        );
        say(&union, "nora", union.national, "Utarbeide materiell.", AnswerKind::TakenUp, None).unwrap();
        assert_eq!(say(&union, "nora", union.national, ASKED[0], AnswerKind::TakenUp, None), Err(Error::NotFound));
        assert_eq!(say(&union, "mia", union.north, ASKED[0], AnswerKind::TakenUp, None), Err(Error::Forbidden));
        assert_eq!(say(&union, "sig", union.north, ASKED[0], AnswerKind::TakenUp, None), Err(Error::Forbidden));
        assert_eq!(say(&union, "kari", union.north, ASKED[0], AnswerKind::TakenUp, None), Err(Error::Forbidden));
    }
}

#[test]
fn answers_one_by_one_are_the_boards_own() {
    for union in unions() {
        for (name, sees) in
            [("lea", true), ("bo", true), ("mia", false), ("sig", false), ("kari", false), ("nora", false)]
        {
            let scope = union.scope(name);
            let seen = union.door.read_now(|c| answers_of(c, &scope, union.plan, union.north));
            assert_eq!(seen.is_ok(), sees, "{name}");
        }
    }
}
