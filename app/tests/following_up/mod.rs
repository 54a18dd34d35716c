//! An adopted action plan is followed up: my list, a status in two minutes, the board view, and who sees what of it.

use testing::{Answer, Browser, Served, on_each_database};

use super::{clock, house, signed_in};

pub(super) const ACTION: &str = "Sende krav om drøfting til de tre selskapene i mars og holde møtene før sommeren";

/// The path of Bergen's action plan, which its leader adopts.
async fn adopted(kari: &mut Browser) -> String {
    let own = kari.get("/action-plans").await;
    let path = own.body.split("href=\"/action-plans/").skip(1).filter_map(|rest| rest.split('"').next());
    let mut draft = None;
    for id in path.filter(|id| !id.contains('/')) {
        if kari.get(&format!("/action-plans/{id}")).await.body.contains(ACTION) {
            draft = Some(id.to_owned());
        }
    }
    let plan = draft.expect("Bergen's plan");
    let decision = [("organ", "årsmøtet"), ("on_day", "10.2.2026"), ("minutes", "sak 5/26")];
    kari.post(&format!("/plans/{plan}/adoption"), &decision).await.is(303);
    format!("/action-plans/{plan}")
}

/// Where the status of an action is said, from a page that leads there.
fn statuses(page: &Answer, action: &str) -> String {
    let before = page.body.split(&format!("– {action}</span>")).next().unwrap_or_default();
    let href = before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next()).unwrap_or_default();
    assert!(href.ends_with("/statuses"), "{href}");
    href.to_owned()
}

/// The occasion that a status page reports on.
fn occasion(page: &Answer) -> String {
    super::hidden(page, "occasion").to_owned()
}

/// Bergen's leader, the adopted plan, and where the status of `ACTION` is said.
pub(super) async fn bergen(served: &Served) -> (Browser, String, String) {
    let mut kari = signed_in(served, "kari").await;
    let plan = adopted(&mut kari).await;
    let board = kari.get(&format!("{plan}/follow-up")).await;
    let action = statuses(board.is(200), ACTION);
    (kari, plan, action)
}

#[test]
fn an_action_waits_for_its_owner_until_it_is_said_how_it_goes() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, plan, action) = bergen(&served).await;
        // It begins in March; in February nobody is asked.
        kari.get("/").await.hides(ACTION);
        served.clock.move_days(40);
        // The session has run out by then.
        let mut kari = signed_in(&served, "kari").await;
        kari.get("/").await.shows(ACTION).shows("Ikke meldt ennå · 2026 · innen 19. juni 2026");
        let page = kari.get(&action).await;
        let this_year = occasion(page.is(200));
        assert_eq!(this_year, "2026");
        kari.post(&action, &[("occasion", &this_year)]).await.is(422).shows("Velg hvor langt det er kommet");
        let no_day = [("occasion", this_year.as_str()), ("status", "postponed"), ("note", "Selskapene ba om det.")];
        kari.post(&action, &no_day).await.is(422).shows("hvilken dag").shows("Selskapene ba om det.");
        let begun = [
            ("occasion", this_year.as_str()),
            ("status", "under-way"),
            ("note", "Kravene er sendt."),
            ("link", "https://example.org/krav"),
            ("figure", "1"),
        ];
        assert_eq!(
            kari.post(&action, &begun).await.is(303).to().split('#').next(),
            Some(&*format!("{plan}/follow-up"))
        );
        kari.get(&action)
            .await
            .shows("Kravene er sendt.")
            .shows("href=\"https://example.org/krav\"")
            .shows("1 selskaper");
        kari.get(&plan).await.shows("<span class=\"tag tag-some\">I gang</span>");
        kari.get("/").await.shows("I gang · 2026 · innen 19. juni 2026");
        // The day passes; the list and the board view say so.
        served.clock.move_days(100);
        let mut kari = signed_in(&served, "kari").await;
        kari.get("/").await.shows("Fristen har gått ut").shows("I gang · 2026 · fristen var 19. juni 2026");
        kari.get(&format!("{plan}/follow-up"))
            .await
            .shows(&format!("– {ACTION} (Leder, Kari Myklebust · 2026 · fristen var"));
        let done = [("occasion", this_year.as_str()), ("status", "done"), ("back", "front")];
        assert_eq!(kari.post(&action, &done).await.is(303).to(), "/#waiting");
        kari.get("/").await.hides(ACTION);
        // Sent twice, it is said once.
        kari.post(&action, &done).await.is(303);
        let page = kari.get(&action).await;
        assert_eq!(page.body.matches("<span class=\"tag tag-good\">Gjort</span>").count(), 1);
        // What was said before stays.
        kari.get(&action).await.shows("Kravene er sendt.").shows("Gjort").shows("I gang");
        assert!(matches!(served.door.read_now(db::verify_audit), Ok(Ok(n)) if n > 0));
    });
}

