//! The languages of the pages.

/// A language that every page exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All of them, in the order shown to people.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language's code: `nb`, `nn`, `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language that a code names.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's own name.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::En => "English",
        }
    }

    /// The best of ours for an `Accept-Language` header; bokmål when it names none of them.
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let tag = pieces.next()?.trim().to_ascii_lowercase();
                let weight = pieces.find_map(|p| p.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                let lang = match tag.split('-').next()? {
                    "nb" | "no" | "da" | "sv" => Self::Nb,
                    "nn" => Self::Nn,
                    "en" => Self::En,
                    _ => return None,
                };
                Some((weight, lang))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map_or(Self::Nb, |w| w.1)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_browsers_first_wish_that_we_have_is_followed() {
        for (header, lang) in [
            ("nn-NO,nn;q=0.9,nb;q=0.8", Lang::Nn),
            ("fr,en-GB;q=0.7,nb;q=0.3", Lang::En),
            ("de", Lang::Nb),
            ("", Lang::Nb),
            ("en;q=0.1, no", Lang::Nb),
        ] {
            assert_eq!(Lang::accepted(header), lang, "{header}");
        }
    }
}
