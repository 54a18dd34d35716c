//! Spreadsheets with their columns in any order, in five languages, read into the same plan.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

use proptest::prelude::*;
use reading::columns::Meaning;
use reading::outline::{Details, Outline};
use reading::reading::{Reading, read};

fn sheet(csv: &str) -> Reading {
    read(csv.as_bytes(), Some("plan.csv"), &[]).expect("a spreadsheet")
}

fn meanings(reading: &Reading) -> Vec<Meaning> {
    reading.table.as_ref().expect("a table").columns.iter().map(|column| column.meaning).collect()
}

/// `area > goal > measure | owner | days | how often | kroner | hours`, a line a measure.
fn shown(outline: &Outline) -> Vec<String> {
    let mut lines = Vec::new();
    for area in &outline.areas {
        let title = area.title.as_deref().unwrap_or("–");
        let all = area.measures.iter().map(|m| (None, m));
        let all = all.chain(area.goals.iter().flat_map(|g| g.measures.iter().map(move |m| (Some(g), m))));
        for (goal, measure) in all {
            let none = Details::default();
            let d = measure.details.as_deref().unwrap_or(&none);
            let word = |text: &Option<String>| text.clone().unwrap_or_default();
            lines.push(format!(
                "{title} > {} > {} | {} {} | {} {} | {} | {} | {}",
                goal.map_or("–", |goal| goal.text.as_str()),
                measure.text,
                word(&d.owner_post),
                word(&d.owner_name),
                word(&d.start),
                word(&d.due),
                word(&d.recurrence),
                d.kroner.map(|n| n.to_string()).unwrap_or_default(),
                d.released_hours.map(|n| n.to_string()).unwrap_or_default(),
            ));
        }
        for goal in area.goals.iter().filter(|goal| goal.measures.is_empty()) {
            lines.push(format!("{title} > {}", goal.text));
        }
    }
    lines
}

/// The same plan in five languages, the columns in another order each time.
const FIVE: [(&str, &str); 5] = [
    (
        "nb",
        "Handlingsplan 2026 for avdelingen\n\
         Frist;Tiltak;Område;Ansvarlig;Mål;Kostnad (kr);Gjentas;Frikjøp (timer)\n\
         19.06.2026;Besøke alle arbeidsplasser med nyansatte;Rekruttering;Kari Nordmann;Vi skal bli flere medlemmer;12 500;;7,5\n\
         ;Sende brev til alle nye;;Nestleder;;0;minst en gang i året;\n\
         01.10.2026;Holde kurs for tillitsvalgte;Opplæring;Styret;Alle skal ha grunnkurs;kr 30.000,-;;2 dager\n",
    ),
    (
        "nn",
        "Handlingsplan 2026 for avdelinga\n\
         Ansvarleg;Mål;Timar frikjøp;Tiltak;Kor ofte;Område;Frist;Kostnad\n\
         Kari Nordmann;Vi skal bli fleire medlemmer;7,5;Vitje alle arbeidsplassane med nytilsette;;Rekruttering;19. juni 2026;12 500\n\
         Nestleiar;;;Sende brev til alle dei nye;kvart år;;;0\n\
         Styret;Alle skal ha grunnkurs;2 dagar;Halde kurs for dei tillitsvalde;;Opplæring;1. oktober 2026;30 000 kr\n",
    ),
    (
        "sv",
        "Handlingsplan 2026 för avdelningen\n\
         Kostnad;Åtgärd;Facklig tid (timmar);Klart senast;Mål;Hur ofta;Ansvarig;Område\n\
         12 500;Besöka alla arbetsplatser som har nyanställda;7,5;2026-06-19;Vi ska bli fler medlemmar;;Kari Nordmann;Rekrytering\n\
         0;Skicka brev till alla som är nya;;;;varje år;Vice ordförande;\n\
         30 000 kr;Hålla kurser för förtroendevalda;2 dagar;2026-10-01;Alla ska ha en grundkurs;;Styrelsen;Utbildning\n",
    ),
    (
        "da",
        "Handlingsplan 2026 for afdelingen\n\
         Indsatsområde;Deadline;Ansvarlig;Frikøb (timer);Aktivitet;Budget;Hyppighed;Mål\n\
         Rekruttering;19/6-2026;Kari Nordmann;7,5;Besøge alle arbejdspladser med nyansatte;12.500;;Vi skal blive flere medlemmer\n\
         ;;Næstformand;;Sende brev til alle de nye;0;hvert år;\n\
         Uddannelse;1/10-2026;Bestyrelsen;2 dage;Holde kurser for tillidsrepræsentanter;30.000;;Alle skal have et grundkursus\n",
    ),
    (
        "en",
        "Action plan 2026 for the branch\n\
         Action,How often,Who,Goal,Deadline,Area,Hours released,Cost\n\
         Visit every workplace with new employees,,Kari Nordmann,We will be more members,\"June 19, 2026\",Recruiting,7.5,\"12,500\"\n\
         Send a letter to all who are new,every year,Vice chair,,,,,0\n\
         Hold courses for the stewards,,The board,All shall have the basic course,\"October 1, 2026\",Training,2 days,\"30,000\"\n",
    ),
];

