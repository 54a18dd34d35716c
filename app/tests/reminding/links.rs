//! Links in letters: an address is confirmed, a status is said, reminders are turned off; each once, and none of it by looking.

use super::*;

#[test]
fn an_address_gets_nothing_else_before_it_is_confirmed_by_a_press() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        let mut imran = signed_in(&served, "imran").await;
        imran.get("/me").await.shows("href=\"/me/reminders\"");
        imran.get("/me/reminders").await.is(200).shows("sender ikke e-post ennå");
        imran.post("/me/reminders/address", &[("address", "ny@example.org")]).await.is(303);
        imran.get("/me/reminders").await.shows("Vi har sendt en e-post til ny@example.org");
        let (_, all) = sink.send(&served);
        let letter = to(&all, "ny")[0];
        assert!(!letter.text().contains("Samferd") && !letter.text().contains("Imran"), "{}", letter.text());
        let link = letter.links()[0].clone();
        let mut visitor = served.visitor();
        for _ in 0..2 {
            visitor.get(&link).await.is(200).shows("Er dette din adresse?").hides("Imran").hides("ny@example.org");
        }
        imran.get("/me/reminders").await.shows("Vi har sendt en e-post til");
        visitor.post(&link, &[]).await.is(200).shows("Adressen er bekreftet");
        imran.get("/me/reminders").await.shows("Påminnelser går til ny@example.org.");
        // Another address: the link is void, and the new one is not confirmed.
        imran.post("/me/reminders/address", &[("address", "annen@example.org")]).await.is(303);
        visitor.get(&link).await.is(404);
        imran.get("/me/reminders").await.shows("Vi har sendt en e-post til annen@example.org");
        imran.post("/me/reminders/address/removal", &[]).await.is(303);
        assert!(sink.send(&served).1.is_empty());
        for n in 0..3 {
            imran.post("/me/reminders/address", &[("address", &format!("a{n}@example.org"))]).await.is(303);
        }
        let often = imran.post("/me/reminders/address", &[("address", "a4@example.org")]).await;
        often.is(422).shows("Prøv igjen i morgen").shows("a4@example.org");
    });
}

#[test]
fn nothing_can_be_slipped_into_an_address() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        for sly in [
            "kari@example.org\r\nBcc: alle@example.org",
            "kari@example.org\nBcc: alle@example.org",
            "kari@example.org%0aBcc: alle@example.org",
            "kari@example.org, alle@example.org",
            "Kari <kari@example.org>",
            "\"kari\"@example.org",
            "kari@example.org> SIZE=1",
            "kari@[127.0.0.1]",
            "kari@example",
            "kåri@example.org",
        ] {
            let answer = kari.post("/me/reminders/address", &[("address", sly)]).await;
            answer.is(422).shows("Dette er ikke en adresse vi kan sende til");
        }
        kari.get("/me/reminders").await.shows("Påminnelser går til kari@example.org.");
    });
}

/// The first letter with `ACTION`, and the link beside it.
async fn told(served: &Served, sink: &Sink) -> String {
    begun(served, sink).await;
    let (_, all) = sink.send(served);
    let text = to(&all, "kari")[0].text();
    let after = text.split(ACTION).nth(1).unwrap_or_default();
    let path = after.split("https://verv.example.org").nth(1).and_then(|rest| rest.split_whitespace().next());
    path.unwrap_or_default().to_owned()
}

#[test]
fn a_status_is_said_from_a_letter_once_without_signing_in() {
    on_each_database(house, clock, |served| async move {
        let link = told(&served, &Sink::open()).await;
        let mut visitor = served.visitor();
        for _ in 0..2 {
            let page = visitor.get(&link).await;
            page.is(200).shows(ACTION).shows("Hvor langt er det kommet?").shows("innen 19. juni 2026");
            page.hides("Kari")
                .hides("Samferd")
                .hides("fagforening")
                .hides("/action-plans")
                .hides("/plans/")
                .hides("sign-out");
        }
        visitor.post(&link, &[]).await.is(422).shows("Velg hvor langt det er kommet");
        let no_day = [("status", "postponed"), ("note", "Selskapene ba om det.")];
        visitor.post(&link, &no_day).await.is(422).shows("hvilken dag").shows("Selskapene ba om det.");
        let begun = [("status", "under-way"), ("note", "Kravene er sendt."), ("occasion", "2031")];
        visitor.post(&link, &begun).await.is(200).shows("Det er meldt").hides("Kravene er sendt");
        visitor.post(&link, &[("status", "dropped"), ("note", "Nei")]).await.is(200).shows("Det er meldt");
        visitor.get(&link).await.is(200).shows("Logg inn for å se mer").hides(ACTION).hides("Kravene");
        let mut kari = signed_in(&served, "kari").await;
        kari.get("/").await.shows("I gang · 2026 · innen 19. juni 2026");
        assert!(matches!(served.door.read_now(db::verify_audit), Ok(Ok(n)) if n > 0));
    });
}

