//! Lists of a DOCX file: what each level prints, and counting while the body is read.

use crate::formats::counting::printed;
use crate::formats::error::ReadError;
use crate::formats::xml::{Node, walk};
use crate::line::Mark;
use std::collections::HashMap;

const LEVELS: usize = 9;

/// What one level of a list prints.
#[derive(Debug, Clone)]
struct Level {
    format: String,
    /// "%1.%2" with the places of the levels' numbers.
    text: String,
    start: u32,
    /// The paragraph style that stands for this level, so that a style alone can make a list.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self { format: "decimal".to_owned(), text: String::new(), start: 1, style: None }
    }
}

#[derive(Debug, Clone, Default)]
struct List {
    base: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// All lists of a document with how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    bases: HashMap<String, HashMap<usize, Level>>,
    lists: HashMap<String, List>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashMap<String, bool>,
}

impl Numbering {
    /// Counts one paragraph of a list and gives its mark; `None` where the list prints nothing.
    pub(super) fn mark(&mut self, id: &str, level: Option<u8>, style: Option<&str>) -> Option<Mark> {
        let list = self.lists.get(id)?;
        let levels = self.bases.get(&list.base)?;
        let depth = level.map(usize::from).unwrap_or_else(|| by_style(levels, style)).min(LEVELS - 1);
        let at = |depth: usize| list.levels.get(&depth).or_else(|| levels.get(&depth));
        let own = at(depth)?;
        // lists on one base go on counting together, unless one begins anew
        let first_time = !self.begun.insert(id.to_owned(), true).unwrap_or(false);
        let counts = self.counts.entry(list.base.clone()).or_default();
        if first_time && !list.starts.is_empty() {
            *counts = [None; LEVELS];
        }
        let start =
            |depth: usize| list.starts.get(&depth).copied().or_else(|| at(depth).map(|level| level.start)).unwrap_or(1);
        for (place, count) in counts.iter_mut().enumerate() {
            match place.cmp(&depth) {
                std::cmp::Ordering::Less => *count = count.or(Some(start(place))),
                std::cmp::Ordering::Equal => {
                    *count = Some(count.map_or_else(|| start(place), |now| now.saturating_add(1)));
                }
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        let depth_shown = u8::try_from(depth).unwrap_or(u8::MAX);
        if own.format == "bullet" {
            return Some(Mark { depth: depth_shown, number: None });
        }
        let mut number = own.text.clone();
        for (place, count) in counts.iter().enumerate() {
            let format = at(place).map_or("decimal", |level| level.format.as_str());
            number = number.replace(&format!("%{}", place + 1), &printed(format, count.unwrap_or(1)));
        }
        let number = number.trim();
        (!number.is_empty()).then(|| Mark { depth: depth_shown, number: Some(number.to_owned()) })
    }
}

fn by_style(levels: &HashMap<usize, Level>, style: Option<&str>) -> usize {
    let matches = |level: &Level| style.is_some() && level.style.as_deref() == style;
    levels.iter().find(|(_, level)| matches(level)).map_or(0, |(depth, _)| *depth)
}

/// Reads `numbering.xml`; no text means no lists.
pub(super) fn read(xml: &str) -> Result<Numbering, ReadError> {
    let mut numbering = Numbering::default();
    // a list style keeps its levels in one base; other bases only name the style
    let (mut kept_in, mut named_by) = (HashMap::new(), HashMap::new());
    let (mut base, mut list, mut depth): (Option<String>, Option<String>, usize) = (None, None, 0);
    walk(xml, |node| {
        let tag = match node {
            Node::Open(tag) => tag,
            Node::Close("w:abstractNum") => {
                base = None;
                return Ok(());
            }
            Node::Close("w:num") => {
                list = None;
                return Ok(());
            }
            _ => return Ok(()),
        };
        let value = || tag.get("w:val").unwrap_or_default().to_owned();
        match tag.name {
            "w:styleLink" => {
                kept_in.insert(value(), base.clone());
            }
            "w:numStyleLink" => {
                named_by.insert(base.clone(), value());
            }
            "w:abstractNum" => base = tag.get("w:abstractNumId").map(str::to_owned),
            "w:num" => list = tag.get("w:numId").map(str::to_owned),
            "w:lvl" | "w:lvlOverride" => depth = tag.number("w:ilvl").unwrap_or(0),
            _ => {}
        }
        if let Some(id) = &list {
            let list = numbering.lists.entry(id.clone()).or_default();
            match tag.name {
                "w:abstractNumId" => list.base = value(),
                "w:startOverride" => {
                    list.starts.insert(depth, tag.number("w:val").unwrap_or(1));
                }
                _ => {}
            }
        }
        let levels = match (&base, &list) {
            (Some(id), _) => numbering.bases.entry(id.clone()).or_default(),
            (None, Some(id)) => &mut numbering.lists.entry(id.clone()).or_default().levels,
            (None, None) => return Ok(()),
        };
        match tag.name {
            "w:lvl" => {
                levels.insert(depth, Level::default());
            }
            "w:start" | "w:numFmt" | "w:lvlText" | "w:pStyle" => {
                let level = levels.entry(depth).or_default();
                match tag.name {
                    "w:start" => level.start = tag.number("w:val").unwrap_or(1),
                    "w:numFmt" => level.format = value(),
                    "w:lvlText" => level.text = value(),
                    _ => level.style = Some(value()),
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    for list in numbering.lists.values_mut() {
        let style = named_by.get(&Some(list.base.clone()));
        if let Some(Some(base)) = style.and_then(|style| kept_in.get(style)) {
            list.base.clone_from(base);
        }
    }
    Ok(numbering)
}
