//! Every matter that waits for an answer or was answered lately, wherever it is: for those who remind. What somebody is told is
//! read again with their own scope.

use std::collections::HashMap;

use db::Conn;
use jiff::civil::Date;
use kernel::clock::norwegian_day;
use kernel::id::{AccountId, MatterId, UnitId};
use kernel::{Clockwork, Result};

use crate::standing::{EventKind, Happened, standing};
use crate::store_everywhere;

/// As much of a matter as decides who is reminded of it.
#[derive(Debug, Clone)]
pub struct Anywhere {
    /// The matter.
    pub id: MatterId,
    /// The unit that raised it.
    pub raised_by: UnitId,
    /// Who wrote it there.
    pub account: AccountId,
    /// The unit that has it.
    pub at: UnitId,
    /// Whether an answer is waited for.
    pub is_open: bool,
    /// Who looks at it there, in free words.
    pub assigned_to: Option<String>,
    /// The day before which an answer is needed.
    pub answer_by: Date,
    /// The day of the last answer.
    pub answered: Option<Date>,
}

/// The matters that are open, or of which something happened since an instant.
///
/// # Errors
/// The database's.
pub fn everywhere(c: &mut Conn, _: Clockwork, since_ms: i64) -> Result<Vec<Anywhere>> {
    let mut events: HashMap<MatterId, Vec<store_everywhere::EventRow>> = HashMap::new();
    for event in store_everywhere::events(c, since_ms)? {
        events.entry(event.matter).or_default().push(event);
    }
    let mut all = Vec::new();
    for row in store_everywhere::matters(c, since_ms)? {
        let story = events.remove(&row.id).unwrap_or_default();
        let happened: Vec<Happened> = story.iter().map(store_everywhere::EventRow::happened).collect();
        let now = standing(row.unit, &happened);
        let answered = story.iter().rfind(|event| event.kind == EventKind::Answered);
        all.push(Anywhere {
            id: row.id,
            raised_by: row.unit,
            account: row.account,
            at: now.at,
            is_open: now.is_open(),
            answered: answered.filter(|_| !now.is_open()).and_then(|event| norwegian_day(event.at_ms)),
            assigned_to: now.assigned_to,
            answer_by: story.iter().rev().find_map(|event| event.answer_by).unwrap_or(row.answer_by),
        });
    }
    Ok(all)
}
