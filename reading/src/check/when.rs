//! The deadline that a text names. A date counts when it says more than the plan's own period does: a day, a month, a part
//! of the year, or a year that a word of deadline leads to or that is one of several years of the plan.

use jiff::civil::Date;

use crate::quantity::point::{self, Point};
use crate::quantity::tokens::{Kind, Tokens, dash};
use crate::quantity::tongue::Tongue;

/// A deadline in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The last day meant; `None` where the text does not say so exactly ("before Christmas", "in March" of no known year).
    pub by: Option<Date>,
    /// The words.
    pub words: String,
    /// Whether the words set a deadline ("by", "before"), and do not only place something in time.
    pub set: bool,
}

/// The first deadline of a text, in a plan for a period.
pub(crate) fn deadline(tokens: &Tokens, tongue: Tongue, period: Option<(Date, Date)>) -> Option<Deadline> {
    let mut at = 0;
    while at < tokens.all.len() {
        if let Some((point, next)) = point::point(tokens, tongue, at) {
            // "2026-2027" is a period, as the plan's own is
            let far = point.bare.then(|| point::point(tokens, tongue, next + 1)).flatten();
            if let Some((_, end)) = far.filter(|(to, _)| to.bare && dash(tokens.lower(next))) {
                at = end;
                continue;
            }
            if let Some(found) = dated(tokens, at, next, &point, period) {
                return Some(found);
            }
            at = next.max(at + 1);
            continue;
        }
        if let Some(found) =
            part_of_year(tokens, at).or_else(|| week(tokens, at)).or_else(|| end_of_year(tokens, at, period))
        {
            return Some(found);
        }
        at += 1;
    }
    None
}

fn words(tokens: &Tokens, first: usize, end: usize) -> String {
    super::patterns::text(tokens, &(first..end)).to_owned()
}

/// What the words before a date make of it: `Some(true)` a deadline, `Some(false)` a place in time, `None` neither.
fn leads(tokens: &Tokens, at: usize) -> Option<bool> {
    let ends =
        |back| matches!(tokens.before(at, back), "utgangen" | "utgången" | "udgangen" | "slutten" | "slutet" | "end");
    (1..=3).map(|back| (back, tokens.before(at, back))).find_map(|(back, word)| match word {
        "av" | "of" | "af" if ends(back + 1) => None,
        "innen" | "innan" | "inden" | "senest" | "seinast" | "senast" | "før" | "före" | "til" | "till" | "by"
        | "before" | "until" | "utgangen" | "utgången" | "udgangen" | "slutten" | "slutet" | "end" | "within"
        | "inom" | "frist" => Some(Some(true)),
        "i" | "in" | "gjennom" | "under" | "during" | "løpet" | "løbet" | "på" | "den" | "on" | "loppet" | "fast" => {
            Some(Some(false))
        }
        "fra" | "frå" | "från" | "from" | "siden" | "sidan" | "since" | "per" | "pr" | "enn" | "än" | "than"
        | "hver" | "hvert" | "kvar" | "varje" | "every" | "each" | "av" | "of" | "af" | "etter" | "efter" | "after" => {
            Some(None)
        }
        _ => None,
    })?
}

fn dated(tokens: &Tokens, at: usize, next: usize, point: &Point, period: Option<(Date, Date)>) -> Option<Deadline> {
    let lead = leads(tokens, at);
    let refused = (1..=2).any(|back| {
        matches!(
            tokens.before(at, back),
            "fra"
                | "frå"
                | "från"
                | "from"
                | "siden"
                | "sidan"
                | "since"
                | "enn"
                | "än"
                | "than"
                | "hver"
                | "hvert"
                | "kvar"
                | "varje"
                | "every"
                | "each"
                | "per"
                | "pr"
        )
    });
    if refused {
        return None;
    }
    let inside = |day: Date| period.is_none_or(|(from, to)| day >= from && day <= to);
    let by = match (point.year, period) {
        (Some(year), _) => point.days(year).map(|(_, to)| to),
        (None, Some((from, to))) => {
            (from.year()..=to.year()).filter_map(|year| point.days(year)).map(|(_, last)| last).find(|day| inside(*day))
        }
        (None, None) => None,
    };
    if point.bare {
        let several = period.is_some_and(|(from, to)| from.year() < to.year());
        let one_of = several && lead.is_some() && by.is_some_and(inside);
        if lead != Some(true) && !one_of {
            return None;
        }
    } else if point.month > 0 && point.from != point.to && point.year.is_none() && lead.is_none() {
        // the name of a month alone may be anything; with a word of time before it is a date
        let joined = matches!(tokens.before(at, 1), "og" | "och" | "and" | "–" | "-");
        if !joined {
            return None;
        }
    }
    Some(Deadline { by, words: words(tokens, at, next), set: lead == Some(true) })
}

/// "før sommeren", "i løpet av høsten", "by Christmas"
fn part_of_year(tokens: &Tokens, at: usize) -> Option<Deadline> {
    let part = matches!(
        tokens.lower(at),
        "sommeren"
            | "sommaren"
            | "høsten"
            | "hausten"
            | "hösten"
            | "våren"
            | "vinteren"
            | "vintern"
            | "foråret"
            | "efteråret"
            | "sommerferien"
            | "sommarferien"
            | "sommaruppehållet"
            | "jul"
            | "påske"
            | "påsk"
            | "julen"
            | "påsken"
            | "årsskiftet"
            | "nyttår"
            | "summer"
            | "autumn"
            | "spring"
            | "winter"
            | "christmas"
            | "easter"
            | "årsmøtet"
            | "årsmötet"
    );
    let lead = (1..=2).map(|back| tokens.before(at, back)).find_map(|word| match word {
        "før" | "innen" | "innan" | "inden" | "före" | "senest" | "senast" | "seinast" | "til" | "till" | "by"
        | "before" => Some(true),
        "av" | "løpet" | "under" | "during" | "om" | "in" | "loppet" | "løbet" | "this" => Some(false),
        _ => None,
    })?;
    let here = part && (lead || !matches!(tokens.lower(at), "årsmøtet" | "årsmötet"));
    here.then(|| Deadline { by: None, words: words(tokens, at.saturating_sub(1), at + 1), set: lead })
}

/// "uke 43", "vecka 12", "week 20"
fn week(tokens: &Tokens, at: usize) -> Option<Deadline> {
    let named = matches!(tokens.lower(at), "uke" | "veke" | "vecka" | "uge" | "week");
    let number = tokens.digits(at + 1).filter(|n| (1..=53).contains(n) && tokens.is(at + 1, Kind::Digits));
    (named && number.is_some()).then(|| Deadline { by: None, words: words(tokens, at, at + 2), set: false })
}

/// "innen årets slutt", "by the end of the year": the year's end where the plan has one year, none where it has several.
fn end_of_year(tokens: &Tokens, at: usize, period: Option<(Date, Date)>) -> Option<Deadline> {
    let phrases = [
        "utgangen av året",
        "årets slutt",
        "slutten av året",
        "slutet av året",
        "årets slut",
        "udgangen af året",
        "slutningen af året",
        "end of the year",
        "end of year",
        "year end",
        "utgången av året",
    ];
    let said = phrases.iter().find(|phrase| tokens.says(at, phrase))?;
    let by = period.filter(|(from, to)| from.year() == to.year()).map(|(_, to)| to);
    let end = at + said.split(' ').count();
    Some(Deadline { by, words: words(tokens, at, end), set: true })
}
