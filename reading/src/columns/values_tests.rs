//! Tests of `values`, as tables.

use super::*;

#[test]
fn days_are_read_as_people_and_spreadsheets_write_them() {
    let text = |text: &str| time(&Cell::of(text), Some(2026)).due.map(|day| day.to_string());
    for (words, wanted) in [
        ("19.06.2026", Some("2026-06-19")),
        ("19.6.26", Some("2026-06-19")),
        ("19/6-2026", Some("2026-06-19")),
        ("2026-06-19", Some("2026-06-19")),
        ("2026-06-19T00:00:00", Some("2026-06-19")),
        ("19. juni 2026", Some("2026-06-19")),
        ("innen 19. juni 2026", Some("2026-06-19")),
        ("June 19, 2026", Some("2026-06-19")),
        ("19 juni", Some("2026-06-19")),
        ("juni 2026", Some("2026-06-30")),
        ("medio mai", None),
        ("vår 2026", None),
        ("våren 2026", None),
        ("etter påske", None),
        ("1. mai eller 1. juni 2026", None),
        ("31.02.2026", None),
        ("12", None),
    ] {
        assert_eq!(text(words).as_deref(), wanted, "{words}");
    }
    assert_eq!(day(&Cell::Number(46_192.0), None), Some(date(2026, 6, 19)));
    assert_eq!(day(&Cell::Number(12.0), None), None);
    let span = time(&Cell::of("1. mars 2026 – 30. april 2026"), None);
    assert_eq!((span.start, span.due), (Some(date(2026, 3, 1)), Some(date(2026, 4, 30))));
}

#[test]
fn how_often_is_read_in_five_languages() {
    for (words, wanted) in [
        ("minst en gang i året", Some("yearly")),
        ("årlig", Some("yearly")),
        ("kvart år", Some("yearly")),
        ("varje år", Some("yearly")),
        ("every year", Some("yearly")),
        ("to ganger i året", Some("half-yearly")),
        ("hvert halvår", Some("half-yearly")),
        ("hvert kvartal", Some("quarterly")),
        ("månadsvis", None),
        ("hver måned", Some("monthly")),
        ("kvar veke", Some("weekly")),
        ("løpende", Some("ongoing")),
        ("löpande", Some("ongoing")),
        ("etter hvert styremøte", Some("after-each-board-meeting")),
        ("after each board meeting", Some("after-each-board-meeting")),
        ("efter varje styrelsemöte", Some("after-each-board-meeting")),
        ("på kvart medlemsmøte", Some("at-each-members-meeting")),
        ("at each members’ meeting", Some("at-each-members-meeting")),
        ("før hvert årsmøte", Some("before-each-annual-meeting")),
        ("before each annual meeting", Some("before-each-annual-meeting")),
        ("tre ganger i året", None),
        ("19. juni 2026", None),
    ] {
        assert_eq!(recurrence(words), wanted, "{words}");
    }
}

#[test]
fn amounts_are_read_when_they_are_said_plainly() {
    for (words, wanted) in [
        ("5000", Some(5000)),
        ("5 000", Some(5000)),
        ("5\u{a0}000 kr", Some(5000)),
        ("kr 25 000,-", Some(25_000)),
        ("25.000", Some(25_000)),
        ("25,000", Some(25_000)),
        ("1.250.000,00", Some(1_250_000)),
        ("NOK 300", Some(300)),
        ("0", Some(0)),
        ("ca 5 000", None),
        ("5 000–8 000", None),
        ("mye", None),
        ("-200", None),
        ("=cmd|'/c calc'!A0", None),
        ("1e9", None),
    ] {
        assert_eq!(kroner(&Cell::of(words)).map(|(kroner, _)| kroner), wanted, "{words}");
    }
    assert_eq!(kroner(&Cell::Number(12.5)), Some((13, true)));
    assert_eq!(number("7,5"), Some(7.5));
    assert_eq!(number("68,7"), Some(68.7));
}

#[test]
fn released_time_is_hours_or_days() {
    for (words, wanted) in [
        ("7,5", Some((7.5, false))),
        ("10 timer", Some((10.0, false))),
        ("12t", Some((12.0, false))),
        ("2 dager", Some((15.0, true))),
        ("2 dagar frikjøp", Some((15.0, true))),
        ("en dag", None),
        ("4 personer", None),
    ] {
        assert_eq!(hours(&Cell::of(words)), wanted, "{words}");
    }
}
