//! A matter that a branch raises: received, assigned, passed on, answered, withdrawn, asked again; who sees it, and what two
//! people at once are told.

use testing::{Answer, Browser, Served, on_each_database};

use super::following_up::{ACTION, bergen};
use super::{clock, hidden, house, signed_in};

const TITLE: &str = "Ferjekaien på Østerøy";
const FIELDS: [(&str, &str); 4] = [
    ("title", TITLE),
    ("text", "Kaien er stengt, og bussene snur i Ådalen."),
    ("asks", "Hvem betaler ventetiden?"),
    ("answer_by", "20.3.2026"),
];

/// The value of a choice by the words on it.
fn choice<'a>(page: &'a Answer, name: &str) -> &'a str {
    let before = page.body.split(&format!(">{name}</option>")).next().unwrap_or_default();
    before.rsplit("<option value=\"").next().and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

/// Raises the matter to the district; gives its path.
async fn raised(kari: &mut Browser) -> String {
    let page = kari.get("/matters/new").await;
    let (unit, once, to) = (hidden(page.is(200), "unit"), hidden(&page, "once"), choice(&page, DISTRICT));
    let mut fields = FIELDS.to_vec();
    fields.extend([("unit", unit), ("once", once), ("to", to)]);
    kari.post("/matters", &fields).await.is(303).to().to_owned()
}

const DISTRICT: &str = "Samferd distrikt Vestkysten";

/// Sends a form of the matter's page, as it is now.
async fn step(browser: &mut Browser, matter: &str, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(matter).await;
    // Where the reader has no form of their own, one that fits is made up.
    let seen = page.body.matches("<li class=\"stack\">").count().to_string();
    let mut all = vec![("seen", seen.as_str())];
    all.extend(fields);
    browser.post(&format!("{matter}/{kind}"), &all).await
}

async fn people(served: &Served) -> (Browser, Browser, Browser) {
    (signed_in(served, "kari").await, signed_in(served, "imran").await, signed_in(served, "solveig").await)
}

#[test]
fn a_matter_goes_up_is_passed_on_and_its_answer_reaches_who_asked() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, mut imran, mut solveig) = people(&served).await;
        let matter = raised(&mut kari).await;
        kari.get(&matter)
            .await
            .is(200)
            .shows("Sendt til Samferd distrikt Vestkysten, ikke tatt imot ennå")
            .hides("Ta imot");
        kari.get("/").await.hides(TITLE);
        kari.get("/matters").await.shows(TITLE);
        imran.get("/").await.shows(TITLE).shows("ikke tatt imot ennå · svar innen 20. mars 2026");
        step(&mut imran, &matter, "receipt", &[]).await.is(303);
        kari.get(&matter).await.shows("Tatt imot av Samferd distrikt Vestkysten");
        step(&mut imran, &matter, "assignment", &[("assign_words", "Hun kan dette.")])
            .await
            .is(422)
            .shows("Skriv hvem som ser på saken")
            .shows("Hun kan dette.");
        step(&mut imran, &matter, "assignment", &[("assigned_to", "nestlederen")]).await.is(303);
        kari.get("/matters").await.shows("Hos Samferd distrikt Vestkysten: nestlederen ser på den");
        solveig.get(&matter).await.is(404);
        let page = imran.get(&matter).await;
        let national = choice(&page, "Forbundet Samferd").to_owned();
        step(&mut imran, &matter, "passing-on", &[("to_unit", "fjordane")]).await.is(422).shows("Velg hvem saken");
        let on = [("to_unit", national.as_str()), ("pass_words", "Dette gjelder alle distriktene.")];
        step(&mut imran, &matter, "passing-on", &on).await.is(303);
        imran.get("/").await.hides(TITLE);
        imran.get("/matters").await.shows("Saker vi har sendt videre").shows(TITLE);
        solveig.get("/").await.shows(TITLE);
        step(&mut imran, &matter, "answer", &[("answer", "Nei.")]).await.is(403);
        step(&mut solveig, &matter, "answer", &[]).await.is(422).shows("Skriv et svar");
        step(&mut solveig, &matter, "answer", &[("answer", "Oppdragsgiveren på ÆRØY betaler.")]).await.is(303);
        solveig.get("/").await.hides(TITLE);
        kari.get("/").await.shows(TITLE).shows("Forbundet Samferd har svart");
        kari.get(&matter)
            .await
            .shows("Besvart av Forbundet Samferd")
            .shows("Oppdragsgiveren på ÆRØY betaler.")
            .shows("Dette gjelder alle distriktene.");
        assert!(matches!(served.door.read_now(db::verify_audit), Ok(Ok(n)) if n > 0));
        served.clock.move_days(15);
        signed_in(&served, "kari").await.get("/").await.hides(TITLE);
    });
}

