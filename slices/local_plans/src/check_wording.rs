//! What the check found, as sentences in the language asked for. Which message says what stands with the rules
//! (`reading::check::RULES`).

use jiff::civil::Date;
use reading::check::{Figures, Finding, Object};
use words::Lang;

use crate::T;

/// What a finding says, and what it suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What was seen.
    pub what: String,
    /// What could be done about it.
    pub suggestion: String,
}

/// A finding in words. `end` is the plan's last day, where known.
#[must_use]
pub fn said(lang: Lang, finding: &Finding, end: Option<Date>) -> Said {
    let t = T(lang);
    let word = |at: usize| finding.with.get(at).cloned().unwrap_or_default();
    let by = end.map_or_else(|| t.check_end_of_plan(), |day| words::date(lang, day));
    let day = finding.day.map(|day| words::date(lang, day)).unwrap_or_default();
    let message = |name: &str| {
        let with = vec![
            ("first", word(0).into()),
            ("second", word(1).into()),
            ("day", day.clone().into()),
            ("n", finding.n.into()),
            ("by", by.clone().into()),
        ];
        t.by_name(&format!("check-{name}"), with)
    };
    let suggestion = match (&finding.own, finding.rule.suggestion) {
        (Some(own), _) => own.clone(),
        (None, about) if about.ends_with("-about") => message(&format!("{about}-{}", finding.object.word())),
        (None, name) => message(name),
    };
    Said { what: message(finding.rule.what), suggestion }
}

/// What to count in something of this kind, and in which unit: a first proposal.
#[must_use]
pub(crate) fn indicator(t: T, object: Object) -> (String, String) {
    let named = |prefix: &str| t.by_name(&format!("{prefix}{}", object.word()), Vec::new());
    (named("check-indicator-"), named("check-unit-"))
}

/// `18 of 30 actions have a date`: a sentence for each thing counted, in the order of the check.
#[must_use]
pub fn progress(lang: Lang, figures: &Figures) -> Vec<String> {
    let t = T(lang);
    let of = figures.actions;
    vec![
        t.check_n_owner(figures.with_owner, of),
        t.check_n_date(figures.with_date, of),
        t.check_n_recurrence(figures.with_recurrence, of),
        t.check_n_cost(figures.with_cost, of),
        t.check_n_measurable(figures.measurable, of),
    ]
}

/// What is said of a plan without actions.
#[must_use]
pub fn without_actions(lang: Lang) -> String {
    T(lang).check_no_action()
}

/// What is said of a plan that nothing was found in.
#[must_use]
pub fn without_findings(lang: Lang) -> String {
    T(lang).check_nothing()
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::check::{Place, RULES};

    #[test]
    fn every_rule_says_what_it_saw_and_what_to_do_in_every_language() {
        for lang in Lang::ALL {
            for rule in &RULES {
                for object in Object::ALL {
                    let finding = Finding {
                        at: Place::Plan,
                        rule,
                        with: vec!["styrke".into(), "aml. § 14-14 a".into()],
                        day: Some(jiff::civil::date(2027, 1, 31)),
                        n: 2,
                        object,
                        own: None,
                    };
                    let said = said(lang, &finding, None);
                    for text in [&said.what, &said.suggestion] {
                        assert!(!text.contains("check-") && !text.contains('$') && !text.contains('{'), "{text}");
                        assert!(text.ends_with(['.', '?']), "{text}");
                    }
                }
            }
            for object in Object::ALL {
                let (indicator, unit) = indicator(T(lang), object);
                assert!(!indicator.starts_with("check-") && !unit.starts_with("check-"), "{object:?}");
            }
        }
    }

    #[test]
    fn an_own_suggestion_takes_the_place_of_the_rules() {
        let rule = &RULES[0];
        let own = Some("Skriv hvem og når.".to_owned());
        let finding = Finding {
            at: Place::Plan,
            rule,
            with: vec!["ta tak i".into()],
            day: None,
            n: 0,
            object: Object::Other,
            own,
        };
        let said = said(Lang::Nb, &finding, None);
        assert_eq!(said.what, "«ta tak i» sier ikke når dere er i mål.");
        assert_eq!(said.suggestion, "Skriv hvem og når.");
    }
}
