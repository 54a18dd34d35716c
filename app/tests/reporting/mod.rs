//! A branch's annual report from draft to adoption, through the web door: drafted from what is recorded, written on by two at
//! once, frozen, commented on, adopted, searched and read above; and who sees what of it.

mod papers;
mod reading;

use testing::{Answer, Browser, Served, on_each_database};

use super::following_up::bergen;
use super::{clock, hidden, house, signed_in};

/// Begins the report of somebody's own unit for a year; gives its path.
async fn begun(browser: &mut Browser, year: &str) -> String {
    let page = browser.get("/annual-reports").await;
    let unit = hidden(page.is(200), "unit").to_owned();
    browser.post("/annual-reports", &[("unit", &unit), ("year", year)]).await.is(303).to().to_owned()
}

/// The path of the section with a title, from the report's page.
fn section(page: &Answer, title: &str) -> String {
    let before = page.body.split(&format!("<span class=\"ds-sr-only\"> – {title}</span>")).next().unwrap_or_default();
    let href = before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next()).unwrap_or_default();
    assert!(href.contains("/sections/"), "no section {title}: {href}");
    href.to_owned()
}

/// What the text field of a section's page holds.
fn text(page: &Answer) -> String {
    let field = page.body.split("name=\"text\"").nth(1).unwrap_or_default();
    let text = field.split_once('>').map_or("", |(_, rest)| rest).split("</textarea>").next().unwrap_or_default();
    text.trim_start_matches('\n').replace("&#38;", "&").to_owned()
}

/// Writes down what the annual meeting decided.
async fn adopted(browser: &mut Browser, report: &str) {
    let decision = [("organ", "årsmøtet"), ("on_day", "10.2.2026"), ("minutes", "sak 3/26")];
    browser.post(&format!("{report}/adoption"), &decision).await.is(303);
}

#[test]
fn a_report_is_drafted_from_what_is_recorded_and_invents_nothing() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, plan, action) = bergen(&served).await;
        for (kind, day) in [("board", "12.1.2026"), ("board", "2.2.2026"), ("annual", "10.2.2026")] {
            kari.post(&format!("{plan}/meetings"), &[("kind", kind), ("day", day)]).await.is(303);
        }
        let page = kari.get(&action).await;
        let occasion = hidden(page.is(200), "occasion").to_owned();
        let said = [("status", "dropped"), ("occasion", &occasion), ("note", "Selskapene ville ikke møte oss.")];
        kari.post(&action, &said).await.is(303);
        let report = begun(&mut kari, "2026").await;
        let page = kari.get(&report).await;
        page.is(200)
            .shows("Årsberetning 2026")
            .shows("0 av 11 kapitler er klare")
            .shows("I 2026 ble det holdt 2 styremøter og årsmøte 10. februar 2026.")
            .shows("Selskapene ville ikke møte oss.")
            .shows("Droppet")
            .shows("ett er droppet")
            .shows("Ingen har meldt hvordan det gikk.")
            .shows("Kari Myklebust")
            .hides("ikke ført")
            .hides("er gjort");
        // Once more leads to the same report.
        assert_eq!(begun(&mut kari, "2026").await, report);
        for (format, start) in [("pdf", &b"%PDF"[..]), ("docx", b"PK")] {
            let file = kari.get(&format!("{report}/document/report.{format}")).await;
            assert!(file.is(200).bytes.starts_with(start) && file.bytes.len() > 5_000, "{format}");
        }
        kari.get(&format!("{report}/document/report.exe")).await.is(404);
        // A year of which nothing is recorded says so.
        let report = begun(&mut kari, "2024").await;
        kari.get(&report)
            .await
            .shows("Det er ikke ført noen møter for 2024.")
            .shows("Vi hadde ingen vedtatt handlingsplan i 2024.");
        for year in ["2027", "1066", "i fjor", ""] {
            let unit = hidden(&kari.get("/annual-reports").await, "unit").to_owned();
            kari.post("/annual-reports", &[("unit", &unit), ("year", year)])
                .await
                .is(422)
                .shows("Skriv et år som har begynt");
        }
    });
}

#[test]
fn a_nynorsk_branch_gets_a_nynorsk_draft_whatever_the_pages_speak() {
    on_each_database(house, clock, |served| async move {
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        oddgeir.post("/language", &[("language", "en"), ("back", "/")]).await;
        let report = begun(&mut oddgeir, "2026").await;
        oddgeir
            .get(&report)
            .await
            .is(200)
            .shows("Annual report 2026")
            .shows("Denne årsmeldinga gjeld Samferd Fjordane frå 1. januar 2026 til 31. desember 2026.")
            .shows("lang=\"nn\"")
            .shows("har ingen meldt noko om");
    });
}

