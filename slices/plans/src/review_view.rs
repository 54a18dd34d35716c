//! What a review shows of a reading, as its templates ask for it: the items with their marks, the problems, the history.

use std::collections::HashSet;

use db::Conn;
use kernel::id::ReadingId;
use kernel::{Result, Scope};
use reading::outline::Problem;

use crate::draft::{Draft, Item, ItemKind};
use crate::keys::{Key, keys};
use crate::store_corrections::{self, Kept};
use crate::store_readings::{self, Review};
use crate::web::languages;
use crate::{PlanKind, T, read_details, store_columns};

/// Items below this confidence are for a person to look at.
const SURE: f32 = 0.7;
/// How many letters of an item are said when it is only named.
const SHORT: usize = 48;

/// One thing to look at.
pub(crate) struct Look {
    pub(crate) number: usize,
    pub(crate) says: String,
    pub(crate) key: Option<u32>,
    pub(crate) seen: bool,
}

/// A reading, and how it is looked at.
pub(crate) struct View {
    pub(crate) t: T,
    pub(crate) review: Review,
    /// The item whose form is open.
    pub(crate) open: Option<u32>,
    /// Only what is to be looked at, the least sure first.
    pub(crate) first: bool,
    pub(crate) looks: Vec<Look>,
    pub(crate) last: Option<Kept>,
    pub(crate) undone: Option<Kept>,
    /// The document is a spreadsheet.
    pub(crate) sheet: bool,
    marked: HashSet<u32>,
}

impl View {
    /// Reads it, with the ends of its history.
    pub(crate) fn read(c: &mut Conn, scope: &Scope, id: ReadingId, t: T) -> Result<Self> {
        let review = store_readings::review(c, scope, id)?;
        let (last, undone) = (store_corrections::last_made(c, id)?, store_corrections::next_undone(c, id)?);
        let sheet = store_columns::table(c, id)?.is_some();
        Ok(Self { sheet, ..Self::of(review, last, undone, t) })
    }

    pub(crate) fn of(review: Review, last: Option<Kept>, undone: Option<Kept>, t: T) -> Self {
        let draft = &review.draft;
        let looks: Vec<Look> = draft
            .problems
            .iter()
            .enumerate()
            .map(|(number, problem)| Look {
                number,
                says: says(t, problem),
                key: draft.about(number),
                seen: draft.seen.contains(&number),
            })
            .collect();
        let marked = looks.iter().filter(|look| !look.seen).filter_map(|look| look.key).collect();
        Self { t, review, open: None, first: false, looks, last, undone, sheet: false, marked }
    }

    pub(crate) fn draft(&self) -> &Draft {
        &self.review.draft
    }

    /// The items shown, in the order shown.
    pub(crate) fn items(&self) -> Vec<&Item> {
        let all = self.draft().items.iter();
        if !self.first {
            return all.collect();
        }
        let mut items: Vec<&Item> = all.filter(|item| self.to_look_at(item) || self.is_open(item)).collect();
        items.sort_by(|a, b| a.confidence.total_cmp(&b.confidence));
        items
    }

    pub(crate) fn kind_name(&self, kind: &ItemKind) -> String {
        self.t.by_name(&format!("item-{}", kind.word().replace('_', "-")), Vec::new())
    }

    pub(crate) fn kinds(&self) -> Vec<(&'static str, String)> {
        ItemKind::ALL.into_iter().map(|kind| (kind.word(), self.kind_name(&kind))).collect()
    }

    pub(crate) fn plan_kinds(&self) -> Vec<(&'static str, String)> {
        let name = |kind: PlanKind| (kind.word(), self.t.by_name(&format!("kind-{}", kind.word()), Vec::new()));
        PlanKind::ALL.into_iter().map(name).collect()
    }

    pub(crate) fn languages(&self) -> [(&'static str, &'static str); 3] {
        languages()
    }

    pub(crate) fn is_open(&self, item: &Item) -> bool {
        self.open == Some(item.key)
    }

    /// The class names of an item.
    pub(crate) fn class(&self, item: &Item) -> String {
        let kind = if item.kind == ItemKind::SubMeasure { "measure under-goal" } else { item.kind.word() };
        let open = if self.is_open(item) { " open" } else { "" };
        let look = if self.to_look_at(item) { " look" } else { "" };
        format!("item item-{kind}{open}{look}")
    }

    pub(crate) fn unsure(&self, item: &Item) -> bool {
        item.confidence < SURE
    }

