//! Tests of `headings`, as tables.

use super::*;
use crate::columns::meaning::Meaning::*;

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
            &["Gjentas", "Vert gjenteke", "Hvor ofte", "Hyppighet", "Frekvens", "How often", "Frequency", "Upprepas"],
        ),
        (Kroner, &["Kostnad", "Budsjett (kr)", "Kroner", "Kostnad i kr", "Budget", "Cost", "Omkostninger", "Beløp"]),
        (Hours, &["Timer frikjøp", "Frikjøp", "Timar", "Hours released", "Facklig tid (timmar)"]),
        (Days, &["Dager", "Frikjøpsdager", "Dagar"]),
        (
            Indicator,
            &["Indikator", "Slik ser vi det", "How we see it", "Hvordan måles det", "Suksesskriterium", "Kjenneteikn"],
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
