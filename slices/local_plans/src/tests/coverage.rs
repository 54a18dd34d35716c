//! Coverage, upward.

use super::answers::say;
use super::union::ASKED;
use super::unions;
use crate::{AnswerKind, coverage, measure_notes};
use words::Lang;

#[test]
fn counts_are_over_the_units_that_one_may_count_and_the_rest_is_unknown() {
    for union in unions() {
        say(&union, "lea", union.north, ASKED[0], AnswerKind::TakenUp, None).unwrap();
        say(&union, "lea", union.north, ASKED[1], AnswerKind::ChosenAway, Some("gjort")).unwrap();
        say(&union, "sig", union.south, ASKED[0], AnswerKind::Adapted, None).unwrap();
        // who, units of the branch level counted, units that have answered, answers to the first measure, unanswered of it
        for (name, units, answered, first, open) in
            [("nora", 3, 2, 2, 1), ("kari", 2, 2, 2, 0), ("lea", 1, 1, 1, 0), ("una", 1, 0, 0, 1)]
        {
            let scope = union.scope(name);
            let seen = union.door.read_now(|c| coverage(c, &scope, union.plan)).unwrap();
            let level = seen.levels.iter().find(|l| l.level.position == 2).unwrap();
            assert_eq!((level.units, level.answered_units), (units, answered), "{name}");
            let tally = seen.measures[&union.measure(ASKED[0])];
            assert_eq!((tally.answered(), tally.open()), (first, open), "{name}");
            let whole: usize = level.areas.iter().map(|(_, tally)| tally.of).sum();
            assert_eq!(whole, units * ASKED.len(), "{name}");
        }
        let scope = union.scope("mia");
        let seen = union.door.read_now(|c| coverage(c, &scope, union.plan)).unwrap();
        assert!(seen.levels.is_empty() && seen.units.is_empty(), "a member counts nobody");
        let scope = union.scope("kari");
        let seen = union.door.read_now(|c| coverage(c, &scope, union.plan)).unwrap();
        let names: Vec<(&str, usize, usize)> = seen.units.iter().map(|u| (u.name.as_str(), u.answered, u.of)).collect();
        assert_eq!(names, [("Nord", 2, 4), ("Sør", 1, 4)]);
        let notes = union.door.read_now(|c| measure_notes(c, &scope, union.plan, Lang::Nb)).unwrap();
        let first = notes.iter().find(|(id, _)| *id == union.measure(ASKED[0])).unwrap();
        assert_eq!(first.1, "2 av 2 har svart: 1 tatt opp og 1 tilpasset.");
    }
}
