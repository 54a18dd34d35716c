//! Searching matters by words: each word somewhere in the title, the texts or what was answered. Pure.

use crate::matter::Matter;
use crate::standing::EventKind;

/// Whether a matter holds every word that is asked for, whatever the case of its letters; nothing asked for finds all.
#[must_use]
pub fn finds(matter: &Matter, asked: &str) -> bool {
    let mut text = format!("{}\n{}\n{}", matter.title, matter.text, matter.asks);
    for event in &matter.events {
        if matches!(event.kind, EventKind::Answered | EventKind::Withdrawn | EventKind::Reopened) {
            text.push('\n');
            text.push_str(&event.words);
        }
    }
    let text = text.to_lowercase();
    asked.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matter::Event;
    use jiff::civil::date;
    use kernel::id::{MatterId, UnitId};

    #[test]
    fn a_matter_is_found_by_words_of_its_texts_and_its_answer_in_any_case() {
        let answered = Event {
            kind: EventKind::Answered,
            unit_name: "Distriktet".into(),
            to: None,
            assigned_to: None,
            words: "Virksomhetsoverdragelse gjelder også på ØSTERØY.".into(),
            answer_by: None,
            by: "Imran".into(),
            at_ms: 0,
        };
        let matter = Matter {
            id: MatterId::new(),
            unit: UnitId::new(),
            unit_name: "Laget".into(),
            title: "Ferjer på Åkrafjorden".into(),
            text: "Hvem får ÆRE av dette?".into(),
            asks: "Et brev".into(),
            answer_by: date(2026, 3, 1),
            about: None,
            events: vec![answered],
        };
        for (asked, found) in [
            ("", true),
            ("åkrafjorden", true),
            ("ÅKRA ferjer", true),
            ("ære", true),
            ("østerøy brev", true),
            ("østerøy bil", false),
            ("Imran", false),
        ] {
            assert_eq!(finds(&matter, asked), found, "{asked}");
        }
    }
}