#[test]
fn a_chapter_is_written_looked_at_and_ready_and_nothing_typed_is_lost() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let report = begun(&mut kari, "2025").await;
        let own = section(&kari.get(&report).await, "Om året");
        let page = kari.get(&own).await;
        let revision = hidden(page.is(200), "revision").to_owned();
        let typed = "Et **godt** år.\n\n- Ett\n- To\n\n<script>alert(1)</script>\n\n[siden](javascript:x)";
        let fields = [("revision", revision.as_str()), ("title", "Året"), ("text", typed)];
        let mut look = fields.to_vec();
        look.push(("do", "preview"));
        let seen = kari.post(&own, &look).await;
        seen.is(200)
            .shows("<strong>godt</strong>")
            .shows("<li>Ett</li>")
            .hides("<script>alert")
            .hides("javascript:x\"");
        kari.get(&report).await.hides("<strong>godt</strong>");
        kari.post(&own, &[("revision", &revision), ("title", " "), ("text", typed)])
            .await
            .is(422)
            .shows("Skriv en tittel")
            .shows("Et **godt** år.");
        let mut whole = fields.to_vec();
        whole.extend([("ready", "yes"), ("assigned_to", "Kari Myklebust")]);
        kari.post(&own, &whole).await.is(303);
        kari.get(&report)
            .await
            .shows("<strong>godt</strong>")
            .shows("1 av 11 kapitler er klare")
            .hides("<script>alert");
        kari.get(&own).await.shows("Merket som klart av Kari Myklebust").shows(" checked>");
        // What is ready does not wait for anybody; what is not, does.
        kari.get("/").await.hides("kapittel i Årsberetning 2025");
        let page = kari.get(&own).await;
        let again = [
            ("revision", hidden(&page, "revision")),
            ("title", "Året"),
            ("text", typed),
            ("assigned_to", "Kari Myklebust"),
        ];
        kari.post(&own, &again).await.is(303);
        kari.get("/").await.shows("kapittel i Årsberetning 2025");
    });
}

#[test]
fn the_later_of_two_is_told_of_the_earlier_ones_words_and_both_are_kept() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let report = begun(&mut kari, "2025").await;
        let own = section(&kari.get(&report).await, "Om året");
        let seen = hidden(&kari.get(&own).await, "revision").to_owned();
        let mut lise = signed_in(&served, "kari").await;
        let first = [("revision", seen.as_str()), ("title", "Om året"), ("text", "Vi fikk ny garasje.")];
        lise.post(&own, &first).await.is(303);
        let second = [("revision", seen.as_str()), ("title", "Om året"), ("text", "Vi fikk nye uniformer.")];
        let told = kari.post(&own, &second).await;
        told.is(409).shows("Noen andre har lagret i mellomtiden").shows("Vi fikk ny garasje.");
        assert_eq!(text(&told), "Vi fikk nye uniformer.");
        let knowingly = [("revision", hidden(&told, "revision")), second[1], second[2]];
        kari.post(&own, &knowingly).await.is(303);
        kari.get(&report).await.shows("Vi fikk nye uniformer.").hides("Vi fikk ny garasje.");
        let versions = kari.get(&format!("{own}/versions")).await;
        versions.is(200).shows("Vi fikk ny garasje.").shows("<del>");
        let restore = versions.link(&format!("{own}/versions/")).to_owned();
        kari.post(&restore, &[]).await.is(303);
        kari.get(&report).await.shows("Vi fikk ny garasje.").hides("Vi fikk nye uniformer.");
        kari.get(&format!("{own}/versions")).await.shows("Vi fikk nye uniformer.");
    });
}

#[test]
fn what_is_frozen_stays_when_what_is_recorded_changes() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, plan, _) = bergen(&served).await;
        kari.post(&format!("{plan}/meetings"), &[("kind", "board"), ("day", "12.1.2026")]).await.is(303);
        let report = begun(&mut kari, "2026").await;
        let own = section(&kari.get(&report).await, "Møter");
        let page = kari.get(&own).await;
        let freezing =
            page.is(200).shows("Hentes fram slik det er, hver gang").link(&format!("{own}/parts/")).to_owned();
        assert!(freezing.ends_with("/freezing"), "{freezing}");
        kari.post(&freezing, &[]).await.is(303);
        kari.post(&format!("{plan}/meetings"), &[("kind", "board"), ("day", "2.2.2026")]).await.is(303);
        kari.get(&own)
            .await
            .shows("Frosset slik det var 10. februar 2026")
            .shows("12. januar")
            .hides("2. februar</td>");
        // Refreshed, it is as now; drawn every time, it follows.
        kari.post(&freezing, &[]).await.is(303);
        kari.get(&own).await.shows("12. januar, 2. februar");
        kari.post(&freezing.replace("/freezing", "/thawing"), &[]).await.is(303);
        kari.post(&format!("{plan}/meetings"), &[("kind", "members"), ("day", "4.2.2026")]).await.is(303);
        kari.get(&own).await.shows("Medlemsmøter");
        adopted(&mut kari, &report).await;
        kari.post(&format!("{plan}/meetings"), &[("kind", "members"), ("day", "5.2.2026")]).await.is(303);
        kari.get(&report).await.shows("4. februar").hides("5. februar");
        // An adopted report stands.
        let late = [("revision", "0"), ("title", "Møter"), ("text", "Etterpå.")];
        kari.post(&own, &late).await.is(409);
        kari.post(&freezing, &[]).await.is(409);
        kari.post(&format!("{own}/comments"), &[("comment", "For sent.")]).await.is(409);
        kari.post(&format!("{report}/adoption"), &[("organ", "x"), ("on_day", "10.2.2026"), ("minutes", "y")])
            .await
            .is(409);
        kari.get(&own).await.is(409);
        kari.get(&report).await.shows("Vedtatt av årsmøtet 10. februar 2026, sak 3/26").hides("Skriv på kapitlet");
        // What was written down by mistake is taken back the same day, by the one who wrote it, and by nobody later.
        let back = format!("{report}/adoption/withdrawal");
        kari.get(&report).await.shows("Ble vedtaket ført inn ved en feil?");
        kari.post(&back, &[]).await.is(303);
        kari.get(&report).await.shows("Skriv på kapitlet").shows("5. februar");
        kari.post(&back, &[]).await.is(409);
        adopted(&mut kari, &report).await;
        served.clock.move_days(1);
        kari.get(&report).await.hides("Ble vedtaket ført inn ved en feil?");
        kari.post(&back, &[]).await.is(409);
        assert!(matches!(served.door.read_now(db::verify_audit), Ok(Ok(n)) if n > 0));
    });
}