#[test]
fn what_comes_again_is_asked_about_each_time_and_after_the_meetings_that_are_held() {
    on_each_database(house, clock, |served| async move {
        let (_, plan, action) = bergen(&served).await;
        served.clock.move_days(40);
        let mut kari = signed_in(&served, "kari").await;
        let of_another_year = [("occasion", "2031"), ("status", "done")];
        kari.post(&action, &of_another_year).await.is(422).shows("ikke lenger åpent for denne gangen");
        let board = format!("{plan}/follow-up");
        kari.post(&format!("{plan}/meetings"), &[("kind", "board"), ("day", "32.3.2026")]).await.is(422);
        kari.post(&format!("{plan}/meetings"), &[("kind", "board"), ("day", "17.3.2026")]).await.is(303);
        kari.post(&format!("{plan}/meetings"), &[("kind", "board"), ("day", "17.3.2026")]).await.is(303);
        let page = kari.get(&board).await;
        assert_eq!(page.body.matches("Styremøte 17. mars 2026").count(), 2, "the line and its button, once");
        let removal = page
            .body
            .split("action=\"")
            .skip(1)
            .find(|rest| rest.contains("/removal\""))
            .expect("a way to take it out");
        let removal = removal.split('"').next().unwrap_or_default();
        kari.post(removal, &[]).await.is(303);
        kari.get(&board).await.hides("Styremøte 17. mars 2026");
        kari.post(removal, &[]).await.is(404);
    });
}

#[test]
fn those_above_beside_and_without_a_part_in_it_do_not_see_what_a_board_says() {
    on_each_database(house, clock, |served| async move {
        let (_, plan, action) = bergen(&served).await;
        let said = [("occasion", "2026"), ("status", "done")];
        for (name, status) in [("biret", 200), ("tomasz", 403), ("imran", 404), ("solveig", 404), ("oddgeir", 404)] {
            let mut browser = signed_in(&served, name).await;
            for path in [&format!("{plan}/follow-up"), &action] {
                assert_eq!(browser.get(path).await.status, status, "{name} {path}");
            }
            assert_eq!(browser.post(&action, &said).await.status, if status == 200 { 303 } else { status }, "{name}");
        }
    });
}

#[test]
fn what_is_not_done_is_offered_to_the_next_plan_action_by_action() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, plan, yearly) = bergen(&served).await;
        let once = "Skrive et ark med spørsmål og svar om virksomhetsoverdragelse og holde medlemsmøte for begge skift \
                    når ruteområde Sør lyses ut";
        let board = kari.get(&format!("{plan}/follow-up")).await;
        let sheet = statuses(&board, once);
        kari.post(&sheet, &[("occasion", ""), ("status", "done")]).await.is(303);
        kari.post(&yearly, &[("occasion", "2026"), ("status", "done")]).await.is(303);
        let id = |path: &str| path.rsplit('/').nth(1).unwrap_or_default().to_owned();
        let page = kari.get(&format!("{plan}/next-year")).await;
        page.is(200).shows(&format!("value=\"{}\" checked", id(&yearly)));
        page.shows(&format!("value=\"{}\"> ", id(&sheet)));
        let area = page.body.split("name=\"area\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let area: Vec<&str> = area.collect();
        let yearly = id(&yearly);
        let mut form = vec![
            ("title", "Handlingsplan 2027"),
            ("from", "1.1.2027"),
            ("to", "31.12.2027"),
            ("choose", "actions"),
            ("action", &yearly),
            ("days", "moved"),
        ];
        form.extend(area.into_iter().map(|area| ("area", area)));
        let next = kari.post(&format!("{plan}/next-year"), &form).await.is(303).to().to_owned();
        let page = kari.get(&next).await;
        assert_eq!(page.is(200).body.matches("<li class=\"action\"").count(), 1);
        page.shows(ACTION).hides(once);
    });
}
