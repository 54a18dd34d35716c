//! Phrases of word lists found in a text. A pattern is words with a space between: `a|b` is either, `be*` begins so,
//! `-be` ends so, `..` is up to two words between.

use crate::quantity::tokens::{Kind, Tokens};

/// Whether one word of a pattern is this word.
pub(crate) fn is(pattern: &str, word: &str) -> bool {
    !word.is_empty()
        && pattern.split('|').any(|one| match (one.strip_suffix('*'), one.strip_prefix('-')) {
            (Some(begins), _) => word.starts_with(begins),
            (None, Some(ends)) => word.ends_with(ends),
            (None, None) => one == word,
        })
}

/// The token after a pattern that begins at `at`.
fn ends(tokens: &Tokens, at: usize, pattern: &[&str]) -> Option<usize> {
    let Some((first, rest)) = pattern.split_first() else { return Some(at) };
    if *first == ".." {
        return (0..3)
            .take_while(|skip| *skip == 0 || tokens.is(at + skip - 1, Kind::Word))
            .find_map(|skip| ends(tokens, at + skip, rest));
    }
    is(first, tokens.lower(at)).then(|| ends(tokens, at + 1, rest)).flatten()
}

/// The first place where any of the patterns stands, as tokens.
pub(crate) fn first<'p>(tokens: &Tokens, patterns: impl Iterator<Item = &'p str>) -> Option<std::ops::Range<usize>> {
    let places = patterns.filter_map(|pattern| {
        let words: Vec<&str> = pattern.split_whitespace().collect();
        let begins = words.first()?;
        let starts = (0..tokens.all.len()).filter(|at| is(begins, tokens.lower(*at)));
        starts.into_iter().find_map(|at| ends(tokens, at, &words).map(|end| at..end))
    });
    places.min_by_key(|place| (place.start, usize::MAX - place.end))
}

/// The words of the text at a place.
pub(crate) fn text<'a>(tokens: &Tokens<'a>, at: &std::ops::Range<usize>) -> &'a str {
    let start = tokens.get(at.start).map_or(0, |t| t.start);
    let end = at.end.checked_sub(1).and_then(|i| tokens.get(i)).map_or(start, |t| t.end);
    tokens.text.get(start..end).unwrap_or_default()
}
