//! Files that are no plan, or not whole: each is refused with the code that tells the person why.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

mod making;

use making::{docx, locked_pdf, package, pdf, scanned_pdf, styled};
use reading::formats::{MAX_BYTES, lines_of};

fn code(bytes: &[u8]) -> String {
    match lines_of(bytes, Some("plan.pdf")) {
        Ok(_) => "read".to_owned(),
        Err(error) => format!("{} {}", error.code(), error.detail()).trim().to_owned(),
    }
}

#[test]
fn files_that_are_no_plan_are_named_for_what_they_are() {
    let compound = |name: &str| -> Vec<u8> {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let mime = |kind: &str| {
        package(&[("mimetype", &format!("application/vnd.oasis.opendocument.{kind}")), ("content.xml", "<a/>")])
    };
    let locked_odt = package(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "x"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ]);
    let cases: [(&[u8], &str); 19] = [
        (b"", "empty"),
        (&vec![b'a'; MAX_BYTES + 1], "too-large"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "unknown-type a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "unknown-type a picture (JPEG)"),
        (b"{\\rtf1\\ansi Hei}", "unknown-type a rich text file (RTF)"),
        (b"<!DOCTYPE html><p>Hei", "unknown-type a web page"),
        (b"\x7fELF\x02\x01\x01\0", "unknown-type a program"),
        (&[7, 200, 0, 3, 99, 0, 1, 2], "unknown-type a binary file"),
        (&compound("WordDocument"), "unknown-type an old Word file (.doc)"),
        (&compound("Workbook"), "unknown-type an old spreadsheet (.xls)"),
        (&compound("EncryptedPackage"), "encrypted"),
        (&locked_odt, "encrypted"),
        (&mime("spreadsheet"), "unknown-type a spreadsheet (ODS)"),
        (&package(&[("xl/workbook.bin", "x")]), "unknown-type a spreadsheet (XLSB)"),
        (&package(&[("bilde.png", "x")]), "unknown-type a compressed file (zip)"),
        (&locked_pdf(), "encrypted"),
        (&scanned_pdf(), "no-text"),
        (b"  \n\n ", "no-text"),
        (&docx("<w:p/>").into_iter().take(600).collect::<Vec<u8>>(), "damaged"),
    ];
    for (bytes, wanted) in cases {
        let seen = code(bytes);
        assert!(seen == wanted || seen.starts_with(&format!("{wanted} ")), "{seen} instead of {wanted}");
    }
}

#[test]
fn xml_that_harms_is_refused() {
    let deep = format!("{}{}", "<w:p>".repeat(300), "</w:p>".repeat(300));
    let attributes: String = (0..2_000).map(|at| format!(" a{at}=\"1\"")).collect();
    let cases = [
        (
            "<!DOCTYPE w:document [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document>&a;</w:document>".to_owned(),
            "damaged",
        ),
        ("<w:document>&ukjent;</w:document>".to_owned(), "damaged"),
        ("<w:document><w:p>".to_owned(), "damaged"),
        ("<w:document><w:p></w:document>".to_owned(), "damaged"),
        (deep, "too-complex"),
        (format!("<w:p{attributes}/>"), "too-complex"),
        (format!("<w:document>{}</w:document>", " ".repeat(65 * 1024 * 1024)), "too-complex"),
    ];
    for (xml, wanted) in cases {
        let seen = code(&package(&[("word/document.xml", &xml)]));
        let start: String = xml.chars().take(60).collect();
        assert!(seen.starts_with(wanted), "{seen} instead of {wanted} for {start}");
    }
}

#[test]
fn a_zip_of_very_many_files_is_refused() {
    let names: Vec<String> = (0..5_001).map(|at| format!("word/document{at}")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert!(code(&package(&parts)).starts_with("too-complex"));
}

#[test]
fn styles_and_lists_that_point_at_themselves_end() {
    let styles = r#"<w:styles><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>"#;
    let document = format!("<w:document>{}</w:document>", styled("A", "Tekst"));
    let bytes = package(&[("word/document.xml", &document), ("word/styles.xml", styles)]);
    assert_eq!(code(&bytes), "read");
}

/// A small fixed sequence of numbers: the same damage in every run.
fn numbers(seed: u64) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(seed), |last| {
        Some(last.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407))
    })
    .map(|number| usize::try_from(number >> 33).unwrap_or(0))
}

#[test]
fn damaged_files_give_lines_or_an_error_but_never_a_panic() {
    let page = || {
        vec![
            making::Mark::Text(70.0, 80.0, 12.0, false, "Flere medlemmer i alle klubber"),
            making::Mark::Rule(10.0, 10.0, 90.0, 10.0),
        ]
    };
    let body = [styled("Overskrift1", "Mål"), making::item(2, 0, "Tiltak")].concat();
    let whole = [pdf(&[page(), page()]), docx(&body), making::odt("<text:h text:outline-level=\"1\">Mål</text:h>")];
    for (kind, bytes) in whole.iter().enumerate() {
        for round in 0..150_u64 {
            let mut damaged = bytes.clone();
            let mut random = numbers(round * 31 + kind as u64);
            for _ in 0..(1 + round % 8) {
                let at = random.next().unwrap_or(0) % damaged.len();
                damaged[at] = u8::try_from(random.next().unwrap_or(0) % 256).unwrap_or(0);
            }
            if round % 5 == 0 {
                damaged.truncate(random.next().unwrap_or(0) % damaged.len());
            }
            let seen = code(&damaged);
            assert!(!seen.starts_with("worker-failed"), "{seen}");
        }
    }
}

