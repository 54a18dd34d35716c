//! What a meeting decides becomes a status, a new action, or stands by itself; a new board gets a page of what it takes over;
//! and a file shows how far an action has come.

use testing::{Answer, Browser, on_each_database};

use super::following_up::{ACTION, bergen};
use super::{clock, hidden, house, signed_in};

/// The unit of somebody's first post.
async fn own_unit(browser: &mut Browser) -> String {
    let front = browser.get("/").await;
    let unit = front.body.split("href=\"/units/").nth(1).and_then(|rest| rest.split('"').next());
    format!("/units/{}", unit.expect("a unit"))
}

/// A choice of a list by what it says.
fn option<'a>(page: &'a Answer, text: &str) -> &'a str {
    let before = page.body.split(&format!(">{text}</option>")).next().unwrap_or_default();
    before.rsplit("<option value=\"").next().and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

/// Where a meeting's page is, by what it is called.
fn door(page: &Answer, name: &str) -> String {
    let before = page.body.split(&format!(">{name}</a>")).next().unwrap_or_default();
    before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

#[test]
fn a_decision_becomes_a_status_a_new_action_or_stands_by_itself() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, plan, action) = bergen(&served).await;
        let meetings = format!("{}/meetings", own_unit(&mut kari).await);
        kari.post(&meetings, &[("kind", "board"), ("day", "31.2.2026")]).await.is(422).shows("Dette er ikke en dag");
        kari.post(&meetings, &[("kind", "board"), ("day", "7.4.2026")]).await.is(303);
        let name = "Styremøte 7. april 2026";
        let meeting = door(kari.get(&meetings).await.shows("Møter som kommer").shows(name), name);
        // Before it is held, nothing is written down of it.
        kari.get(&meeting).await.shows("Møtet er ikke holdt ennå").hides("decision-form");
        let early = [("became", "nothing"), ("words", "Noe")];
        kari.post(&format!("{meeting}/decisions"), &early).await.is(422);
        served.clock.move_days(60);
        let mut kari = signed_in(&served, "kari").await;
        let page = kari.get(&meeting).await;
        let (once, chosen) = (hidden(&page, "once").to_owned(), option(&page, ACTION).to_owned());
        let decisions = format!("{meeting}/decisions");
        let nothing_typed = [("became", "status"), ("minutes", "sak 21/26")];
        kari.post(&decisions, &nothing_typed)
            .await
            .is(422)
            .shows("Velg hvilket tiltak")
            .shows("Velg hvor langt")
            .shows("Skriv hva som ble vedtatt")
            .shows("value=\"sak 21/26\"");
        let words = "Leder sender kravene på nytt.";
        let status = [
            ("once", once.as_str()),
            ("became", "status"),
            ("action", chosen.as_str()),
            ("status", "under-way"),
            ("words", words),
            ("minutes", "sak 21/26"),
        ];
        kari.post(&decisions, &status).await.is(303);
        kari.post(&decisions, &status).await.is(303);
        let page = kari.get(&meeting).await;
        assert_eq!(page.body.matches(&format!("Hvordan det går: {ACTION}")).count(), 1, "sent twice, written once");
        kari.get(&action).await.shows(words).shows("Styremøte 7. april 2026, sak 21/26").shows("I gang");
        // A new action stands in the plan, by a decision that amends it, with its owner and day.
        let new = "Invitere distriktet til styremøtet i juni";
        let under = option(&page, "Trygghet").to_owned();
        let added = [
            ("became", "action"),
            ("under", under.as_str()),
            ("owner_post", "Nestleder"),
            ("due", "15.6.2026"),
            ("words", new),
            ("minutes", "sak 22/26"),
        ];
        let no_place = [("became", "action"), ("words", new), ("due", "i juni")];
        kari.post(&decisions, &no_place).await.is(422).shows("Velg hvor i planen").shows("Dette er ikke en dag");
        kari.post(&decisions, &added).await.is(303);
        kari.get(&plan).await.shows(new);
        kari.get(&plan.replace("/action-plans/", "/plans/")).await.shows("styret").shows("sak 22/26");
        kari.get(&format!("{plan}/follow-up")).await.shows(&format!("– {new} (Nestleder · innen 15. juni 2026)"));
        kari.post(&decisions, &[("became", "nothing"), ("words", "Kaffekassa blir tømt.")]).await.is(303);
        kari.get(&meetings).await.shows("3 vedtak");
        kari.post(&format!("{meeting}/removal"), &[]).await.is(409).shows("Møtet har vedtak");
        // What was written down by mistake is taken out; what it became stays.
        let page = kari.get(&meeting).await;
        let removal =
            page.body.split("action=\"").filter_map(|rest| rest.split('"').next()).find(|a| a.ends_with("/removal"));
        kari.post(removal.expect("a way"), &[]).await.is(303);
        kari.get(&meeting).await.hides("Hvordan det går");
        kari.get(&action).await.shows(words);
        assert!(matches!(served.door.read_now(db::verify_audit), Ok(Ok(n)) if n > 0));
    });
}

