//! A change that was kept, as a line that people read: what was done, by whom and when, and which words differ. No I/O.

use reading::difference::{Change, Piece, difference};
use words::Lang;

use crate::changes::{Done, ItemChange};
use crate::{T, figure_form};

/// The line.
pub(crate) struct ChangeLine {
    pub(crate) what: String,
    pub(crate) who: String,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) item: String,
    /// Whether it is about an item with a history of its own to look at.
    pub(crate) of_item: bool,
}

fn piece(change: Change, text: &str) -> Piece {
    Piece { change, text: text.to_owned() }
}

/// A stored value as people write it.
fn shown(t: T, lang: Lang, field: &str, value: &str) -> String {
    match field {
        "from" | "to" | "by" | "baseline-on" => words::iso_date(lang, value),
        "kind" => t.by_name(&format!("kind-{value}"), Vec::new()),
        "language" => Lang::from_code(value).map_or_else(|| value.to_owned(), |lang| lang.own_name().to_owned()),
        "measured-in" => t.by_name(&format!("measured-in-{value}"), Vec::new()),
        "op" => figure_form::op_name(t, value),
        "per" => t.by_name(&format!("per-{value}"), Vec::new()),
        field if figure_form::NUMBERS.contains(&field) => {
            value.parse().map_or_else(|_| value.to_owned(), |number| words::decimal(lang, number))
        }
        "numbered" => t.by_name(&format!("answer-{value}"), Vec::new()),
        _ => value.to_owned(),
    }
}

impl ChangeLine {
    pub(crate) fn of(t: T, lang: Lang, change: &ItemChange) -> Self {
        let kind = t.by_name(&format!("editing-{}", change.kind), Vec::new());
        let (before, after) =
            (change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
        let field = change.field.as_deref().unwrap_or_default();
        let what = match change.done {
            Done::Added => t.change_added(kind),
            Done::Reworded => t.change_reworded(kind),
            Done::Moved => t.change_moved(after, before, kind),
            Done::Dropped => t.change_dropped(kind),
            Done::Set => t.change_set(t.by_name(&format!("field-{field}"), Vec::new()), kind),
        };
        let pieces = match change.done {
            Done::Added => vec![piece(Change::PutIn, after)],
            Done::Dropped => vec![piece(Change::TakenOut, before)],
            Done::Reworded => difference(before, after),
            Done::Moved => Vec::new(),
            Done::Set => {
                let value = |value: &str| if value.is_empty() { t.nothing() } else { shown(t, lang, field, value) };
                vec![
                    piece(Change::TakenOut, &value(before)),
                    piece(Change::Kept, " "),
                    piece(Change::PutIn, &value(after)),
                ]
            }
        };
        Self {
            what,
            who: t.change_who(words::instant(lang, change.at_ms), change.by.as_str()),
            pieces,
            item: change.item.clone(),
            of_item: change.kind != "plan",
        }
    }
}
