//! What the heading of a column says, by words in bokmål, nynorsk, Swedish, Danish and English. The lists are of general
//! words for plans; a sheet with other words is read by what stands in its columns (`content`).

use super::meaning::Meaning::{self, *};

/// Parts of a heading and how surely they say it. A part is the start of a word; `=whole` is a whole word, `*end` the end
/// of one (compounds). All parts must stand in the heading, in any order; the first stands nearest to what it is about.
const SAY: &[(Meaning, f32, &[&str])] = &[
    (
        Area,
        0.9,
        &[
            "område",
            "*område",
            "*områder",
            "area",
            "tema",
            "theme",
            "topic",
            "kapit",
            "chapter",
            "emne",
            "pillar",
            "=felt",
            "hovedtema",
            "ämne",
        ],
    ),
    (
        Goal,
        0.85,
        &[
            "=mål",
            "=målet",
            "=måla",
            "=målene",
            "=mål:",
            "målset",
            "målsätt",
            "målsæt",
            "delmål",
            "hovedmål",
            "hovudmål",
            "huvudmål",
            "*målsetting",
            "goal",
            "objective",
            "=aim",
            "=aims",
            "formål",
            "=syfte",
            "=hensikt",
            "=hensigt",
            "resultatmål",
            "effektmål",
        ],
    ),
    (
        Measure,
        0.9,
        &[
            "tiltak",
            "*tiltak",
            "aktivitet",
            "*aktivitet",
            "handling",
            "åtgärd",
            "insats",
            "indsats",
            "action",
            "activit",
            "measure",
            "initiativ",
            "oppgav",
            "oppgåv",
            "uppgift",
            "opgave",
            "gjøremål",
            "gjeremål",
            "=task",
            "=tasks",
            "foranstaltning",
        ],
    ),
    (Measure, 0.75, &["=hva", "=kva", "=vad", "=hvad", "=what"]),
    (Measure, 0.55, &["=tekst", "=text", "beskriv", "descri", "skildring"]),
    (Kind, 0.8, &["=slag", "=type", "=typ", "=kind", "=art", "=sort"]),
    (Level, 0.85, &["nivå", "=level", "niveau", "organisasjonsledd", "organisationsled", "=ledd", "forvaltningsnivå"]),
    (
        OwnerPost,
        0.9,
        &[
            "=verv",
            "=vervet",
            "hverv",
            "rolle",
            "=roll",
            "=role",
            "funksjon",
            "funktion",
            "=function",
            "position",
            "=post",
            "=posten",
            "stilling",
            "utvalg",
            "=utval",
            "udvalg",
            "utskott",
            "=gruppe",
            "=grupp",
            "committee",
        ],
    ),
    (
        Owner,
        0.9,
        &[
            "ansvar",
            "*ansvarlig",
            "*ansvarleg",
            "*ansvarig",
            "=eier",
            "=eigar",
            "ägare",
            "=ejer",
            "owner",
            "responsib",
            "=hvem",
            "=kven",
            "=vem",
            "=who",
            "=lead",
            "assigned",
            "utføres",
            "udføres",
        ],
    ),
    (OwnerName, 0.85, &["=navn", "=namn", "=name", "person", "kontaktperson", "contact"]),
    (
        Start,
        0.92,
        &[
            "start", "oppstart", "påbegyn", "begyn", "begin", "byrja", "börja", "igangset", "=fra", "=frå", "=från",
            "=from", "=fom",
        ],
    ),
    (
        Due,
        0.93,
        &[
            "frist",
            "*frist",
            "deadline",
            "=due",
            "ferdig",
            "färdig",
            "færdig",
            "=slutt",
            "=slut",
            "sluttdato",
            "slutdat",
            "=end",
            "=ends",
            "complet",
            "=klart",
            "=klar",
            "senast",
            "senest",
            "forfall",
            "finish",
            "avslut",
            "=til",
            "=till",
            "=tom",
        ],
    ),
    (Due, 0.8, &["=innen", "=innan", "=inden", "=by"]),
    (IndicatorBy, 0.7, &["=innen", "=innan", "=inden", "=by"]),
    (
        When,
        0.88,
        &[
            "=når",
            "=när",
            "hvornår",
            "=tid",
            "tidspunkt",
            "tidplan",
            "tidsplan",
            "tidsram",
            "tidsrom",
            "tidsrum",
            "tidsperiode",
            "=periode",
            "=period",
            "=when",
            "timing",
            "timeline",
            "timeframe",
            "=time",
            "=dato",
            "=datum",
            "=date",
            "=tidspunkt",
        ],
    ),
    (
        Recurrence,
        0.92,
        &[
            "gjenta", "gjente", "hyppig", "frekven", "frequen", "recur", "repeat", "upprepa", "återkom", "gentag",
            "interval",
        ],
    ),
    (
        Kroner,
        0.9,
        &[
            "krone",
            "kronor",
            "kostnad",
            "*kostnad",
            "*kostnader",
            "omkostning",
            "=kost",
            "budsj",
            "budget",
            "=pris",
            "=priset",
            "beløp",
            "belopp",
            "=cost",
            "=costs",
            "amount",
            "=nok",
            "=kr",
            "=sek",
            "=dkk",
            "utgift",
            "udgift",
            "økonomi",
            "ekonomi",
            "=sum",
        ],
    ),
    (
        Hours,
        0.88,
        &[
            "=timer",
            "=timar",
            "=timmar",
            "=tima",
            "=hours",
            "=hour",
            "timetal",
            "*timer",
            "*timar",
            "*timmar",
            "frikjøp",
            "frikøb",
            "released",
            "tidsbruk",
            "tidsåtgång",
            "tidsforbrug",
            "=fackligtid",
        ],
    ),
    (Days, 0.9, &["=dager", "=dagar", "=dage", "=days", "dagsverk", "*dager", "*dagar", "frikjøpsdag"]),
    (
        Indicator,
        0.9,
        &[
            "indikator",
            "indicator",
            "kjennetegn",
            "kjenneteikn",
            "=måles",
            "=målast",
            "kriteri",
            "criteri",
            "=kpi",
            "=mått",
            "måling",
            "mäts",
            "nyckeltal",
            "nøgletal",
            "nøkkeltal",
            "suksess",
        ],
    ),
    (
        IndicatorUnit,
        0.85,
        &["=enhet", "=eining", "=enhed", "=unit", "måleenhet", "måleeining", "måleenhed", "måttenhet"],
    ),
    (
        Baseline,
        0.9,
        &[
            "utgangspunkt",
            "baseline",
            "nullpunkt",
            "=idag",
            "nåsituasjon",
            "nosituasjon",
            "utgångs",
            "nuläge",
            "udgangspunkt",
            "startverdi",
            "startvärde",
            "startværdi",
            "today",
        ],
    ),
    (Target, 0.92, &["måltal", "målverdi", "målvärde", "målværdi", "target"]),
    (
        Status,
        0.9,
        &[
            "=status",
            "framdrift",
            "fremdrift",
            "progress",
            "tilstand",
            "=läge",
            "=utført",
            "=gjennomført",
            "=genomfört",
            "=gennemført",
            "=done",
        ],
    ),
    (
        Comment,
        0.9,
        &[
            "komment", "comment", "merknad", "anmärk", "bemærk", "=note", "=notes", "notat", "anteckn", "remark",
            "bemerk", "=øvrig", "=annet", "=anna", "=övrigt",
        ],
    ),
    (
        Higher,
        0.85,
        &[
            "overordn",
            "strategiplan",
            "strategi",
            "strategy",
            "referan",
            "referen",
            "kobling",
            "kopling",
            "koppling",
            "=link",
            "higher",
            "tilknytning",
            "forankring",
            "landsplan",
            "=reference",
        ],
    ),
    (NotUsed, 0.95, &["=nr", "=nummer", "=no", "=number", "=id", "=pkt", "løpenr", "løpenummer", "=#", "=rad", "=row"]),
];

