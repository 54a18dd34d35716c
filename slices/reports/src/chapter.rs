//! The chapters of an annual report: which kinds there are, and in which order a report has them when no unit has said
//! otherwise. What a union calls them is `template`. Pure.

use crate::part::PartKind;

/// What a chapter is about, and so what it is drafted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChapterKind {
    /// What the year was like.
    Introduction,
    /// The board, and who held which post.
    Board,
    /// Committees, and where the unit was represented.
    Committees,
    /// Members by category and tariff area.
    Members,
    /// Stewards and training.
    Stewards,
    /// Meetings, and how many cases they had.
    Meetings,
    /// Matters raised and answered, and input given to plans.
    Matters,
    /// What was done beside the plan.
    Activities,
    /// The action plan, area by area.
    Plan,
    /// Accounts, and what the plan cost.
    Economy,
    /// Who signs.
    Signatures,
    /// A chapter of the union's or the unit's own.
    Own,
}

impl ChapterKind {
    /// Every kind, in the order of a report.
    pub const ALL: [Self; 12] = [
        Self::Introduction,
        Self::Board,
        Self::Committees,
        Self::Members,
        Self::Stewards,
        Self::Meetings,
        Self::Matters,
        Self::Activities,
        Self::Plan,
        Self::Economy,
        Self::Signatures,
        Self::Own,
    ];

    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Introduction => "introduction",
            Self::Board => "board",
            Self::Committees => "committees",
            Self::Members => "members",
            Self::Stewards => "stewards",
            Self::Meetings => "meetings",
            Self::Matters => "matters",
            Self::Activities => "activities",
            Self::Plan => "plan",
            Self::Economy => "economy",
            Self::Signatures => "signatures",
            Self::Own => "own",
        }
    }

    /// The kind that a word names; a chapter of one's own when it names none.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.word() == word).unwrap_or(Self::Own)
    }

    /// The tables that such a chapter begins with; the plan's areas come beside them.
    #[must_use]
    pub fn parts(self) -> &'static [PartKind] {
        match self {
            Self::Board => &[PartKind::Posts],
            Self::Committees => &[PartKind::Committees],
            Self::Members => &[PartKind::Categories, PartKind::Areas],
            Self::Stewards => &[PartKind::Stewards, PartKind::Training],
            Self::Meetings => &[PartKind::Meetings, PartKind::Cases],
            Self::Matters => &[PartKind::Matters],
            Self::Activities => &[PartKind::Activities],
            Self::Plan => &[PartKind::Statuses],
            Self::Economy => &[PartKind::Accounts, PartKind::Planned],
            Self::Signatures => &[PartKind::Signatures],
            Self::Introduction | Self::Own => &[],
        }
    }
}

/// A chapter as a report begins with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// What it is drafted from.
    pub kind: ChapterKind,
    /// Whether a new report has it.
    pub shown: bool,
    /// Title in nb, nn and en.
    pub titles: [String; 3],
    /// What to write there, in nb, nn and en; may be empty.
    pub hints: [String; 3],
}

impl Chapter {
    /// One of the three texts.
    #[must_use]
    pub fn of(texts: &[String; 3], lang: words::Lang) -> &str {
        let [nb, nn, en] = texts;
        match lang {
            words::Lang::Nb => nb,
            words::Lang::Nn => nn,
            words::Lang::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_chapter_reads_back_from_its_word() {
        for kind in ChapterKind::ALL {
            assert_eq!(ChapterKind::from_word(kind.word()), kind);
        }
        assert_eq!(ChapterKind::from_word("something else"), ChapterKind::Own);
    }
}