#[test]
fn decisions_are_for_those_who_follow_up_and_amending_for_those_who_may() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, _, _) = bergen(&served).await;
        let meetings = format!("{}/meetings", own_unit(&mut kari).await);
        kari.post(&meetings, &[("kind", "board"), ("day", "10.2.2026")]).await.is(303);
        let meeting = door(&kari.get(&meetings).await, "Styremøte 10. februar 2026");
        let page = kari.get(&meeting).await;
        let under = option(page.shows("Et nytt tiltak i planen"), "Trygghet").to_owned();
        let decisions = format!("{meeting}/decisions");
        let added = [("became", "action"), ("under", under.as_str()), ("words", "Noe nytt"), ("minutes", "sak 1")];
        // A steward says how actions go, and adds none.
        let mut biret = signed_in(&served, "biret").await;
        biret.get(&meeting).await.is(200).hides("Et nytt tiltak i planen");
        biret.post(&decisions, &added).await.is(403);
        biret.post(&decisions, &[("became", "nothing"), ("words", "Vi møtes igjen.")]).await.is(303);
        for (who, status) in [("tomasz", 403), ("oddgeir", 404), ("imran", 404), ("solveig", 404)] {
            let mut browser = signed_in(&served, who).await;
            browser.get(&meetings).await.is(status);
            browser.get(&meeting).await.is(status);
            browser.post(&decisions, &[("became", "nothing"), ("words", "Nei")]).await.is(status);
        }
        // A meeting is its own unit's.
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        let own = format!("{}/meetings", own_unit(&mut oddgeir).await);
        let id = meeting.rsplit('/').next().unwrap_or_default();
        oddgeir.get(&format!("{own}/{id}")).await.is(404);
        oddgeir.post(&format!("{own}/{id}/decisions"), &[("became", "nothing"), ("words", "Nei")]).await.is(404);
    });
}

#[test]
fn a_new_board_reads_what_it_takes_over() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, _, _) = bergen(&served).await;
        let unit = own_unit(&mut kari).await;
        kari.get(&unit).await.shows("Overlevering til nytt styre").shows("Møter og vedtak");
        kari.post(&format!("{unit}/wheel/suggestions"), &[("chosen", "first-of-may")]).await.is(303);
        kari.get(&format!("{unit}/handover"))
            .await
            .is(200)
            .shows("Handlingsplan 2026 for Samferd Bergen buss")
            .shows("vedtatt av årsmøtet 10. februar 2026, sak 5/26")
            .shows(ACTION)
            .shows("Åpne saker")
            .shows("Nytt anbud på bussrutene")
            .shows("1. mai")
            .shows("Kari Myklebust");
        for (who, status) in [("biret", 403), ("tomasz", 403), ("oddgeir", 404), ("imran", 404)] {
            signed_in(&served, who).await.get(&format!("{unit}/handover")).await.is(status);
        }
    });
}

#[test]
fn a_file_shows_how_far_an_action_has_come_and_is_only_handed_out() {
    on_each_database(house, clock, |served| async move {
        let (_, plan, action) = bergen(&served).await;
        served.clock.move_days(40);
        let mut kari = signed_in(&served, "kari").await;
        let occasion = hidden(&kari.get(&action).await, "occasion").to_owned();
        let said = [("occasion", occasion.as_str()), ("status", "under-way"), ("note", "Møtet er holdt.")];
        let pdf = b"%PDF-1.7 referat".as_slice();
        kari.upload(&action, &said, ("side.html", b"<script>alert(1)</script>"))
            .await
            .is(422)
            .shows("Vi tar ikke imot")
            .shows("Møtet er holdt.");
        kari.upload(&action, &said, ("bilde.png", pdf)).await.is(422).shows("Vi tar ikke imot");
        let large = vec![b'%'; follow_up_limit() + 1];
        kari.upload(&action, &said, ("stor.pdf", &large))
            .await
            .is(422)
            .shows("større enn 10 MB")
            .shows("Møtet er holdt.");
        kari.upload(&action, &said, ("../Referat fra møtet.pdf", pdf)).await.is(303);
        kari.upload(&action, &said, ("../Referat fra møtet.pdf", pdf)).await.is(303);
        let page = kari.get(&action).await;
        assert_eq!(page.body.matches(">Referat fra møtet.pdf</a>").count(), 1, "sent twice, kept once");
        let file = door(&page, "Referat fra møtet.pdf");
        assert!(file.starts_with(&format!("{plan}/evidence/")), "{file}");
        let answer = kari.get(&file).await;
        answer.is(200);
        assert!(answer.disposition.starts_with("attachment"), "{}", answer.disposition);
        assert_eq!(answer.media, "application/pdf");
        for (who, status) in [("biret", 200), ("tomasz", 404), ("oddgeir", 404), ("imran", 404)] {
            let found = signed_in(&served, who).await.get(&file).await.status;
            assert!(found == status || (status == 404 && found == 403), "{who}: {found}");
        }
    });
}

/// The largest file that is taken, in bytes.
fn follow_up_limit() -> usize {
    10 * 1024 * 1024
}
