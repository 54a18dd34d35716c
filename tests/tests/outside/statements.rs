//! Every SQL statement of the program is one that both engines understand. The slices are named here so that they are
//! linked into the test; a count against their sources shows that none of their statements is missing.

use std::collections::BTreeSet;

use db::{prepare_all, scratch, statements};
use outside::files::files;

/// Links every slice.
fn slices() -> [web_routes::Of; 8] {
    [
        accounts::routes,
        units::routes,
        plans::routes,
        local_plans::routes,
        matters::routes,
        annual_wheel::routes,
        roll_up::routes,
        evaluations::routes,
    ]
}

mod web_routes {
    //! What a slice hands out.
    pub type Of = fn() -> web::Routes;
}

#[test]
fn every_statement_of_the_program_prepares_on_both_engines() {
    assert!(!slices().is_empty());
    for door in scratch::doors() {
        let refused: Vec<String> = prepare_all(&door)
            .iter()
            .map(|(s, error)| format!("{}: {error}\n{}", s.place(), s.text(door.engine())))
            .collect();
        assert!(
            refused.is_empty(),
            "{:?} refuses {} statements:\n{}",
            door.engine(),
            refused.len(),
            refused.join("\n\n")
        );
    }
}

#[test]
fn no_statement_escapes_the_list() {
    assert!(!slices().is_empty());
    let listed: BTreeSet<String> = statements().map(|s| s.place().replace('\\', "/")).collect();
    let mut missing = Vec::new();
    for file in files("slices", &[".rs"]).expect("the slices") {
        if file.is_for_tests() {
            continue;
        }
        let ours = file.text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
        for (number, line) in ours.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if code.contains("sql!(") && !listed.contains(&format!("{}:{}", file.path, number + 1)) {
                missing.push(format!("{}:{}", file.path, number + 1));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
