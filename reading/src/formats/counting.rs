//! Numbers as lists print them; the names of the ways of counting are those of DOCX and ODT.

/// A number as a list prints it: `decimal`, letters or Roman numerals; unknown ways of counting print as decimal.
pub(super) fn printed(format: &str, number: u32) -> String {
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "lowerLetter" | "a" => letters(number),
        "upperLetter" | "A" => letters(number).to_uppercase(),
        "lowerRoman" | "i" => roman(number),
        "upperRoman" | "I" => roman(number).to_uppercase(),
        _ => number.to_string(),
    }
}

/// a … z, then aa, bb, … as Word and LibreOffice count.
fn letters(number: u32) -> String {
    let place = number.saturating_sub(1);
    let letter = char::from(b'a' + u8::try_from(place % 26).unwrap_or(0));
    let times = usize::try_from(place / 26 + 1).unwrap_or(1).min(20);
    letter.to_string().repeat(times)
}

fn roman(number: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = number.min(9_999);
    let mut text = String::new();
    for (value, sign) in PARTS {
        while left >= value {
            left -= value;
            text.push_str(sign);
        }
    }
    text
}
