//! Counts as sentences and drawings, in the language asked for; shared by pages and files.

use follow_up::Status;
use words::Lang;

use crate::T;
use crate::count::Count;

/// `a, b og c`.
fn listed(t: T, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), t.and()),
    }
}

/// The name of a status, as a heading or in a key.
pub(crate) fn status(t: T, status: Status) -> String {
    t.by_name(&format!("status-{}", status.word()), Vec::new())
}

/// What is counted, without what is nought: `3 gjort, 2 i gang og 5 ikke meldt ennå`.
pub(crate) fn parts(t: T, count: &Count) -> String {
    let mut parts: Vec<String> = match count.kinds() {
        Some(kinds) => kinds
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(status, n)| t.by_name(&format!("count-{}", status.word()), vec![("n", n.into())]))
            .collect(),
        None => vec![t.count_told(count.told())],
    };
    if count.unsaid() > 0 {
        parts.push(t.count_unsaid(count.unsaid()));
    }
    listed(t, &parts)
}

/// The count in a sentence or two: how many units have reported, and what.
#[must_use]
pub fn sentence(lang: Lang, count: &Count) -> String {
    let t = T(lang);
    if count.actions() == 0 {
        return t.line_nobody(count.of);
    }
    format!("{} {}", t.line_reported(count.reported, count.of), t.line_actions(count.actions(), parts(t, count)))
}

/// A count as a drawn bar with its text and key.
pub(crate) struct Bar {
    pub(crate) of: usize,
    pub(crate) stretches: Vec<(&'static str, usize, usize)>,
    pub(crate) text: String,
    pub(crate) key: Vec<(&'static str, String, usize)>,
    pub(crate) open: usize,
}

impl Bar {
    pub(crate) fn of(t: T, count: &Count) -> Self {
        let key = match count.kinds() {
            Some(kinds) => {
                let named = kinds.into_iter().filter(|(_, n)| *n > 0);
                named.map(|(kind, n)| (kind.word(), status(t, kind), n)).collect()
            }
            None => vec![("answered", t.status_told(), count.told())],
        };
        Self {
            of: count.actions().max(1),
            stretches: count.stretches(),
            text: parts(t, count),
            key,
            open: count.unsaid(),
        }
    }
}
