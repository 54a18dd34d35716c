//! What the check says of one action, beside its form, with hints to take in by one press.

use kernel::id::MeasureId;
use reading::check::Settings;
use web::Form;
use words::Lang;

use crate::check::check;
use crate::check_wording::Said;
use crate::hints::{Hint, hints, take};
use crate::own_plan::OwnPlan;
use crate::suggestions::suggestions;
use crate::{web_action_form, web_check};

/// What stands beside the form.
pub(crate) struct Panel {
    pub(crate) says: Vec<Said>,
    pub(crate) hints: Vec<Hint>,
    /// Whether a hint has just been taken into the form.
    pub(crate) taken: bool,
}

/// The panel of an action as its form stands now, and the form with the hint that was asked for in it.
pub(crate) fn panel(
    lang: Lang,
    own: &OwnPlan,
    settings: Settings,
    action: Option<MeasureId>,
    form: Form,
) -> (Option<Panel>, Form) {
    let Some(measure) = own.tree.measures().find(|measure| Some(measure.id) == action) else { return (None, form) };
    let asked = form.text("take").to_owned();
    // What is typed is what is checked, or the panel would ask for what stands in the field below it.
    let mut own = own.clone();
    own.details.insert(measure.id, web_action_form::read(&mut form.clone()));
    let text = form.some("text").unwrap_or_else(|| measure.text.clone());
    let found = suggestions(&own, &check(&own), settings.clone());
    let offered = hints(lang, &found, measure.id, &text, own.details_of(measure.id));
    let Some(hint) = offered.iter().find(|hint| hint.part == asked) else {
        let says = web_check::sentences(lang, &found, &found.of_action(measure.id));
        return (Some(Panel { says, hints: offered, taken: false }), form);
    };
    let form = take(form, hint).set("take", "");
    own.details.insert(measure.id, web_action_form::read(&mut form.clone()));
    let found = suggestions(&own, &check(&own), settings);
    let says = web_check::sentences(lang, &found, &found.of_action(measure.id));
    let offered = hints(lang, &found, measure.id, &text, own.details_of(measure.id));
    (Some(Panel { says, hints: offered, taken: true }), form)
}
