//! A plan as DOCX, ODT or PDF gives the same outline as its text: the demo union's plans, and real ones where they are.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

mod making;

use std::path::{Path, PathBuf};

use making::Mark::Text;
use making::{odt, package, pdf};
use reading::outline::{Area, Outline};
use reading::reading::read;
use reading::tokens;

/// Lines of a page, and points from one to the next.
const LINES: usize = 48;
const STEP: f32 = 14.5;

fn escaped(line: &str) -> String {
    line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn in_docx(text: &str) -> Vec<u8> {
    let paragraph = |line: &str| format!(r#"<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#, escaped(line));
    let body: String = text.lines().map(paragraph).collect();
    let document = format!(r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    package(&[("word/document.xml", &document)])
}

fn in_odt(text: &str) -> Vec<u8> {
    // a space at the start of a paragraph is an element of its own there
    let spaced = |line: &str| {
        let bare = line.trim_start();
        let spaces = line.len() - bare.len();
        if spaces > 0 { format!(r#"<text:s text:c="{spaces}"/>{}"#, escaped(bare)) } else { escaped(bare) }
    };
    odt(&text.lines().map(|line| format!("<text:p>{}</text:p>", spaced(line))).collect::<String>())
}

fn in_pdf(text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().collect();
    let pages = lines.chunks(LINES).map(|page| {
        let rows = page.iter().zip(0_u8..).filter(|(line, _)| !line.trim().is_empty());
        rows.map(|(line, row)| {
            let bare = line.trim_start();
            let indent: f32 = (line.len() - bare.len()).min(20).to_string().parse().unwrap_or(0.0);
            Text(60.0 + 5.0 * indent, 70.0 + STEP * f32::from(row), 10.5, false, bare)
        })
        .collect()
    });
    pdf(&pages.collect::<Vec<_>>())
}

/// What is compared: kind, area, level and words of every goal and measure.
fn items(outline: &Outline) -> Vec<[String; 4]> {
    let key = |text: Option<&str>| tokens::key(text.unwrap_or_default());
    let of_area = |area: &Area| {
        let title = key(area.title.as_deref());
        let goals = area.goals.iter().map(|g| ["goal".to_owned(), title.clone(), String::new(), key(Some(&g.text))]);
        let below = area.goals.iter().flat_map(|g| &g.measures).chain(&area.measures);
        let measures =
            below.map(|m| ["measure".to_owned(), title.clone(), key(m.level.as_deref()), key(Some(&m.text))]);
        goals.chain(measures).collect::<Vec<_>>()
    };
    let mut all: Vec<[String; 4]> = outline.areas.iter().flat_map(of_area).collect();
    all.sort();
    all
}

/// The letters that the PDFs of these tests can show.
fn plain(text: &str) -> String {
    let shown = |c: char| if u32::from(c) < 256 || "•–".contains(c) { c } else { ' ' };
    text.chars().map(shown).collect()
}

fn differences(path: &Path, formats: &[Format]) -> Vec<String> {
    let text = plain(&std::fs::read_to_string(path).expect("a readable plan"));
    let want = items(&read(text.as_bytes(), Some("plan.txt"), &[]).expect("the text").outline);
    assert!(want.len() > 10, "{} is a plan", path.display());
    let mut out = Vec::new();
    for (format, make) in formats {
        let got = items(&read(&make(&text), None, &[]).expect("the document").outline);
        if got != want {
            let missing: Vec<_> = want.iter().filter(|item| !got.contains(item)).take(3).collect();
            let extra: Vec<_> = got.iter().filter(|item| !want.contains(item)).take(3).collect();
            out.push(format!("{} as {format}: missing {missing:#?}, extra {extra:#?}", path.display()));
        }
    }
    out
}

type Format = (&'static str, fn(&str) -> Vec<u8>);
const WORD: [Format; 2] = [("DOCX", in_docx), ("ODT", in_odt)];
const PAGES: [Format; 1] = [("PDF", in_pdf)];

#[test]
fn the_demo_plans_are_read_alike_in_every_format() {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../demo/data");
    let names = [
        "strategiplan.txt",
        "handlingsplan-bergen-buss.txt",
        "handlingsplan-fjordane.txt",
        "andre/verksamhetsplan-sv.txt",
    ];
    let mut wrong: Vec<String> = names.iter().flat_map(|name| differences(&data.join(name), &WORD)).collect();
    // pages without any look of their own: the plan with the richest headings is read from a real PDF by the journeys
    wrong.extend(names.iter().skip(1).flat_map(|name| differences(&data.join(name), &PAGES)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn real_plans_are_read_alike_in_word_processor_formats() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let shared = std::env::var_os("HANDLEKRAFT_SHARED").map_or(beside, PathBuf::from);
    if !shared.join("seeds").is_dir() {
        eprintln!("SKIPPED: no seeds in {}", shared.display());
        return;
    }
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(shared.join("seeds")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // 002 is prose and has no goals or measures to compare
        if path.extension().is_some_and(|end| end == "txt") && !name.starts_with("002") {
            wrong.extend(differences(&path, &WORD));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
