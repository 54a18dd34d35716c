//! The values of number words in five languages, compounds among them ("tjuefem", "femogtyve", "tohundre").

use super::tongue::Tongue;

/// "en", "et", "one": only a number where a rule says so.
pub(crate) fn is_article(word: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::English => matches!(word, "one" | "a" | "an"),
        _ => matches!(word, "en" | "én" | "ein" | "éin" | "ei" | "et" | "ett" | "eitt" | "eit"),
    }
}

/// The value of one word ("tjuefem", "femogtyve", "twelve").
pub(crate) fn word_value(word: &str, tongue: Tongue) -> Option<f64> {
    let simple = if tongue == Tongue::English { english(word) } else { northern(word, tongue) };
    if simple.is_some() || tongue == Tongue::English {
        return simple;
    }
    // the longest compounds ("syvoghalvfjerds") have sixteen letters, and all begin as a unit or a ten does
    if !(5..=20).contains(&word.len()) || !word.starts_with(['t', 'f', 's', 'å', 'n', 'e', 'o', 'h']) {
        return None;
    }
    // tjuefem · femogtyve · tohundre · femtusen
    for &(ten, value) in TENS {
        if let Some(rest) = word.strip_prefix(ten)
            && let Some(unit) = northern(rest, tongue).or_else(|| unit_one(rest)).filter(|v| *v < 10.0)
        {
            return Some(value + unit);
        }
        if let Some(rest) = word.strip_suffix(ten).and_then(|r| r.strip_suffix("og"))
            && let Some(unit) = northern(rest, tongue).or_else(|| unit_one(rest)).filter(|v| *v < 10.0)
        {
            return Some(value + unit);
        }
    }
    for (big, times) in
        [("hundrede", 100.0), ("hundre", 100.0), ("hundra", 100.0), ("tusen", 1000.0), ("tusind", 1000.0)]
    {
        if let Some(unit) = word.strip_suffix(big).and_then(|rest| northern(rest, tongue)) {
            return Some(unit * times);
        }
    }
    None
}

fn unit_one(word: &str) -> Option<f64> {
    matches!(word, "en" | "én" | "ein" | "ett" | "et").then_some(1.0)
}

const TENS: &[(&str, f64)] = &[
    ("tjue", 20.0),
    ("tjuge", 20.0),
    ("tjugo", 20.0),
    ("tyve", 20.0),
    ("tretti", 30.0),
    ("trettio", 30.0),
    ("tredive", 30.0),
    ("førti", 40.0),
    ("fyrtio", 40.0),
    ("fyrre", 40.0),
    ("femti", 50.0),
    ("femtio", 50.0),
    ("halvtreds", 50.0),
    ("seksti", 60.0),
    ("sextio", 60.0),
    ("tres", 60.0),
    ("sytti", 70.0),
    ("sjuttio", 70.0),
    ("halvfjerds", 70.0),
    ("åtti", 80.0),
    ("nitti", 90.0),
];

fn northern(word: &str, tongue: Tongue) -> Option<f64> {
    Some(match word {
        "to" if tongue != Tongue::Swedish => 2.0,
        "tvo" | "två" => 2.0,
        "tre" => 3.0,
        "fire" | "fyra" => 4.0,
        "fem" => 5.0,
        "seks" => 6.0,
        "sex" if tongue == Tongue::Swedish => 6.0,
        "sju" | "syv" => 7.0,
        "åtte" | "åtta" | "otte" => 8.0,
        "ni" if tongue != Tongue::Swedish => 9.0,
        "nio" => 9.0,
        "ti" | "tio" => 10.0,
        "elleve" | "elva" => 11.0,
        "tolv" => 12.0,
        "tretten" | "tretton" => 13.0,
        "fjorten" | "fjorton" => 14.0,
        "femten" | "femton" => 15.0,
        "seksten" | "sexton" => 16.0,
        "sytten" | "sjutton" => 17.0,
        "atten" | "arton" => 18.0,
        "nitten" | "nitton" => 19.0,
        "åttio" | "firs" => 80.0,
        "nittio" | "halvfems" => 90.0,
        "hundre" | "hundra" | "hundrede" => 100.0,
        "tusen" | "tusind" => 1000.0,
        "million" | "miljon" => 1e6,
        _ => {
            return TENS.iter().find(|(ten, _)| *ten == word).map(|(_, value)| *value);
        }
    })
}

fn english(word: &str) -> Option<f64> {
    const WORDS: &[&str] = &[
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    const TENS: &[&str] = &["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    if let Some(at) = WORDS.iter().position(|w| *w == word) {
        return u8::try_from(at + 2).ok().map(f64::from);
    }
    if let Some(at) = TENS.iter().position(|w| *w == word) {
        return u8::try_from((at + 3) * 10).ok().map(f64::from);
    }
    match word {
        "hundred" => Some(100.0),
        "thousand" => Some(1000.0),
        _ => None,
    }
}
