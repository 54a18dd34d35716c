//! Word tables for likeness: stop words by language, words of planning that say little about what is asked,
//! nynorsk beside bokmål, and words that ask for the same thing.

/// Words that carry no meaning of their own, all five languages together.
const STOP: &[&str] = &[
    "og", "i", "på", "av", "for", "til", "med", "om", "som", "å", "at", "den", "det", "de", "en", "et", "er", "skal",
    "vil", "kan", "må", "bør", "har", "ha", "være", "blir", "bli", "ved", "fra", "eller", "etter", "mellom", "mot",
    "under", "over", "inn", "ut", "opp", "ned", "også", "blant", "annet", "slik", "så", "samt", "disse", "dette",
    "denne", "alle", "hver", "hvert", "sin", "sitt", "sine", "seg", "vi", "oss", "vår", "våre", "vårt", "der", "hvor",
    "når", "hvilke", "gjennom", "innen", "enn", "mer", "ikke", "ein", "ei", "eit", "dei", "frå", "skulle", "vera",
    "vere", "vert", "blant", "anna", "mellom", "desse", "kvar", "kvart", "ikkje", "meir", "vår", "våre", "kva", "ho",
    "han", "seg", "gjennom", "och", "att", "är", "ska", "skall", "för", "från", "ett", "det", "inte", "mer", "än",
    "vid", "hos", "samt", "deras", "vara", "sig", "sina", "vår", "våra", "efter", "inom", "genom", "eller", "bland",
    "annat", "alla", "dessa", "af", "at", "ikke", "mere", "end", "vores", "deres", "hos", "blandt", "andet", "mellem",
    "efter", "gennem", "sig", "være", "blive", "the", "and", "of", "to", "in", "on", "for", "with", "by", "a", "an",
    "is", "are", "be", "shall", "will", "that", "this", "these", "their", "our", "its", "it", "as", "at", "from", "or",
    "all", "which", "through", "among", "other", "into", "so", "we", "us", "who", "should", "must", "can", "has",
    "have",
];

/// Whether a lower-cased word says nothing by itself.
pub(super) fn stop(word: &str) -> bool {
    STOP.contains(&word)
}

/// Verbs and nouns of planning: nearly every line has one, so they weigh little. Given as stems.
const WEAK: &[&str] = &[
    "sørg",
    "bidra",
    "bidr",
    "arbeid",
    "arbed",
    "arbejd",
    "jobb",
    "sikr",
    "bruk",
    "benytt",
    "gjennomfør",
    "lag",
    "ta",
    "tar",
    "får",
    "få",
    "gi",
    "gjør",
    "gjer",
    "jobb",
    "forbund",
    "fagforening",
    "medlem",
    "god",
    "økt",
    "øk",
    "styrk",
    "ny",
    "flere",
    "fler",
    "ulik",
    "arbet",
    "verk",
    "säkr",
    "bidrag",
    "använd",
    "genomför",
    "sikre",
    "anvend",
    "ensur",
    "work",
    "use",
    "make",
    "member",
    "union",
    "fackförbund",
    "fackför",
    "medlemm",
];

/// Vehicles: the form that something takes (a meeting, a course, a plan), not what it is about.
const VEHICLES: &[&str] = &[
    "møt",
    "medlemsmøt",
    "temamøt",
    "kur",
    "kurs",
    "plan",
    "tiltak",
    "samarbed",
    "samarbeid",
    "samarbet",
    "samarbejd",
    "informasjon",
    "information",
    "opplæring",
    "oversikt",
    "arrang",
    "arranger",
    "möt",
    "mött",
    "mød",
    "meet",
    "course",
    "cours",
    "cooper",
    "measur",
    "krev",
    "styrk",
    "følg",
    "arbedsgiv",
    "arbedsplas",
    "tillitsvalg",
    "employ",
    "arbetsgiv",
    "arbejdsgiv",
    "lokal",
    "local",
];

