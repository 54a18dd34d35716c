//! What every request stands on: the database door, the clock, how to find out who is signed in, and what the slices
//! put into the navigation. Made once by the binary.

use std::path::PathBuf;
use std::sync::Arc;

use db::{Conn, Door, Tx};
use jiff::civil::Date;
use kernel::id::{GoalId, MeasureId, PlanId, UnitId};
use kernel::{Actor, Clock, Result, Scope};
use words::Lang;

use crate::bar::Bar;
use crate::ctx::Signed;

/// Finds who a session token belongs to. Given by the slice that keeps accounts.
pub type SignedOf = fn(&mut Conn, token: &str, clock: &Clock) -> Result<Option<Signed>>;

/// A line to show with each measure of a plan: how the units it is meant for have answered. Given by a slice above plans.
pub type MeasureNotes = fn(&mut Conn, &Scope, PlanId, Lang) -> Result<Vec<(MeasureId, String)>>;

/// A link to something one may do with a plan or a unit, shown on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanDoor {
    /// Where it leads.
    pub href: String,
    /// Its text; says what is to be known as well, such as a deadline.
    pub label: String,
    /// Whether it is what one most likely came for.
    pub main: bool,
}

/// The doors that a slice above plans adds to a plan's page. The plan is one that the actor sees.
pub type PlanDoors = fn(&mut Conn, &Actor, &Clock, PlanId, Lang) -> Result<Vec<PlanDoor>>;

/// The doors that a slice above units adds to a unit's page. The actor holds some post in the union today.
pub type UnitDoors = fn(&mut Conn, &Actor, &Clock, UnitId, Lang) -> Result<Vec<PlanDoor>>;

/// A line that a new board should read: what, a few words more, and where one goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverLine {
    /// What.
    pub text: String,
    /// When, who, how it stands.
    pub note: String,
    /// Where one goes on.
    pub href: String,
}

/// What a slice has for a unit's new board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverPart {
    /// Its heading.
    pub title: String,
    /// Its lines; without any, the part is left out.
    pub lines: Vec<HandoverLine>,
}

/// What a slice above following up has for a unit's new board. The actor is one of it.
pub type HandoverOf = fn(&mut Conn, &Actor, &Clock, UnitId, Lang) -> Result<HandoverPart>;

/// Something that waits for the actor, shown on the front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What it is about.
    pub title: String,
    /// Where one goes on.
    pub href: String,
    /// What waits, and until when.
    pub note: String,
    /// By when, where a day is said.
    pub due: Option<Date>,
    /// One press that does it, where one is enough.
    pub press: Option<Press>,
}

/// A form of one button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// Where it is sent.
    pub href: String,
    /// What is sent: names and values.
    pub fields: Vec<(&'static str, String)>,
    /// What the button says.
    pub label: String,
}

/// How far an action of a plan has come, in a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionMark {
    /// The word.
    pub label: String,
    /// The class of its tag; the word says the same.
    pub tone: &'static str,
    /// Whether nothing of it is left for a later plan: done or dropped, and not to be done again.
    pub over: bool,
}

/// What an action plan's page shows of how far it has come; empty for those who may not see it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FollowUpMarks {
    /// The way to following it up, for those who do.
    pub door: Option<PlanDoor>,
    /// The actions of which somebody has said something.
    pub marks: Vec<(MeasureId, ActionMark)>,
}

/// How far the actions of an action plan have come. Given by a slice above action plans.
pub type MarksOf = fn(&mut Conn, &Actor, &Clock, PlanId, Lang) -> Result<FollowUpMarks>;

/// A line of a plan that is summed up over a unit and those below it, which the actor has been found to count.
#[derive(Debug, Clone)]
pub struct SummedLine {
    /// The id of the plan, area, goal or measure.
    pub item: String,
    /// The unit.
    pub unit: UnitId,
    /// How far down; 0 for the unit alone.
    pub depth: i64,
    /// The year whose plans are meant; `None` for all.
    pub year: Option<i16>,
}

/// What is said of such a line beside its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineNote {
    /// A heading.
    pub title: String,
    /// A sentence.
    pub text: String,
    /// What is counted.
    pub bar: Bar,
    /// Words that units have shared, under headings: the unit's name, the words.
    pub words: Vec<(String, Vec<(String, String)>)>,
}

