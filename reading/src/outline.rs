//! What a right reading of a plan document is: the contract between `reading` and everything that uses it.
//! Serialised as it stands by `handlekraft plan read --json`.

use serde::{Deserialize, Serialize};

/// What kind of document was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub enum Kind {
    /// A plan that prioritises for a period, often with levels.
    #[serde(rename = "strategy plan")]
    StrategyPlan,
    /// A unit's own plan of what it will do.
    #[serde(rename = "action plan")]
    ActionPlan,
    /// A thematic plan for recruiting.
    #[serde(rename = "recruitment strategy")]
    RecruitmentStrategy,
    /// A programme of principles or policy.
    #[serde(rename = "programme")]
    Programme,
    /// Anything else; see `Outline::not_a_plan`.
    #[default]
    #[serde(rename = "other")]
    Other,
}

/// Where in the source something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Span {
    /// Page, from 1.
    pub page: u32,
    /// First and last line (or paragraph) number in the document, from 1.
    pub lines: [u32; 2],
}

/// A period, both days included, as ISO dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
}

/// The whole reading of one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Outline {
    /// The document's title, as it stands.
    pub title: Option<String>,
    /// The union or unit whose document it is, when the document says so.
    pub owner: Option<String>,
    /// What kind of document it is.
    pub kind: Kind,
    /// `nb`, `nn`, `sv`, `da` or `en`.
    pub language: String,
    /// The period it is for.
    pub period: Option<Period>,
    /// Names of the levels that measures are addressed to, in the order first met.
    pub levels: Vec<String>,
    /// The one goal above all others, when the document states one.
    pub main_goal: Option<String>,
    /// Prose before the first area (introduction, foreword).
    pub text: Vec<String>,
    /// Areas in order.
    pub areas: Vec<Area>,
    /// Measurable statements found in the goals and measures.
    pub indicators: Vec<Indicator>,
    /// Campaigns with their dates and amounts.
    pub campaigns: Vec<Campaign>,
    /// Words of the source that are not part of the plan, and why.
    pub left_out: Vec<LeftOut>,
    /// What a person should look at.
    pub problems: Vec<Problem>,
    /// Why there are no goals and measures, when the document is not a plan.
    pub not_a_plan: Option<String>,
}

/// An area of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Area {
    /// Title; `None` for the part of a document that has none.
    pub title: Option<String>,
    /// Prose paragraphs.
    pub text: Vec<String>,
    /// Goals in order.
    pub goals: Vec<Goal>,
    /// Measures that hang on the area, not on one goal.
    pub measures: Vec<Measure>,
    /// Where the title stands.
    pub span: Span,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Goal {
    /// The text as it stands, line breaks joined.
    pub text: String,
    /// The period it is for, in the document's own words ("2024-2025").
    pub horizon: Option<String>,
    /// Measures that hang on this goal.
    pub measures: Vec<Measure>,
    /// Where it stands.
    pub span: Span,
    /// How sure the reading is, 0 to 1.
    pub confidence: f32,
}

/// A measure (tiltak).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Measure {
    /// The text as it stands, line breaks joined.
    pub text: String,
    /// The level it is addressed to, one of `Outline::levels`.
    pub level: Option<String>,
    /// Where it stands.
    pub span: Span,
    /// How sure the reading is, 0 to 1.
    pub confidence: f32,
    /// What a spreadsheet says beside the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<Box<Details>>,
}

/// What a spreadsheet says of a measure beside its text. Everything is optional; days are `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Details {
    /// The post that answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_post: Option<String>,
    /// The person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_name: Option<String>,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// How often: `ongoing`, `weekly`, `monthly`, `quarterly`, `half-yearly`, `yearly`, `after-each-board-meeting`,
    /// `at-each-members-meeting`, `before-each-annual-meeting`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<String>,
    /// The sheet says what it costs, also when it says that it costs nothing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub cost_considered: bool,
    /// Cost in whole kroner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kroner: Option<i64>,
    /// Hours of released time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub released_hours: Option<f64>,
    /// How one sees that it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// What the indicator counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator_unit: Option<String>,
    /// Where the indicator stands when the plan begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// Where it should stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator_by: Option<String>,
    /// Words that none of these can hold, each under the heading of its column.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Kept>,
}

/// Words of a sheet that are kept as they stand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub struct Kept {
    /// The heading of the column.
    pub column: String,
    /// The words.
    pub text: String,
}

impl Details {
    /// Whether it says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Keeps words under the heading of their column, each once.
    pub fn keep(&mut self, column: &str, text: &str) {
        let kept = Kept { column: column.to_owned(), text: text.to_owned() };
        if !text.is_empty() && !self.kept.contains(&kept) {
            self.kept.push(kept);
        }
    }
}

/// A measurable statement. `change` is relative to a baseline, `value` absolute: exactly one is set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Indicator {
    /// The words it was read from.
    #[serde(rename = "in")]
    pub words: String,
    /// `=`, `>=`, `>`, `<=`, `<` or `range`.
    pub op: String,
    /// Change from the baseline; negative for a reduction.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub change: Option<f64>,
    /// Absolute value: a number, or `[from, to]` for a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub value: Option<Value>,
    /// `percent`, `percentage points`, `times`, `NOK`, or the thing that is counted ("members", or the word in the text).
    pub unit: String,
    /// A question that a person must answer ("percent or percentage points?").
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ask: Option<String>,
    /// Deadline, `YYYY-MM-DD`.
    #[serde(default)]
    pub by: Option<String>,
    /// `year`, `half-year`, `quarter`, `month`, `week`: how often.
    #[serde(default)]
    pub per: Option<String>,
    /// Where it stands.
    #[serde(default)]
    pub span: Span,
}

/// One number or a range of two.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    One(f64),
    /// From and to.
    Range([f64; 2]),
}

/// A campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Campaign {
    /// Its name.
    pub title: String,
    /// First day, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    pub to: Option<String>,
    /// Amounts in kroner named in its text, in order.
    pub amounts: Vec<f64>,
    /// Where it stands.
    pub span: Span,
}

/// Words that are not part of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct LeftOut {
    /// The words.
    pub text: String,
    /// Why: `contents list`, `page number`, `contact line`, `repeated header`, `template field`, `heading`, …
    pub why: String,
    /// Where they stand.
    #[serde(default)]
    pub span: Span,
}

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Problem {
    /// Where it stands.
    pub span: Span,
    /// What was seen, in English (the contract); pages translate by `code`.
    pub says: String,
    /// A stable word for the kind of problem (`run-together`, `cut-word`, `figures-differ`, …).
    #[serde(default)]
    pub code: String,
    /// The words, numbers or texts that fill the translated message.
    #[serde(default)]
    pub with: Vec<String>,
}
