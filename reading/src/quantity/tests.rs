//! Tables in five languages: what is a target and what is not.

use super::*;
use crate::outline::Value;

/// `op change/value unit [per] [by]`, one per indicator, joined by "; ".
fn brief(text: &str, language: &str, prose: bool) -> String {
    let context = Context { language: language.to_owned(), by: None, prose };
    let line = |i: Indicator| {
        let amount = match (&i.change, &i.value) {
            (Some(change), None) => format!("{change:+}"),
            (None, Some(Value::One(value))) => format!("{value}"),
            (None, Some(Value::Range([from, to]))) => format!("{from}..{to}"),
            both => format!("NOT ONE: {both:?}"),
        };
        let per = i.per.map(|p| format!(" per {p}")).unwrap_or_default();
        let by = i.by.map(|b| format!(" by {b}")).unwrap_or_default();
        let ask = if i.ask.is_some() { " ?" } else { "" };
        let unit = if i.unit.starts_with("percent or") { "either".to_owned() } else { i.unit };
        format!("{} {amount} {unit}{per}{by}{ask}", i.op)
    };
    indicators_of(text, Span::default(), &context).into_iter().map(line).collect::<Vec<_>>().join("; ")
}

fn check(rows: &[(&str, &str, &str)], prose: bool) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(language, text, expected)| {
            let found = brief(text, language, prose);
            (found != *expected)
                .then(|| format!("{language} «{text}»\n   expected «{expected}»\n   found    «{found}»"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn targets_in_goals_and_measures_are_read_in_five_languages() {
    check(
        &[
            // bokmål
            ("nb", "Medlemstallet skal øke med 5 prosent innen utgangen av 2026.", "= +5 percent by 2026-12-31"),
            ("nb", "Minst 80 % av de tillitsvalgte har gjennomført grunnkurs.", ">= 80 percent"),
            ("nb", "Øke organisasjonsgraden til 70 prosent.", "= 70 percent"),
            ("nb", "Øke organisasjonsgraden fra 60 til 70 prosent.", "= 70 percent"),
            ("nb", "Organisasjonsgraden økes med tre prosentpoeng.", "= +3 percentage points"),
            ("nb", "Sykefraværet skal ned med minst 1,5 prosentpoeng", ">= 1.5 percentage points"),
            ("nb", "Redusere antall utmeldinger med 10 %", "= -10 percent"),
            ("nb", "Ti prosent færre utmeldinger", "= -10 percent"),
            ("nb", "Andelen kvinner i styret skal økes med 20 prosent.", "= +20 percent ?"),
            ("nb", "Verve 100 nye medlemmer.", "= +100 members"),
            ("nb", "Vi skal være over 5 000 medlemmer innen 1. juni 2025.", "> 5000 members by 2025-06-01"),
            ("nb", "Arrangere to medlemsmøter i halvåret.", "= 2 medlemsmøter per half-year"),
            ("nb", "Besøke 25 arbeidsplasser.", "= 25 arbeidsplasser"),
            ("nb", "Minst én tillitsvalgt på hver arbeidsplass.", ">= 1 tillitsvalgt"),
            ("nb", "Sende nyhetsbrev hver måned.", "= 1 times per month"),
            ("nb", "Styret møtes minst seks ganger i året.", ">= 6 times per year"),
            ("nb", "Gi støtte på inntil 10.000 kroner til vervetiltak.", "<= 10000 NOK"),
            ("nb", "Sette av NOK 25 000 til kurs.", "= 25000 NOK"),
            ("nb", "Svare på henvendelser innen to arbeidsdager.", "<= 2 arbeidsdager"),
            ("nb", "Arrangere mellom 4 og 6 kurs.", "range 4..6 kurs"),
            ("nb", "Holde 4–6 nye digitale kurs for tillitsvalgte", "range 4..6 kurs"),
            ("nb", "Ta kontakt med fem-seks store klubber.", "range 5..6 klubber"),
            ("nb", "Halvparten av klubbene skal ha ungdomskontakt.", "= 50 percent"),
            ("nb", "Minst to tredjedeler av avdelingene leverer årsberetning.", ">= 66.7 percent"),
            ("nb", "Doble antallet lærlingmedlemmer innen 2027.", "= +100 percent by 2027-12-31"),
            ("nb", "Færre enn 50 utmeldinger per kvartal.", "< 50 utmeldinger per quarter"),
            ("nb", "Vi skal ha 10 % flere medlemmer enn i 2023.", "= +10 percent"),
            ("nb", "Kutte utslippene med 55 prosent innen 2030 sammenlignet med 1990.", "= -55 percent by 2030-12-31"),
            ("nb", "Øke fra 8 til 12 medlemsmøter.", "= 12 medlemsmøter"),
            ("nb", "10 nye bedrifter organiseres hvert år.", "= 10 bedrifter per year"),
            ("nb", "Halvårlige dialogmøter med arbeidsgiver.", "= 1 times per half-year"),
            ("nb", "Budsjett: kr 150 000.", "= 150000 NOK"),
            ("nb", "Netto medlemsvekst på 3 % årlig fram til 2027.", "= +3 percent per year"),
            // nynorsk
            ("nn", "Auke talet på medlemer med minst fem prosent.", ">= +5 percent"),
            ("nn", "Gjennomføre møte minst ein gong i året.", ">= 1 times per year"),
            ("nn", "Halde to medlemsmøte i halvåret.", "= 2 medlemsmøte per half-year"),
            ("nn", "Verve meir enn 50 nye medlemer.", "> +50 members"),
            ("nn", "Minst halvparten av laga har eigen nettstad.", ">= 50 percent"),
            ("nn", "Kurs kvart år for tillitsvalde.", "= 1 times per year"),
            // svenska
            ("sv", "Öka antalet medlemmar med minst 3 procent till utgången av 2026.", ">= +3 percent by 2026-12-31"),
            ("sv", "Organisationsgraden ska öka med två procentenheter.", "= +2 percentage points"),
            ("sv", "Värva 200 nya medlemmar.", "= +200 members"),
            ("sv", "Hålla möten minst två gånger per år.", ">= 2 times per year"),
            ("sv", "Anordna 6–8 lokala kurser.", "range 6..8 kurser"),
            ("sv", "Minst hälften av klubbarna ska ha en ungdomsansvarig.", ">= 50 percent"),
            ("sv", "Bidrag på högst 5 000 kronor per klubb.", "<= 5000 SEK"),
            ("sv", "Antalet medlemmar ska öka till 10 000.", "= 10000 members"),
            // dansk
            ("da", "Hver afdeling holder et møde om måneden.", "= 1 møde per month"),
            ("da", "Øge antallet af medlemmer med mindst to procent.", ">= +2 percent"),
            ("da", "Afholde mindst fire kurser om året.", ">= 4 kurser per year"),
            ("da", "Hverve 150 nye medlemmer inden 1. maj 2026.", "= +150 members by 2026-05-01"),
            ("da", "Mindst en gang om året drøftes deltid.", ">= 1 times per year"),
            ("da", "Tilskud på højst 3.000 kr. til klubber.", "<= 3000 DKK"),
            // english
            ("en", "Increase membership by at least ten percent by the end of 2026.", ">= +10 percent by 2026-12-31"),
            ("en", "Recruit 250 new members.", "= +250 members"),
            ("en", "Raise density to 60%.", "= 60 percent"),
            ("en", "Density shall grow by two percentage points.", "= +2 percentage points"),
            ("en", "Hold branch meetings at least twice a year.", ">= 2 times per year"),
            ("en", "Organise 6-8 local workshops.", "range 6..8 workshops"),
            ("en", "Visit 25 workplaces every quarter.", "= 25 workplaces per quarter"),
            ("en", "Grants of up to NOK 25,000 for clubs.", "<= 25000 NOK"),
            ("en", "Reduce resignations by 30 per cent.", "= -30 percent"),
            ("en", "Publish a newsletter monthly.", "= 1 newsletter per month"),
            ("en", "Reply to inquiries within three days.", "<= 3 days"),
        ],
        false,
    );
}

#[test]
fn what_only_looks_like_a_target_is_left_alone() {
    check(
        &[
            ("nb", "Følge opp aml. § 14-9 og kapittel 14 i loven.", ""),
            ("nb", "Stortingsvalget i 2025 og kommunevalget 2027.", ""),
            ("nb", "Delta i 1. mai-toget.", ""),
            ("nb", "Samarbeid mellom de to partene i 2024.", ""),
            ("nb", "Ungdom under 36 år inviteres.", ""),
            ("nb", "I dag er 35 prosent av de ansatte organisert.", ""),
            ("nb", "I snitt har 45 % av medlemmene fagbrev.", ""),
            ("nb", "Følge opp Agenda 2030 og ISO-9001.", ""),
            ("nb", "Delta i drøftinger om årlige budsjetter.", ""),
            ("nb", "Ring 22 34 56 78 eller skriv til post@eksempel.no.", ""),
            ("nb", "Se www.eksempel.no/artikkel/12345/67890.", ""),
            ("nb", "Møtet 12. november kl. 18.30 i avdeling 446.", ""),
            ("nb", "Delmål 3: Et godt arbeidsmiljø.", ""),
            ("nb", "1. Øke kunnskapen om pensjon.", ""),
            ("nb", "En tydelig posisjon i et nytt landskap.", ""),
            ("nb", "Tilby kurs til alle på 1-2-3.", ""),
            ("nb", "Styrke samarbeidet med de tre største klubbene.", ""),
            ("nb", "Landsmøtet vedtas annethvert år.", ""),
            ("nb", "Pris til laget med høyest vekst, i tall og i prosent.", ""),
            ("nb", "Alle klubber med mer enn 50 medlemmer skal ha eget styre.", ""),
            ("nb", "Arbeidsplasser med over 10 ansatte besøkes.", ""),
            ("nb", "Kreve 100 % stilling for alle.", ""),
            ("nb", "6 timers arbeidsdag og 37,5 timers uke.", ""),
            ("nb", "En gang i tiden var dette annerledes.", ""),
            ("nb", "1 Strategisk plan for perioden.", ""),
            ("en", "Branches with fewer than 20 members may merge.", ""),
            ("nn", "Fylgje opp § 14-3 og 4.", ""),
            ("nn", "Vedtak frå landsmøtet i 2022.", ""),
            ("sv", "Beslut från kongressen 2024 enligt 12 §.", ""),
            ("sv", "De två förbunden samarbetar.", ""),
            ("sv", "Medlemmar under 30 år.", ""),
            ("da", "De to parter mødes den 3. marts 2025.", ""),
            ("da", "I dag er 40 procent organiseret.", ""),
            ("en", "Talk to members in 2025 and go to one of the meetings.", ""),
            ("en", "Currently 40 percent of staff are organised.", ""),
            ("en", "Chapter 14 applies to all 3-year contracts.", ""),
        ],
        false,
    );
}

#[test]
fn prose_needs_a_word_of_intention() {
    check(
        &[
            ("nb", "Laget består av 31 klubber og har 4 120 medlemmer.", ""),
            ("nb", "Andelen aktive utgjør 61,4 prosent av medlemmene.", ""),
            ("nb", "Omtrent 70 prosent av våre medlemmer jobber i kommunen og 30 prosent i helseforetak.", ""),
            ("nb", "Det er 33 prosent av de spurte som er fornøyd.", ""),
            (
                "nb",
                "Innen 30. april 2024 ønsker vi en økning i medlemstallet på mer enn 250 medlemmer.",
                "> +250 members by 2024-04-30",
            ),
            (
                "nb",
                "I løpet av perioden frem til 30. april 2024 vil vi ha en medlemsvekst på minst 100 medlemmer.",
                ">= +100 members by 2024-04-30",
            ),
            ("nb", "Vi lodder ut en sykkel (makspris kr. 9 000,-) blant dem som svarer.", "<= 9000 NOK"),
            ("nb", "Vinneren får kr 500,- til kurs.", ""),
            ("nb", "I fjor ble det holdt to møter i måneden.", ""),
            ("sv", "Förbundet har 12 000 medlemmar i 40 klubbar.", ""),
            ("sv", "Målet är att minst 50 procent av klubbarna ska ha en plan.", ">= 50 percent"),
            ("da", "Afdelingen har 3.400 medlemmer.", ""),
            ("en", "The branch has 1,200 members and 30 clubs.", ""),
            ("en", "Our aim is to recruit at least 100 new members by 1 May 2026.", ">= +100 members by 2026-05-01"),
        ],
        true,
    );
}