#[test]
fn the_record_is_found_by_words_with_norwegian_letters_at_both_ends() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, mut imran, _) = people(&served).await;
        let matter = raised(&mut kari).await;
        kari.get("/matters?q=%C3%B8ster%C3%B8y").await.shows("Ingen saker har alle disse ordene");
        step(&mut imran, &matter, "answer", &[("answer", "Oppdragsgiveren på ÆRØY betaler.")]).await.is(303);
        for (asked, found) in [
            ("%C3%98STER%C3%98Y", true),
            ("%C3%A6r%C3%B8y", true),
            ("%C3%A5dalen+VENTETIDEN", true),
            ("%C3%A6r%C3%B8y+trikk", false),
            ("Aeroy", false),
        ] {
            for browser in [&mut kari, &mut imran] {
                let page = browser.get(&format!("/matters?q={asked}")).await;
                assert_eq!(page.is(200).body.contains(TITLE), found, "{asked}");
            }
        }
        // What was answered before the demo begins is in the record too.
        kari.get("/matters?q=pausene").await.shows("Én sak").hides(TITLE);
    });
}

#[test]
fn what_does_not_hold_is_told_and_nothing_typed_is_lost() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, mut imran, mut solveig) = people(&served).await;
        let page = kari.get("/matters/new").await;
        let (unit, once) = (hidden(&page, "unit").to_owned(), hidden(&page, "once").to_owned());
        let to = choice(&page, DISTRICT).to_owned();
        let with = |answer_by: &'static str, to: &str| {
            let mut fields: Vec<(&str, String)> =
                FIELDS.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            fields[3].1 = answer_by.to_owned();
            fields.extend([("unit", unit.clone()), ("once", once.clone()), ("to", to.to_owned())]);
            fields
        };
        let refused = [
            (with("10.2.2026", &to), "Dagen må komme etter i dag"),
            (with("31.2.2026", &to), "Dette er ikke en dag"),
            (with("20.3.2026", &unit), "Velg en enhet over deres egen"),
        ];
        for (fields, why) in refused {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            kari.post("/matters", &fields).await.is(422).shows(why).shows(TITLE).shows("bussene snur i Ådalen");
        }
        kari.post("/matters", &[("unit", &unit), ("to", &to)]).await.is(422).shows("Gi saken en tittel");
        // Sent twice, it is raised once.
        let fields = with("20.3.2026", &to);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let first = kari.post("/matters", &fields).await.is(303).to().to_owned();
        assert_eq!(kari.post("/matters", &fields).await.is(303).to(), first);
        assert_eq!(kari.get("/matters").await.body.matches(TITLE).count(), 1);
        // Nobody raises for another's unit, and above the national office there is nobody.
        imran.post("/matters", &fields).await.is(403);
        solveig.get("/matters/new").await.is(403);
        solveig.get("/matters").await.is(200).hides("href=\"/matters/new\"");
    });
}

#[test]
fn only_who_raised_it_withdraws_it_or_asks_again() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, mut imran, _) = people(&served).await;
        let matter = raised(&mut kari).await;
        for kind in ["receipt", "assignment", "passing-on", "answer"] {
            step(&mut kari, &matter, kind, &[("answer", "Ja"), ("assigned_to", "jeg")]).await.is(403);
        }
        step(&mut imran, &matter, "withdrawal", &[]).await.is(403);
        step(&mut kari, &matter, "reopening", &[("reopen_words", "Mer"), ("answer_by", "1.4.2026")]).await.is(409);
        step(&mut imran, &matter, "answer", &[("answer", "Ja.")]).await.is(303);
        step(&mut imran, &matter, "reopening", &[("reopen_words", "Mer"), ("answer_by", "1.4.2026")]).await.is(403);
        let no_day = [("reopen_words", "Fra hvilken dag?"), ("answer_by", "")];
        step(&mut kari, &matter, "reopening", &no_day).await.is(422).shows("Fra hvilken dag?").shows("ikke en dag");
        let again = [("reopen_words", "Fra hvilken dag?"), ("answer_by", "1.4.2026")];
        step(&mut kari, &matter, "reopening", &again).await.is(303);
        imran.get("/").await.shows(TITLE).shows("svar innen 1. april 2026");
        step(&mut kari, &matter, "withdrawal", &[("withdraw_words", "Kaien er åpnet.")]).await.is(303);
        imran.get("/").await.hides(TITLE);
        imran.get(&matter).await.shows("Trukket av Samferd Bergen buss").shows("Kaien er åpnet.").hides("Send svaret");
        step(&mut imran, &matter, "answer", &[("answer", "For sent.")]).await.is(409).shows("For sent.");
        step(&mut kari, &matter, "withdrawal", &[]).await.is(409);
    });
}

