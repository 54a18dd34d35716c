//! The tables and pictures of a report: drawn from what is recorded, live or frozen, or typed in by the board. Pure; how they
//! are drawn is `draw`.

use documents::Block;
use jiff::civil::Date;
use kernel::id::ReportPartId;

/// What a table or picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// Who held which post.
    Posts,
    /// Meetings by kind, with their days.
    Meetings,
    /// Matters raised and answered.
    Matters,
    /// A picture of how the plan's actions went.
    Statuses,
    /// The actions of one area of the plan.
    Area,
    /// What the plan was to cost, area by area.
    Planned,
    /// Lines to sign on.
    Signatures,
    /// Committees (typed in).
    Committees,
    /// Members by category (typed in).
    Categories,
    /// Members by tariff area (typed in).
    Areas,
    /// Stewards (typed in).
    Stewards,
    /// Courses and who took them (typed in).
    Training,
    /// Cases that the meetings had (typed in).
    Cases,
    /// What was done, and how often (typed in).
    Activities,
    /// Income and costs (typed in).
    Accounts,
    /// Figures of one's own, under a title of one's own (typed in).
    Figures,
}

impl PartKind {
    /// Every kind, in the order shown to people.
    pub const ALL: [Self; 16] = [
        Self::Posts,
        Self::Meetings,
        Self::Matters,
        Self::Statuses,
        Self::Area,
        Self::Planned,
        Self::Signatures,
        Self::Committees,
        Self::Categories,
        Self::Areas,
        Self::Stewards,
        Self::Training,
        Self::Cases,
        Self::Activities,
        Self::Accounts,
        Self::Figures,
    ];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Posts => "posts",
            Self::Meetings => "meetings",
            Self::Matters => "matters",
            Self::Statuses => "statuses",
            Self::Area => "area",
            Self::Planned => "planned",
            Self::Signatures => "signatures",
            Self::Committees => "committees",
            Self::Categories => "categories",
            Self::Areas => "areas",
            Self::Stewards => "stewards",
            Self::Training => "training",
            Self::Cases => "cases",
            Self::Activities => "activities",
            Self::Accounts => "accounts",
            Self::Figures => "figures",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether the board types its figures in; the others are drawn from what is recorded.
    #[must_use]
    pub fn is_typed(self) -> bool {
        match self {
            Self::Posts
            | Self::Meetings
            | Self::Matters
            | Self::Statuses
            | Self::Area
            | Self::Planned
            | Self::Signatures => false,
            Self::Committees
            | Self::Categories
            | Self::Areas
            | Self::Stewards
            | Self::Training
            | Self::Cases
            | Self::Activities
            | Self::Accounts
            | Self::Figures => true,
        }
    }

    /// Whether its rows add up to something.
    #[must_use]
    pub fn has_sum(self) -> bool {
        matches!(self, Self::Categories | Self::Areas | Self::Stewards | Self::Training | Self::Cases | Self::Accounts)
    }

    /// The sides that its rows stand on.
    #[must_use]
    pub fn sides(self) -> &'static [Side] {
        if self == Self::Accounts { &[Side::Income, Side::Cost] } else { &[Side::Plain] }
    }
}

/// Where a row of a typed-in table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// In a table with one side.
    Plain,
    /// Money in.
    Income,
    /// Money out.
    Cost,
}

impl Side {
    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Income => "income",
            Self::Cost => "cost",
        }
    }

    /// The side that a word names; the plain one when it names none.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        [Self::Income, Self::Cost].into_iter().find(|side| side.word() == word).unwrap_or(Self::Plain)
    }
}

/// A row of a typed-in table. What nobody has typed is unknown, never nought.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// Where it stands.
    pub side: Side,
    /// What is counted.
    pub label: String,
    /// This year.
    pub figure: Option<f64>,
    /// Last year.
    pub before: Option<f64>,
}

/// A part as it was on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Frozen {
    /// What is shown.
    pub blocks: Vec<Block>,
    /// The day.
    pub on: Date,
}

/// A table or picture of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Id.
    pub id: ReportPartId,
    /// Its number in the section, from 1; by this the text says where it stands.
    pub number: i64,
    /// What it shows.
    pub kind: PartKind,
    /// Which area of the plan (its id); of one's own figures, their title.
    pub about: Option<String>,
    /// What was typed in.
    pub rows: Vec<FigureRow>,
    /// Counts the changes of what was typed in.
    pub revision: i64,
    /// How it was, when it is not live.
    pub frozen: Option<Frozen>,
}

/// The sum of what is known of a side: `None` while a row that has a label lacks its figure.
#[must_use]
pub fn sum<'a>(rows: impl IntoIterator<Item = &'a FigureRow>, of: fn(&FigureRow) -> Option<f64>) -> Option<f64> {
    let all: Option<Vec<f64>> = rows.into_iter().map(of).collect();
    all.filter(|all| !all.is_empty()).map(|all| all.iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(figure: Option<f64>) -> FigureRow {
        FigureRow { side: Side::Plain, label: "Yrkesaktive".into(), figure, before: None }
    }

    #[test]
    fn every_kind_of_part_and_side_reads_back_from_its_word() {
        for kind in PartKind::ALL {
            assert_eq!(PartKind::from_word(kind.word()), Some(kind));
        }
        for side in [Side::Plain, Side::Income, Side::Cost] {
            assert_eq!(Side::from_word(side.word()), side);
        }
    }

    #[test]
    fn what_is_unknown_leaves_no_sum_and_is_not_nought() {
        for (rows, wanted) in [
            (vec![row(Some(3.0)), row(Some(4.0))], Some(7.0)),
            (vec![row(Some(3.0)), row(None)], None),
            (vec![row(Some(0.0))], Some(0.0)),
            (vec![], None),
        ] {
            assert_eq!(sum(&rows, |row| row.figure), wanted);
        }
    }
}
