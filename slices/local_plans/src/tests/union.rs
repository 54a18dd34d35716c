//! A union of three levels with an adopted plan, and people who act in it.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use db::Door;
use http_body_util::BodyExt;
use jiff::civil::date;
use kernel::access::{AdoptPlan, DecideAnswer, ReadDocument};
use kernel::id::{LevelId, MeasureId, PlanId, UnitId};
use kernel::{Actor, Clock, Operator, Permit, Role, Rule, Scope};
use plans::{Adoption, Draft, PlanTree};
use reading::outline::{Area, Goal, Kind, Measure, Outline, Period};
use tower::ServiceExt;
use web::{House, Signed};
use words::Lang;

/// A union in one database.
pub struct Union {
    pub door: Door,
    pub clock: Clock,
    pub national: UnitId,
    pub north: UnitId,
    pub south: UnitId,
    pub plan: PlanId,
}

/// The union on each engine.
pub fn unions() -> Vec<Union> {
    db::scratch::doors().into_iter().map(Union::found).collect()
}

/// Name, unit, rights. Nobody but these.
const CAST: [(&str, &str, Role); 7] = [
    ("nora", "national", Role::Officer),
    ("kari", "county", Role::Officer),
    ("lea", "north", Role::Leader),
    ("bo", "north", Role::BoardMember),
    ("mia", "north", Role::Member),
    ("sig", "south", Role::Leader),
    ("una", "elsewhere", Role::Leader),
];

pub const ASKED: [&str; 4] = [
    "Besøke alle arbeidsplasser minst én gang i året.",
    "Kreve drøfting av deltid med hver arbeidsgiver.",
    "Velge verneombud på alle garasjer.",
    "Holde kurs for nye tillitsvalgte hver høst.",
];

fn strategy() -> Outline {
    let measure =
        |text: &str, level: &str| Measure { text: text.into(), level: Some(level.into()), ..Measure::default() };
    let area = |title: &str, asked: &[&str]| Area {
        title: Some(title.into()),
        goals: vec![Goal { text: format!("{title} blir bedre"), ..Goal::default() }],
        measures: asked
            .iter()
            .map(|text| measure(text, "Lokallag"))
            .chain([measure("Utarbeide materiell.", "Forbundet")])
            .collect(),
        ..Area::default()
    };
    let [a, b, c, d] = ASKED;
    Outline {
        title: Some("Strategiplan 2026".into()),
        kind: Kind::StrategyPlan,
        language: "nb".into(),
        period: Some(Period { from: "2026-01-01".into(), to: "2026-12-31".into() }),
        areas: vec![area("Verving", &[a, d]), area("Arbeidsmiljø", &[b, c])],
        ..Outline::default()
    }
}

/// A branch's own plan as it was before: one goal close to what is asked, one of its own.
pub fn own_outline() -> Outline {
    let goal = |text: &str, under: &str| Goal {
        text: text.into(),
        measures: vec![Measure { text: under.into(), ..Measure::default() }],
        ..Goal::default()
    };
    Outline {
        title: Some("Handlingsplan 2026 for Nord".into()),
        kind: Kind::ActionPlan,
        language: "nb".into(),
        period: Some(Period { from: "2026-01-01".into(), to: "2026-12-31".into() }),
        areas: vec![Area {
            title: Some("Arbeidet vårt".into()),
            goals: vec![
                goal("Kreve drøfting av deltid med hver arbeidsgiver", "Sende brev i mars"),
                goal("Pensjonistfest i desember", "Leie lokale"),
            ],
            ..Area::default()
        }],
        ..Outline::default()
    }
}

impl Union {
    pub fn found(door: Door) -> Self {
        let clock = Clock::standing(date(2026, 2, 10));
        let (national, north, south) = door
            .write_now(|tx| -> kernel::Result<(UnitId, UnitId, UnitId)> {
                let mut levels: Vec<LevelId> = Vec::new();
                for (position, name) in (0_i64..).zip(["Forbundet", "Distrikt", "Lokallag"]) {
                    let names = [name, name, name].map(str::to_owned);
                    levels.push(units::add_level(
                        tx,
                        Operator::at_the_console(),
                        &units::NewLevel { position, names, aliases: Vec::new() },
                    )?);
                }
                let mut add = |name: &str, level: usize, parent| {
                    let from_on = "2020-01-01".to_owned();
                    let new = units::NewUnit {
                        parent,
                        level: levels[level],
                        name: name.into(),
                        number: None,
                        lang: Lang::Nb,
                        from_on,
                    };
                    units::add_unit(tx, Operator::at_the_console(), &new)
                };
                let national = add("Forbundet", 0, None)?;
                let county = add("Vest", 1, Some(national))?;
                let elsewhere = add("Øst", 1, Some(national))?;
                let south = add("Sør", 2, Some(county))?;
                let north = add("Nord", 2, Some(county))?;
                let far = add("Fjern", 2, Some(elsewhere))?;
                for (name, unit, role) in CAST {
                    let account = accounts::NewAccount {
                        sign_in_name: name.into(),
                        name: name.into(),
                        lang: Lang::Nb,
                        password_hash: "none".into(),
                    };
                    let account = accounts::create(tx, &Operator::at_the_console(), &account, &clock)?;
                    let unit = match unit {
                        "national" => national,
                        "county" => county,
                        "north" => north,
                        "south" => south,
                        _ => far,
                    };
                    let titles = ["verv", "verv", "post"].map(str::to_owned);
                    units::found_post(
                        tx,
                        Operator::at_the_console(),
                        &units::NewPost { account, unit, role, titles, from: date(2025, 1, 1), until: None },
                    )?;
                }
                Ok((national, north, south))
            })
            .unwrap();
        let mut union = Self { door, clock, national, north, south, plan: PlanId::new() };
        union.plan = union.accept("nora", national, strategy(), None);
        union.adopt("nora", union.plan);
        union
    }

