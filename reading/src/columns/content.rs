//! What the cells of a column look like, whatever its heading says: days, amounts, names, repeated words, long text.

use std::collections::HashSet;

use super::meaning::Meaning;
use super::{kinds, owner, values};
use crate::formats::Cell;
use crate::rules::levels::is_level_name;

/// A column in figures; shares are of the cells that hold something, from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// How many cells hold something.
    pub filled: usize,
    /// Rows that the table has.
    pub rows: usize,
    /// Mean length of the words in characters.
    pub length: f32,
    /// Different contents, as a share of the filled cells.
    pub different: f32,
    days: f32,
    numbers: f32,
    money: f32,
    recurring: f32,
    posts: f32,
    names: f32,
    levels: f32,
    kinds: f32,
    status: f32,
    /// The mean day, as days of the calendar, for telling starts from deadlines.
    pub mean_day: Option<f64>,
    median: f64,
}

/// Words for how far something has come.
const STATUS: &[&str] = &[
    "ikke begynt",
    "ikkje byrja",
    "ikke startet",
    "påbegynt",
    "i gang",
    "under arbeid",
    "utført",
    "ferdig",
    "pågår",
    "klar",
    "klart",
    "not started",
    "in progress",
    "done",
    "ongoing work",
    "under way",
    "utsatt",
    "utsett",
    "postponed",
    "påbörjad",
    "ej påbörjad",
    "igangsat",
    "ja",
    "nei",
    "yes",
    "no",
    "x",
    "ok",
    "delvis",
];