/// How much a stem weighs beside its rarity: 1, or less for words of planning and for vehicles.
pub(super) fn worth(stem: &str) -> f64 {
    // "gjennomføring" is "gjennomføre" as a noun
    let stem = stem.strip_suffix("ing").filter(|s| s.len() >= 3).unwrap_or(stem);
    if WEAK.contains(&stem) {
        0.25
    } else if VEHICLES.contains(&stem) {
        0.6
    } else {
        1.0
    }
}

/// Nynorsk (and near-Danish) words that the general rules of `stems` do not reach, to bokmål.
const FORMS: &[(&str, &str)] = &[
    ("tillitsvald", "tillitsvalgt"),
    ("tillitsvalde", "tillitsvalgte"),
    ("tilsett", "ansatt"),
    ("tilsette", "ansatte"),
    ("verksemd", "virksomhet"),
    ("verksemda", "virksomheten"),
    ("verksemder", "virksomheter"),
    ("verksemdene", "virksomhetene"),
    ("røyndom", "virkelighet"),
    ("kunnskapar", "kunnskap"),
    ("veke", "uke"),
    ("vekene", "uker"),
    ("skule", "skole"),
    ("skulen", "skolen"),
    ("skular", "skoler"),
    ("høgskule", "høyskole"),
    ("høgskular", "høyskoler"),
    ("skulering", "skolering"),
    ("leiing", "ledelse"),
    ("leiinga", "ledelse"),
    ("leiar", "leder"),
    ("leiarar", "ledere"),
    ("årsmelding", "årsberetning"),
    ("rekruttere", "verve"),
    ("rekruttering", "verving"),
    ("kartleggje", "kartlegge"),
    ("leggje", "legge"),
    ("seie", "si"),
    ("vidare", "videre"),
    ("vidareføre", "videreføre"),
    ("vidareutvikle", "videreutvikle"),
    ("einskild", "enkelt"),
    ("einskilde", "enkelte"),
    ("sjølv", "selv"),
    ("saman", "sammen"),
    ("gjere", "gjøre"),
    ("gjera", "gjøre"),
    ("nytte", "bruke"),
    ("nyttar", "bruker"),
    ("nytta", "bruke"),
    ("løn", "lønn"),
    ("løna", "lønn"),
    ("likeløn", "likelønn"),
    ("born", "barn"),
    ("barnehagar", "barnehager"),
    ("krevje", "kreve"),
    ("krev", "kreve"),
    ("krevjar", "kreve"),
    ("tal", "antall"),
    ("talet", "antall"),
    ("vitje", "besøke"),
    ("tek", "tar"),
    ("einingar", "enheter"),
    ("einingane", "enhetene"),
    ("eining", "enhet"),
    ("velje", "velge"),
    ("vel", "velger"),
    ("vitjar", "besøke"),
    ("verje", "verne"),
    ("samarbeide", "samarbeid"),
    ("syte", "sørge"),
    ("syta", "sørge"),
    ("syter", "sørge"),
    ("stønad", "støtte"),
    ("auka", "øke"),
    ("fremje", "fremme"),
    ("fremjar", "fremme"),
    ("drøftingar", "drøftinger"),
    ("innan", "innen"),
    ("mogleg", "mulig"),
    ("moglegheit", "mulighet"),
    ("moglegheiter", "muligheter"),
    ("naudsynt", "nødvendig"),
    ("tydeleg", "tydelig"),
    ("fagleg", "faglig"),
    ("offentleg", "offentlig"),
    ("offentlege", "offentlige"),
    ("tryggleik", "sikkerhet"),
    ("røyst", "stemme"),
    ("val", "valg"),
    ("valkamp", "valgkamp"),
    ("valkampen", "valgkampen"),
];

/// The bokmål form of a word, or the word itself.
pub(super) fn bokmal(word: &str) -> &str {
    FORMS.iter().find(|(from, _)| *from == word).map_or(word, |(_, to)| to)
}

