//! XML as a stream of three events, bounded: no document type, no own entities, no deeper than 256.
//! Names are the qualified names as written (`w:p`, `text:h`): every writer of DOCX and ODT uses the usual prefixes.

use super::error::ReadError;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

const MAX_DEPTH: usize = 256;
const MAX_ATTRIBUTES: usize = 1_000;

/// What the reader meets.
pub(super) enum Node<'a> {
    /// An element opens; one that is empty closes at once.
    Open(Tag<'a>),
    /// An element closes.
    Close(&'a str),
    /// Text, entities resolved; may come in several pieces.
    Text(Cow<'a, str>),
}

/// An opening element.
pub(super) struct Tag<'a> {
    /// The qualified name.
    pub(super) name: &'a str,
    attributes: Vec<(&'a str, Cow<'a, str>)>,
}

impl Tag<'_> {
    /// The value of an attribute, by its qualified name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
    }

    /// The value of an attribute as a number.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().parse().ok()
    }
}

/// Walks through the XML from first to last and hands each event to `each`.
pub(super) fn walk(xml: &str, mut each: impl FnMut(Node<'_>) -> Result<(), ReadError>) -> Result<(), ReadError> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(ReadError::damaged)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(ReadError::TooComplex("its parts lie more than 256 deep in each other".into()));
                }
                each(Node::Open(tag(&start)?))?;
            }
            Event::Empty(start) => {
                each(Node::Open(tag(&start)?))?;
                each(Node::Close(start.name().into_inner()))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                each(Node::Close(end.name().into_inner()))?;
            }
            Event::Text(text) => each(Node::Text(text.xml10_content()))?,
            Event::CData(data) => each(Node::Text(data.xml10_content()))?,
            Event::GeneralRef(entity) => {
                let text = match entity.resolve_char_ref().map_err(ReadError::damaged)? {
                    Some(char) => char.to_string(),
                    None => resolve_predefined_entity(&entity)
                        .ok_or_else(|| ReadError::damaged("an entity that is not defined"))?
                        .to_owned(),
                };
                each(Node::Text(Cow::Owned(text)))?;
            }
            Event::DocType(_) => return Err(ReadError::damaged("a document type inside the file")),
            Event::Eof if depth > 0 => {
                return Err(ReadError::damaged("the XML ends in the middle"));
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn tag<'a>(start: &'a BytesStart<'_>) -> Result<Tag<'a>, ReadError> {
    let mut attributes = Vec::new();
    // without the check for doubles, which takes quadratic time
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(ReadError::damaged)?;
        if attributes.len() >= MAX_ATTRIBUTES {
            return Err(ReadError::TooComplex("an element in it has more than 1,000 attributes".into()));
        }
        let key = attribute.key.into_inner();
        let value = match attribute.value {
            Cow::Borrowed(raw) if !raw.contains('&') => Cow::Borrowed(raw),
            _ => Cow::Owned(
                attribute.normalized_value(XmlVersion::Explicit1_0).map_err(ReadError::damaged)?.into_owned(),
            ),
        };
        attributes.push((key, value));
    }
    Ok(Tag { name: start.name().into_inner(), attributes })
}
