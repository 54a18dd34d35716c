//! A unit's annual wheel: begun with what is suggested, with duties by rule, its meetings and actions; and as a calendar.

use testing::{Answer, Browser, Served, on_each_database};

use super::following_up::{ACTION, bergen};
use super::{clock, house, signed_in};

/// Where the wheel of somebody's own unit is.
async fn own_wheel(browser: &mut Browser) -> String {
    let front = browser.get("/").await;
    let unit = front.body.split("href=\"/units/").nth(1).and_then(|rest| rest.split('"').next()).expect("a unit");
    format!("/units/{unit}/wheel")
}

/// A duty as the form sends it.
fn duty<'a>(title: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("title", title)];
    fields.extend_from_slice(more);
    fields
}

/// Where a duty on the page is changed.
fn door(page: &Answer, title: &str) -> String {
    let before = page.body.split(&format!(">{title}</a>")).next().unwrap_or_default();
    before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

#[test]
fn a_branch_begins_its_wheel_with_what_is_suggested_and_writes_its_own() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let wheel = own_wheel(&mut kari).await;
        kari.get(&wheel).await.shows("Årshjulet 2026").shows("Årshjulet er tomt");
        let suggestions = format!("{wheel}/suggestions");
        kari.post(&suggestions, &[]).await.is(422).shows("Velg minst ett");
        let chosen = [("chosen", "call"), ("chosen", "first-of-may")];
        kari.post(&suggestions, &chosen).await.is(303);
        kari.post(&suggestions, &chosen).await.is(303);
        let page = kari.get(&wheel).await;
        assert_eq!(page.body.matches(">1. mai</a>").count(), 1, "sent twice, taken in once");
        page.shows("1. mai")
            .shows("Venter på en møtedato")
            .shows("Kalle inn til årsmøtet")
            .shows("28 dager før hvert årsmøte");
        kari.get(&suggestions).await.hides("Kalle inn til årsmøtet").shows("Holde årsmøte");
        // What is wrong is named at its place, and what was typed stays.
        let duties = format!("{wheel}/duties");
        kari.post(&duties, &duty("Vernerunde", &[])).await.is(422).shows("Velg når det kommer").shows("Vernerunde");
        let wrong_day = [("kind", "day"), ("day_day", "32"), ("day_month", "4"), ("day_every", "6")];
        kari.post(&duties, &duty("Vernerunde", &wrong_day)).await.is(422).shows("fra 1 til 31").shows("value=\"32\"");
        kari.post(&duties, &duty("", &[("kind", "end-of"), ("end_month", "3")]))
            .await
            .is(422)
            .shows("Skriv hva som skal gjøres");
        let backwards = [("kind", "months"), ("months_from", "9"), ("months_to", "3")];
        kari.post(&duties, &duty("Samtaler", &backwards)).await.is(422).shows("etter den første");
        let fourth = [("kind", "end-of"), ("end_month", "9"), ("every_years", "4")];
        kari.post(&duties, &duty("Valg", &fourth)).await.is(422).shows("et år da det kommer");
        let twice_a_year =
            [("kind", "day"), ("day_day", "31"), ("day_month", "4"), ("day_every", "6"), ("owner", "nestleder")];
        kari.post(&duties, &duty("Vernerunde", &twice_a_year)).await.is(303);
        let page = kari.get(&wheel).await;
        page.shows("30. april").shows("31. oktober").shows("nestleder");
        let there = door(&page, "Vernerunde");
        kari.get(&there).await.is(200).shows("value=\"31\"").shows("value=\"nestleder\"");
        kari.post(&there, &duty("Vernerunde på garasjene", &[("kind", "end-of"), ("end_month", "5")])).await.is(303);
        kari.get(&wheel).await.shows("Vernerunde på garasjene").shows("31. mai").hides("31. oktober");
        kari.get(&format!("{wheel}?year=2029")).await.shows("Årshjulet 2029").shows("Vernerunde på garasjene");
        kari.post(&format!("{there}/removal"), &[]).await.is(303);
        kari.get(&wheel).await.hides("Vernerunde på garasjene");
        kari.post(&format!("{there}/removal"), &[]).await.is(404);
        assert!(matches!(served.door.read_now(db::verify_audit), Ok(Ok(n)) if n > 0));
    });
}

#[test]
fn the_wheel_has_the_units_meetings_and_its_actions_each_on_its_day() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, plan, _) = bergen(&served).await;
        let wheel = own_wheel(&mut kari).await;
        kari.post(&format!("{wheel}/suggestions"), &[("chosen", "call")]).await.is(303);
        kari.post(&format!("{plan}/meetings"), &[("kind", "annual"), ("day", "25.2.2027")]).await.is(303);
        kari.get(&wheel).await.shows("19. juni").shows(ACTION);
        // The call goes out 28 days before the meeting.
        let next = kari.get(&format!("{wheel}?year=2027")).await;
        next.shows("28. januar").shows("25. februar").shows("Årsmøte").hides("Venter på en møtedato").hides(ACTION);
    });
}

