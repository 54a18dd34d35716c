//! Who counts whom: an officer the units below, a board its own, nobody a neighbour; and no count tells on a single branch.

use kernel::Error;

use super::pages::reported;
use super::union::ASKED;
use super::unions;
use crate::Asked;
use follow_up::Status;

#[test]
fn an_officer_counts_the_units_below_and_a_board_its_own() {
    for union in unions() {
        reported(&union);
        let path = format!("/plans/{}/roll-up", union.plan);
        for (name, status) in
            [("nora", 200), ("kari", 200), ("oda", 200), ("lea", 200), ("bo", 200), ("stine", 403), ("mia", 403)]
        {
            union.get(name, &path).is(status);
            union.get(name, &format!("{path}/file/roll-up.csv")).is(status);
            union.get(name, &format!("{path}/lines/{}", union.measure(ASKED[0]))).is(status);
        }
        let over = |name: &str, unit: &str| {
            let asked = Asked { unit: Some(union.unit(unit)), ..Asked::default() };
            union.roll_up(name, &asked).map(|found| found.whole().count.actions())
        };
        assert_eq!(over("nora", "Vest"), Ok(5));
        assert_eq!(over("nora", "Nord"), Ok(1));
        assert_eq!(over("kari", "Vest"), Ok(5));
        assert_eq!(over("kari", "Forbundet"), Err(Error::Forbidden));
        assert_eq!(over("oda", "Vest"), Err(Error::Forbidden));
        assert_eq!(over("oda", "Øst"), Ok(0));
        assert_eq!(over("lea", "Sør"), Err(Error::Forbidden));
        assert_eq!(over("lea", "Nord"), Ok(1));
        // A leader of a unit with others below it counts the own unit alone.
        let account = union.add_account("lars");
        union.give(account, union.unit("Vest"), kernel::Role::Leader);
        assert_eq!(over("lars", "Vest"), Ok(0));
        assert_eq!(over("lars", "Nord"), Err(Error::Forbidden));
    }
}

#[test]
fn a_unit_of_another_tree_or_none_is_not_found() {
    for union in unions() {
        let (plan, _) = union.action_plan("Sør", &[ASKED[0]]);
        union.get("sig", &format!("/plans/{plan}/roll-up")).is(200);
        union.get("sig", &format!("/plans/{plan}/roll-up?unit={}", union.unit("Nord"))).is(404);
        union.get("lea", &format!("/plans/{plan}/roll-up")).is(404);
        union.get("nora", &format!("/plans/{}/roll-up?unit=ingen", union.plan)).is(404);
        union.get("adam", &format!("/plans/{}/roll-up", union.plan)).is(403);
    }
}

#[test]
fn what_is_done_is_not_said_where_it_would_tell_on_one_branch() {
    for union in unions() {
        let first = union.measure(ASKED[0]);
        let kinds = |name: &str, unit: &str| {
            let asked = Asked { unit: Some(union.unit(unit)), ..Asked::default() };
            union.roll_up(name, &asked).unwrap().count(&first).kinds().is_some()
        };
        for (n, unit) in ["Nord", "Sør", "Ås"].into_iter().enumerate() {
            let (plan, actions) = union.action_plan(unit, &[ASKED[0]]);
            union.report(unit, plan, actions[0], Status::Done, "");
            assert_eq!(kinds("kari", "Vest"), n == 2, "{} have reported", n + 1);
        }
        assert!(kinds("nora", "Forbundet") && kinds("nora", "Vest"));
        assert!(kinds("lea", "Nord"), "one's own is no secret");
        assert!(!kinds("kari", "Nord"), "one branch is not told on");
        // A fourth branch, in another district, reports: its district's count would be the whole without Vest's.
        let (plan, actions) = union.action_plan("Fjern", &[ASKED[0]]);
        union.report("Fjern", plan, actions[0], Status::Dropped, "ingen tid");
        assert!(kinds("nora", "Forbundet"));
        assert!(!kinds("nora", "Øst"));
        assert!(!kinds("nora", "Vest"), "what is left out of one could be reckoned from the other");
        assert!(kinds("kari", "Vest"), "who does not see the whole cannot reckon it");
    }
}

#[test]
fn what_is_left_out_of_one_line_cannot_be_reckoned_from_the_others() {
    for union in unions() {
        reported(&union);
        let (plan, actions) = union.action_plan("Fjern", &[ASKED[1]]);
        union.report("Fjern", plan, actions[0], Status::Dropped, "ingen tid");
        let found = union.roll_up("nora", &Asked::default()).unwrap();
        let says = |text: &str| found.count(&union.measure(text)).kinds().is_some();
        assert!(!says(ASKED[1]), "one branch has reported");
        assert!(!says(ASKED[0]), "the goal without this one is that branch");
        assert!(found.whole().count.kinds().is_some() && found.leaves_out());
        let page = union.get("nora", &format!("/plans/{}/roll-up", union.plan)).is(200);
        page.shows("vises ikke før minst 3 enheter har svart eller meldt");
    }
}
