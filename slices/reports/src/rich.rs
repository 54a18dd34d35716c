//! What people write: a small part of Markdown, read to the blocks of a document, from which page, PDF and DOCX are made.
//! HTML in it is dropped; a link leads to the web or to a mailbox, or is plain text. Pure.

use documents::{Block, Run};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Lists and quotes nested deeper than this are read as if they were flat.
const MAX_DEPTH: usize = 32;

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    runs: Vec<Run>,
    heading: Option<u8>,
    bold: usize,
    italic: usize,
    link: Vec<Option<String>>,
    /// The lists that are open: whether each is numbered, and its items so far.
    lists: Vec<(bool, Vec<Vec<Run>>)>,
    depth: usize,
}

/// The blocks of a text. Headings are of level 2 and 3: level 1 is the section's own.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reading = Reading::default();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(tag) => reading.opens(tag),
            Event::End(tag) => reading.closes(tag),
            Event::Text(words) | Event::Code(words) => reading.push(&words),
            // What stands on a line of its own stays there: people press Enter and mean it.
            Event::SoftBreak | Event::HardBreak => reading.push("\n"),
            _ => {}
        }
    }
    reading.flush();
    while !reading.lists.is_empty() {
        reading.close_list();
    }
    reading.blocks
}

/// The address of a link that may be followed.
fn safe(address: &str) -> Option<String> {
    let lower = address.trim().to_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|begins| lower.starts_with(begins));
    let plain = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    (known && plain && address.len() <= 2000).then(|| address.trim().to_owned())
}

impl Reading {
    fn push(&mut self, words: &str) {
        let link = self.link.last().cloned().flatten();
        let run = Run { text: words.to_owned(), bold: self.bold > 0, italic: self.italic > 0, link, ..Run::default() };
        match self.runs.last_mut() {
            Some(last) if last.bold == run.bold && last.italic == run.italic && last.link == run.link => {
                last.text.push_str(words);
            }
            _ => self.runs.push(run),
        }
    }

    /// Ends the paragraph, heading or item that is being written.
    fn flush(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().all(|run| run.text.trim().is_empty()) {
            return;
        }
        if let Some(level) = self.heading {
            let text = runs.iter().map(|run| run.text.as_str()).collect::<String>().replace('\n', " ");
            self.blocks.push(Block::Heading { level, text });
        } else if let Some((_, items)) = self.lists.last_mut() {
            items.push(runs);
        } else {
            self.blocks.push(Block::Rich { runs });
        }
    }

    fn opens(&mut self, tag: Tag) {
        self.depth += 1;
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(if level as u8 <= 2 { 2 } else { 3 });
            }
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::Link { dest_url, .. } => self.link.push(safe(&dest_url)),
            Tag::List(first) => {
                self.flush();
                if self.lists.is_empty() || self.depth <= MAX_DEPTH {
                    self.lists.push((first.is_some(), Vec::new()));
                }
            }
            Tag::Item | Tag::Paragraph | Tag::CodeBlock(_) | Tag::BlockQuote(_) => self.flush(),
            _ => {}
        }
    }

    fn closes(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = None;
            }
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Link => {
                self.link.pop();
            }
            TagEnd::List(_) => {
                self.flush();
                if self.lists.len() == 1 || self.depth <= MAX_DEPTH {
                    self.close_list();
                }
            }
            TagEnd::Item | TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::BlockQuote(_) => self.flush(),
            _ => {}
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// Ends a list; one that lies in another goes on in it, after the item that it belongs to.
    fn close_list(&mut self) {
        let Some((ordered, items)) = self.lists.pop() else { return };
        match self.lists.last_mut() {
            Some((_, outer)) => outer.extend(items),
            None if items.is_empty() => {}
            None => self.blocks.push(Block::RichList { items, ordered }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Run {
        Run { text: text.into(), ..Run::default() }
    }

    fn rich(runs: Vec<Run>) -> Block {
        Block::Rich { runs }
    }

    #[test]
    fn what_people_write_becomes_blocks() {
        let bold = Run { bold: true, ..run("viktig") };
        let link = Run { link: Some("https://eksempel.no/a".into()), ..run("siden") };
        for (text, wanted) in [
            ("", vec![]),
            ("Et år.", vec![rich(vec![run("Et år.")])]),
            ("En linje\nen til", vec![rich(vec![run("En linje\nen til")])]),
            (
                "# Stor\n\n### Liten",
                vec![
                    Block::Heading { level: 2, text: "Stor".into() },
                    Block::Heading { level: 3, text: "Liten".into() },
                ],
            ),
            ("Dette er **viktig**.", vec![rich(vec![run("Dette er "), bold, run(".")])]),
            ("Se [siden](https://eksempel.no/a)", vec![rich(vec![run("Se "), link])]),
            ("- ett\n- to", vec![Block::RichList { items: vec![vec![run("ett")], vec![run("to")]], ordered: false }]),
            (
                "1. ett\n   - under\n2. to",
                vec![Block::RichList {
                    items: vec![vec![run("ett")], vec![run("under")], vec![run("to")]],
                    ordered: true,
                }],
            ),
        ] {
            assert_eq!(blocks(text), wanted, "{text}");
        }
    }

    #[test]
    fn html_is_dropped_and_a_link_that_is_none_is_text() {
        assert_eq!(blocks("<script>alert(1)</script>"), vec![]);
        assert_eq!(blocks("a <b onclick=x>b</b>"), vec![rich(vec![run("a b")])]);
        for address in ["javascript:alert(1)", "data:text/html,x", "//x", "file:///etc", "JaVaScRiPt:x"] {
            assert_eq!(blocks(&format!("[her]({address})")), vec![rich(vec![run("her")])], "{address}");
        }
        assert_eq!(blocks("![bilde](https://x.no/a.png)"), vec![rich(vec![run("bilde")])]);
    }

    #[test]
    fn a_text_that_is_nested_without_end_is_read_all_the_same() {
        let deep = (0..2000).map(|n| format!("{}- {n}\n", "  ".repeat(n))).collect::<String>();
        assert!(!blocks(&deep).is_empty());
        assert!(!blocks(&"> ".repeat(2000).chars().chain("x".chars()).collect::<String>()).is_empty());
    }
}
