//! The deadline closes everything, to the minute, and may be prolonged.

use super::union::{RING, VISIT};
use super::unions;
use crate::giving::{Giver, NewProposal};
use crate::{ItemRef, ProposalKind};

/// 12 March 2026 at 12:00 in Norway.
const DEADLINE: i64 = 1_773_313_200_000;

#[test]
fn until_the_minute_of_the_deadline_input_is_given_and_from_it_nothing() {
    for union in unions() {
        let hearing = union.open();
        let id = hearing.rsplit('/').next().unwrap().parse().unwrap();
        let giver = Giver::Unit(union.permit("lea", union.north).unwrap());
        let scope = union.scope("lea");
        let item: ItemRef = union.item(RING).parse().unwrap();
        let lines = crate::lines_of(&union.tree("lea", union.plan));
        let give = |at_ms: i64| {
            let new = NewProposal {
                kind: ProposalKind::Strike,
                item: item.clone(),
                text: None,
                to: None,
                level: None,
                reason: None,
                named: false,
            };
            union.door.write_now(|tx| {
                let hearing = crate::find(tx, &scope, id)?;
                assert_eq!(hearing.deadline_ms, DEADLINE);
                crate::give(tx, &giver, &hearing, &lines, &new, at_ms).map(|_| ())
            })
        };
        assert_eq!(give(DEADLINE - 60_000), Ok(()));
        assert_eq!(give(DEADLINE - 1), Ok(()));
        assert_eq!(give(DEADLINE), Err(kernel::Error::Conflict("input-closed")));
        assert_eq!(give(DEADLINE + 60_000), Err(kernel::Error::Conflict("input-closed")));
    }
}

#[test]
fn after_the_deadline_nothing_is_given_changed_supported_or_sent_and_all_stays_readable() {
    for union in unions() {
        let hearing = union.open();
        union.give("mia", &hearing, "own:north", "comment", VISIT, &[("text", "Godt tiltak")]).is(303);
        union.give("lea", &hearing, "unit:north", "strike", RING, &[]).is(303);
        let sent = union.proposals("sig", &hearing)[0].id;
        union.clock.move_days(31);
        union
            .give("lea", &hearing, "unit:north", "comment", RING, &[("text", "For sent, men viktig")])
            .is(422)
            .shows("Fristen er gått ut")
            .shows("For sent, men viktig");
        let path = format!("{hearing}/proposals/{sent}");
        union.post("mia", &path, &[("text", "Nytt"), ("revision", "0")]).is(422).shows("Fristen er gått ut");
        union.post("mia", &format!("{path}/withdrawal"), &[]).is(409);
        union.post("sig", &format!("{path}/support"), &[("as", &union.speaker("unit:south"))]).is(409);
        union.send("lea", &hearing, union.north).is(422).shows("Fristen er gått ut");
        for name in ["lea", "mia", "sig", "kari", "nora"] {
            union.get(name, &hearing).is(200).shows("Godt tiltak").shows("Fristen gikk ut 12. mars 2026 kl. 12.00");
        }
        assert_eq!(union.proposals("nora", &hearing).len(), 1, "the draft was never sent");
    }
}

#[test]
fn those_responsible_may_prolong_with_a_reason_that_all_see() {
    for union in unions() {
        let hearing = union.open();
        union.clock.move_days(31);
        let path = format!("{hearing}/deadline");
        let typed = [("day", "20.3.2026"), ("time", "18:00"), ("why", "Flere årsmøter er i mars.")];
        union.post("lea", &path, &typed).is(403);
        union.post("nora", &path, &[("day", "20.3.2026"), ("time", "18:00")]).is(422).shows("Skriv kort hvorfor.");
        union.post("nora", &path, &[("day", "1.3.2026"), ("time", "18:00"), ("why", "x")]).is(422);
        union.post("nora", &path, &typed).is(303);
        union.get("lea", &hearing).is(200).shows("Flere årsmøter er i mars.").shows("20. mars 2026 kl. 18.00");
        union.give("lea", &hearing, "unit:north", "strike", RING, &[]).is(303);
    }
}
