//! Cuts and judges heading lines: what looks like a heading, what is the title of an area, what is a template's field.
//! Looks at a block and its nearest neighbours; the whole skeleton is for `skeleton`.

use super::cues::{self, Says};
use super::vocabulary::{ADOPTED, DRAFT, GOAL, TEMPLATE};
use crate::blocks::{Block, join, marks::Shape};
use crate::tokens;

/// No heading is longer than this many bytes; longer texts are not looked at word by word.
pub const LONG: usize = 600;

/// Splits "Goal: be more" and "Goal 2 – be more" into a heading and what it heads.
pub fn split_inline(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (block.cell.is_none()).then(|| cut(&block.text)).flatten() {
            Some((head, tail)) => {
                let mut below = block.clone();
                below.text = tail;
                below.mark = None;
                below.heading = None;
                below.gap = 0;
                below.page_start = false;
                out.push(Block { text: head, ..block });
                out.push(below);
            }
            None => out.push(block),
        }
    }
    out
}

fn cut(text: &str) -> Option<(String, String)> {
    let head_end: usize = text.char_indices().nth(70).map_or(text.len(), |(n, _)| n);
    let start = text.get(..head_end)?;
    if let Some(colon) = start.find(':') {
        let (head, tail) = (text.get(..colon)?, text.get(colon + 1..)?);
        let says = cues::says(&cues::bare(head));
        let heads = matches!(says, Some(Says::Goals(_) | Says::Measures(_)));
        if heads && tail.starts_with(tokens::is_space) && tokens::count(tail) >= 2 {
            return Some((text.get(..=colon)?.to_owned(), tokens::tidy(tail)));
        }
    }
    // "Goal 2 – be more", "Goal 2. Be more", "Goal 2 Be more"
    let mut words = tokens::words(start);
    let (word, number) = (words.next()?, words.next()?);
    if !GOAL.contains(&word.to_lowercase().as_str()) || number.len() > 2 || !number.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let after = start.find(number)? + number.len();
    let tail =
        text.get(after..)?.trim_start_matches(|c: char| tokens::is_space(c) || matches!(c, '.' | '–' | '-' | '—'));
    (tokens::starts_upper(tail) && tokens::count(tail) >= 2)
        .then(|| (text.get(..after).unwrap_or_default().to_owned(), tail.to_owned()))
}

/// What every block says as a heading. List items speak only when their mark may be a heading's number.
pub fn all_say(blocks: &[Block]) -> Vec<Option<Says>> {
    let mut out: Vec<Option<Says>> = blocks
        .iter()
        .map(|block| {
            let quiet = block.cell.is_some()
                || block.lines > 2
                || block.text.len() > LONG
                || block
                    .mark
                    .as_ref()
                    .is_some_and(|m| !m.shape.is_number() && !block.text.ends_with(':') && block.heading.is_none());
            if quiet { None } else { cues::says(&cues::bare(&block.text)) }
        })
        .collect();
    for n in 0..out.len() {
        let next = out.get(n + 1).and_then(Option::as_ref);
        let title = match (out.get(n).and_then(Option::as_ref), next) {
            // "Social activities" above "Goals" is the title of an area
            (Some(Says::Measures(m)), Some(Says::Goals(_) | Says::Measures(_))) => m.owned,
            (Some(Says::Goals(g)), Some(Says::Goals(inner))) => g.owned && !inner.owned && g.number.is_none(),
            _ => false,
        };
        if title && let Some(slot) = out.get_mut(n) {
            *slot = None;
        }
    }
    out
}

/// Whether an empty line parts a block from the next, which begins a sentence.
fn above_a_gap(blocks: &[Block], n: usize) -> bool {
    blocks.get(n + 1).is_some_and(|next| next.gap > 0 && tokens::starts_upper(&next.text))
}

/// Whether a block could be a heading, by its own words and shape.
pub fn like(blocks: &[Block], n: usize) -> bool {
    let Some(block) = blocks.get(n) else {
        return false;
    };
    if block.cell.is_some() || block.text.len() > LONG || tokens::words(&block.text).next().is_none() {
        return false;
    }
    if block.heading.is_some() {
        return true;
    }
    let words = tokens::count(&block.text);
    let text = block.text.trim_end_matches(':');
    if words > 12
        || text.chars().count() > 100
        || block.lines > 2
        || tokens::starts_lower(text)
        || tokens::ends_sentence(text)
        || text.ends_with([',', ';'])
        || (join::ends_open(text) && !above_a_gap(blocks, n))
        || cues::leads_in(&block.text).is_some()
        || contact(text)
        || template(text)
        || status(text)
    {
        return false;
    }
    match &block.mark {
        None => true,
        Some(mark) => match mark.shape {
            Shape::Number { parts, value } => {
                let near = |other: Option<&Block>, want: u32| {
                    other.and_then(|b| b.mark.as_ref()).is_some_and(
                        |m| matches!(m.shape, Shape::Number { parts: p, value: v } if p == parts && v == want),
                    )
                };
                words <= 10
                    && !near(blocks.get(n + 1), value + 1)
                    && !(value > 1 && near(n.checked_sub(1).and_then(|n| blocks.get(n)), value - 1))
            }
            Shape::Letter(c) => {
                c.is_uppercase()
                    && mark.printed.ends_with('.')
                    && blocks.get(n + 1).is_some_and(|b| b.mark.as_ref().is_none_or(|m| !m.shape.alike(mark.shape)))
            }
            _ => false,
        },
    }
}

