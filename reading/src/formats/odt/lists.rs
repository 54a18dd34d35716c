//! The lists that are open while an ODT file is read, how far each has counted, and the marks of items and headings.

use super::styles::{Level, OUTLINE, Styles};
use crate::formats::counting::printed;
use crate::formats::xml::Tag;
use crate::line::Mark;
use std::collections::HashMap;

/// A list that is open.
struct List {
    style: Option<String>,
    count: Option<u32>,
    /// True between the start of an item and its first paragraph: only that one has the mark, and only it counts.
    fresh: bool,
    /// The number that the item itself asks for.
    asked: Option<u32>,
}

/// All lists of the document.
pub(super) struct Lists<'a> {
    styles: &'a Styles,
    open: Vec<List>,
    /// The lists of an outer text, while a cell, a note or a box inside it is read.
    outer: Vec<Vec<List>>,
    /// How far each list style has counted at its first level, for lists that go on.
    counted: HashMap<String, u32>,
    headings: [u32; 10],
}

impl<'a> Lists<'a> {
    pub(super) fn new(styles: &'a Styles) -> Self {
        Self { styles, open: Vec::new(), outer: Vec::new(), counted: HashMap::new(), headings: [0; 10] }
    }

    /// A text of its own begins.
    pub(super) fn set_aside(&mut self) {
        self.outer.push(std::mem::take(&mut self.open));
    }

    /// A text of its own ends.
    pub(super) fn take_up(&mut self) {
        self.open = self.outer.pop().unwrap_or_default();
    }

    pub(super) fn list_opens(&mut self, tag: &Tag<'_>) {
        let outer = || self.open.last().and_then(|outer| outer.style.clone());
        let style = tag.get("text:style-name").map(str::to_owned).or_else(outer);
        let goes_on = tag.get("text:continue-numbering") == Some("true") || tag.get("text:continue-list").is_some();
        let count = style.as_ref().and_then(|name| self.counted.get(name).copied());
        let count = count.filter(|_| goes_on && self.open.is_empty());
        self.open.push(List { style, count, fresh: false, asked: None });
    }

    pub(super) fn list_closes(&mut self) {
        self.open.pop();
    }

    pub(super) fn item_opens(&mut self, tag: &Tag<'_>) {
        if let Some(list) = self.open.last_mut() {
            list.fresh = true;
            list.asked = tag.number("text:start-value");
        }
    }

    /// The mark of a paragraph or heading that begins; `None` where none is printed.
    pub(super) fn mark(&mut self, style: Option<&str>, heading: Option<u8>) -> Option<Mark> {
        let Some(depth) = self.open.len().checked_sub(1) else {
            return heading.and_then(|level| self.heading(level));
        };
        let list = self.open.last_mut().filter(|list| list.fresh)?;
        list.fresh = false;
        if list.style.is_none() {
            list.style = self.styles.chain("paragraph", style).find_map(|style| style.list.clone());
        }
        let start = self.styles.level(list.style.as_deref(), depth).map_or(1, |level| level.start);
        let next = list.count.map_or(start, |count| count.saturating_add(1));
        let count = list.asked.take().unwrap_or(next);
        list.count = Some(count);
        if let (0, Some(name)) = (depth, &list.style) {
            self.counted.insert(name.clone(), count);
        }
        self.item(depth)
    }

    fn item(&self, depth: usize) -> Option<Mark> {
        let style = self.open.last()?.style.as_deref();
        match self.styles.level(style, depth) {
            None => Some(mark_at(depth, None)),
            Some(level) if level.bullet => Some(mark_at(depth, None)),
            Some(level) => {
                let counts: Vec<u32> = self.open.iter().map(|list| list.count.unwrap_or(1)).collect();
                self.number(style, level, &counts)
            }
        }
    }

    /// The number of a heading, where the document numbers its headings.
    fn heading(&mut self, level: u8) -> Option<Mark> {
        let depth = usize::from(level).clamp(1, self.headings.len()) - 1;
        for (place, count) in self.headings.iter_mut().enumerate() {
            match place.cmp(&depth) {
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => *count += 1,
                std::cmp::Ordering::Greater => *count = 0,
            }
        }
        let level = self.styles.level(Some(OUTLINE), depth)?;
        self.number(Some(OUTLINE), level, self.headings.get(..=depth)?)
    }

    /// The number as printed: as many levels as the last one shows.
    fn number(&self, style: Option<&str>, level: &Level, counts: &[u32]) -> Option<Mark> {
        if level.format.is_empty() {
            return None;
        }
        let first = counts.len().saturating_sub(level.shown.max(1));
        let format_at = |at: usize| self.styles.level(style, at).map_or("1", |level| level.format.as_str());
        let numbers: Vec<String> =
            counts.iter().enumerate().skip(first).map(|(at, count)| printed(format_at(at), *count)).collect();
        let number = format!("{}{}{}", level.prefix, numbers.join("."), level.suffix);
        Some(mark_at(counts.len().saturating_sub(1), Some(number.trim().to_owned())))
    }
}

fn mark_at(depth: usize, number: Option<String>) -> Mark {
    Mark { depth: u8::try_from(depth).unwrap_or(u8::MAX), number }
}
