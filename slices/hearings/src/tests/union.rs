//! A union of three levels with a draft plan, and people who act in it.

use jiff::civil::date;
use kernel::id::UnitId;
use reading::outline::{Area, Goal, Kind, Measure, Outline, Period};
use small_union::with_branches::{CAST, UNITS};
use small_union::{Answered, Founding};

/// A union in one database.
pub struct Union {
    small: small_union::Union,
    pub national: UnitId,
    pub north: UnitId,
    pub south: UnitId,
    pub county: UnitId,
}

impl std::ops::Deref for Union {
    type Target = small_union::Union;

    fn deref(&self) -> &small_union::Union {
        &self.small
    }
}

/// The union on each engine.
pub fn unions() -> Vec<Union> {
    let pages = |house| {
        let house = web::House { plan_doors: &[crate::plan_doors], waiting: &[crate::waiting], ..house };
        web::build(crate::routes().and(plans::routes()), house)
    };
    let founding = Founding { today: date(2026, 2, 10), units: UNITS, cast: CAST, pages };
    small_union::Union::on_each_engine(&founding).into_iter().map(Union::with_a_draft).collect()
}

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
    fn with_a_draft(mut small: small_union::Union) -> Self {
        let [national, county, north, south] = ["Forbundet", "Vest", "Nord", "Sør"].map(|name| small.unit(name));
        small.plan = small.accept("nora", national, draft(), None);
        Self { small, national, north, south, county }
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
}
