//! The rules as data: what each looks at, how it finds, with which words, and which messages say it. A rule that only looks
//! for words is a new row here and a list in `words/`.

use super::words::{Lists, change, vague};

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// Each action.
    Action,
    /// Each goal.
    Goal,
    /// Each goal and each action.
    Both,
    /// The plan as one.
    Plan,
    /// The plan above, which only who stores both can see: the rule speaks in the product alone.
    Above,
}

/// How a rule finds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Finds {
    /// Nobody answers for it.
    NoOwner,
    /// Neither a date nor how often.
    NoWhen,
    /// Nothing that can be counted or seen done.
    NotMeasurable,
    /// No cost.
    NoCost,
    /// A goal that nothing serves.
    NoAction,
    /// A phrase of these lists, in a text without a figure.
    Words(&'static Lists),
    /// "regularly": that it comes back, not how often.
    Regularly,
    /// A section of the law that has moved.
    OldLaw,
    /// Two things in one action.
    TwoInOne,
    /// Something is to be done, and nobody does it.
    Passive,
    /// A deadline after (or before) the plan.
    OutsidePeriod,
    /// One owner with very many actions.
    ManyForOne,
    /// Found by who stores the plan above.
    Elsewhere,
}

/// A rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The stable word by which it is switched off.
    pub id: &'static str,
    /// What it looks at.
    pub looks: Looks,
    pub(crate) finds: Finds,
    /// The message that says what was seen, after `check-`.
    pub what: &'static str,
    /// The message that says what to do, after `check-`; for a rule whose answer depends on what the text is about it
    /// ends with `-about`, and the object's own message follows.
    pub suggestion: &'static str,
}

const fn rule_of(id: &'static str, looks: Looks, finds: Finds, says: [&'static str; 2]) -> Rule {
    let [what, suggestion] = says;
    Rule { id, looks, finds, what, suggestion }
}

/// Every rule, in the order said.
pub static RULES: [Rule; 15] = [
    rule_of("vague", Looks::Both, Finds::Words(&vague::VAGUE), ["vague-what", "measure-about"]),
    rule_of("change", Looks::Both, Finds::Words(&change::CHANGE), ["change-what", "measure-about"]),
    rule_of("measurable", Looks::Both, Finds::NotMeasurable, ["measurable-what", "measure-about"]),
    rule_of("goal-without-action", Looks::Goal, Finds::NoAction, ["goal-what", "goal-do"]),
    rule_of("owner", Looks::Action, Finds::NoOwner, ["owner-what", "owner-do"]),
    rule_of("when", Looks::Action, Finds::NoWhen, ["when-what", "when-do"]),
    rule_of("cost", Looks::Action, Finds::NoCost, ["cost-what", "cost-do"]),
    rule_of("regularly", Looks::Action, Finds::Regularly, ["regularly-what", "regularly-do"]),
    rule_of("passive", Looks::Action, Finds::Passive, ["passive-what", "passive-do"]),
    rule_of("two-in-one", Looks::Action, Finds::TwoInOne, ["two-what", "two-do"]),
    rule_of("outside-period", Looks::Both, Finds::OutsidePeriod, ["outside-what", "outside-do"]),
    rule_of("old-law", Looks::Both, Finds::OldLaw, ["law-what", "law-do"]),
    rule_of("many-for-one", Looks::Plan, Finds::ManyForOne, ["many-what", "many-do"]),
    rule_of("unanswered", Looks::Above, Finds::Elsewhere, ["unanswered-what", "unanswered-do"]),
    rule_of("not-carried", Looks::Above, Finds::Elsewhere, ["carried-what", "carried-do"]),
];

/// The rule with an id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}
