//! What has become of what is measured, from one plan to another. Pure; whose figures they are is `differences`.

use reading::compare::Fate;
use reading::difference::{Piece, difference};

/// What became of an indicator.
#[derive(Debug, Clone)]
pub struct FigureLine {
    /// What became of it.
    pub fate: Fate,
    /// What is measured and its figures, with the words that differ.
    pub pieces: Vec<Piece>,
}

/// An indicator as it stands in one of the plans.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    /// What is measured.
    pub(crate) definition: String,
    /// The same with its figures.
    pub(crate) text: String,
    /// The goal or measure it is of, by its place in the later plan; `None` where it is of none that is there.
    pub(crate) on: Option<usize>,
}

/// Those of the later plan in its order, then those that are gone. The same thing measured of the same item goes together
/// first, then the same thing wherever it is measured, then what is measured of the same item.
pub(crate) fn compared(old: Vec<Standing>, new: &[Standing]) -> Vec<FigureLine> {
    let fits: [fn(&Standing, &Standing) -> bool; 3] = [
        |was, is| was.definition == is.definition && was.on == is.on,
        |was, is| was.definition == is.definition,
        |was, is| was.on.is_some() && was.on == is.on,
    ];
    let mut left: Vec<Option<Standing>> = old.into_iter().map(Some).collect();
    let mut pairs: Vec<(&Standing, Option<Standing>)> = new.iter().map(|is| (is, None)).collect();
    for fit in fits {
        for (is, was) in pairs.iter_mut().filter(|(_, was)| was.is_none()) {
            let same = left.iter_mut().find(|old| old.as_ref().is_some_and(|old| fit(old, is)));
            *was = same.and_then(Option::take);
        }
    }
    let line = |(is, was): &(&Standing, Option<Standing>)| match was {
        None => FigureLine { fate: Fate::New, pieces: difference(&is.text, &is.text) },
        Some(was) if was.text == is.text => FigureLine { fate: Fate::Same, pieces: difference(&is.text, &is.text) },
        Some(was) => FigureLine { fate: Fate::Reworded, pieces: difference(&was.text, &is.text) },
    };
    let gone = left.iter().flatten();
    let gone = gone.map(|was| FigureLine { fate: Fate::Gone, pieces: difference(&was.text, &was.text) });
    pairs.iter().map(line).chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(definition: &str, figures: &str, on: Option<usize>) -> Standing {
        let text = format!("{definition}: {figures}");
        Standing { definition: definition.to_owned(), text, on }
    }

    #[test]
    fn what_is_measured_is_followed_by_its_words_and_by_its_goal() {
        let old = vec![
            standing("Medlemmer", "minst 250", Some(1)),
            standing("Møter", "4", Some(2)),
            standing("Medlemmer", "minst 30", Some(3)),
            standing("Brev", "2", None),
        ];
        let new = [
            standing("Medlemmer", "minst 30", Some(3)),
            standing("Medlemmer", "minst 300", Some(1)),
            standing("Medlemsmøter", "4", Some(2)),
            standing("Kurs", "1", Some(9)),
        ];
        let found = compared(old, &new);
        let told: Vec<(Fate, String)> =
            found.iter().map(|line| (line.fate, line.pieces.iter().map(|p| p.text.as_str()).collect())).collect();
        assert_eq!(told[0], (Fate::Same, "Medlemmer: minst 30".to_owned()));
        assert_eq!((told[1].0, told[2].0), (Fate::Reworded, Fate::Reworded));
        assert!(found[1].pieces.iter().any(|p| p.taken_out() && p.text.contains("250")), "{told:?}");
        assert_eq!(told[3], (Fate::New, "Kurs: 1".to_owned()));
        assert_eq!(told[4..], [(Fate::Gone, "Brev: 2".to_owned())]);
    }
}
