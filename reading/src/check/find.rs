//! Holds the rules against a plan: every goal and action in order, then the plan as one.

use std::collections::HashMap;

use jiff::civil::Date;

use super::figures::{Figures, Has};
use super::object::Object;
use super::often::Often;
use super::outside::outside;
use super::plan::{Action, Goal, Plan};
use super::rules::{Finds, Looks, RULES, Rule};
use super::says::{Says, says};
use super::settings::Settings;
use super::{passive, patterns, two, vague};
use crate::quantity::law_references;
use crate::quantity::tokens::Tokens;

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the goal at this place of `Plan::goals`.
    Goal(usize),
    /// In the action at this place of `Plan::actions`.
    Action(usize),
    /// In the plan as one.
    Plan,
}

/// Something that a rule found.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Where.
    pub at: Place,
    /// The rule.
    pub rule: &'static Rule,
    /// What fills its messages: the words found, an owner's name, old and new section.
    pub with: Vec<String>,
    /// A day that fills its messages.
    pub day: Option<Date>,
    /// How many, where the rule counts.
    pub n: usize,
    /// What the text is about, for the suggestion.
    pub object: Object,
    /// The union's own suggestion, in the place of the rule's.
    pub own: Option<String>,
}

/// One owner with so many actions or more is asked about, when it is also more than a third of all.
const MANY: usize = 6;

struct Item<'p> {
    text: &'p str,
    says: Says,
    action: Option<&'p Action>,
    goal: Option<&'p Goal>,
    object: Object,
}

/// How far a plan has come, and what it could still be given.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// The counts.
    pub figures: Figures,
    /// Everything the rules find, in the plan's order: a goal, its actions, the next goal; last the plan as one.
    pub findings: Vec<Finding>,
}

/// Checks a plan by the rules that are on.
#[must_use]
pub fn check(plan: &Plan, settings: &Settings) -> Checked {
    let mut checked =
        Checked { figures: Figures { goals: plan.goals.len(), ..Figures::default() }, ..Checked::default() };
    let goals: Vec<Item> = plan.goals.iter().map(|goal| of_goal(plan, goal)).collect();
    let mut owners: HashMap<String, usize> = HashMap::new();
    let mut actions: Vec<(usize, &Action)> = plan.actions.iter().enumerate().collect();
    // actions without a goal come after the goals, the others under theirs
    actions.sort_by_key(|(at, action)| (action.goal.unwrap_or(usize::MAX), *at));
    let mut rest = actions.into_iter().peekable();
    for (at, goal) in goals.iter().enumerate() {
        look(plan, settings, Place::Goal(at), goal, &mut checked.findings);
        while let Some((number, action)) = rest.next_if(|(_, action)| action.goal == Some(at)) {
            act(plan, settings, number, action, Some(goal.object), (&mut owners, &mut checked));
        }
    }
    for (number, action) in rest {
        act(plan, settings, number, action, None, (&mut owners, &mut checked));
    }
    checked.findings.extend(too_many(plan, settings, owners));
    checked
}

type Gathered<'a> = (&'a mut HashMap<String, usize>, &'a mut Checked);

fn act(
    plan: &Plan,
    settings: &Settings,
    at: usize,
    action: &Action,
    goal: Option<Object>,
    (owners, checked): Gathered<'_>,
) {
    let mut item = of_action(plan, action);
    if item.object == Object::Other {
        item.object = goal.unwrap_or(Object::Other);
    }
    let told = match &action.known {
        Some(known) => known.owner.clone(),
        None => item.says.owner.clone(),
    };
    if let Some(owner) = told {
        *owners.entry(owner).or_default() += 1;
    }
    checked.figures.count(Has::of(action, &item.says));
    look(plan, settings, Place::Action(at), &item, &mut checked.findings);
}

fn of_goal<'p>(plan: &'p Plan, goal: &'p Goal) -> Item<'p> {
    let says = says(&goal.text, &plan.language, plan.period);
    let object = Object::of(&goal.text, &plan.language);
    Item { text: &goal.text, says, action: None, goal: Some(goal), object }
}

fn of_action<'p>(plan: &'p Plan, action: &'p Action) -> Item<'p> {
    let says = says(&action.text, &plan.language, plan.period);
    let object = Object::of(&action.text, &plan.language);
    Item { text: &action.text, says, action: Some(action), goal: None, object }
}

