//! The annual report as PDF and DOCX: what a screen reader needs of a PDF, read with poppler where it is installed; and what an
//! office program needs of a DOCX.

use std::process::Command;

use super::*;

/// What poppler's `pdfinfo` says of a file; `None`, and said so, where it is not installed.
fn pdfinfo(bytes: &[u8], how: &[&str]) -> Option<String> {
    let path = std::env::temp_dir().join(format!("report-{}.pdf", kernel::id::ReportId::new()));
    std::fs::write(&path, bytes).expect("a file");
    let said = Command::new("pdfinfo").args(how).arg(&path).output();
    std::fs::remove_file(&path).expect("the file is there");
    match said {
        Ok(said) => Some(String::from_utf8_lossy(&said.stdout).into_owned()),
        Err(error) => {
            println!("skipped: the structure of the PDF is not looked at ({error})");
            None
        }
    }
}

/// The tags of a PDF in order, such as `H1` and `TH`.
fn tags(structure: &str) -> Vec<&str> {
    let tags = structure.lines().filter_map(|line| line.trim().split([' ', ':']).next());
    tags.filter(|tag| !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric())).collect()
}

#[test]
fn the_pdf_has_a_title_a_language_headings_in_order_and_tables_with_headers() {
    on_each_database(house, clock, |served| async move {
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        let report = begun(&mut oddgeir, "2026").await;
        let pdf = oddgeir.get(&format!("{report}/document/report.pdf")).await.bytes;
        let holds = |mark: &str| pdf.windows(mark.len()).any(|window| window == mark.as_bytes());
        assert!(holds("/Lang(nn)"), "the language of the report");
        assert!(holds("pdfuaid"), "it says that it keeps to PDF/UA");
        let Some(facts) = pdfinfo(&pdf, &[]) else { return };
        assert!(facts.lines().any(|line| line.starts_with("Title:") && line.contains("Årsmelding 2026")), "{facts}");
        assert!(facts.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{facts}");
        let structure = pdfinfo(&pdf, &["-struct"]).expect("it was there a moment ago");
        let tags = tags(&structure);
        let count = |wanted: &str| tags.iter().filter(|tag| **tag == wanted).count();
        let mut level = 0;
        for tag in &tags {
            let heading = tag.strip_prefix('H').and_then(|digits| digits.parse::<usize>().ok());
            if let Some(now) = heading {
                assert!(now <= level + 1, "a heading of level {now} after one of level {level}");
                level = now;
            }
        }
        assert!(count("H1") >= 6 && count("H2") >= 2, "{tags:?}");
        // Every table but the one of facts on the cover has a head of its own.
        assert_eq!(without_head(&tags), 1, "{structure}");
        assert!(count("TH") > count("THead"), "{tags:?}");
    });
}

/// How many tables have no head.
fn without_head(tags: &[&str]) -> usize {
    let tables = tags.split(|tag| *tag == "Table").skip(1);
    tables.filter(|table| !table.contains(&"THead")).count()
}

#[test]
fn the_docx_is_a_package_that_names_its_parts() {
    on_each_database(house, clock, |served| async move {
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        let report = begun(&mut oddgeir, "2026").await;
        let docx = oddgeir.get(&format!("{report}/document/report.docx")).await;
        assert!(docx.media.contains("wordprocessingml"), "{}", docx.media);
        let holds = |name: &str| docx.bytes.windows(name.len()).any(|window| window == name.as_bytes());
        for name in ["[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/numbering.xml"] {
            assert!(holds(name), "{name}");
        }
    });
}