#[test]
fn who_answers_a_matter_that_has_moved_is_told_and_keeps_the_text() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, mut imran, mut solveig) = people(&served).await;
        let matter = raised(&mut kari).await;
        let page = imran.get(&matter).await;
        let (seen, once) = (hidden(&page, "seen").to_owned(), hidden(&page, "once").to_owned());
        let national = choice(&page, "Forbundet Samferd").to_owned();
        let late = [("seen", seen.as_str()), ("once", &once), ("answer", "Et langt og godt svar.")];
        // Somebody else in the district is faster.
        let mut other = signed_in(&served, "imran").await;
        step(&mut other, &matter, "receipt", &[]).await.is(303);
        let told = imran.post(&format!("{matter}/answer"), &late).await;
        told.is(409).shows("Saken er endret mens du skrev").shows("Et langt og godt svar.").shows("Send svaret");
        step(&mut other, &matter, "passing-on", &[("to_unit", &national)]).await.is(303);
        let told = imran.post(&format!("{matter}/answer"), &late).await;
        told.is(409).shows("Et langt og godt svar.").hides("Send svaret");
        kari.get(&matter).await.hides("Et langt og godt svar.");
        // A press that comes twice is carried out once, and no clash.
        let page = solveig.get(&matter).await;
        let (seen, once) = (hidden(&page, "seen").to_owned(), hidden(&page, "once").to_owned());
        for _ in 0..2 {
            solveig.post(&format!("{matter}/receipt"), &[("seen", &seen), ("once", &once)]).await.is(303);
        }
        let page = kari.get(&matter).await;
        assert_eq!(page.body.matches("Forbundet Samferd tok imot saken").count(), 1);
    });
}

#[test]
fn a_matter_is_for_both_ends_and_not_for_those_beside_above_or_without_a_part_in_it() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, ..) = people(&served).await;
        let matter = raised(&mut kari).await;
        for (name, list, status) in [
            ("imran", 200, 200),
            ("solveig", 200, 404),
            ("oddgeir", 200, 404),
            ("biret", 403, 404),
            ("tomasz", 403, 404),
            ("hanne", 403, 404),
        ] {
            let mut browser = signed_in(&served, name).await;
            let page = browser.get("/matters").await;
            assert_eq!((page.status, page.body.contains(TITLE)), (list, name == "imran"), "{name}");
            assert_eq!(browser.get(&matter).await.status, status, "{name}");
            let said = [("seen", "1"), ("answer", "Ja"), ("assigned_to", "jeg")];
            for kind in ["receipt", "assignment", "passing-on", "answer", "withdrawal", "reopening"] {
                let answer = browser.post(&format!("{matter}/{kind}"), &said).await;
                assert_eq!(answer.status == 404, status == 404, "{name} {kind}: {}", answer.status);
            }
            assert_eq!(browser.get("/").await.body.contains(TITLE), name == "imran", "{name}");
        }
        served.visitor().get(&matter).await.is(303);
        kari.get("/matters/00000000-0000-7000-8000-000000000000").await.is(404);
    });
}

#[test]
fn a_matter_comes_from_an_action_with_its_text() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, _, action) = bergen(&served).await;
        let page = kari.get(&action).await;
        let door = page.body.split("href=\"/matters/new?").nth(1).and_then(|rest| rest.split('"').next());
        let door =
            format!("/matters/new?{}", door.expect("a door to raise it").replace("&#38;", "&").replace("&amp;", "&"));
        let page = kari.get(&door).await;
        let (unit, plan, measure) =
            (hidden(page.is(200).shows(ACTION), "unit"), hidden(&page, "plan"), hidden(&page, "measure"));
        let mut fields = FIELDS.to_vec();
        fields.extend([("unit", unit), ("plan", plan), ("measure", measure), ("to", choice(&page, DISTRICT))]);
        let matter = kari.post("/matters", &fields).await.is(303).to().to_owned();
        let mut imran = signed_in(&served, "imran").await;
        imran.get(&matter).await.is(200).shows(ACTION);
        // Nobody makes a matter of what they may not see, or of what is not there.
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        oddgeir.get(&door).await.is(404);
        kari.get(&door.replace(measure, plan)).await.is(404);
        // A steward follows up, and raises nothing.
        signed_in(&served, "biret").await.get(&action).await.is(200).hides("/matters/new?");
    });
}
