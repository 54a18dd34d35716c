//! The form of one item of a draft: what stands in it, where it may hang, whom it may be addressed to; and what was typed in
//! it read back. No I/O.

use kernel::id::UnitId;
use web::Form;
use words::Lang;

use crate::T;
use crate::edit::{ToLevel, Wanted};
use crate::items::NewItem;
use crate::numbers::Numbers;
use crate::order::{Host, Spot};
use crate::web_editing::Draft;

/// The kinds of item that can be new.
pub(crate) const KINDS: [&str; 4] = ["area", "paragraph", "goal", "measure"];

/// As many units as are shown all at once; where there are more, one searches among them.
const AT_ONCE: usize = 30;

/// Where an item hangs, and what it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) host: Host,
    pub(crate) after: Option<NewItem>,
}

fn host_word(host: Host) -> String {
    match host {
        Host::Plan => "plan".to_owned(),
        Host::Item(item) => item.id(),
    }
}

pub(crate) fn host_of(draft: &Draft, word: &str) -> Option<Host> {
    if word == "plan" { Some(Host::Plan) } else { draft.item(word).map(Host::Item) }
}

impl Place {
    pub(crate) fn word(&self) -> String {
        host_word(self.host)
    }

    pub(crate) fn query(&self) -> String {
        let after = self.after.map(|item| format!("&after={}", item.id())).unwrap_or_default();
        format!("host={}{after}", self.word())
    }

    /// The place that an address names; `None` when there is none such.
    pub(crate) fn asked(draft: &Draft, host: &str, after: &str) -> Option<Self> {
        Some(Self { host: host_of(draft, host)?, after: draft.item(after) })
    }
}

/// An item as the draft has it.
pub(crate) struct Now {
    pub(crate) text: String,
    pub(crate) about: String,
    pub(crate) revision: i64,
    horizon: String,
    level: ToLevel,
    level_name: String,
    units: Vec<UnitId>,
}

pub(crate) fn now(draft: &Draft, lang: Lang, item: NewItem) -> Now {
    let mut now = Now {
        text: String::new(),
        about: String::new(),
        revision: 0,
        horizon: String::new(),
        level: ToLevel::Nobody,
        level_name: String::new(),
        units: Vec::new(),
    };
    let tree = &draft.tree;
    let mut prose = tree.text.iter().chain(tree.areas.iter().flat_map(|area| &area.text));
    match item {
        NewItem::Area(id) => {
            if let Some(area) = tree.areas.iter().find(|area| area.id == id) {
                (now.text, now.revision) = (area.title.clone(), area.revision);
            }
        }
        NewItem::Paragraph(id) => {
            if let Some(paragraph) = prose.find(|paragraph| paragraph.id == id) {
                (now.text, now.revision) = (paragraph.text.clone(), paragraph.revision);
            }
        }
        NewItem::Goal(id) => {
            if let Some(goal) = tree.areas.iter().flat_map(|area| &area.goals).find(|goal| goal.id == id) {
                (now.text, now.revision) = (goal.text.clone(), goal.revision);
                now.horizon = goal.horizon.clone().unwrap_or_default();
                now.about.clone_from(&now.horizon);
            }
        }
        NewItem::Measure(id) => {
            if let Some(measure) = tree.measures().find(|measure| measure.id == id) {
                (now.text, now.revision) = (measure.text.clone(), measure.revision);
                let level = draft.levels.iter().find(|level| Some(level.id) == measure.level);
                now.level_name = level
                    .map(|level| level.name(lang).to_owned())
                    .or_else(|| measure.level_word.clone())
                    .unwrap_or_default();
                now.level = match (level, &measure.level_word) {
                    (Some(level), _) => ToLevel::Level(level.id),
                    (None, Some(_)) => ToLevel::AsRead,
                    (None, None) => ToLevel::Nobody,
                };
                now.units.clone_from(&measure.units);
                let names = draft.units.iter().filter(|(id, _)| now.units.contains(id)).map(|(_, name)| name.as_str());
                let whom = Some(now.level_name.as_str()).filter(|name| !name.is_empty()).into_iter().chain(names);
                now.about = whom.collect::<Vec<_>>().join(", ");
            }
        }
    }
    now
}

