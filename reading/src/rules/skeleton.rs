//! The skeleton of a plan: which blocks are headings of goals, measures and levels, and which are the titles of areas.
//! Works from repetition: the headings of one area recur in the next, and the title stands where they start over.

use std::collections::{HashMap, HashSet};

use super::cues::Says;
use super::headings::{self, all_say, like};
use super::hints::{Hints, Means};
use super::levels::{self, Level};
use crate::blocks::Block;
use crate::tokens;

/// How many blocks the head of a document may have above its title.
const HEAD: usize = 6;

/// What a block is in the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// Says something as a heading.
    Cue(Says),
    /// Names the level of the measures below.
    Level(Level),
    /// The title of an area.
    Area,
    /// The document's own title, or a part of it.
    Title,
    /// A heading inside prose.
    Sub,
    /// An entry of the list of contents.
    Entry,
    /// Anything else: prose, an item, a cell.
    Text,
}

/// The roles of all blocks. `title` are the blocks that hold the document's title. What a person has said of a heading goes
/// before what is found here.
pub fn roles(blocks: &[Block], title: &[usize], hints: &Hints) -> Vec<Role> {
    let mut says = all_say(blocks);
    hints.put_right(blocks, &mut says);
    for n in title {
        if let Some(slot) = says.get_mut(*n) {
            *slot = None;
        }
    }
    let entries = contents(blocks, &says);
    for n in &entries {
        if let Some(slot) = says.get_mut(*n) {
            *slot = None;
        }
    }
    let structured = says.iter().any(|s| matches!(s, Some(Says::Goals(_) | Says::Measures(_) | Says::Both)));
    let hinted = hinted(blocks, title, &entries, hints);
    let mut levels = levels::find(blocks, &says, &hints.levels);
    for (n, means) in &hinted {
        match means {
            Means::Level(name) => {
                levels.insert(*n, Level { name: name.clone() });
            }
            _ => {
                levels.remove(n);
            }
        }
    }
    let areas: HashSet<usize> =
        hinted.iter().filter(|(_, means)| matches!(means, Means::Area)).map(|(n, _)| *n).collect();
    let mut roles: Vec<Role> = says
        .iter()
        .enumerate()
        .map(|(n, says)| match (says, levels.get(&n)) {
            _ if title.contains(&n) => Role::Title,
            _ if entries.contains(&n) => Role::Entry,
            _ if areas.contains(&n) => Role::Area,
            // in running prose an introduction is a section as any other
            (Some(Says::Front | Says::Detail), _) if !structured && like(blocks, n) => Role::Area,
            (Some(Says::Detail), _) if !structured => Role::Text,
            (Some(says), _) => Role::Cue(says.clone()),
            (None, Some(level)) => Role::Level(level.clone()),
            (None, None) => Role::Text,
        })
        .collect();
    let no_title = |n: &usize| !hinted.contains_key(n);
    let mut found: Vec<usize> =
        Search::new(blocks, &roles, &entries, &areas).titles().into_iter().filter(no_title).collect();
    found.extend(&areas);
    found.sort_unstable();
    for n in &found {
        if let Some(slot) = roles.get_mut(*n) {
            *slot = Role::Area;
        }
    }
    super::sections::fill(blocks, &mut roles, &found);
    for n in hinted.iter().filter(|(_, means)| matches!(means, Means::Nothing)).map(|(n, _)| *n) {
        if let Some(slot) = roles.get_mut(n).filter(|role| matches!(role, Role::Area | Role::Sub)) {
            *slot = Role::Text;
        }
    }
    roles
}

/// The blocks that a person has said what they mean as headings, outside the title and the list of contents.
fn hinted<'a>(
    blocks: &[Block],
    title: &[usize],
    entries: &HashSet<usize>,
    hints: &'a Hints,
) -> HashMap<usize, &'a Means> {
    let heading = |n: &usize| !title.contains(n) && !entries.contains(n);
    let means = |n: usize| blocks.get(n).filter(|block| block.cell.is_none()).and_then(|block| hints.of(&block.text));
    (0..blocks.len()).filter(heading).filter_map(|n| Some((n, means(n)?))).collect()
}

