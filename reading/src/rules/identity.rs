//! What a document says about itself: its kind, its title, what it is when it is no plan.
//! `owner` tells whose it is.

use super::cues::{self, Says};
use super::headings::{LONG, like};
use super::vocabulary::{NEWS, NOT_PLAN};
use crate::blocks::Block;
use crate::outline::Kind;
use crate::{period, tokens};

/// Words that a plan calls itself by; stems, except those marked whole.
const NOUNS: &[(&str, Kind, bool)] = &[
    ("vervestrategi", Kind::RecruitmentStrategy, false),
    ("verveplan", Kind::RecruitmentStrategy, false),
    ("rekrutteringsstrategi", Kind::RecruitmentStrategy, false),
    ("rekrutteringsplan", Kind::RecruitmentStrategy, false),
    ("rekryteringsstrategi", Kind::RecruitmentStrategy, false),
    ("rekryteringsplan", Kind::RecruitmentStrategy, false),
    ("värvningsplan", Kind::RecruitmentStrategy, false),
    ("värvningsstrategi", Kind::RecruitmentStrategy, false),
    ("hvervestrategi", Kind::RecruitmentStrategy, false),
    ("hverveplan", Kind::RecruitmentStrategy, false),
    ("hvervningsstrategi", Kind::RecruitmentStrategy, false),
    ("rekrutteringsstrategi", Kind::RecruitmentStrategy, false),
    ("recruitment strategy", Kind::RecruitmentStrategy, true),
    ("recruitment plan", Kind::RecruitmentStrategy, true),
    ("organising strategy", Kind::RecruitmentStrategy, true),
    ("organizing strategy", Kind::RecruitmentStrategy, true),
    ("handlingsplan", Kind::ActionPlan, false),
    ("tiltaksplan", Kind::ActionPlan, false),
    ("aktivitetsplan", Kind::ActionPlan, false),
    ("arbeidsplan", Kind::ActionPlan, false),
    ("arbetsplan", Kind::ActionPlan, false),
    ("arbejdsplan", Kind::ActionPlan, false),
    ("verksamhetsplan", Kind::ActionPlan, false),
    ("virksomhetsplan", Kind::ActionPlan, false),
    ("verksemdsplan", Kind::ActionPlan, false),
    ("virksomhedsplan", Kind::ActionPlan, false),
    ("indsatsplan", Kind::ActionPlan, false),
    ("årsplan", Kind::ActionPlan, false),
    ("action plan", Kind::ActionPlan, true),
    ("work plan", Kind::ActionPlan, true),
    ("workplan", Kind::ActionPlan, true),
    ("operational plan", Kind::ActionPlan, true),
    ("activity plan", Kind::ActionPlan, true),
    ("annual plan", Kind::ActionPlan, true),
    ("plan of action", Kind::ActionPlan, true),
    ("organising plan", Kind::StrategyPlan, true),
    ("organizing plan", Kind::StrategyPlan, true),
    ("branch plan", Kind::ActionPlan, true),
    ("strategiplan", Kind::StrategyPlan, false),
    ("strategisk plan", Kind::StrategyPlan, true),
    ("strategiske plan", Kind::StrategyPlan, true),
    ("strategiska plan", Kind::StrategyPlan, true),
    ("strategidokument", Kind::StrategyPlan, false),
    ("strategisk plattform", Kind::StrategyPlan, true),
    ("langtidsplan", Kind::StrategyPlan, false),
    ("strategic plan", Kind::StrategyPlan, true),
    ("strategy", Kind::StrategyPlan, true),
    ("strategi", Kind::StrategyPlan, true),
    ("strategien", Kind::StrategyPlan, true),
    ("strategin", Kind::StrategyPlan, true),
    ("prinsipprogram", Kind::Programme, false),
    ("prinsippprogram", Kind::Programme, false),
    ("principprogram", Kind::Programme, false),
    ("handlingsprogram", Kind::Programme, false),
    ("arbeidsprogram", Kind::Programme, false),
    ("idéprogram", Kind::Programme, false),
    ("program", Kind::Programme, true),
    ("programmet", Kind::Programme, true),
    ("programme", Kind::Programme, true),
    ("manifesto", Kind::Programme, true),
    ("policy", Kind::Programme, true),
];

