//! Over random plans and random proposals: consolidation loses no proposal, and gives the texts that were decided.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;

use crate::change::Act;
use crate::decision::Decision;
use crate::item::{ItemKind, ItemRef, ProposalKind};
use crate::lines::{Line, at, text_of};
use crate::settle::{Decided, Fate, Hindrance, Review, settle};

/// A plan: an introduction, areas with prose, goals with measures, and measures of their own.
fn plans() -> impl Strategy<Value = Vec<Line>> {
    let area = (0_usize..3, prop::collection::vec(0_usize..3, 0..3), 0_usize..3);
    (0_usize..2, prop::collection::vec(area, 1..4)).prop_map(|(intro, areas)| {
        let mut lines = Vec::new();
        let mut n = 0;
        let mut add = |kind, area: Option<String>, goal: Option<String>, lines: &mut Vec<Line>| {
            n += 1;
            let text = format!("Line {n} as it was");
            lines.push(Line { item: ItemRef::of(kind, n), area, goal, text, new: false });
            n.to_string()
        };
        for _ in 0..intro {
            add(ItemKind::Paragraph, None, None, &mut lines);
        }
        for (prose, goals, measures) in areas {
            let area = add(ItemKind::Area, None, None, &mut lines);
            for _ in 0..prose {
                add(ItemKind::Paragraph, Some(area.clone()), None, &mut lines);
            }
            for under in goals {
                let goal = add(ItemKind::Goal, Some(area.clone()), None, &mut lines);
                for _ in 0..under {
                    add(ItemKind::Measure, Some(area.clone()), Some(goal.clone()), &mut lines);
                }
            }
            for _ in 0..measures {
                add(ItemKind::Measure, Some(area.clone()), None, &mut lines);
            }
        }
        lines
    })
}

type Seed = (prop::sample::Index, prop::sample::Index, prop::sample::Index, prop::sample::Index, bool, u8);

fn proposal(lines: &[Line], n: usize, seed: &Seed) -> (Decided, Option<Review>) {
    let (which, kind, decision, to, withdrawn, review) = seed;
    let items: Vec<ItemRef> =
        lines.iter().map(|line| line.item.clone()).chain([ItemRef::of(ItemKind::Plan, "p")]).collect();
    let item = which.get(&items).clone();
    let kind = *kind.get(&ProposalKind::on(item.kind));
    let decision = *decision.get(Decision::about(kind));
    let decided = Decided {
        id: format!("proposal-{n}"),
        kind,
        to: (kind == ProposalKind::Move).then(|| to.get(&items[..lines.len()]).clone()),
        item,
        text: kind.has_text().then(|| format!("Proposed by {n}")),
        withdrawn: *withdrawn,
        decision: Some(decision),
        becomes: (decision == Decision::InPart).then(|| format!("Decided about {n}")),
    };
    let review = match review {
        0 => Some(Review { text: Some(format!("Edited for {n}")), held: None }),
        1 => Some(Review { text: None, held: Some("Waits for the congress".into()) }),
        _ => None,
    };
    (decided, review)
}

