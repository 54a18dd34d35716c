//! How an action plan went in one calendar year, action by action, as it was reported. What nobody has reported is unknown,
//! and said as unknown. Pure.

use follow_up::{Followed, Said, Status};
use jiff::civil::Date;
use kernel::clock::norwegian_day;
use kernel::id::MeasureId;
use local_plans::Budget;
use plans::Plan;

use crate::report::days;

/// An action plan in a year.
#[derive(Debug, Clone)]
pub struct PlanYear {
    /// The plan.
    pub plan: Plan,
    /// Its areas in order.
    pub areas: Vec<AreaYear>,
    /// What it was to cost; `None` when nobody has considered that.
    pub budget: Option<Budget>,
}

/// An area of it.
#[derive(Debug, Clone)]
pub struct AreaYear {
    /// The area's id, as text.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its goals in order, each with its actions; actions without a goal come last, under none.
    pub goals: Vec<GoalYear>,
}

/// A goal of it.
#[derive(Debug, Clone)]
pub struct GoalYear {
    /// Its text; `None` for the actions that have no goal.
    pub text: Option<String>,
    /// How far the board says that it was reached, and why.
    pub judged: Option<(evaluations::Judgement, String)>,
    /// Its actions.
    pub actions: Vec<ActionYear>,
}

/// An action in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionYear {
    /// Its id.
    pub id: MeasureId,
    /// Its text.
    pub text: String,
    /// How it went, in one word; `None` when nobody has said anything of it.
    pub status: Option<Status>,
    /// Postponed: until this day.
    pub until: Option<Date>,
    /// Of what is done again: how often each was said, and how many times nobody said anything. Empty for what is done once.
    pub times: Vec<(Option<Status>, usize)>,
    /// What was said of it, and why it was not done; oldest first.
    pub notes: Vec<String>,
    /// Figures that show it, with what is counted.
    pub figures: Vec<(f64, String)>,
}

/// The statuses in the order that a report names them; `None` is what nobody has reported.
pub const ORDER: [Option<Status>; 7] = [
    Some(Status::Done),
    Some(Status::InPart),
    Some(Status::UnderWay),
    Some(Status::Postponed),
    Some(Status::Dropped),
    Some(Status::NotStarted),
    None,
];

impl AreaYear {
    /// Its actions in order.
    pub fn actions(&self) -> impl Iterator<Item = &ActionYear> {
        self.goals.iter().flat_map(|goal| &goal.actions)
    }
}

impl PlanYear {
    /// Its actions in order.
    pub fn actions(&self) -> impl Iterator<Item = &ActionYear> {
        self.areas.iter().flat_map(AreaYear::actions)
    }
}

/// How many actions there are of each status, in `ORDER`; those there are none of are left out.
pub fn tally<'a>(actions: impl Iterator<Item = &'a ActionYear>) -> Vec<(Option<Status>, usize)> {
    counted(&actions.map(|action| action.status).collect::<Vec<_>>())
}

fn counted(all: &[Option<Status>]) -> Vec<(Option<Status>, usize)> {
    let counts = ORDER.map(|status| (status, all.iter().filter(|known| **known == status).count()));
    counts.into_iter().filter(|(_, n)| *n > 0).collect()
}

/// How an action went in a year, seen from a day; `over` when its plan ends with the year or before, so that what was
/// reported later speaks of the year as well.
#[must_use]
pub fn in_year(action: &Followed, year: i16, over: bool, today: Date) -> ActionYear {
    let (_, last) = days(year);
    let key = year.to_string();
    let is_of_year = |said: &&Said| {
        if said.occasion.is_empty() {
            over || norwegian_day(said.at_ms).is_some_and(|day| day <= last)
        } else {
            said.occasion.starts_with(&key)
        }
    };
    // Newest first; of each occasion only the newest holds.
    let mut newest: Vec<&Said> = Vec::new();
    for said in action.said.iter().filter(is_of_year) {
        if newest.iter().all(|known| known.occasion != said.occasion) {
            newest.push(said);
        }
    }
    let until = today.min(last);
    let comes_again = action.occasions.iter().any(|occasion| !occasion.key.is_empty());
    let due = action.occasions.iter().filter(|o| o.key.starts_with(&key) && o.opens <= until).count();
    let mut all: Vec<Option<Status>> = newest.iter().map(|said| Some(said.status)).collect();
    if comes_again {
        all.extend(std::iter::repeat_n(None, due.saturating_sub(newest.len())));
    }
    let notes = newest.iter().rev().map(|said| said.note.trim().to_owned()).filter(|note| !note.is_empty());
    let figure = |said: &&Said| {
        let counts = action.counts.clone().unwrap_or_default();
        said.evidence
            .iter()
            .filter_map(move |shown| match shown {
                follow_up::Evidence::Figure(figure) => Some((*figure, counts.clone())),
                follow_up::Evidence::Link(_) | follow_up::Evidence::Meeting(_) | follow_up::Evidence::File(..) => None,
            })
            .collect::<Vec<_>>()
    };
    ActionYear {
        id: action.action,
        text: action.text.clone(),
        status: in_one_word(&all, newest.first().map(|said| said.status)),
        until: newest.first().filter(|said| said.status == Status::Postponed).and_then(|said| said.until),
        times: if comes_again { counted(&all) } else { Vec::new() },
        notes: notes.collect(),
        figures: newest.iter().rev().flat_map(figure).collect(),
    }
}

