//! Things for the access matrix to ask for: in each unit a plan, adopted or not, with a goal and an action, a reading under
//! review, and a post; each made by who may make it there.

use db::{Door, Tx};
use kernel::access::{AdoptPlan, AdoptReport, GiveOwnInput, KeepAccounts, ReadDocument, WritePlan, WriteReport};
use kernel::id::{
    AccountId, AreaId, CostId, GoalId, HearingId, IndicatorId, MatterId, MeasureId, PartnerId, PlanId, PlanStepId,
    PostId, ProposalId, ReadingId, ReportCommentId, ReportId, ReportPartId, ReportSectionId, ReportVersionId, UnitId,
    WheelDutyId,
};
use kernel::{Actor, Clock, Error, Operator, Permit, Place, Result, Role};
use local_plans::{Details, NewAction, NewCost};
use plans::{Adoption, Figure, HandedIn, MeasuredIn, NewItem, NewPlan, Plan, PlanKind};

/// The units asked about: the name that the matrix gives each, its name in the demo union, and who writes for it there.
pub const UNITS: [(&str, &str, &str); 4] = [
    ("national", "Forbundet Samferd", "solveig"),
    ("district", "Samferd distrikt Vestkysten", "imran"),
    ("bergen", "Samferd Bergen buss", "kari"),
    ("fjordane", "Samferd Fjordane", "oddgeir"),
];
const ADMINISTRATOR: &str = "hanne";
const TEXT: &str =
    "Handlingsplan 2026\n\nVerving\n\nMål\n- Flere medlemmer\n\nTiltak\n- Styret besøker alle arbeidsplasser\n";

/// The things of one unit.
#[derive(Debug, Clone, Copy)]
pub struct Things {
    /// The unit.
    pub unit: UnitId,
    /// A plan of its own.
    pub plan: PlanId,
    /// An area of that plan.
    pub area: AreaId,
    /// A goal of that plan.
    pub goal: GoalId,
    /// An action of that plan.
    pub action: MeasureId,
    /// A line of what that action costs.
    pub cost: CostId,
    /// Somebody who carries that action together with the unit.
    pub partner: PartnerId,
    /// What is measured in that goal.
    pub indicator: IndicatorId,
    /// The union's adopted strategy plan.
    pub strategy: PlanId,
    /// A measure of it, addressed to the unit's level where there is one.
    pub measure: MeasureId,
    /// The last step that the plan took; one that is not there while it is a draft.
    pub taken: PlanStepId,
    /// A reading under review in the unit.
    pub reading: ReadingId,
    /// A plan of the unit that is out for input there.
    pub heard: PlanId,
    /// Its hearing.
    pub hearing: HearingId,
    /// What the writer says there as one of the unit.
    pub proposal: ProposalId,
    /// A matter that the unit raised to the one above it; for the national office one that Bergen raised to it.
    pub matter: MatterId,
    /// A duty of the unit's annual wheel.
    pub duty: WheelDutyId,
    /// An annual report of the unit; adopted as the plan is.
    pub report: ReportId,
    /// A chapter of it.
    pub section: ReportSectionId,
    /// A table there, with typed-in figures.
    pub part: ReportPartId,
    /// A comment on it.
    pub comment: ReportCommentId,
    /// A text that was saved there.
    pub version: ReportVersionId,
    /// A post in the unit, held by nobody of the cast.
    pub post: PostId,
}

fn somebody(tx: &mut Tx, sign_in_name: &str, clock: &Clock) -> Result<Actor> {
    let account = accounts::by_name(tx, sign_in_name)?.ok_or(Error::NotFound)?;
    units::actor(tx, &account, clock)
}