/// Settles as a person would: whatever stands in the way is held back, but for the first of those that collide.
fn settled(lines: &[Line], all: &[Decided], reviews: &mut HashMap<String, Review>) -> crate::settle::Settled {
    loop {
        let hindrances = match settle(lines, all, reviews) {
            Ok(settled) => return settled,
            Err(hindrances) => hindrances,
        };
        for hindrance in hindrances {
            let back = match &hindrance {
                Hindrance::Conflict(ids) => &ids[1..],
                Hindrance::NoPlace(ids) => &ids[..],
                Hindrance::Undecided(_) => panic!("all are decided"),
            };
            assert!(!back.is_empty());
            for id in back {
                reviews.insert(id.clone(), Review { text: None, held: Some("Collides".into()) });
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn no_proposal_is_lost_and_the_texts_are_as_decided(
        lines in plans(),
        seeds in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index, prop::sample::Index, bool, u8)>()
            .prop_map(|(a, b, c, d, w, r)| (a, b, c, d, w && r % 3 == 0, r % 12)), 0..25),
    ) {
        let (all, mut reviews) = (seeds.iter().enumerate()).map(|(n, seed)| proposal(&lines, n, seed)).fold(
            (Vec::new(), HashMap::new()),
            |(mut all, mut reviews), (decided, review): (Decided, Option<Review>)| {
                if let Some(review) = review {
                    reviews.insert(decided.id.clone(), review);
                }
                all.push(decided);
                (all, reviews)
            },
        );
        let out = settled(&lines, &all, &mut reviews);

        // Every proposal has one fate, in the order they were given.
        let fated: Vec<&String> = out.fates.iter().map(|(id, ..)| id).collect();
        prop_assert_eq!(fated, all.iter().map(|p| &p.id).collect::<Vec<_>>());
        for (proposal, (_, fate, _)) in all.iter().zip(&out.fates) {
            let held = reviews.get(&proposal.id).is_some_and(|r| r.held.is_some());
            let carried_out = matches!(fate, Fate::Applied | Fate::Changed);
            prop_assert_eq!(carried_out, proposal.act().is_some() && !held, "{:?} {:?}", proposal, fate);
            prop_assert_eq!(carried_out, out.changes.iter().any(|c| c.from == proposal.id));
            prop_assert_eq!(*fate == Fate::Withdrawn, proposal.withdrawn && !carried_out);
            if *fate == Fate::Applied {
                prop_assert_eq!(proposal.decision, Some(Decision::Accepted));
            }
        }

        // Each change has happened.
        let mut touched: HashSet<ItemRef> = HashSet::new();
        for change in &out.changes {
            touched.insert(change.item.clone());
            match &change.act {
                Act::Reword(text) => prop_assert_eq!(text_of(&out.lines, &change.item), Some(text.as_str())),
                Act::Strike => prop_assert_eq!(at(&out.lines, &change.item), None),
                Act::Add(kind, text) => {
                    let came: Vec<&Line> = out.lines.iter().filter(|l| l.new && l.item.id == change.from).collect();
                    prop_assert_eq!(came.len(), 1);
                    prop_assert_eq!((&came[0].item.kind, &came[0].text), (kind, text));
                }
                Act::Move(to) => {
                    let line = &out.lines[at(&out.lines, &change.item).expect("the moved line")];
                    let home = out.lines.get(at(&out.lines, to).expect("where it was moved to")).and_then(Line::home);
                    if change.item.kind != ItemKind::Area {
                        prop_assert_eq!(line.home(), home);
                    }
                }
            }
        }
        // What nobody touched stands as it was, and nothing came from nowhere.
        let struck: Vec<&ItemRef> = out.changes.iter().filter(|c| c.act == Act::Strike).map(|c| &c.item).collect();
        for line in &lines {
            let gone = struck.iter().any(|item| **item == line.item || line.area.as_deref() == Some(&item.id));
            if !gone && !out.changes.iter().any(|c| c.item == line.item && matches!(c.act, Act::Reword(_))) {
                prop_assert_eq!(text_of(&out.lines, &line.item), Some(line.text.as_str()), "{:?}", line);
            }
        }
        let added = out.changes.iter().filter(|c| matches!(c.act, Act::Add(..))).count();
        prop_assert_eq!(out.lines.iter().filter(|l| l.new).count(), added);
        let known: HashSet<&ItemRef> = out.lines.iter().map(|l| &l.item).collect();
        prop_assert_eq!(known.len(), out.lines.len(), "no line stands twice");
        // Everything hangs on something that is there.
        for line in &out.lines {
            for (kind, id) in [(ItemKind::Area, &line.area), (ItemKind::Goal, &line.goal)] {
                if let Some(id) = id {
                    prop_assert!(known.contains(&ItemRef::of(kind, id)), "{:?} hangs on nothing", line);
                }
            }
        }
    }
}

#[test]
fn undecided_ones_stand_in_the_way() {
    let decided = Decided {
        id: "a".into(),
        kind: ProposalKind::Comment,
        item: ItemRef::of(ItemKind::Plan, "p"),
        to: None,
        text: Some("Godt".into()),
        withdrawn: false,
        decision: None,
        becomes: None,
    };
    let found = settle(&[], std::slice::from_ref(&decided), &HashMap::new());
    assert_eq!(found, Err(vec![Hindrance::Undecided(vec!["a".into()])]));
    let withdrawn = Decided { withdrawn: true, ..decided };
    assert!(settle(&[], &[withdrawn], &HashMap::new()).is_ok(), "what was taken back needs no decision");
}

#[test]
fn several_new_lines_in_one_place_stand_in_the_order_they_were_given_in() {
    let lines = vec![Line {
        item: ItemRef::of(ItemKind::Area, "a"),
        area: None,
        goal: None,
        text: "Verving".into(),
        new: false,
    }];
    let add = |id: &str| Decided {
        id: id.into(),
        kind: ProposalKind::AddMeasure,
        item: lines[0].item.clone(),
        to: None,
        text: Some(format!("Tiltak {id}")),
        withdrawn: false,
        decision: Some(Decision::Accepted),
        becomes: None,
    };
    let out = settle(&lines, &[add("1"), add("2"), add("3")], &HashMap::new()).expect("settled");
    let texts: Vec<&str> = out.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Verving", "Tiltak 1", "Tiltak 2", "Tiltak 3"]);
}

#[test]
fn two_who_strike_the_same_agree() {
    let line = |kind, id: &str, area: Option<&str>| Line {
        item: ItemRef::of(kind, id),
        area: area.map(str::to_owned),
        goal: None,
        text: format!("Text of {id}"),
        new: false,
    };
    let lines = vec![line(ItemKind::Area, "a", None), line(ItemKind::Measure, "m", Some("a"))];
    let strike = |id: &str, item: &ItemRef| Decided {
        id: id.into(),
        kind: ProposalKind::Strike,
        item: item.clone(),
        to: None,
        text: None,
        withdrawn: false,
        decision: Some(Decision::Accepted),
        becomes: None,
    };
    let measure = &lines[1].item;
    let out = settle(&lines, &[strike("north", measure), strike("south", measure)], &HashMap::new()).expect("settled");
    assert_eq!(out.lines, lines[..1]);
    assert!(out.fates.iter().all(|(_, fate, _)| *fate == Fate::Applied), "{:?}", out.fates);
    // To strike an area and a line in it is still for a person to look at.
    let both = [strike("north", &lines[0].item), strike("south", measure)];
    let found = settle(&lines, &both, &HashMap::new());
    assert_eq!(found, Err(vec![Hindrance::Conflict(vec!["north".into(), "south".into()])]));
}
