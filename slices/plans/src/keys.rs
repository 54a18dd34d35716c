//! The keys of a review: which one does what, in which language. The page lists them from here, and the script reads them
//! off the page, so there is one list only.

use words::Lang;

/// What a key does, and the key: in Norwegian, and in English.
const KEYS: [(&str, &str, &str); 26] = [
    ("next", "j ArrowDown", "j ArrowDown"),
    ("previous", "k ArrowUp", "k ArrowUp"),
    ("first", "Home", "Home"),
    ("last", "End", "End"),
    ("look", "n", "n"),
    ("area", "o", "a"),
    ("goal", "m", "g"),
    ("measure", "t", "m"),
    ("sub_measure", "u", "u"),
    ("prose", "p", "p"),
    ("left_out", "i Delete", "l Delete"),
    ("level", "1–9", "1–9"),
    ("no-level", "0", "0"),
    ("up", "Alt+ArrowUp", "Alt+ArrowUp"),
    ("down", "Alt+ArrowDown", "Alt+ArrowDown"),
    ("indent", "ArrowRight", "ArrowRight"),
    ("outdent", "ArrowLeft", "ArrowLeft"),
    ("edit", "r Enter", "e Enter"),
    ("join", "Backspace", "Backspace"),
    ("tick", "x", "x"),
    ("tick-more", "Shift+ArrowDown Shift+ArrowUp", "Shift+ArrowDown Shift+ArrowUp"),
    ("untick", "Escape", "Escape"),
    ("seen", "f", "d"),
    ("undo", "z", "z"),
    ("redo", "y", "y"),
    ("help", "?", "?"),
];

/// One line of the list.
pub(crate) struct Key {
    /// What it does; names the message `key-…` too.
    pub(crate) does: &'static str,
    /// The keys, as browsers name them, parted by a space.
    pub(crate) keys: &'static str,
}

impl Key {
    /// The keys as people read them.
    pub(crate) fn shown(&self) -> Vec<String> {
        let arrows = [("ArrowDown", "↓"), ("ArrowUp", "↑"), ("ArrowRight", "→"), ("ArrowLeft", "←")];
        let shown = |key: &str| arrows.iter().fold(key.to_owned(), |key, (name, arrow)| key.replace(name, arrow));
        self.keys.split(' ').map(shown).collect()
    }
}

/// The keys in a language.
pub(crate) fn keys(lang: Lang) -> Vec<Key> {
    let of = |(does, norwegian, english): (&'static str, &'static str, &'static str)| Key {
        does,
        keys: if lang == Lang::En { english } else { norwegian },
    };
    KEYS.into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_does_two_things() {
        for lang in Lang::ALL {
            let mut all: Vec<&str> = keys(lang).iter().flat_map(|key| key.keys.split(' ')).collect();
            let before = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), before, "{lang:?}");
        }
    }

    #[test]
    fn arrows_are_shown_as_arrows() {
        let all = keys(Lang::Nb);
        let up = all.iter().find(|key| key.does == "up").map(Key::shown);
        assert_eq!(up, Some(vec!["Alt+↑".to_owned()]));
    }
}
