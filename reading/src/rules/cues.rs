//! What a line says as a heading: "goals", "measures", "introduction", nothing.
//! Looks at one line's words only; where it stands is for `skeleton`.

use super::vocabulary::{
    CONTENTS, DETAIL, FRONT, GOAL, LEAD_IN, MAIN, MAIN_ADJECTIVES, MEASURE, NEUTRAL, PREPOSITION,
    TIME, VERB,
};
use crate::blocks::{Cue, marks};
use crate::period;
use crate::tokens;

/// What a heading says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Goals stand below.
    Goals(GoalHeading),
    /// Measures stand below.
    Measures(MeasureHeading),
    /// Both words at once ("Goals and measures", the head of a flattened table).
    Both,
    /// A list of contents stands below.
    Contents,
    /// Prose that belongs to no area stands below.
    Front,
    /// A detail of what stands above (who, when, how much).
    Detail,
}

/// A heading of goals, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalHeading {
    /// The words for the time it is for, without the preposition.
    pub horizon: Option<String>,
    /// Its number, when it is one of a row ("Goal 2").
    pub number: Option<String>,
    /// Whether the words say that this is the goal above all others.
    pub main: bool,
    /// Whether it says more than that goals follow: whose they are or what about.
    pub owned: bool,
}

/// A heading of measures, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureHeading {
    /// What stands beside the word for measures ("for avdelingene", "nasjonale"), as printed.
    pub beside: Option<String>,
    /// Whether it says more than that measures follow.
    pub owned: bool,
}

struct Word<'a> {
    lower: String,
    raw: &'a str,
}

/// Whether a line alone breaks paragraphs, and what stands below it.
pub fn breaks(text: &str) -> Cue {
    match says(&bare(text)) {
        Some(Says::Goals(_) | Says::Measures(_) | Says::Both) => Cue::List,
        Some(Says::Front | Says::Contents) => Cue::Prose,
        // a title with its year stands alone on a cover
        None if covers(text) => Cue::Prose,
        Some(Says::Detail) | None => Cue::None,
    }
}

/// Whether a line is a plan's name and its period, and nothing else.
fn covers(text: &str) -> bool {
    let text = text.trim();
    tokens::count(text) <= 7
        && tokens::starts_upper(text)
        && super::identity::noun_in(&text.to_lowercase()).is_some_and(|(_, at)| at < 20)
        && period::find(text)
            .last()
            .is_some_and(|p| p.at.1 == text.len())
}

/// A heading's text without Markdown's marks, its number and its colon.
pub fn bare(text: &str) -> String {
    let text = tokens::tidy(text);
    let text = text.trim_start_matches('#').trim_matches(['*', '_', ' ']);
    let text = marks::take(text).map_or(text, |taken| taken.rest);
    text.trim_end_matches([':', ' ', '*', '_']).to_owned()
}

/// Whether words (in lower case) are a heading that structures a plan, so no running header.
pub fn is_cue(key: &str) -> bool {
    let mut chars = key.chars();
    let first: String = chars
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    says(&(first + chars.as_str())).is_some()
}

/// What a heading says; `text` is bare and on one line.
pub fn says(text: &str) -> Option<Says> {
    if text.len() > 110
        || !tokens::words(text)
            .next()?
            .starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    {
        return None;
    }
    let (text, _) = without_remark(text);
    if text.ends_with(['.', '!', '?', ',', ';']) || text.contains(". ") {
        return None;
    }
    let all: Vec<Word<'_>> = tokens::words(&text)
        .map(|raw| Word {
            lower: raw.to_lowercase(),
            raw,
        })
        .collect();
    if all.is_empty() || all.len() > 11 {
        return None;
    }
    let key = tokens::key(&text);
    if CONTENTS.contains(&key.as_str()) {
        return Some(Says::Contents);
    }
    if FRONT.contains(&key.as_str()) {
        return Some(Says::Front);
    }
    if DETAIL.contains(&key.as_str()) {
        return Some(Says::Detail);
    }
    if DOING.contains(&key.as_str()) {
        return Some(Says::Measures(MeasureHeading {
            beside: None,
            owned: false,
        }));
    }
    if WANTING.contains(&key.as_str()) {
        return Some(Says::Goals(GoalHeading {
            horizon: None,
            number: None,
            main: false,
            owned: false,
        }));
    }
    if all.iter().any(|w| VERB.contains(&w.lower.as_str())) {
        return None;
    }
    let goal = all.iter().position(|w| GOAL.contains(&w.lower.as_str()));
    let measure = all.iter().position(|w| MEASURE.contains(&w.lower.as_str()));
    match (goal, measure) {
        (Some(_), Some(_)) => (all.len() <= 7).then_some(Says::Both),
        (Some(at), None) => goals(&text, &all, at).map(Says::Goals),
        (None, Some(at)) => measures(&all, at).map(Says::Measures),
        (None, None) => None,
    }
}

