//! What a cell says that its row is, where a sheet has a column for that.

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The one goal above all others.
    MainGoal,
    /// The title of an area.
    Area,
    /// A goal.
    Goal,
    /// A measure of the area.
    Measure,
    /// A measure under the goal before it.
    SubMeasure,
    /// A paragraph.
    Prose,
}

/// The kind that a cell names; nothing when it says something else.
#[must_use]
pub fn of(text: &str) -> Option<RowKind> {
    let lower = text.trim().to_lowercase();
    if lower.chars().count() > 40 {
        return None;
    }
    let starts = |stems: &[&str]| stems.iter().any(|stem| lower.starts_with(stem));
    let under = [" under ", " for målet", " til målet"].iter().any(|word| lower.contains(word));
    Some(if starts(&["hovedmål", "hovudmål", "huvudmål", "main goal", "overall goal"]) {
        RowKind::MainGoal
    } else if starts(&[
        "tiltak",
        "åtgärd",
        "insats",
        "indsats",
        "aktivitet",
        "measure",
        "action",
        "activity",
        "handling",
    ]) {
        if under { RowKind::SubMeasure } else { RowKind::Measure }
    } else if starts(&["mål", "delmål", "goal", "objective", "målset"]) {
        RowKind::Goal
    } else if starts(&["område", "area", "innsatsområde", "kapit", "chapter", "tema"]) {
        RowKind::Area
    } else if ["prosa", "prose", "tekst", "text", "avsnitt", "stycke", "afsnit", "paragraph"].contains(&lower.as_str())
    {
        RowKind::Prose
    } else {
        return None;
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_what_its_row_is() {
        for (text, kind) in [
            ("Mål", Some(RowKind::Goal)),
            ("Tiltak", Some(RowKind::Measure)),
            ("Tiltak under målet", Some(RowKind::SubMeasure)),
            ("Measure under the goal", Some(RowKind::SubMeasure)),
            ("Hovudmål", Some(RowKind::MainGoal)),
            ("Prosa", Some(RowKind::Prose)),
            ("Område", Some(RowKind::Area)),
            ("Kari", None),
        ] {
            assert_eq!(of(text), kind, "{text}");
        }
    }
}
