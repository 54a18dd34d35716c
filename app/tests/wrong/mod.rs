//! What can be handed in wrongly: each gets a clear message in the reader's language, what was typed is kept, and the
//! server goes on.

use testing::on_each_database;

use crate::{PLAN, clock, handed_in, hidden, house, signed_in};

/// A PDF of one empty page.
fn scanned() -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>",
    ];
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut offsets = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        offsets.push(bytes.len());
        bytes.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", n + 1).as_bytes());
    }
    let start = bytes.len();
    bytes.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for offset in offsets {
        bytes.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
    }
    bytes.extend_from_slice(
        format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).as_bytes(),
    );
    bytes
}

#[test]
fn a_document_that_cannot_be_read_says_why_in_the_readers_language() {
    on_each_database(house, clock, |served| async move {
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        let page = oddgeir.get("/readings/new").await;
        let unit = hidden(&page, "unit").to_owned();
        let plan = oddgeir.get("/plans").await.link("/plans/").to_owned();
        let docx = oddgeir.get(&format!("{plan}/document/plan.docx")).await.bytes;
        let large = vec![b'a'; 50 * 1024 * 1024];
        let picture = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 64]].concat();
        let cases: [(&str, &[u8], &str); 5] = [
            ("tom.txt", b"", "Fila er tom"),
            ("skanna.pdf", &scanned(), "Det er ingen tekst i fila"),
            ("kutta.docx", &docx[..docx.len() / 2], "skadd"),
            ("stor.pdf", &large, "større enn 20 MB"),
            ("bilete.png", &picture, "PDF, DOCX, ODT"),
        ];
        for (name, bytes, says) in cases {
            let answer = oddgeir.upload("/readings", &[("unit", &unit), ("text", "")], (name, bytes)).await;
            answer.is(422).shows(says);
            oddgeir.get("/health").await.is(200);
        }
        let nothing = oddgeir.upload("/readings", &[("unit", &unit), ("text", "")], ("", b"")).await;
        nothing.is(422).shows("Vel ei fil eller lim inn tekst først.");
    });
}

#[test]
fn a_period_that_ends_before_it_starts_is_told_of_and_kept() {
    on_each_database(house, clock, |served| async move {
        let mut solveig = signed_in(&served, "solveig").await;
        let reading = handed_in(&mut solveig, ("plan.txt", PLAN)).await;
        let version = hidden(&solveig.get(&reading).await, "version").to_owned();
        let frame = [
            ("version", version.as_str()),
            ("title", "Strategiplan"),
            ("kind", "strategy-plan"),
            ("language", "nb"),
            ("from", "1.1.2027"),
            ("to", "31.12.2026"),
        ];
        solveig.post(&format!("{reading}/frame"), &frame).await.is(303);
        let version = hidden(&solveig.get(&reading).await, "version").to_owned();
        let refused = solveig.post(&format!("{reading}/acceptance"), &[("version", &version)]).await;
        refused.is(422).shows("Planen kan ikke slutte før den begynner.").shows("1.1.2027").shows("31.12.2026");
    });
}

#[test]
fn an_unknown_name_and_a_wrong_password_get_the_same_answer() {
    on_each_database(house, clock, |served| async move {
        let mut visitor = served.visitor();
        let unknown = visitor.post("/sign-in", &[("name", "ingen"), ("password", "x")]).await;
        let wrong = visitor.post("/sign-in", &[("name", "kari"), ("password", "x")]).await;
        assert_eq!(unknown.is(422).body.replace("ingen", "kari"), wrong.is(422).body.replace("ingen", "kari"));
        for _ in 0..10 {
            visitor.post("/sign-in", &[("name", "kari"), ("password", "x")]).await;
        }
        let rest = visitor.post("/sign-in", &[("name", "kari"), ("password", demo::PASSWORD)]).await;
        rest.is(422).shows("Vent et kvarter");
    });
}
