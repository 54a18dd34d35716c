//! Roles to outline: walks the blocks once and puts every one where it belongs.
//! `skeleton` decided what the blocks are; here they become areas, goals and measures.

mod write;

use super::cues::{self, GoalHeading, MeasureHeading, Says};
use super::headings;
use super::levels;
use super::problems;
use super::skeleton::Role;
use super::tables;
use crate::blocks::Block;
use crate::blocks::marks::Shape;
use crate::outline::Outline;
use crate::tokens;

/// What stands below the heading that was met last.
#[derive(Debug, Clone, PartialEq)]
enum Below {
    Prose,
    Main,
    Goals(GoalsBelow),
    Measures { level: Option<String>, to_goal: bool, items: u32, marked: bool },
}

#[derive(Debug, Clone, PartialEq, Default)]
struct GoalsBelow {
    horizon: Option<String>,
    /// One numbered goal: what is not marked is the goal, what is marked its measures.
    single: bool,
    items: u32,
    marked: bool,
    /// Goals without a mark were met before any with one.
    plain_first: bool,
    /// The mark of the goal that was met last: what goes on from it, as "1.2–a" from "1.2", hangs on that goal.
    above: String,
}

/// What the walk is told about the document.
pub struct Known<'a> {
    /// The blocks of the document.
    pub blocks: &'a [Block],
    /// What each of them is.
    pub roles: &'a [Role],
    /// Whether the document is a plan; in others nothing is a goal or a measure.
    pub plan: bool,
    /// Whether sentences like "The branch will:" head measures.
    pub lead_ins: bool,
}

/// Walks the blocks into the outline.
pub fn build(known: &Known<'_>, outline: &mut Outline) {
    let measured = known.roles.iter().any(|r| matches!(r, Role::Cue(Says::Measures(_)) | Role::Level(_)));
    let main_once = known.roles.iter().filter(|r| matches!(r, Role::Cue(Says::Goals(g)) if g.main)).count() == 1;
    let heads = |r: &Role| {
        matches!(r, Role::Cue(Says::Goals(_) | Says::Both | Says::Measures(_)) | Role::Level(_) | Role::Area)
    };
    let last_cue = known.roles.iter().rposition(heads).unwrap_or(0);
    let mut walk = Walk {
        known,
        outline,
        area: None,
        below: Below::Prose,
        measured,
        main_once,
        numbered_area: false,
        turns: turns(known.roles),
        last_cue,
    };
    let mut n = 0;
    while n < known.blocks.len() {
        n += walk.step(n);
    }
}

/// For every block, how often goals give way to measures between the area's title above it and the next one.
fn turns(roles: &[Role]) -> Vec<u32> {
    let mut out = Vec::with_capacity(roles.len());
    for area in roles.chunk_by(|_, next| !matches!(next, Role::Area)) {
        let (mut turns, mut goals) = (0, false);
        for role in area {
            match role {
                Role::Cue(Says::Goals(_)) => goals = true,
                Role::Cue(Says::Measures(_)) if goals => {
                    turns += 1;
                    goals = false;
                }
                _ => {}
            }
        }
        out.extend(std::iter::repeat_n(turns, area.len()));
    }
    out
}

struct Walk<'a, 'b> {
    known: &'a Known<'a>,
    outline: &'b mut Outline,
    /// The open area.
    area: Option<usize>,
    below: Below,
    measured: bool,
    main_once: bool,
    /// Whether the open area is named by a numbered heading of goals.
    numbered_area: bool,
    /// How often goals give way to measures in the area of each block.
    turns: Vec<u32>,
    /// Where the last heading of goals, measures, a level or an area stands.
    last_cue: usize,
}

impl Walk<'_, '_> {
    /// Places block `n`, or the whole table that starts there; gives how many blocks were placed.
    fn step(&mut self, n: usize) -> usize {
        let (Some(block), Some(role)) = (self.known.blocks.get(n), self.known.roles.get(n)) else {
            return 1;
        };
        if block.mark.as_ref().is_some_and(|m| tokens::words(&m.printed).next().is_some()) {
            let printed = block.mark.as_ref().map_or("", |m| m.printed.as_str()).to_owned();
            self.leave(&printed, "list mark", block.span);
        }
        if block.cell.is_some() {
            return self.table(n);
        }
        match role {
            // its words are the outline's title
            Role::Title => {}
            Role::Entry => self.leave(&block.text, "contents list", block.span),
            Role::Area => self.open(heading_text(&block.text), block.span),
            Role::Sub => {
                if !matches!(self.below, Below::Prose) {
                    self.below = Below::Prose;
                }
                self.prose(block);
            }
            Role::Level(level) => {
                self.leave(&block.text, "heading", block.span);
                let level = self.level(&level.name);
                let to_goal = matches!(self.below, Below::Measures { to_goal: true, .. });
                self.below = Below::Measures { level: Some(level), to_goal, items: 0, marked: false };
            }
            Role::Cue(says) => self.cue(n, block, says),
            Role::Text => self.text(n, block),
        }
        1
    }