/// What an unknown link shows, without its address.
async fn unknown(served: &Served, link: &str) -> (u16, String) {
    let answer = served.visitor().get(&format!("/s/{}", "b".repeat(64))).await;
    assert_eq!(answer.status, 404);
    (404, answer.body.replace(&"b".repeat(64), link.trim_start_matches("/s/")))
}

async fn is_dead(served: &Served, link: &str) {
    let answer = served.visitor().get(link).await;
    assert_eq!((answer.status, answer.body), unknown(served, link).await);
    served.visitor().post(link, &[("status", "done")]).await.is(404);
}

#[test]
fn a_link_is_dead_when_it_has_ended_is_void_or_its_owner_has_no_right_any_more() {
    on_each_database(house, clock, |served| async move {
        let link = told(&served, &Sink::open()).await;
        served.clock.move_days(32);
        served.visitor().get(&link).await.is(200);
        served.clock.move_days(2);
        is_dead(&served, &link).await;
    });
    on_each_database(house, clock, |served| async move {
        let link = told(&served, &Sink::open()).await;
        let mut kari = signed_in(&served, "kari").await;
        kari.get("/me/reminders").await.shows("Gjør alle lenker ugyldige");
        kari.post("/me/reminders/links/revocation", &[]).await.is(303);
        kari.get("/me/reminders").await.shows("Ingen lenker virker nå.");
        is_dead(&served, &link).await;
    });
    on_each_database(house, clock, |served| async move {
        let link = told(&served, &Sink::open()).await;
        let mut hanne = signed_in(&served, "hanne").await;
        let people = hanne.get("/people").await;
        let hers = people.is(200).body.split("Kari Myklebust").nth(1).unwrap_or_default();
        let end = hers.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        hanne.post(end, &[]).await.is(303);
        is_dead(&served, &link).await;
    });
    on_each_database(house, clock, |served| async move {
        let link = told(&served, &Sink::open()).await;
        let mut kari = signed_in(&served, "kari").await;
        let page = kari.get("/action-plans").await;
        let mut archived = 0;
        let paths = page.body.split("href=\"/action-plans/").skip(1).filter_map(|rest| rest.split('"').next());
        for id in paths.filter(|id| !id.contains('/')) {
            for step in ["evaluated", "archived"] {
                let fields = [("organ", "årsmøtet"), ("on_day", "10.6.2026"), ("minutes", "sak 6/26")];
                archived += u32::from(kari.post(&format!("/plans/{id}/steps/{step}"), &fields).await.status == 303);
            }
        }
        assert!(archived > 0);
        is_dead(&served, &link).await;
    });
}

#[test]
fn reminders_are_turned_off_from_a_letter_by_a_press_also_of_a_mail_programs_button() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        begun(&served, &sink).await;
        let (_, all) = sink.send(&served);
        let off = to(&all, "kari")[0].header("List-Unsubscribe");
        let off = off.trim_start_matches("<https://verv.example.org").trim_end_matches('>').to_owned();
        served.visitor().get(&off).await.is(200).shows("Slå av påminnelser?").hides("Kari");
        served.visitor().post(&off, &[("List-Unsubscribe", "One-Click")]).await.is(200).shows("slått av");
        served.clock.move_days(3);
        assert!(to(&sink.send(&served).1, "kari").is_empty());
        let mut kari = signed_in(&served, "kari").await;
        kari.get("/me/reminders").await.hides("name=\"wanted\" value=\"yes\" checked");
        let on = [
            ("wanted", "yes"),
            ("actions", "yes"),
            ("days_before", "3"),
            ("quiet_from", "8"),
            ("quiet_until", "20"),
            ("workdays_only", "yes"),
        ];
        kari.post("/me/reminders", &on[..3]).await.is(422).shows("Velg en av mulighetene");
        kari.post("/me/reminders", &on).await.is(303);
        // Now the day is quiet, and the evening is not.
        assert!(to(&sink.send(&served).1, "kari").is_empty());
    });
}

#[test]
fn nobody_reports_on_what_another_answers_for_through_a_link_of_their_own() {
    on_each_database(house, clock, |served| async move {
        let link = told(&served, &Sink::open()).await;
        // Somebody signed in opens Kari's link: it is Kari's report, and their own name is nowhere on the page.
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        oddgeir.get(&link).await.is(200).hides("Oddgeir").shows(ACTION);
        let done = [("status", "done"), ("action", "en annen"), ("plan", "en annen")];
        oddgeir.post(&link, &done).await.is(200);
        let mut kari = signed_in(&served, "kari").await;
        kari.get("/").await.hides(ACTION);
    });
}
