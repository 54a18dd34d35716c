//! Where an action stands today: which occasion is meant now, by when, and what was last said of it. Pure.

use jiff::civil::Date;
use kernel::id::StatusId;

use crate::occasion::Occasion;
use crate::status::{Evidence, NewStatus, Status};

/// What somebody has said of an occasion.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Id.
    pub id: StatusId,
    /// The key of the occasion.
    pub occasion: String,
    /// How far it had come.
    pub status: Status,
    /// Postponed: to this day.
    pub until: Option<Date>,
    /// A few words.
    pub note: String,
    /// What shows it.
    pub evidence: Vec<Evidence>,
    /// The name of who said it.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

impl Said {
    /// Whether a status says nothing new.
    pub(crate) fn says_the_same_as(&self, new: &NewStatus) -> bool {
        // A file is put to it afterwards.
        let said = self.evidence.iter().filter(|evidence| !matches!(evidence, Evidence::File(..)));
        self.status == new.status
            && self.until == new.until.filter(|_| new.status == Status::Postponed)
            && self.note == new.note.trim()
            && said.eq(new.evidence.iter())
    }
}

/// How soon something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// The day has passed.
    Passed,
    /// Within thirty days.
    Soon,
    /// Later than that.
    Later,
    /// No day is said.
    NoDay,
    /// Nothing is to be done about it now.
    Closed,
}

/// Where an action stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The occasion that is meant now; `None` when every one is closed or none has come.
    pub occasion: Option<Occasion>,
    /// By when, what is postponed taken into account.
    pub due: Option<Date>,
    /// How soon that is.
    pub stage: Stage,
    /// What was last said: of that occasion, or of the last one when all are closed.
    pub said: Option<Said>,
}

impl Standing {
    /// Whether somebody should say how it goes: it has begun, and nobody has said anything of this occasion.
    #[must_use]
    pub fn is_unreported(&self, today: Date) -> bool {
        self.said.is_none() && self.occasion.as_ref().is_some_and(|occasion| occasion.opens <= today)
    }
}

/// Days ahead that count as soon.
const SOON: i32 = 30;

/// Whether an action is dropped for good: that was the last thing said of it. What is skipped once is not dropped.
#[must_use]
pub fn is_dropped(said: &[Said]) -> bool {
    said.first().is_some_and(|newest| newest.status == Status::Dropped)
}