/// Says something of a summed line. Given by a slice above the roll-up.
pub type LineNotes = fn(&mut Conn, &Actor, &SummedLine, Lang) -> Result<Option<LineNote>>;

/// How far a goal of a plan was reached, in a word.
pub type GoalMark = ActionMark;

/// What a board wants to remember when it makes the next plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Names it in a form.
    pub id: String,
    /// The goal that it comes from.
    pub goal: GoalId,
    /// The board's words.
    pub text: String,
}

/// What a plan's evaluation offers to the next plan; empty for those who may not see it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lessons {
    /// The goals that are judged.
    pub goals: Vec<(GoalId, GoalMark)>,
    /// The lessons.
    pub lessons: Vec<Lesson>,
}

/// What a plan's evaluation offers to the next one. Given by a slice above action plans.
pub type LessonsOf = fn(&mut Conn, &Actor, PlanId, Lang) -> Result<Lessons>;

/// What waits for an actor, as a slice knows it; the most pressing first.
pub type WaitingOf = fn(&mut Conn, &Actor, &Clock, Lang) -> Result<Vec<Waiting>>;

/// What a slice above plans takes out of what was read beside a plan's measures, in the transaction that accepts the
/// reading. The unit is the plan's.
pub type ReadIn = fn(&mut Tx, &Actor, UnitId, PlanId) -> Result<()>;
/// An action as a plan's public page may show it. What is shown of it, the unit has chosen; who is named, they have agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAction {
    /// The measure that it is.
    pub measure: MeasureId,
    /// The post that answers for it.
    pub post: Option<String>,
    /// The person who answers for it.
    pub name: Option<String>,
    /// When it is done, in words.
    pub when: String,
    /// What it costs, in words.
    pub cost: String,
    /// What shows how far it has come, in words.
    pub seen_by: String,
}

/// The actions of a plan, for its public page; asked for only when the plan's unit has published it, or may. Given by a
/// slice above plans.
pub type PublicActions = fn(&mut Conn, PlanId, Lang) -> Result<Vec<PublicAction>>;

/// An entry of the main navigation.
#[derive(Clone, Copy)]
pub struct NavEntry {
    /// Where it leads; the part of the site below it counts as current.
    pub href: &'static str,
    /// Its text.
    pub label: fn(Lang) -> String,
    /// Who sees it.
    pub shown: fn(&Actor) -> bool,
}

/// The house. Cheap to clone.
#[derive(Clone)]
pub struct House {
    /// The database.
    pub door: Door,
    /// The time.
    pub clock: Clock,
    /// Whether pages are reached over HTTPS, so that cookies may insist on it.
    pub https: bool,
    /// The program to start for reading foreign files.
    pub reader: Arc<PathBuf>,
    /// Who a session belongs to.
    pub signed_of: SignedOf,
    /// What is said beside a plan's measures.
    pub measure_notes: MeasureNotes,
    /// What slices above plans add to a plan's page, in this order.
    pub plan_doors: &'static [PlanDoors],
    /// What slices above units add to a unit's page, in this order.
    pub unit_doors: &'static [UnitDoors],
    /// How far the actions of an action plan have come.
    pub marks: MarksOf,
    /// What slices have for a unit's new board, in this order.
    pub handover: &'static [HandoverOf],
    /// What a plan's evaluation offers to the next plan.
    pub lessons: LessonsOf,
    /// What is said of a summed line of a plan.
    pub line_notes: LineNotes,
    /// What is done when a reading has become a plan.
    pub read_in: &'static [ReadIn],
    /// The actions of a plan, for its public page.
    pub public_actions: PublicActions,
    /// What waits for somebody, slice by slice.
    pub waiting: &'static [WaitingOf],
    /// The main navigation.
    pub nav: Arc<Vec<NavEntry>>,
    /// Further pages of one's own, with a door on "my page".
    pub own_pages: Arc<Vec<NavEntry>>,
    /// Whether letters are sent.
    pub sends_mail: bool,
    /// A line shown above every page (the demo says that it is one); by language.
    pub notice: Option<fn(Lang) -> String>,
}
