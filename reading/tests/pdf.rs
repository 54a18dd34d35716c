//! PDF pages, read to lines.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

mod making;

use making::Mark::{self, Dot, Rule, Sign, Text, Typed};
use making::pdf;
use reading::formats::lines_of;
use reading::line::{Cell, Line};

fn read(pages: &[Vec<Mark<'_>>]) -> Vec<Line> {
    lines_of(&pdf(pages), None).expect("it can be read")
}

fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

fn cells(lines: &[Line]) -> Vec<(u32, u32, &str)> {
    let cell = |line: &Line| line.cell.unwrap_or(Cell { table: 99, row: 99, column: 99 });
    lines.iter().map(|line| (cell(line).row, cell(line).column, line.text.as_str())).collect()
}

/// Lines of running text that fill their width, one below the other.
fn prose<'a>(x: f32, y: f32, lines: &[&'a str]) -> Vec<Mark<'a>> {
    lines.iter().zip(0_u8..).map(|(text, at)| Text(x, y + 13.0 * f32::from(at), 10.0, false, text)).collect()
}

#[test]
fn a_page_gives_lines_with_place_size_and_weight() {
    let lines = read(&[vec![
        Text(70.0, 80.0, 24.0, true, "Strategiplan 2027–2029"),
        Text(70.0, 120.0, 11.0, false, "Vi skal være på alle arbeidsplasser."),
        Text(90.0, 140.0, 11.0, false, "• Flere medlemmer"),
    ]]);
    assert_eq!(texts(&lines), ["Strategiplan 2027–2029", "Vi skal være på alle arbeidsplasser.", "• Flere medlemmer"]);
    let first = lines.first().expect("a line");
    assert_eq!((first.size, first.bold, first.left, first.top), (Some(24.0), true, Some(70.0), Some(80.0)));
    assert!(first.right.is_some_and(|right| (320.0..345.0).contains(&right)), "{:?}", first.right);
    assert!(lines.iter().skip(1).all(|line| !line.bold && line.size == Some(11.0) && !line.whole));
    assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn pieces_on_one_baseline_are_one_line() {
    let lines = read(&[vec![
        Text(130.0, 100.0, 11.0, false, "alle"),
        Text(70.0, 100.0, 11.0, false, "Mål for"),
        Text(70.0, 120.0, 11.0, false, "1."),
        Text(100.0, 120.0, 11.0, false, "Ringe medlemmer"),
        Text(70.0, 140.0, 11.0, false, "Se note"),
        Text(108.5, 136.0, 6.0, false, "2"),
    ]]);
    assert_eq!(texts(&lines), ["Mål for alle", "1. Ringe medlemmer", "Se note2"]);
}

#[test]
fn letters_that_are_drawn_twice_are_bold_and_read_once() {
    let lines = read(&[vec![Text(70.0, 100.0, 12.0, false, "Mål"), Text(70.3, 100.0, 12.0, false, "Mål")]]);
    assert_eq!(texts(&lines), ["Mål"]);
    assert!(lines.iter().all(|line| line.bold));
}

#[test]
fn drawn_dots_are_bullets_and_other_shapes_are_not() {
    let lines = read(&[vec![
        Dot(80.0, 92.5, 4.0),
        Text(92.0, 100.0, 11.0, false, "Flere medlemmer"),
        Text(92.0, 120.0, 11.0, false, "Uten prikk"),
        Dot(300.0, 300.0, 4.0),
    ]]);
    assert_eq!(texts(&lines), ["• Flere medlemmer", "Uten prikk"]);
    assert_eq!(lines.first().and_then(|line| line.left), Some(80.0));
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let left = [
        "Avdelingen skal være synlig på alle arbeidsplasser",
        "og sørge for at nye medlemmer blir tatt godt imot",
        "av tillitsvalgte som har tid og kunnskap til det og",
        "som blir fulgt opp av styret gjennom hele perioden",
        "uansett hvor i landet arbeidsplassen ligger til",
        "nå og i årene som kommer.",
    ];
    let right = [
        "Forhandlingsutvalget forbereder lokale krav sammen",
        "med klubbene og melder dem inn før fristen går ut",
        "og følger opp protokollene etterpå slik at alle kan",
        "se hva som ble avtalt, hvem som skal gjøre hva og",
        "når det skal være ferdig og hvordan det ble til",
        "slutt for medlemmene.",
    ];
    let mut page = vec![Text(50.0, 60.0, 20.0, true, "Handlingsplan for avdelingen i hele perioden")];
    page.extend(prose(50.0, 100.0, &left));
    // the right column stands on other baselines
    page.extend(prose(310.0, 104.0, &right));
    page.extend(prose(
        50.0,
        220.0,
        &["Under spaltene går teksten igjen over hele bredden av siden, fra marg til marg."],
    ));
    let lines = read(&[page]);
    let mut wanted = vec!["Handlingsplan for avdelingen i hele perioden"];
    wanted.extend(left);
    wanted.extend(right);
    wanted.push("Under spaltene går teksten igjen over hele bredden av siden, fra marg til marg.");
    assert_eq!(texts(&lines), wanted);
    assert!(lines.iter().all(|line| line.cell.is_none()));
}

#[test]
fn a_table_with_a_grid_gives_cells() {
    let mut page = prose(50.0, 80.0, &["Før tabellen"]);
    for y in [100.0, 120.0, 160.0] {
        page.push(Rule(50.0, y, 450.0, y));
    }
    for x in [50.0, 250.0, 450.0] {
        page.push(Rule(x, 100.0, x, 160.0));
    }
    page.extend([
        Text(55.0, 114.0, 10.0, true, "Tiltak"),
        Text(255.0, 114.0, 10.0, true, "Frist"),
        Text(55.0, 134.0, 10.0, false, "Besøke alle"),
        Text(55.0, 147.0, 10.0, false, "arbeidsplasser"),
        Text(255.0, 134.0, 10.0, false, "1. mars 2027"),
    ]);
    page.extend(prose(50.0, 180.0, &["Etter tabellen"]));
    let lines = read(&[page]);
    let inside: Vec<Line> = lines.iter().filter(|line| line.cell.is_some()).cloned().collect();
    assert_eq!(
        cells(&inside),
        [(0, 0, "Tiltak"), (0, 1, "Frist"), (1, 0, "Besøke alle"), (1, 0, "arbeidsplasser"), (1, 1, "1. mars 2027")]
    );
    assert_eq!(texts(&lines).first(), Some(&"Før tabellen"));
    assert_eq!(texts(&lines).last(), Some(&"Etter tabellen"));
}

#[test]
fn a_frame_around_a_text_is_no_table() {
    let page = vec![
        Rule(50.0, 100.0, 450.0, 100.0),
        Rule(50.0, 160.0, 450.0, 160.0),
        Rule(50.0, 100.0, 50.0, 160.0),
        Rule(450.0, 100.0, 450.0, 160.0),
        Text(60.0, 130.0, 10.0, false, "I en ramme"),
    ];
    let lines = read(&[page]);
    assert_eq!(texts(&lines), ["I en ramme"]);
    assert!(lines.iter().all(|line| line.cell.is_none()));
}

#[test]
fn a_table_with_level_rules_only_gives_cells() {
    let mut page = Vec::new();
    for y in [100.0, 140.0, 160.0] {
        page.push(Rule(50.0, y, 450.0, y));
    }
    page.extend([
        Text(50.0, 96.0, 10.0, true, "Tiltak"),
        Text(250.0, 96.0, 10.0, true, "Frist"),
        Text(50.0, 114.0, 10.0, false, "Besøke alle"),
        Text(50.0, 127.0, 10.0, false, "arbeidsplasser"),
        Text(250.0, 114.0, 10.0, false, "1. mars 2027"),
        Text(50.0, 154.0, 10.0, false, "Kurs"),
        Text(250.0, 154.0, 10.0, false, "Høst"),
    ]);
    assert_eq!(
        cells(&read(&[page])),
        [
            (0, 0, "Tiltak"),
            (0, 1, "Frist"),
            (1, 0, "Besøke alle"),
            (1, 0, "arbeidsplasser"),
            (1, 1, "1. mars 2027"),
            (2, 0, "Kurs"),
            (2, 1, "Høst")
        ]
    );
}

#[test]
fn texts_below_each_other_in_three_rows_are_cells_and_in_one_row_are_not() {
    let rows = |count: u8| -> Vec<Mark<'static>> {
        (0..count)
            .flat_map(|at| {
                let y = 100.0 + 16.0 * f32::from(at);
                [
                    Text(50.0, y, 10.0, false, "Kurs"),
                    Text(200.0, y, 10.0, false, "Leder"),
                    Text(350.0, y, 10.0, false, "Mars"),
                ]
            })
            .collect()
    };
    let table = read(&[rows(3)]);
    assert_eq!(table.iter().filter(|line| line.cell.is_some()).count(), 9);
    assert_eq!(texts(&read(&[rows(1)])), ["Kurs Leder Mars"]);
}

