//! Gives each column its meaning: the surest pairs of column and meaning first, each meaning once. The order of the columns
//! decides nothing.

use super::Column;
use super::content::Look;
use super::headings::says;
use super::meaning::Meaning;
use crate::formats::{Cell, Row};

/// A pair less sure than this is none.
const LEAST: f32 = 0.3;

struct Pair {
    sure: f32,
    column: usize,
    meaning: Meaning,
}

/// The meaning of each column, with how sure it is.
#[must_use]
pub fn meanings(headings: &[String], rows: &[&Row]) -> Vec<(Meaning, f32)> {
    let looks: Vec<Look> = (0..headings.len())
        .map(|at| Look::at(rows.iter().map(|row| row.cells.get(at).unwrap_or(&Cell::Empty))))
        .collect();
    let any_known = headings.iter().any(|heading| !says(heading).is_empty());
    let mut pairs: Vec<Pair> = Vec::new();
    for (column, (heading, look)) in headings.iter().zip(&looks).enumerate() {
        pairs.extend(of(heading, look, any_known).into_iter().map(|(meaning, sure)| Pair { sure, column, meaning }));
    }
    starts_before_deadlines(&looks, headings, &mut pairs);
    let words = |at: usize| rows.iter().filter_map(|row| row.cells.get(at)).map(Cell::text).next().unwrap_or_default();
    let heading = |at: usize| headings.get(at).map(String::as_str).unwrap_or_default();
    pairs.sort_by(|a, b| {
        let by_words = || heading(a.column).cmp(heading(b.column)).then_with(|| words(a.column).cmp(&words(b.column)));
        b.sure.total_cmp(&a.sure).then(a.meaning.cmp(&b.meaning)).then_with(by_words)
    });
    let mut out: Vec<Option<(Meaning, f32)>> = vec![None; headings.len()];
    for pair in pairs {
        let taken = out.iter().flatten().any(|(meaning, _)| *meaning == pair.meaning && !meaning.may_repeat());
        if let Some(place) = out.get_mut(pair.column).filter(|place| place.is_none() && !taken) {
            *place = Some((pair.meaning, pair.sure));
        }
    }
    let mut out: Vec<(Meaning, f32)> = out
        .into_iter()
        .zip(headings)
        .zip(&looks)
        .map(|((found, heading), look)| found.unwrap_or_else(|| rest(heading, look)))
        .collect();
    settle(&mut out, &looks);
    out
}

/// What one column may mean by its heading and its content.
fn of(heading: &str, look: &Look, any_known: bool) -> Vec<(Meaning, f32)> {
    if look.filled == 0 {
        // a column that nobody has filled in yet means what its heading says, and takes no other's place
        return says(heading).into_iter().map(|(meaning, sure)| (meaning, sure * 0.6)).collect();
    }
    let said = says(heading);
    let mut found: Vec<(Meaning, f32)> = Vec::new();
    for (meaning, sure) in &said {
        let fits = look.fits(*meaning);
        if fits > 0.0 {
            found.push((*meaning, 0.75 * sure + 0.25 * fits));
        } else if *meaning == Meaning::Goal {
            // "Mål" above figures is what one wants to reach
            found.push((Meaning::Target, 0.6));
        }
    }
    // a heading of other words makes the content less telling
    let weight = if said.is_empty() { if heading.is_empty() || !any_known { 1.0 } else { 0.7 } } else { 0.5 };
    for (meaning, sure) in look.says() {
        if !found.iter().any(|(have, _)| *have == meaning) {
            found.push((meaning, sure * weight));
        }
    }
    found.retain(|(_, sure)| *sure >= LEAST);
    found
}

/// Of two columns of days without headings the earlier is when one begins.
fn starts_before_deadlines(looks: &[Look], headings: &[String], pairs: &mut Vec<Pair>) {
    let unsaid: Vec<(usize, f64, f32)> = pairs
        .iter()
        .filter(|pair| {
            pair.meaning == Meaning::Due && headings.get(pair.column).is_some_and(|heading| says(heading).is_empty())
        })
        .filter_map(|pair| Some((pair.column, looks.get(pair.column)?.mean_day?, pair.sure)))
        .collect();
    if let [one, other] = unsaid.as_slice() {
        let earlier = if one.1 <= other.1 { one } else { other };
        pairs.retain(|pair| pair.column != earlier.0 || pair.meaning != Meaning::Due);
        pairs.push(Pair { sure: earlier.2, column: earlier.0, meaning: Meaning::Start });
    }
}

/// What nobody knows is kept beside the measure; what cannot be named is not used.
fn rest(heading: &str, look: &Look) -> (Meaning, f32) {
    if look.filled > 0 && (look.is_words() || !heading.is_empty()) {
        (Meaning::Comment, 0.3)
    } else {
        (Meaning::NotUsed, 0.5)
    }
}

/// A plan has measures: goals without any heading for measures stay goals, but text that only looks like goals is measures.
fn settle(out: &mut [(Meaning, f32)], looks: &[Look]) {
    if out.iter().any(|(meaning, _)| *meaning == Meaning::Measure) {
        return;
    }
    if let Some(goal) = out.iter_mut().find(|(meaning, sure)| *meaning == Meaning::Goal && *sure < 0.55) {
        goal.0 = Meaning::Measure;
        return;
    }
    let others = out.iter().filter(|(meaning, sure)| counts(*meaning) && *sure >= 0.5).count();
    let longest = out
        .iter_mut()
        .zip(looks)
        .filter(|((meaning, _), look)| *meaning == Meaning::Comment && look.is_words() && look.length >= 12.0)
        .max_by(|a, b| a.1.length.total_cmp(&b.1.length));
    if let Some((place, _)) = longest.filter(|_| others >= 2) {
        *place = (Meaning::Measure, 0.45);
    }
}

/// Whether a column of this meaning speaks for a plan.
fn counts(meaning: Meaning) -> bool {
    use Meaning::{Comment, Higher, IndicatorUnit, NotUsed, OwnerName};
    !matches!(meaning, Comment | Higher | IndicatorUnit | NotUsed | OwnerName)
}

/// How much a sheet looks like a plan: more with each column that a plan has.
#[must_use]
pub fn worth(columns: &[Column]) -> f32 {
    let sure = columns.iter().filter(|column| counts(column.meaning)).map(|column| column.confidence).sum::<f32>();
    if is_plan(columns) { sure + 1.0 } else { sure * 0.1 }
}

/// Whether a sheet with these columns is a plan: it has measures or goals, and something else that plans have, or a heading
/// that says so plainly.
#[must_use]
pub fn is_plan(columns: &[Column]) -> bool {
    let main = |column: &&Column| matches!(column.meaning, Meaning::Measure | Meaning::Goal);
    let surest = columns.iter().filter(main).map(|column| column.confidence).fold(0.0, f32::max);
    let others =
        columns.iter().filter(|column| counts(column.meaning) && !main(column) && column.confidence >= 0.4).count();
    surest >= 0.7 || (surest >= 0.4 && others >= 1)
}
