//! Texts made fit to print: what no page and no XML can hold is taken out or stood in for. Leaves
//! words alone.

/// The mark for a character the typeface does not have.
const MISSING: char = '□';

/// Takes out control characters (XML 1.0 forbids most of them); line ends become `\n`, tabs become
/// spaces.
pub(crate) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .filter_map(|c| match c {
            '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\n' => Some('\n'),
            '\t' => Some(' '),
            // Not characters in XML.
            '\u{FFFE}' | '\u{FFFF}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// Puts a box for each character `covered` does not know, since an accessible PDF may not hold a
/// character without a shape. Joiners and direction marks, which have no shape, are taken out.
pub(crate) fn replace_missing(text: &str, covered: impl Fn(char) -> bool) -> String {
    text.chars().filter(|c| !is_shapeless(*c)).map(|c| if c == '\n' || covered(c) { c } else { MISSING }).collect()
}

/// Whether a character only steers its neighbours.
fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Lets long strings without a space (addresses, file names, keys) break across lines: a
/// zero-width space after punctuation, and within anything longer than any word.
pub(crate) fn breakable(text: &str) -> String {
    /// Longer than the longest words one meets; those are hyphenated by the typesetter.
    const LONG: usize = 24;
    const LONGEST: usize = 40;
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        let long = part.chars().count();
        let mut since = 0;
        for c in part.chars() {
            out.push(c);
            since += 1;
            let stop = long > LONG && matches!(c, '/' | '.' | '_' | '@' | '?' | '&' | '=' | ',' | ';' | ':' | '|');
            if stop || (long > LONGEST && since >= LONG) {
                out.push('\u{200B}');
                since = 0;
            }
        }
    }
    out
}
