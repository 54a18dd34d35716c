//! Counts as sentences and drawings, in the language asked for; shared by pages and files.

use follow_up::Status;
use web::Bar;
use words::Lang;

use crate::T;
use crate::count::Count;
use crate::line::{Line, LineKind};

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

/// A count as a bar without words, where they stand beside it.
pub(crate) fn drawn(count: &Count) -> Bar {
    let parts = match count.kinds() {
        Some(kinds) => kinds.map(|(kind, n)| (kind.word(), String::new(), n)).to_vec(),
        None => vec![("answered", String::new(), count.told())],
    };
    Bar::laid(count.actions(), parts, String::new())
}

/// A count as a drawn bar.
pub(crate) fn bar(t: T, count: &Count) -> Bar {
    let named = match count.kinds() {
        Some(kinds) => kinds.map(|(kind, n)| (kind.word(), status(t, kind), n)).to_vec(),
        None => vec![("answered", t.status_told(), count.told())],
    };
    Bar::laid(count.actions(), named, parts(t, count))
}

/// What is answered to a line, in a sentence: by how many units to a measure, how many answers in all to anything larger.
#[must_use]
pub fn answers(lang: Lang, line: &Line) -> String {
    match line.kind {
        LineKind::Measure => local_plans::measure_answers(lang, &line.answers),
        LineKind::Plan | LineKind::Area | LineKind::Goal => local_plans::answers_given(lang, &line.answers),
    }
}