/// What was done every time is done; what was done some of the times is done in part; otherwise the newest word holds.
fn in_one_word(all: &[Option<Status>], newest: Option<Status>) -> Option<Status> {
    if all.len() < 2 {
        return newest;
    }
    let is = |status: &Option<Status>| matches!(status, Some(Status::Done | Status::InPart));
    match (all.iter().all(|s| *s == Some(Status::Done)), all.iter().any(is)) {
        (true, _) => Some(Status::Done),
        (false, true) => Some(Status::InPart),
        (false, false) => newest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use follow_up::{MeetingDays, Stage, Standing, When, occasions};
    use jiff::civil::date;
    use kernel::id::StatusId;
    use local_plans::Recurrence;

    fn said(occasion: &str, status: Status, note: &str, on: Date) -> Said {
        let at_ms = kernel::Clock::standing(on).now_ms();
        Said {
            id: StatusId::new(),
            occasion: occasion.into(),
            status,
            until: None,
            note: note.into(),
            evidence: Vec::new(),
            by: "Kari".into(),
            at_ms,
        }
    }

    fn action(recurrence: Option<Recurrence>, said: Vec<Said>) -> Followed {
        let when = When { from: date(2026, 1, 1), to: date(2027, 12, 31), due: None, recurrence };
        Followed {
            action: MeasureId::new(),
            text: "Besøke alle garasjene".into(),
            area: "Organisering".into(),
            owner_post: None,
            owner_name: None,
            recurrence,
            counts: None,
            occasions: occasions(&when, &MeetingDays::default()),
            said,
            standing: Standing { occasion: None, due: None, stage: Stage::Closed, said: None },
        }
    }

    #[test]
    fn the_newest_word_of_the_year_holds_and_a_later_one_only_when_the_plan_is_over() {
        let told = vec![
            said("", Status::Done, "Ferdig.", date(2027, 1, 20)),
            said("", Status::UnderWay, "Halvveis.", date(2026, 11, 3)),
            said("", Status::NotStarted, "", date(2026, 3, 3)),
        ];
        let action = action(None, told);
        let now = in_year(&action, 2026, false, date(2027, 2, 1));
        assert_eq!((now.status, now.notes), (Some(Status::UnderWay), vec!["Halvveis.".to_owned()]));
        let over = in_year(&action, 2026, true, date(2027, 2, 1));
        assert_eq!((over.status, over.notes), (Some(Status::Done), vec!["Ferdig.".to_owned()]));
        assert!(over.times.is_empty());
    }

    #[test]
    fn nobody_having_said_anything_is_unknown() {
        let now = in_year(&action(None, Vec::new()), 2026, true, date(2027, 2, 1));
        assert_eq!((now.status, now.notes.len()), (None, 0));
        assert_eq!(tally([now].iter()), [(None, 1)]);
    }

    #[test]
    fn what_is_done_again_is_counted_with_the_times_nobody_spoke_of() {
        let told = vec![
            said("2027-q1", Status::Done, "Neste år.", date(2027, 2, 1)),
            said("2026-q4", Status::Done, "", date(2027, 1, 5)),
            said("2026-q2", Status::Dropped, "Ingen påmeldte.", date(2026, 6, 1)),
            said("2026-q1", Status::Done, "Tolv kom.", date(2026, 3, 9)),
            said("2026-q1", Status::UnderWay, "Kalt inn.", date(2026, 3, 1)),
        ];
        let now = in_year(&action(Some(Recurrence::Quarterly), told), 2026, false, date(2027, 2, 1));
        assert_eq!(now.status, Some(Status::InPart));
        assert_eq!(now.times, [(Some(Status::Done), 2), (Some(Status::Dropped), 1), (None, 1)]);
        assert_eq!(now.notes, ["Tolv kom.", "Ingen påmeldte."]);
    }

    #[test]
    fn what_has_not_come_yet_is_not_missing() {
        let told = vec![said("2026-q1", Status::Done, "", date(2026, 3, 9))];
        let now = in_year(&action(Some(Recurrence::Quarterly), told), 2026, false, date(2026, 3, 20));
        assert_eq!((now.status, now.times), (Some(Status::Done), vec![(Some(Status::Done), 1)]));
    }
}