/// The word that a document calls itself by, and the kind that makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// The word, undeclined and in lower case.
    pub word: &'static str,
    /// The kind of document.
    pub kind: Kind,
}

/// The first plan word in a text that is in lower case, and where it starts.
pub fn noun_in(lower: &str) -> Option<(Noun, usize)> {
    let mut best: Option<(Noun, usize)> = None;
    for (word, kind, whole) in NOUNS {
        let mut from = 0;
        while let Some(at) = lower.get(from..).and_then(|rest| rest.find(word)).map(|at| at + from) {
            let end = at + word.len();
            let starts = !lower.get(..at).is_some_and(|b| b.ends_with(char::is_alphanumeric));
            let ends = !whole || !lower.get(end..).is_some_and(|b| b.starts_with(char::is_alphanumeric));
            if starts && ends {
                if best.is_none_or(|(_, b)| at < b) {
                    best = Some((Noun { word, kind: *kind }, at));
                }
                break;
            }
            from = end;
        }
    }
    best
}

/// The word that the text uses most for itself.
pub fn noun_by_use(blocks: &[Block]) -> Option<Noun> {
    let texts: Vec<String> = blocks
        .iter()
        .take(2_000)
        .filter(|b| b.text.len() < 5_000)
        .map(|b| b.text.to_lowercase())
        .filter(|t| ["plan", "strateg", "program", "policy", "manifest"].iter().any(|s| t.contains(s)))
        .collect();
    let mut counts: Vec<(usize, Noun)> = Vec::new();
    for (word, kind, whole) in NOUNS {
        let times: usize = texts.iter().map(|t| uses(t, word, *whole)).sum();
        if times > 0 {
            counts.push((times, Noun { word, kind: *kind }));
        }
    }
    let most = counts.iter().map(|(n, _)| *n).max()?;
    let (_, noun) = counts.into_iter().find(|(n, _)| *n == most)?;
    let early = || blocks.iter().take(6).any(|b| b.text.len() < 5_000 && b.text.to_lowercase().contains(noun.word));
    (most >= 2 || early()).then_some(noun)
}

fn uses(lower: &str, word: &str, whole: bool) -> usize {
    lower
        .match_indices(word)
        .filter(|(at, _)| {
            !lower.get(..*at).is_some_and(|b| b.ends_with(char::is_alphanumeric))
                && (!whole || !lower.get(at + word.len()..).is_some_and(|b| b.starts_with(char::is_alphanumeric)))
        })
        .count()
}

/// The blocks that hold the document's title.
pub fn title(blocks: &[Block]) -> Vec<usize> {
    let says: Vec<Option<Says>> = blocks
        .iter()
        .take(60)
        .map(|b| (b.text.len() <= LONG).then(|| cues::says(&cues::bare(&b.text))).flatten())
        .collect();
    let mut found = None;
    for (n, block) in blocks.iter().enumerate().take(8) {
        if block.cell.is_some() || block.text.len() > LONG {
            break;
        }
        let said = says.get(n).and_then(Option::as_ref);
        if said.is_some() || tokens::count(&block.text) > 25 {
            break;
        }
        let names = noun_in(&block.text.to_lowercase()).is_some() || not_plan(&block.text).is_some();
        let top = block.heading == Some(1) && blocks.iter().filter(|b| b.heading == Some(1)).count() == 1;
        if !block.marked() && (names || top) && like(blocks, n) {
            found = Some(n);
            break;
        }
    }
    let found = found.or_else(|| first_line(blocks, &says));
    let Some(n) = found else {
        return Vec::new();
    };
    let mut out = vec![n];
    // a cover gives the years a line of their own
    if let Some(next) = blocks.get(n + 1).filter(|b| b.text.len() <= LONG)
        && period::find(&next.text).first().is_some_and(|p| p.at.1 - p.at.0 + 12 >= next.text.len())
        && !next.marked()
        && period::find(blocks.get(n).map_or("", |b| b.text.as_str())).is_empty()
    {
        out.push(n + 1);
    }
    out
}

