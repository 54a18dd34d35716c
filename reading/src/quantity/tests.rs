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
            (found != *expected).then(|| format!("{language} «{text}»\n   expected «{expected}»\n   found    «{found}»"))
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
            // dansk
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
            ("en", "Publish a newsletter monthly.", "= 1 times per month"),
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
            ("nb", "I dag er 29 prosent av de ansatte organisert.", ""),
            ("nb", "I snitt har 60 % av medlemmene høyere utdanning.", ""),
            ("nb", "Følge opp Agenda 2030 og ISO-9001.", ""),
            ("nb", "Delta i drøftinger om årlige budsjetter.", ""),
            ("nb", "Ring 22 34 56 78 eller skriv til post@eksempel.no.", ""),
            ("nb", "Se www.eksempel.no/artikkel/211826/209660.", ""),
            ("nb", "Møtet 12. november kl. 18.30 i avdeling 446.", ""),
            ("nb", "Delmål 3: Et godt arbeidsmiljø.", ""),
            ("nb", "1. Øke kunnskapen om pensjon.", ""),
            ("nb", "En tydelig posisjon i et nytt landskap.", ""),
            ("nb", "Tilby kurs til alle på 1-2-3.", ""),
            ("nb", "Styrke samarbeidet med de tre største klubbene.", ""),
            ("nb", "Landsmøtet vedtas annethvert år.", ""),
            ("nb", "Premien til avdelingen med størst vekst i antall og i prosent.", ""),
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
            ("nb", "Foreningen består av 72 klubber og har 8 844 medlemmer.", ""),
            ("nb", "Andelen aktive utgjør 68,3 prosent av medlemmene.", ""),
            ("nb", "Omtrent 85 prosent av våre medlemmer er ansatt i staten og 15 prosent i privat sektor.", ""),
            ("nb", "Det er 29 prosent av de ansatte som har hel stilling.", ""),
            ("nb", "Innen 30. april 2024 ønsker vi en økning i medlemstallet på mer enn 250 medlemmer.", "> +250 members by 2024-04-30"),
            ("nb", "I løpet av perioden frem til 30. april 2024 vil vi ha en medlemsvekst på minst 100 medlemmer.", ">= +100 members by 2024-04-30"),
            ("nb", "Vi lodder ut en sykkel (makspris kr. 9 000,-) til en tilfeldig verver.", "<= 9000 NOK"),
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

#[test]
fn dates_and_periods_are_read() {
    for (text, from, to) in [
        ("1. november 2023 – 1. april 2024", "2023-11-01", "2024-04-01"),
        ("30.04.2024", "2024-04-30", "2024-04-30"),
        ("30. april 2024", "2024-04-30", "2024-04-30"),
        ("januar 2023 til juni 2023", "2023-01-01", "2023-06-30"),
        ("gjennom 2023", "2023-01-01", "2023-12-31"),
        ("første tertial 2024", "2024-01-01", "2024-04-30"),
        ("2023 og første tertial 2024", "2023-01-01", "2024-04-30"),
        ("august 2023", "2023-08-01", "2023-08-31"),
        ("høsten 2021", "2021-08-01", "2021-12-31"),
        ("på samlingen i mars 23", "2023-03-01", "2023-03-31"),
        ("3. kvartal 2022", "2022-07-01", "2022-09-30"),
        ("første halvår 2023", "2023-01-01", "2023-06-30"),
        ("Mål 2024-2025", "2024-01-01", "2025-12-31"),
        ("Mål 2024 - 2025", "2024-01-01", "2025-12-31"),
        ("landsmøteperioden fram til 2022", "2022-01-01", "2022-12-31"),
        ("2024–25", "2024-01-01", "2025-12-31"),
        ("mellom 1. november og 1. april 2024", "2023-11-01", "2024-04-01"),
        ("12.–14. november 2025", "2025-11-12", "2025-11-14"),
        ("2025-03-01", "2025-03-01", "2025-03-01"),
        ("hausten 2024", "2024-08-01", "2024-12-31"),
        ("3 maj 2025", "2025-05-03", "2025-05-03"),
        ("den 1. marts 2025 til 31. maj 2025", "2025-03-01", "2025-05-31"),
        ("våren 2026", "2026-01-01", "2026-06-30"),
        ("between March 1, 2025 and May 31, 2025", "2025-03-01", "2025-05-31"),
        ("from 1 June 2025 to 31 August 2025", "2025-06-01", "2025-08-31"),
        ("the first quarter of 2025", "2025-01-01", "2025-03-31"),
    ] {
        let found = period_of(text).map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(found, Some((from.to_owned(), to.to_owned())), "{text}");
    }
    for text in ["§ 14-9", "klubb 446", "4711", "2000 medlemmer", "kr 2000,-", "31. februar 2024", "1. mai", "uten dato", "2024.2.1.5"] {
        assert_eq!(period_of(text), None, "{text}");
    }
    assert_eq!(day_of_month("Trekkingen skjer den tiende i etterfølgende måned."), Some(MonthDay { day: 10, following: true }));
    assert_eq!(day_of_month("on the 15th of each month"), Some(MonthDay { day: 15, following: false }));
    assert_eq!(day_of_month("den tiende klubben i rekken"), None);
}

