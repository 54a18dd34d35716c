//! What is due for whom today, over all units at once: a handful of statements, and the rest in memory. What each person has
//! been told already is left out later.

use std::collections::HashMap;

use db::Conn;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::access::Action;
use kernel::clock::norway;
use kernel::id::AccountId;
use kernel::{Clockwork, Result};

use crate::choices::Choices;
use crate::grace::Graces;
use crate::recipients::{Everybody, Person};
use crate::step::{is_told_to_the_contact, step_of};
use crate::thing::{Kind, Step, Thing};

/// How many days an answer, or a request that was not met, is told of.
const TOLD_FOR: i64 = 14;
/// The longest anybody wants to be told before.
const FURTHEST: i64 = 14;
const DAY_MS: i64 = 86_400_000;

/// Everything that is due for the people who can be reminded now.
pub(crate) struct Due<'a> {
    people: &'a HashMap<AccountId, Choices>,
    today: Date,
    found: HashMap<AccountId, Vec<Thing>>,
}

/// What is due for each of these people, in the order of a letter.
pub(crate) fn due(
    c: &mut Conn,
    people: &HashMap<AccountId, Choices>,
    (today, now_ms): (Date, i64),
) -> Result<HashMap<AccountId, Vec<Thing>>> {
    let clockwork = Clockwork::of_the_house();
    let everybody = Everybody::of(units::held_everywhere(c, clockwork, today)?);
    let mut due = Due { people, today, found: HashMap::new() };
    due.actions(c, clockwork, &everybody)?;
    due.matters(c, clockwork, &everybody, now_ms)?;
    due.asked(c, clockwork, &everybody, now_ms)?;
    for things in due.found.values_mut() {
        things.sort_by_key(|thing| (thing.kind, thing.due));
    }
    Ok(due.found)
}

impl Due<'_> {
    /// The step that somebody is told, if they want to be told of the kind and it is time.
    fn step(&self, who: AccountId, kind: Kind, due: Date) -> Option<Step> {
        let choices = self.people.get(&who).filter(|choices| choices.want(kind))?;
        step_of(due, self.today, choices.quiet.next_day(self.today), choices.days_before)
    }

    fn tell(&mut self, who: AccountId, thing: Thing) {
        self.found.entry(who).or_default().push(thing);
    }

    fn actions(&mut self, c: &mut Conn, clockwork: Clockwork, everybody: &Everybody) -> Result<()> {
        let graces = Graces::read(c)?;
        for open in follow_up::open_everywhere(c, clockwork, self.today)? {
            let thing = |kind, step| Thing {
                kind,
                thing: open.action.to_string(),
                within: open.plan.to_string(),
                occasion: open.occasion.clone(),
                due: open.due,
                step,
            };
            let owns = |person: &Person| person.known.is_meant(open.owner_name.as_deref(), open.owner_post.as_deref());
            let follow = everybody.in_unit(open.unit).iter().filter(|person| person.may(Action::FollowUp));
            for person in follow.filter(|person| owns(person)) {
                if let Some(step) = self.step(person.account, Kind::Action, open.due) {
                    self.tell(person.account, thing(Kind::Action, step));
                }
            }
            if open.unreported && is_told_to_the_contact(open.due, self.today, graces.of(open.unit)) {
                // Who answers for it has been told already.
                for person in everybody.contacts(open.unit).into_iter().filter(|person| !owns(person)) {
                    if self.people.get(&person.account).is_some_and(|choices| choices.want(Kind::Contact)) {
                        self.tell(person.account, thing(Kind::Contact, Step::Late));
                    }
                }
            }
        }
        Ok(())
    }

    fn matters(&mut self, c: &mut Conn, clockwork: Clockwork, everybody: &Everybody, now_ms: i64) -> Result<()> {
        for matter in matters::everywhere(c, clockwork, now_ms - TOLD_FOR * DAY_MS)? {
            let thing = |kind, due, step| Thing {
                kind,
                thing: matter.id.to_string(),
                within: String::new(),
                occasion: String::new(),
                due,
                step,
            };
            if matter.is_open {
                for person in everybody.handlers(matter.at, matter.assigned_to.as_deref()) {
                    if let Some(step) = self.step(person.account, Kind::Matter, matter.answer_by) {
                        self.tell(person.account, thing(Kind::Matter, matter.answer_by, step));
                    }
                }
            } else if let Some(answered) = matter.answered {
                let raised = everybody.in_unit(matter.raised_by).iter();
                let wrote = raised.filter(|person| person.account == matter.account && person.may(Action::RaiseMatter));
                let wrote: Vec<&Person> = wrote.collect();
                let told = if wrote.is_empty() { everybody.contacts(matter.raised_by) } else { wrote };
                for person in told {
                    if self.people.get(&person.account).is_some_and(|choices| choices.want(Kind::Answered)) {
                        self.tell(person.account, thing(Kind::Answered, answered, Step::News));
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether answers have been given is seen when the letter is written.
    fn asked(&mut self, c: &mut Conn, clockwork: Clockwork, everybody: &Everybody, now_ms: i64) -> Result<()> {
        let today = self.today;
        let day = |days: i64| today.checked_add(days.days()).unwrap_or(today);
        for (request, unit, due) in local_plans::asked_everywhere(c, clockwork, day(-TOLD_FOR), day(FURTHEST))? {
            for person in everybody.contacts(unit).into_iter().filter(|person| person.may(Action::AnswerPlan)) {
                if let Some(step) = self.step(person.account, Kind::Asked, due) {
                    let (thing, within) = (request.to_string(), unit.to_string());
                    let occasion = String::new();
                    self.tell(person.account, Thing { kind: Kind::Asked, thing, within, occasion, due, step });
                }
            }
        }
        let until_ms = day(FURTHEST + 1).to_zoned(norway()).map_or(now_ms, |at| at.timestamp().as_millisecond());
        for (hearing, unit, due) in hearings::unheard_everywhere(c, clockwork, now_ms, until_ms)? {
            for person in everybody.contacts(unit).into_iter().filter(|person| person.may(Action::GiveUnitInput)) {
                if let Some(step) = self.step(person.account, Kind::Hearing, due) {
                    let (thing, within) = (hearing.to_string(), unit.to_string());
                    let occasion = String::new();
                    self.tell(person.account, Thing { kind: Kind::Hearing, thing, within, occasion, due, step });
                }
            }
        }
        Ok(())
    }
}
