//! General words of plans in bokmål, nynorsk, Swedish, Danish and English. No name of any union stands here.

/// Words for a goal, as a heading uses them.
pub const GOAL: &[&str] = &[
    "mål", "måla", "målene", "målet", "målsetting", "målsettinger", "målsettingar", "målsettingene", "målsetjing",
    "målsetjingar", "målsetning", "målsetninger", "delmål", "delmåla", "delmålene", "hovedmål", "hovudmål",
    "hovedmålsetting", "hovudmålsetting", "resultatmål", "effektmål", "prosessmål", "langtidsmål", "årsmål",
    "målsättning", "målsättningar", "målen", "huvudmål", "effektmålen", "delmålen", "etappmål", "inriktningsmål",
    "övergripandemål", "målbild", "målbilder", "målsætning", "målsætninger", "målsætningerne", "succeskriterier",
    "goal", "goals", "aim", "aims", "objective", "objectives", "target", "targets", "outcomes", "ambisjoner",
    "ambisjonar", "ambitioner",
];

/// Words for the one goal above all others.
pub const MAIN: &[&str] = &["hovedmål", "hovudmål", "hovedmålsetting", "hovudmålsetting", "huvudmål"];

/// Adjectives that make a goal the one above all others.
pub const MAIN_ADJECTIVES: &[&str] = &[
    "overordnet", "overordna", "overordnede", "overgripande", "övergripande", "overall", "main", "overarching",
    "overordnede", "samlende", "samlande", "vår", "vårt",
];

/// Words for a measure, as a heading uses them.
pub const MEASURE: &[&str] = &[
    "tiltak", "tiltaka", "tiltakene", "hovedtiltak", "hovudtiltak", "enkelttiltak", "nøkkeltiltak", "delaktiviteter",
    "aktivitet", "aktiviteter", "aktivitetar", "aktivitetene", "aktivitetane", "aktiviteterna", "handling", "handlinger",
    "handlingar", "handlingene", "innsats", "innsatser", "oppgaver", "oppgåver", "arbeidsoppgaver", "arbeidsoppgåver",
    "virkemidler", "verkemiddel", "grep", "åtgärd", "åtgärder", "åtgärderna", "insatser", "insatserna", "insats",
    "nyckelaktiviteter", "tiltag", "tiltagene", "indsats", "indsatser", "indsatserne", "handlinger", "initiativ",
    "initiativer", "initiativen", "action", "actions", "measure", "measures", "activity", "activities",
    "initiative", "initiatives", "steps", "tasks",
];

/// Headings of prose that belongs to no area.
pub const FRONT: &[&str] = &[
    "forord", "føreord", "innledning", "innleiing", "innleing", "innhold", "innhald", "innholdsfortegnelse",
    "bakgrunn", "sammendrag", "samandrag", "om planen", "om strategien", "oppsummering", "leserveiledning",
    "förord", "inledning", "innehåll", "innehållsförteckning", "bakgrund", "sammanfattning", "om verksamhetsplanen",
    "om planen", "indledning", "indhold", "indholdsfortegnelse", "baggrund", "resumé", "sammenfatning",
    "introduction", "foreword", "preface", "contents", "table of contents", "background", "summary",
    "executive summary", "about this plan", "about the plan", "about this strategy",
];

/// Headings of a list of contents.
pub const CONTENTS: &[&str] = &[
    "innhold", "innhald", "innholdsfortegnelse", "innhaldsliste", "innehåll", "innehållsförteckning", "indhold",
    "indholdsfortegnelse", "contents", "table of contents",
];

/// Stems of words for a level of a union, or for those who act at one. A word counts when it starts with one.
pub const LEVEL: &[&str] = &[
    "nasjonal", "sentral", "regional", "lokal", "fylk", "krets", "fagforening", "fagforeining", "landsforening",
    "landsforeining", "forening", "foreining", "avdeling", "forbund", "klubb", "lokallag", "fylkeslag", "kommunelag",
    "seksjon", "distrikt", "region", "hovedstyr", "hovudstyr", "landsstyr", "sekretariat", "tillitsvalg", "tillitsvald",
    "arbeidsplass", "virksomhet", "verksemd", "medlem", "enkelt", "sentralledd", "grunnorganisasjon", "lokallag",
    "kommun", "riks", "nationel", "förbund", "sektion", "avdelning", "lokalförening", "arbetsplats", "centr",
    "förtroendeval", "kansli", "landsdel", "landsorganisation", "lokalafdeling", "hovedbestyrelse",
    "arbejdsplads", "tillidsrepræsentant", "tillidsvalg", "lokalklub", "gruppe", "branch", "national", "region",
    "local", "district", "workplace", "federation", "union", "headquarters", "head office", "sector", "centrally",
    "nationally", "locally", "regionally", "steward", "rep", "member", "county", "area", "division", "chapter",
];

/// Words that may stand beside a level's name without changing what it is.
pub const LEVEL_BESIDE: &[&str] = &[
    "nivå", "nivået", "nivåer", "nivåene", "ledd", "leddet", "på", "i", "for", "og", "och", "and", "til", "the", "at",
    "level", "levels", "niveau", "niveauet", "plan", "planet", "vårt", "vår", "våre", "our", "eget", "egen", "det", "den", "in",
    "hver", "hvert", "kvar", "alle", "alla", "all", "every", "each", "local", "office", "styret", "styre", "av",
    "of", "a", "hele", "heile",
];

