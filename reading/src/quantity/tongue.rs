//! Which language a text is read as. Norwegian (both forms), Danish and Swedish share most tables;
//! English stands alone, for "to" and "over" mean other things there.

use super::tokens::Tokens;

/// The language of a text, as far as numbers and dates need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tongue {
    Norwegian,
    Swedish,
    Danish,
    English,
}

impl Tongue {
    /// From a code such as `nb`; where there is none, from the commonest words of the text.
    pub fn of(code: &str, tokens: &Tokens) -> Self {
        match code {
            "nb" | "nn" | "no" => Self::Norwegian,
            "sv" => Self::Swedish,
            "da" => Self::Danish,
            "en" => Self::English,
            _ => Self::guess(tokens),
        }
    }

    fn guess(tokens: &Tokens) -> Self {
        let mut points = [0_usize; 3];
        for token in &tokens.all {
            let at = match token.lower.as_str() {
                "och" | "att" | "är" | "ska" | "för" | "från" | "inte" | "till" | "än" | "varje" | "gång" | "våren"
                | "hösten" | "minst" | "med" | "nästa" => 0,
                "af" | "ikke" | "mere" | "end" | "skal" | "mindst" | "hvert" | "procent" | "gange" | "marts"
                | "uge" => 1,
                "the" | "and" | "of" | "shall" | "will" | "by" | "with" | "every" | "members" | "each" | "least"
                | "january" | "february" | "march" | "june" | "july" | "october" | "recruitment" | "campaign"
                | "twice" | "once" | "yearly" => 2,
                _ => continue,
            };
            if let Some(point) = points.get_mut(at) {
                *point += 1;
            }
        }
        let [swedish, danish, english] = points;
        let norwegian = tokens
            .all
            .iter()
            .filter(|t| {
                matches!(
                    t.lower.as_str(),
                    "og" | "av" | "skal" | "ikke" | "ikkje" | "som" | "for" | "prosent" | "minst" | "med"
                )
            })
            .count();
        let most = swedish.max(danish).max(english);
        if norwegian >= most {
            Self::Norwegian
        } else if english == most {
            Self::English
        } else if swedish == most {
            Self::Swedish
        } else {
            Self::Danish
        }
    }
}
