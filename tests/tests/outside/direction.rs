//! Which crate may stand on which: `app → slices → base`, among slices only downwards.

use outside::members::{Member, Part, lints, members};

/// The slices from the bottom up: each may stand on those before it.
const SLICES: [&str; 12] = [
    "accounts",
    "units",
    "plans",
    "hearings",
    "local_plans",
    "follow_up",
    "matters",
    "annual_wheel",
    "roll_up",
    "evaluations",
    "reports",
    "reminders",
];
/// The base from the bottom up, likewise. The two builders run when the house is built.
const BASE: [&str; 9] = ["npm_build", "words_build", "kernel", "db", "words", "documents", "mail", "web", "testing"];
/// What opens a database, and may be named by the door alone.
const ENGINES: [&str; 3] = ["rusqlite", "tokio-postgres", "deadpool-postgres"];

fn ours() -> Vec<Member> {
    members().expect("the members")
}

fn place(list: &[&str], name: &str) -> Option<usize> {
    list.iter().position(|listed| *listed == name)
}

#[test]
fn every_slice_and_base_crate_has_its_place_in_the_order() {
    for member in ours() {
        let listed = match member.part() {
            Part::Slice => place(&SLICES, &member.name),
            Part::Base => place(&BASE, &member.name),
            _ => Some(0),
        };
        assert!(listed.is_some(), "{} has no place in the order of {:?}: decide it here", member.name, member.part());
        assert_eq!(member.part() == Part::App, member.name == "handlekraft");
    }
}

#[test]
fn crates_stand_only_on_what_lies_below_them() {
    let all = ours();
    let mut wrong = Vec::new();
    for member in &all {
        for other in all.iter().filter(|other| member.needs.contains(&other.name)) {
            let may = match (member.part(), other.part()) {
                (Part::Base, Part::Base) => place(&BASE, &other.name) < place(&BASE, &member.name),
                (Part::Slice, Part::Slice) => place(&SLICES, &other.name) < place(&SLICES, &member.name),
                (Part::Slice, Part::Base) => other.name != "testing",
                (Part::Slice, Part::Reading) => true,
                (Part::Demo, Part::Base | Part::Reading | Part::Slice) => other.name != "testing",
                (Part::App, part) => part != Part::Outside && other.name != "testing",
                (Part::Outside, _) => true,
                _ => false,
            };
            if !may {
                wrong.push(format!("{} stands on {}", member.name, other.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn reading_knows_neither_the_base_nor_a_slice_nor_a_database() {
    let all = ours();
    let reading = all.iter().find(|m| m.part() == Part::Reading).expect("reading");
    for other in all.iter().map(|m| m.name.as_str()).chain(ENGINES) {
        assert!(!reading.needs.iter().any(|needed| needed == other), "reading stands on {other}");
    }
}

#[test]
fn only_the_door_knows_a_database_engine() {
    for member in ours() {
        let engines: Vec<&String> =
            member.needs.iter().chain(&member.for_tests).filter(|n| ENGINES.contains(&n.as_str())).collect();
        assert!(engines.is_empty() || member.name == "db", "{} names {engines:?}", member.name);
    }
}

#[test]
fn every_crate_takes_the_lints_that_forbid_unsafe_code_and_panics() {
    let lints = lints().expect("the lints");
    assert_eq!(lints.get("rust::unsafe_code").map(String::as_str), Some("forbid"));
    for lint in ["clippy::unwrap_used", "clippy::expect_used", "clippy::allow_attributes", "rust::missing_docs"] {
        assert!(lints.contains_key(lint), "{lint} is off");
    }
    for member in ours() {
        assert!(member.takes_lints, "{} does not take the workspace's lints", member.name);
    }
}