#[test]
fn headers_and_footers_are_marked_and_what_only_looks_alike_is_not() {
    let numbers = ["Side 1 av 4", "Side 2 av 4", "Side 3 av 4", "Side 4 av 4"];
    let areas = ["Mål 3", "Mål 7", "Mål 8", "Mål 1"];
    let bodies = ["Første side", "Andre side", "Tredje side", "Fjerde side"];
    let pages: Vec<Vec<Mark<'_>>> = (0..4)
        .map(|at| {
            vec![
                Text(50.0, 40.0, 9.0, false, "Strategiplan"),
                Text(50.0, 70.0, 14.0, true, areas[at]),
                Text(50.0, 400.0, 11.0, false, bodies[at]),
                Text(50.0, 420.0, 11.0, false, "Det samme midt på siden"),
                Text(50.0, 810.0, 9.0, false, numbers[at]),
            ]
        })
        .collect();
    let lines = read(&pages);
    assert_eq!(lines.len(), 20, "nothing is lost");
    let repeated: Vec<&str> = lines.iter().filter(|line| line.repeated).map(|line| line.text.as_str()).collect();
    let wanted: Vec<&str> = numbers.iter().flat_map(|number| ["Strategiplan", *number]).collect();
    assert_eq!(repeated, wanted);
}

