//! Hints: what an action's text already says, put forward for its empty fields. A person takes it with one press, sees it in
//! the form, and saves or changes it. Pure.

use jiff::civil::Date;
use kernel::id::MeasureId;
use reading::check::{Cost, Deadline, Measure, Often, Says, says};
use reading::outline::{Indicator, Value};
use reading::quantity::Recurrence as Read;
use web::Form;
use words::Lang;

use crate::T;
use crate::action::{Details, Recurrence};
use crate::check_wording::indicator;
use crate::suggestions::Suggestions;
use crate::web::typed_day;
use crate::wording;

/// A day of released time, in hours.
const DAY: f64 = 7.5;

/// A value for fields of an action's form.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hint {
    /// Which part it fills: `owner`, `due`, `recurrence`, `cost` or `indicator`.
    pub(crate) part: &'static str,
    /// The sentence on the button.
    pub(crate) says: String,
    /// Fields of the form and what they get.
    pub(crate) fills: Vec<(&'static str, String)>,
}

/// What can be put forward for an action whose details lack it.
pub(crate) fn hints(lang: Lang, found: &Suggestions, action: MeasureId, text: &str, details: &Details) -> Vec<Hint> {
    let says = says(text, &found.plan.language, found.plan.period);
    let t = T(lang);
    let mut hints = Vec::new();
    if !details.is_owned() {
        hints.extend(says.owner.as_deref().map(|owner| owner_hint(t, owner)));
    }
    if !details.is_dated() {
        hints.extend(says.often.as_ref().and_then(again).map(|kind| recurrence_hint(t, kind)));
        hints.extend(says.deadline.as_ref().and_then(|deadline| due_hint(t, lang, deadline)));
    }
    if !details.is_costed() {
        hints.extend(says.cost.map(|cost| cost_hint(t, lang, cost)));
    }
    if !details.is_measurable() {
        hints.push(indicator_hint(t, lang, found, action, &says));
    }
    hints
}

fn owner_hint(t: T, owner: &str) -> Hint {
    let mut letters = owner.chars();
    let begun: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    Hint { part: "owner", says: t.hint_owner(&begun), fills: vec![("owner_post", begun)] }
}

fn recurrence_hint(t: T, kind: Recurrence) -> Hint {
    let fills = vec![("recurrence", kind.word().to_owned())];
    Hint { part: "recurrence", says: t.hint_recurrence(wording::recurrence(t, kind)), fills }
}

fn due_hint(t: T, lang: Lang, deadline: &Deadline) -> Option<Hint> {
    let day: Date = deadline.by?;
    Some(Hint { part: "due", says: t.hint_due(words::date(lang, day)), fills: vec![("due", typed_day(day))] })
}

fn cost_hint(t: T, lang: Lang, cost: Cost) -> Hint {
    let (says, fills) = match cost {
        Cost::Free => (t.hint_free(), vec![("no_cost", "yes".to_owned())]),
        Cost::Money(kroner) => (t.hint_kroner(plain(lang, kroner)), vec![("kroner", plain(lang, kroner))]),
        Cost::Hours(hours) => (t.hint_hours(plain(lang, hours)), vec![("released_hours", plain(lang, hours))]),
        Cost::Days(days) => (t.hint_hours(plain(lang, days * DAY)), vec![("released_hours", plain(lang, days * DAY))]),
    };
    Hint { part: "cost", says, fills }
}

/// A number as it is typed: English thousands would read back as decimals.
fn plain(lang: Lang, number: f64) -> String {
    let shown = words::decimal(lang, number).replace('\u{a0}', " ");
    if lang == Lang::En { shown.replace(',', "") } else { shown }
}

fn indicator_hint(t: T, lang: Lang, found: &Suggestions, action: MeasureId, says: &Says) -> Hint {
    let (text, unit) = indicator(t, found.object_of(action));
    let by = found.end().map(typed_day).unwrap_or_default();
    let (says, text, unit, target) = match &says.measure {
        Some(Measure::Figure(figure)) => {
            let target = target(figure).map(|n| plain(lang, n)).unwrap_or_default();
            (t.hint_figure(&figure.words), figure.words.clone(), unit_of(t, figure), target)
        }
        _ => (t.hint_indicator(&text), text, unit, String::new()),
    };
    let fills = vec![("indicator", text), ("indicator_unit", unit), ("target", target), ("indicator_by", by)];
    Hint { part: "indicator", says, fills }
}