/// Whole phrases that head measures though they hold a verb.
const DOING: &[&str] = &[
    "vi vil",
    "vi skal",
    "dette vil vi",
    "dette skal vi",
    "slik gjør vi det",
    "slik vil vi",
    "slik skal vi",
    "dette gjør vi",
    "det vil vi",
    "det skal vi",
    "hva skal vi gjøre",
    "hva gjør vi",
    "kva skal vi gjere",
    "slik gjer vi det",
    "hvordan",
    "korleis",
    "det ska vi göra",
    "så gör vi",
    "vad ska vi göra",
    "vi ska",
    "vi vill",
    "hur",
    "sådan gør vi",
    "det gør vi",
    "hvad gør vi",
    "we will",
    "what we will do",
    "how we will do it",
    "how we will get there",
    "what will we do",
    "how",
    "slik når vi målet",
    "slik når vi målene",
    "for å nå målet",
    "för att nå målet",
    "for at nå målet",
    "to achieve this",
    "for å nå målene",
    "to achieve this we will",
    "for å nå dette skal vi",
    "for å nå målet skal vi",
    "for å nå målene skal vi",
    "for å nå målet vil vi",
    "for å nå målene vil vi",
    "for å nå dette vil vi",
    "for å få til dette vil vi",
    "för att nå målet ska vi",
    "för att nå målen ska vi",
    "det vil vi gjøre",
    "dette vil vi gjøre",
    "dette skal vi gjøre",
    "det gör vi",
];

/// Whole phrases that head goals though they hold a verb.
const WANTING: &[&str] = &[
    "hva vil vi oppnå",
    "hva vil vi",
    "kva vil vi oppnå",
    "dit vil vi",
    "her skal vi",
    "dette vil vi oppnå",
    "hva vi vil",
    "kva vi vil",
    "vad vi vill",
    "hvad vi vil",
    "vad vill vi uppnå",
    "det vill vi uppnå",
    "hvad vil vi opnå",
    "det vil vi opnå",
    "what we want to achieve",
    "what do we want to achieve",
    "where we want to be",
    "what success looks like",
    "vi har som mål",
    "vårt mål er",
    "våre mål er",
    "målet vårt er",
    "vårt mål är",
    "våra mål är",
    "vores mål er",
    "our aim is",
    "our goal is",
    "our goals are",
    "our aims are",
    "our objectives are",
];

fn goals(text: &str, all: &[Word<'_>], at: usize) -> Option<GoalHeading> {
    if at > 4 {
        return None;
    }
    let word = all.get(at)?;
    let (before, after) = (all.get(..at)?, all.get(at + 1..)?);
    let number = after
        .first()
        .filter(|w| {
            w.lower.len() <= 2 && w.lower.chars().all(|c| c.is_ascii_digit())
                || (w.raw.len() == 1 && w.raw.chars().all(|c| c.is_ascii_uppercase()))
        })
        .map(|w| w.lower.clone());
    let rest: Vec<&Word<'_>> = after.iter().skip(usize::from(number.is_some())).collect();
    let time = |w: &&&Word<'_>| is_time(&w.lower);
    let timed =
        rest.iter().any(|w| time(&w)) || number.is_none() && before.iter().any(|w| time(&&w));
    if !rest.is_empty() && !timed {
        let head = rest.first()?;
        let goes_on = PREPOSITION.contains(&head.lower.as_str())
            || NEUTRAL.contains(&head.lower.as_str())
            || GOAL.contains(&head.lower.as_str());
        if !goes_on || (at > 0 && rest.len() > 4) || rest.len() > 6 {
            return None;
        }
    }
    // "Goal" starts a sentence as easily as a heading: what precedes must look like a heading too
    if before
        .iter()
        .any(|w| PREPOSITION.contains(&w.lower.as_str()) && !NEUTRAL.contains(&w.lower.as_str()))
    {
        return None;
    }
    let horizon = horizon(text, word.raw, &rest, before);
    let plain = |w: &Word<'_>| {
        NEUTRAL.contains(&w.lower.as_str()) || is_time(&w.lower) || GOAL.contains(&w.lower.as_str())
    };
    let owned = before.iter().any(|w| !plain(w))
        || (!timed
            && rest
                .iter()
                .any(|w| !plain(w) && !PREPOSITION.contains(&w.lower.as_str())));
    let main = MAIN.contains(&word.lower.as_str())
        || before.last().is_some_and(|w| {
            MAIN_ADJECTIVES.contains(&w.lower.as_str())
                && w.lower.len() > 4
                && singular(&word.lower)
        });
    Some(GoalHeading {
        horizon,
        number,
        main,
        owned,
    })
}

