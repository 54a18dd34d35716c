//! What an action costs: lines of kroner and released time, each for a year and from a source. Pure.

use kernel::id::{CostId, MeasureId};
use kernel::{Error, Fault, Result};

/// What released time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TimeUnit {
    /// Hours.
    #[default]
    Hours,
    /// Working days.
    Days,
}

impl TimeUnit {
    /// Both, in the order shown to people.
    pub const ALL: [Self; 2] = [Self::Hours, Self::Days];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }

    /// The unit that a word names; hours when it names none.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        if word == Self::Days.word() { Self::Days } else { Self::Hours }
    }
}

/// What released time is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    /// Kroner that an hour costs; `None` when nobody has said.
    pub kroner_per_hour: Option<f64>,
    /// Hours in a working day.
    pub hours_per_day: f64,
}

impl Default for Rates {
    /// A working day as most agreements have it, and no rate.
    fn default() -> Self {
        Self { kroner_per_hour: None, hours_per_day: 7.5 }
    }
}

impl Rates {
    /// # Errors
    /// `Invalid`, a fault a field: below nought, or a day that is none.
    pub fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        if self.kroner_per_hour.is_some_and(|rate| !(0.0..=100_000.0).contains(&rate)) {
            faults.push(Fault { field: "kroner_per_hour", word: "fault-rate" });
        }
        if !(1.0..=24.0).contains(&self.hours_per_day) {
            faults.push(Fault { field: "hours_per_day", word: "fault-hours-per-day" });
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

/// A line as it is to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewCost {
    /// The year it falls in.
    pub year: i64,
    /// Whole kroner.
    pub kroner: Option<i64>,
    /// Released time, in `unit`.
    pub released: Option<f64>,
    /// What `released` is counted in.
    pub unit: TimeUnit,
    /// Where the money comes from.
    pub source: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Cost {
    /// Id.
    pub id: CostId,
    /// The action it belongs to.
    pub action: MeasureId,
    /// What it says.
    pub line: NewCost,
}

impl NewCost {
    /// Holds a line against the years of its plan.
    ///
    /// # Errors
    /// `Invalid`, a fault a field: a year outside the plan, neither money nor time, something negative.
    pub fn check(&self, first: i64, last: i64) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.year < first || self.year > last {
            fault("year", "fault-year");
        }
        if self.kroner.is_some_and(|n| n < 0) {
            fault("kroner", "fault-kroner");
        }
        if self.released.is_some_and(|n| n < 0.0) {
            fault("released", "fault-hours");
        }
        if self.kroner.is_none() && self.released.is_none() {
            fault("kroner", "fault-no-cost");
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }

    /// Released time in hours.
    #[must_use]
    pub fn hours(&self, rates: &Rates) -> f64 {
        let released = self.released.unwrap_or(0.0);
        match self.unit {
            TimeUnit::Hours => released,
            TimeUnit::Days => released * rates.hours_per_day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_it_costs_within_the_years_of_its_plan() {
        let line = |year, kroner, released| NewCost { year, kroner, released, ..NewCost::default() };
        for (line, wanted) in [
            (line(2026, Some(500), None), vec![]),
            (line(2027, None, Some(2.0)), vec![]),
            (line(2026, Some(0), None), vec![]),
            (line(2025, Some(500), None), vec![("year", "fault-year")]),
            (line(2028, Some(500), None), vec![("year", "fault-year")]),
            (line(2026, None, None), vec![("kroner", "fault-no-cost")]),
            (line(2026, Some(-1), Some(-1.0)), vec![("kroner", "fault-kroner"), ("released", "fault-hours")]),
        ] {
            let found = match line.check(2026, 2027) {
                Err(Error::Invalid(faults)) => faults.iter().map(|f| (f.field, f.word)).collect(),
                _ => Vec::new(),
            };
            assert_eq!(found, wanted, "{line:?}");
        }
    }

    #[test]
    fn days_become_hours_by_the_length_of_the_day() {
        let rates = Rates { kroner_per_hour: None, hours_per_day: 7.0 };
        let days = NewCost { released: Some(2.0), unit: TimeUnit::Days, ..NewCost::default() };
        assert!((days.hours(&rates) - 14.0).abs() < f64::EPSILON);
        assert!((NewCost { unit: TimeUnit::Hours, ..days }.hours(&rates) - 2.0).abs() < f64::EPSILON);
    }
}
