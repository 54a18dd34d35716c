//! A union of three levels with an adopted plan, and branches with action plans and goals under it.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use db::Door;
use http_body_util::BodyExt;
use jiff::civil::date;
use kernel::access::{AdoptPlan, ReadDocument, WritePlan};
use kernel::id::{AccountId, GoalId, LevelId, MeasureId, PlanId, UnitId};
use kernel::{Actor, Clock, Operator, Permit, Role, Rule};
use local_plans::{Details, NewAction};
use plans::{Adoption, Draft, NewPlan, PlanKind, PlanTree};
use reading::outline::{Area, Goal, Kind, Measure, Outline, Period};
use tower::ServiceExt;
use web::{House, Signed};
use words::Lang;

pub struct Union {
    pub door: Door,
    pub clock: Clock,
    pub plan: PlanId,
    levels: Vec<LevelId>,
}

pub fn unions() -> Vec<Union> {
    db::scratch::doors().into_iter().map(Union::found).collect()
}

const UNITS: [(&str, usize, &str); 9] = [
    ("Forbundet", 0, ""),
    ("Vest", 1, "Forbundet"),
    ("Øst", 1, "Forbundet"),
    ("Nord", 2, "Vest"),
    ("Sør", 2, "Vest"),
    ("Ås", 2, "Vest"),
    ("Li", 2, "Vest"),
    ("Aa", 2, "Vest"),
    ("Fjern", 2, "Øst"),
];

const CAST: [(&str, &str, Role); 9] = [
    ("nora", "Forbundet", Role::Officer),
    ("kari", "Vest", Role::Officer),
    ("oda", "Øst", Role::Officer),
    ("lea", "Nord", Role::Leader),
    ("bo", "Nord", Role::BoardMember),
    ("stine", "Nord", Role::Steward),
    ("mia", "Nord", Role::Member),
    ("sig", "Sør", Role::Leader),
    ("adam", "Forbundet", Role::Administrator),
];

pub const ASKED: [&str; 3] =
    ["Besøke alle arbeidsplasser minst én gang i året.", "Holde kurs for nye tillitsvalgte.", "Velge verneombud."];

fn strategy() -> Outline {
    let measure =
        |text: &str, level: &str| Measure { text: text.into(), level: Some(level.into()), ..Measure::default() };
    let [visits, course, safety] = ASKED;
    let verving = Area {
        title: Some("Verving".into()),
        goals: vec![Goal {
            text: "Flere medlemmer".into(),
            measures: vec![measure(visits, "Lokallag"), measure(course, "Lokallag")],
            ..Goal::default()
        }],
        ..Area::default()
    };
    let safe = Area {
        title: Some("Arbeidsmiljø".into()),
        measures: vec![measure(safety, "Lokallag"), measure("=Lage materiell.", "Forbundet")],
        ..Area::default()
    };
    Outline {
        title: Some("Strategiplan".into()),
        kind: Kind::StrategyPlan,
        language: "nb".into(),
        period: Some(Period { from: "2025-01-01".into(), to: "2027-12-31".into() }),
        areas: vec![verving, safe],
        ..Outline::default()
    }
}

impl Union {
    fn found(door: Door) -> Self {
        let clock = Clock::standing(date(2026, 3, 10));
        let levels = door
            .write_now(|tx| {
                let mut levels = Vec::new();
                for (position, name) in (0_i64..).zip(["Forbundet", "Distrikt", "Lokallag"]) {
                    let names = [name, name, name].map(str::to_owned);
                    let new = units::NewLevel { position, names, aliases: Vec::new() };
                    levels.push(units::add_level(tx, Operator::at_the_console(), &new)?);
                }
                Ok::<_, kernel::Error>(levels)
            })
            .unwrap();
        let mut union = Self { door, clock, plan: PlanId::new(), levels };
        for (name, level, parent) in UNITS {
            union.add_unit(name, level, Some(parent).filter(|name| !name.is_empty()).map(|name| union.unit(name)));
        }
        for (name, unit, role) in CAST {
            let unit = union.unit(unit);
            let account = union.add_account(name);
            union.give(account, unit, role);
        }
        union.plan = union.accept("nora", "Forbundet", strategy());
        union.adopt("nora", union.plan, "2026-01-05");
        union
    }