fn target(figure: &Indicator) -> Option<f64> {
    match (&figure.value, figure.change) {
        (Some(Value::One(value)), _) => Some(*value),
        (Some(Value::Range([from, _])), _) => Some(*from),
        (None, change) => change.map(f64::abs),
    }
}

fn unit_of(t: T, figure: &Indicator) -> String {
    match figure.unit.as_str() {
        "percent" => t.hint_unit_percent(),
        "percentage points" => t.hint_unit_points(),
        "members" => t.check_unit_members(),
        other if other.contains("percent") => t.hint_unit_percent(),
        other => other.to_owned(),
    }
}

/// The product's word for how often, where it has one.
fn again(often: &Often) -> Option<Recurrence> {
    let event = |event: &str| {
        let event = event.to_lowercase();
        let about = |words: &[&str]| words.iter().any(|word| event.contains(word));
        if about(&["årsmøte", "årsmöte", "generalforsamling", "annual"]) {
            Some(Recurrence::BeforeEachAnnualMeeting)
        } else if about(&["styremøte", "styrelsemöte", "bestyrelsesmøde", "board"]) {
            Some(Recurrence::AfterEachBoardMeeting)
        } else if about(&["medlemsmøte", "medlemsmöte", "medlemsmøde", "members"]) {
            Some(Recurrence::AtEachMembersMeeting)
        } else {
            None
        }
    };
    match often {
        Often::Stated(Read::Year { times: 1 }) => Some(Recurrence::Yearly),
        Often::Stated(Read::Year { times: 2 } | Read::HalfYear { times: 1 }) => Some(Recurrence::HalfYearly),
        Often::Stated(Read::Year { times: 4 } | Read::Quarter { times: 1 }) => Some(Recurrence::Quarterly),
        Often::Stated(Read::Year { times: 12 } | Read::Month { times: 1 }) => Some(Recurrence::Monthly),
        Often::Stated(Read::Week { .. }) => Some(Recurrence::Weekly),
        Often::Stated(Read::After { event: after }) => event(after),
        Often::Each(each) => event(each),
        Often::Stated(_) | Often::Named(_) | Often::Regularly(_) => None,
    }
}

/// The form with what a hint fills.
pub(crate) fn take(form: Form, hint: &Hint) -> Form {
    hint.fills.iter().fold(form, |form, (field, value)| form.set(field, value.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_a_text_says_becomes_the_products_word_where_there_is_one() {
        let stated = |read| again(&Often::Stated(read));
        assert_eq!(stated(Read::Year { times: 1 }), Some(Recurrence::Yearly));
        assert_eq!(stated(Read::Year { times: 2 }), Some(Recurrence::HalfYearly));
        assert_eq!(stated(Read::Year { times: 3 }), None, "three times a year has no word yet");
        for (event, kind) in [
            ("styremøte", Some(Recurrence::AfterEachBoardMeeting)),
            ("board meeting", Some(Recurrence::AfterEachBoardMeeting)),
            ("medlemsmöte", Some(Recurrence::AtEachMembersMeeting)),
            ("årsmøte", Some(Recurrence::BeforeEachAnnualMeeting)),
            ("oppgjør", None),
        ] {
            assert_eq!(again(&Often::Each(event.into())), kind, "{event}");
        }
        assert_eq!(again(&Often::Regularly("jevnlig".into())), None);
    }

    #[test]
    fn taking_a_hint_replaces_what_stood_in_its_fields_and_nothing_else() {
        let form =
            Form::default().with("owner_post", "").with("due", "1.5.2026").with("answers", "a").with("answers", "b");
        let form = take(form, &owner_hint(T(Lang::Nb), "nestleder"));
        assert_eq!(form.text("owner_post"), "Nestleder");
        assert_eq!(form.text("due"), "1.5.2026");
        assert_eq!(form.all("answers"), ["a", "b"]);
    }
}
