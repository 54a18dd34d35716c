//! The form of an action: what is typed becomes details, and details become what is shown again.

use jiff::civil::Date;
use web::Form;

use crate::action::{Details, Recurrence};
use crate::web::typed_day;

/// A typed number; a fault where it is none.
pub(crate) fn number(form: &mut Form, field: &'static str, word: &'static str) -> Option<f64> {
    let typed = form.some(field)?;
    let read = words::read_number(&typed);
    if read.is_none() {
        form.fault(field, word);
    }
    read
}

fn day(form: &mut Form, field: &'static str) -> Option<Date> {
    let typed = form.some(field)?;
    let read = words::read_date(&typed);
    if read.is_none() {
        form.fault(field, "fault-date");
    }
    read
}

/// Whole kroner, not below nought and not beyond what can be meant.
pub(crate) fn kroner(form: &mut Form) -> Option<i64> {
    let typed = number(form, "kroner", "fault-kroner")?;
    if typed.fract() != 0.0 || !(0.0..=1e12).contains(&typed) {
        form.fault("kroner", "fault-kroner");
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole and within 0 to 1e12")]
    Some(typed as i64)
}

/// The details that a form holds. What cannot be read is a fault at its field, and left out.
pub(crate) fn read(form: &mut Form) -> Details {
    let kroner = kroner(form);
    let released_hours = number(form, "released_hours", "fault-hours");
    Details {
        owner_post: form.some("owner_post"),
        owner_name: form.some("owner_name"),
        start: day(form, "start"),
        due: day(form, "due"),
        recurrence: Recurrence::from_word(form.text("recurrence")),
        cost_considered: form.text("no_cost") == "yes",
        kroner,
        released_hours,
        indicator: form.some("indicator"),
        indicator_unit: form.some("indicator_unit"),
        baseline: number(form, "baseline", "fault-number"),
        target: number(form, "target", "fault-number"),
        indicator_by: day(form, "indicator_by"),
    }
}

/// A form that shows details as somebody would have typed them.
pub(crate) fn filled(mut form: Form, d: &Details, lang: words::Lang) -> Form {
    // English writes commas between thousands, which would read back as decimals: there a number is shown without.
    let plain = |text: String| match lang {
        words::Lang::En => text.replace(',', ""),
        words::Lang::Nb | words::Lang::Nn => text.replace('\u{a0}', " "),
    };
    let decimal = |n: f64| plain(words::decimal(lang, n));
    let fields = [
        ("owner_post", d.owner_post.clone()),
        ("owner_name", d.owner_name.clone()),
        ("start", d.start.map(typed_day)),
        ("due", d.due.map(typed_day)),
        ("recurrence", d.recurrence.map(|kind| kind.word().to_owned())),
        ("kroner", d.kroner.map(|n| plain(words::number(lang, n)))),
        ("released_hours", d.released_hours.map(decimal)),
        ("indicator", d.indicator.clone()),
        ("indicator_unit", d.indicator_unit.clone()),
        ("baseline", d.baseline.map(decimal)),
        ("target", d.target.map(decimal)),
        ("indicator_by", d.indicator_by.map(typed_day)),
    ];
    for (name, value) in fields {
        form = form.with(name, value.unwrap_or_default());
    }
    let free = d.cost_considered && d.kroner.is_none_or(|n| n == 0) && d.released_hours.is_none_or(|n| n == 0.0);
    form.with("no_cost", if free { "yes" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use words::Lang;

    fn typed(pairs: &[(&str, &str)]) -> Form {
        Form::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn days_and_numbers_are_read_as_norwegians_type_them() {
        let mut form = typed(&[
            ("due", "19. juni 2026"),
            ("start", "1.3.26"),
            ("kroner", "25 000,-"),
            ("released_hours", "7,5"),
            ("recurrence", "half-yearly"),
            ("owner_post", "  Nestleder "),
            ("target", "12"),
        ]);
        let details = read(&mut form);
        assert!(!form.is_faulty(), "{:?}", form.faults);
        assert_eq!((details.start, details.due), (Some(date(2026, 3, 1)), Some(date(2026, 6, 19))));
        assert_eq!((details.kroner, details.released_hours), (Some(25_000), Some(7.5)));
        assert_eq!(details.recurrence, Some(Recurrence::HalfYearly));
        assert_eq!(details.owner_post.as_deref(), Some("Nestleder"));
    }

    #[test]
    fn what_cannot_be_read_is_a_fault_at_its_field() {
        for (field, value, word) in [
            ("due", "til våren", "fault-date"),
            ("kroner", "mye", "fault-kroner"),
            ("kroner", "12,50", "fault-kroner"),
            ("kroner", "-5", "fault-kroner"),
            ("released_hours", "en dag", "fault-hours"),
            ("target", "alle", "fault-number"),
        ] {
            let mut form = typed(&[(field, value)]);
            read(&mut form);
            assert_eq!(form.fault_of(field), Some(word), "{field} {value}");
            assert_eq!(form.text(field), value);
        }
    }

    #[test]
    fn what_a_form_shows_reads_back_as_the_same_details() {
        let details = Details {
            owner_post: Some("Leder".into()),
            due: Some(date(2026, 6, 19)),
            recurrence: Some(Recurrence::Yearly),
            kroner: Some(1_250_000),
            released_hours: Some(7.5),
            baseline: Some(0.5),
            target: Some(-3.0),
            cost_considered: false,
            ..Details::default()
        };
        for lang in Lang::ALL {
            let mut form = filled(Form::default(), &details, lang);
            assert_eq!(read(&mut form), details, "{lang:?}");
        }
        let free = Details { cost_considered: true, ..Details::default() };
        assert_eq!(read(&mut filled(Form::default(), &free, Lang::Nb)), free);
    }
}
