//! What holds of the order of items whatever is done to it.

use std::collections::BTreeSet;

use kernel::id::{AreaId, GoalId, MeasureId, ParagraphId};
use proptest::prelude::*;

use crate::Numbers;
use crate::items::NewItem;
use crate::order::{Host, Order, Spot};

fn new(kind: u8) -> NewItem {
    match kind % 4 {
        0 => NewItem::Area(AreaId::new()),
        1 => NewItem::Paragraph(ParagraphId::new()),
        2 => NewItem::Goal(GoalId::new()),
        _ => NewItem::Measure(MeasureId::new()),
    }
}

/// Something done to the order; numbers choose among what is there.
#[derive(Debug, Clone)]
enum Edit {
    Add(u8, usize, usize),
    Up(usize),
    Down(usize),
    Move(usize, usize),
    Drop(usize),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let one = prop_oneof![
        6 => (any::<u8>(), any::<usize>(), any::<usize>()).prop_map(|(kind, host, after)| Edit::Add(kind, host, after)),
        2 => any::<usize>().prop_map(Edit::Up),
        2 => any::<usize>().prop_map(Edit::Down),
        3 => (any::<usize>(), any::<usize>()).prop_map(|(item, host)| Edit::Move(item, host)),
        1 => any::<usize>().prop_map(Edit::Drop),
    ];
    proptest::collection::vec(one, 0..60)
}

fn one_of(order: &Order, n: usize) -> Option<NewItem> {
    let items = order.items();
    (!items.is_empty()).then(|| items[n % items.len()])
}

fn host_of(order: &Order, n: usize) -> Host {
    let items = order.items();
    match n % (items.len() + 1) {
        0 => Host::Plan,
        at => Host::Item(items[at - 1]),
    }
}

/// Does it to the order, and to the set of what should be there.
fn apply(order: &mut Order, there: &mut BTreeSet<NewItem>, edit: &Edit) {
    match *edit {
        Edit::Add(kind, host, after) => {
            let item = new(kind);
            let (host, after) = (host_of(order, host), one_of(order, after));
            if order.put(Spot::of(item, 0), host, after).is_ok() {
                there.insert(item);
            }
        }
        Edit::Up(n) | Edit::Down(n) => {
            let by = if matches!(edit, Edit::Up(_)) { -1 } else { 1 };
            if let Some(item) = one_of(order, n) {
                let before = order.clone();
                assert_eq!(order.can_step(item, by), order.step(item, by));
                if *order != before {
                    assert!(order.step(item, -by));
                    assert_eq!(*order, before, "a step back undoes a step");
                    order.step(item, by);
                }
            }
        }
        Edit::Move(n, host) => {
            let host = host_of(order, host);
            if let Some(item) = one_of(order, n) {
                let before = order.clone();
                if order.move_to(item, host) {
                    assert_eq!(order.host(item), Some(host));
                } else {
                    assert_eq!(*order, before, "what cannot be moved changes nothing");
                }
            }
        }
        Edit::Drop(n) => {
            if let Some(item) = one_of(order, n) {
                for gone in order.goes_with(item) {
                    there.remove(&gone);
                }
                order.drop_item(item);
            }
        }
    }
}

/// The numbers of what hangs on one thing: figures 1, 2, 3 … and letters a, b, c …, after the number above.
fn numbers_have_no_gaps(numbers: &Numbers, under: &[Spot], above: &str) {
    let (mut figures, mut letters) = (Vec::new(), Vec::new());
    for spot in under {
        let number = numbers.get(&spot.item.id());
        match spot.item {
            NewItem::Paragraph(_) => assert_eq!(number, ""),
            NewItem::Measure(_) => letters.push(number.strip_prefix(&format!("{above}–")).unwrap().to_owned()),
            _ if above.is_empty() => figures.push(number.parse::<usize>().unwrap()),
            _ => figures.push(number.strip_prefix(&format!("{above}.")).unwrap().parse().unwrap()),
        }
        numbers_have_no_gaps(numbers, &spot.under, number);
    }
    assert!(figures.into_iter().eq(1..=under.iter().filter(|s| counts(s.item)).count()));
    let alphabet = ('a'..='z').map(|letter| letter.to_string());
    assert!(letters.iter().take(26).cloned().eq(alphabet.take(letters.len())));
}

fn counts(item: NewItem) -> bool {
    matches!(item, NewItem::Area(_) | NewItem::Goal(_))
}

proptest! {
    #[test]
    fn every_item_stands_in_one_place_and_numbers_have_no_gaps(edits in edits()) {
        let (mut order, mut there) = (Order(Vec::new()), BTreeSet::new());
        for edit in &edits {
            apply(&mut order, &mut there, edit);
            let items = order.items();
            prop_assert_eq!(items.len(), there.len(), "an item stands twice, or not at all, after {:?}", edit);
            prop_assert_eq!(&items.into_iter().collect::<BTreeSet<_>>(), &there);
            let positions: Vec<usize> = order.rows().iter().map(|row| row.position).collect();
            prop_assert!(positions.into_iter().eq(1..=there.len()));
            for row in order.rows() {
                let in_area = !matches!(row.item, NewItem::Area(_) | NewItem::Paragraph(_));
                prop_assert_eq!(in_area, row.area.is_some() && in_area);
            }
            numbers_have_no_gaps(&Numbers::in_order(&order), &order.0, "");
        }
    }
}

#[test]
fn numbers_are_inherited_from_where_an_item_stands() {
    let mut order = Order(Vec::new());
    let (area, second) = (new(0), new(0));
    let (goal, sub) = (new(2), new(2));
    let (own, under, deep) = (new(3), new(3), new(3));
    for (item, host) in [
        (area, Host::Plan),
        (second, Host::Plan),
        (own, Host::Item(second)),
        (goal, Host::Item(second)),
        (sub, Host::Item(goal)),
        (under, Host::Item(goal)),
        (deep, Host::Item(sub)),
    ] {
        order.put(Spot::of(item, 0), host, None).unwrap();
    }
    let numbers = Numbers::in_order(&order);
    for (item, number) in
        [(area, "1"), (second, "2"), (own, "2–a"), (goal, "2.1"), (sub, "2.1.1"), (under, "2.1–a"), (deep, "2.1.1–a")]
    {
        assert_eq!(numbers.get(&item.id()), number);
    }
    assert!(order.put(Spot::of(new(2), 0), Host::Item(sub), None).is_err(), "a sub-goal has no sub-goals");
    assert!(!order.move_to(goal, Host::Item(sub)), "a goal does not stand under itself");
    assert!(order.move_to(goal, Host::Item(area)));
    let moved = Numbers::in_order(&order);
    assert_eq!([moved.get(&goal.id()), moved.get(&deep.id()), moved.get(&own.id())], ["1.1", "1.1.1–a", "2–a"]);
    order.drop_item(goal);
    let left = Numbers::in_order(&order);
    assert_eq!([left.get(&sub.id()), left.get(&under.id()), left.get(&goal.id())], ["1.1", "1–a", ""]);
}
