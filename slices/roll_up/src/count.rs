//! Actions counted by how far they have come, over some units. Counts only: what nobody has reported is unknown, never nought;
//! and where so few units have reported that the counts would tell on one of them, they are said without the kinds. Pure.

use follow_up::Status;
use local_plans::FEWEST_FOR_KINDS;

/// What the actions under one line of a plan come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// How many actions of each status, in the order of `Status::ALL`; all nought where the kinds are not said.
    kinds: [usize; 6],
    /// Actions of which something is said.
    told: usize,
    /// Actions of which nobody has said anything.
    unsaid: usize,
    /// Units with such actions.
    pub units: usize,
    /// Units that have said something of at least one of them.
    pub reported: usize,
    /// Units that the line is put to.
    pub of: usize,
    /// Whether the kinds are left out.
    hidden: bool,
}

impl Count {
    /// A count from how many actions there are of each status, how many nobody has spoken of, how many units have such
    /// actions, and how many of those have reported.
    #[must_use]
    pub fn new(kinds: [usize; 6], unsaid: usize, units: usize, reported: usize) -> Self {
        Self { kinds, told: kinds.iter().sum(), unsaid, units, reported, of: units, hidden: false }
    }

    /// The same, put to so many units. Those that act without being asked are among them.
    #[must_use]
    pub fn put_to(self, of: usize) -> Self {
        Self { of: of.max(self.units), ..self }
    }

    /// Both together, of units that are not the same.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        let mut kinds = self.kinds;
        kinds.iter_mut().zip(more.kinds).for_each(|(kind, n)| *kind += n);
        let (units, reported) = (self.units + more.units, self.reported + more.reported);
        Self { of: self.of + more.of, ..Self::new(kinds, self.unsaid + more.unsaid, units, reported) }
    }

    /// All actions.
    #[must_use]
    pub fn actions(&self) -> usize {
        self.told + self.unsaid
    }

    /// Actions of which something is said.
    #[must_use]
    pub fn told(&self) -> usize {
        self.told
    }

    /// Actions of which nobody has said anything.
    #[must_use]
    pub fn unsaid(&self) -> usize {
        self.unsaid
    }

    /// Each status with its count, in the order shown to people; nothing where the kinds are not said.
    #[must_use]
    pub fn kinds(&self) -> Option<[(Status, usize); 6]> {
        (!self.hidden).then(|| {
            let mut at = self.kinds.into_iter();
            Status::ALL.map(|status| (status, at.next().unwrap_or(0)))
        })
    }

    /// Whether the kinds are left out.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// The same without the kinds.
    #[must_use]
    pub fn without_kinds(self) -> Self {
        Self { kinds: [0; 6], hidden: true, ..self }
    }
}

/// Whether kinds would tell on somebody, when so many units other than the reader's own have reported.
#[must_use]
pub fn tells_on_somebody(others: usize) -> bool {
    (1..FEWEST_FOR_KINDS).contains(&others)
}

/// Which of the parts of one sum are said without kinds: each that would tell on somebody, and then the part with the fewest
/// reports beside them too, since what is left out could otherwise be reckoned from the sum and the rest. `others` is how many
/// units other than the reader's own have reported, part by part.
#[must_use]
pub fn hidden_parts(others: &[usize]) -> Vec<bool> {
    let mut hidden: Vec<bool> = others.iter().map(|n| tells_on_somebody(*n)).collect();
    if !hidden.contains(&true) {
        return hidden;
    }
    let next = others.iter().enumerate().filter(|(_, n)| **n >= FEWEST_FOR_KINDS).min_by_key(|(_, n)| **n);
    if let Some(next) = next.and_then(|(at, _)| hidden.get_mut(at)) {
        *next = true;
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_reported_is_unknown() {
        let count = Count::new([4, 0, 2, 0, 0, 1], 3, 5, 4).put_to(9);
        assert_eq!((count.actions(), count.told(), count.unsaid(), count.of), (10, 7, 3, 9));
        let bare = count.without_kinds();
        assert_eq!(bare.kinds(), None);
        assert_eq!((bare.actions(), bare.told(), bare.reported, bare.of), (10, 7, 4, 9));
        assert_eq!(count.put_to(2).of, 5, "who acts without being asked is counted too");
    }

    #[test]
    fn what_would_tell_on_somebody_is_left_out_and_cannot_be_reckoned() {
        for (others, hidden) in [
            (&[0, 0][..], &[false, false][..]),
            (&[5, 4, 9], &[false, false, false]),
            (&[0, 5], &[false, false]),
            (&[1, 5, 4], &[true, false, true]),
            (&[2, 1, 4, 4], &[true, true, true, false]),
            (&[1, 1, 4], &[true, true, true]),
            (&[2], &[true]),
        ] {
            assert_eq!(hidden_parts(others), hidden, "{others:?}");
        }
    }
}
