//! The styles of a DOCX file: which are headings or the title, and the look and list that they give.

use crate::formats::error::ReadError;
use crate::formats::headings::{is_title, level_in_name};
use crate::formats::xml::{Node, Tag, walk};
use std::collections::HashMap;

/// What a style says itself; what it leaves open comes from the style it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) name: String,
    based_on: Option<String>,
    /// 0 is body text, else the heading level.
    outline: Option<u8>,
    pub(super) bold: Option<bool>,
    /// In points.
    pub(super) size: Option<f32>,
    /// List and level.
    pub(super) list: Option<String>,
    pub(super) level: Option<u8>,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
    /// The size where no style says any, in points.
    pub(super) size: Option<f32>,
}

/// Longest chain of styles that is followed: a loop must end.
const MAX_CHAIN: usize = 12;

impl Styles {
    /// The style and what it is based on, nearest first.
    pub(super) fn chain<'a>(&'a self, id: Option<&str>) -> impl Iterator<Item = &'a Style> {
        let first = id.or(self.default_paragraph.as_deref()).and_then(|id| self.by_id.get(id));
        std::iter::successors(first, |style| self.by_id.get(style.based_on.as_deref()?)).take(MAX_CHAIN)
    }

    /// The heading level that a paragraph style gives.
    pub(super) fn heading(&self, id: Option<&str>) -> Option<u8> {
        let outline = self.chain(id).find_map(|style| style.outline.or_else(|| level_in_name(&style.name)));
        outline.filter(|level| *level > 0)
    }

    /// Whether the style is one of those for the contents list. Their names are English in every language of Word.
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|style| style.name.to_lowercase().starts_with("toc "))
    }

    /// Whether the style is the one for the document's title.
    pub(super) fn is_title(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|style| is_title(&style.name))
    }
}

/// Whether an on/off element such as `w:b` is on.
pub(super) fn is_on(tag: &Tag<'_>) -> bool {
    !matches!(tag.get("w:val"), Some("0" | "false" | "off"))
}

/// A size in half points, as points.
pub(super) fn points(tag: &Tag<'_>) -> Option<f32> {
    tag.number::<f32>("w:val").map(|half| half / 2.0)
}

/// Reads `styles.xml`; no text means no styles.
pub(super) fn read(xml: &str) -> Result<Styles, ReadError> {
    let mut styles = Styles { size: Some(10.0), ..Styles::default() };
    let mut now: Option<(String, Style)> = None;
    let mut in_defaults = false;
    walk(xml, |node| {
        match node {
            Node::Open(tag) => match (tag.name, now.as_mut()) {
                ("w:docDefaults", _) => in_defaults = true,
                ("w:sz", None) if in_defaults => styles.size = points(&tag).or(styles.size),
                ("w:style", _) => {
                    let id = tag.get("w:styleId").unwrap_or_default().to_owned();
                    let default = matches!(tag.get("w:default"), Some("1" | "true" | "on"));
                    if default && tag.get("w:type") == Some("paragraph") {
                        styles.default_paragraph = Some(id.clone());
                    }
                    // without a name the id says what it is ("Heading1")
                    now = Some((id.clone(), Style { name: id, ..Style::default() }));
                }
                ("w:name", Some((_, style))) => style.name = tag.get("w:val").unwrap_or_default().to_owned(),
                ("w:basedOn", Some((_, style))) => style.based_on = tag.get("w:val").map(str::to_owned),
                ("w:outlineLvl", Some((_, style))) => {
                    style.outline = tag.number::<u8>("w:val").map(|level| if level > 8 { 0 } else { level + 1 });
                }
                ("w:b", Some((_, style))) => style.bold = Some(is_on(&tag)),
                ("w:sz", Some((_, style))) => style.size = points(&tag),
                ("w:numId", Some((_, style))) => style.list = tag.get("w:val").map(str::to_owned),
                ("w:ilvl", Some((_, style))) => style.level = tag.number("w:val"),
                _ => {}
            },
            Node::Close("w:style") => {
                if let Some((id, style)) = now.take() {
                    styles.by_id.insert(id, style);
                }
            }
            Node::Close("w:docDefaults") => in_defaults = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}