/// The first line, where other headings follow it before the first goals, or no goals follow at all.
fn first_line(blocks: &[Block], says: &[Option<Says>]) -> Option<usize> {
    if !like(blocks, 0) || blocks.first().is_some_and(|b| b.marked()) || says.first().is_some_and(Option::is_some) {
        return None;
    }
    let stop = says.iter().position(|s| matches!(s, Some(Says::Goals(_) | Says::Measures(_) | Says::Both)));
    let Some(stop) = stop else {
        return Some(0);
    };
    let headings = (1..stop)
        .filter(|n| {
            says.get(*n).is_some_and(Option::is_none) && like(blocks, *n) && !blocks.get(*n).is_some_and(Block::marked)
        })
        .count();
    (headings >= 1).then_some(0)
}

/// What a title says that the document is, when that is no plan.
pub fn not_plan(title: &str) -> Option<&'static str> {
    let key = tokens::key(title);
    let (mut best, mut what) = (usize::MAX, None);
    for (word, is) in NOT_PLAN {
        let at = key.match_indices(word).map(|(at, _)| at).find(|at| {
            let end = at + word.len();
            !key.get(..*at).is_some_and(|b| b.ends_with(char::is_alphanumeric))
                && !key.get(end..).is_some_and(|b| {
                    b.starts_with(char::is_alphanumeric) && !["en ", "a ", "et ", "n "].iter().any(|s| b.starts_with(s))
                })
        });
        if let Some(at) = at.filter(|at| *at < best) {
            best = at;
            what = Some(*is);
        }
    }
    // "Action plan with agenda" is a plan: the first of the two words says what it is
    match noun_in(&key) {
        Some((_, at)) if at < best => None,
        _ => what,
    }
}

/// Whether a document carries the furniture of a news page.
pub fn news(blocks: &[Block]) -> bool {
    blocks
        .iter()
        .take(400)
        .filter(|b| b.text.len() <= LONG)
        .filter(|b| {
            let lower = b.text.to_lowercase();
            NEWS.iter().any(|w| {
                lower.strip_prefix(w).is_some_and(|rest| {
                    rest.starts_with([':', ' ']) && (rest.starts_with(':') || tokens::count(rest) <= 10)
                })
            })
        })
        .count()
        >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_from_what_a_plan_calls_itself() {
        let table = [
            ("handlingsplan 2025", Some(Kind::ActionPlan)),
            ("verksamhetsplan för 2026", Some(Kind::ActionPlan)),
            ("strategisk plan 2021-2023", Some(Kind::StrategyPlan)),
            ("vervestrategi for klubben", Some(Kind::RecruitmentStrategy)),
            ("handlingsprogram 2025–2029", Some(Kind::Programme)),
            ("unison scotland action plan", Some(Kind::ActionPlan)),
            ("digitaliseringsstrategi", None),
            ("programarbeid", None),
        ];
        for (text, kind) in table {
            assert_eq!(noun_in(text).map(|(n, _)| n.kind), kind, "{text}");
        }
    }

    #[test]
    fn other_documents_say_what_they_are() {
        let table = [
            ("Årsberetning 2024", Some("an annual report")),
            ("Dagsorden til generalforsamling", Some("an agenda")),
            ("Innkalling til årsmøte", Some("a notice of a meeting")),
            ("Verksamhetsberättelse 2023", Some("an annual report")),
            ("Annual Report 2024", Some("an annual report")),
            ("Handlingsplan 2024, vedtatt i årsmøtet (se protokoll)", None),
            ("Strategi 2025", None),
        ];
        for (text, what) in table {
            assert_eq!(not_plan(text), what, "{text}");
        }
    }
}