#[test]
fn recurrence_is_read() {
    use Recurrence::{After, HalfYear, Month, Quarter, Week, Year};
    let after = |event: &str| Some(After { event: event.to_owned() });
    for (text, expected) in [
        ("hvert år", Some(Year { times: 1 })),
        ("Utarbeide årlig informasjonsplan", Some(Year { times: 1 })),
        ("minst 1 gang pr år", Some(Year { times: 1 })),
        ("en gang i måneden", Some(Month { times: 1 })),
        ("to møter i halvåret", Some(HalfYear { times: 2 })),
        ("Referat sendes etter hvert styremøte", after("styremøte")),
        ("etter kvart styremøte", after("styremøte")),
        ("to ganger i kvartalet", Some(Quarter { times: 2 })),
        ("kvar veke", Some(Week { times: 1 })),
        ("två gånger per år", Some(Year { times: 2 })),
        ("efter varje förhandling", after("förhandling")),
        ("fire gange om året", Some(Year { times: 4 })),
        ("after each board meeting", after("board meeting")),
        ("twice a year", Some(Year { times: 2 })),
        ("monthly", Some(Month { times: 1 })),
        ("annethvert år", None),
        ("i 2024", None),
        ("Kontinuerlig arbeid", None),
        ("to nye klubber", None),
    ] {
        assert_eq!(recurrence_of(text), expected, "{text}");
    }
}

#[test]
fn old_sections_of_the_law_are_shown_with_todays() {
    let brief = |text: &str| law_references(text).into_iter().map(|r| format!("{} → {}", r.section, r.today)).collect::<Vec<_>>().join("; ");
    for (text, expected) in [
        ("Kreve årlig drøfting (jf AML §14-9 og Statsansattloven § 9).", "aml. § 14-9 → aml. § 14-14 a; statsansatteloven § 9 → statsansatteloven § 9"),
        ("Drøfte deltid etter aml. § 14-1 a.", "aml. § 14-1 a → aml. § 14-14 a"),
        ("Krav om økt stillingsandel, arbeidsmiljøloven § 14-3 og 4 og statsansatteloven § 13.", "aml. § 14-3 → aml. § 14-3; aml. § 14-4 → aml. § 14-4 a; statsansatteloven § 13 → statsansatteloven § 13"),
        ("Midlertidig ansettelse etter arbeidsmiljølova § 14-9.", "aml. § 14-9 → aml. § 14-9"),
        ("Vedtektene § 13 og ferieloven § 9.", ""),
        ("Drøfting etter aml. § 14-14 a.", ""),
        ("Uten paragraf.", ""),
    ] {
        assert_eq!(brief(text), expected, "{text}");
    }
}

fn plan(texts: &[&str], from: Option<&str>) -> crate::outline::Outline {
    use crate::outline::{Outline, Period};
    Outline {
        language: "nb".into(),
        text: texts.iter().map(|t| (*t).to_owned()).collect(),
        period: from.map(|from| Period { from: from.to_owned(), to: "2099-12-31".into() }),
        ..Outline::default()
    }
}

#[test]
fn a_changed_section_is_no_problem_in_a_plan_made_after_the_change() {
    let text = ["Fremme krav etter statsansatteloven § 13."];
    assert_eq!(law::problems(&plan(&text, Some("2021-01-01"))).len(), 1);
    assert_eq!(law::problems(&plan(&text, Some("2026-01-01"))).len(), 0);
}

#[test]
fn figures_that_contradict_each_other_are_shown() {
    let found = contradictions(&plan(&["Klubben hadde 800 medlemmer hvorav 550 er yrkesaktive.", "Andelen yrkesaktive medlemmer utgjør 67,3 prosent."], None));
    assert_eq!(found.len(), 1);
    assert_eq!(found.first().map(|p| (p.code.as_str(), p.with.join(" "))), Some(("figures-differ", "67,3 68,8 550 800".to_owned())));
    for texts in [
        ["Klubben har 800 medlemmer hvorav 550 er yrkesaktive.", "Andelen yrkesaktive medlemmer er 68,8 prosent."],
        ["Klubben har 800 medlemmer hvorav 550 er yrkesaktive.", "Omtrent 85 prosent av yrkesaktive medlemmer er ansatt i staten, 15 prosent er private."],
        ["Klubben har 800 medlemmer hvorav 550 er yrkesaktive.", "Lønnsveksten for kommunene ble 67,3 prosent av rammen."],
        ["Av 72 klubber har 40 svart.", "Andelen yrkesaktive medlemmer er 55,1 prosent."],
    ] {
        assert_eq!(contradictions(&plan(&texts, None)), vec![], "{texts:?}");
    }
}

#[test]
fn filling_twice_changes_nothing() {
    let mut outline = plan(&["Vi skal verve 100 nye medlemmer innen 2026, og krever drøfting etter aml. § 14-9."], None);
    fill(&mut outline);
    let once = outline.clone();
    fill(&mut outline);
    assert_eq!(outline, once);
    assert_eq!((once.indicators.len(), once.problems.len()), (1, 1));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,120}", likely in "(øke|med|minst|til|fra|§|kr|%|prosent|av|hvorav|[0-9]{1,5}|[.,–:/ -]|mai|første|tertial|årlig|hver| ){0,40}") {
        for text in [text, likely] {
            for prose in [true, false] {
                for language in ["nb", "sv", "da", "en", ""] {
                    let context = Context { language: language.into(), by: None, prose };
                    for i in indicators_of(&text, Span::default(), &context) {
                        proptest::prop_assert!(i.change.is_some() != i.value.is_some());
                    }
                }
            }
            let _ = (recurrence_of(&text), law_references(&text), day_of_month(&text), contradictions(&plan(&[&text], None)));
            let _ = crate::campaigns::campaigns_of(&plan(&[&text], None));
        }
    }
}
