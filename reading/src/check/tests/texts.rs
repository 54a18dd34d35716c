//! What texts themselves say: owner, date, how often, cost, measure.

use jiff::civil::date;

use super::read;
use crate::check::{Cost, Measure, Often};

#[test]
fn an_owner_is_named_by_label_bracket_or_deed() {
    for (language, text, owner) in [
        ("nb", "Ringe nye medlemmer (ansvarlig: verveleder)", "verveleder"),
        ("nb", "Verveuke på verkstedet (nestleder og kasserer)", "nestleder og kasserer"),
        ("nb", "Styret skal besøke verkstedene", "Styret"),
        ("nb", "Kursansvarlig melder på deltakerne", "Kursansvarlig"),
        ("nb", "Nestleder og kasserer går gjennom budsjettet", "Nestleder og kasserer"),
        ("nb", "Ungdomskontakt. Alle i styret hjelper til", "Ungdomskontakt"),
        ("nb", "Innkallingen sendes ut av sekretæren", "sekretæren"),
        ("nn", "Leiaren skriv brev til kommunen", "Leiaren"),
        ("nn", "Samling for nye (ansvarleg: opplæringsgruppa)", "opplæringsgruppa"),
        ("sv", "Styrelsen ska ringa alla nya medlemmar", "Styrelsen"),
        ("sv", "Kassören skickar påminnelser", "Kassören"),
        ("sv", "Utskick i mars. Ansvarig: ordföranden", "ordföranden"),
        ("da", "Bestyrelsen inviterer til møde", "Bestyrelsen"),
        ("da", "Besøge lagrene (formanden)", "formanden"),
        ("en", "The secretary sends the minutes", "The secretary"),
        ("en", "Hold a drop-in (treasurer)", "treasurer"),
        ("en", "The board shall visit every depot", "The board"),
    ] {
        assert_eq!(read(language, text).owner.as_deref(), Some(owner), "{language}: {text}");
    }
}

#[test]
fn those_something_is_done_for_are_no_owners() {
    for (language, text) in [
        ("nb", "Alle tillitsvalgte skal ha grunnkurs"),
        ("nb", "Nye tillitsvalgte får en fadder"),
        ("nb", "Kurs for styret"),
        ("nb", "Tillitsvalgte på hvert verksted"),
        ("nb", "Vi skal ringe nye medlemmer"),
        ("nb", "Velge verneombud"),
        ("nb", "Styret skal ha bedre oversikt"),
        ("nn", "Fleire tillitsvalde skal delta"),
        ("sv", "Nya förtroendevalda ska få en mentor"),
        ("da", "Alle tillidsrepræsentanter skal have et kursus"),
        ("en", "Stewards on every site"),
        ("en", "Train the treasurer"),
    ] {
        assert_eq!(read(language, text).owner, None, "{language}: {text}");
    }
}

#[test]
fn a_date_counts_when_it_says_more_than_the_plan_itself() {
    for (language, text, by) in [
        ("nb", "Levere krav innen 1. mars 2026", Some(date(2026, 3, 1))),
        ("nb", "Drøfte planen før 1. oktober", Some(date(2026, 10, 1))),
        ("nb", "Skrive brev i mars", Some(date(2026, 3, 31))),
        ("nb", "Være ferdig innen utgangen av 2026", Some(date(2026, 12, 31))),
        ("nb", "Møte i uke 43", None),
        ("nb", "Møte kommunen før sommeren", None),
        ("nn", "Samling i november 2026", Some(date(2026, 11, 30))),
        ("nn", "Levere seinast 15.4.2027", Some(date(2027, 4, 15))),
        ("sv", "Paketet är klart senast den 1 april", Some(date(2026, 4, 1))),
        ("da", "Lave et forløb inden 1. maj 2026", Some(date(2026, 5, 1))),
        ("en", "Publish the guide by 1 May 2026", Some(date(2026, 5, 1))),
        ("en", "Meet the council before Christmas", None),
    ] {
        let found = read(language, text).deadline;
        assert_eq!(found.map(|deadline| deadline.by), Some(by), "{language}: {text}");
    }
    for (language, text) in [
        ("nb", "Gjennomføre planen i perioden 2026-2027"),
        ("nb", "Bygge på erfaringene fra 2024"),
        ("nb", "Møte hver høst"),
        ("nb", "Følge hovedavtalen av 2022"),
        ("nn", "Ringje alle nye"),
        ("sv", "Ringa varje januari"),
        ("da", "Siden 2019 har vi mistet mange"),
        ("en", "Since March 2024 we have grown"),
    ] {
        assert_eq!(read(language, text).deadline, None, "{language}: {text}");
    }
}