/// A workbook of one sheet with these rows.
fn workbook(rows: &str) -> Vec<u8> {
    const NAMES: &str = "http://schemas.openxmlformats.org";
    let relation = |kind: &str, target: &str| {
        format!(
            r#"<?xml version="1.0"?><Relationships xmlns="{NAMES}/package/2006/relationships"><Relationship Id="rId1" Type="{NAMES}/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let book = format!(
        r#"<?xml version="1.0"?><workbook xmlns="{NAMES}/spreadsheetml/2006/main" xmlns:r="{NAMES}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="{NAMES}/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    package(&[
        ("[Content_Types].xml", r#"<?xml version="1.0"?><Types/>"#),
        ("_rels/.rels", &relation("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn text_cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn workbooks_that_harm_are_refused() {
    let row = |number: u32, cells: &str| format!(r#"<row r="{number}">{cells}</row>"#);
    let lol = format!(
        "<!DOCTYPE l [<!ENTITY a \"lol\">{}]>",
        (0..9)
            .map(|n| format!(
                "<!ENTITY {} \"{}\">",
                char::from(b'b' + n),
                format!("&{};", char::from(b'a' + n)).repeat(10)
            ))
            .collect::<String>()
    );
    let billion = package(&[("xl/workbook.xml", &format!("<?xml version=\"1.0\"?>{lol}<workbook>&j;</workbook>"))]);
    let far = row(1, &text_cell("A1", "Tiltak")) + &row(1_048_576, &text_cell("XFD1048576", "x"));
    let many: String = (1..=20_001).map(|n| row(n, &text_cell(&format!("A{n}"), "x"))).collect();
    let empty: String = (1..=1_000_000_u32).map(|n| format!(r#"<row r="{n}"/>"#)).collect();
    for (what, bytes, wanted) in [
        ("a billion laughs", billion, "damaged"),
        ("a cell far away", workbook(&far), "too-complex"),
        ("too many rows", workbook(&many), "too-complex"),
        ("a million empty rows", workbook(&empty), "no-text"),
        ("a cell of 65 MB", workbook(&row(1, &text_cell("A1", &"a".repeat(65 * 1024 * 1024)))), "too-complex"),
        ("no sheet", package(&[("xl/workbook.xml", "<a/>")]), "damaged"),
    ] {
        let start = std::time::Instant::now();
        let seen = code(&bytes);
        assert!(seen.starts_with(wanted), "{what}: {seen} instead of {wanted}");
        assert!(start.elapsed() < std::time::Duration::from_secs(10), "{what} took {:?}", start.elapsed());
    }
}

#[test]
fn csv_that_harms_is_refused_and_formulas_are_words() {
    let read = |text: String| match reading::formats::lines_of(text.as_bytes(), Some("plan.csv")) {
        Ok(lines) => format!("read {}", lines.len()),
        Err(error) => error.code().to_owned(),
    };
    for (what, text, wanted) in [
        ("a million empty rows", ";;;\n".repeat(1_000_000), "no-text"),
        ("too many rows", "x;y\n".repeat(20_001), "too-complex"),
        ("too many columns", "x;".repeat(300), "too-complex"),
        ("a quote that never ends", format!("Tiltak;\"{}", "a\n".repeat(200_000)), "too-complex"),
        ("formulas", "Tiltak;x\n=cmd|'/c calc'!A0;=HYPERLINK(\"http://example.org\")\n".to_owned(), "read 2"),
    ] {
        assert_eq!(read(text), wanted, "{what}");
    }
}

#[test]
fn the_value_beside_a_formula_counts_and_the_formula_does_not() {
    let rows = format!(
        r#"<row r="1">{}{}{}</row><row r="2">{}{}<c r="C2"><f>1+1</f><v>42</v></c></row><row r="3">{}<c r="C3"><f>cmd|'/c calc'!A0</f></c></row>"#,
        text_cell("A1", "Område"),
        text_cell("B1", "Tiltak"),
        text_cell("C1", "Kostnad"),
        text_cell("A2", "Kurs"),
        text_cell("B2", "Holde kurs"),
        text_cell("B3", "Sende brev"),
    );
    let bytes = workbook(&rows);
    let lines = reading::formats::lines_of(&bytes, None).expect("a workbook");
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Område · Tiltak · Kostnad", "Kurs · Holde kurs · 42", "Sende brev"]);
}
