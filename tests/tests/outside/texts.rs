//! What people read: no dead message, no empty one, each language in its own words.

use outside::files::{File, files};
use outside::messages::{Words, all, is_called, is_named};

fn words() -> Vec<Words> {
    let found = all().expect("the messages");
    assert!(found.len() >= 9, "only {} files of messages found", found.len());
    found
}

/// What may call a crate's messages: its own sources and templates; the frame's are called by every template, and a crate
/// that hands its `T` on is heard wherever that is taken.
fn callers(folder: &str, everything: &[File]) -> String {
    let name = folder.rsplit('/').next().unwrap_or_default();
    let taken = format!("{name}::T");
    let heard = everything.iter().filter(|file| {
        file.path.starts_with(&format!("{folder}/"))
            || (folder == "base/web" && file.path.ends_with(".html"))
            || file.text.contains(&taken)
    });
    heard.map(|file| file.text.as_str()).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_message_is_said_somewhere() {
    let everything = files("", &[".rs", ".html"]).expect("the sources");
    // A word goes further than its crate: one slice finds the fault, another shows it.
    let anywhere = everything.iter().map(|file| file.text.as_str()).collect::<Vec<_>>().join("\n");
    let mut dead = Vec::new();
    for words in words().iter().filter(|words| words.language == "nb") {
        let callers = callers(&words.folder, &everything);
        let unsaid = words.messages.iter().filter(|(name, _)| !is_called(name, &callers) && !is_named(name, &anywhere));
        dead.extend(unsaid.map(|(name, _)| format!("{}: {name}", words.folder)));
    }
    assert_eq!(dead, Vec::<String>::new(), "nobody says these");
}

#[test]
fn no_message_is_empty() {
    for words in words() {
        for (name, text) in &words.messages {
            assert!(!text.is_empty(), "{} {}: {name}", words.folder, words.language);
        }
    }
}

#[test]
fn no_language_is_a_copy_of_another() {
    let all = words();
    for nb in all.iter().filter(|words| words.language == "nb" && words.messages.len() >= 10) {
        for other in all.iter().filter(|words| words.folder == nb.folder && words.language != "nb") {
            let same = nb.messages.iter().filter(|message| other.messages.contains(message)).count();
            // Bokmål and nynorsk share many words; English shares few.
            let most = if other.language == "nn" { nb.messages.len() - 1 } else { nb.messages.len() / 3 };
            assert!(
                same <= most,
                "{}: {same} of {} messages are the same in {}",
                nb.folder,
                nb.messages.len(),
                other.language
            );
        }
    }
}

#[test]
fn no_language_has_words_of_another() {
    let foreign = [
        ("nb", ["the", "you", "ikkje", "eg", "frå", "kva", "sjå"]),
        ("nn", ["the", "you", "ikke", "jeg", "fra", "hva", "noen"]),
        ("en", ["og", "ikke", "ikkje", "som", "eller", "til", "vedtatt"]),
    ];
    for words in words() {
        let of_others = foreign.iter().find(|(language, _)| *language == words.language).map(|(_, list)| list);
        for (name, text) in &words.messages {
            let lower = text.to_lowercase();
            let mut spoken = lower.split(|c: char| !c.is_alphabetic());
            let found = spoken.find(|word| of_others.is_some_and(|list| list.contains(word)));
            assert_eq!(found, None, "{} {} {name}: {text}", words.folder, words.language);
        }
    }
}