#[test]
fn those_above_show_and_suggest_duties_and_nobody_beside_sees_them() {
    on_each_database(house, clock, |served| async move {
        let mut imran = signed_in(&served, "imran").await;
        let district = own_wheel(&mut imran).await;
        let end = |below| [("kind", "end-of"), ("end_month", "4"), ("below", below)];
        let duties = format!("{district}/duties");
        imran.post(&duties, &duty("Distriktsmøtet", &end("shown"))).await.is(303);
        imran.post(&duties, &duty("Sende årsberetningen til distriktet", &end("suggested"))).await.is(303);
        imran.post(&duties, &duty("Rydde lageret", &end("no"))).await.is(303);
        let mut kari = signed_in(&served, "kari").await;
        let wheel = own_wheel(&mut kari).await;
        let page = kari.get(&wheel).await;
        page.shows("Distriktsmøtet")
            .shows("Samferd distrikt Vestkysten")
            .hides("Rydde lageret")
            .hides("Sende årsberetningen");
        let offered = kari.get(&format!("{wheel}/suggestions")).await;
        offered
            .shows("Samferd distrikt Vestkysten foreslår dette")
            .shows("Sende årsberetningen til distriktet")
            .hides("1. mai");
        let own = format!("{wheel}/duties");
        kari.post(&own, &duty("For alle", &end("shown"))).await.is(403);
        kari.post(&own, &duty("For oss", &end("no"))).await.is(303);
        imran.get(&wheel).await.is(404);
        imran.get(&district).await.hides("For oss");
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        oddgeir.get(&wheel).await.is(404);
        oddgeir.post(&own, &duty("Utanfrå", &end("no"))).await.is(404);
        // A member sees the year, and neither the board's actions nor how it is changed.
        let mut tomasz = signed_in(&served, "tomasz").await;
        tomasz.get(&wheel).await.is(200).shows("For oss").hides(&own).hides("Actions of the plan");
        tomasz.get(&format!("{own}/new")).await.is(403);
        tomasz.post(&own, &duty("Fra et medlem", &end("no"))).await.is(403);
    });
}

/// The secret part of the address that a page shows.
fn secret(page: &Answer) -> String {
    let rest = page.body.split("/calendar/").skip(1).find(|rest| rest.split('<').next().is_some_and(|s| s.len() == 64));
    rest.and_then(|rest| rest.split('<').next()).expect("an address").to_owned()
}

#[test]
fn a_calendar_says_when_and_not_what_and_stops_with_the_post() {
    on_each_database(house, clock, |served: Served| async move {
        let (mut kari, plan, _) = bergen(&served).await;
        let wheel = own_wheel(&mut kari).await;
        let place = wheel.replace("/wheel", "/calendar");
        kari.post(&format!("{plan}/meetings"), &[("kind", "board"), ("day", "17.3.2026")]).await.is(303);
        let mine = secret(kari.post(&place, &[("what", "mine")]).await.is(200));
        let all = secret(kari.post(&place, &[("what", "all")]).await.is(200));
        kari.get(&place).await.hides(&mine).hides(&all).shows("Med alle tiltakene");
        let mut phone = served.visitor();
        let own = phone.get(&format!("/calendar/{mine}")).await.is(200).body.clone();
        assert!(own.contains("DTSTART;VALUE=DATE:20260317\r\n") && own.contains("SUMMARY:Møte\r\n"), "{own}");
        assert!(own.contains("DTSTART;VALUE=DATE:20260619\r\n"), "her own action: {own}");
        let whole = phone.get(&format!("/calendar/{all}")).await.is(200).body.clone();
        assert!(whole.matches("BEGIN:VEVENT").count() > own.matches("BEGIN:VEVENT").count(), "{whole}");
        for word in ["Samferd", "drøfting", "Bergen", "Kari", "Myklebust", "fagforening"] {
            assert!(!whole.contains(word), "{word} in {whole}");
        }
        // An address is stopped by whoever made it.
        let page = kari.get(&place).await;
        let stops = |page: &Answer| {
            page.body
                .split("action=\"")
                .filter_map(|r| r.split('"').next())
                .find(|a| a.ends_with("/removal"))
                .map(str::to_owned)
        };
        let newest = stops(&page).expect("a way to stop it");
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        oddgeir.post(&newest, &[]).await.is(404);
        kari.post(&newest, &[]).await.is(303);
        phone.get(&format!("/calendar/{all}")).await.is(404);
        phone.get(&format!("/calendar/{mine}")).await.is(200);
        // With the post, the calendar ends.
        let mut hanne = signed_in(&served, "hanne").await;
        let people = hanne.get("/people").await;
        let of_kari = people.body.split("Kari Myklebust").nth(1).expect("Kari");
        let end = of_kari.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("her post");
        hanne.post(end, &[]).await.is(303);
        served.clock.move_days(1);
        phone.get(&format!("/calendar/{mine}")).await.is(404);
        phone.get("/calendar/en-gjetning").await.is(404);
    });
}