/// Entries of a list of contents: lines that end in a page number after dots, or stand below "Contents" and recur.
fn contents(blocks: &[Block], says: &[Option<Says>]) -> HashSet<usize> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for block in blocks.iter().filter(|b| b.text.len() <= headings::LONG) {
        *times.entry(entry_key(&block.text)).or_default() += 1;
    }
    let mut out = HashSet::new();
    let mut met: HashSet<String> = HashSet::new();
    let mut open = false;
    for (n, block) in blocks.iter().enumerate() {
        if matches!(says.get(n), Some(Some(Says::Contents))) {
            open = true;
            continue;
        }
        if block.text.len() > headings::LONG {
            open = false;
            continue;
        }
        let paged = block.text.ends_with(|c: char| c.is_ascii_digit())
            && !crate::period::find(&block.text).iter().any(|p| p.at.1 == block.text.len());
        let dotted = paged && (block.text.contains("....") || block.text.contains("…") || block.text.contains(". . ."));
        let short = tokens::count(&block.text) <= 16;
        let recurs = times.get(&entry_key(&block.text)).is_some_and(|t| *t > 1);
        if dotted || (open && short && (paged || recurs)) {
            // the second time a heading is met it heads its own text
            let again = open && !paged && met.contains(&entry_key(&block.text));
            if again {
                open = false;
            } else {
                met.insert(entry_key(&block.text));
                out.insert(n);
            }
        } else {
            open = false;
        }
    }
    out
}

/// A heading as a list of contents has it: without dots and page number.
fn entry_key(text: &str) -> String {
    tokens::key(text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '…' || tokens::is_space(c)))
}

/// The search for the titles of areas.
struct Search<'a> {
    blocks: &'a [Block],
    roles: &'a [Role],
    lists: Vec<String>,
    firsts: HashMap<String, usize>,
    body: f32,
    explicit: bool,
    /// The titles that a person has pointed at.
    known: &'a HashSet<usize>,
}

impl<'a> Search<'a> {
    fn new(blocks: &'a [Block], roles: &'a [Role], entries: &HashSet<usize>, known: &'a HashSet<usize>) -> Self {
        // the one goal above all others may stand above the list of areas
        let first_cue = roles
            .iter()
            .position(|r| match r {
                Role::Cue(Says::Goals(goals)) => !goals.main || goals.number.is_some(),
                Role::Cue(Says::Measures(_)) | Role::Level(_) => true,
                _ => false,
            })
            .unwrap_or(roles.len());
        // what the document lists before its first goals may be its areas; a longer list is a list of something else
        let lists = blocks
            .iter()
            .enumerate()
            .filter(|(n, b)| {
                entries.contains(n)
                    || (*n < first_cue && b.marked() && b.text.len() <= headings::LONG && tokens::count(&b.text) <= 14)
            })
            .map(|(_, b)| entry_key(&b.text))
            .take(60)
            .collect();
        let mut firsts: HashMap<String, usize> = HashMap::new();
        for block in blocks {
            *firsts.entry(first_word(&block.text)).or_default() += 1;
        }
        let explicit = blocks.iter().filter(|b| b.heading.is_some()).count() >= 2;
        Self { blocks, roles, lists, firsts, body: body_size(blocks), explicit, known }
    }

    /// The blocks that are titles of areas with goals or measures.
    fn titles(&self) -> Vec<usize> {
        let mut out = Vec::new();
        let mut seen: HashSet<String> = HashSet::new();
        let mut last = None; // the cue before
        let mut acted = false; // measures or levels were seen in this area
        let mut main = false; // the cue before heads the one goal above all others
        let mut known = false; // a person has pointed at the title above
        for (n, role) in self.roles.iter().enumerate() {
            if self.known.contains(&n) {
                seen.clear();
                (acted, known) = (false, true);
                continue;
            }
            let key = match role {
                Role::Cue(Says::Goals(_)) => format!("G {}", self.key(n)),
                Role::Cue(Says::Measures(_)) => format!("M {}", self.key(n)),
                Role::Cue(Says::Both) => format!("B {}", self.key(n)),
                Role::Level(level) => format!("L {}", tokens::key(&level.name)),
                Role::Text if self.heads_table(n) => String::from("T"),
                _ => continue,
            };
            let goals = matches!(role, Role::Cue(Says::Goals(_)));
            let after_goals = |l: usize| matches!(self.roles.get(l), Some(Role::Cue(Says::Goals(_))));
            let need = match last {
                None => 1,
                Some(_) if main => 2,
                // between goals and their measures only goals stand
                Some(l) if after_goals(l) && matches!(role, Role::Cue(Says::Measures(_))) => 9,
                Some(_) if seen.contains(&key) || (goals && acted) || key == "T" => 2,
                Some(_) => 6,
            };
            if std::mem::take(&mut known) {
                // its title stands
            } else if let Some(title) = self.title_before(n, last, need) {
                out.push(title);
                seen.clear();
                acted = false;
            }
            acted |= !goals;
            main = matches!(role, Role::Cue(Says::Goals(g)) if g.main && g.number.is_none());
            seen.insert(key);
            last = Some(n);
        }
        out
    }

    fn key(&self, n: usize) -> String {
        self.blocks.get(n).map(Block::key).unwrap_or_default()
    }