impl Look {
    /// Looks at the cells of one column, one for each row.
    #[must_use]
    pub fn at<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let all: Vec<&Cell> = cells.collect();
        let filled: Vec<&Cell> = all.iter().copied().filter(|cell| !cell.is_empty()).collect();
        if filled.is_empty() {
            return Self { rows: all.len(), ..Self::default() };
        }
        let texts: Vec<String> = filled.iter().map(|cell| cell.text()).collect();
        let many = filled.len() as f32;
        let share = |count: usize| count as f32 / many;
        let words = |is: fn(&str) -> bool| share(texts.iter().filter(|text| is(text)).count());
        let is_day = |cell: &&&Cell| !matches!(cell, Cell::Number(_)) && values::day(cell, None).is_some();
        let days: Vec<f64> =
            filled.iter().filter(is_day).filter_map(|cell| values::day(cell, None)).map(since).collect();
        let mut numbers: Vec<f64> = filled.iter().filter_map(|cell| values::number_of(cell)).collect();
        numbers.sort_by(f64::total_cmp);
        Self {
            filled: filled.len(),
            rows: all.len(),
            length: texts.iter().map(|text| text.chars().count()).sum::<usize>() as f32 / many,
            different: share(texts.iter().map(|text| text.to_lowercase()).collect::<HashSet<_>>().len()),
            days: share(days.len()),
            numbers: share(numbers.len()),
            money: words(|text| {
                let lower = text.to_lowercase();
                values::number(text).is_some()
                    && (lower.contains("kr") || lower.contains("nok") || lower.ends_with(",-"))
            }),
            recurring: words(|text| values::recurrence(text).is_some()),
            posts: words(|text| text.chars().count() < 40 && owner::is_post(text)),
            names: words(owner::is_name),
            levels: words(is_level_name),
            kinds: words(|text| kinds::of(text).is_some()),
            status: words(|text| STATUS.contains(&text.to_lowercase().as_str())),
            mean_day: (!days.is_empty()).then(|| days.iter().sum::<f64>() / days.len() as f64),
            median: numbers.get(numbers.len() / 2).copied().unwrap_or(0.0),
        }
    }

    /// Whether it holds words rather than figures and days.
    #[must_use]
    pub fn is_words(&self) -> bool {
        self.filled > 0 && self.days + self.numbers < 0.5
    }

    /// How well the content fits a meaning, from 0 (cannot be) to 1.
    #[must_use]
    pub fn fits(&self, meaning: Meaning) -> f32 {
        if self.filled == 0 {
            return 0.3;
        }
        let words = if self.is_words() { 1.0 } else { 0.0 };
        let long = (self.length / 60.0).min(1.0);
        let short = if self.length < 45.0 { 1.0 } else { 45.0 / self.length };
        let gaps = if self.rows > 2 { 1.0 - self.filled as f32 / self.rows as f32 } else { 0.0 };
        match meaning {
            Meaning::Measure => {
                words * (0.35 + 0.4 * long + 0.25 * self.different) * (1.0 - 0.5 * self.kinds.max(self.recurring))
            }
            Meaning::Goal => words * (0.45 + 0.3 * long + 0.2 * (1.0 - self.different).max(gaps)),
            Meaning::Area => words * short * (0.3 + 0.6 * (1.0 - self.different).max(gaps)),
            Meaning::Kind => self.kinds,
            Meaning::Level => {
                if self.levels > 0.0 {
                    self.levels
                } else {
                    0.4 * words * short
                }
            }
            Meaning::Owner => words * short * (0.3 + 0.6 * (self.posts + self.names).min(1.0)),
            Meaning::OwnerPost => words * short * (0.3 + 0.65 * self.posts),
            Meaning::OwnerName => words * short * (0.3 + 0.65 * self.names),
            Meaning::Start | Meaning::Due | Meaning::IndicatorBy => (self.days + 0.6 * self.recurring).max(0.25),
            Meaning::When => (0.9 * self.days + self.recurring).clamp(0.3, 1.0),
            Meaning::Recurrence => self.recurring.max(0.2),
            Meaning::Kroner => (self.numbers * if self.median >= 100.0 { 0.8 } else { 0.5 }).max(self.money).max(0.2),
            Meaning::Hours | Meaning::Days | Meaning::Baseline | Meaning::Target => self.numbers.max(0.2),
            Meaning::Indicator => words * 0.6,
            Meaning::Status => self.status.max(0.3 * words * short),
            Meaning::Horizon | Meaning::IndicatorUnit | Meaning::Higher | Meaning::Comment | Meaning::NotUsed => 0.5,
        }
    }

    /// What the content alone says, without a heading: the meaning and how surely. Only what can be told by looking.
    #[must_use]
    pub fn says(&self) -> Vec<(Meaning, f32)> {
        let mut found = Vec::new();
        let mut take = |yes: bool, meaning, sure: f32| {
            if yes && sure >= 0.3 {
                found.push((meaning, sure.min(0.7)))
            }
        };
        let words = self.is_words() && self.filled > 0;
        take(self.days > 0.6, Meaning::Due, 0.65 * self.days);
        take(self.recurring > 0.5, Meaning::Recurrence, 0.65 * self.recurring);
        take(self.days > 0.2 && self.days + self.recurring > 0.6, Meaning::When, 0.6 * (self.days + self.recurring));
        take(self.money > 0.5, Meaning::Kroner, 0.7 * self.money);
        take(self.numbers > 0.7 && self.median >= 500.0 && self.days == 0.0, Meaning::Kroner, 0.5);
        take(self.kinds > 0.8, Meaning::Kind, 0.65);
        take(self.levels > 0.6, Meaning::Level, 0.6 * self.levels);
        take(self.status > 0.7, Meaning::Status, 0.55);
        take(words && self.posts + self.names > 0.5, Meaning::Owner, 0.6 * (self.posts + self.names).min(1.0));
        let plain = words
            && self.posts + self.names < 0.5
            && self.recurring < 0.5
            && self.status < 0.7
            && self.kinds < 0.8
            && self.levels < 0.6;
        take(
            plain && self.length >= 18.0 && self.different > 0.6,
            Meaning::Measure,
            0.35 + self.length.min(70.0) / 200.0,
        );
        let repeats = (1.0 - self.different).max(1.0 - self.filled as f32 / self.rows.max(1) as f32);
        take(plain && repeats > 0.3 && self.length < 45.0, Meaning::Area, 0.4 + 0.2 * repeats);
        take(plain && repeats > 0.2 && self.length >= 20.0, Meaning::Goal, 0.42 + self.length.min(80.0) / 800.0);
        found
    }
}

fn since(day: jiff::civil::Date) -> f64 {
    f64::from(day.year()) * 365.25 + f64::from(day.day_of_year())
}
