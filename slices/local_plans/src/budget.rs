//! The budget of an action plan: what its actions cost, summed by area, year and source, held against the frames. Pure.
//! What nobody has considered is not nought: the budget says how many actions its sums speak of.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::id::{AreaId, MeasureId};

use crate::cost::{Cost, Rates};
use crate::own_plan::OwnPlan;

/// Kroner and hours together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sum {
    /// Whole kroner.
    pub kroner: i64,
    /// Hours of released time.
    pub hours: f64,
}

impl Sum {
    fn add(&mut self, cost: &Cost, rates: &Rates) {
        self.kroner += cost.line.kroner.unwrap_or(0);
        self.hours += cost.line.hours(rates);
    }

    /// What the released time is worth, in whole kroner; `None` where there is some and nobody has said what an hour costs.
    #[must_use]
    pub fn time_worth(&self, rates: &Rates) -> Option<i64> {
        if self.hours == 0.0 {
            return Some(0);
        }
        #[expect(clippy::cast_possible_truncation, reason = "kroner of a plan are far within i64")]
        rates.kroner_per_hour.map(|rate| (self.hours * rate).round() as i64)
    }

    /// Kroner with what the time is worth; kroner alone where nobody has said what an hour costs.
    #[must_use]
    pub fn in_all(&self, rates: &Rates) -> i64 {
        self.kroner + self.time_worth(rates).unwrap_or(0)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.kroner == 0 && self.hours == 0.0
    }
}

/// How much there is in a year, in all or from one source.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The year.
    pub year: i64,
    /// The source; `None` for all of them.
    pub source: Option<String>,
    /// Whole kroner.
    pub kroner: Option<i64>,
    /// Hours of released time.
    pub hours: Option<f64>,
}

/// Sums by year, and over all years.
pub type ByYear = BTreeMap<i64, Sum>;

/// One area's sums.
#[derive(Debug, Clone)]
pub struct AreaBudget {
    /// Id.
    pub id: AreaId,
    /// Title.
    pub title: String,
    /// By year.
    pub years: ByYear,
    /// How many of its actions the cost is considered for.
    pub considered: usize,
    /// Out of how many.
    pub actions: usize,
}

/// The whole budget.
#[derive(Debug, Clone)]
pub struct Budget {
    /// What released time is worth.
    pub rates: Rates,
    /// The years of the plan, and those that a line names beside them.
    pub years: Vec<i64>,
    /// By area, in the plan's order.
    pub areas: Vec<AreaBudget>,
    /// By source, those without a source last.
    pub sources: Vec<(Option<String>, ByYear)>,
    /// Over the whole plan.
    pub total: ByYear,
    /// How many actions the cost is considered for.
    pub considered: usize,
    /// Out of how many.
    pub actions: usize,
    /// The frames.
    pub frames: Vec<Frame>,
}

/// A frame beside what is planned within it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// What is planned.
    pub planned: Sum,
    /// Kroner left of the frame (below nought: over it); with what the time is worth where that is known.
    pub kroner_left: Option<i64>,
    /// Hours left likewise.
    pub hours_left: Option<f64>,
}

/// The years that a period touches.
#[must_use]
pub fn years(from_on: &str, to_on: &str) -> Vec<i64> {
    let year = |day: &str| day.get(..4).and_then(|year| year.parse::<i64>().ok());
    match (year(from_on), year(to_on)) {
        // A period is some years; a slip of the pen is not to fill a page.
        (Some(first), Some(last)) => (first..=last.min(first + 20)).collect(),
        (Some(one), None) | (None, Some(one)) => vec![one],
        (None, None) => Vec::new(),
    }
}

/// Sums the costs of a plan.
#[must_use]
pub fn budget(own: &OwnPlan, costs: &[Cost], rates: Rates, frames: Vec<Frame>) -> Budget {
    let plan = &own.tree.plan;
    let mut all_years: BTreeSet<i64> = years(&plan.from_on, &plan.to_on).into_iter().collect();
    all_years.extend(costs.iter().map(|cost| cost.line.year));
    let mut by_action: HashMap<MeasureId, Vec<&Cost>> = HashMap::new();
    for cost in costs {
        by_action.entry(cost.action).or_default().push(cost);
    }
    let (mut total, mut sources) = (ByYear::new(), BTreeMap::<(bool, Option<String>), ByYear>::new());
    let mut areas = Vec::new();
    for area in &own.tree.areas {
        let mut sums = AreaBudget {
            id: area.id,
            title: area.title.clone(),
            years: ByYear::new(),
            considered: 0,
            actions: area.measures.len(),
        };
        for action in &area.measures {
            sums.considered += usize::from(own.details_of(action.id).is_costed());
            for cost in by_action.get(&action.id).into_iter().flatten() {
                let source = cost.line.source.clone();
                let of_source = sources.entry((source.is_none(), source)).or_default();
                for sums in [&mut sums.years, &mut total, of_source] {
                    sums.entry(cost.line.year).or_default().add(cost, &rates);
                }
            }
        }
        areas.push(sums);
    }
    Budget {
        rates,
        years: all_years.into_iter().collect(),
        considered: areas.iter().map(|area| area.considered).sum(),
        actions: areas.iter().map(|area| area.actions).sum(),
        areas,
        sources: sources.into_iter().map(|((_, source), years)| (source, years)).collect(),
        total,
        frames,
    }
}

/// A row's sum over all years.
#[must_use]
pub fn over_years(years: &ByYear) -> Sum {
    years
        .values()
        .fold(Sum::default(), |sum, year| Sum { kroner: sum.kroner + year.kroner, hours: sum.hours + year.hours })
}

impl Budget {
    /// The sum of a row in a year.
    #[must_use]
    pub fn in_year(row: &ByYear, year: i64) -> Sum {
        row.get(&year).copied().unwrap_or_default()
    }

    /// A frame beside what is planned within it.
    #[must_use]
    pub fn held(&self, frame: &Frame) -> Held {
        let row = match &frame.source {
            None => Some(&self.total),
            source => self.sources.iter().find(|(name, _)| name == source).map(|(_, years)| years),
        };
        let planned = row.map(|years| Self::in_year(years, frame.year)).unwrap_or_default();
        Held {
            planned,
            kroner_left: frame.kroner.map(|kroner| kroner - planned.in_all(&self.rates)),
            hours_left: frame.hours.map(|hours| hours - planned.hours),
        }
    }

    /// The frame of a year, in all or from one source.
    #[must_use]
    pub fn frame(&self, year: i64, source: Option<&str>) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.year == year && frame.source.as_deref() == source)
    }
}
