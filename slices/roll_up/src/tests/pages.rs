//! The pages and the files, through the web door.

use super::union::ASKED;
use super::{Union, unions};
use crate::{Asked, data_of};
use follow_up::Status;

/// Five branches with an action each for the first measure; four have reported.
pub fn reported(union: &Union) {
    for (unit, status) in [
        ("Nord", Some(Status::Done)),
        ("Sør", Some(Status::Done)),
        ("Ås", Some(Status::UnderWay)),
        ("Li", Some(Status::Dropped)),
        ("Aa", None),
    ] {
        let (plan, actions) = union.action_plan(unit, &[ASKED[0]]);
        if let Some(status) = status {
            union.report(unit, plan, actions[0], status, "Anne på verkstedet ble syk.");
        }
    }
}

#[test]
fn the_page_says_how_many_have_reported_and_what_with_the_unknown_apart() {
    for union in unions() {
        let path = format!("/plans/{}/roll-up", union.plan);
        union.get("nora", &path).is(200).shows("Det er ikke ført noe tiltak for dette ennå.");
        reported(&union);
        let page = union.get("nora", &path).is(200);
        page.shows("4 av 7 enheter har meldt. 5 lokale tiltak: 2 gjort, 1 i gang, 1 droppet og 1 ikke meldt ennå.")
            .shows("4 av 6 enheter har meldt.")
            .shows("Verving")
            .shows("4 av 5 enheter med tiltak har meldt, om 4 av 5 tiltak")
            .lacks("Anne på verkstedet");
        let line = format!("{path}/lines/{}", union.measure(ASKED[0]));
        let page = union.get("nora", &line).is(200).shows(ASKED[0]).shows("5 enheter har tiltak her");
        let text = page.text();
        let at = |name: &str| text.find(&format!(">{name}</a>")).unwrap_or_else(|| panic!("{name} is not listed"));
        let order = ["Li", "Nord", "Sør", "Aa", "Ås"].map(at);
        assert!(order.is_sorted(), "in Norwegian order, whatever they have done");
        page.lacks("Anne på verkstedet");
        union.get("nora", &format!("{path}/lines/{}", kernel::id::GoalId::new())).is(404);
        union.get("nora", &format!("/plans/{}", union.plan)).is(200).shows("Se samlet hvordan det går");
    }
}

#[test]
fn the_files_hold_what_the_page_shows_and_no_formulas() {
    for union in unions() {
        reported(&union);
        let file = format!("/plans/{}/roll-up/file/roll-up", union.plan);
        let csv = union.get("nora", &format!("{file}.csv")).is(200);
        assert!(csv.text().starts_with('\u{feff}'), "so that Excel reads the letters right");
        csv.shows(&format!("Tiltak;{};5;4;6;2;1;0;0;0;1;1", ASKED[0]))
            .shows("Tiltak;'=Lage materiell.;0;0;1")
            .lacks("Anne");
        assert!(union.get("nora", &format!("{file}.xlsx")).is(200).body.starts_with(b"PK"));
        union.get("nora", &format!("{file}.exe")).is(404);
        let data = data_of(&union.roll_up("nora", &Asked::default()).unwrap());
        let line = data["lines"].as_array().unwrap().iter().find(|line| line["text"] == ASKED[0]).unwrap();
        assert_eq!(
            (line["done"].as_u64(), line["unknown"].as_u64(), line["units_asked"].as_u64()),
            (Some(2), Some(1), Some(6))
        );
    }
}

#[test]
fn a_recurring_or_corrected_action_counts_by_what_was_said_last_and_a_day_shows_what_was_said_by_then() {
    for union in unions() {
        reported(&union);
        let (plan, actions) = union.action_plan("Fjern", &[ASKED[0]]);
        union.report("Fjern", plan, actions[0], Status::NotStarted, "");
        union.clock.move_days(150);
        union.report("Fjern", plan, actions[0], Status::Done, "");
        let first = union.measure(ASKED[0]);
        let done = |by: &str, year: &str| {
            let asked = Asked { unit: None, year: year.into(), by: by.into() };
            let count = union.roll_up("nora", &asked).unwrap().count(&first);
            count.kinds().map(|kinds| kinds.map(|(_, n)| n))
        };
        assert_eq!(done("", ""), Some([3, 1, 0, 0, 0, 1]));
        assert_eq!(done("2026-06-30", ""), Some([2, 1, 0, 1, 0, 1]), "as it stood at midsummer");
        assert_eq!(done("2026-03-01", ""), Some([0; 6]), "before anybody had said anything");
        assert_eq!(done("", "all"), Some([3, 1, 0, 0, 0, 1]));
        assert_eq!(done("", "2025"), Some([0; 6]), "no plan held that year");
        union.clock.move_days(150);
        assert_eq!(done("", ""), Some([3, 1, 0, 0, 0, 1]), "in January it is last year's plans that one comes for");
        assert_eq!(done("", "2027"), Some([0; 6]));
    }
}
