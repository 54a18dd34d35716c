//! Writes a sample action plan as PDF and DOCX, and its actions as XLSX, to look at:
//! `cargo run --workspace --example sample -- FOLDER`.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs};

use documents::{
    Block, Cell, Column, Document, Figure, Labels, Language, Orientation, Row, Run, Sheet, SheetColumn, Table, Value,
    Workbook,
};
use jiff::civil::date;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).map_or_else(env::temp_dir, PathBuf::from);
    fs::create_dir_all(&folder)?;
    let plan = action_plan();
    for name in ["plan.pdf", "again.pdf"] {
        let begun = Instant::now();
        fs::write(folder.join(name), documents::pdf(&plan)?)?;
        println!("{name}: {} ms", begun.elapsed().as_millis());
    }
    fs::write(folder.join("plan.docx"), documents::docx(&plan)?)?;
    fs::write(folder.join("plan.xlsx"), documents::xlsx(&workbook())?)?;
    println!("written to {}", folder.display());
    Ok(())
}

fn action_plan() -> Document {
    Document {
        title: "Handlingsplan for 2026–2028".into(),
        subtitle: Some("Slik gjør vi landsmøtets vedtak til arbeid hos oss".into()),
        unit: "Fagforeningen Nordfjord og omegn".into(),
        language: Language::Nb,
        status: vec!["Vedtatt av årsmøtet 12. februar 2026 (sak 7/26)".into()],
        facts: vec![
            ("Gjelder".into(), "Årsmøteperioden 2026–2028".into()),
            ("Bygger på".into(), "Forbundets strategiplan 2025–2029".into()),
            ("Medlemmer".into(), "1 248 på 37 arbeidsplasser".into()),
            ("Ansvarlig".into(), "Styret ved leder Kari Solbakken".into()),
        ],
        date: Some(date(2026, 2, 12)),
        cover: true,
        contents: true,
        orientation: Orientation::Portrait,
        labels: Labels {
            contents: "Innhold".into(),
            page: "Side".into(),
            of: "av".into(),
            place_and_date: "Sted og dato".into(),
        },
        blocks: [introduction(), areas(), annex()].concat(),
    }
}

fn introduction() -> Vec<Block> {
    vec![
        heading(1, "Om planen"),
        paragraph(
            "Planen viser hva avdelingen skal gjøre i perioden, hvem som har ansvaret, og hvordan vi \
             ser at vi er på vei. Den er laget av styret sammen med klubbene, og alle arbeidsplasser \
             med tillitsvalgt har fått si sin mening før årsmøtet.",
        ),
        Block::Rich {
            runs: vec![
                run("Styret følger opp planen ", false),
                run("hvert kvartal", true),
                run(" og legger fram en kort status på medlemsmøtene vår og høst.", false),
            ],
        },
        heading(2, "Hvor mye av forbundets plan vi har tatt opp"),
        Block::Figures {
            items: vec![
                figure("Rekruttering og organisasjonsbygging", 9, 12),
                figure("Tariff og lønn", 4, 8),
                figure("Arbeidsmiljø og sykefravær", 0, 4),
                figure("I alt", 13, 26),
            ],
        },
        heading(2, "Slik har vi valgt"),
        Block::List {
            items: vec![
                "Vi tar opp det som angår arbeidsplassene våre direkte.".into(),
                "Vi sier heller ja til færre tiltak som blir gjort, enn til mange som blir liggende.".into(),
                "Det vi har valgt bort, står i vedlegget med grunn.".into(),
            ],
            ordered: false,
        },
        Block::Note {
            text: "Kostnader er anslag i kroner for hele perioden. Frikjøp er regnet med etter \
                   avtalens satser."
                .into(),
        },
        Block::Turn { orientation: Orientation::Landscape },
    ]
}

