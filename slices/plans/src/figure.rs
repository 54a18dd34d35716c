//! What an indicator must say to explain itself: what is measured, in what, from where, to where, by when. Asks where a figure
//! can be understood in two ways, shows a percentage that its own figures do not give, and mends neither. Pure.

use kernel::Fault;

/// What a figure is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuredIn {
    /// People.
    HeadCount,
    /// A share, or a change in proportion to the baseline.
    Percent,
    /// A change of a share, as a difference between two shares.
    PercentagePoints,
    /// Kroner.
    Kroner,
    /// Done or not: 1 or 0.
    YesNo,
    /// Words in an order, such as "poor, fair, good": the place of the word, from 1.
    Words,
    /// Another thing, which has a name.
    Other,
}

impl MeasuredIn {
    /// All, in the order shown to people.
    pub const ALL: [Self; 7] =
        [Self::HeadCount, Self::Percent, Self::PercentagePoints, Self::Kroner, Self::YesNo, Self::Words, Self::Other];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::HeadCount => "head-count",
            Self::Percent => "percent",
            Self::PercentagePoints => "percentage-points",
            Self::Kroner => "kroner",
            Self::YesNo => "yes-no",
            Self::Words => "words",
            Self::Other => "other",
        }
    }

    /// What a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.word() == word)
    }

    /// Whether it is a share of something.
    #[must_use]
    pub fn is_share(self) -> bool {
        matches!(self, Self::Percent | Self::PercentagePoints)
    }
}

/// How a target is to be met.
pub const OPS: [&str; 6] = ["=", ">=", ">", "<=", "<", "range"];

/// An indicator as people agree on it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figure {
    /// What is measured.
    pub definition: String,
    /// In what; `None` while nobody has said.
    pub measured_in: Option<MeasuredIn>,
    /// The name of the thing that is counted, for `Other`.
    pub thing: Option<String>,
    /// The words from the lowest to the highest, with commas, for `Words`.
    pub scale: Option<String>,
    /// One of `OPS`.
    pub op: String,
    /// The change from the baseline that one wants; negative for a reduction.
    pub change: Option<f64>,
    /// The figure that one wants to reach; the lowest of a range.
    pub target: Option<f64>,
    /// The highest of a range.
    pub high: Option<f64>,
    /// By when, `YYYY-MM-DD`.
    pub by: Option<String>,
    /// `year`, `half-year`, `quarter`, `month`, `week`: how often.
    pub per: Option<String>,
    /// The figure that one measures from.
    pub baseline: Option<f64>,
    /// Its day, `YYYY-MM-DD`.
    pub baseline_on: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Percent of what.
    pub of_what: Option<String>,
    /// The part, as a figure.
    pub numerator: Option<f64>,
    /// The whole, as a figure.
    pub denominator: Option<f64>,
}

impl Figure {
    /// What keeps it from being written down, field by field.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.definition.trim().is_empty() {
            fault("definition", "fault-definition");
        }
        match self.measured_in {
            None if self.sounds_of_percent() => fault("measured_in", "fault-percent-or-points"),
            None => fault("measured_in", "fault-measured-in"),
            Some(_) if self.lacks_of_what() => fault("of_what", "fault-of-what"),
            Some(MeasuredIn::Other) if blank(self.thing.as_deref()) => fault("thing", "fault-thing"),
            Some(MeasuredIn::Words) if self.words().len() < 2 => fault("scale", "fault-scale"),
            Some(MeasuredIn::Words) if [self.baseline, self.target].into_iter().flatten().any(|n| !self.is_word(n)) => {
                fault("target", "fault-not-of-scale");
            }
            Some(MeasuredIn::YesNo) if self.target.is_some_and(|n| n != 0.0 && n != 1.0) => {
                fault("target", "fault-yes-no");
            }
            Some(_) => {}
        }
        if self.change.is_none() && self.target.is_none() {
            fault("target", "fault-target");
        }
        if self.change.is_some() && self.target.is_some() {
            fault("target", "fault-change-or-target");
        }
        match (self.op.as_str(), self.target, self.high) {
            ("range", Some(low), Some(high)) if high > low => {}
            ("range", ..) | (_, _, Some(_)) => fault("high", "fault-range"),
            _ => {}
        }
        if !OPS.contains(&self.op.as_str()) {
            fault("op", "fault-op");
        }
        if self.denominator.is_some_and(|whole| whole <= 0.0) {
            fault("denominator", "fault-denominator");
        }
        if self.numerator.is_some() != self.denominator.is_some() {
            fault("denominator", "fault-both-figures");
        }
        faults
    }

    /// Whether its own words speak of percent, so that percent or percentage points must be asked about.
    fn sounds_of_percent(&self) -> bool {
        let text = self.definition.to_lowercase();
        text.contains('%') || text.contains("prosent") || text.contains("percent") || text.contains("procent")
    }

    fn words(&self) -> Vec<&str> {
        let scale = self.scale.as_deref().unwrap_or_default();
        scale.split(',').map(str::trim).filter(|word| !word.is_empty()).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "a handful of words")]
    fn is_word(&self, n: f64) -> bool {
        n.fract() == 0.0 && n >= 1.0 && n <= self.words().len() as f64
    }

    /// The share that the part and the whole give, when the baseline says another one that no rounding explains.
    #[must_use]
    pub fn mismatch(&self) -> Option<f64> {
        let (stated, part, whole) = (self.baseline?, self.numerator?, self.denominator?);
        if !self.measured_in?.is_share() || whole <= 0.0 {
            return None;
        }
        let computed = part / whole * 100.0;
        let text = stated.to_string();
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let half_a_step = 0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        ((computed - stated).abs() > half_a_step + 1e-9).then_some(computed)
    }

    /// Whether it is a share of something that nobody has said.
    #[must_use]
    pub fn lacks_of_what(&self) -> bool {
        self.measured_in.is_some_and(MeasuredIn::is_share) && blank(self.of_what.as_deref())
    }

    /// Whether a change is wanted from a baseline that nobody has said.
    #[must_use]
    pub fn lacks_baseline(&self) -> bool {
        self.change.is_some() && self.baseline.is_none()
    }
}

fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

/// The one text that holds the words, by its place in the list; `None` when none or several do.
#[must_use]
pub fn where_said(words: &str, texts: &[&str]) -> Option<usize> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let words = plain(words);
    let mut holding = texts.iter().enumerate().filter(|(_, text)| !words.is_empty() && plain(text).contains(&words));
    match (holding.next(), holding.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members() -> Figure {
        Figure {
            definition: "Betalende medlemmer".into(),
            measured_in: Some(MeasuredIn::HeadCount),
            op: ">=".into(),
            target: Some(250.0),
            ..Figure::default()
        }
    }

    fn share() -> Figure {
        let of_what = Some("ansatte i tariffområdet".into());
        Figure { measured_in: Some(MeasuredIn::Percent), of_what, target: Some(70.0), ..members() }
    }

    fn words(figure: &Figure) -> Vec<&'static str> {
        figure.faults().into_iter().map(|fault| fault.word).collect()
    }

    #[test]
    fn a_figure_that_explains_itself_has_no_faults_and_each_lack_is_told() {
        let two = Figure {
            definition: "Øke med to prosent".into(),
            measured_in: None,
            target: None,
            change: Some(2.0),
            ..members()
        };
        let scale = |target| Figure {
            measured_in: Some(MeasuredIn::Words),
            scale: Some("svak, god, svært god".into()),
            target: Some(target),
            ..members()
        };
        let table: [(Figure, &[&str]); 17] = [
            (members(), &[]),
            (share(), &[]),
            (two.clone(), &["fault-percent-or-points"]),
            (Figure { measured_in: Some(MeasuredIn::Percent), ..two.clone() }, &["fault-of-what"]),
            (Figure { measured_in: Some(MeasuredIn::PercentagePoints), of_what: Some("alle".into()), ..two }, &[]),
            (Figure { definition: " ".into(), ..members() }, &["fault-definition"]),
            (Figure { measured_in: None, ..members() }, &["fault-measured-in"]),
            (Figure { measured_in: Some(MeasuredIn::Other), ..members() }, &["fault-thing"]),
            (Figure { measured_in: Some(MeasuredIn::YesNo), ..members() }, &["fault-yes-no"]),
            (scale(3.0), &[]),
            (scale(4.0), &["fault-not-of-scale"]),
            (Figure { target: None, ..members() }, &["fault-target"]),
            (Figure { change: Some(5.0), ..members() }, &["fault-change-or-target"]),
            (Figure { op: "range".into(), high: Some(200.0), ..members() }, &["fault-range"]),
            (Figure { op: "range".into(), high: Some(300.0), ..members() }, &[]),
            (Figure { numerator: Some(1.0), denominator: Some(0.0), ..share() }, &["fault-denominator"]),
            (Figure { numerator: Some(1.0), ..share() }, &["fault-both-figures"]),
        ];
        for (figure, faults) in table {
            assert_eq!(words(&figure), faults, "{figure:?}");
        }
    }

    #[test]
    fn a_share_that_its_own_figures_do_not_give_is_shown_and_rounding_is_not() {
        for (stated, part, whole, differs) in [
            (68.3, 412.0, 600.0, true),
            (68.7, 412.0, 600.0, false),
            (69.0, 412.0, 600.0, false),
            (68.0, 412.0, 600.0, true),
            (50.0, 1.0, 2.0, false),
            (33.3, 1.0, 3.0, false),
        ] {
            let figure = Figure { baseline: Some(stated), numerator: Some(part), denominator: Some(whole), ..share() };
            assert_eq!(figure.mismatch().is_some(), differs, "{stated}");
            assert_eq!(figure.baseline, Some(stated), "never mended");
        }
        assert_eq!(Figure { baseline: Some(9.0), ..members() }.mismatch(), None);
    }

    #[test]
    fn words_are_told_to_the_one_text_that_holds_them() {
        let texts = ["Øke  med to prosent\nhvert år", "Få 250 medlemmer", "Få 250 medlemmer til"];
        for (words, at) in [("øke med to prosent", Some(0)), ("250 medlemmer", None), ("til", Some(2)), ("", None)] {
            assert_eq!(where_said(words, &texts), at, "{words}");
        }
    }
}
