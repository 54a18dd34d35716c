//! The demo union's year: plans adopted at the annual meetings, board meetings, what people said of their actions and when,
//! and the matters that were answered. The events are data (`data/aar.json`); each happens on its own day.

use db::Tx;
use follow_up::{Evidence, MeetingKind, NewStatus, Status};
use jiff::civil::{Date, date};
use kernel::access::{AdoptPlan, FollowUp, RaiseMatter, WritePlan};
use kernel::id::PlanId;
use kernel::{Actor, Clock, Error, Permit, Place, Result};
use matters::{NewMatter, Step};
use plans::{NewPlan, PlanKind};
use serde::Deserialize;

use crate::plan::actor;
use crate::together::own_plan;
use crate::union::Founded;
use crate::year_wheel;

/// Something that happened: a meeting, or a status of the action whose text begins like this.
#[derive(Deserialize)]
struct Event {
    on: Date,
    who: String,
    meeting: Option<String>,
    #[serde(default)]
    action: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    note: String,
    until: Option<Date>,
    figure: Option<f64>,
    link: Option<String>,
    /// A meeting or minutes in words.
    shown: Option<String>,
}

/// Lets the year happen in a union that has been seeded.
pub(crate) fn happens(tx: &mut Tx, founded: &Founded, national: PlanId) -> Result<()> {
    adopted(tx, founded, ("bergen-buss", "kari", date(2026, 2, 19), "sak 6/26"))?;
    begun_in_haugesund(tx, founded, national)?;
    let events: Vec<Event> = serde_json::from_str(include_str!("../data/aar.json")).map_err(Error::internal)?;
    for event in &events {
        happen(tx, event)?;
    }
    tender_answered(tx, founded)?;
    raised_from_fjordane(tx, founded)?;
    year_wheel::turned(tx, founded)
}

/// The annual meeting adopts a branch's draft.
fn adopted(tx: &mut Tx, founded: &Founded, (unit, who, on, minutes): (&str, &str, Date, &str)) -> Result<()> {
    let clock = Clock::standing(on);
    let leader = actor(tx, who, &clock)?;
    let plan = own_plan(tx, founded, unit, &leader)?.plan;
    let permit = leader.may::<AdoptPlan>(&units::place(tx, plan.unit)?)?;
    let adoption = plans::Adoption { organ: "årsmøtet".into(), on_day: on.to_string(), minutes: minutes.into() };
    plans::adopt(tx, &permit, &plan, &adoption, on, clock.now_ms())
}

/// Haugalandet makes its plan of its answers, and adopts it in March.
fn begun_in_haugesund(tx: &mut Tx, founded: &Founded, national: PlanId) -> Result<()> {
    let clock = Clock::standing(date(2026, 2, 26));
    let lillian = actor(tx, "lillian", &clock)?;
    let permit = lillian.may::<WritePlan>(&units::place(tx, founded.unit("haugalandet")?)?)?;
    let higher = plans::tree(tx, &lillian.scope(), national)?;
    let new = NewPlan {
        kind: PlanKind::ActionPlan,
        title: "Handlingsplan 2026 for Samferd Haugalandet".into(),
        lang: words::Lang::Nb,
        from_on: "2026-01-01".into(),
        to_on: "2026-12-31".into(),
        main_goal: None,
        higher: Some(national),
        previous: None,
        document: None,
    };
    local_plans::begin(tx, &permit, &higher, &new, clock.now_ms())?;
    adopted(tx, founded, ("haugalandet", "lillian", date(2026, 3, 12), "sak 5/26"))
}

/// One event, on its day, by whoever it was.
fn happen(tx: &mut Tx, event: &Event) -> Result<()> {
    let clock = Clock::standing(event.on);
    let who = actor(tx, &event.who, &clock)?;
    let place = where_they_follow_up(&who)?;
    let permit: Permit<FollowUp> = who.may(&place)?;
    if let Some(kind) = &event.meeting {
        let kind = MeetingKind::from_word(kind).ok_or_else(|| unknown(kind))?;
        return follow_up::add_meeting(tx, &permit, kind, event.on, &clock);
    }
    let plans = follow_up::followed_of_unit(tx, &who.scope(), place.unit, event.on)?;
    let found = plans.iter().find_map(|plan| {
        Some((plan, plan.actions.iter().find(|action| action.text.starts_with(event.action.as_str()))?))
    });
    let (plan, action) = found.ok_or_else(|| unknown(&event.action))?;
    // What was said last is said again of the occasion that is open; else of the one that it was said of.
    let open = action.standing.occasion.as_ref().map(|occasion| occasion.key.clone());
    let occasion = open.or_else(|| action.said.first().map(|said| said.occasion.clone()));
    let said = NewStatus {
        status: Status::from_word(&event.status).ok_or_else(|| unknown(&event.status))?,
        until: event.until,
        note: event.note.clone(),
        evidence: event.evidence(),
    };
    let occasion = occasion.ok_or_else(|| unknown(&event.action))?;
    follow_up::report(tx, &permit, plan, action.action, &occasion, &said, &clock).map(drop)
}

