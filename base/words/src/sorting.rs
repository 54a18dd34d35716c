//! Norwegian order: … z æ ø å, and aa as å. A key per text, stored beside it, so both databases sort alike.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

static NORWEGIAN: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok());

/// The bytes to sort a text by, as lower-case hexadecimal: it sorts as the bytes do in either database.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let mut key: Vec<u8> = Vec::new();
    match NORWEGIAN.as_ref() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        None => key.extend(text.to_lowercase().bytes()),
    }
    key.iter().fold(String::with_capacity(key.len() * 2), |mut out, byte| {
        for nibble in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn names_sort_the_norwegian_way() {
        let mut names = ["Øst", "Åse", "Zorro", "Ærlig", "Aase", "Anne", "berit"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Anne", "berit", "Zorro", "Ærlig", "Øst", "Åse", "Aase"]);
    }
}
