//! Chooses links from a table of likenesses: the surest first, each side at most once, goals before measures.

use super::score::Likeness;
use super::{ACCEPT, Item, Link, MEASURE_EXTRA, PERHAPS};

/// A measure must also answer this much of the higher text: a three-word line is else "alike" to everything about its subject.
const MEASURE_COVER: f64 = 0.35;

pub(super) fn assign(matrix: &[Vec<Likeness>], local: &[Item], highers: usize, all: bool) -> Vec<Link> {
    let mut taken_local = vec![false; local.len()];
    let mut taken_higher = vec![false; highers];
    let mut links = Vec::new();
    for goals in [true, false] {
        let need = if goals { ACCEPT } else { ACCEPT + MEASURE_EXTRA };
        for link in ranked(matrix, local, goals).filter(|l| l.1.score >= need && (goals || l.1.cover >= MEASURE_COVER))
        {
            let (Some(here), Some(there)) = (taken_local.get_mut(link.0.1), taken_higher.get_mut(link.0.0)) else {
                continue;
            };
            if !*here && !*there {
                (*here, *there) = (true, true);
                links.push(Link { higher: link.0.0, local: link.0.1, score: link.1.score, accepted: true });
            }
        }
    }
    if all {
        for goals in [true, false] {
            for ((higher, at), likeness) in ranked(matrix, local, goals).filter(|l| l.1.score >= PERHAPS) {
                let (Some(here), Some(there)) = (taken_local.get_mut(at), taken_higher.get_mut(higher)) else {
                    continue;
                };
                if !*here && !*there {
                    (*here, *there) = (true, true);
                    links.push(Link { higher, local: at, score: likeness.score.min(ACCEPT - 0.01), accepted: false });
                }
            }
        }
    }
    links.sort_by_key(|l| (l.higher, l.local));
    links
}

/// All pairs of goals (or of measures), best first; ties by order of words, then by place.
fn ranked<'m>(
    matrix: &'m [Vec<Likeness>],
    local: &'m [Item],
    goals: bool,
) -> impl Iterator<Item = ((usize, usize), Likeness)> + 'm {
    let mut pairs: Vec<((usize, usize), Likeness)> = matrix
        .iter()
        .enumerate()
        .flat_map(|(h, row)| row.iter().enumerate().map(move |(l, likeness)| ((h, l), *likeness)))
        .filter(|((_, l), _)| local.get(*l).is_some_and(|i| i.goal == goals))
        .collect();
    pairs.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then(b.1.order.total_cmp(&a.1.order)).then(a.0.cmp(&b.0)));
    pairs.into_iter()
}
