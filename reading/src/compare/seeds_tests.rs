//! Real plans beside the repository, against themselves and against copies with known edits.

use super::{Fate, compare, items_of};
use crate::outline::Outline;
use crate::shared_files::shared_text;

const SEEDS: [&str; 4] =
    ["000_95289ed923053fb4", "001_44e50d3f67623b3a", "003_9737c560a69574eb", "004_e83fb5b5b30b612b"];

fn read(seed: &str) -> Option<Outline> {
    shared_text(&format!("seeds/{seed}.txt")).map(|text| crate::read_text(text.as_bytes()))
}

#[test]
fn a_real_plan_compared_with_itself_is_all_the_same() {
    for plan in SEEDS.into_iter().filter_map(read) {
        let found = compare(&plan, &plan, &[]);
        assert_eq!(found.of(Fate::Same).count(), items_of(&plan).len());
    }
}

/// Texts that no union's plan has.
const ADDED: [&str; 2] =
    ["Male båthuset rødt før pinse og invitere naboene på kaffe.", "Plante frukttrær langs kaia hver oktober."];

/// All lists of measures of a plan: the areas', then those under goals.
fn lists(plan: &mut Outline) -> Vec<&mut Vec<crate::outline::Measure>> {
    let mut lists = Vec::new();
    for area in &mut plan.areas {
        lists.push(&mut area.measures);
        lists.extend(area.goals.iter_mut().map(|goal| &mut goal.measures));
    }
    lists
}

/// Rewords three goals, moves two measures to another place, drops two and adds two, always others for another `turn`.
/// Gives what was dropped, what was moved, and the reworded texts.
fn edited(plan: &mut Outline, turn: usize) -> (Vec<String>, Vec<String>, Vec<String>) {
    let mut reworded = Vec::new();
    let goals = plan.areas.iter().map(|area| area.goals.len()).sum::<usize>();
    let all = plan.areas.iter_mut().flat_map(|area| &mut area.goals);
    for (at, goal) in all.enumerate() {
        if (at + turn).is_multiple_of(goals / 3) && reworded.len() < 3 {
            goal.text = format!("{} i løpet av perioden", goal.text.trim_end_matches('.'));
            reworded.push(goal.text.clone());
        }
    }
    let twice = |plan: &Outline, text: &str| items_of(plan).iter().filter(|item| item.text == text).count() > 1;
    let before = plan.clone();
    let (mut dropped, mut moved) = (Vec::new(), Vec::new());
    let mut lists = lists(plan);
    let mut steps = 0;
    while dropped.len() < 2 || moved.len() < 2 {
        steps += 1;
        let from = (steps * 3 + turn) % lists.len();
        let Some(list) = lists.get_mut(from).filter(|list| list.len() > 1) else { continue };
        let at = (turn + steps) % list.len();
        if list.get(at).is_none_or(|m| twice(&before, &m.text) || moved.contains(&m.text)) {
            continue;
        }
        let measure = list.remove(at);
        if dropped.len() < 2 {
            dropped.push(measure.text);
        } else {
            moved.push(measure.text.clone());
            let to = (from + 1 + turn % (lists.len() - 1)) % lists.len();
            if let Some(list) = lists.get_mut(to) {
                list.insert(turn % (list.len() + 1), measure);
            }
        }
    }
    for (at, text) in ADDED.into_iter().enumerate() {
        let of = lists.len();
        if let Some(list) = lists.get_mut((at * 2 + turn) % of) {
            list.push(crate::outline::Measure { text: text.to_owned(), ..Default::default() });
        }
    }
    (dropped, moved, reworded)
}

#[test]
fn exactly_the_edits_made_in_a_real_plan_are_told() {
    for plan in SEEDS.into_iter().filter_map(read) {
        for turn in 0..20 {
            let mut new = plan.clone();
            let (mut dropped, mut moved, mut reworded) = edited(&mut new, turn);
            let found = compare(&plan, &new, &[]);
            let told = |fate: Fate| -> Vec<String> {
                let item = |told| found.is(told).or(found.was(told)).map(|item| item.text.clone());
                let mut texts: Vec<String> = found.of(fate).filter_map(item).collect();
                texts.sort();
                texts
            };
            for list in [&mut dropped, &mut moved, &mut reworded] {
                list.sort();
            }
            let mut added: Vec<String> = ADDED.map(str::to_owned).to_vec();
            added.sort();
            assert_eq!(told(Fate::Gone), dropped, "turn {turn}");
            assert_eq!(told(Fate::Moved), moved, "turn {turn}");
            assert_eq!(told(Fate::Reworded), reworded, "turn {turn}");
            assert_eq!(told(Fate::New), added, "turn {turn}");
        }
    }
}
