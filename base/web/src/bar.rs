//! A count as people would rather see it: a bar, and a key with the same numbers in words. Drawn by `bars.html`.

/// A drawn count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bar {
    /// How wide the whole is; never 0.
    pub of: usize,
    /// The stretches from the left: the class of the colour, where it begins, how wide it is.
    pub stretches: Vec<(&'static str, usize, usize)>,
    /// What is drawn, in words.
    pub text: String,
    /// The key: the class of the colour, its name, how many.
    pub key: Vec<(&'static str, String, usize)>,
    /// How much of the whole stays open.
    pub open: usize,
}

impl Bar {
    /// Lays parts end to end, out of so many. What is nought is left out, and what they do not fill stays open.
    #[must_use]
    pub fn laid(of: usize, parts: Vec<(&'static str, String, usize)>, text: String) -> Self {
        let key: Vec<_> = parts.into_iter().filter(|(_, _, n)| *n > 0).collect();
        let mut at = 0;
        let laid = key.iter().map(|(class, _, n)| {
            at += n;
            (*class, at - n, *n)
        });
        let stretches = laid.collect();
        Self { of: of.max(1), stretches, text, key, open: of.saturating_sub(at) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_laid_end_to_end_and_what_is_open_stays_open() {
        let part = |class, n| (class, "navn".to_owned(), n);
        let bar = Bar::laid(10, vec![part("a", 4), part("b", 0), part("c", 2)], String::new());
        assert_eq!(bar.stretches, [("a", 0, 4), ("c", 4, 2)]);
        assert_eq!((bar.of, bar.open, bar.key.len()), (10, 4, 2));
        assert_eq!(Bar::laid(0, Vec::new(), String::new()).of, 1, "an empty bar can be drawn");
    }
}