    pub(crate) fn to_look_at(&self, item: &Item) -> bool {
        self.unsure(item) && item.kind != ItemKind::LeftOut || self.marked.contains(&item.key)
    }

    /// What is to be looked at in an item.
    pub(crate) fn looks_at(&self, item: &Item) -> Vec<&Look> {
        self.looks.iter().filter(|look| !look.seen && look.key == Some(item.key)).collect()
    }

    /// How much is left to look at.
    pub(crate) fn left(&self) -> usize {
        let unsure = |item: &&Item| self.to_look_at(item) && !self.marked.contains(&item.key);
        self.draft().left() + self.draft().items.iter().filter(unsure).count()
    }

    /// The first line of an item in the source.
    pub(crate) fn line(&self, item: &Item) -> Option<u32> {
        Some(item.span.lines[0]).filter(|line| *line > 0)
    }

    /// Where the second of two items that ran together begins, in letters from the start of the text.
    pub(crate) fn cut_at(&self, item: &Item) -> Option<usize> {
        let mut problems = self.looks_at(item).into_iter().filter_map(|look| self.draft().problems.get(look.number));
        let words = problems.find(|problem| problem.code == "run-together")?.with.first()?.clone();
        let at = item.text.rfind(&words)?;
        item.text.get(..at).map(|before| before.encode_utf16().count())
    }

    /// The beginning of an item, to name it by.
    pub(crate) fn short(&self, item: &Item) -> String {
        shortened(&item.text)
    }

    pub(crate) fn stands_in(&self, item: &Item, area: &u32) -> bool {
        self.draft().area_of(item.key) == Some(*area)
    }

    pub(crate) fn goals(&self) -> usize {
        self.draft().count(&[ItemKind::Goal])
    }

    pub(crate) fn measures(&self) -> usize {
        self.draft().count(&[ItemKind::Measure, ItemKind::SubMeasure])
    }

    pub(crate) fn areas(&self) -> usize {
        self.draft().count(&[ItemKind::Area])
    }

    pub(crate) fn why(&self, item: &Item) -> String {
        let Some(why) = &item.why else { return String::new() };
        let name = format!("why-{}", why.replace(' ', "-"));
        let said = self.t.by_name(&name, Vec::new());
        if said == name { why.clone() } else { said }
    }

    /// What a spreadsheet says beside a measure.
    pub(crate) fn details(&self, item: &Item) -> Vec<(String, String)> {
        let details = item.details.as_deref().filter(|_| item.kind.has_level());
        details.map(|details| read_details::shown(details, self.t, self.t.0)).unwrap_or_default()
    }

    pub(crate) fn lit(&self, number: &u32) -> bool {
        let open = self.open.and_then(|key| self.draft().item(key));
        open.is_some_and(|item| item.span.lines[0] <= *number && *number <= item.span.lines[1])
    }

    /// The page that begins with a line of the source, when the document has several.
    pub(crate) fn page_begins(&self, at: &usize) -> Option<u32> {
        let source = &self.review.source;
        let page = source.get(*at)?.page;
        let before = at.checked_sub(1).and_then(|at| source.get(at)).map_or(0, |line| line.page);
        let several = source.last().is_some_and(|line| line.page > 1);
        (several && page != before).then_some(page)
    }

    pub(crate) fn keys(&self) -> Vec<Key> {
        keys(self.t.0)
    }

    pub(crate) fn key_does(&self, key: &Key) -> String {
        self.t.by_name(&format!("key-{}", key.does.replace('_', "-")), Vec::new())
    }

    /// The levels that a number key chooses, with the number.
    pub(crate) fn numbered_levels(&self) -> Vec<(usize, &str)> {
        (1..=9).zip(self.draft().levels.iter().map(String::as_str)).collect()
    }

    /// What a correction in the history was, and whose where that is to be said.
    pub(crate) fn told(&self, kept: &Kept) -> String {
        self.t.told_by(kept.by_name.as_str(), did(self.t, &kept.what))
    }
}

/// What a correction was, in a few words.
pub(crate) fn did(t: T, what: &str) -> String {
    t.by_name(&format!("did-{what}"), Vec::new())
}

/// The beginning of a text.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHORT) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

fn says(t: T, problem: &Problem) -> String {
    let with = |n: usize| problem.with.get(n).map(String::as_str).unwrap_or_default();
    let name = format!("problem-{}", problem.code);
    let values = vec![("a", with(0).into()), ("b", with(1).into()), ("c", with(2).into()), ("d", with(3).into())];
    let said = t.by_name(&name, values);
    if said == name { problem.says.clone() } else { said }
}
