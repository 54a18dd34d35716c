//! What has changed from one plan to another, item by item: the trees of both as outlines, compared (`reading::compare`),
//! with the items that are known to come from one another. Gathered area by area for the page and the file.

use std::collections::HashMap;

use db::Conn;
use kernel::id::{GoalId, MeasureId, PlanId};
use kernel::{Result, Scope};
use reading::compare::{Comparison, Fate, Item, ItemKind, Told, compare};
use reading::difference::{Piece, difference};
use units::Level;
use words::Lang;

use crate::figure_differences::{FigureLine, Standing, compared};
use crate::indicator_line::{self, IndicatorLine};
use crate::items::NewItem;
use crate::plan::Plan;
use crate::tree::{self, PlanTree};
use crate::{T, outline, store_figures, store_versions};

/// Two plans held beside each other.
#[derive(Debug, Clone)]
pub struct Differences {
    /// The earlier plan.
    pub old: Plan,
    /// The later plan.
    pub new: Plan,
    /// The main goal, where one of the plans has one and it is not the same.
    pub main_goal: Option<Vec<Piece>>,
    /// The areas of the new plan in order, then those that only the old one has.
    pub sections: Vec<Section>,
    /// What became of what is agreed to measure.
    pub figures: Vec<FigureLine>,
    counts: [usize; 5],
}

/// What became of an area's goals and measures.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its title, with what differs from its title in the old plan.
    pub title: Vec<Piece>,
    /// Whether only the new plan has it (`New`), or only the old one (`Gone`).
    pub fate: Fate,
    /// Its items in the new plan's order, then those that are gone.
    pub lines: Vec<Line>,
}

/// What became of a goal or measure.
#[derive(Debug, Clone)]
pub struct Line {
    /// What became of it.
    pub fate: Fate,
    /// Goal or measure, as it is; as it was when it is gone.
    pub kind: ItemKind,
    /// The level it is addressed to.
    pub level: Option<String>,
    /// Its text, with the words that differ.
    pub pieces: Vec<Piece>,
    /// Where it was and where it is, when it has moved.
    pub moved: Option<(String, String)>,
}

/// The order in which fates are counted and shown.
pub const FATES: [Fate; 5] = [Fate::Same, Fate::Reworded, Fate::Moved, Fate::New, Fate::Gone];

impl Differences {
    /// How many items met a fate.
    #[must_use]
    pub fn count(&self, fate: Fate) -> usize {
        FATES.iter().zip(self.counts).find(|(known, _)| **known == fate).map_or(0, |(_, count)| count)
    }

    /// How many items there are in both plans together, each counted once.
    #[must_use]
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Whether anything differs.
    #[must_use]
    pub fn any(&self) -> bool {
        self.all() > self.count(Fate::Same)
            || self.main_goal.is_some()
            || self.figures.iter().any(|line| line.fate != Fate::Same)
    }
}

impl Section {
    /// How many of its items are the same.
    #[must_use]
    pub fn same(&self) -> usize {
        self.lines.iter().filter(|line| line.fate == Fate::Same).count()
    }
}

/// The differences between two plans that the scope sees.
///
/// # Errors
/// `NotFound` when one of them is not there, or not to be seen.
pub fn differences(c: &mut Conn, scope: &Scope, old: PlanId, new: PlanId, lang: Lang) -> Result<Differences> {
    let (old, new) = (tree::tree(c, scope, old)?, tree::tree(c, scope, new)?);
    let levels = units::levels(c)?;
    let known = known(c, &old, &new)?;
    let found = compare(&outlined(&old, &levels, lang), &outlined(&new, &levels, lang), &known);
    let lives_on: HashMap<usize, usize> = found.told.iter().filter_map(|told| told.was.zip(told.is)).collect();
    let was = standing(c, &old, lang, |at| lives_on.get(&at).copied())?;
    let figures = compared(was, &standing(c, &new, lang, Some)?);
    Ok(Differences { figures, ..gathered(old, new, &found, T(lang)) })
}

/// What is agreed to measure in a plan; `place` gives the place in the later plan of the item at a place in this one.
fn standing(
    c: &mut Conn,
    tree: &PlanTree,
    lang: Lang,
    place: impl Fn(usize) -> Option<usize>,
) -> Result<Vec<Standing>> {
    let mut kept = store_figures::figures(c, tree.plan.id)?;
    kept.retain(|kept| kept.accepted);
    let (goals, measures) = places(tree);
    let carriers = indicator_line::carriers(tree);
    let at = |item: NewItem| match item {
        NewItem::Goal(id) => goals.get(&id).copied(),
        NewItem::Measure(id) => measures.get(&id).copied(),
        NewItem::Area(_) | NewItem::Paragraph(_) => None,
    };
    let lines = IndicatorLine::all(T(lang), lang, tree, &kept);
    let standing = kept.iter().zip(lines).map(|(kept, line)| {
        let facts: Vec<String> = line.facts.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let text = format!("{} ({})", line.definition, facts.join("; "));
        let on = indicator_line::item_of(&carriers, kept).and_then(at).and_then(&place);
        Standing { definition: line.definition, text, on }
    });
    Ok(standing.collect())
}

