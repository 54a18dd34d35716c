//! Where the words of a draft stand in its source: found again letter by letter, since the reading joins lines and drops
//! marks. Pure.

use std::ops::Range;

use reading::outline::Span;
use reading::reading::SourceLine;

use crate::draft::{Draft, Item};

/// The letters and digits of a source, and where its lines begin among them.
pub(crate) struct Places<'a> {
    source: &'a [SourceLine],
    letters: String,
    /// For each line, where its letters begin.
    begins: Vec<usize>,
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl<'a> Places<'a> {
    pub(crate) fn of(source: &'a [SourceLine]) -> Self {
        let (mut all, mut begins) = (String::new(), Vec::with_capacity(source.len()));
        for line in source {
            begins.push(all.len());
            all.push_str(&letters(&line.text));
        }
        Self { source, letters: all, begins }
    }

    /// The line that holds a letter.
    fn line_at(&self, letter: usize) -> Option<&SourceLine> {
        let at = self.begins.partition_point(|begin| *begin <= letter).checked_sub(1)?;
        self.source.get(at)
    }

    /// The letters of the lines of a span.
    fn of_lines(&self, span: Span) -> Option<Range<usize>> {
        let first = self.source.iter().position(|line| line.number >= span.lines[0])?;
        let beyond = self.source.iter().position(|line| line.number > span.lines[1]);
        let end = beyond.and_then(|at| self.begins.get(at)).copied().unwrap_or(self.letters.len());
        Some(*self.begins.get(first)?..end).filter(|range| span.lines[0] > 0 && !range.is_empty())
    }

    /// Where an item's letters stand: as they are, within its lines; all its lines when they were typed otherwise.
    pub(crate) fn of_item(&self, item: &Item) -> Option<Range<usize>> {
        let lines = self.of_lines(item.span)?;
        let wanted = letters(&item.text);
        let exact = self.letters.get(lines.start..).and_then(|rest| rest.find(&wanted)).map(|at| lines.start + at);
        let exact = exact.filter(|at| !wanted.is_empty() && *at < lines.end).map(|at| at..at + wanted.len());
        exact.or(Some(lines)).filter(|_| !wanted.is_empty())
    }

    /// Finds a text from a letter on.
    fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let wanted = letters(text);
        let at = from + self.letters.get(from..)?.find(&wanted)?;
        (!wanted.is_empty()).then(|| at..at + wanted.len())
    }

    /// Gives every item of a fresh draft that has no place (prose, as a rule) the lines where its words stand.
    pub(crate) fn place(&self, draft: &mut Draft) {
        let mut from = 0;
        for item in &mut draft.items {
            if item.span.lines[0] > 0 {
                from = self.of_item(item).map_or(from, |range| range.start);
                continue;
            }
            let Some(range) = self.find(&item.text, from).or_else(|| self.find(&item.text, 0)) else { continue };
            let (first, last) = (self.line_at(range.start), self.line_at(range.end - 1));
            if let (Some(first), Some(last)) = (first, last) {
                item.span = Span { page: first.page, lines: [first.number, last.number] };
                from = range.end;
            }
        }
    }

    /// The lines above a line of the source, the nearest first.
    pub(crate) fn above(&self, number: u32) -> impl Iterator<Item = &'a SourceLine> {
        self.source.iter().rev().skip_while(move |line| line.number >= number)
    }

    /// How many lines of the source say the same.
    pub(crate) fn times(&self, text: &str) -> usize {
        let wanted = letters(text);
        self.source.iter().filter(|line| letters(&line.text) == wanted).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::ItemKind;
    use reading::outline::{Area, Outline};

    fn source(text: &str) -> Vec<SourceLine> {
        let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
        lines.map(|(line, number)| SourceLine { page: 1, number, text: line.to_owned() }).collect()
    }

    #[test]
    fn prose_gets_the_lines_where_its_words_stand() {
        let source = source("Plan\n\nFyrste avsnitt går\nover to liner.\n\nLønn\n\n• Andre avsnitt.\n");
        let area = Area {
            title: Some("Lønn".into()),
            text: vec!["Andre avsnitt.".into()],
            span: Span { page: 1, lines: [6, 6] },
            ..Area::default()
        };
        let text = vec!["Fyrste avsnitt går over to liner.".into()];
        let mut draft = Draft::of(Outline { text, areas: vec![area], ..Outline::default() });
        Places::of(&source).place(&mut draft);
        let prose = draft.items.iter().filter(|item| item.kind == ItemKind::Prose);
        let lines: Vec<_> = prose.map(|item| item.span.lines).collect();
        assert_eq!(lines, [[3, 4], [8, 8]]);
    }
}
