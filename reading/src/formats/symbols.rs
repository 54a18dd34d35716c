//! Signs from symbol fonts: the private code points under which Word and PDFs keep bullets, arrows and ticks.

/// The sign that a reader sees for a code point; ordinary characters stay what they are.
pub(super) fn readable(char: char) -> char {
    match char {
        '\u{f0b7}' | '\u{f0a7}' | '\u{f06c}' | '\u{f06e}' | '\u{f0a8}' | '\u{f071}' | '\u{f077}' | '\u{f09f}'
        | '\u{f076}' | '\u{f075}' | '\u{f0a1}' | '\u{f06f}' => '•',
        '\u{f0d8}' | '\u{f0e0}' | '\u{f0e8}' | '\u{f0f0}' => '➢',
        '\u{f0fc}' | '\u{f0fe}' => '✓',
        '\u{f02d}' => '-',
        '\u{f020}' => ' ',
        other => other,
    }
}

/// The sign that a letter set in a symbol font shows; a letter whose sign is not known stays what it is.
pub(super) fn of_symbol_font(char: char) -> char {
    let code = u32::from(char);
    let private = if code < 0x100 { char::from_u32(0xf000 + code).unwrap_or(char) } else { char };
    match readable(private) {
        same if same == private => char,
        sign => sign,
    }
}

/// Whether the character marks list items when it stands first on a line.
pub(super) fn is_bullet(char: char) -> bool {
    matches!(
        char,
        '•' | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '‣'
            | '⁃'
            | '∙'
            | '·'
            | '➢'
            | '➤'
            | '►'
            | '✓'
            | '✔'
            | '❖'
            | '–'
            | '—'
            | '-'
            | '*'
            | '\u{f0b7}'
            | '\u{2011}'
    )
}
