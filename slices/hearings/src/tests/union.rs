//! A union of three levels with a draft plan, and people who act in it.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use db::Door;
use http_body_util::BodyExt;
use jiff::civil::date;
use kernel::access::ReadDocument;
use kernel::id::{LevelId, PlanId, UnitId};
use kernel::{Actor, Clock, Operator, Permit, Role, Rule, Scope};
use plans::{Draft, PlanTree};
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
    pub county: UnitId,
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

/// What stands in the plan.
pub const RING: &str = "Ringe alle nye medlemmer.";
pub const VISIT: &str = "Besøke alle arbeidsplasser.";
pub const COURSE: &str = "Holde kurs for nye tillitsvalgte.";

fn draft() -> Outline {
    let measure = |text: &str| Measure { text: text.into(), level: Some("Lokallag".into()), ..Measure::default() };
    let area = |title: &str, asked: &[&str]| Area {
        title: Some(title.into()),
        text: vec![format!("Om {title}.")],
        goals: vec![Goal { text: format!("{title} blir bedre"), ..Goal::default() }],
        measures: asked.iter().map(|text| measure(text)).collect(),
        ..Area::default()
    };
    Outline {
        title: Some("Strategiplan 2027".into()),
        kind: Kind::StrategyPlan,
        language: "nb".into(),
        period: Some(Period { from: "2027-01-01".into(), to: "2027-12-31".into() }),
        areas: vec![area("Verving", &[RING, VISIT]), area("Opplæring", &[COURSE])],
        ..Outline::default()
    }
}

impl Union {
    fn found(door: Door) -> Self {
        let clock = Clock::standing(date(2026, 2, 10));
        let (national, county, north, south) = door
            .write_now(|tx| -> kernel::Result<(UnitId, UnitId, UnitId, UnitId)> {
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
                Ok((national, county, north, south))
            })
            .unwrap();
        let mut union = Self { door, clock, national, county, north, south, plan: PlanId::new() };
        union.plan = union.accept("nora", national, draft());
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
    pub fn accept(&self, name: &str, unit: UnitId, outline: Outline) -> PlanId {
        let permit = self.permit::<ReadDocument>(name, unit).unwrap();
        let draft = Draft::of(outline);
        self.door
            .write_now(|tx| {
                let levels = units::levels(tx)?;
                plans::accept(tx, &permit, &draft, &levels, None, None, 1)
            })
            .unwrap()
    }

    pub fn tree(&self, name: &str, plan: PlanId) -> PlanTree {
        let scope = self.scope(name);
        self.door.read_now(|c| plans::tree(c, &scope, plan)).unwrap()
    }

    /// Opens the plan for input from the county and below until noon on 12 March; gives the hearing's address.
    pub fn open(&self) -> String {
        let county = self.county.to_string();
        let form = [("to", "chosen"), ("unit", county.as_str()), ("day", "12.3.2026"), ("time", "12:00")];
        let more = [("organ", "landsstyret"), ("on_day", "5.2.2026"), ("minutes", "sak 6/26")];
        let answer = self.post("nora", &format!("/plans/{}/hearing", self.plan), &[&form[..], &more[..]].concat());
        answer.is(303).to
    }

    /// The address of an item by its text, `measure:…`.
    pub fn item(&self, text: &str) -> String {
        let lines = crate::lines_of(&self.tree("nora", self.plan));
        lines.iter().find(|line| line.text == text).unwrap().item.to_string()
    }

    /// What somebody sees in a hearing.
    pub fn proposals(&self, name: &str, hearing: &str) -> Vec<crate::Proposal> {
        let (scope, id) = (self.scope(name), hearing.rsplit('/').next().unwrap().parse().unwrap());
        self.door
            .read_now(|c| {
                let hearing = crate::find(c, &scope, id)?;
                crate::of_hearing(c, &scope, &hearing)
            })
            .unwrap()
    }

    /// Gives input; a board's is a draft.
    pub fn give(&self, name: &str, hearing: &str, who: &str, kind: &str, on: &str, more: &[(&str, &str)]) -> Answered {
        let (item, who) = (self.item(on), self.speaker(who));
        let fields = [("item", item.as_str()), ("kind", kind), ("as", who.as_str())];
        self.post(name, &format!("{hearing}/proposals"), &[&fields[..], more].concat())
    }

    /// `unit:north` with the unit's id.
    pub fn speaker(&self, who: &str) -> String {
        let (kind, unit) = who.split_once(':').unwrap();
        let unit = match unit {
            "north" => self.north,
            "south" => self.south,
            "county" => self.county,
            _ => self.national,
        };
        format!("{kind}:{unit}")
    }

    /// Sends all drafts of a board.
    pub fn send(&self, name: &str, hearing: &str, unit: UnitId) -> Answered {
        let ids: Vec<String> = self
            .proposals(name, hearing)
            .iter()
            .filter(|p| p.state == crate::State::Draft)
            .map(|p| p.id.to_string())
            .collect();
        let unit = unit.to_string();
        let mut fields = vec![("unit", unit.as_str()), ("agreed_on", "9.2.2026"), ("minutes", "sak 3/26")];
        fields.extend(ids.iter().map(|id| ("proposal", id.as_str())));
        self.post(name, &format!("{hearing}/sending"), &fields)
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
            measure_notes: |_, _, _, _| Ok(Vec::new()),
            public_actions: |_, _, _| Ok(Vec::new()),
            plan_doors: &[crate::plan_doors],
            lessons: |_, _, _, _| Ok(web::Lessons::default()),
            line_notes: |_, _, _, _| Ok(None),
            unit_doors: &[],
            handover: &[],
            marks: |_, _, _, _, _| Ok(web::FollowUpMarks::default()),
            read_in: &[],
            waiting: &[crate::waiting],
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
            Answered { who: name.to_owned(), status, to, body }
        })
    }

    /// Asks for a page as somebody.
    pub fn get(&self, name: &str, path: &str) -> Answered {
        let request = Request::get(path).header("cookie", format!("session={name}")).body(Body::empty()).unwrap();
        self.ask(name, request)
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
