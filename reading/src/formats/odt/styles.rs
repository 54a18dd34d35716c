//! The styles and lists of an ODT file: look, heading levels, page breaks, and what the levels of lists print.

use crate::formats::error::ReadError;
use crate::formats::headings::{is_title, level_in_name};
use crate::formats::xml::{Node, Tag, walk};
use std::collections::HashMap;

/// What a style says itself; what it leaves open comes from its parent.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) name: String,
    parent: Option<String>,
    outline: Option<u8>,
    pub(super) bold: Option<bool>,
    /// In points; a size in percent of the parent's is left open.
    pub(super) size: Option<f32>,
    pub(super) list: Option<String>,
    pub(super) page_before: bool,
}

/// What one level of a list prints.
#[derive(Debug, Clone, Default)]
pub(super) struct Level {
    /// Empty for a bullet, else "1", "a", "A", "i" or "I".
    pub(super) format: String,
    pub(super) bullet: bool,
    pub(super) prefix: String,
    pub(super) suffix: String,
    pub(super) start: u32,
    /// How many levels' numbers are shown ("1.2.").
    pub(super) shown: usize,
}

/// All styles and lists of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By family and name: names are unique within a family only.
    by_name: HashMap<(String, String), Style>,
    defaults: HashMap<String, Style>,
    lists: HashMap<String, HashMap<usize, Level>>,
}

/// Longest chain of styles that is followed: a loop must end.
const MAX_CHAIN: usize = 12;

impl Styles {
    /// The style, its parents and the family's default, nearest first.
    pub(super) fn chain<'a>(&'a self, family: &'a str, name: Option<&str>) -> impl Iterator<Item = &'a Style> {
        let find = move |name: &str| self.by_name.get(&(family.to_owned(), name.to_owned()));
        std::iter::successors(name.and_then(find), move |style| style.parent.as_deref().and_then(find))
            .take(MAX_CHAIN)
            .chain(self.defaults.get(family))
    }

    /// Whether the style is the one for the document's title.
    pub(super) fn is_title(&self, name: Option<&str>) -> bool {
        self.chain("paragraph", name).any(|style| is_title(&style.name))
    }

    /// The heading level that a paragraph style gives, by what it says or by its name.
    pub(super) fn heading(&self, name: Option<&str>) -> Option<u8> {
        self.chain("paragraph", name).find_map(|style| style.outline.or_else(|| level_in_name(&style.name)))
    }

    /// What a level of a list prints.
    pub(super) fn level(&self, list: Option<&str>, depth: usize) -> Option<&Level> {
        self.lists.get(list?)?.get(&depth)
    }

    /// Adds the styles of one part.
    pub(super) fn read(&mut self, xml: &str) -> Result<(), ReadError> {
        let mut now: Option<(String, String, Style)> = None;
        let mut list: Option<String> = None;
        walk(xml, |node| {
            match node {
                Node::Open(tag) => match tag.name {
                    "style:style" | "style:default-style" => {
                        let family = tag.get("style:family").unwrap_or_default().to_owned();
                        let id = tag.get("style:name").unwrap_or_default().to_owned();
                        now = Some((family, id.clone(), named(&tag, id)));
                    }
                    "style:text-properties" => {
                        if let Some((_, _, style)) = &mut now {
                            style.bold = tag.get("fo:font-weight").map(is_bold).or(style.bold);
                            style.size = tag.get("fo:font-size").and_then(points).or(style.size);
                        }
                    }
                    "style:paragraph-properties" => {
                        if let Some((_, _, style)) = &mut now {
                            style.page_before = tag.get("fo:break-before") == Some("page");
                        }
                    }
                    "text:list-style" => list = tag.get("style:name").map(str::to_owned),
                    "text:outline-style" => list = Some(OUTLINE.to_owned()),
                    "text:list-level-style-bullet"
                    | "text:list-level-style-number"
                    | "text:list-level-style-image"
                    | "text:outline-level-style" => {
                        if let Some(name) = &list {
                            let (depth, level) = level(&tag);
                            self.lists.entry(name.clone()).or_default().insert(depth, level);
                        }
                    }
                    _ => {}
                },
                Node::Close("style:style") => {
                    if let Some((family, id, style)) = now.take() {
                        self.by_name.insert((family, id), style);
                    }
                }
                Node::Close("style:default-style") => {
                    if let Some((family, _, style)) = now.take() {
                        self.defaults.insert(family, style);
                    }
                }
                Node::Close("text:list-style" | "text:outline-style") => list = None,
                _ => {}
            }
            Ok(())
        })
    }
}

/// The name under which the numbering of headings is kept.
pub(super) const OUTLINE: &str = "\u{0}outline";

fn named(tag: &Tag<'_>, id: String) -> Style {
    Style {
        // LibreOffice writes "Heading_20_1" and the readable name beside it
        name: tag.get("style:display-name").map_or_else(|| id.replace("_20_", " "), str::to_owned),
        parent: tag.get("style:parent-style-name").map(str::to_owned),
        outline: tag.number("style:default-outline-level").filter(|level| *level > 0),
        list: tag.get("style:list-style-name").filter(|name| !name.is_empty()).map(str::to_owned),
        ..Style::default()
    }
}

fn level(tag: &Tag<'_>) -> (usize, Level) {
    let depth = tag.number::<usize>("text:level").unwrap_or(1).clamp(1, 10) - 1;
    let bullet = matches!(tag.name, "text:list-level-style-bullet" | "text:list-level-style-image");
    let level = Level {
        bullet,
        format: tag.get("style:num-format").unwrap_or_default().to_owned(),
        prefix: tag.get("style:num-prefix").unwrap_or_default().to_owned(),
        suffix: tag.get("style:num-suffix").unwrap_or_default().to_owned(),
        start: tag.number("text:start-value").unwrap_or(1),
        shown: tag.number("text:display-levels").unwrap_or(1),
    };
    (depth, level)
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
}

/// A length as a size in points.
fn points(size: &str) -> Option<f32> {
    let (number, factor) = [("pt", 1.0), ("cm", 72.0 / 2.54), ("mm", 72.0 / 25.4), ("in", 72.0), ("px", 0.75)]
        .iter()
        .find_map(|(unit, factor)| Some((size.strip_suffix(unit)?, *factor)))?;
    number.parse::<f32>().ok().map(|number| number * factor)
}
