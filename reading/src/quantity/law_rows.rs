//! Sections of Norwegian labour law that have moved or changed: data, each row with its date and source.
//! A new change is a new row here; nothing else needs to know.

/// One section that no longer stands or reads as it did.
pub(crate) struct Row {
    /// "aml." or "statsansatteloven".
    pub law: &'static str,
    /// The section as older texts have it.
    pub section: &'static str,
    /// The row holds only where the text has a word that begins so; empty: always.
    pub when: &'static [&'static str],
    /// Where the rule stands today.
    pub today: &'static str,
    /// What happened.
    pub note: &'static str,
    /// Since when; `None` where it is not settled.
    pub since: Option<&'static str>,
    /// True when the number itself is out of date.
    pub moved: bool,
    /// Where this was read.
    #[expect(dead_code, reason = "kept beside the data so that the next reader can check it")]
    pub source: &'static str,
}

/// Words that speak of the discussion with the elected officers.
const DISCUSSION: &[&str] = &["drøft", "årlig", "årleg"];

pub(crate) const ROWS: &[Row] = &[
    Row {
        law: "aml.",
        section: "14-1 a",
        when: &[],
        today: "aml. § 14-14 a",
        note: "The yearly discussion of part-time work was moved there.",
        since: Some("2024-01-01"),
        moved: true,
        source: "arbeidstilsynet.no 14-14a; adiadvokat.no 2024-01-11",
    },
    Row {
        law: "aml.",
        section: "14-9",
        when: DISCUSSION,
        today: "aml. § 14-14 a",
        note: "The yearly discussion of temporary work was moved there; § 14-9 itself still says when temporary work is allowed.",
        since: Some("2024-01-01"),
        moved: true,
        source: "arbeidstilsynet.no 14-14a; adiadvokat.no 2024-01-11",
    },
    Row {
        law: "aml.",
        section: "14-9",
        when: &[],
        today: "aml. § 14-9",
        note: "One three-year rule for permanent employment holds since 2024; the yearly discussion was moved to § 14-14 a.",
        since: Some("2024-01-01"),
        moved: false,
        source: "arbeidsmiljoloven.com; adiadvokat.no",
    },
    Row {
        law: "aml.",
        section: "14-3",
        when: &[],
        today: "aml. § 14-3",
        note: "The priority of part-time employees also holds before hiring in and for extra shifts.",
        since: Some("2023-01-01"),
        moved: false,
        source: "Inns. 53 L (2022–23)",
    },
    Row {
        law: "aml.",
        section: "14-4",
        when: &["deltid", "stillingsandel", "stillingsprosent"],
        today: "aml. § 14-4 a",
        note: "The claim to a position equal to the hours worked stands in § 14-4 a; check which rule is meant.",
        since: None,
        moved: true,
        source: "Prop. 76 L (2024–25) ch. 3",
    },
    Row {
        law: "statsansatteloven",
        section: "13",
        when: &[],
        today: "statsansatteloven § 13",
        note: "The priority in the state also holds before hiring in and for extra shifts; disputes go to the dispute board.",
        since: Some("2026-01-01"),
        moved: false,
        source: "LOV-2025-06-20-43; FOR-2025-06-20-1127",
    },
    Row {
        law: "statsansatteloven",
        section: "9",
        when: DISCUSSION,
        today: "statsansatteloven § 9",
        note: "Whether a yearly discussion in the state rests on this section or on aml. § 14-14 a is not settled here: check.",
        since: None,
        moved: false,
        source: "difi.no/arbeidsgiver; open point",
    },
    Row {
        law: "statsansatteloven",
        section: "11",
        when: &[],
        today: "statsansatteloven § 11",
        note: "The fourth paragraph changed.",
        since: Some("2026-01-01"),
        moved: false,
        source: "LOV-2025-06-20-43",
    },
];