fn singular(word: &str) -> bool {
    !word.ends_with(['s', 'r']) && !word.ends_with("ene")
}

fn is_time(word: &str) -> bool {
    TIME.contains(&word)
        || word.ends_with("perioden")
        || word.ends_with("periode")
        || (word.len() == 4 && word.parse::<u16>().is_ok_and(|y| (1950..2100).contains(&y)))
        || period::is_month(word)
}

/// The words of the heading after the word for goals and its preposition, when they are about time.
fn horizon(text: &str, word: &str, rest: &[&Word<'_>], before: &[Word<'_>]) -> Option<String> {
    if rest.iter().any(|w| is_time(&w.lower)) {
        let first = rest.iter().find(|w| {
            !matches!(
                w.lower.as_str(),
                "i" | "for"
                    | "på"
                    | "för"
                    | "in"
                    | "under"
                    | "til"
                    | "till"
                    | "of"
                    | "gjennom"
                    | "inom"
                    | "during"
                    | "the"
                    | "den"
                    | "og"
            )
        })?;
        // the word for goals may occur inside another before it: look from the end of it
        let from = text.find(word)? + word.len();
        let tail = text.get(from..)?;
        let at = tail.find(first.raw)?;
        return Some(close_years(
            tail.get(at..)?.trim_end_matches([':', ' ', '(', ')']),
        ));
    }
    let adjective = before.iter().find(|w| is_time(&w.lower))?;
    Some(close_years(adjective.raw))
}

/// "2024 - 2025" as "2024-2025": the same horizon is written in many ways.
pub fn close_years(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    let digit = |n: Option<&char>| n.is_some_and(char::is_ascii_digit);
    let mut n = 0;
    while let Some(c) = chars.get(n) {
        let rest = chars.get(n..).unwrap_or_default();
        let skip = rest.iter().take_while(|c| **c == ' ').count();
        let dash = rest.get(skip).is_some_and(|c| matches!(c, '-' | '–' | '—'));
        let after = rest
            .get(skip + 1..)
            .unwrap_or_default()
            .iter()
            .take_while(|c| **c == ' ')
            .count();
        if dash
            && digit(n.checked_sub(1).and_then(|n| chars.get(n)))
            && digit(rest.get(skip + 1 + after))
        {
            out.push('-');
            n += skip + 1 + after;
        } else {
            out.push(*c);
            n += 1;
        }
    }
    out
}

