//! Campaigns with their dates and amounts, from headings and paragraphs of an outline.
//! A campaign begins with a line that names one ("Høstkampanje 1. september – 30. november 2024:") and holds the prose up to
//! the next such line. Whether the line became an area title, a paragraph or the start of a paragraph does not matter.

use jiff::civil::Date;

use crate::outline::{Area, Campaign, Outline, Span};
use crate::quantity::dates::{Dated, dates_in};
use crate::quantity::money::kroner_in;

/// A heading is at most this long; a longer line is prose.
const LONGEST_HEADING: usize = 110;

/// The campaigns of an outline, in order.
pub fn campaigns_of(outline: &Outline) -> Vec<Campaign> {
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    for text in &outline.text {
        take(text, Span::default(), &mut open, &mut found);
    }
    close(&mut open, &mut found);
    for area in &outline.areas {
        // a heading that stands alone is followed by its prose in the next area only when that has no title
        if area.title.is_some() {
            close(&mut open, &mut found);
        }
        open = area.title.as_deref().and_then(|title| titled(title, area)).or(open);
        for text in &area.text {
            take(text, area.span, &mut open, &mut found);
        }
    }
    close(&mut open, &mut found);
    found
}

/// A campaign whose prose is still being gathered.
struct Open {
    title: String,
    period: Option<(Date, Date)>,
    body: String,
    span: Span,
    /// From an area title without dates: only kept when its prose names a period.
    loose: bool,
}

/// A campaign opened by an area's title.
fn titled(title: &str, area: &Area) -> Option<Open> {
    let title = title.trim().trim_end_matches(':');
    if let Some(open) = heading(title, area.span) {
        return Some(open);
    }
    let inside = area.text.iter().any(|text| head_of(text).is_some_and(|(head, _)| heading(head, area.span).is_some()));
    (names_campaign(title) && title.chars().count() <= LONGEST_HEADING && !area.text.is_empty() && !inside)
        .then(|| Open { title: title.to_owned(), period: None, body: String::new(), span: area.span, loose: true })
}

/// One paragraph: opens a campaign, closes the open one, or is prose of it.
fn take(text: &str, span: Span, open: &mut Option<Open>, found: &mut Vec<Campaign>) {
    let Some((head, rest)) = head_of(text) else {
        if let Some(open) = open {
            add(open, text);
        }
        return;
    };
    if let Some(mut next) = heading(head, span) {
        close(open, found);
        add(&mut next, rest);
        *open = Some(next);
    } else if rest.is_empty() {
        // another heading: what follows is not the campaign's
        close(open, found);
    } else if let Some(open) = open {
        add(open, text);
    }
}

fn add(open: &mut Open, text: &str) {
    if !open.body.is_empty() {
        open.body.push('\n');
    }
    open.body.push_str(text.trim());
}

fn close(open: &mut Option<Open>, found: &mut Vec<Campaign>) {
    let Some(done) = open.take() else { return };
    let period = done.period.or_else(|| dates_in(&done.body).into_iter().find(|d| d.range).map(|d| (d.from, d.to)));
    if done.body.is_empty() || (done.loose && period.is_none()) {
        return;
    }
    let mut amounts = kroner_in(&done.title);
    amounts.extend(kroner_in(&done.body));
    found.push(Campaign {
        title: done.title,
        from: period.map(|(from, _)| from.to_string()),
        to: period.map(|(_, to)| to.to_string()),
        amounts,
        span: done.span,
    });
}

/// The heading-like start of a paragraph and the rest of it: a first line, the words up to a colon, or a short paragraph
/// that is no sentence. A colon within a date or clock time does not end a heading.
fn head_of(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let short = |head: &str| !head.is_empty() && head.chars().count() <= LONGEST_HEADING;
    if let Some((head, rest)) = text.split_once('\n').filter(|(head, _)| short(head.trim())) {
        return Some((head.trim().trim_end_matches(':'), rest.trim()));
    }
    let colon = text.match_indices(':').find(|(at, _)| {
        text.get(at + 1..).is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace))
    });
    if let Some((at, _)) = colon
        && let (Some(head), Some(rest)) = (text.get(..at), text.get(at + 1..))
        && short(head)
    {
        return Some((head.trim(), rest.trim()));
    }
    (short(text) && !text.ends_with(['.', '!', '?', ',', ';'])).then_some((text, ""))
}

/// A campaign's heading: it names a campaign and a date, or spans at least some weeks with both ends named and is not the name
/// of a plan.
fn heading(head: &str, span: Span) -> Option<Open> {
    if head.chars().count() > LONGEST_HEADING {
        return None;
    }
    let dates = dates_in(head);
    let first = dates.iter().find(|d| d.range).or_else(|| dates.first())?;
    let weeks = first.to.since(first.from).is_ok_and(|length| length.get_days() >= 20);
    let spans = first.range && !first.year && weeks && !names_plan(head);
    if !names_campaign(head) && !spans {
        return None;
    }
    let title = without_period(head, first);
    // a sentence that happens to name a campaign is prose
    if title.is_empty() || title.split_whitespace().count() > 8 {
        return None;
    }
    Some(Open { title, period: Some((first.from, first.to)), body: String::new(), span, loose: false })
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).map(str::to_lowercase)
}

fn names_campaign(text: &str) -> bool {
    words(text).any(|w| {
        [
            "kampanje",
            "kampanj",
            "kampagne",
            "campaign",
            "verveaksjon",
            "vervedugnad",
            "rekrutteringsaksjon",
            "vervekonkurranse",
            "värvartävling",
            "medlemsjakt",
        ]
        .iter()
        .any(|name| w.contains(name))
            || matches!(w.as_str(), "win-back" | "winback" | "aksjonsuke" | "temauke")
    })
}

fn names_plan(text: &str) -> bool {
    words(text).any(|w| {
        [
            "plan",
            "strategi",
            "strategy",
            "program",
            "budsjett",
            "budget",
            "periode",
            "period",
            "årsmelding",
            "årsberetning",
            "verksamhet",
            "landsmøte",
            "kongress",
            "evaluering",
            "rapport",
            "report",
        ]
        .iter()
        .any(|name| w.contains(name))
            || matches!(
                w.as_str(),
                "mål" | "goals" | "goal" | "målsetting" | "tiltak" | "vedtatt" | "adopted" | "innledning"
            )
    })
}

/// The heading without its period and the word or dash that led to it.
fn without_period(head: &str, date: &Dated) -> String {
    let before = head.get(..date.at.start).unwrap_or(head);
    let after = head.get(date.at.end..).unwrap_or("");
    let mut title = before.trim().to_owned();
    loop {
        let trimmed = title
            .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ',' | '(' | ':' | '|'))
            .to_owned();
        let led = [
            "gjennom", "i", "fra", "for", "frå", "från", "under", "in", "from", "through", "during", "mellom",
            "between", "perioden", "genom", "gennem", "i\u{a0}",
        ]
        .iter()
        .find_map(|word| {
            trimmed.strip_suffix(word).filter(|rest| rest.ends_with(char::is_whitespace) || rest.ends_with('('))
        });
        match led {
            Some(rest) => title = rest.to_owned(),
            None => {
                title = trimmed;
                break;
            }
        }
    }
    let tail = after.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ')' | '-' | '–' | '—' | '.' | ','));
    if title.is_empty() {
        return tail.to_owned();
    }
    if tail.is_empty() { title } else { format!("{title} {tail}") }
}

#[cfg(test)]
#[path = "campaigns_tests.rs"]
mod tests;
