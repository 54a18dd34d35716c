//! An action: a measure of a unit's own plan with who, when, what it costs and how one sees that it is done. Pure.

use jiff::civil::Date;
use kernel::{Error, Fault, Result};

/// How often an action is done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recurrence {
    /// All the time.
    Ongoing,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Twice a year.
    HalfYearly,
    /// Every year.
    Yearly,
    /// After each board meeting.
    AfterEachBoardMeeting,
    /// At each meeting of the members.
    AtEachMembersMeeting,
    /// Before each annual meeting.
    BeforeEachAnnualMeeting,
}

impl Recurrence {
    /// Every kind, in the order shown to people.
    pub const ALL: [Self; 9] = [
        Self::Yearly,
        Self::HalfYearly,
        Self::Quarterly,
        Self::Monthly,
        Self::Weekly,
        Self::AfterEachBoardMeeting,
        Self::AtEachMembersMeeting,
        Self::BeforeEachAnnualMeeting,
        Self::Ongoing,
    ];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ongoing => "ongoing",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half-yearly",
            Self::Yearly => "yearly",
            Self::AfterEachBoardMeeting => "after-each-board-meeting",
            Self::AtEachMembersMeeting => "at-each-members-meeting",
            Self::BeforeEachAnnualMeeting => "before-each-annual-meeting",
        }
    }

    /// The kind that a word names; spaces may stand for hyphens.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.replace(' ', "-");
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What an action says beside its text. Nothing of it is required.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Details {
    /// The post that answers for it.
    pub owner_post: Option<String>,
    /// The person, who may have no account.
    pub owner_name: Option<String>,
    /// First day.
    pub start: Option<Date>,
    /// Deadline.
    pub due: Option<Date>,
    /// How often it is done again; `None` when it is done once.
    pub recurrence: Option<Recurrence>,
    /// Whether somebody has thought about what it costs, also when it costs nothing.
    pub cost_considered: bool,
    /// Cost in whole kroner.
    pub kroner: Option<i64>,
    /// Hours of released time.
    pub released_hours: Option<f64>,
    /// How one sees that it is done.
    pub indicator: Option<String>,
    /// What the indicator counts ("medlemmer", "besøk").
    pub indicator_unit: Option<String>,
    /// Where the indicator stands when the plan begins.
    pub baseline: Option<f64>,
    /// Where it should stand.
    pub target: Option<f64>,
    /// By when.
    pub indicator_by: Option<Date>,
}

impl Details {
    /// Holds the days against each other and against the plan's period.
    ///
    /// # Errors
    /// `Invalid`, a fault a field: outside the period, a deadline before the start, something negative.
    pub fn check(&self, from: Date, to: Date) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        for (field, day) in [("start", self.start), ("due", self.due), ("indicator_by", self.indicator_by)] {
            if day.is_some_and(|day| day < from || day > to) {
                fault(field, "fault-outside-period");
            }
        }
        if let (Some(start), Some(due)) = (self.start, self.due)
            && due < start
        {
            fault("due", "fault-due-before-start");
        }
        if self.kroner.is_some_and(|n| n < 0) {
            fault("kroner", "fault-kroner");
        }
        if self.released_hours.is_some_and(|n| n < 0.0) {
            fault("released_hours", "fault-hours");
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }

    /// Whether anybody answers for it.
    #[must_use]
    pub fn is_owned(&self) -> bool {
        self.owner_post.is_some() || self.owner_name.is_some()
    }

    /// Whether it says when.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.due.is_some() || self.recurrence.is_some()
    }

    /// Whether one can see that it is done.
    #[must_use]
    pub fn is_measurable(&self) -> bool {
        self.indicator.is_some()
    }

    /// Whether the cost is considered.
    #[must_use]
    pub fn is_costed(&self) -> bool {
        self.cost_considered || self.kroner.is_some() || self.released_hours.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_recurrence_reads_back_from_its_word() {
        for kind in Recurrence::ALL {
            assert_eq!(Recurrence::from_word(kind.word()), Some(kind));
        }
        assert_eq!(Recurrence::from_word("after each board meeting"), Some(Recurrence::AfterEachBoardMeeting));
        assert_eq!(Recurrence::from_word("once"), None);
    }

    #[test]
    fn days_are_held_against_each_other_and_against_the_plan() {
        let (from, to) = (date(2026, 1, 1), date(2026, 12, 31));
        let day = |month| Some(date(2026, month, 1));
        for (start, due, by, faults) in [
            (None, None, None, vec![]),
            (day(3), day(6), day(6), vec![]),
            (None, Some(to), None, vec![]),
            (day(6), day(3), None, vec![("due", "fault-due-before-start")]),
            (None, Some(date(2027, 1, 1)), None, vec![("due", "fault-outside-period")]),
            (Some(date(2025, 12, 31)), None, None, vec![("start", "fault-outside-period")]),
            (None, None, Some(date(2028, 1, 1)), vec![("indicator_by", "fault-outside-period")]),
        ] {
            let details = Details { start, due, indicator_by: by, ..Details::default() };
            let found = match details.check(from, to) {
                Err(Error::Invalid(found)) => found.iter().map(|f| (f.field, f.word)).collect(),
                _ => Vec::new(),
            };
            assert_eq!(found, faults, "{start:?} {due:?} {by:?}");
        }
    }
}
