//! An indicator as a form and as facts: read back with what could not be read, filled in, told in words. No I/O.

use kernel::Fault;
use web::Form;
use words::Lang;

use crate::T;
use crate::figure::{Figure, MeasuredIn, OPS};

/// A choice in a form: value, words, whether it is chosen.
pub(crate) type Choice = (String, String, bool);

const PERS: [&str; 5] = ["year", "half-year", "quarter", "month", "week"];

/// The fields that hold a number, and those that hold a day.
pub(crate) const NUMBERS: [&str; 6] = ["change", "target", "high", "baseline", "numerator", "denominator"];

pub(crate) fn op_name(t: T, op: &str) -> String {
    match op {
        ">=" => t.op_at_least(),
        ">" => t.op_more_than(),
        "<=" => t.op_at_most(),
        "<" => t.op_less_than(),
        "range" => t.op_range(),
        _ => t.op_exactly(),
    }
}

pub(crate) fn ops(t: T, chosen: &str) -> Vec<Choice> {
    OPS.map(|op| (op.to_owned(), op_name(t, op), op == chosen)).to_vec()
}

pub(crate) fn pers(t: T, chosen: &str) -> Vec<Choice> {
    let mut pers = vec![(String::new(), t.per_once(), chosen.is_empty())];
    pers.extend(PERS.map(|per| (per.to_owned(), t.by_name(&format!("per-{per}"), Vec::new()), per == chosen)));
    pers
}

/// What a form says, and what in it could not be read.
pub(crate) fn read(form: &Form) -> (Figure, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut number = |field: &'static str| {
        let text = form.some(field)?;
        let read = words::read_number(&text);
        if read.is_none() {
            faults.push(Fault { field, word: "fault-number" });
        }
        read
    };
    let [change, target, high, baseline, numerator, denominator] = NUMBERS.map(&mut number);
    let mut day = |field: &'static str| {
        let text = form.some(field)?;
        let read = words::read_date(&text).map(|day| day.to_string());
        if read.is_none() {
            faults.push(Fault { field, word: "fault-date" });
        }
        read
    };
    let (by, baseline_on) = (day("by"), day("baseline_on"));
    let measured_in = MeasuredIn::from_word(form.text("measured_in"));
    let figure = Figure {
        definition: form.text("definition").to_owned(),
        measured_in,
        thing: form.some("thing").filter(|_| measured_in == Some(MeasuredIn::Other)),
        scale: form.some("scale").filter(|_| measured_in == Some(MeasuredIn::Words)),
        op: form.text("op").to_owned(),
        change,
        target,
        high,
        by,
        per: form.some("per").filter(|per| PERS.contains(&per.as_str())),
        baseline,
        baseline_on,
        source: form.some("source"),
        of_what: form.some("of_what"),
        numerator,
        denominator,
    };
    (figure, faults)
}

/// A figure as it is typed.
pub(crate) fn filled(t: T, figure: &Figure, lang: Lang) -> Form {
    let number = |n: Option<f64>| n.map(|n| words::decimal(lang, n)).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: &Option<String>| day.as_deref().map(|day| words::iso_date(lang, day)).unwrap_or_default();
    Form::default()
        .with("definition", figure.definition.clone())
        .with("measured_in", figure.measured_in.map(MeasuredIn::word).unwrap_or_default())
        .with("thing", thing_name(t, figure))
        .with("scale", text(&figure.scale))
        .with("op", figure.op.clone())
        .with("change", number(figure.change))
        .with("target", number(figure.target))
        .with("high", number(figure.high))
        .with("by", day(&figure.by))
        .with("per", text(&figure.per))
        .with("baseline", number(figure.baseline))
        .with("baseline_on", day(&figure.baseline_on))
        .with("source", text(&figure.source))
        .with("of_what", text(&figure.of_what))
        .with("numerator", number(figure.numerator))
        .with("denominator", number(figure.denominator))
}

/// What is counted; a text that says "twice" was read as times.
fn thing_name(t: T, figure: &Figure) -> String {
    match figure.thing.as_deref() {
        Some("times") => t.unit_times(),
        thing => thing.unwrap_or_default().to_owned(),
    }
}