fn areas() -> Vec<Block> {
    let columns = || {
        vec![
            Column::new("Mål", 2.2),
            Column::new("Tiltak", 3.4),
            Column::new("Ansvarlig", 1.7),
            Column::new("Frist", 1.3),
            Column::right("Kostnad", 1.1),
            Column::new("Slik ser vi at vi lykkes", 2.6),
        ]
    };
    let table = |caption: &str, rows: Vec<[&str; 6]>, sum: &str| {
        let bold = |text: &str| Cell { bold: true, ..text.into() };
        Block::Table(Table {
            caption: Some(caption.into()),
            columns: columns(),
            rows: rows.into_iter().map(Row::of).collect(),
            footer: vec![bold("Sum"), bold(""), bold(""), bold(""), bold(sum), bold("")],
        })
    };
    vec![
        heading(1, "Rekruttering og organisasjonsbygging"),
        paragraph("Vi skal være til stede der medlemmene er, og flere skal bli spurt av en kollega."),
        table(
            "Tiltak i området",
            vec![
                [
                    "Flere blir medlem på arbeidsplasser uten klubb",
                    "Besøke alle arbeidsplasser med mer enn ti ansatte minst én gang i halvåret og avtale et fast kontaktpunkt",
                    "Rekrutteringsutvalget",
                    "30. juni 2027",
                    "48 000",
                    "Alle 37 arbeidsplasser besøkt\n120 nye medlemmer",
                ],
                [
                    "",
                    "Lære opp to verveambassadører i hver klubb",
                    "Studieleder",
                    "1. november 2026",
                    "26 000",
                    "18 ambassadører har fullført kurset",
                ],
                [
                    "Unge får en naturlig vei inn",
                    "Holde åpent møte for lærlinger og ekstrahjelper ved skolestart, sammen med ungdomsutvalget i regionen",
                    "Ungdomstillitsvalgt",
                    "15. september 2026",
                    "12 500",
                    "60 deltakere, halvparten under 25 år",
                ],
                [
                    "Hver klubb har et styre som virker",
                    "Gå gjennom klubbene sammen med hovedtillitsvalgte: valg, årsmøte, arbeidsmiljøutvalgsrepresentant, frikjøpsavtale",
                    "Nestleder",
                    "Hvert år i mars",
                    "8 000",
                    "Ni av ni klubber har holdt årsmøte i tide",
                ],
            ],
            "94 500",
        ),
        heading(1, "Tariff og lønn"),
        table(
            "Tiltak i området",
            vec![
                [
                    "Medlemmene er med på å forme kravene",
                    "Holde kravmøte på alle arbeidsplasser med klubb, og gi de andre en enkel spørreundersøkelse på telefonen",
                    "Forhandlingsutvalget",
                    "20. januar 2027",
                    "15 000",
                    "Svar fra 40 prosent av medlemmene",
                ],
                [
                    "Ingen går glipp av tillegg",
                    "Sjekke lønnsslipper sammen med nye medlemmer, særlig kvelds- og helgetillegg etter overenskomsten",
                    "Klubblederne",
                    "Løpende",
                    "0",
                    "Antall saker rettet, meldt hvert kvartal",
                ],
                [
                    "Heltid er regelen",
                    "Kreve drøfting av bemanningsplaner og bruk av deltid etter arbeidsmiljøloven i alle virksomheter med klubb",
                    "Hovedtillitsvalgte",
                    "1. april 2027",
                    "6 000",
                    "Drøftingsreferat fra hver virksomhet; 25 flere i heltid",
                ],
            ],
            "21 000",
        ),
        Block::Turn { orientation: Orientation::Portrait },
    ]
}

fn annex() -> Vec<Block> {
    vec![
        heading(1, "Vedlegg: valgt bort, og hvorfor"),
        paragraph(
            "Disse punktene i forbundets plan er vurdert og ikke tatt opp nå. De vurderes på nytt ved neste rullering.",
        ),
        Block::Table(Table {
            caption: None,
            columns: vec![
                Column::new("Nr.", 0.6),
                Column::new("Punkt i forbundets plan", 3.0),
                Column::new("Hvorfor ikke nå", 3.4),
                Column::new("Vurderes igjen", 1.3),
            ],
            rows: vec![
                Row::heading("Arbeidsmiljø og sykefravær"),
                Row::of([
                    "3.1",
                    "Felles opplæring for verneombud på tvers av bransjer",
                    "Regionen holder kurset allerede; vi sender deltakere.",
                    "Høsten 2027",
                ]),
                Row::of([
                    "3.4",
                    "Kartlegge sykefravær etter yrke",
                    "Vi har ikke tall på dette nivået, og arbeidsgiverne vil ikke dele dem før ny avtale.",
                    "Våren 2028",
                ]),
                Row::heading("Samfunn og politikk"),
                Row::of([
                    "4.2",
                    "Eget lokalt skolebesøksprogram",
                    "For få frivillige. Ungdomsutvalget i regionen prioriterer de videregående skolene hos oss i 2027.",
                    "Høsten 2027",
                ]),
            ],
            footer: vec![],
        }),
        heading(2, "Vedtaket"),
        Block::List {
            items: vec![
                "Årsmøtet vedtar handlingsplanen for 2026–2028.".into(),
                "Styret får fullmakt til å flytte frister innenfor perioden.".into(),
                "Styret legger fram en skriftlig status på årsmøtet i 2027.".into(),
            ],
            ordered: true,
        },
        Block::Signatures {
            lines: vec!["Leder".into(), "Nestleder".into(), "Møteleder".into(), "Protokollfører".into()],
        },
    ]
}

fn workbook() -> Workbook {
    let column = |title: &str, width| SheetColumn { title: title.into(), width };
    let text = |text: &str| Value::Text(text.into());
    Workbook {
        title: "Handlingsplan for 2026–2028".into(),
        language: Language::Nb,
        date: Some(date(2026, 2, 12)),
        sheets: vec![Sheet {
            name: "Tiltak".into(),
            columns: vec![
                column("Tiltak", 50.0),
                column("Ansvarlig", 24.0),
                column("Frist", 12.0),
                column("Kostnad", 12.0),
                column("Mål (antall)", 12.0),
            ],
            rows: vec![
                vec![
                    text("Besøke alle arbeidsplasser"),
                    text("Rekrutteringsutvalget"),
                    Value::Date(date(2027, 6, 30)),
                    Value::Money(48_000),
                    Value::Number(37.0),
                ],
                vec![
                    text("=1+1"),
                    text("Studieleder"),
                    Value::Date(date(2026, 11, 1)),
                    Value::Money(26_000),
                    Value::Empty,
                ],
            ],
        }],
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.into() }
}

fn run(text: &str, bold: bool) -> Run {
    Run { text: text.into(), bold, ..Run::default() }
}

fn figure(label: &str, number: u64, of: u64) -> Figure {
    Figure { label: label.into(), number, of, unknown: false }
}
