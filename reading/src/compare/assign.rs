//! The best one-to-one choice among scored pairs: the largest sum of scores. One left side after the other finds the best
//! place, others giving way to it where that makes the sum larger. Pure.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};

/// Of each item only its best pairs are weighed against each other: enough for plans full of nearly equal lines.
const MOST: usize = 6;

/// Chooses pairs so that each side stands in one at most and the sum of their weights is largest. Pairs are
/// (left, right, weight above 0).
pub(super) fn assign(lefts: usize, pairs: &[(usize, usize, i64)]) -> Vec<(usize, usize)> {
    let mut edges: Vec<Vec<(usize, i64)>> = vec![Vec::new(); lefts];
    for (left, right, weight) in best(pairs) {
        if let Some(edges) = edges.get_mut(left) {
            edges.push((right, weight));
        }
    }
    let mut taken: HashMap<usize, (usize, i64)> = HashMap::new();
    let mut given: HashMap<usize, usize> = HashMap::new();
    for left in 0..lefts {
        for (left, right, weight) in better(left, &edges, &given, &taken) {
            // Who loses a right side has another one by now, or goes without.
            if let Some((owner, _)) = taken.insert(right, (left, weight))
                && given.get(&owner) == Some(&right)
            {
                given.remove(&owner);
            }
            given.insert(left, right);
        }
    }
    let mut chosen: Vec<(usize, usize)> = given.into_iter().collect();
    chosen.sort_unstable();
    chosen
}

/// The pairs that are among the best of their left or of their right side.
fn best(pairs: &[(usize, usize, i64)]) -> Vec<(usize, usize, i64)> {
    let mut sorted = pairs.to_vec();
    sorted.sort_by_key(|(left, right, weight)| (-weight, *left, *right));
    let size = |side: fn(&(usize, usize, i64)) -> usize| pairs.iter().map(side).max().map_or(0, |most| most + 1);
    let (mut of_left, mut of_right) = (vec![0; size(|p| p.0)], vec![0; size(|p| p.1)]);
    sorted.retain(|(left, right, _)| {
        let (Some(here), Some(there)) = (of_left.get_mut(*left), of_right.get_mut(*right)) else { return false };
        let wanted = *here < MOST && *there < MOST;
        if wanted {
            *here += 1;
            *there += 1;
        }
        wanted
    });
    sorted
}

/// The pairs to set, last one first, so that one more left side makes the sum larger by most; none when nothing does.
fn better(
    start: usize,
    edges: &[Vec<(usize, i64)>],
    given: &HashMap<usize, usize>,
    taken: &HashMap<usize, (usize, i64)>,
) -> Vec<(usize, usize, i64)> {
    let mut gain_left: HashMap<usize, i64> = HashMap::from([(start, 0)]);
    // What reaching a right side gains, and from which left side with which weight.
    let mut gain_right: HashMap<usize, (i64, usize, i64)> = HashMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(left) = waiting.pop_front() {
        let Some(here) = gain_left.get(&left).copied() else { continue };
        for (right, weight) in edges.get(left).into_iter().flatten() {
            let gain = here + weight;
            let known = gain_right.get(right).is_some_and(|(known, ..)| *known >= gain);
            if known || given.get(&left) == Some(right) {
                continue;
            }
            gain_right.insert(*right, (gain, left, *weight));
            if let Some((owner, costs)) = taken.get(right) {
                gain_left.insert(*owner, gain - costs);
                if !waiting.contains(owner) {
                    waiting.push_back(*owner);
                }
            }
        }
    }
    // At the end of the path a right side is free, or its owner goes without.
    let ends =
        gain_right.iter().map(|(right, (gain, ..))| (gain - taken.get(right).map_or(0, |owner| owner.1), *right));
    let Some((_, mut right)) = ends.filter(|(gain, _)| *gain > 0).max_by_key(|(gain, at)| (*gain, Reverse(*at))) else {
        return Vec::new();
    };
    let mut path = Vec::new();
    // A path never meets a left side twice.
    while let Some((_, left, weight)) = gain_right.get(&right).copied().filter(|_| path.len() <= edges.len()) {
        path.push((left, right, weight));
        match given.get(&left) {
            Some(before) => right = *before,
            None => break,
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The largest sum by trying everything.
    fn largest(left: usize, lefts: usize, free: &mut Vec<bool>, pairs: &[(usize, usize, i64)]) -> i64 {
        if left == lefts {
            return 0;
        }
        let mut most = largest(left + 1, lefts, free, pairs);
        for (_, right, weight) in pairs.iter().filter(|p| p.0 == left) {
            if free.get(*right) == Some(&true) {
                free.splice(*right..=*right, [false]);
                most = most.max(weight + largest(left + 1, lefts, free, pairs));
                free.splice(*right..=*right, [true]);
            }
        }
        most
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]
        #[test]
        fn no_other_choice_has_a_larger_sum(weights in prop::collection::vec(0_i64..20, 25)) {
            let pairs: Vec<_> = weights
                .iter()
                .enumerate()
                .filter(|(_, weight)| **weight > 8)
                .map(|(at, weight)| (at / 5, at % 5, *weight))
                .collect();
            let chosen = assign(5, &pairs);
            let sum: i64 = chosen
                .iter()
                .filter_map(|(l, r)| pairs.iter().find(|p| (p.0, p.1) == (*l, *r)).map(|p| p.2))
                .sum();
            prop_assert_eq!(sum, largest(0, 5, &mut vec![true; 5], &pairs));
            let mut rights: Vec<_> = chosen.iter().map(|(_, right)| *right).collect();
            rights.sort_unstable();
            rights.dedup();
            prop_assert_eq!(rights.len(), chosen.len());
        }
    }
}
