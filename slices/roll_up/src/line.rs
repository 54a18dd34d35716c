//! The lines of a roll-up as they are shown: areas, goals and measures with their counts, in the plan's order. No I/O.

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
}

impl RollUp {
    fn line(&self, kind: LineKind, id: &impl ToString, text: &str) -> Line {
        Line { kind, id: id.to_string(), text: text.to_owned(), count: self.count(id) }
    }

    /// Every line: the plan, each area, each goal with its measures, and the measures that hang on the area itself.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = vec![self.line(LineKind::Plan, &self.tree.plan.id, &self.tree.plan.title)];
        for area in &self.tree.areas {
            lines.push(self.line(LineKind::Area, &area.id, &area.title));
            for goal in &area.goals {
                lines.push(self.line(LineKind::Goal, &goal.id, &goal.text));
                let measures = area.measures_of(Some(goal.id));
                lines.extend(measures.map(|m| self.line(LineKind::Measure, &m.id, &m.text)));
            }
            let own = area.measures.iter().filter(|m| !area.goals.iter().any(|goal| Some(goal.id) == m.goal));
            lines.extend(own.map(|m| self.line(LineKind::Measure, &m.id, &m.text)));
        }
        lines
    }

    /// A line with those that are summed in it, the line itself first; nothing when the plan has no such line.
    #[must_use]
    pub fn lines_of(&self, id: &str) -> Vec<Line> {
        let lines = self.lines();
        let Some(at) = lines.iter().position(|line| line.id == id) else { return Vec::new() };
        let ends = |kind: LineKind| match lines.get(at).map(|line| line.kind) {
            Some(LineKind::Plan) => false,
            Some(LineKind::Area) => kind == LineKind::Area,
            Some(LineKind::Goal) => kind != LineKind::Measure,
            Some(LineKind::Measure) | None => true,
        };
        let mut of = lines.get(at..).unwrap_or_default().to_vec();
        let end = of.iter().skip(1).position(|line| ends(line.kind)).map_or(of.len(), |n| n + 1);
        of.truncate(end);
        of
    }
}