/// Whether a heading's own words say that it heads an area ("Focus area 2", "Innsatsområde: …").
pub fn names_area(text: &str) -> bool {
    const STEMS: [&str; 14] = [
        "innsatsområde",
        "satsingsområde",
        "satsningsområde",
        "hovedområde",
        "hovudområde",
        "målområde",
        "fokusområde",
        "insatsområde",
        "indsatsområde",
        "verksamhetsområde",
        "temaområde",
        "område",
        "fokusområden",
        "prioritering",
    ];
    const FIRST: [&str; 12] = [
        "kapittel",
        "kapitel",
        "chapter",
        "part",
        "del",
        "tema",
        "theme",
        "priority",
        "pillar",
        "pelare",
        "strategic",
        "focus",
    ];
    let lower = tokens::key(text);
    let mut words = lower.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let number = |w: &str| {
        !w.is_empty() && w.len() <= 3 && w.chars().all(|c| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'))
    };
    STEMS.contains(&first)
        || (FIRST.contains(&first) && (number(second) || second == "area" || second == "priority" || second == "theme"))
}

/// "Adopted by the annual meeting 5 February 2026", "Draft", "Period 2026–2027": says how far the
/// document has come or when it is in force, and heads nothing.
fn status(text: &str) -> bool {
    let first = tokens::words(text).next().unwrap_or_default().to_lowercase();
    let says = |list: &[&str]| list.contains(&first.as_str());
    (says(ADOPTED) && text.bytes().any(|b| b.is_ascii_digit())) || (says(DRAFT) && tokens::count(text) == 1)
}

/// Whether a text is a field that a template's user should have filled in.
pub fn template(text: &str) -> bool {
    if text.len() > LONG {
        return false;
    }
    let lower = text.to_lowercase();
    let short = tokens::count(text) <= 12;
    let trimmed = lower.trim_start_matches(['[', '<', '(', '«', '{', '…', '_', ' ']);
    let in_brackets = |text: &str| text.starts_with('[') && text.trim_end_matches('.').ends_with(']');
    let bracketed = in_brackets(&lower)
        || lower.split_once(':').is_some_and(|(_, field)| in_brackets(field.trim()))
        || (lower.starts_with('<') && lower.ends_with('>'))
        || lower.starts_with("{{");
    bracketed
        || short
            && (lower.contains("____")
                || lower.contains("……")
                || lower.contains(".....")
                || TEMPLATE
                    .iter()
                    .any(|t| trimmed.strip_prefix(t).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))))
}

/// Whether a text tells how to reach someone: a web or mail address, a telephone number.
pub fn contact(text: &str) -> bool {
    text.len() <= LONG
        && tokens::count(text) <= 20
        && text.split(tokens::is_space).any(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let host = word.split('/').next().unwrap_or_default();
            let end = host.rsplit('.').next().unwrap_or_default();
            word.starts_with("http")
                || word.starts_with("www.")
                || (word.contains('@') && word.contains('.'))
                || (host.len() > 5
                    && host.contains('.')
                    && ["no", "se", "dk", "com", "org", "uk", "net", "eu"].contains(&end)
                    && host.split('.').all(|p| !p.is_empty()))
        })
}

/// Whether a heading stands in a list that the document itself gives of its areas.
pub fn listed(heading: &str, lists: &[String]) -> bool {
    let key = tokens::key(heading);
    if key.len() < 4 {
        return false;
    }
    lists.iter().any(|entry| {
        if *entry == key {
            return true;
        }
        let (short, long) =
            if entry.len() < key.len() { (entry.as_str(), key.as_str()) } else { (key.as_str(), entry.as_str()) };
        // the last word may be longer in one of them ("påvirkning", "påvirkningsarbeid")
        long.starts_with(short) && short.len() >= 8 && short.len() * 2 >= long.len()
    })
}