/// The form of an item as the draft has it.
pub(crate) fn filled(draft: &Draft, item: NewItem) -> Form {
    let now = now(draft, draft.tree.plan.lang, item);
    let level = match now.level {
        ToLevel::Nobody => String::new(),
        ToLevel::AsRead => "as-read".to_owned(),
        ToLevel::Level(id) => id.to_string(),
    };
    let mut form = Form::default()
        .with("text", now.text)
        .with("horizon", now.horizon)
        .with("level", level)
        .with("revision", now.revision.to_string())
        .with("place", draft.order.host(item).map(host_word).unwrap_or_default());
    for unit in now.units {
        form = form.with("unit", unit.to_string());
    }
    form
}

/// What a form wants of an item. A place or unit that is no id is left for the verb to refuse.
pub(crate) fn wanted(draft: &Draft, form: &Form) -> Wanted {
    Wanted {
        text: form.text("text").to_owned(),
        horizon: form.some("horizon"),
        level: match form.text("level") {
            "" => ToLevel::Nobody,
            "as-read" => ToLevel::AsRead,
            id => id.parse().map_or(ToLevel::AsRead, ToLevel::Level),
        },
        units: form.all("unit").into_iter().filter_map(|id| id.parse().ok()).collect(),
        host: host_of(draft, form.text("place")),
    }
}

/// A choice in a form: value, words, whether it is chosen.
type Choice = (String, String, bool);

/// The form as it is drawn.
pub(crate) struct ItemForm {
    pub(crate) action: String,
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) text_label: String,
    pub(crate) horizon: String,
    pub(crate) places: Vec<Choice>,
    pub(crate) levels: Vec<Choice>,
    pub(crate) units: Vec<Choice>,
    /// What was searched for among the units, where there are too many to show.
    pub(crate) find: Option<String>,
    pub(crate) hidden: Vec<(&'static str, String)>,
    pub(crate) fault_text: String,
    pub(crate) fault_place: String,
    pub(crate) cancel: String,
    pub(crate) save: String,
    /// Where it is dropped, and its history; a new item has neither.
    pub(crate) drop: Option<String>,
    pub(crate) history: Option<String>,
}

impl ItemForm {
    /// Of an item; `over` when somebody else has changed it and this would be saved over that.
    pub(crate) fn of(draft: &Draft, t: T, lang: Lang, item: NewItem, form: &Form, over: bool) -> Self {
        let (id, plan) = (item.id(), draft.tree.plan.id);
        let revision =
            if over { now(draft, lang, item).revision.to_string() } else { form.text("revision").to_owned() };
        let mut made = Self::common(draft, t, lang, item.kind(), Some(item), form);
        made.action = format!("/plans/{plan}/editing/items/{id}");
        made.hidden = vec![("revision", revision)];
        made.cancel = format!("/plans/{plan}/editing#item-{id}");
        made.save = if over { t.save_over() } else { t.save() };
        let goal_of_action_plan = draft.is_action_plan() && matches!(item, NewItem::Goal(_));
        made.drop = Some(if goal_of_action_plan {
            format!("/action-plans/{plan}/goals/{id}")
        } else {
            format!("/plans/{plan}/editing/items/{id}/drop")
        });
        made.history = Some(format!("/plans/{plan}/changes?item={id}"));
        made
    }

    /// Of a new item.
    pub(crate) fn new(draft: &Draft, t: T, lang: Lang, kind: &'static str, place: Place, form: &Form) -> Self {
        let plan = draft.tree.plan.id;
        let mut made = Self::common(draft, t, lang, kind, None, form);
        let once = form.some("once").unwrap_or_else(|| kernel::id::ChangeId::new().to_string());
        let after = place.after.map(NewItem::id).unwrap_or_default();
        made.action = format!("/plans/{plan}/editing/items");
        made.hidden = vec![("kind", kind.to_owned()), ("host", place.word()), ("after", after), ("once", once)];
        let back = place.after.map(NewItem::id).or(match place.host {
            Host::Item(item) => Some(item.id()),
            Host::Plan => None,
        });
        let back = back.map(|id| format!("#item-{id}")).unwrap_or_default();
        made.cancel = format!("/plans/{plan}/editing{back}");
        made.save = t.add();
        made.title = t.by_name(&format!("new-{kind}"), Vec::new());
        made
    }

