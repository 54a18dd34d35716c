//! Counts, days, costs and hints as sentences, in the language asked for; shared by pages and documents.

use units::Level;
use web::Bar;
use words::Lang;

use crate::T;
use crate::action::{Details, Recurrence};
use crate::answer::AnswerKind;
use crate::check::Missing;
use crate::present::Decided;
use crate::tally::Tally;

fn named(t: T, prefix: &str, kind: AnswerKind) -> String {
    t.by_name(&format!("{prefix}{}", kind.word().replace('_', "-")), Vec::new())
}

/// The name of an answer.
pub(crate) fn kind(t: T, kind: AnswerKind) -> String {
    named(t, "kind-", kind)
}

/// Each kind of answer with its name, in the order shown to people.
#[must_use]
pub fn answer_names(lang: Lang) -> [(AnswerKind, String); 6] {
    AnswerKind::ALL.map(|given| (given, kind(T(lang), given)))
}

/// What the button of an answer says.
pub(crate) fn choice(t: T, kind: AnswerKind) -> String {
    named(t, "choose-", kind)
}

/// `a, b og c`.
pub(crate) fn listed(t: T, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), t.and()),
    }
}

/// A level's name inside a sentence.
pub(crate) fn level(levels: &[Level], id: kernel::id::LevelId, lang: Lang) -> String {
    levels.iter().find(|l| l.id == id).map(|l| inside(l.name(lang))).unwrap_or_default()
}

