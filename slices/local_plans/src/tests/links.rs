//! A plan that was there before is compared with the higher one.

use kernel::Error;
use kernel::access::{AnswerPlan, WritePlan};

use super::union::{ASKED, own_outline};
use super::unions;
use crate::{AnswerKind, accept_likely, accept_link, answers_of, compare, dismiss_link, own_plan, proposed};

#[test]
fn close_wording_is_proposed_and_only_what_is_accepted_is_written() {
    for union in unions() {
        let plan = union.accept("lea", union.north, own_outline(), None);
        let scope = union.scope("lea");
        let write = union.permit::<WritePlan>("lea", union.north).unwrap();
        let answer = union.permit::<AnswerPlan>("lea", union.north).unwrap();
        let found = union.door.write_now(|tx| compare(tx, &scope, &write, plan, union.plan, 1)).unwrap();
        assert!(found >= 1);
        let read = || {
            union
                .door
                .read_now(|c| {
                    let own = own_plan(c, &scope, plan)?;
                    let waiting = proposed(c, &scope, &own)?;
                    Ok::<_, Error>((own, waiting, answers_of(c, &scope, union.plan, union.north)?))
                })
                .unwrap()
        };
        let (own, waiting, answers) = read();
        assert!(own.links.is_empty() && answers.is_empty(), "nothing is written before it is accepted");
        let first = waiting[0];
        assert!(first.likely && first.link.own_goal.is_some());
        assert_eq!(first.link.measure, union.measure(ASKED[1]));
        union.door.write_now(|tx| accept_likely(tx, &scope, (&write, &answer), plan, 1)).unwrap();
        let (own, waiting, answers) = read();
        assert!(own.links.contains(&first.link) && waiting.iter().all(|l| !l.likely));
        assert_eq!(answers[&first.link.measure].kind, AnswerKind::TakenUp);
        let again = union.door.write_now(|tx| accept_link(tx, &scope, (&write, &answer), plan, first.id, 1));
        assert_eq!(again, Err(Error::NotFound));
        for link in waiting {
            union.door.write_now(|tx| dismiss_link(tx, &write, plan, link.id)).unwrap();
        }
        assert!(read().1.is_empty());
        union.door.write_now(|tx| compare(tx, &scope, &write, plan, union.plan, 2)).unwrap();
        assert!(read().1.iter().all(|l| l.link != first.link), "what stands is not proposed again");
    }
}

#[test]
fn an_answer_that_was_given_is_not_overwritten_by_a_link() {
    for union in unions() {
        super::answers::say(&union, "lea", union.north, ASKED[1], AnswerKind::InPart, Some("bare halve")).unwrap();
        let plan = union.accept("lea", union.north, own_outline(), Some(union.plan));
        let scope = union.scope("lea");
        let write = union.permit::<WritePlan>("lea", union.north).unwrap();
        let answer = union.permit::<AnswerPlan>("lea", union.north).unwrap();
        union.door.write_now(|tx| compare(tx, &scope, &write, plan, union.plan, 1)).unwrap();
        union.door.write_now(|tx| accept_likely(tx, &scope, (&write, &answer), plan, 1)).unwrap();
        let answers = union.door.read_now(|c| answers_of(c, &scope, union.plan, union.north)).unwrap();
        assert_eq!(answers[&union.measure(ASKED[1])].kind, AnswerKind::InPart);
    }
}

#[test]
fn a_plan_is_compared_only_with_an_adopted_one_from_above() {
    for union in unions() {
        let plan = union.accept("lea", union.north, own_outline(), None);
        let other = union.accept("lea", union.north, own_outline(), None);
        let scope = union.scope("lea");
        let write = union.permit::<WritePlan>("lea", union.north).unwrap();
        for higher in [plan, other] {
            let compared = union.door.write_now(|tx| compare(tx, &scope, &write, plan, higher, 1));
            assert_eq!(compared, Err(Error::NotFound));
        }
        let foreign = union.permit::<WritePlan>("sig", union.south).unwrap();
        let compared = union.door.write_now(|tx| compare(tx, &union.scope("sig"), &foreign, plan, union.plan, 1));
        assert_eq!(compared, Err(Error::NotFound));
    }
}