/// Where an action with these occasions stands today; `said` is everything ever said of it, newest first.
#[must_use]
pub fn standing(occasions: &[Occasion], said: &[Said], today: Date) -> Standing {
    if is_dropped(said) {
        return Standing { occasion: None, due: None, stage: Stage::Closed, said: said.first().cloned() };
    }
    let latest = |occasion: &Occasion| said.iter().find(|said| said.occasion == occasion.key);
    let due = |occasion: &Occasion| match latest(occasion) {
        Some(Said { status: Status::Postponed, until: Some(until), .. }) => Some(*until),
        _ => occasion.due,
    };
    let is_open = |occasion: &Occasion| !latest(occasion).is_some_and(|said| said.status.closes());
    // Once a later time is closed, nobody asks about an earlier one.
    let last_closed = occasions.iter().rposition(|occasion| !is_open(occasion));
    let begin = last_closed.filter(|_| occasions.len() > 1).map_or(0, |at| at + 1);
    let open: Vec<&Occasion> = occasions.iter().skip(begin).filter(|occasion| is_open(occasion)).collect();
    let passed = open.iter().rfind(|occasion| due(occasion).is_some_and(|day| day < today));
    let coming =
        || open.iter().filter(|o| due(o).is_none_or(|day| day >= today)).min_by_key(|o| (due(o).is_none(), due(o)));
    match passed.or_else(coming) {
        Some(occasion) => {
            let by = due(occasion);
            let stage = match by {
                None => Stage::NoDay,
                Some(day) if day < today => Stage::Passed,
                Some(day) if (day - today).get_days() <= SOON => Stage::Soon,
                Some(_) => Stage::Later,
            };
            Standing { occasion: Some((*occasion).clone()), due: by, stage, said: latest(occasion).cloned() }
        }
        None => Standing { occasion: None, due: None, stage: Stage::Closed, said: said.first().cloned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn occasion(key: &str, due: Option<Date>) -> Occasion {
        Occasion { key: key.into(), due, opens: date(2026, 1, 1) }
    }

    fn said(key: &str, status: Status, until: Option<Date>) -> Said {
        Said {
            id: StatusId::new(),
            occasion: key.into(),
            status,
            until,
            note: String::new(),
            evidence: Vec::new(),
            by: "Kari".into(),
            at_ms: 0,
        }
    }

    fn now(occasions: &[Occasion], told: &[Said], today: Date) -> (String, Stage, Option<Date>) {
        let standing = standing(occasions, told, today);
        (standing.occasion.map(|o| o.key).unwrap_or_default(), standing.stage, standing.due)
    }

    #[test]
    fn what_is_done_once_passes_is_postponed_and_closes() {
        let once = [occasion("", Some(date(2026, 6, 1)))];
        let june = Some(date(2026, 6, 1));
        assert_eq!(now(&once, &[], date(2026, 3, 1)), (String::new(), Stage::Later, june));
        assert_eq!(now(&once, &[], date(2026, 5, 15)), (String::new(), Stage::Soon, june));
        assert_eq!(now(&once, &[], date(2026, 6, 1)), (String::new(), Stage::Soon, june));
        assert_eq!(now(&once, &[], date(2026, 6, 2)), (String::new(), Stage::Passed, june));
        let later = said("", Status::Postponed, Some(date(2026, 9, 1)));
        assert_eq!(now(&once, &[later], date(2026, 6, 2)), (String::new(), Stage::Later, Some(date(2026, 9, 1))));
        for status in [Status::Done, Status::InPart, Status::Dropped] {
            assert_eq!(now(&once, &[said("", status, None)], date(2026, 6, 2)).1, Stage::Closed, "{status:?}");
        }
        assert_eq!(now(&[occasion("", None)], &[], date(2026, 6, 2)).1, Stage::NoDay);
    }

    #[test]
    fn of_what_comes_again_the_last_missed_time_is_asked_about_and_then_the_next() {
        let months: Vec<Occasion> =
            (1..=12).map(|month| occasion(&format!("2026-{month:02}"), Some(date(2026, month, 10)))).collect();
        let key = |told: &[Said], today| now(&months, told, today).0;
        assert_eq!(key(&[], date(2026, 4, 20)), "2026-04");
        assert_eq!(key(&[said("2026-04", Status::Done, None)], date(2026, 4, 20)), "2026-05");
        assert_eq!(key(&[said("2026-03", Status::Done, None)], date(2026, 4, 20)), "2026-04");
        assert_eq!(key(&[said("2026-04", Status::UnderWay, None)], date(2026, 4, 20)), "2026-04");
        assert_eq!(now(&months, &[said("2026-12", Status::Done, None)], date(2026, 12, 20)).1, Stage::Closed);
    }

    #[test]
    fn nothing_is_unreported_before_it_opens_or_after_somebody_has_spoken() {
        let mut coming = occasion("2026-h2", Some(date(2026, 12, 31)));
        coming.opens = date(2026, 7, 1);
        let coming = [coming];
        assert!(!standing(&coming, &[], date(2026, 6, 30)).is_unreported(date(2026, 6, 30)));
        assert!(standing(&coming, &[], date(2026, 7, 1)).is_unreported(date(2026, 7, 1)));
        let told = [said("2026-h2", Status::NotStarted, None)];
        assert!(!standing(&coming, &told, date(2026, 7, 1)).is_unreported(date(2026, 7, 1)));
    }

    #[test]
    fn what_is_dropped_is_not_asked_about_again_until_somebody_says_otherwise() {
        let months = [occasion("2026-03", Some(date(2026, 3, 31))), occasion("2026-04", Some(date(2026, 4, 30)))];
        let today = date(2026, 4, 10);
        let dropped = said("2026-03", Status::Dropped, None);
        let stands = standing(&months, std::slice::from_ref(&dropped), today);
        assert_eq!((stands.stage, stands.occasion), (Stage::Closed, None));
        let taken_up = said("2026-03", Status::UnderWay, None);
        let stands = standing(&months, &[taken_up, dropped], today);
        assert_eq!(stands.occasion.map(|occasion| occasion.key).as_deref(), Some("2026-03"));
    }
}