    pub fn actor(&self, name: &str) -> Actor {
        self.door
            .read_now(|c| {
                let account = accounts::by_name(c, name)?.unwrap();
                units::actor(c, &account, &self.clock)
            })
            .unwrap()
    }

    pub fn scope(&self, name: &str) -> Scope {
        self.actor(name).scope()
    }

    /// The permit of somebody in a unit; `None` when the policy says no.
    pub fn permit<R: Rule>(&self, name: &str, unit: UnitId) -> Option<Permit<R>> {
        let place = self.door.read_now(|c| units::place(c, unit)).unwrap();
        self.actor(name).may::<R>(&place).ok()
    }

    /// Accepts an outline as a draft plan.
    pub fn accept(&self, name: &str, unit: UnitId, outline: Outline, higher: Option<PlanId>) -> PlanId {
        let permit = self.permit::<ReadDocument>(name, unit).unwrap();
        let draft = Draft::of(outline);
        self.door
            .write_now(|tx| {
                let levels = units::levels(tx)?;
                plans::accept(tx, &permit, &draft, &levels, higher, None, 1)
            })
            .unwrap()
    }

    pub fn adopt(&self, name: &str, plan: PlanId) {
        let scope = self.scope(name);
        let adoption = Adoption { organ: "årsmøtet".into(), on_day: "1.2.2026".into(), minutes: "sak 7/26".into() };
        let found = self.door.read_now(|c| plans::find(c, &scope, plan)).unwrap();
        let permit = self.permit::<AdoptPlan>(name, found.unit).unwrap();
        self.door.write_now(|tx| plans::adopt(tx, &permit, &found, &adoption, self.clock.today(), 1)).unwrap();
    }

    pub fn tree(&self, name: &str, plan: PlanId) -> PlanTree {
        let scope = self.scope(name);
        self.door.read_now(|c| plans::tree(c, &scope, plan)).unwrap()
    }

    /// The unit with a name.
    pub fn unit(&self, name: &str) -> UnitId {
        let all = self.door.read_now(units::tree).unwrap();
        all.into_iter().find(|(unit, _)| unit.name == name).unwrap().0.id
    }

    /// The measure with a text in the strategy plan.
    pub fn measure(&self, text: &str) -> MeasureId {
        self.tree("nora", self.plan).measures().find(|m| m.text == text).unwrap().id
    }

    /// Writes down that a unit's board has decided all its drafts to the strategy plan.
    pub fn decide(&self, name: &str, unit: UnitId) {
        self.decide_in(name, unit, self.plan, "9.2.2026", "sak 4/26");
    }

    pub fn decide_in(&self, name: &str, unit: UnitId, plan: PlanId, on_day: &str, minutes: &str) {
        let (scope, permit) = (self.scope(name), self.permit::<DecideAnswer>(name, unit).unwrap());
        let today = self.clock.today();
        self.door
            .write_now(|tx| {
                let drafts = crate::present_of(tx, &scope, plan, unit)?.drafts;
                let chosen = drafts.iter().map(|(measure, draft)| (*measure, draft.at_ms)).collect();
                let new = crate::NewDecision { on_day: on_day.into(), minutes: minutes.into(), chosen };
                crate::decide(tx, &permit, plan, &new, today, self.clock.now_ms())
            })
            .unwrap();
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
            measure_notes: crate::measure_notes,
            marks: |_, _, _, _, _| Ok(web::FollowUpMarks::default()),
            read_in: &[crate::take_in],
            plan_doors: &[crate::doors],
            lessons: |_, _, _, _| Ok(web::Lessons::default()),
            line_notes: |_, _, _, _| Ok(None),
            unit_doors: &[],
            handover: &[],
            waiting: &[crate::waiting],
            public_actions: crate::public_actions,
            nav: Arc::new(Vec::new()),
            own_pages: std::sync::Arc::default(),
            sends_mail: false,
            notice: None,
        };
        web::build(crate::routes().and(plans::routes()), house)
    }

    fn ask(&self, name: &str, request: Request<Body>) -> Answered {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let response = self.router().oneshot(request).await.unwrap();
            let (status, headers) = (response.status(), response.headers().clone());
            let to = headers.get("location").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
            let body = response.into_body().collect().await.unwrap().to_bytes().to_vec();
            Answered { who: name.to_owned(), status, headers, to, body }
        })
    }

    /// Asks for a page as somebody.
    pub fn get(&self, name: &str, path: &str) -> Answered {
        let request = Request::get(path).header("cookie", format!("session={name}")).body(Body::empty()).unwrap();
        self.ask(name, request)
    }

    /// Asks for a page as nobody, who has had it with this mark.
    pub fn get_if_changed(&self, path: &str, mark: &str) -> Answered {
        let request = Request::get(path).header("if-none-match", mark).body(Body::empty()).unwrap();
        self.ask("nobody", request)
    }

    /// Sends a form as somebody.
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
}

/// What came back.
pub struct Answered {
    who: String,
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
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