/// The plan as an outline in which levels have the union's own names.
fn outlined(tree: &PlanTree, levels: &[Level], lang: Lang) -> reading::outline::Outline {
    let mut tree = tree.clone();
    for measure in tree.areas.iter_mut().flat_map(|area| &mut area.measures) {
        if let Some(level) = levels.iter().find(|level| Some(level.id) == measure.level) {
            measure.level_word = Some(level.name(lang).to_owned());
        }
    }
    outline::outline_of(&tree)
}

/// Which items come from which, over any number of versions between, as places in the lists that are compared.
fn known(c: &mut Conn, old: &PlanTree, new: &PlanTree) -> Result<Vec<(usize, usize)>> {
    let mut goals = store_versions::goals_from(c, old.plan.id, new.plan.id)?;
    let mut measures = store_versions::measures_from(c, old.plan.id, new.plan.id)?;
    let turn = |(was, is)| (is, was);
    let back = store_versions::goals_from(c, new.plan.id, old.plan.id)?;
    goals.extend(back.into_iter().map(turn));
    let turn = |(was, is)| (is, was);
    let back = store_versions::measures_from(c, new.plan.id, old.plan.id)?;
    measures.extend(back.into_iter().map(turn));
    let (old, new) = (places(old), places(new));
    let goals = goals.iter().filter_map(|(was, is)| Some((*old.0.get(was)?, *new.0.get(is)?)));
    let measures = measures.iter().filter_map(|(was, is)| Some((*old.1.get(was)?, *new.1.get(is)?)));
    Ok(goals.chain(measures).collect())
}

/// Where each goal and measure stands in `reading::compare::items_of` of the plan's outline.
fn places(tree: &PlanTree) -> (HashMap<GoalId, usize>, HashMap<MeasureId, usize>) {
    let items = tree.in_order();
    let goals = items.iter().enumerate().filter_map(|(at, (goal, _))| Some(((*goal)?, at)));
    let measures = items.iter().enumerate().filter_map(|(at, (_, measure))| Some(((*measure)?, at)));
    (goals.collect(), measures.collect())
}

fn gathered(old: PlanTree, new: PlanTree, found: &Comparison, t: T) -> Differences {
    let mut sections: Vec<Section> = Vec::new();
    for (at, area) in new.areas.iter().enumerate() {
        let was = found.areas.iter().position(|is| *is == Some(at)).and_then(|was| old.areas.get(was));
        sections.push(Section {
            title: difference(was.map_or(area.title.as_str(), |was| was.title.as_str()), &area.title),
            fate: if was.is_some() { Fate::Same } else { Fate::New },
            lines: Vec::new(),
        });
    }
    let mut place_of_old: Vec<usize> = Vec::new();
    for (area, is) in old.areas.iter().zip(&found.areas) {
        place_of_old.push(is.unwrap_or(sections.len()));
        if is.is_none() {
            let title = difference(&area.title, &area.title);
            sections.push(Section { title, fate: Fate::Gone, lines: Vec::new() });
        }
    }
    for told in &found.told {
        let Some(item) = found.is(told).or_else(|| found.was(told)) else { continue };
        let at = if told.is.is_some() { Some(item.place.area) } else { place_of_old.get(item.place.area).copied() };
        if let Some(section) = at.and_then(|at| sections.get_mut(at)) {
            section.lines.push(line(found, told, item, t));
        }
    }
    // An area that is gone and whose goals and measures all live on elsewhere is told of where they are.
    sections.retain(|section| section.fate != Fate::Gone || !section.lines.is_empty());
    let goal = |plan: &Plan| plan.main_goal.clone().unwrap_or_default();
    let (was, is) = (goal(&old.plan), goal(&new.plan));
    Differences {
        main_goal: (was != is).then(|| difference(&was, &is)),
        sections,
        figures: Vec::new(),
        counts: FATES.map(|fate| found.of(fate).count()),
        old: old.plan,
        new: new.plan,
    }
}

fn line(found: &Comparison, told: &Told, item: &Item, t: T) -> Line {
    let (was, is) = (found.was(told), found.is(told));
    let pieces = match (told.fate, was, is) {
        (Fate::Reworded, Some(was), Some(is)) => difference(&was.text, &is.text),
        _ => difference(&item.text, &item.text),
    };
    let moved = was.zip(is).filter(|_| told.moved).map(|(was, is)| {
        let kind =
            |item: &Item| if was.kind == is.kind { String::new() } else { format!(" › {}", kind(t, item.kind)) };
        (was.place.shown() + &kind(was), is.place.shown() + &kind(is))
    });
    Line { fate: told.fate, kind: item.kind, level: item.place.level.clone(), pieces, moved }
}

/// What kind of item it is, in words.
pub(crate) fn kind(t: T, kind: ItemKind) -> String {
    match kind {
        ItemKind::Goal => t.kind_goal(),
        ItemKind::Measure => t.kind_measure(),
    }
}

/// The word for a fate in addresses, forms and messages.
pub(crate) fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Same => "same",
        Fate::Reworded => "reworded",
        Fate::Moved => "moved",
        Fate::New => "new",
        Fate::Gone => "gone",
    }
}
