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
    /// Whether it is a measure of a goal, and summed there.
    pub in_goal: bool,
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
        let (count, answers) = (self.count(id), sum(&answers));
        Line { kind, id: id.to_string(), text: text.to_owned(), count, answers, in_goal: false }
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
                lines.extend(area.measures_of(Some(goal.id)).map(|m| Line { in_goal: true, ..measure(m) }));
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
    let ends = |line: &Line| match whole {
        LineKind::Plan => false,
        LineKind::Area => line.kind == LineKind::Area,
        LineKind::Goal => !line.in_goal,
        LineKind::Measure => true,
    };
    let end = from.iter().skip(1).position(ends).map_or(from.len(), |n| n + 1);
    from.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_what_is_summed_in_it_and_no_more() {
        let line = |kind, id: &str, in_goal| Line {
            kind,
            id: id.into(),
            text: id.into(),
            count: Count::default(),
            answers: Tally::default(),
            in_goal,
        };
        let lines = [
            line(LineKind::Plan, "plan", false),
            line(LineKind::Area, "a", false),
            line(LineKind::Goal, "a1", false),
            line(LineKind::Measure, "a1x", true),
            line(LineKind::Goal, "a2", false),
            line(LineKind::Measure, "a2x", true),
            line(LineKind::Measure, "ax", false),
            line(LineKind::Area, "b", false),
            line(LineKind::Measure, "bx", false),
        ];
        let ids = |of: &str| within(&lines, of).iter().map(|line| line.id.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(ids("plan").split(' ').count(), lines.len());
        assert_eq!(ids("a"), "a a1 a1x a2 a2x ax");
        assert_eq!(ids("a1"), "a1 a1x");
        assert_eq!(ids("a2"), "a2 a2x", "a measure of the area itself is none of its last goal's");
        assert_eq!(ids("ax"), "ax");
        assert_eq!(ids("b"), "b bx");
        assert_eq!(ids("c"), "");
    }
}