fn measures(all: &[Word<'_>], at: usize) -> Option<MeasureHeading> {
    let (before, after) = (all.get(..at)?, all.get(at + 1..)?);
    if before.len() > 3 || after.len() > 6 {
        return None;
    }
    let number = |w: &Word<'_>| w.lower.chars().all(|c| c.is_ascii_digit());
    if let Some(first) = after.first() {
        let fits = PREPOSITION.contains(&first.lower.as_str())
            || NEUTRAL.contains(&first.lower.as_str())
            || MEASURE.contains(&first.lower.as_str())
            || number(first)
            || super::levels::is_level_word(&first.lower);
        if !fits || (at > 0 && after.len() > 3) {
            return None;
        }
    }
    let plain = |w: &&Word<'_>| {
        NEUTRAL.contains(&w.lower.as_str())
            || PREPOSITION.contains(&w.lower.as_str())
            || is_time(&w.lower)
            || number(w)
            || MEASURE.contains(&w.lower.as_str())
    };
    let owned = before.iter().chain(after).any(|w| !plain(&w));
    let level = |words: &[Word<'_>]| {
        words
            .iter()
            .any(|w| super::levels::is_level_word(&w.lower))
            .then(|| {
                let from = words
                    .iter()
                    .position(|w| !PREPOSITION.contains(&w.lower.as_str()))
                    .unwrap_or(0);
                words
                    .get(from..)
                    .unwrap_or_default()
                    .iter()
                    .map(|w| w.raw)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
    };
    Some(MeasureHeading {
        beside: level(after).or_else(|| level(before)),
        owned,
    })
}

/// A text without a remark in parentheses at its end, and the remark.
pub fn without_remark(text: &str) -> (String, Option<String>) {
    let text = text.trim();
    if let Some(open) = text.rfind('(')
        && text.ends_with(')')
        && open > 0
    {
        let (name, remark) = text.split_at(open);
        return (name.trim_end().to_owned(), Some(remark.to_owned()));
    }
    (text.to_owned(), None)
}

/// Whether a sentence leads in to a list of what someone will do ("The branch will:"); gives who, in its own words.
pub fn leads_in(text: &str) -> Option<String> {
    let text = text.strip_suffix(':')?.trim_end();
    let text = text
        .rfind(['.', '!', '?'])
        .and_then(|at| text.get(at + 1..))
        .unwrap_or(text);
    let last = tokens::words(text).last()?.to_lowercase();
    if !LEAD_IN.contains(&last.as_str()) {
        return None;
    }
    let verb = [
        "vil", "skal", "skall", "ska", "vill", "will", "shall", "må", "must",
    ];
    let at = tokens::words(text).position(|w| verb.contains(&w.to_lowercase().as_str()))?;
    Some(tokens::words(text).take(at).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal(text: &str) -> Option<GoalHeading> {
        match says(&bare(text)) {
            Some(Says::Goals(goal)) => Some(goal),
            _ => None,
        }
    }

    #[test]
    fn headings_of_goals_are_known_with_their_horizon() {
        let table = [
            (
                "Mål i landsmøteperioden fram til 2022",
                Some("landsmøteperioden fram til 2022"),
            ),
            ("Mål 2021", Some("2021")),
            ("Mål 2024 - 2025  ", Some("2024-2025")),
            ("Hovedmål 2024-2025", Some("2024-2025")),
            ("Mål for perioden 2025–2027:", Some("perioden 2025-2027")),
            ("Våre mål", None),
            ("Fagforeningens mål:", None),
            ("Delmål 1", None),
            ("3.2 Målsettingar", None),
            ("## Goals for 2026", Some("2026")),
            ("Our strategic objectives", None),
            ("Övergripande mål", None),
            ("Långsiktiga mål", None),
            ("Målsætninger for kongresperioden", Some("kongresperioden")),
            ("Langsiktige mål", Some("Langsiktige")),
        ];
        for (text, horizon) in table {
            let found = goal(text);
            assert!(found.is_some(), "{text}");
            assert_eq!(found.and_then(|g| g.horizon).as_deref(), horizon, "{text}");
        }
    }

    #[test]
    fn sentences_and_titles_are_no_headings_of_goals() {
        for text in [
            "Målet er å bli flere.",
            "Målene i planen er formulert slik at de kan måles",
            "Vi skal nå våre mål",
            "mål og tillit til de ansatte",
            "FNs bærekraftsmål",
            "Et hovedmål for forbundet er økt tariffmakt",
            "Rekruttering",
        ] {
            assert_eq!(goal(text), None, "{text}");
        }
    }

    #[test]
    fn headings_of_measures_are_known_with_the_level_beside() {
        let table = [
            ("Strategiske tiltak", None),
            ("Tiltak:", None),
            ("Åtgärder", None),
            ("Indsatser", None),
            ("Actions", None),
            ("Tiltak for avdelingene", Some("avdelingene")),
            ("Nasjonale tiltak", Some("Nasjonale")),
            ("Slik gjør vi det:", None),
        ];
        for (text, beside) in table {
            match says(&bare(text)) {
                Some(Says::Measures(m)) => assert_eq!(m.beside.as_deref(), beside, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
        for text in [
            "Hvilke aktiviteter skal vi ha i perioden:",
            "Verveaktiviteter som er planlagt i perioden er:",
            "Iverksette tiltak mot sosial dumping i alle bedrifter",
        ] {
            assert!(
                !matches!(says(&bare(text)), Some(Says::Measures(_))),
                "{text}"
            );
        }
    }

    #[test]
    fn front_matter_and_details_are_known() {
        assert_eq!(says("Innledning"), Some(Says::Front));
        assert_eq!(says("Innehåll"), Some(Says::Contents));
        assert_eq!(says("Ansvarlig"), Some(Says::Detail));
        assert_eq!(says("Mål og tiltak"), Some(Says::Both));
    }

    #[test]
    fn a_lead_in_names_who_acts() {
        assert_eq!(leads_in("Avdelingen skal:").as_deref(), Some("Avdelingen"));
        assert_eq!(
            leads_in("Pay falls. Every branch will:").as_deref(),
            Some("Every branch")
        );
        assert_eq!(leads_in("We will:").as_deref(), Some("We"));
        assert_eq!(leads_in("Følgende områder er prioritert:"), None);
    }
}
