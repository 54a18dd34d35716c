//! A plan as lines in order, on which changes are tried out before anything is written. Pure.

use plans::{AreaTree, PlanTree};

use crate::item::{ItemKind, ItemRef};

/// One line: an area, paragraph, goal or measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is. A new line has the id of its proposal.
    pub item: ItemRef,
    /// The area it stands in; `None` for an area, and for a paragraph of the introduction.
    pub area: Option<String>,
    /// The goal that a measure hangs on.
    pub goal: Option<String>,
    /// Its text or title.
    pub text: String,
    /// Whether a proposal brought it.
    pub new: bool,
}

impl Line {
    fn of(kind: ItemKind, id: impl std::fmt::Display, area: Option<&str>, text: &str) -> Self {
        let area = area.map(str::to_owned);
        Self { item: ItemRef::of(kind, id), area, goal: None, text: text.to_owned(), new: false }
    }

    /// The area it is or stands in.
    #[must_use]
    pub fn home(&self) -> Option<&str> {
        if self.item.kind == ItemKind::Area { Some(&self.item.id) } else { self.area.as_deref() }
    }
}

/// The lines of a plan: the introduction, then area by area its prose, its goals with the measures on them, its measures.
#[must_use]
pub fn lines_of(tree: &PlanTree) -> Vec<Line> {
    let mut lines: Vec<Line> =
        tree.text.iter().map(|prose| Line::of(ItemKind::Paragraph, prose.id, None, &prose.text)).collect();
    for area in &tree.areas {
        lines.push(Line::of(ItemKind::Area, area.id, None, &area.title));
        add_area(&mut lines, area);
    }
    lines
}

fn add_area(lines: &mut Vec<Line>, area: &AreaTree) {
    let id = area.id.to_string();
    let line = |kind, of: &dyn std::fmt::Display, text: &str| Line::of(kind, of, Some(&id), text);
    let measure = |m: &plans::Measure| Line {
        goal: m.goal.map(|goal| goal.to_string()),
        ..line(ItemKind::Measure, &m.id, &m.text)
    };
    lines.extend(area.text.iter().map(|prose| line(ItemKind::Paragraph, &prose.id, &prose.text)));
    for goal in &area.goals {
        lines.push(line(ItemKind::Goal, &goal.id, &goal.text));
        lines.extend(area.measures_of(Some(goal.id)).map(measure));
    }
    let known = |m: &&plans::Measure| m.goal.is_some_and(|goal| area.goals.iter().any(|g| g.id == goal));
    lines.extend(area.measures.iter().filter(|m| !known(m)).map(measure));
}

/// Where a line stands.
#[must_use]
pub fn at(lines: &[Line], item: &ItemRef) -> Option<usize> {
    lines.iter().position(|line| line.item == *item)
}

/// The text of an item; `None` when it is not there, and for the plan as a whole.
#[must_use]
pub fn text_of<'a>(lines: &'a [Line], item: &ItemRef) -> Option<&'a str> {
    lines.iter().find(|line| line.item == *item).map(|line| line.text.as_str())
}
