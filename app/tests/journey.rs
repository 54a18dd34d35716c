//! From a document to a branch's handed-out action plan, through the web door as a browser without scripts sees it, on
//! every engine; and everything that can be handed in wrongly on the way.

#![expect(clippy::expect_used, reason = "a test that cannot go on may stop")]

mod correcting;
mod deciding;
mod following_up;
mod raising;
mod reminding;
mod reporting;
mod wheel;
mod wrong;

use std::path::PathBuf;

use db::Door;
use kernel::Clock;
use testing::{Answer, Browser, Served, on_each_database};

const PLAN: &[u8] = include_bytes!("../../demo/data/strategiplan.txt");
const LOCAL: &[u8] = include_bytes!("../../demo/data/handlingsplan-bergen-buss.txt");

/// The demo union, served by the real program's routes; foreign files are read by the real program.
fn house(door: &Door, clock: &Clock) -> axum::Router {
    demo::seed(door, clock).expect("the demo union");
    let reader = PathBuf::from(env!("CARGO_BIN_EXE_handlekraft"));
    web::build(app::slices::routes(), app::slices::house(door.clone(), clock.clone(), reader, false, None))
}

fn clock() -> Clock {
    Clock::standing(demo::first_day())
}

async fn signed_in(served: &Served, name: &str) -> Browser {
    served.signed_in(name, demo::PASSWORD).await
}

/// The value of the first hidden field with a name.
fn hidden<'a>(page: &'a Answer, name: &str) -> &'a str {
    let from = format!("name=\"{name}\" value=\"");
    page.body
        .split(&from)
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_else(|| panic!("no {name} on\n{}", page.body))
}

async fn handed_in(browser: &mut Browser, file: (&str, &[u8])) -> String {
    let page = browser.get("/readings/new").await;
    let unit = hidden(&page, "unit").to_owned();
    browser.upload("/readings", &[("unit", &unit)], file).await.is(303).to().to_owned()
}

#[test]
fn a_national_plan_goes_from_file_to_adoption() {
    on_each_database(house, clock, |served| async move {
        let mut solveig = signed_in(&served, "solveig").await;
        let reading = handed_in(&mut solveig, ("plan.txt", PLAN)).await;
        let page = solveig.get(&reading).await;
        page.is(200).shows("7 områder, 28 mål og 92 tiltak");
        let version = hidden(&page, "version").to_owned();
        let accepted = solveig.post(&format!("{reading}/acceptance"), &[("version", &version)]).await;
        let plan = accepted.is(303).to().to_owned();
        solveig.get(&plan).await.is(200).shows("Utkast").shows("Hele stillinger og turnus til å leve med");
        // What has become a plan is not reviewed any more.
        solveig.get(&reading).await.is(303);
        let faulty =
            solveig.post(&format!("{plan}/adoption"), &[("organ", "landsstyret"), ("on_day", "32.1.2026")]).await;
        faulty.is(422).shows("value=\"landsstyret\"").shows("value=\"32.1.2026\"").shows("Skriv en dato");
        let decision = [("organ", "landsstyret"), ("on_day", "9.2.2026"), ("minutes", "sak 3/26")];
        solveig.post(&format!("{plan}/adoption"), &decision).await.is(303);
        solveig.get(&plan).await.shows("Vedtatt av landsstyret 9. februar 2026, sak 3/26");
        for (format, start) in [("pdf", &b"%PDF"[..]), ("docx", b"PK"), ("xlsx", b"PK"), ("json", b"{")] {
            let file = solveig.get(&format!("{plan}/document/plan.{format}")).await;
            assert!(
                file.is(200).bytes.starts_with(start) && file.bytes.len() > 5_000,
                "{format}: {}",
                file.bytes.len()
            );
        }
        solveig.get(&format!("{plan}/document/plan.exe")).await.is(404);
        assert!(matches!(served.door.read_now(db::verify_audit), Ok(Ok(n)) if n > 0));
    });
}

#[test]
fn corrections_are_kept_and_a_colleagues_are_not_overwritten() {
    on_each_database(house, clock, |served| async move {
        let mut solveig = signed_in(&served, "solveig").await;
        let reading = handed_in(&mut solveig, ("plan.txt", PLAN)).await;
        let page = solveig.get(&format!("{reading}?item=20")).await;
        let version = hidden(&page, "version").to_owned();
        let correct =
            [("version", version.as_str()), ("kind", "goal"), ("text", "Første del.\nAndre del."), ("horizon", "2026")];
        solveig.post(&format!("{reading}/items/20"), &correct).await.is(303);
        solveig.get(&reading).await.shows("Første del.").shows("Andre del.");
        // The same form again is from before the change.
        solveig.post(&format!("{reading}/items/20"), &correct).await.is(409).shows("Noen andre rettet det samme");
    });
}