    fn common(draft: &Draft, t: T, lang: Lang, kind: &'static str, item: Option<NewItem>, form: &Form) -> Self {
        let fault = |field: &str| form.fault_of(field).map(|word| t.by_name(word, Vec::new())).unwrap_or_default();
        let (units, find) = if kind == "measure" { units(draft, form) } else { (Vec::new(), None) };
        Self {
            action: String::new(),
            kind,
            title: String::new(),
            text: form.text("text").to_owned(),
            text_label: if kind == "area" { t.plan_title() } else { t.text() },
            horizon: form.text("horizon").to_owned(),
            places: if kind == "area" { Vec::new() } else { places(draft, t, kind, item, form.text("place")) },
            levels: if kind == "measure" { levels(draft, t, lang, item, form.text("level")) } else { Vec::new() },
            units,
            find,
            hidden: Vec::new(),
            fault_text: fault("text"),
            fault_place: fault("place"),
            cancel: String::new(),
            save: String::new(),
            drop: None,
            history: None,
        }
    }
}

/// Every place where an item of the kind may hang.
fn places(draft: &Draft, t: T, kind: &str, item: Option<NewItem>, chosen: &str) -> Vec<Choice> {
    let numbers = Numbers::of(&draft.tree);
    let itself = item.and_then(|item| draft.order.find(item)).cloned();
    let mut places = Vec::new();
    if kind == "paragraph" {
        places.push(("plan".to_owned(), t.introduction(), chosen == "plan"));
    }
    for row in draft.order.rows() {
        let is_sub = matches!(draft.order.host(row.item), Some(Host::Item(NewItem::Goal(_))));
        let fits = match (kind, row.item) {
            ("paragraph", NewItem::Area(_))
            | ("goal" | "measure", NewItem::Area(_))
            | ("measure", NewItem::Goal(_)) => true,
            ("goal", NewItem::Goal(_)) => {
                let host = Host::Item(row.item);
                let inside = itself.as_ref().is_some_and(|spot: &Spot| spot.holds(row.item) || !host.takes(spot));
                !is_sub && !inside
            }
            _ => false,
        };
        if fits {
            let text = now(draft, draft.tree.plan.lang, row.item).text;
            let shown = numbers.before(&row.item.id(), &shortened(&text));
            let shown = match row.item {
                NewItem::Goal(_) => t.under_goal(shown),
                _ => t.under_area(shown),
            };
            places.push((row.item.id(), shown, chosen == row.item.id()));
        }
    }
    places
}

/// A text short enough for a list to choose from.
pub(crate) fn shortened(text: &str) -> String {
    const LONG: usize = 70;
    if text.chars().count() <= LONG {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONG).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

fn levels(draft: &Draft, t: T, lang: Lang, item: Option<NewItem>, chosen: &str) -> Vec<Choice> {
    let mut levels = vec![(String::new(), t.to_nobody(), chosen.is_empty())];
    if let Some(now) = item.map(|item| now(draft, lang, item)).filter(|now| now.level == ToLevel::AsRead) {
        levels.push(("as-read".to_owned(), now.level_name, chosen == "as-read"));
    }
    levels.extend(draft.levels.iter().map(|level| {
        let id = level.id.to_string();
        let is = id == chosen;
        (id, level.name(lang).to_owned(), is)
    }));
    levels
}

/// The units to choose among: all when they are few, else those chosen and those found.
fn units(draft: &Draft, form: &Form) -> (Vec<Choice>, Option<String>) {
    let chosen = form.all("unit");
    let many = draft.units.len() > AT_ONCE;
    let find = form.text("find").to_lowercase();
    let mut shown = 0;
    let mut units = Vec::new();
    for (id, name) in &draft.units {
        let id = id.to_string();
        let is = chosen.contains(&id.as_str());
        let found = !many || (!find.is_empty() && shown < AT_ONCE && name.to_lowercase().contains(&find));
        shown += usize::from(found && !is);
        if is || found {
            units.push((id, name.clone(), is));
        }
    }
    (units, many.then(|| form.text("find").to_owned()))
}
