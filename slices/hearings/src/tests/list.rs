//! The list of hearings says what waits for whom, and keeps what is over.

use super::union::RING;
use super::unions;

/// What stands under a heading of the list, up to the next.
fn under(page: &str, shelf: &str) -> String {
    let start = page.find(&format!("id=\"shelf-{shelf}\"")).unwrap_or_else(|| panic!("no shelf {shelf} in {page}"));
    page[start..].split("</section>").next().unwrap_or_default().to_owned()
}

#[test]
fn an_open_hearing_stands_first_for_those_asked_and_with_its_drafts_for_their_board_only() {
    for union in unions() {
        let hearing = union.open();
        union.give("lea", &hearing, "unit:north", "strike", RING, &[]).is(303);
        let page = union.get("lea", "/hearings").is(200).text();
        let open = under(&page, "open");
        for text in
            [hearing.as_str(), "Åpen til 12. mars 2026 kl. 12.00", "Ett utkast i styret er ikke sendt.", "/mine"]
        {
            assert!(open.contains(text), "{text} is not in {open}");
        }
        assert!(!page.contains("shelf-ours") && !page.contains("shelf-earlier"));
        let others = under(&union.get("sig", "/hearings").is(200).text(), "open");
        assert!(!others.contains("utkast") && others.contains("Ingen innspill er sendt ennå."), "{others}");
        let ours = under(&union.get("nora", "/hearings").is(200).text(), "ours");
        assert!(ours.contains(&format!("{hearing}/decisions")) && !ours.contains("utkast"), "{ours}");
        union.get("una", "/hearings").is(200).shows("Ingen planer er eller har vært på høring hos deg.");
    }
}

#[test]
fn after_the_deadline_it_is_an_earlier_one_and_waits_for_those_responsible() {
    for union in unions() {
        let hearing = union.open();
        union.give("lea", &hearing, "unit:north", "strike", RING, &[]).is(303);
        union.send("lea", &hearing, union.north).is(303);
        union.give("lea", &hearing, "unit:north", "comment", RING, &[("text", "Ble liggende")]).is(303);
        union.clock.move_days(31);
        let page = union.get("lea", "/hearings").is(200).text();
        assert!(!page.contains("shelf-open"));
        let earlier = under(&page, "earlier");
        for text in
            ["Fristen gikk ut 12. mars 2026 kl. 12.00", "Ett utkast i styret ble ikke sendt.", "blir nå behandlet"]
        {
            assert!(earlier.contains(text), "{text} is not in {earlier}");
        }
        let ours = under(&union.get("nora", "/hearings").is(200).text(), "ours");
        assert!(ours.contains("Ett innspill venter på vedtak."), "{ours}");
    }
}