#[test]
fn how_often_is_a_number_of_times_an_occasion_or_regularly() {
    for (language, text, stated) in [
        ("nb", "Vernerunde minst to ganger i året", true),
        ("nb", "Gjennomgang på hvert styremøte", true),
        ("nb", "Kafé første onsdag i måneden", true),
        ("nb", "Kurs hver høst", true),
        ("nb", "Landsmøte annethvert år", true),
        ("nb", "Jevnlige samtaler med ledelsen", false),
        ("nn", "Samtale kvart kvartal", true),
        ("nn", "Jamlege møte på garasjen", false),
        ("sv", "Möte varje kvartal", true),
        ("sv", "Utskick efter varje styrelsemöte", true),
        ("sv", "Regelbundna träffar", false),
        ("da", "Møde hvert halve år", true),
        ("da", "Jævnlige samtaler", false),
        ("en", "Meet every other month", true),
        ("en", "Report after each board meeting", true),
        ("en", "Regular walkabouts", false),
    ] {
        let found = read(language, text).often;
        assert_eq!(found.as_ref().map(Often::is_stated), Some(stated), "{language}: {text} {found:?}");
    }
    for (language, text) in [
        ("nb", "Kontinuerlig arbeid"),
        ("nb", "Faste plasser for stand"),
        ("nb", "Gå gjennom det årlige budsjettet"),
        ("nb", "Hver arbeidsgiver får brev"),
        ("nn", "Arbeide jamsides med andre"),
        ("sv", "Varje klubb får ett brev"),
        ("da", "Løbende dialog"),
        ("en", "The annual budget is discussed"),
    ] {
        assert_eq!(read(language, text).often, None, "{language}: {text}");
    }
}

#[test]
fn a_cost_is_an_amount_released_time_with_a_figure_or_nothing() {
    for (language, text, cost) in [
        ("nb", "Vervepremier for inntil kr 5 000", Cost::Money(5000.0)),
        ("nb", "Kurs, 12 000,-", Cost::Money(12_000.0)),
        ("nb", "Besøksuke med frikjøp to dager", Cost::Days(2.0)),
        ("nn", "Ringjekveld, 15 timar frikjøp", Cost::Hours(15.0)),
        ("nn", "Digitalt møte, kostar ingenting", Cost::Free),
        ("sv", "Avsätta 300 000 kronor till värvning", Cost::Money(300_000.0)),
        ("da", "Sætte 20.000 kr. af til en kampagne", Cost::Money(20_000.0)),
        ("en", "Set aside NOK 4,000 for leaflets", Cost::Money(4000.0)),
        ("en", "A walkabout at no cost", Cost::Free),
    ] {
        assert_eq!(read(language, text).cost, Some(cost), "{language}: {text}");
    }
    for (language, text) in [
        ("nb", "Vurdere frikjøp til besøkene"),
        ("nb", "Heve minstelønna til kr 250 i timen"),
        ("nn", "Be om meir frikjøp"),
        ("sv", "Kräva högre lön: 1 500 kronor"),
        ("da", "Forhandle om frikøb"),
        ("en", "Discuss the budget"),
    ] {
        assert_eq!(read(language, text).cost, None, "{language}: {text}");
    }
}

#[test]
fn a_measure_is_a_figure_each_time_the_whole_of_something_or_an_event_with_a_date() {
    let kind = |measure: &Measure| match measure {
        Measure::Figure(_) => "figure",
        Measure::Often(_) => "often",
        Measure::Whole(_) => "whole",
        Measure::Event => "event",
    };
    for (language, text, wanted) in [
        ("nb", "Verve 35 nye medlemmer", "figure"),
        ("nb", "Svare innen 14 dager", "figure"),
        ("nb", "Øke oppslutningen med ti prosent", "figure"),
        ("nb", "Holde møte hvert kvartal", "often"),
        ("nb", "Besøke alle verkstedene", "whole"),
        ("nb", "Skrive til hver arbeidsgiver", "whole"),
        ("nb", "Opplæring for hele styret", "whole"),
        ("nb", "Lage verveplan innen 1. mai 2026", "event"),
        ("nn", "Vitje samtlege kommunar", "whole"),
        ("nn", "Halde kurs i november 2026", "event"),
        ("sv", "Besöka alla bibliotek och filialer", "whole"),
        ("sv", "Öka medlemsantalet med 250 personer", "figure"),
        ("da", "Besøge hver arbejdsplads", "whole"),
        ("da", "Afholde kursus senest 1. juni 2026", "event"),
        ("en", "Visit every depot", "whole"),
        ("en", "Train the whole committee", "whole"),
        ("en", "Recruit 40 new members", "figure"),
        ("en", "Publish a guide by 1 June 2026", "event"),
    ] {
        let found = read(language, text).measure;
        assert_eq!(found.as_ref().map(kind), Some(wanted), "{language}: {text} {found:?}");
    }
    for (language, text) in [
        ("nb", "Jevnlige møter"),
        ("nb", "Lage en oversikt"),
        ("nb", "Et fellesskap for alle"),
        ("nb", "Hele, faste stillinger"),
        ("nb", "Jobbe for trygghet i alle sammenhenger"),
        ("nb", "Arbeide for alle avdelingene hvert år"),
        ("nb", "Bedre samarbeid innen 2027"),
        ("nn", "Arbeide for fleire lærlingar"),
        ("nn", "Alle har ansvar for å dele"),
        ("sv", "Arbeta för en bättre arbetsmiljö"),
        ("sv", "Ta fram en broschyr"),
        ("da", "Styrke sammenholdet på alle niveauer"),
        ("da", "Lave en oversigt"),
        ("en", "Work for a better working life at all times"),
        ("en", "Write a leaflet"),
    ] {
        let found = read(language, text).measure;
        assert_eq!(found, None, "{language}: {text}");
    }
}
