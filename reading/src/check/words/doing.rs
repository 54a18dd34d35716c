//! Verbs and nouns of things that either happen or not, so that a date makes them measurable; and which forms are passive.

use super::Lists;

/// Verbs (as plans write them: infinitive or imperative) of doing something once.
pub(crate) static DOING: Lists = Lists {
    nb: &[
        "lage|lag|utarbeide|skrive|skriv|sende|send|arrangere|arranger|gjennomføre|gjennomfør",
        "holde|hold|avholde|besøke|besøk|ringe|ring|velge|velg|invitere|inviter|kartlegge|kartlegg",
        "opprette|opprett|etablere|etabler|ansette|kjøpe|melde|kreve|krev|drøfte|drøft|forhandle",
        "inngå|vedta|publisere|trykke|dele|levere|innføre|starte|oppdatere|revidere|evaluere",
        "rapportere|registrere|søke|tilby|be|ta|gi|gå|møte|samle|føre|henge|legge|verve|kalle",
        "orientere|informere|bestille|avsette|lyse|innkalle|teste|gjøre|kontakte|kurse|skolere",
    ],
    nn: &[
        "laga|lage|utarbeida|skriva|skrive|senda|sende|arrangera|gjennomføra|gjennomføre|halda",
        "halde|hald|besøkja|besøkje|vitja|ringja|ringje|velja|velje|invitera|kartleggja|kartleggje",
        "oppretta|opprette|etablera|tilsetja|tilsetje|kjøpa|melda|krevja|krevje|drøfta|drøfte",
        "forhandla|inngå|vedta|publisera|trykkja|dela|levera|innføra|starta|oppdatera|revidera",
        "evaluera|rapportera|registrera|søkja|tilby|be|ta|gje|gi|gå|møta|møte|samla|føra|hengja",
        "leggja|verva|verve|informera|bestilla|setja|lysa|innkalla|kontakta|skulera",
    ],
    sv: &[
        "göra|ta|skriva|skicka|sända|arrangera|anordna|genomföra|hålla|besöka|ringa|välja|bjuda",
        "kartlägga|inrätta|upprätta|anställa|köpa|anmäla|kräva|förhandla|träffa|teckna|anta",
        "publicera|trycka|dela|leverera|införa|starta|uppdatera|revidera|utvärdera|rapportera",
        "registrera|söka|erbjuda|be|ge|gå|möta|samla|föra|lägga|värva|kalla|informera|beställa",
        "avsätta|utbilda|kontakta|utse|sammanställa",
    ],
    da: &[
        "lave|udarbejde|skrive|sende|arrangere|gennemføre|holde|afholde|besøge|ringe|vælge",
        "invitere|kortlægge|oprette|etablere|ansætte|købe|melde|kræve|drøfte|forhandle|indgå",
        "vedtage|udgive|trykke|dele|levere|indføre|starte|opdatere|revidere|evaluere|rapportere",
        "registrere|søge|tilbyde|bede|tage|give|gå|møde|samle|føre|hænge|lægge|hverve|indkalde",
        "informere|bestille|afsætte|uddanne|kontakte|udpege|rejse",
    ],
    en: &[
        "make|write|send|arrange|organise|organize|hold|run|host|visit|call|elect|invite|map",
        "survey|set|establish|hire|appoint|buy|report|demand|discuss|negotiate|sign|adopt|publish",
        "print|share|deliver|introduce|launch|start|update|revise|evaluate|register|apply|offer",
        "ask|give|meet|collect|keep|recruit|inform|order|allocate|train|contact|produce|draft",
        "complete|submit|create|review|agree|conclude",
    ],
};

/// Things that are there or not, in the end of a word too ("medlemsmøte", "verveplan").
pub(crate) static THINGS: Lists = Lists {
    nb: &[
        "møte|møter|møtet|kurs|plan|planen|oversikt|brev|brevet|liste|skjema|nyhetsbrev|kampanje",
        "rapport|avtale|referat|seminar|konferanse|stand|brosjyre|undersøkelse|runde|notat|rutine",
        "veileder|nettside|opplæring|samling",
    ],
    nn: &[
        "møte|møtet|kurs|plan|planen|oversikt|oversyn|brev|brevet|liste|skjema|nyheitsbrev",
        "kampanje|rapport|avtale|referat|seminar|konferanse|stand|brosjyre|undersøking|runde|notat",
        "rutine|rettleiar|nettside|opplæring|samling",
    ],
    sv: &[
        "möte|möten|kurs|kurser|plan|översikt|brev|lista|formulär|nyhetsbrev|kampanj|rapport|avtal",
        "protokoll|seminarium|konferens|broschyr|enkät|paket|rutin|handledning|webbsida|utbildning",
        "träff",
    ],
    da: &[
        "møde|møder|kursus|kurser|plan|oversigt|brev|liste|skema|nyhedsbrev|kampagne|rapport",
        "aftale|referat|seminar|konference|brochure|undersøgelse|forløb|rutine|vejledning",
        "hjemmeside|uddannelse|træf",
    ],
    en: &[
        "meeting|meetings|course|courses|plan|overview|letter|list|form|newsletter|campaign|report",
        "agreement|minutes|seminar|conference|stall|leaflet|survey|guide|routine|website|training",
        "workshop",
    ],
};

/// Words that end as a passive does and are none.
pub(crate) static NOT_PASSIVE: Lists = Lists {
    nb: &[
        "synes|finnes|lykkes|trives|møtes|minnes|gjenfinnes|enes|bues|sammes|kjennes|skyldes",
        "lønnes|medlemmenes|felles|annes",
    ],
    nn: &["finnast|lukkast|trivast|møtast|synast|einast|felles"],
    sv: &["finnas|lyckas|trivas|mötas|hoppas|minnas|enas|kännas|umgås|utvecklas|växas"],
    da: &["findes|lykkes|trives|mødes|synes|mindes|enes|fælles|skyldes|deres"],
    en: &[],
};

/// Words after which a verb in the passive stands.
pub(crate) static BECOMES: Lists = Lists {
    nb: &["blir|bli|ble"],
    nn: &["blir|bli|vert|verta|verte"],
    sv: &["blir|bli"],
    da: &["bliver|blive"],
    en: &["be|is|are|being"],
};
