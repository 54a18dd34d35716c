//! What a unit may begin its wheel with: what a unit above suggests, or, where none does, a careful beginning that comes with
//! the program. Chosen one by one, and the unit's own from then on.

use follow_up::MeetingKind;
use kernel::id::UnitId;
use words::Lang;

use crate::T;
use crate::duty::{Below, Duty, NewDuty};
use crate::rule::{Rule, When};

/// A duty that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is chosen by.
    pub key: String,
    /// The unit that suggests it; `None` for what comes with the program.
    pub from: Option<String>,
    /// The duty as it would be taken in.
    pub duty: NewDuty,
}

const ANNUAL: MeetingKind = MeetingKind::Annual;

/// What comes with the program: its key in the messages, and when. The times are usual ones, to be changed; see the source
/// list of the union's own statutes.
const BUILT_IN: [(&str, Rule); 18] = [
    ("report", yearly(When::EndOf { month: 1 })),
    ("accounts", yearly(When::EndOf { month: 1 })),
    ("call", yearly(When::Before { meeting: ANNUAL, days: 28 })),
    ("matters", yearly(When::Before { meeting: ANNUAL, days: 14 })),
    ("annual-meeting", yearly(When::EndOf { month: 2 })),
    ("notify", yearly(When::After { meeting: ANNUAL, days: 8 })),
    ("handover", yearly(When::After { meeting: ANNUAL, days: 14 })),
    ("register", yearly(When::After { meeting: ANNUAL, days: 30 })),
    ("settlement", yearly(When::Months { from: 3, to: 5 })),
    ("first-of-may", yearly(When::Day { month: 5, day: 1, every_months: 12 })),
    ("discussion", yearly(When::EndOf { month: 6 })),
    ("midway", yearly(When::EndOf { month: 6 })),
    ("students", yearly(When::Months { from: 8, to: 9 })),
    ("local-pay", yearly(When::Months { from: 9, to: 10 })),
    (
        "election",
        Rule { when: When::Day { month: 9, day: 10, every_months: 12 }, every_years: 2, first_year: Some(2027) },
    ),
    ("budget", yearly(When::Months { from: 10, to: 11 })),
    ("evaluation", yearly(When::EndOf { month: 11 })),
    ("minutes", yearly(When::After { meeting: MeetingKind::Board, days: 7 })),
];

const fn yearly(when: When) -> Rule {
    Rule { when, every_years: 1, first_year: None }
}

/// What is offered to a unit that writes in a language, beside the duties it has or sees. What it has by the same title is not
/// offered again.
#[must_use]
pub fn suggestions(unit: UnitId, lang: Lang, duties: &[Duty]) -> Vec<Suggestion> {
    let has = |title: &str| duties.iter().any(|duty| crate::wheel::stands_here(duty, unit) && duty.says.title == title);
    let above = duties.iter().filter(|duty| duty.unit != unit && duty.says.below == Below::Suggested);
    let mut all: Vec<Suggestion> = above
        .map(|duty| Suggestion {
            key: duty.id.to_string(),
            from: Some(duty.unit_name.clone()),
            duty: NewDuty { below: Below::No, ..duty.says.clone() },
        })
        .collect();
    if all.is_empty() {
        all.extend(BUILT_IN.into_iter().map(|(key, rule)| built_in(T(lang), key, rule)));
    }
    all.retain(|suggestion| !has(&suggestion.duty.title));
    all
}

fn built_in(t: T, key: &str, rule: Rule) -> Suggestion {
    let duty = NewDuty {
        title: t.by_name(&format!("suggest-{key}"), Vec::new()),
        about: t.by_name(&format!("why-{key}"), Vec::new()),
        owner: String::new(),
        rule,
        below: Below::No,
    };
    Suggestion { key: key.to_owned(), from: None, duty }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::id::WheelDutyId;

    #[test]
    fn what_comes_with_the_program_holds_in_every_language() {
        for lang in Lang::ALL {
            let all = suggestions(UnitId::new(), lang, &[]);
            assert_eq!(all.len(), BUILT_IN.len());
            for suggestion in all {
                assert!(suggestion.duty.check().is_ok(), "{suggestion:?}");
            }
        }
    }

    #[test]
    fn a_unit_above_that_suggests_takes_the_place_of_the_program_and_nothing_is_offered_twice() {
        let (own, above) = (UnitId::new(), UnitId::new());
        let duty = |unit, title: &str, below| Duty {
            id: WheelDutyId::new(),
            unit,
            unit_name: "Distriktet".into(),
            says: NewDuty {
                title: title.into(),
                about: String::new(),
                owner: String::new(),
                rule: yearly(When::EndOf { month: 3 }),
                below,
            },
        };
        let duties = [
            duty(own, "Holde årsmøte", Below::No),
            duty(above, "Holde årsmøte", Below::Suggested),
            duty(above, "Sende inn årsberetningen", Below::Suggested),
            duty(above, "Distriktsmøte", Below::Shown),
        ];
        let offered = suggestions(own, Lang::Nb, &duties);
        let titles: Vec<&str> = offered.iter().map(|s| s.duty.title.as_str()).collect();
        assert_eq!(titles, ["Sende inn årsberetningen"]);
        assert!(offered.iter().all(|s| s.duty.below == Below::No && s.from.as_deref() == Some("Distriktet")));
    }
}
