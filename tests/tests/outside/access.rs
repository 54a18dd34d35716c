//! Who reaches what: every route, asked for as each of the cast, for things of each unit, compared with a file that is
//! read before it changes. `HANDLEKRAFT_BLESS=1` writes the file anew. What one may not know of must look like what is not
//! there.

use std::fmt::Write as _;

use kernel::id::PlanId;
use testing::{Answer, Browser, Served, on_each_database};
use web::Method;

use crate::things::{Things, UNITS, make};

/// Nobody, and the cast: what they sign in with.
const PEOPLE: [&str; 8] = ["", "solveig", "imran", "kari", "oddgeir", "biret", "tomasz", "hanne"];
const HEADING: &str = "\
# Who reaches what, address by address: the answer's status for each person. Made by a test; read before it is taken in.
# 200 shown · 303 done, or sent on (nobody: to the sign-in page) · 401 sign in first · 403 not allowed · 404 not there, or
# not for them to know of · 409 stands in the way · 422 not filled in as it should be (and so past the door)
# The people: nobody · the national officer · the district's officer · the leader of Bergen · the leader of Fjordane ·
# a steward and a member in Bergen · the administrator at the national office. A form is sent with plausible fields.
";

/// The id of nothing.
const NOT_THERE: &str = "00000000-0000-7000-8000-000000000000";

fn house(door: &db::Door, clock: &kernel::Clock) -> axum::Router {
    demo::seed(door, clock).expect("the demo union");
    // No program reads foreign files here: who gets as far as that is told that the file cannot be read.
    web::build(app::slices::routes(), app::slices::house(door.clone(), clock.clone(), "/nowhere".into(), false, None))
}

/// What a path's parameters stand for. A new parameter is decided here.
fn fill(path: &str, things: &Things) -> String {
    let plan = if is_about_the_strategy(path) { things.strategy } else { things.plan };
    let known = [
        ("{unit}", things.unit.to_string()),
        ("{plan}", plan.to_string()),
        ("{goal}", things.goal.to_string()),
        ("{line}", things.goal.to_string()),
        ("{name}", "roll-up.csv".to_owned()),
        ("{action}", things.action.to_string()),
        ("{cost}", things.cost.to_string()),
        ("{partner}", things.partner.to_string()),
        ("{measure}", things.measure.to_string()),
        ("{indicator}", things.indicator.to_string()),
        ("{reading}", things.reading.to_string()),
        ("{post}", things.post.to_string()),
        ("{slug}", "en-plan-som-ikke-finnes".to_owned()), // what is published, its own tests see
        ("{step}", "proposed".to_owned()),
        ("{token}", "a".repeat(64)), // a link that was never made; those that were, their own tests open
        ("{taken}", things.taken.to_string()),
        ("{hearing}", things.hearing.to_string()),
        ("{proposal}", things.proposal.to_string()),
        ("{item}", if path.contains("/editing/") { things.area.to_string() } else { "1".to_owned() }),
        ("{file}", "plan.docx".to_owned()),
        ("{matter}", things.matter.to_string()),
        ("{decision}", NOT_THERE.to_owned()), // a decision of a meeting that is not there
        ("{evidence}", NOT_THERE.to_owned()), // a file that is not there, of a plan that is
        ("{duty}", things.duty.to_string()),
        ("{feed}", NOT_THERE.to_owned()), // whose calendar it is, the slice's tests see
        ("{secret}", "en-gjetning".to_owned()),
        ("{report}", things.report.to_string()),
        ("{section}", things.section.to_string()),
        ("{part}", things.part.to_string()),
        ("{comment}", things.comment.to_string()),
        ("{version}", things.version.to_string()),
        ("{meeting}", NOT_THERE.to_owned()),
        ("{request}", PlanId::new().to_string()), // nor a request, nor help: who sent them is for the slice's tests
        ("{help}", PlanId::new().to_string()),
        ("{link}", PlanId::new().to_string()), // a link that is not there, of a plan that is
    ];
    let filled = known.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
    assert!(!filled.contains('{'), "{path}: say in tests/outside/access.rs what the parameter stands for");
    filled
}

/// A unit answers the union's strategy plan, not a plan of its own.
fn is_about_the_strategy(path: &str) -> bool {
    path.starts_with("/plans/{plan}/answers") || path.starts_with("/plans/{plan}/action-plans")
}

/// The states of the unit's plan that matter to a route.
fn states(path: &str) -> &'static [(&'static str, bool)] {
    if (path.contains("{plan}") && !is_about_the_strategy(path)) || path.contains("{report}") {
        &[(" draft", false), (" adopted", true)]
    } else {
        &[("", false)]
    }
}

async fn ask(browser: &mut Browser, method: Method, path: &str, things: &Things) -> Answer {
    let address = fill(path, things);
    let unit = things.unit.to_string();
    let once = PlanId::new().to_string();
    let area = things.area.to_string();
    let (item, own) = (format!("plan:{}", things.heard), format!("own:{unit}"));
    let fields = [
        ("unit", unit.as_str()),
        ("once", once.as_str()),
        ("version", "1"),
        ("revision", "0"),
        ("kind", "area"),
        ("answer", "taken_up"),
        ("title", "Ny tittel"),
        ("text", "Ny tekst"),
        ("area", area.as_str()),
        ("from", "2026-01-01"),
        ("to", "2026-12-31"),
        ("organ", "årsmøtet"),
        ("on_day", "2026-02-01"),
        ("minutes", "sak 7"),
        ("day", "2026-03-01"),
        ("time", "12:00"),
        ("item", item.as_str()),
        ("kind", "comment"),
        ("as", own.as_str()),
        ("stage", "recommendation"),
        ("decision", "answered"),
        ("definition", "Medlemmer"),
        ("measured_in", "head-count"),
        ("op", ">="),
        ("target", "250"),
        ("revision", "0"),
        ("seen", "1"),
        ("assigned_to", "sekretæren"),
        ("shows", "posts"),
        ("comment", "Fint"),
        ("year", "2025"),
    ];
    match method {
        Method::Get if is_about_the_strategy(path) => browser.get(&format!("{address}?unit={unit}")).await,
        Method::Get if path.ends_with("/proposals/new") => browser.get(&format!("{address}?item={item}")).await,
        Method::Get => browser.get(&address).await,
        Method::Post if path == "/readings" => browser.upload(&address, &fields[..1], ("plan.txt", b"Plan")).await,
        Method::Post => browser.post(&address, &fields).await,
    }
}