    /// Whether block `n` is the first cell of a table.
    fn heads_table(&self, n: usize) -> bool {
        let table = |n: Option<usize>| n.and_then(|n| self.blocks.get(n)).and_then(|b| b.cell).map(|c| c.table);
        let here = table(Some(n));
        here.is_some() && table(n.checked_sub(1)) != here
    }

    /// The best title between the cue before and the cue at `n`, when it is good enough.
    fn title_before(&self, n: usize, last: Option<usize>, need: i32) -> Option<usize> {
        let from = last.map_or_else(|| self.below_title(), |l| l + 1);
        if self.explicit {
            return self.explicit_before(n, from);
        }
        let mut best: Option<(i32, usize)> = None;
        for m in from..n {
            if !matches!(self.roles.get(m), Some(Role::Text)) || !like(self.blocks, m) {
                continue;
            }
            let score = self.score(m, n);
            let better = best.is_none_or(|(b, _)| score > b || (score == b && last.is_none()));
            if score >= need && better {
                best = Some((score, m));
            }
        }
        best.map(|(_, m)| m)
    }

    /// Where areas may begin: above the plan's own title, at the head of the document, stands whose plan it is.
    fn below_title(&self) -> usize {
        let title = self.roles.iter().take(HEAD).position(|role| matches!(role, Role::Title));
        title.map_or(0, |at| at + 1)
    }

    /// Where the format has headings, the title is the nearest one above that stands higher than the cue.
    fn explicit_before(&self, n: usize, from: usize) -> Option<usize> {
        let cue = self.blocks.get(n).and_then(|b| b.heading);
        let titles = || {
            (from..n).rev().filter(|m| {
                matches!(self.roles.get(*m), Some(Role::Text))
                    && self.blocks.get(*m).is_some_and(|b| b.heading.is_some())
            })
        };
        let level = |m: usize| self.blocks.get(m).and_then(|b| b.heading).unwrap_or(u8::MAX);
        match cue {
            Some(cue) => titles().find(|m| level(*m) < cue).or_else(|| titles().find(|m| level(*m) == cue)),
            None => titles().next(),
        }
    }

    /// How much speaks for block `m` as the title of the area whose first heading is at `n`.
    fn score(&self, m: usize, n: usize) -> i32 {
        let Some(block) = self.blocks.get(m) else {
            return 0;
        };
        let words = tokens::count(&block.text);
        let before = m.checked_sub(1).and_then(|m| self.blocks.get(m));
        let next = self.blocks.get(m + 1);
        let mut score = 0;
        if headings::listed(&block.text, &self.lists) && !block.mark.as_ref().is_some_and(|_| self.in_list(m)) {
            score += 8;
        }
        if block.marked() {
            score += 5;
        }
        if headings::names_area(&block.text) {
            score += 6;
        }
        if capitals(&block.text) {
            score += 4;
        }
        if block.bold {
            score += 3;
        }
        if block.size.is_some_and(|s| s > self.body * 1.15) {
            score += 5;
        }
        if block.page_start {
            score += 4;
        }
        if m + 1 == n {
            score += 3;
        }
        if before.is_some_and(|b| b.marked() || b.cell.is_some()) && !block.marked() {
            score += 4;
        }
        score += i32::from(block.gap.min(2)) - i32::from(block.text.ends_with(':'));
        score += i32::from(words <= 8);
        let prose = next.is_some_and(|b| m + 1 < n && !b.marked() && tokens::count(&b.text) >= 15);
        score += i32::from(prose) + i32::from(next.is_some_and(|b| b.gap == 0 && prose));
        let item =
            next.is_some_and(|b| m + 1 < n && !b.marked() && tokens::count(&b.text) < 15 && !like(self.blocks, m + 1));
        score -= 2 * i32::from(item);
        // a heading seldom starts as the items do
        score - 3 * i32::from(self.firsts.get(&first_word(&block.text)).is_some_and(|t| *t >= 4))
    }

    /// Whether a marked block stands among its like, so in a list.
    fn in_list(&self, m: usize) -> bool {
        let marked = |n: Option<usize>| n.and_then(|n| self.blocks.get(n)).is_some_and(Block::marked);
        marked(m.checked_sub(1)) || marked(Some(m + 1))
    }
}

fn first_word(text: &str) -> String {
    tokens::words(text).next().unwrap_or_default().to_lowercase()
}

fn capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() >= 4 && !text.chars().any(char::is_lowercase)
}

/// The font size of most of the text.
fn body_size(blocks: &[Block]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = blocks.iter().filter_map(|b| Some((b.size?, b.text.len()))).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, n)| n).sum::<usize>() / 2;
    let mut run = 0;
    for (size, n) in sizes {
        run += n;
        if run >= half {
            return size;
        }
    }
    f32::MAX
}