/// Makes them, in the unit at this place of `UNITS`.
pub fn make(door: &Door, clock: &Clock, of: usize, adopted: bool) -> Result<Things> {
    let (_, name, writer) = UNITS[of];
    door.write_now(|tx| {
        let found =
            units::tree(tx)?.into_iter().map(|(unit, _)| unit).find(|unit| unit.name == name).ok_or(Error::NotFound)?;
        let (unit, place, writer) = (found.id, units::place(tx, found.id)?, somebody(tx, writer, clock)?);
        let strategy = plans::visible(tx, &writer.scope())?
            .into_iter()
            .find(|plan| plan.kind == PlanKind::StrategyPlan && plan.adoption.is_some())
            .ok_or(Error::NotFound)?;
        let tree = plans::tree(tx, &writer.scope(), strategy.id)?;
        let mut measures: Vec<_> = tree.measures().collect();
        measures.sort_by_key(|measure| measure.level != Some(found.level));
        let measure = measures.first().map(|measure| measure.id).ok_or(Error::NotFound)?;
        let permit = writer.may::<WritePlan>(&place)?;
        let plan = plans::create(tx, &permit, &new_plan(&strategy, unit), clock.now_ms())?;
        let area = plans::add_area(tx, &permit, plan, "Verving", clock.now_ms())?;
        let goal = plans::add_goal(tx, &permit, plan, area, "Flere medlemmer", clock.now_ms())?;
        let details = Details::default();
        let new = NewAction {
            area,
            goal: Some(goal),
            text: "Styret besøker arbeidsplassene",
            answers: &[],
            details: &details,
        };
        let action = local_plans::add_action(tx, &permit, plan, &new, clock.now_ms())?;
        let line = NewCost { year: 2026, kroner: Some(1000), ..NewCost::default() };
        let cost = local_plans::set_cost(tx, &permit, (plan, action), None, &line, clock.now_ms())?;
        let partner = local_plans::name_partner(tx, &permit, (plan, action), "Naboforbundet", clock.now_ms())?;
        let indicator = measured(tx, &permit, plan, goal, clock)?;
        if adopted {
            let adoption =
                Adoption { organ: "årsmøtet".into(), on_day: clock.today().to_string(), minutes: "sak 7".into() };
            let plan = plans::find(tx, &writer.scope(), plan)?;
            plans::adopt(tx, &writer.may::<AdoptPlan>(&place)?, &plan, &adoption, clock.today(), clock.now_ms())?;
        }
        let taken = plans::steps_of(tx, &writer.scope(), plan)?.pop().map_or_else(PlanStepId::new, |taken| taken.id);
        let reading = reading::reading::read(TEXT.as_bytes(), Some("plan.txt"), &[]).map_err(Error::internal)?;
        let handed_in =
            HandedIn { name: "plan.txt".into(), bytes: TEXT.as_bytes().to_vec(), reading, remembered: false };
        let reading = plans::hand_in(tx, &writer.may::<ReadDocument>(&place)?, handed_in, clock.now_ms())?;
        let (heard, hearing, proposal) = out_for_input(tx, &writer, &place, &new_plan(&strategy, unit), clock)?;
        let matter = raised(tx, &writer, &place, clock)?;
        let duty = on_the_wheel(tx, &writer, &place, clock)?;
        let (report, section, part, comment, version) = reported(tx, &writer, &place, adopted, clock)?;
        let permit = somebody(tx, ADMINISTRATOR, clock)?.may::<KeepAccounts>(&place)?;
        let post = {
            let newcomer = newcomer(tx, clock)?;
            units::give_post(tx, &permit, &new_post(newcomer, unit, clock))?
        };
        Ok::<_, Error>(Things {
            unit,
            plan,
            area,
            goal,
            action,
            cost,
            partner,
            indicator,
            strategy: strategy.id,
            measure,
            taken,
            reading,
            heard,
            hearing,
            proposal,
            matter,
            duty,
            report,
            section,
            part,
            comment,
            version,
            post,
        })
    })
}

fn measured(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, goal: GoalId, clock: &Clock) -> Result<IndicatorId> {
    let figure = Figure {
        definition: "Medlemmer".into(),
        measured_in: Some(MeasuredIn::HeadCount),
        op: ">=".into(),
        target: Some(250.0),
        ..Figure::default()
    };
    plans::add_indicator(tx, permit, plan, NewItem::Goal(goal), &figure, clock.now_ms())
}

fn out_for_input(
    tx: &mut Tx,
    writer: &Actor,
    place: &Place,
    new: &NewPlan,
    clock: &Clock,
) -> Result<(PlanId, HearingId, ProposalId)> {
    let (now, text) = (clock.now_ms(), str::to_owned);
    let plan = plans::create(tx, &writer.may::<WritePlan>(place)?, new, now)?;
    let new = hearings::NewHearing {
        units: vec![place.unit],
        day: text("2026-03-12"),
        time: text("12:00"),
        instructions: None,
        organ: text("styret"),
        on_day: clock.today().to_string(),
        minutes: text("sak 3"),
    };
    let id = hearings::open(tx, &writer.may::<AdoptPlan>(place)?, plan, &new, clock.today(), now)?;
    let hearing = hearings::find(tx, &writer.scope(), id)?;
    let new = hearings::NewProposal {
        kind: hearings::ProposalKind::Comment,
        item: hearings::ItemRef::of(hearings::ItemKind::Plan, plan),
        text: Some(text("Godt")),
        to: None,
        level: None,
        reason: None,
        named: false,
    };
    let giver = hearings::Giver::Own(writer.may::<GiveOwnInput>(place)?);
    Ok((plan, id, hearings::give(tx, &giver, &hearing, &[], &new, now)?))
}