async fn enter(served: &Served, person: &str) -> Browser {
    if person.is_empty() { served.visitor() } else { served.signed_in(person, demo::PASSWORD).await }
}

async fn matrix(served: &Served) -> String {
    let mut browsers = Vec::new();
    for person in PEOPLE {
        browsers.push(enter(served, person).await);
    }
    let things = |of, adopted| make(&served.door, &served.clock, of, adopted).expect("the things");
    let kept: Vec<[Things; 2]> = (0..UNITS.len()).map(|of| [things(of, false), things(of, true)]).collect();
    let mut out = format!("{HEADING}#\n# {:66} nobody {}\n", "", PEOPLE[1..].join(" "));
    let mut spare: std::collections::HashMap<(usize, bool), Things> = std::collections::HashMap::new();
    let list = app::slices::routes();
    let mut routes: Vec<_> = list.list().iter().map(|route| (route.path, route.method)).collect();
    routes.sort_unstable();
    for (path, method) in routes {
        let about = path.contains('{') || path == "/readings" || path == "/matters";
        for (of, (unit, ..)) in UNITS.iter().enumerate().take(if about { UNITS.len() } else { 1 }) {
            for (state, adopted) in states(path) {
                let target = if about { format!("{unit}{state}") } else { String::new() };
                let verb = if method == Method::Get { "GET" } else { "POST" };
                let _ = write!(out, "{verb:4} {path:47} {target:16}");
                for (person, browser) in PEOPLE.iter().zip(&mut browsers) {
                    // A change gets things of its own, so that none sees what another has done.
                    let changes = method == Method::Post && path.contains('{') && !person.is_empty();
                    let key = (of, *adopted);
                    let here = if changes {
                        spare.remove(&key).unwrap_or_else(|| things(of, *adopted))
                    } else {
                        kept[of][usize::from(*adopted)]
                    };
                    let status = ask(browser, method, path, &here).await.status;
                    let _ = write!(out, " {status}");
                    // What was refused has changed nothing, and serves the next one.
                    if changes && matches!(status, 401 | 403 | 404 | 422) {
                        spare.insert(key, here);
                    }
                    if method == Method::Post && !person.is_empty() && browser.get("/me").await.status != 200 {
                        *browser = enter(served, person).await;
                    }
                }
                out.push('\n');
            }
        }
    }
    out
}

#[test]
fn who_reaches_what_is_as_reviewed() {
    let path = outside::files::root().join("tests/access.matrix");
    on_each_database(
        house,
        || kernel::Clock::standing(demo::first_day()),
        async |served| {
            let found = matrix(&served).await;
            if std::env::var_os("HANDLEKRAFT_BLESS").is_some() {
                std::fs::write(outside::files::root().join("tests/access.matrix"), &found).expect("the matrix");
            }
            let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
            let differing: Vec<String> = found
                .lines()
                .filter(|line| !reviewed.lines().any(|had| had == *line))
                .map(|line| format!("now      {line}"))
                .chain(
                    reviewed
                        .lines()
                        .filter(|had| !found.lines().any(|line| line == *had))
                        .map(|had| format!("reviewed {had}")),
                )
                .collect();
            assert!(differing.is_empty(), "read this, then HANDLEKRAFT_BLESS=1 takes it in:\n{}", differing.join("\n"));
        },
    );
}

/// The page without the address that was asked for.
fn told(answer: &Answer, address: &str) -> (u16, String) {
    (answer.status, answer.body.replace(address, "…"))
}

#[test]
fn a_thing_one_may_not_know_of_looks_like_one_that_is_not_there() {
    on_each_database(
        house,
        || kernel::Clock::standing(demo::first_day()),
        async |served| {
            let things: Vec<Things> =
                (0..UNITS.len()).map(|of| make(&served.door, &served.clock, of, false).expect("the things")).collect();
            let routes = app::slices::routes();
            let mut compared = 0;
            for person in &PEOPLE[1..] {
                let mut browser = enter(&served, person).await;
                for route in
                    routes.list().iter().filter(|route| route.method == Method::Get && route.path.contains("{"))
                {
                    for things in &things {
                        let answer = ask(&mut browser, Method::Get, route.path, things).await;
                        if answer.status != 404 {
                            continue;
                        }
                        let nothing = Things {
                            plan: PlanId::new(),
                            strategy: PlanId::new(),
                            unit: kernel::id::UnitId::new(),
                            reading: kernel::id::ReadingId::new(),
                            hearing: kernel::id::HearingId::new(),
                            report: kernel::id::ReportId::new(),
                            ..*things
                        };
                        let unknown = ask(&mut browser, Method::Get, route.path, &nothing).await;
                        let (address, other) = (fill(route.path, things), fill(route.path, &nothing));
                        assert_eq!(told(&answer, &address), told(&unknown, &other), "{person} {}", route.path);
                        compared += 1;
                    }
                }
            }
            assert!(compared > 20, "only {compared} things are hidden from anybody");
        },
    );
}