#[test]
fn a_branch_answers_and_hands_out_its_action_plan() {
    on_each_database(house, clock, |served| async move {
        let mut leader = signed_in(&served, "perarne").await;
        let plans = leader.get("/plans").await;
        let plan = plans.link("/plans/").to_owned();
        let page = leader.get(&plan).await;
        let sheet = page.link(&format!("{plan}/answers")).replace("&amp;", "&");
        let unit = sheet.rsplit('=').next().expect("a unit").to_owned();
        let page = leader.get(&sheet).await;
        page.is(200).shows("0 av 35");
        let measure = page.link(&format!("{plan}/answers/")).to_owned();
        let refused = leader.post(&measure, &[("unit", &unit), ("answer", "chosen_away")]).await;
        refused.is(422).shows("0 av 35");
        leader.post(&measure, &[("unit", &unit), ("answer", "taken_up")]).await.is(303);
        leader.get(&sheet).await.shows("1 av 35");
        let plan_2026 =
            [("unit", unit.as_str()), ("title", "Handlingsplan 2026"), ("from", "1.1.2026"), ("to", "31.12.2026")];
        let begun = leader.post(&format!("{plan}/action-plans"), &plan_2026).await;
        let own = begun.is(303).to().split('#').next().expect("a path").to_owned();
        let again = leader.post(&format!("{plan}/action-plans"), &plan_2026).await;
        assert!(again.is(303).to().starts_with(&own), "the second click leads to the same plan");
        let page = leader.get(&own).await;
        let action = page.is(200).link(&format!("{own}/actions/")).to_owned();
        let action = if action.ends_with("/new") { first_action(&page, &own) } else { action };
        let wrong = [("text", "Besøke alle båtene"), ("due", "1.5.2031"), ("kroner", "mange")];
        leader.post(&action, &wrong).await.is(422).shows("1.5.2031").shows("mange").shows("Besøke alle båtene");
        let right =
            [("text", "Besøke alle båtene"), ("owner_post", "Leder"), ("due", "1.10.2026"), ("kroner", "12 500")];
        leader.post(&action, &right).await.is(303);
        leader.get(&own).await.shows("Besøke alle båtene").shows("1. oktober 2026");
        for (format, start) in [("pdf", &b"%PDF"[..]), ("docx", b"PK"), ("xlsx", b"PK")] {
            let file = leader.get(&format!("{own}/document.{format}")).await;
            assert!(file.is(200).bytes.starts_with(start), "{format}");
        }
    });
}

fn first_action(page: &Answer, own: &str) -> String {
    let beginning = format!("{own}/actions/");
    let mut links =
        page.body.split("=\"").filter_map(|rest| rest.split('"').next()).filter(|link| link.starts_with(&beginning));
    links
        .find(|link| !link.ends_with("/new"))
        .map(str::to_owned)
        .unwrap_or_else(|| panic!("no action on {}", page.body))
}

#[test]
fn a_branchs_present_plan_is_read_and_compared() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let reading = handed_in(&mut kari, ("handlingsplan.txt", LOCAL)).await;
        let page = kari.get(&reading).await;
        page.is(200).shows("16 mål og 26 tiltak");
        let version = hidden(&page, "version").to_owned();
        let higher =
            page.body.split("<option value=\"").find(|o| o.contains("Strategiplan 2026–2027")).expect("a higher plan");
        let higher = higher.split('"').next().expect("an id").to_owned();
        let accepted = kari.post(&format!("{reading}/acceptance"), &[("version", &version), ("higher", &higher)]).await;
        let plan = accepted.is(303).to().rsplit('/').next().expect("an id").to_owned();
        let page = kari.get(&format!("/action-plans/{plan}")).await;
        page.is(200);
        let compared = kari.post(&format!("/action-plans/{plan}/comparison"), &[("higher", &higher)]).await;
        compared.is(303);
        let page = kari.get(&format!("/action-plans/{plan}/comparison")).await;
        page.is(200);
        kari.post(&format!("/action-plans/{plan}/comparison/accept-likely"), &[]).await.is(303);
    });
}

#[test]
fn what_one_may_not_see_looks_like_what_is_not_there() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let own = kari.get("/plans").await;
        let draft = own.body.split("href=\"").filter_map(|l| l.split('"').next()).filter(|l| l.starts_with("/plans/"));
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        let mut tomasz = signed_in(&served, "tomasz").await;
        let nowhere = format!("/plans/{}", kernel::id::PlanId::new());
        let missing = tomasz.get(&nowhere).await;
        missing.is(404);
        let mut drafts = 0;
        for plan in draft.map(str::to_owned).collect::<Vec<_>>() {
            let page = kari.get(&plan).await.body;
            // A plan that is out for input is no draft to hide.
            if page.contains("tag-look\">Utkast") && !page.contains("href=\"/hearings/") {
                drafts += 1;
                let hidden = tomasz.get(&plan).await;
                assert_eq!(hidden.is(404).body, missing.body.replace(&nowhere, &plan), "the same page for both");
                oddgeir.get(&plan).await.is(404);
                oddgeir
                    .post(&format!("{plan}/adoption"), &[("organ", "x"), ("on_day", "1.1.2026"), ("minutes", "y")])
                    .await
                    .is(404);
            }
        }
        assert_eq!(drafts, 1);
    });
}
