//! Rules, days and entries as people read them.

use jiff::civil::Date;
use words::Lang;

use crate::T;
use crate::rule::{Rule, Stretch, When};
use crate::wheel::Entry;

/// A day without its year: `3. mars`, in English `3 March`.
pub(crate) fn day(lang: Lang, day: Date) -> String {
    let text = words::date(lang, day);
    text.rsplit_once(' ').map_or(text.clone(), |(day, _)| day.to_owned())
}

/// A stretch without its year.
pub(crate) fn stretch(lang: Lang, stretch: Stretch) -> String {
    if stretch.from == stretch.to {
        day(lang, stretch.from)
    } else {
        format!("{} – {}", day(lang, stretch.from), day(lang, stretch.to))
    }
}

/// What a meeting is called.
pub(crate) fn meeting(lang: Lang, kind: follow_up::MeetingKind) -> String {
    follow_up::T(lang).by_name(&format!("meeting-{}", kind.word()), Vec::new())
}

/// What an entry says.
pub(crate) fn title(lang: Lang, entry: &Entry) -> String {
    match entry {
        Entry::Duty(duty, _) => duty.says.title.clone(),
        Entry::Meeting(kind, _) => meeting(lang, *kind),
        Entry::Action(action) => action.text.clone(),
    }
}

/// A rule in words: `innen utgangen av februar`, `28 dager før hvert årsmøte, hvert fjerde år`.
pub(crate) fn rule(lang: Lang, rule: &Rule) -> String {
    let (t, month) = (T(lang), |month: i8| words::month(lang, month));
    let when = match rule.when {
        When::Day { day, every_months: 1, .. } => t.rule_monthly(i64::from(day)),
        When::Day { month: m, day, every_months: 12 } => t.rule_day(i64::from(day), month(m)),
        When::Day { month: m, day, every_months } => {
            t.rule_day_again(i64::from(day), month(m), i64::from(every_months))
        }
        When::EndOf { month: m } => t.rule_end_of(month(m)),
        When::Months { from, to } if from == to => t.rule_month(month(from)),
        When::Months { from, to } => t.rule_months(month(from), month(to)),
        When::Before { meeting: kind, days: 0 } => t.rule_at(meeting(lang, kind).to_lowercase()),
        When::Before { meeting: kind, days } => t.rule_before(days, meeting(lang, kind).to_lowercase()),
        When::After { meeting: kind, days } => t.rule_after(days, meeting(lang, kind).to_lowercase()),
    };
    match (rule.every_years, rule.first_year) {
        (1, _) => when,
        (years, first) => {
            let first = first.map(|year| year.to_string()).unwrap_or_default();
            format!("{when}, {}", t.rule_years(i64::from(years), first))
        }
    }
}