/// A number with what it counts.
fn value(t: T, lang: Lang, figure: &Figure, n: f64) -> String {
    let number = words::decimal(lang, n);
    match figure.measured_in {
        Some(MeasuredIn::YesNo) if n == 0.0 => t.answer_no(),
        Some(MeasuredIn::YesNo) => t.answer_yes(),
        Some(MeasuredIn::Words) => {
            let words = figure.scale.as_deref().unwrap_or_default().split(',').map(str::trim);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the place of a word, from 1")]
            let place = n as usize;
            words.filter(|word| !word.is_empty()).nth(place.saturating_sub(1)).map_or(number, str::to_owned)
        }
        Some(MeasuredIn::Other) if n == 1.0 && figure.thing.as_deref() == Some("times") => {
            format!("{number} {}", t.unit_time())
        }
        Some(MeasuredIn::Other) => format!("{number} {}", thing_name(t, figure)),
        Some(unit) => format!("{number} {}", t.by_name(&format!("unit-{}", unit.word()), Vec::new())),
        None => number,
    }
}

/// What an indicator says, as names and values; what nobody has said is left out.
pub(crate) fn facts(t: T, lang: Lang, figure: &Figure) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let day = |day: &Option<String>| day.as_deref().map(|day| words::iso_date(lang, day));
    if let Some(change) = figure.change {
        let sign = if change > 0.0 { "+" } else { "" };
        let op = if figure.op == "=" { String::new() } else { format!("{} ", op_name(t, &figure.op)) };
        facts.push((t.field_change(), format!("{op}{sign}{}", value(t, lang, figure, change))));
    }
    if let Some(target) = figure.target {
        let target = match figure.high {
            Some(high) => format!("{}–{}", words::decimal(lang, target), value(t, lang, figure, high)),
            None => format!("{} {}", op_name(t, &figure.op), value(t, lang, figure, target)),
        };
        facts.push((t.field_target(), target));
    }
    if let Some(by) = day(&figure.by) {
        facts.push((t.field_by(), by));
    }
    if let Some(per) = figure.per.as_deref().filter(|per| PERS.contains(per)) {
        facts.push((t.field_per(), t.by_name(&format!("per-{per}"), Vec::new())));
    }
    if let Some(baseline) = figure.baseline {
        let rest = [day(&figure.baseline_on), figure.source.clone()].into_iter().flatten();
        let all: Vec<String> = std::iter::once(value(t, lang, figure, baseline)).chain(rest).collect();
        facts.push((t.field_baseline(), all.join(", ")));
    }
    if let Some(of_what) = figure.of_what.clone() {
        facts.push((t.field_of_what(), of_what));
    }
    if let (Some(part), Some(whole)) = (figure.numerator, figure.denominator) {
        facts.push((t.part_and_whole(), t.part_of_whole(words::decimal(lang, part), words::decimal(lang, whole))));
    }
    facts
}

/// What is to be asked about an indicator, or looked at.
pub(crate) fn asks(t: T, lang: Lang, figure: &Figure) -> Vec<String> {
    let mut asks = Vec::new();
    if figure.measured_in.is_none() && !figure.definition.is_empty() && figure.faults().iter().any(is_percent) {
        asks.push(t.ask_percent());
    }
    if figure.lacks_of_what() {
        asks.push(t.ask_of_what());
    }
    if figure.measured_in.is_some() && figure.lacks_baseline() {
        asks.push(t.ask_baseline());
    }
    if let Some(computed) = figure.mismatch() {
        let shown = |n: Option<f64>| n.map(|n| words::decimal(lang, n)).unwrap_or_default();
        let computed = words::decimal(lang, (computed * 10.0).round() / 10.0);
        asks.push(t.figures_differ(
            computed,
            shown(figure.numerator),
            shown(figure.baseline),
            shown(figure.denominator),
        ));
    }
    asks
}

fn is_percent(fault: &Fault) -> bool {
    fault.word == "fault-percent-or-points"
}
