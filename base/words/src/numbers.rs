//! Numbers as people write them: a narrow no-break space between thousands, a comma before decimals.

use crate::Lang;

/// A whole number: `25 000`, in English `25,000`.
#[must_use]
pub fn number(lang: Lang, n: i64) -> String {
    let gap = if lang == Lang::En { ',' } else { '\u{a0}' };
    let digits = n.unsigned_abs().to_string();
    let mut out = String::new();
    if n < 0 {
        out.push('−');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(gap);
        }
        out.push(digit);
    }
    out
}

/// A number with as many decimals as it needs, at most two: `68,7`, in English `68.7`.
#[must_use]
pub fn decimal(lang: Lang, x: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float beyond i64 is cut to its ends, which is far from any figure here"
    )]
    let hundredths = (x * 100.0).round() as i64;
    let whole = number(lang, hundredths / 100);
    let rest = (hundredths % 100).abs();
    let whole = if hundredths < 0 && hundredths / 100 == 0 { format!("−{whole}") } else { whole };
    let mark = if lang == Lang::En { '.' } else { ',' };
    match rest {
        0 => whole,
        r if r % 10 == 0 => format!("{whole}{mark}{}", r / 10),
        r => format!("{whole}{mark}{r:02}"),
    }
}

/// An amount in kroner: `25 000 kr`, in English `NOK 25,000`.
#[must_use]
pub fn kroner(lang: Lang, amount: i64) -> String {
    if lang == Lang::En {
        format!("NOK\u{a0}{}", number(lang, amount))
    } else {
        format!("{}\u{a0}kr", number(lang, amount))
    }
}

/// Reads a number as typed: spaces or dots between thousands, a comma (or one dot) before decimals, `kr` and `,-` allowed.
#[must_use]
pub fn read_number(text: &str) -> Option<f64> {
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_start_matches("kr").trim_start_matches('.').trim_end_matches("kroner").trim_end_matches("kr");
    let bare: String = bare.trim().trim_end_matches(",-").chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.replace('−', "-");
    let plain = if let Some((whole, decimals)) = bare.rsplit_once(',') {
        format!("{}.{decimals}", whole.replace('.', ""))
    } else if bare.rsplit_once('.').is_some_and(|(_, tail)| tail.len() == 3) {
        bare.replace('.', "")
    } else {
        bare
    };
    let digits = plain.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-');
    if digits && !plain.is_empty() { plain.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_the_norwegian_way() {
        assert_eq!(number(Lang::Nb, 1_813_979), "1\u{a0}813\u{a0}979");
        assert_eq!(number(Lang::En, -8844), "−8,844");
        assert_eq!(decimal(Lang::Nb, 68.7), "68,7");
        assert_eq!(decimal(Lang::Nb, -0.25), "−0,25");
        assert_eq!(kroner(Lang::Nn, 25_000), "25\u{a0}000\u{a0}kr");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, wanted) in [
            ("25 000", 25_000.0),
            ("kr. 25 000,-", 25_000.0),
            ("25.000", 25_000.0),
            ("1,5", 1.5),
            ("1.5", 1.5),
            ("12 500 kr", 12_500.0),
        ] {
            assert_eq!(read_number(text), Some(wanted), "{text}");
        }
        for text in ["", "mye", "12 stk", "--"] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }
}