#[test]
fn figures_are_typed_in_summed_and_carried_to_the_next_year() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let report = begun(&mut kari, "2024").await;
        let own = section(&kari.get(&report).await, "Medlemmer");
        let page = kari.get(&own).await;
        let href = |page: &Answer| {
            let links = page.body.split("href=\"").filter_map(|rest| rest.split('"').next());
            links.filter(|link| link.contains("/parts/")).map(str::to_owned).next().unwrap_or_default()
        };
        let table = href(page.is(200));
        let typed = |first: &'static str, second: &'static str| {
            vec![
                ("revision", "0"),
                ("side", "plain"),
                ("label", "Yrkesaktive"),
                ("figure", first),
                ("before", ""),
                ("side", "plain"),
                ("label", "Lærlinger på Ærfugl"),
                ("figure", second),
                ("before", ""),
            ]
        };
        kari.post(&table, &typed("1 204", "mange"))
            .await
            .is(422)
            .shows("Noe i tallfeltene er ikke et tall")
            .shows("mange");
        kari.post(&table, &typed("1 204", "")).await.is(303);
        kari.get(&own).await.shows("Lærlinger på Ærfugl").shows("1\u{a0}204").shows("ikke ført");
        let stale = kari.post(&table, &typed("9", "9")).await;
        stale.is(409).shows("Noen andre har ført tall i mellomtiden").shows("Yrkesaktive: 1\u{a0}204");
        let mut knowingly = typed("1 204", "31");
        knowingly[0].1 = hidden(&stale, "revision");
        kari.post(&table, &knowingly).await.is(303);
        kari.get(&report).await.shows("1\u{a0}235");
        // The next year begins with this year's figures in the column beside.
        let next = begun(&mut kari, "2025").await;
        kari.get(&next).await.shows("Lærlinger på Ærfugl").shows("1\u{a0}204");
    });
}

#[test]
fn the_board_talks_about_a_chapter_and_settles_it() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let report = begun(&mut kari, "2025").await;
        let own = section(&kari.get(&report).await, "Aktiviteter");
        kari.post(&format!("{own}/comments"), &[("comment", " ")]).await.is(422).shows("Skriv en kommentar");
        let once = hidden(&kari.get(&own).await, "once").to_owned();
        let said = [("comment", "Hvem var på Ådlandstunet?"), ("once", once.as_str())];
        kari.post(&format!("{own}/comments"), &said).await.is(303);
        kari.post(&format!("{own}/comments"), &said).await.is(303);
        let page = kari.get(&own).await;
        assert_eq!(page.body.matches("Hvem var på Ådlandstunet?</p>").count(), 1);
        kari.get(&report).await.shows("én kommentar venter");
        let settle = page.link(&format!("{own}/comments/")).to_owned();
        kari.post(&settle, &[]).await.is(303);
        kari.post(&settle, &[]).await.is(404);
        kari.get(&report).await.hides("kommentar venter");
        // A chapter of one's own, before the signatures.
        kari.post(&format!("{report}/sections"), &[("title", "")]).await.is(422).shows("Skriv en tittel");
        kari.post(&format!("{report}/sections"), &[("title", "Huset på Haukås")]).await.is(303);
        let page = kari.get(&report).await;
        let place = |title: &str| page.body.find(&format!("\">{title}</a>")).expect("in the contents");
        assert!(place("Økonomi") < place("Huset på Haukås") && place("Huset på Haukås") < place("Underskrifter"));
    });
}