    fn cue(&mut self, n: usize, block: &Block, says: &Says) {
        match says {
            Says::Front | Says::Contents => {
                self.area = None;
                self.numbered_area = false;
                self.below = Below::Prose;
                self.leave(&block.text, "heading", block.span);
            }
            Says::Both => {
                self.below = Below::Goals(GoalsBelow::default());
                self.leave(&block.text, "heading", block.span);
            }
            Says::Detail => {
                if matches!(self.below, Below::Prose) && self.area.is_none() && self.known.plan {
                    self.leave(&block.text, "heading", block.span);
                } else {
                    self.below = Below::Prose;
                    self.prose(block);
                }
            }
            Says::Goals(goal) => self.goals_heading(n, block, goal),
            Says::Measures(measures) => self.measures_heading(n, block, measures),
        }
    }

    fn goals_heading(&mut self, n: usize, block: &Block, goal: &GoalHeading) {
        let main = goal.main && self.main_once && goal.number.is_none() && self.area_is_bare() && self.more_below(n);
        if main {
            self.leave(&block.text, "heading", block.span);
            self.below = Below::Main;
            return;
        }
        let names_itself = goal.owned || goal.number.is_some();
        let after_others = self
            .area
            .is_none_or(|a| self.outline.areas.get(a).is_some_and(|a| !a.goals.is_empty() || !a.measures.is_empty()));
        if names_itself
            && (self.area.is_none() || self.numbered_area || (goal.owned && goal.number.is_none() && after_others))
        {
            self.open(heading_text(&block.text), block.span);
            self.numbered_area = goal.number.is_some();
        } else {
            self.leave(&block.text, "heading", block.span);
        }
        self.below = Below::Goals(GoalsBelow {
            horizon: goal.horizon.clone(),
            single: goal.number.is_some(),
            ..GoalsBelow::default()
        });
    }

    fn measures_heading(&mut self, n: usize, block: &Block, heading: &MeasureHeading) {
        self.leave(&block.text, "heading", block.span);
        let level = heading.beside.as_deref().map(|l| self.level(&levels::name(l)));
        self.below = Below::Measures { level, to_goal: self.alternates(n), items: 0, marked: false };
    }

    /// Whether goals and measures take turns in this area, so that the measures hang on the goal above them.
    fn alternates(&self, n: usize) -> bool {
        if self.numbered_area {
            return false;
        }
        let one_goal_above = matches!(&self.below, Below::Goals(g) if g.items == 1)
            || matches!(&self.below, Below::Measures { to_goal: true, .. });
        let turns = self.turns.get(n).copied().unwrap_or(0);
        one_goal_above && turns >= 2
    }

    fn more_below(&self, n: usize) -> bool {
        n < self.last_cue
    }

    /// Whether the open area, if any, holds nothing yet and others follow.
    fn area_is_bare(&self) -> bool {
        self.area.is_none()
            || self.outline.areas.len() == 1
                && self.outline.areas.iter().all(|a| a.goals.is_empty() && a.measures.is_empty())
    }

    fn text(&mut self, n: usize, block: &Block) {
        if headings::template(&block.text) {
            self.leave(&block.text, "template field", block.span);
            self.outline.problems.push(problems::problem(
                "template-field",
                "a field of the template was not filled in",
                &block.text,
                block.span,
            ));
            return;
        }
        if !self.known.plan {
            return self.prose(block);
        }
        let listing = !matches!(self.below, Below::Prose);
        if listing && headings::contact(&block.text) && !block.marked() {
            return self.leave(&block.text, "contact line", block.span);
        }
        let question = block.text.ends_with('?') && !block.marked();
        if listing && question {
            let contact = self.known.blocks.get(n + 1).is_some_and(|b| headings::contact(&b.text));
            return if contact { self.leave(&block.text, "contact line", block.span) } else { self.prose(block) };
        }
        let next_marked = self.known.blocks.get(n + 1).is_some_and(|b| b.marked() && b.cell.is_none());
        if self.known.lead_ins && next_marked && self.lead_in(block) {
            return;
        }
        match self.below.clone() {
            Below::Prose => self.prose(block),
            Below::Main => self.main(block),
            Below::Goals(below) => self.goal_or_below(n, block, below),
            Below::Measures { level, to_goal, items, marked } => {
                if self.is_prose(block, marked, next_marked, items) {
                    return self.prose(block);
                }
                if marked && !block.marked() && block.gap >= 2 {
                    self.below = Below::Prose;
                    return self.prose(block);
                }
                let deeper = block.mark.as_ref().is_some_and(|m| m.depth > 0);
                if !(deeper && self.joins_parent(block)) {
                    self.measure(block, level.clone(), to_goal, if block.marked() { 0.95 } else { 0.8 });
                }
                self.below = Below::Measures { level, to_goal, items: items + 1, marked: marked || block.marked() };
            }
        }
    }

