//! Coverage, upward: what boards have decided, as counts, and no single board's answer.

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
        union.decide("lea", union.north);
        union.decide("sig", union.south);
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
    }
}

#[test]
fn kinds_are_said_when_three_others_have_answered_and_a_sum_tells_nothing_more() {
    for union in unions() {
        let fjern = union.unit("Fjern");
        for (name, unit) in [("lea", union.north), ("sig", union.south), ("una", fjern)] {
            say(&union, name, unit, ASKED[0], AnswerKind::TakenUp, None).unwrap();
            union.decide(name, unit);
        }
        let note = |name: &str, text: &str| {
            let scope = union.scope(name);
            let notes = union.door.read_now(|c| measure_notes(c, &scope, union.plan, Lang::Nb)).unwrap();
            notes.into_iter().find(|(id, _)| *id == union.measure(text)).unwrap().1
        };
        let scope = union.scope("nora");
        let unsaid = || {
            let seen = union.door.read_now(|c| coverage(c, &scope, union.plan)).unwrap();
            let level = seen.levels.into_iter().find(|l| l.level.position == 2).unwrap();
            level.areas.iter().map(|(_, tally)| tally.unsaid()).sum::<usize>()
        };
        assert_eq!(note("nora", ASKED[0]), "3 av 3 har svart: 3 tatt opp.");
        assert_eq!(unsaid(), 0);
        assert_eq!(note("kari", ASKED[0]), "2 av 2 har svart.", "two are too few for the county");
        assert_eq!(note("lea", ASKED[0]), "Svaret er: Tatt opp.", "one's own is no secret");
        // The other measure of the same area is answered by one branch: in the area's sum its answer stands without its kind.
        say(&union, "lea", union.north, ASKED[3], AnswerKind::ChosenAway, Some("ikke råd")).unwrap();
        union.decide("lea", union.north);
        assert_eq!(note("nora", ASKED[3]), "1 av 3 har svart.");
        assert_eq!(note("nora", ASKED[0]), "3 av 3 har svart: 3 tatt opp.");
        assert_eq!(unsaid(), 1);
        let page = union.get("nora", &format!("/plans/{}/coverage", union.plan)).is(200);
        page.shows("vises når minst 3 enheter").shows("3 tatt opp, 1 svar uten fordeling").lacks("1 valgt bort");
    }
}