    pub fn add_unit(&self, name: &str, level: usize, parent: Option<UnitId>) -> UnitId {
        let from_on = "2020-01-01".to_owned();
        let level = self.levels[level];
        let new = units::NewUnit { parent, level, name: name.into(), number: None, lang: Lang::Nb, from_on };
        self.door.write_now(|tx| units::add_unit(tx, Operator::at_the_console(), &new)).unwrap()
    }

    pub fn add_account(&self, name: &str) -> AccountId {
        let account = accounts::NewAccount {
            sign_in_name: name.into(),
            name: name.into(),
            lang: Lang::Nb,
            password_hash: "none".into(),
        };
        let made = self.door.write_now(|tx| accounts::create(tx, &Operator::at_the_console(), &account, &self.clock));
        made.unwrap()
    }

    pub fn give(&self, account: AccountId, unit: UnitId, role: Role) {
        let titles = ["verv", "verv", "post"].map(str::to_owned);
        let post = units::NewPost { account, unit, role, titles, from: date(2020, 1, 1), until: None };
        self.door.write_now(|tx| units::found_post(tx, Operator::at_the_console(), &post)).unwrap();
    }

    pub fn unit(&self, name: &str) -> UnitId {
        let all = self.door.read_now(units::tree).unwrap();
        all.into_iter().find(|(unit, _)| unit.name == name).unwrap().0.id
    }

    pub fn actor(&self, name: &str) -> Actor {
        let found = self.door.read_now(|c| {
            let account = accounts::by_name(c, name)?.unwrap();
            units::actor(c, &account, &self.clock)
        });
        found.unwrap()
    }

    pub fn permit<R: Rule>(&self, name: &str, unit: UnitId) -> Permit<R> {
        let place = self.door.read_now(|c| units::place(c, unit)).unwrap();
        self.actor(name).may::<R>(&place).unwrap()
    }

    pub fn accept(&self, name: &str, unit: &str, outline: Outline) -> PlanId {
        let permit = self.permit::<ReadDocument>(name, self.unit(unit));
        let accepted = self.door.write_now(|tx| {
            let levels = units::levels(tx)?;
            plans::accept(tx, &permit, &Draft::of(outline), &levels, None, None, 1)
        });
        accepted.unwrap()
    }

    pub fn adopt(&self, name: &str, plan: PlanId, on: &str) {
        let scope = self.actor(name).scope();
        let found = self.door.read_now(|c| plans::find(c, &scope, plan)).unwrap();
        let permit = self.permit::<AdoptPlan>(name, found.unit);
        let adopted = self.door.write_now(|tx| plans::adopt(tx, &permit, &found, &adoption(on), self.clock.today(), 1));
        adopted.unwrap();
    }

    pub fn tree(&self, name: &str, plan: PlanId) -> PlanTree {
        let scope = self.actor(name).scope();
        self.door.read_now(|c| plans::tree(c, &scope, plan)).unwrap()
    }

    /// The measure with a text in the strategy plan.
    pub fn measure(&self, text: &str) -> MeasureId {
        self.tree("nora", self.plan).measures().find(|m| m.text == text).unwrap().id
    }

    /// An adopted action plan of a branch for 2026 with two goals of its own; under the first an action that carries out the
    /// strategy plan's first measure. Gives the plan and its goals.
    pub fn action_plan(&self, unit: &str) -> (PlanId, Vec<GoalId>) {
        let (leader, unit, measure) = (self.leader_of(unit), self.unit(unit), self.measure(ASKED[0]));
        let permit = self.permit::<WritePlan>(&leader, unit);
        let new = new_plan("Handlingsplan 2026", ("2026-01-01", "2026-12-31"), None);
        let made = self
            .door
            .write_now(|tx| {
                let plan = plans::create(tx, &permit, &new, 1)?;
                let area = plans::add_area(tx, &permit, plan, "Arbeidet vårt", 1)?;
                let first = plans::add_goal(tx, &permit, plan, area, "Alle er besøkt", 1)?;
                let second = plans::add_goal(tx, &permit, plan, area, "Nytt styrerom", 1)?;
                let (answers, details) = ([measure], Details::default());
                let action = NewAction {
                    area,
                    goal: Some(first),
                    text: "Besøke garasjene",
                    answers: &answers,
                    details: &details,
                };
                local_plans::add_action(tx, &permit, plan, &action, 1)?;
                let figure = plans::Figure {
                    definition: "Andel arbeidsplasser med besøk".into(),
                    measured_in: Some(plans::MeasuredIn::Percent),
                    of_what: Some("arbeidsplasser".into()),
                    op: ">=".into(),
                    target: Some(90.0),
                    ..plans::Figure::default()
                };
                plans::add_indicator(tx, &permit, plan, plans::NewItem::Goal(first), &figure, 1)?;
                Ok::<_, kernel::Error>((plan, vec![first, second]))
            })
            .unwrap();
        self.adopt(&leader, made.0, "2026-02-01");
        made
    }