#[test]
fn a_plan_in_five_languages_with_its_columns_in_any_order_is_read_with_its_details() {
    for (language, csv) in FIVE {
        let reading = sheet(csv);
        let outline = &reading.outline;
        assert_eq!(outline.not_a_plan, None, "{language}");
        assert_eq!(outline.language, language);
        assert!(outline.title.as_deref().is_some_and(|title| title.contains("2026")), "{language}");
        let period = outline.period.as_ref().expect("a period");
        assert_eq!((period.from.as_str(), period.to.as_str()), ("2026-01-01", "2026-12-31"), "{language}");
        let figures: Vec<String> =
            shown(outline).iter().map(|line| line.split(" | ").skip(2).collect::<Vec<_>>().join(" | ")).collect();
        let wanted = [" 2026-06-19 |  | 12500 | 7.5", "  | yearly | 0 | ", " 2026-10-01 |  | 30000 | 15"];
        assert_eq!(figures, wanted, "{language}: {:#?}", shown(outline));
        let (areas, goals): (usize, usize) =
            (outline.areas.len(), outline.areas.iter().map(|area| area.goals.len()).sum());
        assert_eq!((areas, goals), (2, 2), "{language}");
        let details: Vec<&Details> = outline
            .areas
            .iter()
            .flat_map(|a| &a.goals)
            .flat_map(|g| &g.measures)
            .filter_map(|m| m.details.as_deref())
            .collect();
        assert_eq!(details[0].owner_name.as_deref(), Some("Kari Nordmann"), "{language}");
        assert!(details[1].owner_post.is_some() && details[2].owner_post.is_some(), "{language}");
        assert_eq!(outline.problems.len(), 0, "{language}: {:?}", outline.problems);
    }
}

#[test]
fn columns_without_headings_are_told_by_what_stands_in_them() {
    let reading = sheet(
        "Besøke alle arbeidsplasser med nyansatte;Rekruttering;15.01.2026;19.06.2026;Kari Nordmann\n\
         Ringe alle som har meldt seg ut det siste året;Rekruttering;01.02.2026;01.10.2026;Nestleder\n\
         Holde kurs for alle nye tillitsvalgte i regionen;Opplæring;01.03.2026;01.11.2026;Styret\n\
         Skrive et brev til ledelsen om deltidsstillinger;Opplæring;01.03.2026;01.12.2026;Ola Hansen\n",
    );
    use Meaning::{Area, Due, Measure, Owner, Start};
    assert_eq!(meanings(&reading), [Measure, Area, Start, Due, Owner]);
    assert_eq!(reading.table.as_ref().map(|table| table.header), Some(0));
    assert_eq!(reading.outline.areas.len(), 2);
}

#[test]
fn odd_headings_are_headings_all_the_same() {
    let reading = sheet(
        "Bolk;Gjøres;Hos\n\
         Rekruttering;Besøke alle arbeidsplasser med nyansatte;Kari Nordmann\n\
         Rekruttering;Ringe alle som har meldt seg ut det siste året;Ola Hansen\n\
         Rekruttering;Holde kurs for alle nye tillitsvalgte i hele regionen;Styret\n",
    );
    use Meaning::{Area, Measure, Owner};
    assert_eq!(meanings(&reading), [Area, Measure, Owner]);
    assert_eq!(reading.table.as_ref().map(|table| table.header), Some(1));
    assert_eq!(reading.outline.not_a_plan, None);
}

#[test]
fn what_cannot_be_read_is_kept_in_its_own_words_and_told_of() {
    let reading = sheet(
        "Tiltak;Frist;Kostnad;Status;Merknad\n\
         Møte alle nye;medio mai;ca 5 000;i gang;Se også kursplanen\n\
         Holde kurs;vår 2026;;;\n\
         Sum;;5000;;\n",
    );
    let measures = &reading.outline.areas[0].measures;
    let kept = |at: usize| -> Vec<(&str, &str)> {
        measures[at].details.iter().flat_map(|d| &d.kept).map(|k| (k.column.as_str(), k.text.as_str())).collect()
    };
    assert_eq!(
        kept(0),
        [("Frist", "medio mai"), ("Kostnad", "ca 5 000"), ("Merknad", "Se også kursplanen"), ("Status", "i gang")]
    );
    assert_eq!(kept(1), [("Frist", "vår 2026")]);
    assert!(measures.iter().all(|m| m.details.iter().all(|d| d.due.is_none() && d.kroner.is_none())));
    let told: Vec<(&str, &str)> =
        reading.outline.problems.iter().map(|p| (p.code.as_str(), p.with[0].as_str())).collect();
    assert_eq!(told, [("sheet-date", "medio mai"), ("sheet-amount", "ca 5 000"), ("sheet-date", "vår 2026")]);
    assert_eq!(reading.outline.left_out.iter().map(|l| l.why.as_str()).collect::<Vec<_>>(), ["sum"]);
}

