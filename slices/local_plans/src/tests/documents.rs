//! The plan to hand out.

use super::actions::begun;
use super::unions;
use crate::{document_of, own_plan, workbook_of};
use documents::Block;

fn texts(blocks: &[Block]) -> String {
    format!("{blocks:?}")
}

#[test]
fn the_boards_document_tells_what_was_chosen_away_and_why_and_a_members_does_not() {
    for union in unions() {
        let plan = begun(&union);
        union.adopt("lea", plan);
        let scope = union.scope("lea");
        let own = union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap();
        assert!(!texts(&document_of(&own, &[]).blocks).contains("gjort i fjor"), "a draft stands in no document");
        assert!(!format!("{:?}", workbook_of(&own)).contains("gjort i fjor"));
        union.decide("lea", union.north);
        for (name, whole) in [("lea", true), ("mia", false)] {
            let scope = union.scope(name);
            let (own, levels) = union
                .door
                .read_now(|c| Ok::<_, kernel::Error>((own_plan(c, &scope, plan)?, units::levels(c)?)))
                .unwrap();
            let document = document_of(&own, &levels);
            assert_eq!(texts(&document.blocks).contains("gjort i fjor"), whole, "{name}");
            assert_eq!(texts(&document.blocks).contains("Vedtatt 9. februar 2026 (sak 4/26)"), whole, "{name}");
            assert_eq!(format!("{:?}", workbook_of(&own)).contains("sak 4/26"), whole, "{name}");
            assert!(texts(&document.blocks).contains("Besøke alle arbeidsplasser"));
            assert_eq!(document.status, ["Vedtatt av årsmøtet 1. februar 2026 (sak 7/26)"]);
            assert_eq!(workbook_of(&own).sheets.len(), if whole { 2 } else { 1 });
        }
        for ending in ["docx", "pdf", "xlsx"] {
            let file = union.get("mia", &format!("/action-plans/{plan}/document.{ending}")).is(200);
            assert!(file.body.starts_with(if ending == "pdf" { b"%PDF" } else { b"PK\x03\x04" }), "{ending}");
            union.get("una", &format!("/action-plans/{plan}/document.{ending}")).is(404);
        }
    }
}
