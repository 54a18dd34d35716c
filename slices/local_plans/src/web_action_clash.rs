//! Two people at the same action: what stands now is held against what somebody had before them when they began to type.
//! Whoever comes second is told what stands now, and keeps what they typed. Only the form of an action; the texts of a plan
//! have their own in `plans`.

use std::hash::{DefaultHasher, Hash, Hasher};

use kernel::id::MeasureId;
use web::Form;
use words::Lang;

use crate::action::Recurrence;
use crate::own_plan::OwnPlan;
use crate::{T, web_action_form, wording};

/// What an action says, as one short word: another word means that somebody has saved it since. `None` when it is gone.
pub(crate) fn stamp(own: &OwnPlan, action: MeasureId) -> Option<String> {
    let measure = own.tree.measures().find(|m| m.id == action)?;
    let mut answers: Vec<String> = own.carried_by(action).iter().map(|m| m.id.to_string()).collect();
    answers.sort();
    let mut hasher = DefaultHasher::new();
    (&measure.text, format!("{:?}", own.details_of(action)), answers).hash(&mut hasher);
    Some(format!("{:x}", hasher.finish()))
}

/// Names and values of what stands now, where it is something else than what was typed.
pub(crate) fn other_than_typed(
    t: T,
    lang: Lang,
    own: &OwnPlan,
    action: MeasureId,
    typed: &Form,
) -> Vec<(String, String)> {
    let text = own.tree.measures().find(|m| m.id == action).map(|m| m.text.clone()).unwrap_or_default();
    let now = web_action_form::filled(Form::default().with("text", text), own.details_of(action), lang);
    let fields = [
        ("text", t.action_text()),
        ("owner_post", t.owner_post()),
        ("owner_name", t.owner_name()),
        ("start", t.start()),
        ("due", t.due()),
        ("recurrence", t.recurrence()),
        ("kroner", t.kroner()),
        ("released_hours", t.released_hours()),
        ("indicator", t.indicator()),
        ("baseline", t.baseline()),
        ("target", t.target()),
        ("indicator_unit", t.indicator_unit()),
        ("indicator_by", t.indicator_by()),
    ];
    let is_draft = own.tree.plan.adoption.is_none();
    let differ = |field: &str| now.text(field) != typed.text(field) && (is_draft || field != "text");
    let told = |field: &str| match now.text(field) {
        "" => t.clash_empty(),
        word if field == "recurrence" => {
            Recurrence::from_word(word).map(|kind| wording::recurrence(t, kind)).unwrap_or_default()
        }
        text => text.to_owned(),
    };
    fields.into_iter().filter(|(field, _)| differ(field)).map(|(field, name)| (name, told(field))).collect()
}