#[test]
fn sheets_that_are_no_plan_are_told_so() {
    for (what, csv) in [
        (
            "members",
            "Navn;Adresse;E-post;Telefon\nKari Nordmann;Storgata 12, 0184 Oslo;kari@example.org;900 00 000\nOla Hansen;Lillegata 3, 5003 Bergen;ola@example.org;900 00 001\n",
        ),
        ("a budget", "Post;Beløp;Kommentar\nKurs;30 000;\nReiser;12 000;som i fjor\nMøter;8 000;\n"),
        ("figures", "1;2;3\n4;5;6\n7;8;9\n"),
    ] {
        assert!(sheet(csv).outline.not_a_plan.is_some(), "{what}: {:?}", meanings(&sheet(csv)));
    }
}

#[test]
fn a_formula_is_never_more_than_words() {
    let reading = sheet(
        "Tiltak;Ansvarlig;Kostnad\n=cmd|'/c calc'!A0;Kari Nordmann;=1+1\nRinge alle nye medlemmer;Ola Hansen;100\n",
    );
    let measures = &reading.outline.areas[0].measures;
    assert_eq!(measures[0].text, "=cmd|'/c calc'!A0");
    assert_eq!(measures[0].details.as_ref().and_then(|d| d.kroner), None);
}

#[test]
fn a_measure_with_a_row_for_each_owner_is_one_measure() {
    let reading =
        sheet("Område;Tiltak;Ansvarlig\nA;Holde kurs;Leder\n;;Kari Nordmann\n;Holde kurs;Styret\nB;Holde kurs;Leder\n");
    let lines = shown(&reading.outline);
    assert_eq!(lines.len(), 2, "{lines:#?}");
    let first = reading.outline.areas[0].measures[0].details.clone().unwrap_or_default();
    assert_eq!((first.owner_post.as_deref(), first.owner_name.as_deref()), (Some("Leder"), Some("Kari Nordmann")));
    assert_eq!(first.kept.iter().map(|k| k.text.as_str()).collect::<Vec<_>>(), ["Styret"]);
}

/// A plan with its columns in this order.
fn in_order(csv: &str, order: &[usize]) -> String {
    let (title, rows) = csv.split_once('\n').expect("a title");
    let sign = if rows.contains(';') { ';' } else { ',' };
    let reader = csv_of(rows, sign);
    let mut out = format!("{title}\n");
    for row in reader {
        let cells: Vec<String> =
            order.iter().map(|at| format!("\"{}\"", row.get(*at).cloned().unwrap_or_default())).collect();
        out.push_str(&cells.join(";"));
        out.push('\n');
    }
    out
}

fn csv_of(text: &str, sign: char) -> Vec<Vec<String>> {
    let sign = u8::try_from(sign).expect("a sign");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(sign).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shuffling_the_columns_gives_the_same_plan(
        which in 0..FIVE.len(),
        order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(),
        headless in any::<bool>(),
    ) {
        let mut csv = FIVE[which].1.to_owned();
        if headless {
            let mut lines: Vec<&str> = csv.lines().collect();
            lines.remove(1);
            csv = lines.join("\n");
        }
        let straight = sheet(&in_order(&csv, &[0, 1, 2, 3, 4, 5, 6, 7]));
        let shuffled = sheet(&in_order(&csv, &order));
        prop_assert_eq!(shown(&shuffled.outline), shown(&straight.outline));
        prop_assert_eq!(shuffled.outline.areas, straight.outline.areas);
        prop_assert_eq!(shuffled.outline.problems, straight.outline.problems);
    }

    #[test]
    fn any_cells_give_an_outline_and_lose_no_measure(
        cells in proptest::collection::vec(proptest::collection::vec("[A-Za-zæøå0-9 .,/;=-]{0,24}", 1..6), 0..14),
    ) {
        let csv: String = cells.iter().map(|row| row.join("\t") + "\n").collect();
        if let Ok(reading) = read(csv.as_bytes(), Some("plan.tsv"), &[]) {
            prop_assert!(reading.table.is_some());
        }
    }
}
