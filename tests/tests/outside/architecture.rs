//! House rules that a compiler does not hold: small files that say what they are for, few public routes, one door.

use outside::files::{File, files};

/// Routes that need no sign-in, each with its reason. A new one is a decision: make it here.
const PUBLIC: [(&str, &str); 11] = [
    ("/", "the front page says what this is"),
    ("/sign-in", "one must get in"),
    ("/language", "pages before sign-in have a language too"),
    ("/static/{mark}/{name}", "styles, fonts and scripts; no data"),
    ("/robots.txt", "tells search engines to stay away"),
    ("/favicon.ico", "browsers ask for it unasked"),
    ("/health", "whether the program answers; no data"),
    (
        "/p/{slug}",
        "an adopted plan that its unit has published, as the unit chose to show it; no names without consent",
    ),
    ("/s/{token}", "a link in a letter does one thing for whoever holds it, once; an unknown one is not there"),
    ("/calendar/{secret}", "a calendar that its owner's other programs read; an unknown secret is not there"),
    ("/about", "what the program does with data about people"),
];
/// Lines at most in a file.
const LINES: usize = 400;

fn sources() -> Vec<File> {
    let found = files("", &[".rs"]).expect("the sources");
    assert!(found.len() > 100, "only {} sources found", found.len());
    found
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let ends = [".rs", ".sql", ".html", ".css", ".js", ".mjs", ".typ", ".py"];
    let long: Vec<String> = files("", &ends)
        .expect("the sources")
        .iter()
        .filter(|file| file.text.lines().count() > LINES)
        .map(|file| format!("{}: {}", file.path, file.text.lines().count()))
        .collect();
    assert_eq!(long, Vec::<String>::new(), "split them");
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    for (end, opening) in [(".rs", "//"), (".sql", "--"), (".js", "//"), (".mjs", "//"), (".typ", "//"), (".css", "/*")]
    {
        for file in files("", &[end]).expect("the sources") {
            let first = file.text.lines().next().unwrap_or_default();
            let said = first.strip_prefix(opening).map(|rest| rest.trim_start_matches(['!', '/', '*']).trim());
            assert!(said.is_some_and(|s| s.len() > 8), "{} opens with {first:?}", file.path);
        }
    }
}

#[test]
fn no_file_is_named_for_nothing() {
    for file in sources() {
        for word in ["util", "utils", "helper", "helpers", "common", "manager", "misc"] {
            let named = file.path.split(['/', '.', '_']).any(|part| part == word);
            assert!(!named, "{} is named {word}: name it for what it holds", file.path);
        }
    }
}

#[test]
fn what_anybody_may_reach_is_on_the_reviewed_list() {
    let mut reached = Vec::new();
    for file in sources().iter().filter(|file| file.path != "base/web/src/routes.rs") {
        let code = file.production();
        for (at, _) in code.match_indices("Access::Public") {
            let after =
                code.get(at + "Access::Public".len()..).unwrap_or_default().trim_start_matches([',', ' ', '\n']);
            let path = after.strip_prefix('"').and_then(|rest| rest.split('"').next());
            reached.push((file.path.clone(), path.unwrap_or("(no path in sight)").to_owned()));
        }
    }
    assert!(reached.iter().any(|(_, path)| path == "/sign-in"), "the search finds nothing");
    for (file, path) in reached {
        assert!(PUBLIC.iter().any(|(public, _)| *public == path), "{file} opens {path} to anybody");
    }
}

#[test]
fn only_the_program_and_the_tests_open_a_database() {
    for file in sources() {
        let may = ["base/db/", "app/", "tests/"].iter().any(|place| file.path.starts_with(place));
        assert!(may || !file.production().contains("Door::open"), "{} opens a database", file.path);
    }
}

#[test]
fn time_and_randomness_come_from_few_places() {
    // `kernel` has the clock, ids are made of time and randomness, sessions and passwords need randomness, the clock of the
    // reading process is a limit and no date.
    let may = [
        "base/kernel/",
        "base/db/",
        "slices/accounts/src/first_password.rs",
        "slices/accounts/src/session.rs",
        "slices/accounts/src/password.rs",
        "reading/",
        "tests/",
    ];
    for file in sources().iter().filter(|file| !may.iter().any(|place| file.path.starts_with(place))) {
        let code = file.production();
        for way in ["SystemTime::now", "Zoned::now", "Timestamp::now", "getrandom::"] {
            assert!(!code.contains(way), "{} uses {way}: take it from the context", file.path);
        }
    }
}

#[test]
fn no_printed_page_has_a_bibliography() {
    // What `.ci/accepted-advisories` accepts of Typst's XML reader rests on this.
    let pages = files("", &[".typ"]).expect("the pages");
    assert!(!pages.is_empty());
    for page in pages {
        for word in ["bibliography", "cite("] {
            assert!(!page.text.contains(word), "{} uses {word}", page.path);
        }
    }
}