/// Groups of stems' beginnings that ask for the same doing. A stem belongs to the group of the first that it starts with.
const GROUPS: &[&[&str]] = &[
    &["arbeid", "jobb", "arbed", "arbet", "arbejd", "work"],
    &["etabler", "opprett", "stift", "inrätt", "upprätt", "establish", "creat"],
    &[
        "lag", "utarbeid", "utarbed", "utform", "utvikl", "ta fram", "upprätt", "draft", "prepar", "develop", "produc",
        "udarbejd", "udvikl", "utveckl",
    ],
    &["kartlegg", "kartlägg", "kortlæg", "map", "oversikt"],
    &["bruk", "benytt", "anvend", "använd", "nytt", "use"],
    &[
        "gjennomfør",
        "avhold",
        "arranger",
        "hold",
        "genomför",
        "anordn",
        "ordn",
        "gennemfør",
        "afhold",
        "run",
        "organis",
        "organiz",
        "carri",
        "conduct",
    ],
    &[
        "støtt", "bistå", "hjelp", "stött", "stöd", "hjälp", "bistand", "bista", "støt", "hjælp", "help", "support",
        "assist",
    ],
    &["krev", "kräv", "kræv", "demand", "claim"],
    &["verv", "rekrutter", "värv", "rekryter", "hverv", "recruit"],
    &["skoler", "opplær", "lær", "kurs", "utbild", "uddann", "train", "cours"],
    &["inform", "formidl", "spre", "orienter"],
    &["påvirk", "påverk", "influenc"],
    &["motvirk", "hindr", "bekjemp", "motarbeid", "motarbed", "bekämp", "bekæmp", "prevent", "fight", "oppos"],
    &["forbered", "förbered", "prepar"],
    &["møt", "besøk", "mött", "besök", "mød", "besøg", "meet", "visit"],
    &["følg", "oppfølg", "följ", "opfølg", "follow"],
    &["styrk", "stärk", "strengthen"],
    &["drøft", "forhandl", "förhandl", "negoti", "discuss"],
    &["synlig", "synleg", "synlighet", "visibl", "synligh"],
    &["mål", "evaluer", "measur", "evaluat", "undersøk"],
    &["gi", "tilby", "erbjud", "tilbyd", "offer", "provid"],
    &["samarbeid", "samarbed", "samarbet", "samarbejd", "samhandl", "cooper", "collabor"],
    &["sørg", "sikr", "säkr", "säkerställ", "ensur", "trygg", "secur"],
    &["delt", "delta", "particip", "deltag"],
    &["feir", "fir", "fejr", "celebrat"],
    &["inviter", "bjud", "invit"],
    &["vedt", "vedta", "adopt", "anta"],
    &["øk", "øg", "heve", "hev", "höj", "ök", "increas", "rais"],
];

/// The group of doing that a stem belongs to: the stem and the group's word differ by at most two letters at the end.
pub(super) fn group(stem: &str) -> Option<usize> {
    let stem = stem.strip_suffix("ing").filter(|s| s.len() >= 4).unwrap_or(stem);
    let same = |start: &str| {
        let (a, b) = (stem.chars().count(), start.chars().count());
        stem == start || (a.min(b) >= 5 && a.abs_diff(b) <= 2 && (stem.starts_with(start) || start.starts_with(stem)))
    };
    GROUPS.iter().position(|group| group.iter().any(|start| same(start)))
}

/// Groups that only introduce what is asked ("sørge for at", "bidra til"): they neither agree nor disagree.
pub(super) fn opener(stem: &str) -> bool {
    matches!(
        stem,
        "sørg"
            | "sikr"
            | "bidra"
            | "bidr"
            | "säkr"
            | "säkerställ"
            | "ensur"
            | "aktiv"
            | "skal"
            | "ta"
            | "tar"
            | "vær"
            | "medlem"
            | "fagforening"
            | "klubb"
            | "tillitsvalg"
            | "styr"
            | "branch"
            | "club"
            | "avdeling"
            | "lokallag"
            | "fortsett"
            | "contribut"
            | "skaf"
            | "skaff"
            | "legg"
            | "all"
            | "ny"
    )
}