/// Headings of several words that say something else than their words alone. All parts must be there.
const TOGETHER: &[(Meaning, f32, &[&str])] = &[
    (Owner, 0.93, &["ansvar", "for"]),
    (OwnerName, 0.95, &["ansvar", "person"]),
    (OwnerName, 0.95, &["ansvar", "na"]),
    (OwnerName, 0.95, &["responsib", "person"]),
    (OwnerPost, 0.96, &["ansvar", "verv"]),
    (OwnerPost, 0.96, &["ansvar", "rolle"]),
    (OwnerPost, 0.96, &["responsib", "role"]),
    (OwnerPost, 0.96, &["=post", "=group"]),
    (Due, 0.95, &["=by", "=when"]),
    (Due, 0.95, &["=når", "ferdig"]),
    (Due, 0.95, &["=end", "=date"]),
    (Recurrence, 0.96, &["=hvor", "ofte"]),
    (Recurrence, 0.96, &["=kor", "ofte"]),
    (Recurrence, 0.96, &["=hur", "ofta"]),
    (Recurrence, 0.96, &["=how", "often"]),
    (Horizon, 0.96, &["period", "mål"]),
    (Horizon, 0.96, &["period", "goal"]),
    (Hours, 0.95, &["facklig", "tid"]),
    (Hours, 0.95, &["release", "time"]),
    (Days, 0.96, &["frikjøp", "dag"]),
    (Days, 0.96, &["release", "=days"]),
    (Indicator, 0.95, &["hvordan", "mål"]),
    (Indicator, 0.95, &["korleis", "mål"]),
    (Indicator, 0.95, &["hur", "mät"]),
    (Indicator, 0.95, &["slik", "=ser"]),
    (Indicator, 0.95, &["=how", "=see"]),
    (Indicator, 0.95, &["=how", "measure"]),
    (IndicatorUnit, 0.96, &["=måles", "=i"]),
    (IndicatorUnit, 0.96, &["=målast", "=i"]),
    (IndicatorUnit, 0.96, &["målt", "=i"]),
    (IndicatorUnit, 0.96, &["=mäts", "=i"]),
    (IndicatorUnit, 0.96, &["counted", "=in"]),
    (IndicatorUnit, 0.96, &["measured", "=in"]),
    (Baseline, 0.96, &["=i", "=dag"]),
    (Baseline, 0.96, &["=status", "=i"]),
    (Target, 0.96, &["=mål", "=i", "=tall"]),
    (Target, 0.96, &["=mål", "=i", "=tal"]),
    (Target, 0.96, &["=målet", "=er"]),
    (Higher, 0.96, &["tiltak", "=i", "plan"]),
    (Higher, 0.96, &["measure", "=plan"]),
    (Higher, 0.95, &["*plan", "mål"]),
    (Higher, 0.95, &["nasjonal", "mål"]),
];