fn raised(tx: &mut Tx, writer: &Actor, place: &Place, clock: &Clock) -> Result<MatterId> {
    let (raiser, from) = if place.above.is_empty() {
        let raiser = somebody(tx, UNITS[2].2, clock)?;
        let from = raiser.held.first().map(|held| held.place.clone()).ok_or(Error::NotFound)?;
        (raiser, from)
    } else {
        (writer.clone(), place.clone())
    };
    let to = from.above.iter().copied().find(|unit| *unit == place.unit).or(from.above.first().copied());
    let new = matters::NewMatter {
        title: "Ruteplanen".into(),
        text: "Den holder ikke".into(),
        asks: "Et svar".into(),
        answer_by: clock.today().tomorrow().ok(),
        to: to.ok_or(Error::NotFound)?,
        about: None,
    };
    matters::raise(tx, &raiser.may(&from)?, &from, &new, clock)
}

fn on_the_wheel(tx: &mut Tx, writer: &Actor, place: &Place, clock: &Clock) -> Result<WheelDutyId> {
    let keeper = annual_wheel::Keeper { own: writer.may(place)?, below: None };
    let duty = annual_wheel::NewDuty {
        title: "Vernerunde".into(),
        about: String::new(),
        owner: String::new(),
        rule: annual_wheel::Rule::yearly(annual_wheel::When::EndOf { month: 4 }),
        below: annual_wheel::Below::No,
    };
    annual_wheel::add_duties(tx, &keeper, &[duty], clock)?;
    let all = annual_wheel::duties(tx, &writer.scope(), place.unit)?;
    all.into_iter().rfind(|duty| duty.unit == place.unit).map(|duty| duty.id).ok_or(Error::NotFound)
}

type Reported = (ReportId, ReportSectionId, ReportPartId, ReportCommentId, ReportVersionId);

/// A report of the unit that is a draft, or one that is adopted: each year has one, so earlier ones serve as long as they
/// are what is asked for.
fn reported(tx: &mut Tx, writer: &Actor, place: &Place, adopted: bool, clock: &Clock) -> Result<Reported> {
    let (scope, permit) = (writer.scope(), writer.may::<WriteReport>(place)?);
    // The first of each is only looked at: none of the others, which change, may be it.
    let (first, last) = if adopted { (1990, 1999) } else { (2000, 2025) };
    let looked_at = reports::of_unit(tx, &scope, place.unit, first)?.is_some();
    let years = first + i16::from(looked_at)..=last;
    let mut found = None;
    for year in years {
        let known = reports::of_unit(tx, &scope, place.unit, year)?;
        if known.is_none_or(|known| known.head.adopted.is_some() == adopted) {
            found = Some(year);
            break;
        }
    }
    let id = reports::begin(tx, writer, &permit, found.ok_or(Error::NotFound)?, clock)?;
    let report = reports::find(tx, &scope, id)?;
    let mut typed = report.sections.iter().filter_map(|section| {
        let part = section.parts.iter().find(|part| part.kind.is_typed())?;
        Some((section.id, part.id))
    });
    let (section, part) = typed.next().ok_or(Error::NotFound)?;
    if report.head.adopted.is_none() {
        reports::comment(tx, &permit, (&report, section), "Fint", clock)?;
    }
    if report.head.adopted.is_none() && adopted {
        let new = reports::NewAdoption { organ: "årsmøtet".into(), on: Some(clock.today()), minutes: "sak 3".into() };
        reports::adopt(tx, writer, &writer.may::<AdoptReport>(place)?, &report, &new, clock)?;
    }
    let comment = reports::comments(tx, &report, section)?.pop().ok_or(Error::NotFound)?;
    let version = reports::versions(tx, &report, section)?.pop().ok_or(Error::NotFound)?;
    Ok((id, section, part, comment.id, version.id))
}

fn new_plan(strategy: &Plan, unit: UnitId) -> NewPlan {
    NewPlan {
        kind: PlanKind::ActionPlan,
        title: "Handlingsplan".into(),
        lang: words::Lang::Nb,
        from_on: "2026-01-01".into(),
        to_on: "2026-12-31".into(),
        main_goal: None,
        higher: (unit != strategy.unit).then_some(strategy.id),
        previous: None,
        document: None,
    }
}

fn newcomer(tx: &mut Tx, clock: &Clock) -> Result<AccountId> {
    let new = accounts::NewAccount {
        sign_in_name: AccountId::new().to_string(),
        name: "Nora Ny".into(),
        lang: words::Lang::Nb,
        password_hash: String::new(),
    };
    accounts::create(tx, &Operator::at_the_console(), &new, clock)
}

fn new_post(account: AccountId, unit: UnitId, clock: &Clock) -> units::NewPost {
    let titles = ["medlem".into(), "medlem".into(), "member".into()];
    units::NewPost { account, unit, role: Role::Member, titles, from: clock.today(), until: None }
}
