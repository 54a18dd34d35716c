//! Whether a sentence says what shall be, or only how things are. Prose needs a word of intention before its figures
//! count as targets; in a goal or measure only figures that describe today are left out.

use super::tokens::Tokens;

const WILL: &[&str] = &[
    "skal", "vil", "må", "bør", "ønsker", "ønskjer", "ønskar", "ynskjer", "mål", "målet", "måla", "målene", "måltal", "måltall", "målsetting", "målsettinga", "målsettingen", "ambisjon", "ambisjoner", "ambisjonen", "sikter", "siktar", "sikte",
    "forplikter", "innen", "innan", "senest", "seinast", "ska", "skall", "måste", "bör", "vill", "målsättning", "målsättningen", "strävar", "senast", "inden", "ønske", "målsætning", "målsætningen", "stræber", "forventer", "forventes",
    "shall", "will", "must", "should", "aim", "aims", "goal", "goals", "target", "targets", "want", "wants", "intend", "intends", "plan", "planlegger", "planlegg", "planerar", "planlægger", "within", "commit", "ambition",
    "mot", "skulle", "satser", "satsar", "krever", "krev", "kräver", "kræver", "makspris", "maksbeløp", "need", "needs",
];

/// Whether any of these words of intention stands in the tokens.
pub(crate) fn intends(tokens: &Tokens, range: std::ops::Range<usize>) -> bool {
    range.clone().any(|i| WILL.contains(&tokens.lower(i)) || tokens.lower(i).starts_with("maks"))
}

/// Whether a stretch describes what is or was: "i dag", "i snitt", "utgjør", "per 30. september".
pub(crate) fn describes(tokens: &Tokens, range: std::ops::Range<usize>) -> bool {
    const FACTS: &[&str] = &[
        "utgjør", "utgjorde", "utgjer", "hadde", "hade", "havde", "var", "blei", "ble", "blev", "omtrent", "kun", "bare", "berre", "utgör", "utgjorde", "udgør", "bestod", "består", "had", "was", "were", "currently", "today",
        "accounts", "constituted", "viser", "viste", "visar", "shows", "ifølge", "ifølgje", "enligt", "idag", "fikk",
    ];
    const PHRASES: &[&str] = &[
        "i dag", "i snitt", "i gjennomsnitt", "i gjennomsnittet", "ved utgangen", "i fjor", "så langt", "til nå", "til no", "on average", "last year", "i genomsnitt", "i gennemsnit", "per dags dato", "per i", "så langt",
    ];
    range.into_iter().any(|i| FACTS.contains(&tokens.lower(i)) || PHRASES.iter().any(|p| tokens.says(i, p)))
}
