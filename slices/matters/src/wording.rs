//! Where a matter is, what happened and by when an answer is needed, as people read it.

use jiff::civil::Date;
use web::Form;
use words::Lang;

use crate::T;
use crate::matter::{Event, Matter};
use crate::standing::{EventKind, Stage};

/// Where a matter is and how far it has come there.
pub(crate) fn standing(t: T, matter: &Matter) -> String {
    let now = matter.standing();
    let at = matter.name_of(now.at);
    match now.stage {
        Stage::Sent => t.stage_sent(at),
        Stage::Received => t.stage_received(at),
        Stage::Assigned => t.stage_assigned(at, now.assigned_to.unwrap_or_default()),
        Stage::Answered => t.stage_answered(at),
        Stage::Withdrawn => t.stage_withdrawn(matter.unit_name.as_str()),
    }
}

/// How the tag of a stage looks; the words beside it say the same.
pub(crate) fn tone(stage: Stage) -> &'static str {
    match stage {
        Stage::Answered => "tag-good",
        Stage::Received | Stage::Assigned => "tag-some",
        Stage::Sent => "tag-look",
        Stage::Withdrawn => "",
    }
}

/// By when an answer is needed; of what is closed, nothing.
pub(crate) fn due(t: T, lang: Lang, matter: &Matter, today: Date) -> String {
    let day = words::date(lang, matter.answer_by);
    match matter.standing().is_open() {
        false => String::new(),
        true if matter.answer_by < today => t.due_was(day),
        true => t.due_by(day),
    }
}

/// What happened, in a sentence.
pub(crate) fn event(t: T, event: &Event) -> String {
    let unit = event.unit_name.as_str();
    let to = event.to.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    match event.kind {
        EventKind::Raised => t.event_raised(to, unit),
        EventKind::Received => t.event_received(unit),
        EventKind::Assigned => t.event_assigned(unit, event.assigned_to.as_deref().unwrap_or_default()),
        EventKind::PassedOn => t.event_passed_on(to, unit),
        EventKind::Answered => t.event_answered(unit),
        EventKind::Withdrawn => t.event_withdrawn(unit),
        EventKind::Reopened => t.event_reopened(unit),
    }
}

/// The message of a field's fault; empty when it has none.
pub(crate) fn fault(t: T, form: &Form, field: &str) -> String {
    form.fault_of(field).map(|word| t.by_name(word, Vec::new())).unwrap_or_default()
}
