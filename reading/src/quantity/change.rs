//! Words that say that something grows or shrinks: verbs, nouns and compounds ("medlemsøkning").

/// `1` for growth, `-1` for shrinking.
pub(crate) fn direction(word: &str) -> Option<f64> {
    if let Some(up) = plain(word) {
        return Some(up);
    }
    for end in [
        "økning",
        "økningen",
        "auke",
        "auken",
        "auking",
        "vekst",
        "veksten",
        "vokst",
        "ökning",
        "ökningen",
        "tillväxt",
        "tillväxten",
        "vækst",
        "væksten",
        "stigning",
        "forøgelse",
    ] {
        if word.len() > end.len() && word.ends_with(end) {
            return Some(1.0);
        }
    }
    for end in ["nedgang", "nedgangen", "reduksjon", "reduksjonen", "minskning", "minskningen", "reduktion"] {
        if word.len() > end.len() && word.ends_with(end) {
            return Some(-1.0);
        }
    }
    None
}

fn plain(word: &str) -> Option<f64> {
    const UP: &[&str] = &[
        "øke",
        "øker",
        "økes",
        "økt",
        "øka",
        "økte",
        "økning",
        "økningen",
        "økninga",
        "auke",
        "aukar",
        "aukast",
        "auka",
        "auking",
        "auken",
        "vekst",
        "veksten",
        "vokse",
        "vokser",
        "vekse",
        "veks",
        "stige",
        "stiger",
        "stig",
        "heve",
        "heves",
        "hever",
        "høyne",
        "høynes",
        "øge",
        "øges",
        "øger",
        "forøge",
        "vækst",
        "væksten",
        "stigning",
        "öka",
        "ökar",
        "ökas",
        "ökning",
        "ökningen",
        "tillväxt",
        "tillväxten",
        "växa",
        "växer",
        "höja",
        "höjas",
        "höjs",
        "increase",
        "increased",
        "increases",
        "increasing",
        "grow",
        "grows",
        "growth",
        "raise",
        "raised",
        "rise",
        "expand",
        "gain",
        "pluss",
    ];
    const DOWN: &[&str] = &[
        "reduseres",
        "redusere",
        "reduserer",
        "redusert",
        "reduserast",
        "reduksjon",
        "reduksjonen",
        "redusering",
        "senke",
        "senkes",
        "senkast",
        "minske",
        "minskes",
        "minske",
        "minkast",
        "minke",
        "nedgang",
        "nedgangen",
        "kutte",
        "kuttes",
        "falle",
        "faller",
        "reducera",
        "reduceras",
        "reducere",
        "reduceres",
        "reduktion",
        "minska",
        "minskar",
        "minskas",
        "minskning",
        "minskningen",
        "sänka",
        "sänkas",
        "sænke",
        "sænkes",
        "mindske",
        "mindskes",
        "decrease",
        "decreased",
        "reduce",
        "reduced",
        "reduction",
        "lower",
        "lowered",
        "cut",
        "drop",
    ];
    if UP.contains(&word) {
        Some(1.0)
    } else if DOWN.contains(&word) {
        Some(-1.0)
    } else {
        None
    }
}

/// A change in one word: "doble" is plus a hundred percent, "halvere" minus fifty.
pub(crate) fn whole_change(word: &str) -> Option<f64> {
    match word {
        "doble" | "dobles" | "dobla" | "doblast" | "fordoble" | "fordobles" | "fordobling" | "dobling"
        | "fördubbla" | "fördubblas" | "fördubbling" | "dubblera" => Some(100.0),
        "halvere" | "halveres" | "halverast" | "halvering" | "halvera" | "halveras" | "halve" | "halved" => Some(-50.0),
        "tredoble" | "tredobles" | "tredobla" | "tredubbla" | "triple" => Some(200.0),
        _ => None,
    }
}

/// Words just after a number that make it a change: "20 prosent flere", "ten percent fewer".
pub(crate) fn comparative(word: &str) -> Option<f64> {
    match word {
        "flere" | "fleire" | "fler" | "flera" | "mer" | "meir" | "mere" | "more" | "høyere" | "høgare" | "högre"
        | "højere" | "higher" => Some(1.0),
        "færre" | "färre" | "mindre" | "fewer" | "less" | "lavere" | "lågare" | "lägre" | "lower" => Some(-1.0),
        _ => None,
    }
}

/// Verbs after which counted members are new ones.
pub(crate) fn recruits(word: &str) -> bool {
    matches!(
        word,
        "verve"
            | "verver"
            | "verva"
            | "vervar"
            | "vervast"
            | "verves"
            | "rekruttere"
            | "rekrutterer"
            | "rekruttera"
            | "rekrutterast"
            | "rekrutteres"
            | "värva"
            | "värvar"
            | "värvas"
            | "rekrytera"
            | "rekryterar"
            | "hverve"
            | "hverver"
            | "hverves"
            | "rekruttér"
            | "rekruttering"
            | "recruit"
            | "recruits"
            | "recruiting"
            | "sign"
    )
}