#[test]
fn a_heading_between_two_tables_of_the_same_width_parts_them_and_a_sum_does_not() {
    let rule = |y: f32| Rule(50.0, y, 450.0, y);
    let cells_at = |y: f32| [Text(50.0, y, 10.0, false, "Kurs"), Text(250.0, y, 10.0, false, "Mars")];
    let mut page: Vec<Mark<'_>> = [100.0, 120.0, 140.0, 160.0, 220.0, 240.0].map(rule).into();
    page.extend([114.0, 134.0, 234.0].into_iter().flat_map(cells_at));
    page.push(Text(50.0, 154.0, 10.0, true, "Sum for alle kursene som avdelingen holder i perioden"));
    page.push(Text(50.0, 190.0, 16.0, true, "Tariff og lønn"));
    page.extend([260.0, 280.0].map(rule));
    page.extend([254.0, 274.0].into_iter().flat_map(cells_at));
    let lines = read(&[page]);
    let tables: Vec<(Option<u32>, &str)> =
        lines.iter().map(|line| (line.cell.map(|cell| cell.table), line.text.as_str())).collect();
    let sum = "Sum for alle kursene som avdelingen holder i perioden";
    let first = [(Some(0), "Kurs"), (Some(0), "Mars"), (Some(0), "Kurs"), (Some(0), "Mars"), (Some(0), sum)];
    assert_eq!(tables.get(..5), Some(first.as_slice()));
    assert_eq!(tables.get(5), Some(&(None, "Tariff og lønn")));
    assert!(tables.iter().skip(6).all(|(table, _)| *table == Some(1)) && tables.len() == 12, "{tables:?}");
}

#[test]
fn letters_of_sign_fonts_and_word_s_typed_o_are_bullets() {
    let lines = read(&[vec![
        Sign(70.0, 100.0, 11.0, "\u{a7}"),
        Text(88.0, 100.0, 11.0, false, "Flere medlemmer"),
        Typed(90.0, 120.0, 11.0, "o"),
        Text(108.0, 120.0, 11.0, false, "unge"),
        Text(70.0, 140.0, 11.0, false, "o ja, \u{a7} 4"),
    ]]);
    assert_eq!(texts(&lines), ["• Flere medlemmer", "◦ unge", "o ja, \u{a7} 4"]);
}

#[test]
fn letters_that_are_set_wide_are_one_word() {
    // each of these letters is 0.722 wide in Helvetica
    let page = "UNDHUND HUND"
        .chars()
        .zip(0_u8..)
        .filter(|(letter, _)| *letter != ' ')
        .map(|(letter, at)| (letter.to_string(), 70.0 + 10.0 * f32::from(at)))
        .collect::<Vec<_>>();
    let lines = read(&[page.iter().map(|(letter, x)| Text(*x, 100.0, 10.0, true, letter)).collect()]);
    assert_eq!(texts(&lines), ["UNDHUND HUND"]);
}

#[test]
fn labels_before_texts_are_part_of_their_lines() {
    let page = (0_u8..4).flat_map(|at| {
        let y = 100.0 + 16.0 * f32::from(at);
        [Text(50.0, y, 10.0, true, "Frist:"), Text(110.0, y, 10.0, false, "første mars i hvert av årene")]
    });
    let lines = read(&[page.collect()]);
    assert_eq!(texts(&lines), ["Frist: første mars i hvert av årene"; 4]);
}