impl Event {
    fn evidence(&self) -> Vec<Evidence> {
        let link = self.link.clone().map(Evidence::Link);
        let meeting = self.shown.clone().map(Evidence::Meeting);
        link.into_iter().chain(meeting).chain(self.figure.map(Evidence::Figure)).collect()
    }
}

fn where_they_follow_up(who: &Actor) -> Result<Place> {
    who.own_units_for::<FollowUp>().first().map(|held| held.place.clone()).ok_or(Error::Forbidden)
}

fn unknown(what: &str) -> Error {
    Error::Internal(format!("the demo's year says {what:?}, which is not there"))
}

/// The district answers Bergen's matter of the tender in time for the branch's members' meeting.
fn tender_answered(tx: &mut Tx, founded: &Founded) -> Result<()> {
    let first = Clock::standing(date(2026, 2, 16));
    let imran = actor(tx, "imran", &first)?;
    let seen = matters::seen(tx, &imran.scope())?;
    let bergen = founded.unit("bergen-buss")?;
    let open = seen.iter().find(|matter| matter.unit == bergen && matter.standing().is_open());
    let matter = open.ok_or_else(|| unknown("an open matter"))?;
    let answer = "Vi tok det opp med fylkesråden 3. mars sammen med de andre forbundene. Fylkeskommunen skriver nå inn i \
                  konkurransegrunnlaget at lønn, pensjon og ansiennitet skal følge med ved virksomhetsoverdragelse, og at \
                  pauserom skal være på plass ved oppstart. Av selskapene bør dere kreve skriftlig svar på tre ting: hvem \
                  overtar avtalene, når får de ansatte vite det, og hvem betaler for opplæring på nye busser. Malen ligger i \
                  distriktets mappe, og jeg blir gjerne med på det første møtet.";
    let steps = [
        (first.clone(), Step::Assign("distriktssekretæren".into(), String::new())),
        (Clock::standing(date(2026, 3, 6)), Step::Answer(answer.into())),
    ];
    let (id, length) = (matter.id, matter.length());
    for (nth, (clock, step)) in steps.iter().enumerate() {
        let imran = actor(tx, "imran", clock)?;
        matters::act(tx, &imran, id, length + nth, step, clock)?;
    }
    Ok(())
}

/// What Fjordane asks its district in the autumn, and has not been answered yet.
fn raised_from_fjordane(tx: &mut Tx, founded: &Founded) -> Result<()> {
    let clock = Clock::standing(date(2026, 11, 13));
    let oddgeir = actor(tx, "oddgeir", &clock)?;
    let place = units::place(tx, founded.unit("fjordane")?)?;
    let new = NewMatter {
        title: "Øving i brann på elektriske ferjer: kven skal betale?".into(),
        text: "Reiarlaget har laga ein plan for opplæring i lading og brannvern, men vil ta øvinga om bord på fritida til \
               mannskapet. Brannvesenet er klart, og vi var lova at øvinga skulle vere halden i haust."
            .into(),
        asks: "Kan distriktet ta opp med reiarlaget at øvinga er arbeidstid? Vi treng svaret før øvinga i mars.".into(),
        answer_by: Some(date(2027, 2, 15)),
        to: founded.unit("vestkysten")?,
        about: None,
    };
    let id = matters::raise(tx, &oddgeir.may::<RaiseMatter>(&place)?, &place, &new, &clock)?;
    let clock = Clock::standing(date(2026, 11, 16));
    let imran = actor(tx, "imran", &clock)?;
    matters::act(tx, &imran, id, 1, &Step::Receive, &clock)
}
