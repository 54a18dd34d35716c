//! The same plan in different formats gives the same headings, items and words.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

mod making;

use making::Mark::Text;
use making::{docx, item, odt, pdf, styled};
use reading::formats::lines_of;
use reading::line::Line;

/// Heading level, depth and number of the list mark, words.
type Seen = (Option<u8>, Option<(u8, Option<String>)>, String);

fn seen(lines: &[Line]) -> Vec<Seen> {
    let mark = |line: &Line| line.mark.as_ref().map(|mark| (mark.depth, mark.number.clone()));
    lines.iter().map(|line| (line.heading, mark(line), line.text.clone())).collect()
}

fn plan_in_docx() -> Vec<u8> {
    let parts = [
        styled("Overskrift1", "Organisering"),
        styled("Normal", "Vi skal være på alle arbeidsplasser."),
        item(1, 0, "Flere medlemmer"),
        item(1, 1, "særlig unge"),
        item(2, 0, "Ringe nye"),
        item(2, 0, "Besøke klubbene"),
    ];
    docx(&parts.concat())
}

#[test]
fn docx_odt_and_markdown_agree() {
    let in_odt = r#"<text:h text:style-name="Heading_20_1" text:outline-level="1">Organisering</text:h>
<text:p>Vi skal være på alle arbeidsplasser.</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Flere medlemmer</text:p></text:list-item></text:list>
<text:list text:style-name="L1"><text:list-item><text:list><text:list-item><text:p>særlig unge</text:p></text:list-item></text:list></text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p>Ringe nye</text:p></text:list-item></text:list>
<text:list text:style-name="L2" text:continue-numbering="true"><text:list-item><text:p>Besøke klubbene</text:p></text:list-item></text:list>"#;
    let markdown = "# Organisering\n\nVi skal være på alle\narbeidsplasser.\n\n- Flere medlemmer\n  - særlig unge\n\n1. Ringe nye\n2. Besøke klubbene\n";
    let mut of_docx = seen(&lines_of(&plan_in_docx(), None).expect("DOCX"));
    of_docx.pop(); // the footnote that every DOCX of these tests has
    let of_odt = seen(&lines_of(&odt(in_odt), None).expect("ODT"));
    let of_markdown = seen(&lines_of(markdown.as_bytes(), Some("plan.md")).expect("Markdown"));
    assert_eq!(of_docx.len(), 6);
    assert_eq!(of_docx, of_odt);
    assert_eq!(of_docx, of_markdown);
}

#[test]
fn pdf_and_plain_text_agree() {
    let text =
        "Organisering\nVi skal være på alle arbeidsplasser.\n• Flere medlemmer\n1. Ringe nye\n2. Besøke klubbene\n";
    let page = text.lines().zip(0_u8..).map(|(line, at)| Text(70.0, 80.0 + 20.0 * f32::from(at), 11.0, false, line));
    let of_pdf = seen(&lines_of(&pdf(&[page.collect()]), None).expect("PDF"));
    assert_eq!(of_pdf, seen(&lines_of(text.as_bytes(), None).expect("text")));
}

#[test]
fn lines_that_were_pasted_as_paragraphs_are_no_whole_paragraphs() {
    let wrapped = [
        "Avdelingen skal være synlig på alle arbeidsplasser og sørge for at nye",
        "medlemmer blir tatt godt imot. Styret møter hver klubb minst to ganger i",
        "året, og skriver et kort referat som legges ut for medlemmene på nettsiden",
        "og i klubbrommet. Det skal også lages en oversikt over arbeidsplasser som",
        "ikke har tillitsvalgt.",
    ];
    let paragraphs = |texts: &[&str]| docx(&texts.iter().map(|text| styled("Normal", text)).collect::<String>());
    let is_whole =
        |bytes: &[u8]| lines_of(bytes, None).expect("DOCX").iter().map(|line| line.whole).collect::<Vec<_>>();
    assert_eq!(is_whole(&paragraphs(&wrapped)), [false; 6]);
    // the same words as one paragraph, and short items that begin small
    assert_eq!(is_whole(&paragraphs(&[&wrapped.join(" "), "Slutt."])), [true; 3]);
    assert_eq!(
        is_whole(&paragraphs(&["lønn", "pensjon", "klima", "miljø", "Vi skal møte alle som vil være med."])),
        [true; 6]
    );
}
