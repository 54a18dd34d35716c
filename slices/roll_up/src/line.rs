//! The lines of a roll-up as they are shown: areas, goals and measures with their counts, in the plan's order. No I/O.

use local_plans::{Tally, sum};
use plans::Measure;

use crate::count::Count;
use crate::roll_up::RollUp;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// The whole plan.
    Plan,
    /// An area.
    Area,
    /// A goal.
    Goal,
    /// A measure.
    Measure,
}

impl LineKind {
    /// The word that data for other programs uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Area => "area",
            Self::Goal => "goal",
            Self::Measure => "measure",
        }
    }
}

/// A line.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// The id of the plan, area, goal or measure.
    pub id: String,
    /// Its text.
    pub text: String,
    /// The count.
    pub count: Count,
    /// The answers to its measures, each measure once for every unit that it is put to.
    pub answers: Tally,
}

impl RollUp {
    fn line<'a>(
        &self,
        kind: LineKind,
        id: &impl ToString,
        text: &str,
        measures: impl Iterator<Item = &'a Measure>,
    ) -> Line {
        let answers: Vec<Tally> = measures.filter_map(|m| self.answers.get(&m.id).copied()).collect();
        Line { kind, id: id.to_string(), text: text.to_owned(), count: self.count(id), answers: sum(&answers) }
    }

    /// The whole plan.
    #[must_use]
    pub fn whole(&self) -> Line {
        let plan = &self.tree.plan;
        self.line(LineKind::Plan, &plan.id, &plan.title, self.tree.measures())
    }

    /// Every line: the plan, each area, each goal with its measures, and the measures that hang on the area itself.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let measure = |m: &Measure| self.line(LineKind::Measure, &m.id, &m.text, std::iter::once(m));
        let mut lines = vec![self.whole()];
        for area in &self.tree.areas {
            lines.push(self.line(LineKind::Area, &area.id, &area.title, area.measures.iter()));
            for goal in &area.goals {
                lines.push(self.line(LineKind::Goal, &goal.id, &goal.text, area.measures_of(Some(goal.id))));
                lines.extend(area.measures_of(Some(goal.id)).map(measure));
            }
            let own = area.measures.iter().filter(|m| !area.goals.iter().any(|goal| Some(goal.id) == m.goal));
            lines.extend(own.map(measure));
        }
        lines
    }
}

/// A line with those that are summed in it, the line itself first; nothing when there is no such line.
#[must_use]
pub fn within<'a>(lines: &'a [Line], id: &str) -> &'a [Line] {
    let from = lines.iter().position(|line| line.id == id).and_then(|at| lines.get(at..)).unwrap_or_default();
    let Some(whole) = from.first().map(|line| line.kind) else { return from };
    let ends = |kind: LineKind| match whole {
        LineKind::Plan => false,
        LineKind::Area => kind == LineKind::Area,
        LineKind::Goal => kind != LineKind::Measure,
        LineKind::Measure => true,
    };
    let end = from.iter().skip(1).position(|line| ends(line.kind)).map_or(from.len(), |n| n + 1);
    from.get(..end).unwrap_or_default()
}
