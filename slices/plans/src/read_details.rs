//! What a spreadsheet said of measures beside their texts: kept when the reading is accepted, for the slices above to take
//! what they have a place for.

use db::Conn;
use jiff::civil::Date;
use kernel::Result;
use kernel::id::{MeasureId, PlanId};
use reading::outline::Details;
use words::Lang;

use crate::plan::NewPlan;
use crate::{T, store_columns};

/// What was read beside the measures of a plan. For who may already read the plan.
///
/// # Errors
/// The database's.
pub fn details_read(c: &mut Conn, plan: PlanId) -> Result<Vec<(MeasureId, Details)>> {
    store_columns::details(c, plan)
}

/// The details with days outside the plan's period as words: a plan holds no day outside it, and no word is lost.
pub(crate) fn within(details: &Details, plan: &NewPlan) -> Details {
    let mut kept = details.clone();
    let (Some(from), Some(to)) = (words::read_date(&plan.from_on), words::read_date(&plan.to_on)) else { return kept };
    let t = T(plan.lang);
    let outside = |day: &Option<String>| {
        day.as_deref().and_then(|day| day.parse::<Date>().ok()).is_some_and(|day| day < from || day > to)
    };
    let order = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a > b;
    let backwards = order(&details.start, &details.due);
    for (name, day) in [
        (t.meaning_start(), &mut kept.start),
        (t.meaning_due(), &mut kept.due),
        (t.meaning_indicator_by(), &mut kept.indicator_by),
    ] {
        let first = name == t.meaning_start();
        if outside(day) || (backwards && first) {
            let words = day.take().map(|day| words::iso_date(plan.lang, &day)).unwrap_or_default();
            kept.kept.push(reading::outline::Kept { column: name, text: words });
        }
    }
    kept
}

/// The details as pairs of a name and words, for people.
#[must_use]
pub(crate) fn shown(details: &Details, t: T, lang: Lang) -> Vec<(String, String)> {
    let day = |day: &Option<String>| day.as_deref().map(|day| words::iso_date(lang, day));
    let number = |number: Option<f64>| number.map(|number| words::decimal(lang, number));
    let often = details.recurrence.as_deref().map(|word| t.by_name(&format!("often-{word}"), Vec::new()));
    let cost = match details.kroner {
        Some(kroner) => Some(words::kroner(lang, kroner)),
        None => (details.cost_considered && details.released_hours.is_none()).then(|| t.costs_nothing()),
    };
    let pairs = [
        (t.meaning_owner_post(), details.owner_post.clone()),
        (t.meaning_owner_name(), details.owner_name.clone()),
        (t.meaning_start(), day(&details.start)),
        (t.meaning_due(), day(&details.due)),
        (t.meaning_recurrence(), often),
        (t.meaning_kroner(), cost),
        (t.meaning_hours(), number(details.released_hours)),
        (t.meaning_indicator(), details.indicator.clone()),
        (t.meaning_indicator_unit(), details.indicator_unit.clone()),
        (t.meaning_baseline(), number(details.baseline)),
        (t.meaning_target(), number(details.target)),
        (t.meaning_indicator_by(), day(&details.indicator_by)),
    ];
    let known = pairs.into_iter().filter_map(|(name, words)| Some((name, words?)));
    known.chain(details.kept.iter().map(|kept| (kept.column.clone(), format!("«{}»", kept.text)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::PlanKind;

    #[test]
    fn a_day_outside_the_period_is_kept_as_words() {
        let plan = NewPlan {
            kind: PlanKind::ActionPlan,
            title: "Plan".into(),
            lang: Lang::Nb,
            from_on: "2026-01-01".into(),
            to_on: "31.12.2026".into(),
            main_goal: None,
            higher: None,
            previous: None,
            document: None,
        };
        let details =
            Details { due: Some("2027-03-01".into()), start: Some("2026-03-01".into()), ..Details::default() };
        let kept = within(&details, &plan);
        assert_eq!((kept.due, kept.start.as_deref()), (None, Some("2026-03-01")));
        assert_eq!(kept.kept.len(), 1);
        assert!(kept.kept[0].text.contains("2027"), "{:?}", kept.kept);
        let backwards = Details { due: Some("2026-02-01".into()), ..details };
        let kept = within(&backwards, &plan);
        assert_eq!((kept.start, kept.due.as_deref()), (None, Some("2026-02-01")));
    }
}
