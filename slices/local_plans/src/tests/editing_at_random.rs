//! Whatever is done to a draft, its history told from the beginning gives the present texts.

use std::collections::BTreeMap;

use kernel::access::{SeeDrafts, WritePlan};
use kernel::id::PlanId;
use plans::{Asked, Done, NewItem, PAGE, PlanTree};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::Union;
use super::editing::programme;

fn texts(tree: &PlanTree) -> BTreeMap<String, String> {
    let prose = tree.text.iter().chain(tree.areas.iter().flat_map(|area| &area.text));
    let mut texts: BTreeMap<String, String> = prose.map(|p| (p.id.to_string(), p.text.clone())).collect();
    for area in &tree.areas {
        texts.insert(area.id.to_string(), area.title.clone());
        texts.extend(area.goals.iter().map(|goal| (goal.id.to_string(), goal.text.clone())));
        texts.extend(area.measures.iter().map(|measure| (measure.id.to_string(), measure.text.clone())));
    }
    texts
}

/// Every item once: id, kind, revision.
fn items(tree: &PlanTree) -> Vec<(NewItem, i64)> {
    let mut items: Vec<(NewItem, i64)> = tree.text.iter().map(|p| (NewItem::Paragraph(p.id), p.revision)).collect();
    for area in &tree.areas {
        items.push((NewItem::Area(area.id), area.revision));
        items.extend(area.text.iter().map(|p| (NewItem::Paragraph(p.id), p.revision)));
        items.extend(area.goals.iter().map(|goal| (NewItem::Goal(goal.id), goal.revision)));
        items.extend(area.measures.iter().map(|measure| (NewItem::Measure(measure.id), measure.revision)));
    }
    items
}

/// The history of a plan told from its beginning.
fn replayed(union: &Union, plan: PlanId) -> BTreeMap<String, String> {
    let permit = union.permit::<SeeDrafts>("lea", union.north).unwrap();
    let mut kept = Vec::new();
    loop {
        let asked = Asked { item: None, before: kept.last().map(|change: &plans::ItemChange| change.id) };
        let mut page = union.door.read_now(|c| plans::changes_of(c, &permit, plan, &asked)).unwrap();
        let more = page.len() > PAGE;
        page.truncate(PAGE);
        kept.extend(page);
        if !more {
            break;
        }
    }
    let mut texts = BTreeMap::new();
    for change in kept.into_iter().rev() {
        match change.done {
            Done::Added => assert_eq!(texts.insert(change.item, change.after.unwrap()), None),
            Done::Reworded => assert_eq!(texts.insert(change.item, change.after.unwrap()), change.before),
            Done::Dropped => assert_eq!(texts.remove(&change.item), change.before),
            Done::Moved | Done::Set => assert!(texts.contains_key(&change.item) || change.kind == "plan"),
        }
    }
    texts
}

/// Does something to the plan: `what` says what, `n` to which item.
fn edit(union: &Union, plan: PlanId, what: u8, n: usize, text: &str) {
    let tree = union.tree("lea", plan);
    let items = items(&tree);
    let page = format!("/plans/{plan}/editing/items");
    let chosen = (!items.is_empty()).then(|| items[n % items.len()]);
    let kind = ["area", "goal", "measure", "paragraph"][n % 4];
    let (Some((item, revision)), true) = (chosen, what > 2) else {
        let host = chosen.filter(|_| kind != "area").map_or("plan".to_owned(), |(item, _)| item.id());
        let answer = union.post("lea", &page, &[("kind", kind), ("host", &host), ("text", text)]);
        assert!(matches!(answer.status.as_u16(), 303 | 422), "{}", answer.text());
        return;
    };
    let (path, revision) = (format!("{page}/{}", item.id()), revision.to_string());
    let other = items[(n / 7) % items.len()].0.id();
    let answer = match what {
        3 => union.post("lea", &path, &[("do", "up"), ("revision", &revision)]),
        4 => union.post("lea", &path, &[("do", "down"), ("revision", &revision)]),
        5 => union.post("lea", &format!("{path}/drop"), &[("revision", &revision)]),
        6 => union.post("lea", &path, &[("text", text), ("place", &other), ("revision", &revision)]),
        _ => {
            let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
            union.door.write_now(|tx| plans::reword(tx, &permit, plan, item, text, 1)).unwrap();
            return;
        }
    };
    assert!(matches!(answer.status.as_u16(), 303 | 422), "{}", answer.text());
}

#[test]
fn the_history_told_from_the_beginning_gives_the_present_texts() {
    let door = db::scratch::doors().into_iter().next().unwrap();
    let union = Union::found(door);
    let mut runner = TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    let edits = proptest::collection::vec((0_u8..9, any::<usize>(), "[A-ZÆØÅ][a-zæøå ]{1,12}[a-z]"), 1..30);
    runner
        .run(&edits, |edits| {
            let plan = programme(&union, "lea", union.north);
            for (what, n, text) in edits {
                edit(&union, plan, what, n, &text);
                let tree = union.tree("lea", plan);
                let mut seen: Vec<String> = items(&tree).into_iter().map(|(item, _)| item.id()).collect();
                let all = seen.len();
                seen.sort();
                seen.dedup();
                prop_assert_eq!(seen.len(), all, "every item stands in one place");
            }
            prop_assert_eq!(replayed(&union, plan), texts(&union.tree("lea", plan)));
            Ok(())
        })
        .unwrap();
}