/// A name as it stands inside a sentence: its first letter small.
pub(crate) fn inside(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// What is counted, without what is nought.
fn parts(t: T, tally: &Tally, open: bool) -> Vec<String> {
    let part = |name: String, n: usize| t.by_name(&name, vec![("n", n.into())]);
    let mut parts: Vec<String> = tally
        .parts()
        .filter(|(_, n)| *n > 0)
        .map(|(kind, n)| part(format!("part-{}", kind.word().replace('_', "-")), n))
        .collect();
    if tally.unsaid() > 0 {
        parts.push(t.part_unsaid(tally.unsaid()));
    }
    if open && tally.open() > 0 {
        parts.push(t.part_open(tally.open()));
    }
    parts
}

/// `26 tiltak for lokallag: 13 tatt opp, 3 tilpasset og 10 ikke besvart ennå.`
pub(crate) fn tally(t: T, tally: &Tally, level: &str) -> String {
    t.tally_sentence(level, tally.of, listed(t, &parts(t, tally, true)))
}

/// The same counts without a subject, for a cell or a bar.
pub(crate) fn counts(t: T, tally: &Tally) -> String {
    listed(t, &parts(t, tally, true))
}

/// Answers of several units to several measures in a sentence: how many are given, and which.
#[must_use]
pub fn answers_given(lang: Lang, tally: &Tally) -> String {
    let (t, said) = (T(lang), tally.parts().any(|(_, n)| n > 0));
    if said {
        t.answers_given(tally.answered(), tally.of, listed(t, &parts(t, tally, false)))
    } else {
        t.answers_given_unsaid(tally.answered(), tally.of)
    }
}

/// How the units that one measure is put to have answered, in a sentence.
#[must_use]
pub fn measure_answers(lang: Lang, tally: &Tally) -> String {
    measure_note(T(lang), tally)
}

/// A tally as a drawn bar, for other slices.
#[must_use]
pub fn answers_bar(lang: Lang, tally: &Tally) -> Bar {
    bar(T(lang), tally)
}

/// A tally as a drawn bar.
pub(crate) fn bar(t: T, tally: &Tally) -> Bar {
    let parts = tally.parts().map(|(given, n)| (given.word(), kind(t, given), n));
    let unsaid = [("answered", t.kind_unsaid(), tally.unsaid())];
    Bar::laid(tally.of, parts.chain(unsaid).collect(), counts(t, tally))
}

/// What is said beside a measure: how the units it is put to have answered.
pub(crate) fn measure_note(t: T, tally: &Tally) -> String {
    let answered = parts(t, tally, false);
    if tally.unsaid() > 0 {
        return t.measure_note_unsaid(tally.answered(), tally.of);
    }
    match (tally.of, tally.parts().find(|(_, n)| *n > 0)) {
        (1, Some((given, _))) => t.measure_note_own(kind(t, given)),
        (1, None) => t.measure_note_own_none(),
        (of, None) => t.measure_note_none(of),
        (of, Some(_)) => t.measure_note(tally.answered(), of, listed(t, &answered)),
    }
}

/// When a board decided an answer: the day and the minutes; before decisions were written down, the day alone.
pub(crate) fn decided(t: T, lang: Lang, decided: &Decided) -> String {
    let day = words::iso_date(lang, &decided.on_day);
    match &decided.minutes {
        Some(minutes) => t.decided_on(day, minutes.as_str()),
        None => t.decided_before(day),
    }
}

/// A measure's decided answers as sentences, the first one first.
pub(crate) fn history(t: T, lang: Lang, told: &[Decided]) -> Vec<String> {
    let before = std::iter::once(None).chain(told.iter().map(Some));
    told.iter()
        .zip(before)
        .map(|(now, before)| {
            let (kind, when) = (|d: &Decided| inside(&kind(t, d.answer.kind)), decided(t, lang, now));
            let said = match before {
                None => t.history_first(kind(now), when),
                Some(old) if old.answer.kind == now.answer.kind => t.history_again(kind(now), when),
                Some(old) => t.history_changed(kind(old), kind(now), when),
            };
            if now.earlier { t.history_earlier(now.plan.as_str(), said) } else { said }
        })
        .collect()
}

/// Who answers for an action: the post, then the person.
pub(crate) fn owner(details: &Details) -> Vec<String> {
    [details.owner_post.clone(), details.owner_name.clone()].into_iter().flatten().collect()
}

/// The word of a recurrence.
pub(crate) fn recurrence(t: T, kind: Recurrence) -> String {
    t.by_name(&format!("recurs-{}", kind.word()), Vec::new())
}

/// When an action is done: how often, then the days.
pub(crate) fn when(t: T, lang: Lang, details: &Details) -> Vec<String> {
    let day = |day| words::date(lang, day);
    let days = match (details.start, details.due) {
        (Some(start), Some(due)) => Some(t.from_to(day(start), day(due))),
        (None, Some(due)) => Some(t.due_on(day(due))),
        (Some(start), None) => Some(t.starts_on(day(start))),
        (None, None) => None,
    };
    let again = details.recurrence.map(|kind| recurrence(t, kind));
    [again, days].into_iter().flatten().collect()
}

/// What an action costs, in kroner and in time; nothing while nobody has considered it.
pub(crate) fn cost(t: T, lang: Lang, details: &Details) -> Vec<String> {
    let kroner = details.kroner.filter(|n| *n > 0).map(|n| words::kroner(lang, n));
    let hours = details.released_hours.filter(|n| *n > 0.0).map(|n| t.hours(words::decimal(lang, n)));
    let both: Vec<String> = [kroner, hours].into_iter().flatten().collect();
    match both.is_empty() && details.is_costed() {
        true => vec![t.no_cost()],
        false => both,
    }
}

/// How one sees that an action is done.
pub(crate) fn indicator(t: T, lang: Lang, details: &Details) -> String {
    let Some(text) = &details.indicator else { return String::new() };
    let unit = details.indicator_unit.as_deref().unwrap_or_default();
    let number = |n| words::decimal(lang, n);
    let aim = match (details.baseline, details.target) {
        (Some(from), Some(to)) => Some(t.target_from_to(number(from), number(to), unit)),
        (None, Some(to)) => Some(t.target_to(number(to), unit)),
        (_, None) => None,
    };
    let by = details.indicator_by.map(|day| t.due_on(words::date(lang, day)));
    let tail: Vec<String> = [aim.map(|aim| aim.trim_end().to_owned()), by].into_iter().flatten().collect();
    if tail.is_empty() { text.clone() } else { format!("{text}: {}", tail.join(" ")) }
}

/// What an action could still be given.
pub(crate) fn missing(t: T, missing: &[Missing]) -> String {
    let names = missing_names(t, missing);
    if names.is_empty() { names } else { t.to_fill_in(names) }
}

/// The names of what an action lacks, as one phrase.
pub(crate) fn missing_names(t: T, missing: &[Missing]) -> String {
    let names: Vec<String> = missing
        .iter()
        .map(|missing| match missing {
            Missing::Owner => t.missing_owner(),
            Missing::When => t.missing_when(),
            Missing::Measurable => t.missing_measurable(),
            Missing::Cost => t.missing_cost(),
        })
        .collect();
    listed(t, &names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_known_of_an_action_is_said_shortly_and_what_is_not_is_not_said() {
        let t = T(Lang::Nb);
        let nothing = Details::default();
        assert_eq!((owner(&nothing), when(t, Lang::Nb, &nothing), cost(t, Lang::Nb, &nothing)), Default::default());
        let details = Details {
            owner_post: Some("Nestleder".into()),
            owner_name: Some("Lea Berg".into()),
            due: Some(date(2026, 6, 19)),
            recurrence: Some(Recurrence::HalfYearly),
            kroner: Some(6000),
            released_hours: Some(7.5),
            indicator: Some("Garasjer med møte".into()),
            indicator_unit: Some("garasjer".into()),
            baseline: Some(2.0),
            target: Some(4.0),
            ..nothing.clone()
        };
        assert_eq!(owner(&details), ["Nestleder", "Lea Berg"]);
        assert_eq!(when(t, Lang::Nb, &details), ["hvert halvår", "innen 19. juni 2026"]);
        assert_eq!(cost(t, Lang::Nb, &details), ["6\u{a0}000\u{a0}kr", "7,5 timer frikjøp"]);
        assert_eq!(indicator(t, Lang::Nb, &details), "Garasjer med møte: fra 2 til 4 garasjer");
        assert_eq!(cost(t, Lang::Nn, &Details { cost_considered: true, ..nothing }), ["ingen kostnad"]);
    }

    #[test]
    fn counts_leave_out_what_is_nought_and_call_the_rest_unanswered() {
        let mut counted = Tally::of(26);
        counted.add(AnswerKind::TakenUp, 13);
        counted.add(AnswerKind::Adapted, 3);
        let t = T(Lang::Nb);
        assert_eq!(
            tally(t, &counted, "lokallag"),
            "26 tiltak for lokallag: 13 tatt opp, 3 tilpasset og 10 ikke besvart ennå."
        );
        assert_eq!(measure_note(t, &counted), "16 av 26 har svart: 13 tatt opp og 3 tilpasset.");
        assert_eq!(measure_note(t, &Tally::of(4)), "Ingen av 4 har svart ennå.");
        assert_eq!(inside("Østre lokallag"), "østre lokallag");
    }
}