    /// Judges a goal as a branch's leader, through the page.
    pub fn judge(&self, unit: &str, plan: PlanId, goal: GoalId, fields: &[(&str, &str)]) -> Answered {
        let leader = self.leader_of(unit);
        self.post(&leader, &format!("/plans/{plan}/evaluation/goals/{goal}"), fields)
    }

    pub fn goal(&self, text: &str) -> GoalId {
        let tree = self.tree("nora", self.plan);
        tree.areas.iter().flat_map(|area| &area.goals).find(|goal| goal.text == text).unwrap().id
    }

    pub fn leader_of(&self, unit: &str) -> String {
        if let Some((name, ..)) = CAST.iter().find(|(_, at, role)| *at == unit && *role == Role::Leader) {
            return (*name).to_owned();
        }
        let name = match unit {
            "Ås" => "aase",
            "Aa" => "aada",
            "Li" => "lise",
            _ => "una",
        }
        .to_owned();
        if self.door.read_now(|c| accounts::by_name(c, &name)).unwrap().is_none() {
            let account = self.add_account(&name);
            self.give(account, self.unit(unit), Role::Leader);
        }
        name
    }

    fn router(&self) -> Router {
        let house = House {
            door: self.door.clone(),
            clock: self.clock.clone(),
            https: false,
            reader: Arc::new(PathBuf::new()),
            signed_of: |c, token, clock| {
                let Some(account) = accounts::by_name(c, token)? else { return Ok(None) };
                let actor = units::actor(c, &account, clock)?;
                Ok(Some(Signed { actor, lang: Lang::Nb, session: String::new(), seen: None }))
            },
            measure_notes: local_plans::measure_notes,
            marks: follow_up::marks,
            read_in: &[],
            plan_doors: &[roll_up::doors, crate::doors],
            lessons: crate::lessons,
            line_notes: crate::line_note,
            unit_doors: &[],
            handover: &[],
            waiting: &[],
            public_actions: local_plans::public_actions,
            nav: Arc::new(Vec::new()),
            own_pages: Arc::default(),
            sends_mail: false,
            notice: None,
        };
        web::build(crate::routes().and(roll_up::routes()).and(local_plans::routes()).and(plans::routes()), house)
    }

    pub fn get(&self, name: &str, path: &str) -> Answered {
        self.ask(name, Request::get(path).header("cookie", format!("session={name}")).body(Body::empty()).unwrap())
    }

    pub fn post(&self, name: &str, path: &str, fields: &[(&str, &str)]) -> Answered {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(path)
            .header("cookie", format!("session={name}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.ask(name, request)
    }

    fn ask(&self, name: &str, request: Request<Body>) -> Answered {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let response = self.router().oneshot(request).await.unwrap();
            let status = response.status();
            let to = response.headers().get("location").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
            let body = response.into_body().collect().await.unwrap().to_bytes().to_vec();
            Answered { who: name.to_owned(), status, to, body }
        })
    }
}

fn adoption(on: &str) -> Adoption {
    Adoption { organ: "årsmøtet".into(), on_day: on.into(), minutes: "sak 7".into() }
}

fn new_plan(title: &str, (from, to): (&str, &str), previous: Option<PlanId>) -> NewPlan {
    NewPlan {
        kind: PlanKind::ActionPlan,
        title: title.into(),
        lang: Lang::Nb,
        from_on: from.into(),
        to_on: to.into(),
        main_goal: None,
        higher: None,
        previous,
        document: None,
    }
}

/// What came back.
pub struct Answered {
    who: String,
    pub status: StatusCode,
    pub to: String,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "for {}: {}", self.who, self.text());
        self
    }

    #[track_caller]
    pub fn shows(self, text: &str) -> Self {
        assert!(self.text().contains(text), "{} does not see {text:?} in {}", self.who, self.text());
        self
    }

    #[track_caller]
    pub fn lacks(self, text: &str) -> Self {
        assert!(!self.text().contains(text), "{} sees {text:?}", self.who);
        self
    }
}
