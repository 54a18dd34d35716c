//! What is written for people about the program is checked against the program: the policy, the words, and everything
//! that a document points at.

use std::collections::BTreeSet;

use db::{schema, scratch};
use kernel::access::{Action, Role, allows};
use kernel::actor::Relation;
use outside::files::{File, files, root};

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The cells of the tables in a document, a row each, without the lines under the headings.
fn rows(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---"));
    lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn wheres(role: Role, action: Action) -> String {
    let all = [
        (Relation::Own, "own"),
        (Relation::Above, "below"), // the post is above the thing: the thing is below
        (Relation::Below, "above"),
        (Relation::Beside, "beside"),
    ];
    let told: Vec<&str> =
        all.iter().filter(|(relation, _)| allows(role, *relation, action)).map(|(_, word)| *word).collect();
    if told.is_empty() { "–".to_owned() } else { told.join(", ") }
}

#[test]
fn the_page_on_access_says_what_the_policy_says() {
    let page = read("docs/access.md");
    let table = rows(&page);
    let heading = table.iter().find(|row| row.first() == Some(&"action")).expect("the table of actions");
    for action in Action::ALL.iter().copied() {
        let row = table.iter().find(|row| row.first() == Some(&format!("{action:?}").as_str()));
        let row = row.unwrap_or_else(|| panic!("docs/access.md does not say who may {action:?}"));
        for role in Role::ALL {
            let named = role.word().replace('_', " ");
            let column = heading.iter().position(|cell| *cell == named);
            let column = column.unwrap_or_else(|| panic!("docs/access.md has no column for {named}"));
            assert_eq!(row.get(column), Some(&wheres(role, action).as_str()), "{named}, {action:?}");
        }
    }
}

#[test]
fn every_table_has_its_word() {
    let text = read("docs/words.md");
    let table = rows(&text);
    let named: BTreeSet<&str> = table.iter().filter_map(|row| row.last()).flat_map(|cell| quoted(cell)).collect();
    let door = scratch::doors().into_iter().next().expect("a door");
    let columns = schema(&door).expect("the schema");
    let tables: BTreeSet<&str> = columns.iter().map(|c| c.table.as_str()).collect();
    assert_eq!(tables.difference(&named).collect::<Vec<_>>(), Vec::<&&str>::new(), "docs/words.md lacks them");
    assert_eq!(
        named.difference(&tables).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "docs/words.md names what is no table"
    );
}

#[test]
fn a_word_stands_once_and_in_three_languages() {
    let text = read("docs/words.md");
    let mut seen = BTreeSet::new();
    for row in rows(&text) {
        assert_eq!(row.len(), 5, "{row:?}");
        assert!(row.iter().take(4).all(|cell| !cell.is_empty()), "{row:?} has an empty cell");
        assert!(seen.insert(row.first().copied()), "{row:?} stands twice");
    }
    assert!(seen.len() > 40);
}

/// Links of a document that stay in the repository, from its root.
fn links(document: &File) -> Vec<String> {
    let folder = document.path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let mut found = Vec::new();
    for piece in document.text.split("](").skip(1) {
        let link = piece.split([')', '#', ' ']).next().unwrap_or_default();
        if !link.is_empty() && !link.contains("://") && !link.starts_with("mailto:") {
            found.push(format!("{folder}{link}"));
        }
    }
    found
}

#[test]
fn what_documents_point_at_is_there() {
    let documents: Vec<File> = files("", &[".md"])
        .expect("the documents")
        .into_iter()
        .filter(|file| !file.path.starts_with("demo/"))
        .collect();
    assert!(documents.iter().any(|document| !links(document).is_empty()), "the search finds no link");
    for document in &documents {
        for link in links(document) {
            assert!(root().join(&link).exists(), "{} points to {link}, which is not there", document.path);
        }
    }
    let sources = files("", &[".rs"]).expect("the sources");
    let text = read("ARCHITECTURE.md");
    let (_, table) = text.split_once("| it always holds that |").expect("the table of what always holds");
    let tests: Vec<&str> = quoted(table.split("\n\n").next().unwrap_or_default())
        .into_iter()
        .filter(|word| word.matches('_').count() > 1)
        .collect();
    assert!(tests.len() > 10, "{tests:?}");
    for test in tests {
        let written = format!("fn {test}()");
        assert!(
            sources.iter().any(|file| file.text.contains(&written)),
            "ARCHITECTURE.md names {test}, which no file has"
        );
    }
    for row in rows(&text) {
        for place in row.first().map(|cell| quoted(cell)).unwrap_or_default() {
            let there = !place.ends_with('/') || root().join(place).is_dir();
            assert!(there, "ARCHITECTURE.md maps {place}, which is not there");
        }
    }
}
