//! A union of three levels with an adopted plan, and people who act in it.

use axum::body::Body;
use axum::http::Request;
use jiff::civil::date;
use kernel::access::DecideAnswer;
use kernel::id::{PlanId, UnitId};
use reading::outline::{Area, Goal, Kind, Measure, Outline, Period};
use small_union::with_branches::{CAST, UNITS};
use small_union::{Answered, Founding};

/// A union in one database.
pub struct Union {
    small: small_union::Union,
    pub national: UnitId,
    pub north: UnitId,
    pub south: UnitId,
}

impl std::ops::Deref for Union {
    type Target = small_union::Union;

    fn deref(&self) -> &small_union::Union {
        &self.small
    }
}

impl std::ops::DerefMut for Union {
    fn deref_mut(&mut self) -> &mut small_union::Union {
        &mut self.small
    }
}

/// The union on each engine.
pub fn unions() -> Vec<Union> {
    db::scratch::doors().into_iter().map(Union::found).collect()
}

fn pages(house: web::House) -> axum::Router {
    let house = web::House {
        measure_notes: crate::measure_notes,
        read_in: &[crate::take_in],
        plan_doors: &[crate::doors],
        waiting: &[crate::waiting],
        public_actions: crate::public_actions,
        ..house
    };
    web::build(crate::routes().and(plans::routes()), house)
}

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
    /// The union in one database.
    pub fn found(door: db::Door) -> Self {
        let founding = Founding { today: date(2026, 2, 10), units: UNITS, cast: CAST, pages };
        let mut small = small_union::Union::found(door, &founding);
        let [national, north, south] = ["Forbundet", "Nord", "Sør"].map(|name| small.unit(name));
        small.plan = small.accept("nora", national, strategy(), None);
        small.adopt("nora", small.plan, "1.2.2026");
        Self { small, national, north, south }
    }

    /// Adopts a plan on the first of February.
    pub fn adopt(&self, name: &str, plan: PlanId) {
        self.small.adopt(name, plan, "1.2.2026");
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

    /// Asks for a page as nobody, who has had it with this mark.
    pub fn get_if_changed(&self, path: &str, mark: &str) -> Answered {
        self.ask("nobody", Request::get(path).header("if-none-match", mark).body(Body::empty()).unwrap())
    }
}
