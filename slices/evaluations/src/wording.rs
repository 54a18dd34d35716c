//! Judgements and counts of them as people read them.

use words::Lang;

use crate::T;
use crate::below::Counted;
use crate::judgement::{Judgement, Stage};

/// The name of a judgement.
#[must_use]
pub fn judgement(lang: Lang, judgement: Judgement) -> String {
    T(lang).by_name(&format!("judgement-{}", judgement.word()), Vec::new())
}

/// How the tag of a judgement looks; the word says the same.
pub(crate) fn tone(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Reached => "tag-good",
        Judgement::Largely | Judgement::Partly => "tag-some",
        Judgement::Not | Judgement::Unclear => "",
    }
}

/// The name of a stage.
pub(crate) fn stage(t: T, stage: Stage) -> String {
    t.by_name(&format!("stage-{}", stage.word()), Vec::new())
}

/// The counts with their names and classes; what nobody has judged is left to the rest.
pub(crate) fn parts(t: T, count: &Counted) -> Vec<(&'static str, String, usize)> {
    match count.kinds {
        Some(kinds) => Judgement::ALL
            .into_iter()
            .zip(kinds)
            .filter(|(_, n)| *n > 0)
            .map(|(judgement, n)| (judgement.word(), self::judgement(t.0, judgement), n))
            .collect(),
        None => vec![("answered", t.judged_unsaid(), count.judged)],
    }
}

/// The counts as a sentence: how many units have judged, and how.
pub(crate) fn counted(t: T, count: &Counted) -> String {
    t.judged_count(count.goals, count.judged, count.units, count.units_judged)
}
