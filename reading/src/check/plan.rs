//! A plan as the check sees it: goals and actions, with details where somebody has filled them in. Made from an outline here;
//! from a stored plan by who stores it.

use jiff::civil::Date;

use crate::outline::{Goal as ReadGoal, Measure, Outline};

/// A plan to check.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// `nb`, `nn`, `sv`, `da` or `en`; empty when it is to be guessed from each text.
    pub language: String,
    /// First and last day, where known.
    pub period: Option<(Date, Date)>,
    /// Goals in order.
    pub goals: Vec<Goal>,
    /// Actions (measures) in order.
    pub actions: Vec<Action>,
}

/// A goal to check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Goal {
    /// Its text.
    pub text: String,
    /// Whether any action serves it.
    pub has_action: bool,
}

/// An action to check.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Action {
    /// Its text.
    pub text: String,
    /// The goal it hangs on, as its place in `Plan::goals`.
    pub goal: Option<usize>,
    /// What is filled in beside the text; `None` where there are no such fields, and the text alone counts.
    pub known: Option<Known>,
}

/// What is filled in of an action.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Who answers for it: the post, or the person where no post is named.
    pub owner: Option<String>,
    /// The deadline.
    pub due: Option<Date>,
    /// Whether it says how often.
    pub recurs: bool,
    /// Whether the cost is considered.
    pub costed: bool,
    /// Whether it says how one sees that it is done.
    pub measurable: bool,
}

impl Plan {
    /// The plan of a document that was read. All its measures are actions; a goal in an area with measures of its own that
    /// hang on no goal counts as served by them. Goals that are only set out from the plan above (`set_out`) are not the
    /// unit's own, and are neither counted nor checked.
    #[must_use]
    pub fn of(outline: &Outline) -> Self {
        let day = |text: &str| text.parse::<Date>().ok();
        let period = outline.period.as_ref().and_then(|p| Some((day(&p.from)?, day(&p.to)?)));
        let mut plan = Self { language: outline.language.clone(), period, ..Self::default() };
        let titles: Vec<(&str, bool)> = outline
            .areas
            .iter()
            .map(|area| {
                let acts = !area.measures.is_empty() || area.goals.iter().any(|goal| !goal.measures.is_empty());
                (area.title.as_deref().unwrap_or_default(), acts)
            })
            .collect();
        for area in outline.areas.iter().skip(set_out(&titles)) {
            for goal in &area.goals {
                plan.add(goal, !area.measures.is_empty());
            }
            plan.actions.extend(area.measures.iter().map(|measure| action(measure, None)));
        }
        plan
    }

    fn add(&mut self, goal: &ReadGoal, in_area: bool) {
        let at = self.goals.len();
        self.goals.push(Goal { text: goal.text.clone(), has_action: in_area || !goal.measures.is_empty() });
        self.actions.extend(goal.measures.iter().map(|measure| action(measure, Some(at))));
    }
}

/// The language of a plan's texts: Swedish or Danish where they plainly are, else the one given.
#[must_use]
pub fn language<'a, 'f>(texts: impl Iterator<Item = &'a str> + Clone, given: &'f str) -> &'f str {
    let words: usize = texts.clone().map(crate::tokens::count).sum();
    match crate::rules::language::of(texts) {
        "sv" if words >= ENOUGH => "sv",
        "da" if words >= ENOUGH => "da",
        _ => given,
    }
}

/// How many words tell a language from its neighbours.
const ENOUGH: usize = 25;

/// How many areas in front only set out the goals of the plan above: those without any action, before an area whose title says
/// that the unit's own goals begin ("Lokallagets mål", "Our goals") and where actions are. Title and whether it has actions.
#[must_use]
pub fn set_out(areas: &[(&str, bool)]) -> usize {
    let first = areas.iter().position(|(_, acts)| *acts);
    first.filter(|at| areas.get(*at).is_some_and(|(title, _)| of_our_own(title))).unwrap_or(0)
}

/// "Fagforeningens mål", "Våre mål", "Our own goals"
fn of_our_own(title: &str) -> bool {
    let words: Vec<String> = crate::tokens::words(title).map(str::to_lowercase).collect();
    let goals = |word: &str| {
        matches!(
            word,
            "mål"
                | "måla"
                | "målene"
                | "målen"
                | "goals"
                | "objectives"
                | "aims"
                | "målsettinger"
                | "målsetninger"
                | "målsettingar"
        )
    };
    let own = |word: &str| {
        matches!(word, "våre" | "vår" | "våra" | "vore" | "vores" | "our" | "own" | "egne" | "eigne" | "egna")
            || [
                "foreningens",
                "foreininga",
                "foreningas",
                "lagets",
                "laget",
                "klubbens",
                "klubben",
                "avdelingens",
                "avdelinga",
                "avdelingas",
                "föreningens",
                "avdelningens",
                "afdelingens",
                "klubbens",
                "branch",
                "club",
                "chapter",
            ]
            .iter()
            .any(|end| word.ends_with(end))
    };
    words.len() <= 5 && words.iter().any(|word| goals(word)) && words.iter().any(|word| own(word))
}

fn action(measure: &Measure, goal: Option<usize>) -> Action {
    Action { text: measure.text.clone(), goal, known: None }
}
