//! Tables for dates, recurrence, sections of the law and figures that contradict each other; and that no text makes any of it panic.

use super::*;

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
    for text in ["§ 14-9", "klubb 446", "4711", "2000 medlemmer", "kr 2000,-", "1. mai", "uten dato", "2024.2.1.5"] {
        assert_eq!(period_of(text), None, "{text}");
    }
    assert_eq!(
        day_of_month("Vinneren kåres den tiende i påfølgende måned."),
        Some(MonthDay { day: 10, following: true })
    );
    assert_eq!(day_of_month("on the 15th of each month"), Some(MonthDay { day: 15, following: false }));
    assert_eq!(day_of_month("den tiende klubben i rekken"), None);
}

#[test]
fn recurrence_is_read() {
    use Recurrence::{After, HalfYear, Month, Quarter, Week, Year};
    let after = |event: &str| Some(After { event: event.to_owned() });
    for (text, expected) in [
        ("hvert år", Some(Year { times: 1 })),
        ("Lage en årlig kursplan", Some(Year { times: 1 })),
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
    let brief = |text: &str| {
        law_references(text).into_iter().map(|r| format!("{} → {}", r.section, r.today)).collect::<Vec<_>>().join("; ")
    };
    for (text, expected) in [
        (
            "Be om årlig drøfting, se AML §14-9 og Statsansattloven § 9.",
            "aml. § 14-9 → aml. § 14-14 a; statsansatteloven § 9 → statsansatteloven § 9",
        ),
        ("Drøfte deltid etter aml. § 14-1 a.", "aml. § 14-1 a → aml. § 14-14 a"),
        (
            "Krav om økt stillingsandel, arbeidsmiljøloven § 14-3 og 4 og statsansatteloven § 13.",
            "aml. § 14-3 → aml. § 14-3; aml. § 14-4 → aml. § 14-4 a; statsansatteloven § 13 → statsansatteloven § 13",
        ),
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
    let found = contradictions(&plan(
        &[
            "Klubben hadde 800 medlemmer hvorav 550 er yrkesaktive.",
            "Andelen yrkesaktive medlemmer utgjør 67,3 prosent.",
        ],
        None,
    ));
    assert_eq!(found.len(), 1);
    assert_eq!(
        found.first().map(|p| (p.code.as_str(), p.with.join(" "))),
        Some(("figures-differ", "67,3 68,8 550 800".to_owned()))
    );
    for texts in [
        ["Klubben har 800 medlemmer hvorav 550 er yrkesaktive.", "Andelen yrkesaktive medlemmer er 68,8 prosent."],
        [
            "Klubben har 800 medlemmer hvorav 550 er yrkesaktive.",
            "Omtrent 90 prosent av yrkesaktive medlemmer jobber i kommunen, 10 prosent er private.",
        ],
        [
            "Klubben har 800 medlemmer hvorav 550 er yrkesaktive.",
            "Lønnsveksten for kommunene ble 67,3 prosent av rammen.",
        ],
        ["Av 72 klubber har 40 svart.", "Andelen yrkesaktive medlemmer er 55,1 prosent."],
    ] {
        assert_eq!(contradictions(&plan(&texts, None)), vec![], "{texts:?}");
    }
}

#[test]
fn filling_twice_changes_nothing() {
    let mut outline =
        plan(&["Vi skal verve 100 nye medlemmer innen 2026, og krever drøfting etter aml. § 14-9."], None);
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
