//! The best one-to-one choice among scored pairs: the largest sum of scores, found by augmenting paths. Pure.

use std::collections::VecDeque;

/// Of each item only its best pairs are weighed against each other: enough for plans full of nearly equal lines.
const MOST: usize = 6;

/// Chooses pairs so that each side stands in one at most and the sum of their weights is largest. Pairs are
/// (left, right, weight above 0).
pub(super) fn assign(lefts: usize, rights: usize, pairs: &[(usize, usize, i64)]) -> Vec<(usize, usize)> {
    let mut edges: Vec<Vec<(usize, i64)>> = vec![Vec::new(); lefts];
    for (left, right, weight) in best(pairs) {
        if let Some(edges) = edges.get_mut(left) {
            edges.push((right, weight));
        }
    }
    let mut taken: Vec<Option<(usize, i64)>> = vec![None; rights];
    let mut given: Vec<Option<usize>> = vec![None; lefts];
    while let Some(path) = better(&edges, &given, &taken) {
        for (left, right, weight) in path {
            if let (Some(given), Some(taken)) = (given.get_mut(left), taken.get_mut(right)) {
                (*given, *taken) = (Some(right), Some((left, weight)));
            }
        }
    }
    given.into_iter().enumerate().filter_map(|(left, right)| Some((left, right?))).collect()
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

/// The pairs to set (right sides may change hands) that make the sum larger by most; `None` when nothing does.
fn better(
    edges: &[Vec<(usize, i64)>],
    given: &[Option<usize>],
    taken: &[Option<(usize, i64)>],
) -> Option<Vec<(usize, usize, i64)>> {
    let mut gain_left: Vec<Option<i64>> = given.iter().map(|given| given.is_none().then_some(0)).collect();
    // What reaching a right side gains, and from which left side with which weight.
    let mut gain_right: Vec<Option<(i64, usize, i64)>> = vec![None; taken.len()];
    let mut waiting: VecDeque<usize> = (0..edges.len()).filter(|at| given.get(*at) == Some(&None)).collect();
    while let Some(left) = waiting.pop_front() {
        let Some(Some(here)) = gain_left.get(left).copied() else { continue };
        for (right, weight) in edges.get(left).into_iter().flatten() {
            let Some(there) = gain_right.get_mut(*right) else { continue };
            let gain = here + weight;
            if given.get(left) == Some(&Some(*right)) || there.is_some_and(|(known, ..)| known >= gain) {
                continue;
            }
            *there = Some((gain, left, *weight));
            if let Some(Some((owner, costs))) = taken.get(*right)
                && let Some(owners) = gain_left.get_mut(*owner)
            {
                *owners = Some(gain - costs);
                if !waiting.contains(owner) {
                    waiting.push_back(*owner);
                }
            }
        }
    }
    let ends = gain_right.iter().enumerate().filter(|(at, _)| taken.get(*at) == Some(&None));
    let end = ends.filter_map(|(at, gain)| Some((gain.as_ref()?.0, at))).filter(|(gain, _)| *gain > 0);
    let (_, mut right) = end.max_by_key(|(gain, at)| (*gain, std::cmp::Reverse(*at)))?;
    let mut path = Vec::new();
    // A path never meets a left side twice.
    for _ in 0..=edges.len() {
        let (_, left, weight) = gain_right.get(right).copied().flatten()?;
        path.push((left, right, weight));
        match given.get(left).copied().flatten() {
            Some(before) => right = before,
            None => return Some(path),
        }
    }
    None
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
            let chosen = assign(5, 5, &pairs);
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
