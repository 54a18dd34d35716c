//! The same campaigns, however the outline keeps their headings.

use super::*;
use crate::shared_files::shared_text;

fn area(title: Option<&str>, text: &[&str]) -> Area {
    Area { title: title.map(str::to_owned), text: text.iter().map(|t| (*t).to_owned()).collect(), ..Area::default() }
}

/// Title, first day, last day, amounts.
type Brief = (String, Option<String>, Option<String>, Vec<f64>);

fn of(areas: Vec<Area>) -> Vec<Brief> {
    let outline = Outline { areas, language: "nb".into(), ..Outline::default() };
    campaigns_of(&outline).into_iter().map(|c| (c.title, c.from, c.to, c.amounts)).collect()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn a_heading_with_dates_and_prose_is_a_campaign_wherever_it_stands() {
    let (head, body) = (
        "Høstkampanje 1. september – 30. november 2024",
        "Vi trekker en vinner (inntil kr 3 000,-) og gir 1.500 kroner til klubben.",
    );
    let expected = vec![("Høstkampanje".to_owned(), some("2024-09-01"), some("2024-11-30"), vec![3000.0, 1500.0])];
    assert_eq!(of(vec![area(Some(head), &[body])]), expected, "as an area's title");
    assert_eq!(
        of(vec![area(Some("Aktiviteter"), &[&format!("{head}:"), body])]),
        expected,
        "as a paragraph of its own"
    );
    assert_eq!(
        of(vec![area(Some("Aktiviteter"), &[&format!("{head}: {body}")])]),
        expected,
        "as the start of a paragraph"
    );
    assert_eq!(of(vec![area(None, &[&format!("{head}:\n{body}")])]), expected, "as the first line of a paragraph");
}

#[test]
fn periods_are_cut_from_titles_in_five_languages() {
    for (head, title, from, to) in [
        (
            "Månedlig trekning i vervekampanjen gjennom 2025",
            "Månedlig trekning i vervekampanjen",
            "2025-01-01",
            "2025-12-31",
        ),
        ("Vervekampanje – januar 2025 til juni 2025", "Vervekampanje", "2025-01-01", "2025-06-30"),
        ("Haustkampanje (september 2025 – november 2025)", "Haustkampanje", "2025-09-01", "2025-11-30"),
        ("Värvningskampanj våren 2026", "Värvningskampanj", "2026-01-01", "2026-06-30"),
        ("Hvervekampagne 1. marts 2025 til 1. maj 2025", "Hvervekampagne", "2025-03-01", "2025-05-01"),
        (
            "Spring recruitment campaign, March 2025 to May 2025",
            "Spring recruitment campaign",
            "2025-03-01",
            "2025-05-31",
        ),
        ("Studentdager 1. august 2025 – 15. september 2025", "Studentdager", "2025-08-01", "2025-09-15"),
    ] {
        assert_eq!(
            of(vec![area(Some(head), &["Prosa som sier hva som skal gjøres."])]),
            vec![(title.to_owned(), some(from), some(to), vec![])],
            "{head}"
        );
    }
}

#[test]
fn headings_and_sentences_that_are_no_campaign_give_none() {
    for (title, text) in [
        ("Mål 2024-2025", "Vi skal vokse."),
        ("Handlingsplan 1. januar 2024 – 31. desember 2025", "Planen gjelder for hele forbundet."),
        ("Landsmøte 12.–14. november 2025", "Møtet holdes i Oslo."),
        ("Evaluering 30.04.2024", "Styret går gjennom tallene."),
        (
            "Sosiale medier",
            "I kampanjen 1. mars 2024 – 1. april 2024 bruker vi bilder fra klubbene, og det skal gjøres hver uke hele våren.",
        ),
        ("Kampanjer", "Vi holder flere i året."),
        ("Vervekampanje 2024", ""),
    ] {
        let texts: Vec<&str> = if text.is_empty() { vec![] } else { vec![text] };
        assert_eq!(of(vec![area(Some(title), &texts)]), vec![], "{title}");
    }
}

#[test]
fn a_campaign_ends_where_the_next_heading_stands() {
    let found = of(vec![area(
        Some("Aktiviteter"),
        &["Vervekampanje 2025:", "Premie på kr 500,-.", "Kurs i perioden:", "Støtte på kr 9 000,- til kurs."],
    )]);
    assert_eq!(found, vec![("Vervekampanje".to_owned(), some("2025-01-01"), some("2025-12-31"), vec![500.0])]);
}

#[derive(serde::Deserialize)]
struct Expected {
    campaigns: Vec<Row>,
}
#[derive(serde::Deserialize)]
struct Row {
    title: String,
    from: String,
    to: String,
    #[serde(default)]
    draws: Vec<serde_json::Value>,
    #[serde(default)]
    awards: Vec<serde_json::Value>,
}

#[test]
fn the_recruitment_strategy_gives_its_expected_campaigns() {
    let (Some(gold), Some(seed)) = (shared_text("gold/002.json"), shared_text("seeds/002_e4c5da73d3cfb486.txt")) else {
        return;
    };
    let Ok(gold) = serde_json::from_str::<Expected>(&gold) else { panic!("the expected campaigns are readable") };
    let texts = crate::shared_files::paragraphs(&seed);
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let found = of(vec![area(None, &texts)]);
    let brief: Vec<_> = found.iter().map(|(t, f, to, _)| (t.clone(), f.clone(), to.clone())).collect();
    let expected: Vec<_> = gold.campaigns.iter().map(|c| (c.title.clone(), some(&c.from), some(&c.to))).collect();
    assert_eq!(brief, expected);
    for (row, (_, _, _, amounts)) in gold.campaigns.iter().zip(&found) {
        let named = row.draws.iter().filter(|d| d.get("max_value_nok").is_some()).count()
            + usize::from(row.awards.iter().any(|a| a.get("value_nok").is_some()));
        assert_eq!(amounts.len(), named, "{}: {amounts:?}", row.title);
    }
}
