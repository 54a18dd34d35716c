//! What is said when something stands in the way: a sentence of its own for each word that is known here, a general one for
//! the others.

use crate::T;

/// Title, what happened, and what to do next.
pub(crate) fn told(t: T, word: &str) -> (String, String, String) {
    match word {
        "text-stands" => (t.text_stands(), t.text_stands_what(), t.text_stands_next()),
        "adopted-already" => (t.adopted_already(), t.adopted_already_what(), t.adopted_already_next()),
        "has-next-version" => (t.has_next_version(), t.has_next_version_what(), t.has_next_version_next()),
        "adoption-kept" => (t.adoption_kept(), t.adoption_kept_what(), t.adoption_kept_next()),
        "step-not-now" => (t.step_not_now(), t.step_not_now_what(), t.step_not_now_next()),
        "step-kept" => (t.step_kept(), t.step_kept_what(), t.step_kept_next()),
        "meeting-has-decided" => (t.meeting_has_decided(), t.meeting_has_decided_what(), t.meeting_has_decided_next()),
        "not-amended-now" => (t.not_amended_now(), t.not_amended_now_what(), t.not_amended_now_next()),
        "not-adopted" => (t.not_adopted(), t.not_adopted_what(), t.not_adopted_next()),
        "changed-meanwhile" => (t.changed_meanwhile(), t.changed_meanwhile_what(), t.changed_meanwhile_next()),
        _ => (t.error_conflict(), t.error_conflict_what(), t.error_conflict_next()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn each_known_word_has_its_own_sentence_and_others_the_general_one() {
        for lang in Lang::ALL {
            let t = T(lang);
            let general = told(t, "something-else");
            let known = [
                "text-stands",
                "adopted-already",
                "has-next-version",
                "adoption-kept",
                "step-not-now",
                "step-kept",
                "meeting-has-decided",
                "not-amended-now",
                "not-adopted",
                "changed-meanwhile",
            ];
            let mut seen = vec![general.1.clone()];
            for word in known {
                let (_, what, _) = told(t, word);
                assert!(!seen.contains(&what), "{word} says what another says");
                seen.push(what);
            }
            assert_eq!(told(t, "another"), general);
        }
    }
}
