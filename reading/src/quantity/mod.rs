//! Measurable statements: "øke med minst to prosent", "minst en gang i året", "makspris kr. 25 000,-", "6-8 bransjeforum".
//! Also dates, recurrence, figures that contradict each other, and old section numbers of the law.
//! Proposes only; a person accepts. Nothing here reads files or knows how an outline was made.

mod bounds;
mod change;
pub mod contradictions;
mod counted;
mod counts;
pub mod dates;
pub(crate) mod deadline;
mod fill;
mod intention;
pub mod law;
mod law_rows;
pub(crate) mod money;
mod nouns;
mod number_words;
pub(crate) mod numbers;
mod often;
mod percent;
pub(crate) mod period_word;
pub(crate) mod point;
pub mod recurrence;
mod rules;
pub(crate) mod sentences;
pub(crate) mod tokens;
pub(crate) mod tongue;

pub use contradictions::contradictions;
pub use dates::{Dated, MonthDay, dates_in, day_of_month, period_of};
pub use fill::fill;
pub use law::{LawReference, law_references};
pub use recurrence::{Recurrence, recurrence_of};

use crate::outline::{Indicator, Span};
use rules::{Find, Place};
use tokens::{Kind, Tokens};
use tongue::Tongue;

/// What is known about the place a text stands in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Context {
    /// `nb`, `nn`, `sv`, `da` or `en`; empty when it is to be guessed.
    pub language: String,
    /// The deadline that holds when the text names none, `YYYY-MM-DD`: the end of the goal's horizon.
    pub by: Option<String>,
    /// True for running prose, where a figure is a target only when the sentence says so.
    pub prose: bool,
}

/// The measurable statements of a text, in order; `span` is carried into each.
pub fn indicators_of(text: &str, span: Span, context: &Context) -> Vec<Indicator> {
    let tokens = Tokens::of(text);
    let tongue = Tongue::of(&context.language, &tokens);
    let dates = dates::find(&tokens, tongue);
    let masked = mask_with(&tokens, &dates);
    let numbers = numbers::numbers(&tokens, tongue, &masked);
    let mut found = Vec::new();
    for sentence in sentences::sentences(&tokens) {
        let mut finds: Vec<Find> = Vec::new();
        for number in numbers.iter().filter(|n| sentence.contains(&n.first)) {
            let place = Place {
                tokens: &tokens,
                tongue,
                clause: sentences::clause(&tokens, &sentence, number.first),
                sentence: sentence.clone(),
            };
            let find = rules::in_percent(&place, number)
                .or_else(|| rules::in_money(&place, number))
                .or_else(|| rules::in_times(&place, number))
                .or_else(|| {
                    if money::around(&tokens, tongue, number).is_some() {
                        None
                    } else {
                        counts::in_count(&place, number)
                    }
                });
            finds.extend(find.filter(|f| meant(&place, f, context)));
        }
        for at in sentence.clone() {
            if !often::may_begin(&tokens, at)
                || masked.get(at).copied().unwrap_or(false)
                || finds.iter().any(|f| f.hit.contains(&at))
            {
                continue;
            }
            let place = Place {
                tokens: &tokens,
                tongue,
                clause: sentences::clause(&tokens, &sentence, at),
                sentence: sentence.clone(),
            };
            let find = often::without_number(&place, at).or_else(|| {
                // one statement of how often is enough; said after a count it belongs to the count
                if finds.iter().any(|f| f.per.is_some()) {
                    return None;
                }
                let often = often::how_often(&place, at)?;
                match finds
                    .last_mut()
                    .filter(|f| f.value.is_some() && f.hit.end <= at && !f.unit.starts_with("percent"))
                {
                    Some(before) => {
                        before.per = often.per;
                        None
                    }
                    None => Some(often),
                }
            });
            finds.extend(find.filter(|f| meant(&place, f, context)));
        }
        finds.sort_by_key(|f| f.hit.start);
        found.extend(finds.into_iter().map(|find| {
            let by = if standing(&find) {
                None
            } else {
                deadline::in_sentence(&tokens, &sentence, &dates).or_else(|| context.by.clone())
            };
            Indicator {
                words: sentences::shown(&tokens, &sentence, &find.hit),
                op: find.op.to_owned(),
                change: find.change,
                value: find.value,
                unit: find.unit,
                ask: find.ask.map(str::to_owned),
                by,
                per: find.per.map(str::to_owned),
                span,
            }
        }));
    }
    found
}

/// A limit that always holds (a price, an answer time) and a thing done again and again have no deadline.
fn standing(find: &Find) -> bool {
    find.per.is_some() || (find.op == "<=" && find.change.is_none() && !find.unit.starts_with("percent"))
}

/// Whether the sentence means the figure as something to reach.
fn meant(place: &Place, find: &Find, context: &Context) -> bool {
    let near = place.clause.clone();
    if intention::describes(place.tokens, near.clone())
        && !(find.bound && intention::intends(place.tokens, near.clone()))
    {
        return false;
    }
    if !context.prose {
        return true;
    }
    let demanding = intention::intends(place.tokens, near)
        || intention::intends(place.tokens, place.sentence.clone()) && find.bound;
    let promised = find.unit == "times" && place.sentence.clone().any(|i| matches!(place.tokens.lower(i), "vi" | "we"));
    demanding || promised || (find.unit == "times" && find.op == ">=")
}

/// Which tokens something other than a quantity has taken: dates, addresses, section numbers.
pub(crate) fn mask(tokens: &Tokens, tongue: Tongue) -> Vec<bool> {
    mask_with(tokens, &dates::find(tokens, tongue))
}

fn mask_with(tokens: &Tokens, dates: &[Dated]) -> Vec<bool> {
    let mut masked = vec![false; tokens.all.len()];
    let mut cover = |range: std::ops::Range<usize>| {
        for at in range {
            if let Some(spot) = masked.get_mut(at) {
                *spot = true;
            }
        }
    };
    for date in dates {
        cover(tokens.within(date.at.start, date.at.end));
    }
    let mut at = 0;
    while at < tokens.all.len() {
        let word = tokens.lower(at);
        let mut end = at + 1;
        if matches!(word, "@" | "www" | "http" | "https") {
            let mut start = at;
            while start > 0 && tokens.tight(start) {
                start -= 1;
            }
            while tokens.tight(end) {
                end += 1;
            }
            cover(start..end);
        } else if word == "§" {
            end = law::sections_end(tokens, at);
            cover(at..end);
        } else if tokens.is(at, Kind::Digits) && word.len() == 9 {
            cover(at..end);
        }
        at = end;
    }
    masked
}

#[cfg(test)]
mod gold_tests;
#[cfg(test)]
mod other_tests;
#[cfg(test)]
mod tests;