/// Headings of details that stand under measures and are no level.
pub const DETAIL: &[&str] = &[
    "ansvarlig", "ansvarleg", "ansvar", "frist", "tidsfrist", "tidsplan", "status", "indikator", "indikatorer",
    "ressurser", "ressursar", "kostnad", "kostnader", "budsjett", "evaluering", "måloppnåelse", "kommentar", "merknad",
    "oppfølging", "ansvarig", "tidplan", "resurser", "budget", "uppföljning", "utvärdering", "indikatorer", "ansvarlig",
    "tidsramme", "deadline", "opfølgning", "responsible", "lead", "timescale", "timeline", "indicator", "indicators",
    "resources", "cost", "evaluation", "comment", "comments", "when", "who", "hvem", "når", "kven", "vem", "bakgrunn",
    "bakgrund", "baggrund", "background", "when by", "by when", "owner", "deadline", "kpi", "måleindikator",
];

/// Words that say for how long or until when.
pub const TIME: &[&str] = &[
    "periode", "perioden", "perioda", "år", "året", "åra", "årene", "åren", "sikt", "kongressperioden", "mandatperioden",
    "tertial", "kvartal", "halvår", "halvåret", "term", "period", "year", "years", "termen", "langsiktige", "kortsiktige",
    "langsiktiga", "kortsiktiga", "langsigtede", "kortsigtede",
];

/// Words before or after the word for a goal that say nothing about whose goal it is.
pub const NEUTRAL: &[&str] = &[
    "våre", "vårt", "vår", "våra", "vores", "vore", "our", "de", "det", "den", "the", "strategiske", "strategiska",
    "strategic", "overordnede", "overordna", "overordnet", "övergripande", "overgripande", "konkrete", "konkreta",
    "specific", "key", "main", "viktigste", "prioriterte", "prioriterade", "prioriterede", "lokale", "lokala", "egne",
    "overall", "and", "og", "och", "for", "i", "på", "til", "att", "for", "in", "of", "with", "med", "delmål", "mål",
    "foreslåtte", "planlagte", "planerade", "planned", "long", "short", "felles", "andre", "nye", "vi", "overarching",
];

/// Prepositions that stand between the word for a goal and what it is for.
pub const PREPOSITION: &[&str] = &["i", "for", "til", "på", "inom", "under", "innen", "inden", "för", "till", "in", "of", "av", "fram", "frem", "gjennom", "during", "to", "by", "from", "fra", "frå", "från", "mot"];

/// Verbs that make a line a sentence, so no heading.
pub const VERB: &[&str] = &[
    "er", "skal", "skall", "ska", "vil", "har", "må", "kan", "bør", "ble", "blir", "är", "vill", "bliver", "is", "are",
    "shall", "will", "must", "should", "have", "has", "was", "be", "can", "vart", "var", "få", "bidrar", "jobber",
];

/// Ends of a sentence that leads in to a list of what someone will do.
pub const LEAD_IN: &[&str] = &["vil", "skal", "skall", "ska", "vill", "will", "shall", "vi", "to", "å", "att", "at", "må", "must"];

/// Words of a template that nobody has filled in.
pub const TEMPLATE: &[&str] = &[
    "skriv inn", "fyll inn", "fyll ut", "sett inn", "skriv her", "fyll i", "skriv in", "ange här", "indsæt",
    "udfyld", "udfyldes", "indskriv", "skriv her", "fill in", "insert", "click here", "click or tap", "klikk her", "klikk eller trykk", "klicka här",
    "klik her", "enter text", "to be completed", "fylles ut", "fyllast ut", "fylls i", "type here", "navn på", "name of branch",
];

/// What a document calls itself when it is no plan, and what that is.
pub const NOT_PLAN: &[(&str, &str)] = &[
    ("årsberetning", "an annual report"), ("årsmelding", "an annual report"), ("årsrapport", "an annual report"),
    ("beretning", "an annual report"), ("verksamhetsberättelse", "an annual report"), ("årsredovisning", "an annual report"),
    ("årsrapport", "an annual report"), ("virksomhedsberetning", "an annual report"), ("annual report", "an annual report"),
    ("activity report", "an annual report"), ("annual review", "an annual report"),
    ("dagsorden", "an agenda"), ("saksliste", "an agenda"), ("sakliste", "an agenda"), ("dagordning", "an agenda"),
    ("föredragningslista", "an agenda"), ("agenda", "an agenda"),
    ("innkalling", "a notice of a meeting"), ("innkalling", "a notice of a meeting"), ("kallelse", "a notice of a meeting"),
    ("indkaldelse", "a notice of a meeting"), ("notice of meeting", "a notice of a meeting"),
    ("protokoll", "minutes"), ("referat", "minutes"), ("møtereferat", "minutes"), ("møteprotokoll", "minutes"),
    ("årsmøteprotokoll", "minutes"), ("protokol", "minutes"), ("mötesprotokoll", "minutes"), ("minutes", "minutes"),
    ("vedtekter", "statutes"), ("stadgar", "statutes"), ("vedtægter", "statutes"), ("rule book", "statutes"), ("lover for", "statutes"),
    ("pressemelding", "a news item"), ("pressmeddelande", "a news item"), ("pressemeddelelse", "a news item"),
    ("press release", "a news item"), ("nyhetsbrev", "a newsletter"), ("nyhedsbrev", "a newsletter"), ("newsletter", "a newsletter"),
    ("høringssvar", "a consultation response"), ("remissvar", "a consultation response"), ("høringsuttalelse", "a consultation response"),
    ("møteinnkalling", "a notice of a meeting"), ("årsmøteinnkalling", "a notice of a meeting"), ("kjøreplan", "an agenda"),
];

/// Words that news pages carry beside their text.
pub const NEWS: &[&str] = &[
    "publisert", "sist oppdatert", "foto", "les også", "les mer", "publicerad", "läs också", "läs mer", "offentliggjort",
    "læs også", "læs mere", "published", "photo", "read more", "read also", "del på facebook", "related articles",
    "pressekontakt", "journalist",
];