/// Beyond this many words a cell is no heading.
const MOST_WORDS: usize = 9;

/// What a heading may mean and how surely, from 0 to 1; the surest first. Nothing when no word is known.
#[must_use]
pub fn says(heading: &str) -> Vec<(Meaning, f32)> {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '#').filter(|w| !w.is_empty()).collect();
    if words.is_empty() || words.len() > MOST_WORDS {
        return Vec::new();
    }
    let mut found: Vec<(Meaning, f32)> = Vec::new();
    let mut take = |meaning, sure: f32| match found.iter_mut().find(|(have, _)| *have == meaning) {
        Some((_, have)) => *have = have.max(sure),
        None => found.push((meaning, sure)),
    };
    for (meaning, sure, parts) in TOGETHER {
        if parts.iter().all(|part| at(&words, part).is_some()) {
            take(*meaning, *sure);
        }
    }
    for (meaning, sure, parts) in SAY {
        if let Some(first) = parts.iter().filter_map(|part| at(&words, part)).min() {
            // the word that stands first says what the others are about: "ansvarlig for tiltaket"
            take(*meaning, sure - 0.05 * first.min(5) as f32);
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

/// The first word that a part fits.
fn at(words: &[&str], part: &str) -> Option<usize> {
    words.iter().position(|word| match (part.strip_prefix('='), part.strip_prefix('*')) {
        (Some(whole), _) => *word == whole,
        (_, Some(end)) => word.len() > end.len() && word.ends_with(end),
        _ => word.starts_with(part),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_five_languages_say_what_they_mean() {
        let table: &[(Meaning, &[&str])] = &[
            (
                Area,
                &[
                    "Område",
                    "Innsatsområde",
                    "Satsingsområde (fra landsmøtet)",
                    "Fokusområde",
                    "Indsatsområde",
                    "Area",
                    "Theme",
                    "Tema",
                ],
            ),
            (
                Goal,
                &[
                    "Mål",
                    "Delmål",
                    "Målsetning",
                    "Målsetjing",
                    "Målsättning",
                    "Målsætning",
                    "Goal",
                    "Objectives",
                    "Mål for perioden",
                ],
            ),
            (
                Measure,
                &[
                    "Tiltak",
                    "Aktivitet",
                    "Åtgärd",
                    "Insats",
                    "Indsats",
                    "Action",
                    "Hva skal vi gjøre?",
                    "Kva",
                    "Vad",
                    "Hvad",
                    "Tiltak / aktivitet",
                    "Action/Activity",
                ],
            ),
            (
                Owner,
                &[
                    "Ansvarlig",
                    "Ansvarleg",
                    "Ansvarig",
                    "Tiltaksansvarlig",
                    "Hvem",
                    "Kven",
                    "Vem",
                    "Who",
                    "Responsible",
                    "Ansvarlig for tiltaket",
                    "Ejer",
                ],
            ),
            (OwnerName, &["Ansvarlig person", "Navn", "Namn", "Person"]),
            (OwnerPost, &["Verv", "Rolle", "Verv eller gruppe", "Post or group", "Udvalg"]),
            (Start, &["Start", "Startdato", "Oppstart", "Begynner", "Byrjar", "Börjar", "From", "Startdatum"]),
            (
                Due,
                &[
                    "Frist",
                    "Tidsfrist",
                    "Deadline",
                    "Due date",
                    "Sluttdato",
                    "Slutdatum",
                    "Ferdig",
                    "Klart senast",
                    "End date",
                    "Frist for gjennomføring",
                ],
            ),
            (When, &["Når", "När", "Hvornår", "When", "Tidspunkt", "Tidsrom", "Tidplan", "Dato"]),
            (
                Recurrence,
                &[
                    "Gjentas",
                    "Vert gjenteke",
                    "Hvor ofte",
                    "Hyppighet",
                    "Frekvens",
                    "How often",
                    "Frequency",
                    "Upprepas",
                ],
            ),
            (
                Kroner,
                &["Kostnad", "Budsjett (kr)", "Kroner", "Kostnad i kr", "Budget", "Cost", "Omkostninger", "Beløp"],
            ),
            (Hours, &["Timer frikjøp", "Frikjøp", "Timar", "Hours released", "Facklig tid (timmar)"]),
            (Days, &["Dager", "Frikjøpsdager", "Dagar"]),
            (
                Indicator,
                &[
                    "Indikator",
                    "Slik ser vi det",
                    "How we see it",
                    "Hvordan måles det",
                    "Suksesskriterium",
                    "Kjenneteikn",
                ],
            ),
            (IndicatorUnit, &["Måles i", "Vert målt i", "Counted in", "Enhet"]),
            (Baseline, &["Utgangspunkt", "I dag", "Baseline", "Nuläge", "Today"]),
            (Target, &["Måltall", "Mål i tall", "Målet er", "Target", "Målvärde"]),
            (Status, &["Status", "Framdrift", "Progress"]),
            (Comment, &["Kommentar", "Merknader", "Comments", "Anmärkning", "Bemærkning"]),
            (Level, &["Nivå", "Level", "Niveau"]),
            (Higher, &["Tiltak i planen ovenfra", "Strategiplan", "Overordnet plan", "Kobling"]),
            (Horizon, &["Periode for målet", "Period of the goal"]),
            (NotUsed, &["Nr", "Nr.", "#", "Id"]),
        ];
        for (meaning, headings) in table {
            for heading in *headings {
                assert_eq!(
                    says(heading).first().map(|(first, _)| *first),
                    Some(*meaning),
                    "{heading}: {:?}",
                    says(heading)
                );
            }
        }
    }

    #[test]
    fn other_words_say_nothing() {
        for text in [
            "Adresse",
            "Kari Nordmann",
            "",
            "12",
            "Vi skal bli flere medlemmer på alle arbeidsplasser i hele landet innen fristen",
        ] {
            assert_eq!(says(text), [], "{text}");
        }
    }
}
