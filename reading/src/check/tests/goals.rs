//! What a text is about, and which goals are the unit's own.

use crate::check::{Object, set_out};

#[test]
fn what_a_text_is_about_decides_what_to_count() {
    use Object::*;
    for (language, text, object) in [
        ("nb", "Styrke opplæringen av tillitsvalgte", Training),
        ("nb", "Flere medlemmer i barnehagene", Members),
        ("nb", "Jobbe for flere læreplasser", Apprentices),
        ("nb", "Bedre synlighet i sosiale medier", News),
        ("nb", "Ha fokus på heltid", Hours),
        ("nb", "Gode tillitsvalgte på verkstedet", Stewards),
        ("nb", "Hyggelig stemning", Other),
        ("nn", "Vitje arbeidsplassane", Visits),
        ("nn", "Fleire tillitsvalde", Stewards),
        ("sv", "Fler förtroendevalda", Stewards),
        ("sv", "Förbättra arbetsmiljön", Safety),
        ("sv", "Stärka kollektivavtalen", Agreements),
        ("da", "Flere medlemmer", Members),
        ("da", "Styrke arbejdsmiljøet", Safety),
        ("en", "More members in retail", Members),
        ("en", "Better training for reps", Training),
        ("en", "Influence the council", Influence),
    ] {
        assert_eq!(Object::of(text, language), object, "{language}: {text}");
    }
}

#[test]
fn goals_set_out_from_the_plan_above_are_told_from_the_units_own() {
    for (areas, wanted) in [
        (vec![("Lønn", false), ("Miljø", false), ("Lokallagets mål", true)], 2),
        (vec![("Pay", false), ("Our own goals", true), ("More", true)], 1),
        (vec![("Lønn", false), ("Våra mål", true)], 1),
        (vec![("Lønn", false), ("Miljø", true)], 0),
        (vec![("Lokallagets mål", true), ("Miljø", false)], 0),
        (vec![("Lønn", false), ("Lokallagets mål", false)], 0),
        (vec![], 0),
    ] {
        assert_eq!(set_out(&areas), wanted, "{areas:?}");
    }
}