fn look(plan: &Plan, settings: &Settings, at: Place, item: &Item, found: &mut Vec<Finding>) {
    let begun = found.len();
    for rule in RULES.iter().filter(|rule| settings.is_on(rule.id) && looks_at(rule, item)) {
        // one word on how to measure an item is enough
        let said = found.iter().skip(begun).any(|earlier| earlier.rule.suggestion == rule.suggestion);
        if said {
            continue;
        }
        let finding = |with| Finding { at, rule, with, day: None, n: 0, object: item.object, own: None };
        found.extend(by_rule(plan, settings, rule, item).map(|seen| match seen {
            Seen::Plain => finding(Vec::new()),
            Seen::Words(with) => finding(with),
            Seen::Day(day) => Finding { day: Some(day), ..finding(Vec::new()) },
            Seen::Own(word, own) => Finding { own, ..finding(vec![word]) },
        }));
    }
}

fn looks_at(rule: &Rule, item: &Item) -> bool {
    match rule.looks {
        Looks::Both => true,
        Looks::Action => item.action.is_some(),
        Looks::Goal => item.goal.is_some(),
        Looks::Plan | Looks::Above => false,
    }
}

enum Seen {
    Plain,
    Words(Vec<String>),
    Day(Date),
    Own(String, Option<String>),
}

fn by_rule(plan: &Plan, settings: &Settings, rule: &Rule, item: &Item) -> Option<Seen> {
    let says = &item.says;
    let known = item.action.and_then(|action| action.known.as_ref());
    let has = item.action.map(|action| Has::of(action, says));
    let lacks = |part: fn(&Has) -> bool| has.as_ref().is_some_and(|has| !part(has)).then_some(Seen::Plain);
    // a figure makes up for a vague verb; so does an indicator that is filled in
    let measured =
        matches!(says.measure, Some(super::measure::Measure::Figure(_))) || known.is_some_and(|known| known.measurable);
    match rule.finds {
        Finds::NoOwner => lacks(|has| has.owner),
        Finds::NoWhen => lacks(|has| has.date || has.recurrence),
        Finds::NoCost => lacks(|has| has.cost),
        Finds::NotMeasurable => match &has {
            Some(has) => (!has.measure).then_some(Seen::Plain),
            None => says.measure.is_none().then_some(Seen::Plain),
        },
        Finds::NoAction => item.goal.filter(|goal| !goal.has_action).map(|_| Seen::Plain),
        Finds::Words(lists) => {
            let tokens = Tokens::of(item.text);
            if rule.id == "vague"
                && let Some((word, own)) = vague::own(&tokens, &plan.language, settings)
            {
                let own = Some(own.suggestion.clone()).filter(|text| !text.is_empty());
                return Some(Seen::Own(word, own));
            }
            if measured || (rule.id != "vague" && says.measure.is_some()) {
                return None;
            }
            let at = patterns::first(&tokens, lists.of(&plan.language))?;
            Some(Seen::Words(vec![patterns::text(&tokens, &at).to_owned()]))
        }
        Finds::Regularly => match (&says.often, known) {
            (Some(Often::Regularly(_)), Some(known)) if known.recurs || known.due.is_some() => None,
            (Some(Often::Regularly(word)), _) => Some(Seen::Words(vec![word.clone()])),
            _ => None,
        },
        Finds::OldLaw => {
            let law = law_references(item.text).into_iter().find(|law| law.moved)?;
            Some(Seen::Words(vec![law.section, law.today]))
        }
        Finds::TwoInOne => two::second(&Tokens::of(item.text), &plan.language).map(|word| Seen::Words(vec![word])),
        Finds::Passive => {
            if has.as_ref().is_some_and(|has| has.owner) || says.owner.is_some() {
                return None;
            }
            let tokens = Tokens::of(item.text);
            let at = passive::passive(&tokens, &plan.language)?;
            Some(Seen::Words(vec![patterns::text(&tokens, &at).to_owned()]))
        }
        Finds::OutsidePeriod => outside(says, known.and_then(|known| known.due), plan.period).map(Seen::Day),
        Finds::ManyForOne | Finds::Elsewhere => None,
    }
}

fn too_many(plan: &Plan, settings: &Settings, owners: HashMap<String, usize>) -> Vec<Finding> {
    let Some(rule) = RULES.iter().find(|rule| matches!(rule.finds, Finds::ManyForOne) && settings.is_on(rule.id))
    else {
        return Vec::new();
    };
    let mut many: Vec<(String, usize)> =
        owners.into_iter().filter(|(_, n)| *n >= MANY && *n * 3 > plan.actions.len()).collect();
    many.sort();
    let finding = |(owner, n)| Finding {
        at: Place::Plan,
        rule,
        with: vec![owner],
        day: None,
        n,
        object: Object::Other,
        own: None,
    };
    many.into_iter().map(finding).collect()
}
