//! DOCX, ODT, Markdown and plain text, read to lines.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

mod making;

use making::{docx, item, odt, styled};
use reading::formats::lines_of;
use reading::line::{Cell, Line};

fn read(bytes: &[u8]) -> Vec<Line> {
    lines_of(bytes, None).expect("it can be read")
}

/// One line a row: heading level, list mark, cell, bold, text.
fn shown(lines: &[Line]) -> Vec<String> {
    lines
        .iter()
        .map(|line| {
            let heading = line.heading.map(|level| format!("H{level} ")).unwrap_or_default();
            let mark = line
                .mark
                .as_ref()
                .map(|mark| format!("{}{} ", "  ".repeat(mark.depth.into()), mark.number.as_deref().unwrap_or("•")));
            let cell = line.cell.map(|Cell { table, row, column }| format!("[{table}:{row},{column}] "));
            let bold = if line.bold { "*" } else { "" };
            format!("{heading}{}{}{bold}{}", mark.unwrap_or_default(), cell.unwrap_or_default(), line.text)
        })
        .collect()
}

#[test]
fn a_docx_gives_its_headings_lists_and_tables() {
    let row = |cells: [&str; 2]| {
        let cells: String =
            cells.iter().map(|text| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let body = [
        styled("Overskrift1", "Organisasjonsbygging"),
        styled("Egen", "Tariffmakt"),
        styled("Overskrift2", "Mål 2027–2029"),
        item(1, 0, "Flere medlemmer"),
        item(1, 1, "også på små arbeidsplasser"),
        item(2, 0, "Ringe nye medlemmer"),
        item(2, 1, "innen fjorten dager"),
        item(2, 1, "og igjen etter et år"),
        item(2, 2, "med en samtaleguide"),
        item(2, 0, "Besøke arbeidsplassene"),
        item(3, 0, "Begynner på nytt"),
        item(4, 0, "Ved en listestil"),
        item(4, 0, "som teller videre"),
        styled("Punkt", "Punkt ved stilen alene"),
        format!("<w:tbl>{}{}</w:tbl>", row(["Tiltak", "Frist"]), row(["Årsmøte", "1. mars"])),
        styled("Normal", "Etter tabellen"),
    ];
    let lines = read(&docx(&body.concat()));
    assert_eq!(
        shown(&lines),
        [
            "H1 *Organisasjonsbygging",
            "H1 *Tariffmakt",
            "H2 Mål 2027–2029",
            "• Flere medlemmer",
            "  • også på små arbeidsplasser",
            "1. Ringe nye medlemmer",
            "  a) innen fjorten dager",
            "  b) og igjen etter et år",
            "    1.1 med en samtaleguide",
            "2. Besøke arbeidsplassene",
            "1. Begynner på nytt",
            "II Ved en listestil",
            "III som teller videre",
            "• Punkt ved stilen alene",
            "[0:0,0] Tiltak",
            "[0:0,1] Frist",
            "[0:1,0] Årsmøte",
            "[0:1,1] 1. mars",
            "Etter tabellen",
            "Se vedtektene § 4.",
        ]
    );
    assert_eq!(lines.first().and_then(|line| line.size), Some(16.0));
    assert_eq!(lines.get(3).and_then(|line| line.size), Some(11.0));
    assert!(lines.iter().all(|line| line.whole));
}

#[test]
fn the_lines_of_a_contents_list_say_so() {
    let lines = read(&docx(&[styled("INNH1", "Lønn 3"), styled("Overskrift1", "Lønn")].concat()));
    assert_eq!(lines.iter().take(2).map(|line| line.contents).collect::<Vec<_>>(), [true, false]);
    let index =
        "<text:table-of-content><text:index-body><text:p>Lønn 3</text:p></text:index-body></text:table-of-content>";
    let lines = read(&odt(&format!("{index}<text:p>Lønn</text:p>")));
    assert_eq!(lines.iter().take(2).map(|line| line.contents).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_title_stands_above_the_headings() {
    let lines = read(&docx(&[styled("Tittel", "Strategiplan"), styled("Overskrift1", "Mål")].concat()));
    assert_eq!(shown(&lines)[..2], ["H1 Strategiplan", "H2 *Mål"]);
}

#[test]
fn docx_runs_are_put_together_as_they_are_shown() {
    let run = |inner: &str| format!("<w:r>{inner}</w:r>");
    let text = |words: &str| run(&format!(r#"<w:t xml:space="preserve">{words}</w:t>"#));
    let cases = [
        ("inserted text is kept", format!("A<w:ins>{}</w:ins>", text("B")), "B"),
        ("deleted text is not", format!("{}<w:del><w:r><w:delText>B</w:delText></w:r></w:del>", text("A")), "A"),
        ("text that was moved away is not", format!("{}<w:moveFrom>{}</w:moveFrom>", text("A"), text("B")), "A"),
        ("a link's words are kept", format!("<w:hyperlink>{}</w:hyperlink>", text("lenke")), "lenke"),
        ("a field shows its result", format!("{}{}", run("<w:instrText>PAGE</w:instrText>"), text("3")), "3"),
        ("a tab in a run is a tab", format!("{}{}", run("<w:tab/>"), text("A")), "\tA"),
        ("a tab stop is none", format!("<w:pPr><w:tabs><w:tab w:pos=\"9\"/></w:tabs></w:pPr>{}", text("A")), "A"),
        ("a symbol is readable", format!("{}{}", run(r#"<w:sym w:font="Symbol" w:char="F0B7"/>"#), text(" A")), "• A"),
        (
            "a hyphen that does not break",
            format!("{}{}{}", text("f"), run("<w:noBreakHyphen/>"), text("å")),
            "f\u{2011}å",
        ),
        ("hidden text is not shown", format!("{}{}", text("A"), run("<w:rPr><w:vanish/></w:rPr><w:t>B</w:t>")), "A"),
        ("entities are letters", text("l&#248;nn &amp; pensjon"), "lønn & pensjon"),
        (
            "of two choices one is read",
            format!(
                "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
                text("A"),
                text("A")
            ),
            "A",
        ),
        (
            "the second choice is read when the first has no text",
            format!(
                "<mc:AlternateContent><mc:Choice><w:r/></mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
                text("B")
            ),
            "B",
        ),
        (
            "a break inside a sentence is a space",
            format!("{}{}{}", text("for alle"), run("<w:br/>"), text("som vil")),
            "for alle som vil",
        ),
    ];
    for (what, inner, wanted) in cases {
        let lines = read(&docx(&format!("<w:p>{inner}</w:p>")));
        assert_eq!(lines.first().map(|line| line.text.as_str()), Some(wanted), "{what}");
    }
}

#[test]
fn a_break_between_statements_parts_lines() {
    let body = "<w:p><w:r><w:t>Første mål.</w:t><w:br/><w:t>Andre mål.</w:t></w:r></w:p>";
    assert_eq!(shown(&read(&docx(body)))[..2], ["Første mål.", "Andre mål."]);
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() {
    let inner = "<w:txbxContent><w:p><w:r><w:t>I boksen</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><w:t>Før </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx>{inner}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>{inner}</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>etter</w:t></w:r></w:p>"
    );
    assert_eq!(shown(&read(&docx(&body)))[..2], ["Før etter", "I boksen"]);
}

#[test]
fn pages_are_counted_once_for_each_break() {
    let body = format!(
        "{}<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>To</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Tre</w:t></w:r></w:p>",
        styled("Normal", "En")
    );
    let pages: Vec<(String, u32)> = read(&docx(&body)).into_iter().map(|line| (line.text, line.page)).take(3).collect();
    assert_eq!(pages, [("En".to_owned(), 1), ("To".to_owned(), 2), ("Tre".to_owned(), 3)]);
}

#[test]
fn bold_is_what_most_letters_are() {
    let cases = [("<w:b/>", true), ("<w:b w:val=\"0\"/>", false), ("<w:b w:val=\"1\"/>", true)];
    for (bold, wanted) in cases {
        let body = format!(
            "<w:p><w:r><w:rPr>{bold}</w:rPr><w:t>Mål for perioden</w:t></w:r><w:r><w:t>: tre</w:t></w:r></w:p>"
        );
        assert_eq!(read(&docx(&body)).first().map(|line| line.bold), Some(wanted), "{bold}");
    }
}

#[test]
fn what_docx_rs_writes_is_read_back() {
    use docx_rs::{
        AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelText, NumberFormat, Numbering, NumberingId,
        Paragraph, Run, Start,
    };
    let paragraph = |text: &str| Paragraph::new().add_run(Run::new().add_text(text));
    let level = Level::new(0, Start::new(1), NumberFormat::new("decimal"), LevelText::new("%1."), LevelJc::new("left"));
    let mut bytes = std::io::Cursor::new(Vec::new());
    Docx::new()
        .add_abstract_numbering(AbstractNumbering::new(2).add_level(level))
        .add_numbering(Numbering::new(2, 2))
        .add_paragraph(paragraph("Handlingsplan").style("Heading1"))
        .add_paragraph(paragraph("Møte på hver arbeidsplass").numbering(NumberingId::new(2), IndentLevel::new(0)))
        .add_paragraph(paragraph("Kurs for nye").numbering(NumberingId::new(2), IndentLevel::new(0)))
        .build()
        .pack(&mut bytes)
        .expect("a document");
    assert_eq!(shown(&read(bytes.get_ref())), ["Handlingsplan", "1. Møte på hver arbeidsplass", "2. Kurs for nye"]);
}

#[test]
fn an_odt_gives_its_headings_lists_and_tables() {
    let text = r#"<text:tracked-changes><text:p>strøket</text:p></text:tracked-changes>
<text:p text:style-name="Title">Strategiplan</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Organisasjonsbygging</text:h>
<text:p>To<text:s text:c="2"/>mellomrom<text:tab/>og <text:span text:style-name="T1">fet</text:span> skrift<office:annotation><text:p>merknad</text:p></office:annotation></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Flere medlemmer</text:p><text:p>andre avsnitt</text:p><text:list><text:list-item><text:p>unge</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Tillitsvalgte</text:p></text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p>Ringe</text:p><text:list><text:list-item><text:p>straks</text:p></text:list-item></text:list></text:list-item></text:list>
<text:list text:style-name="L2" text:continue-numbering="true"><text:list-item><text:p>Besøke<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Se § 4.</text:p></text:note-body></text:note></text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Tiltak</text:p></table:table-cell><table:table-cell><text:list text:style-name="L1"><text:list-item><text:p>Frist</text:p></text:list-item></text:list></table:table-cell></table:table-row></table:table>
<text:p text:style-name="P9">Ny side</text:p>"#;
    let lines = read(&odt(text));
    assert_eq!(
        shown(&lines),
        [
            "H1 *Strategiplan",
            "H2 *Organisasjonsbygging",
            "To  mellomrom\tog fet skrift",
            "• Flere medlemmer",
            "andre avsnitt",
            "  • unge",
            "• Tillitsvalgte",
            "1. Ringe",
            "  a) straks",
            "2. Besøke",
            "[0:0,0] Tiltak",
            "• [0:0,1] Frist",
            "Ny side",
            "Se § 4.",
        ]
    );
    assert_eq!(lines.iter().find(|line| line.text == "Ny side").map(|line| line.page), Some(2));
    assert_eq!(lines.first().and_then(|line| line.size), Some(28.0));
}

#[test]
fn markdown_gives_its_headings_lists_and_tables() {
    let text = "# Plan\n\nInnledning som\ngår over to linjer.\n\n## Mål\n\n- **Flere** medlemmer\n  - unge\n- Tillitsvalgte\n\n3. Ringe\n4. Besøke\n\n| Tiltak | Frist |\n|---|---|\n| Årsmøte | mars |\n";
    let lines = lines_of(text.as_bytes(), Some("plan.md")).expect("it can be read");
    assert_eq!(
        shown(&lines),
        [
            "H1 Plan",
            "Innledning som går over to linjer.",
            "H2 Mål",
            "• Flere medlemmer",
            "  • unge",
            "• Tillitsvalgte",
            "3. Ringe",
            "4. Besøke",
            "[0:0,0] Tiltak",
            "[0:0,1] Frist",
            "[0:1,0] Årsmøte",
            "[0:1,1] mars",
        ]
    );
    let numbers: Vec<u32> = lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [1, 3, 6, 8, 9, 10, 12, 13, 15, 15, 17, 17]);
}

#[test]
fn plain_text_is_read_in_the_encoding_that_it_is_in() {
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("Mål\nå".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cases: [(&str, &[u8]); 4] = [
        ("UTF-8", "Mål\nå".as_bytes()),
        ("UTF-8 with a mark", b"\xef\xbb\xbfM\xc3\xa5l\r\n\xc3\xa5"),
        ("Windows-1252", b"M\xe5l\r\n\xe5"),
        ("UTF-16", &wide),
    ];
    for (what, bytes) in cases {
        let lines = read(bytes);
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["Mål", "å"], "{what}");
    }
}

#[test]
fn plain_text_keeps_leading_spaces_and_pages_and_counts_empty_lines() {
    let lines = read("En\n\n med mellomrom\n\u{c}Side to\n".as_bytes());
    let places: Vec<(&str, u32, u32)> = lines.iter().map(|line| (line.text.as_str(), line.page, line.number)).collect();
    assert_eq!(places, [("En", 1, 1), (" med mellomrom", 1, 3), ("Side to", 2, 4)]);
}