    /// "The branch will:" above a list heads its measures; who acts may be a level.
    fn lead_in(&mut self, block: &Block) -> bool {
        let Some(who) = cues::leads_in(&block.text) else {
            return false;
        };
        if let Below::Goals(below) = &self.below
            && below.items == 0
        {
            return false;
        }
        let level = levels::is_level_name(&who).then(|| self.level(&who));
        let level = level.or_else(|| match &self.below {
            Below::Measures { level, .. } => level.clone(),
            _ => None,
        });
        self.prose(block);
        self.below = Below::Measures { level, to_goal: false, items: 0, marked: false };
        true
    }

    fn main(&mut self, block: &Block) {
        if self.outline.main_goal.is_none() {
            self.outline.main_goal = Some(block.text.clone());
            self.below = Below::Main;
        } else {
            self.prose(block);
        }
    }

    /// Prose among items: a sentence that leads in to a list, or a paragraph far longer than an item.
    fn is_prose(&self, block: &Block, marked: bool, next_marked: bool, items: u32) -> bool {
        if block.marked() {
            return false;
        }
        let words = tokens::count(&block.text);
        (block.text.ends_with(':') && next_marked)
            || words > 90
            || (marked && words > 45)
            || (items == 0 && next_marked && words > 12)
    }

    fn goal_or_below(&mut self, n: usize, block: &Block, mut below: GoalsBelow) {
        let next_marked = self.known.blocks.get(n + 1).is_some_and(Block::marked);
        let lead = block.text.ends_with(':') && next_marked && !block.marked();
        if lead
            || (!below.single
                && below.plain_first | below.marked
                && self.is_prose(block, below.marked, next_marked, below.items))
            || tokens::count(&block.text) > 120
        {
            return self.prose(block);
        }
        if below.marked && !block.marked() && block.gap >= 2 {
            self.below = Below::Prose;
            return self.prose(block);
        }
        let depth = block.mark.as_ref().map_or(0, |m| m.depth);
        let has_goal = below.items > 0;
        let goes_on = goes_on(block, &below.above);
        let hangs = has_goal
            && block.marked()
            && (goes_on || if below.single { true } else { depth > 0 || (below.plain_first && !self.measured) });
        if hangs {
            let to_goal = !self.numbered_area;
            let sure = if depth > 0 || below.single || goes_on { 0.9 } else { 0.6 };
            self.measure(block, None, to_goal, sure);
        } else if has_goal && !block.marked() && below.single {
            // a second paragraph below one numbered goal explains it
            self.prose(block);
        } else {
            let sure = if block.marked() { 0.95 } else { 0.85 };
            self.goal(block, below.horizon.clone(), sure);
            below.items += 1;
            below.marked |= block.marked();
            below.plain_first |= !block.marked() && !below.marked;
            below.above = block.mark.as_ref().map(|mark| mark.printed.clone()).unwrap_or_default();
        }
        self.below = Below::Goals(below);
    }

    fn table(&mut self, n: usize) -> usize {
        let table = self.known.blocks.get(n).and_then(|b| b.cell).map(|c| c.table);
        let rest = self.known.blocks.get(n..).unwrap_or_default();
        let length = rest.iter().take_while(|b| b.cell.map(|c| c.table) == table).count().max(1);
        let cells = rest.get(..length).unwrap_or_default();
        if !self.known.plan || !tables::read(cells, self.outline, &mut self.area) {
            for cell in cells {
                self.prose(cell);
            }
        }
        length
    }

    /// A sub-item joins its parent when the parent's sentence only ends with it.
    fn joins_parent(&mut self, block: &Block) -> bool {
        let Some(area) = self.area.and_then(|a| self.outline.areas.get_mut(a)) else {
            return false;
        };
        let Some(last) = area.measures.last_mut().filter(|m| m.text.ends_with(':') || m.text.contains(": – ")) else {
            return false;
        };
        last.text.push_str(if last.text.ends_with(':') { " – " } else { "; – " });
        last.text.push_str(&block.text);
        last.span.lines[1] = block.span.lines[1];
        true
    }
}

/// Whether the mark of an item is that of the goal above with a letter more.
fn goes_on(block: &Block, above: &str) -> bool {
    let above = above.trim_end_matches(['.', ')']);
    let mark = block.mark.as_ref().filter(|mark| mark.shape == Shape::NumberLetter && !above.is_empty());
    let rest = mark.and_then(|mark| mark.printed.strip_prefix(above));
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.'))
}

/// A heading as a title: without its colon and Markdown's stars.
pub fn heading_text(text: &str) -> String {
    text.trim_matches(['*', '_', ' ']).trim_end_matches([':', ' ']).to_owned()
}
