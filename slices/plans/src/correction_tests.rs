//! What holds of every correction, over corrections made at random: no word is lost, and undoing gives back what was.

use proptest::prelude::*;

use super::*;
use crate::change::Change;
use reading::outline::{Area, Goal, LeftOut, Measure, Outline, Problem, Span};

fn draft() -> Draft {
    let span = |line| Span { page: 1, lines: [line, line] };
    let measure = |text: &str, line| Measure {
        text: text.into(),
        level: Some("Lag".into()),
        confidence: 0.57,
        span: span(line),
        details: None,
    };
    let area = |title: &str, line| Area {
        title: Some(title.into()),
        text: vec!["Ei innleiing på to ord til.".into()],
        goals: vec![Goal {
            text: "Fleire medlemer".into(),
            measures: vec![measure("Ringe nye medlemmer. Visit every workplace.", line + 2)],
            span: span(line + 1),
            confidence: 0.855,
            horizon: Some("2026".into()),
        }],
        measures: vec![measure("Utbilda förtroendevalda", line + 3), measure("Kurs", line + 4)],
        span: span(line),
    };
    let problem = |line| Problem { span: span(line), code: "run-together".into(), ..Problem::default() };
    Draft::of(Outline {
        title: Some("Plan".into()),
        text: vec!["Forord.".into()],
        areas: vec![area("Lønn", 1), area("Verving", 11)],
        left_out: vec![LeftOut { text: "3".into(), why: "page number".into(), span: span(20) }],
        problems: vec![problem(3), problem(14)],
        ..Outline::default()
    })
}

/// Corrections that take nothing away and type nothing new; splits stand where the number says.
fn correction() -> impl Strategy<Value = (Correction, usize)> {
    let keys = || prop::collection::vec(1u32..24, 1..4);
    let kind = prop::sample::select(ItemKind::ALL.to_vec());
    let level = prop::option::of("[A-Z][a-zæøå]{2,6}");
    let asked = prop_oneof![
        (keys(), kind.clone()).prop_map(|(keys, kind)| Correction::Kind(keys, kind)),
        (keys(), level).prop_map(|(keys, level)| Correction::Level(keys, level)),
        (1u32..24, prop::option::of(prop::option::of(1u32..24)), kind).prop_map(|(key, area, kind)| {
            Correction::Item(key, Typed { area, kind: Some(kind), ..Typed::default() })
        }),
        (1u32..24).prop_map(|key| Correction::Item(key, Typed { text: Some(String::new()), ..Typed::default() })),
        (1u32..24).prop_map(Correction::Join),
        keys().prop_map(Correction::Up),
        keys().prop_map(Correction::Down),
        keys().prop_map(Correction::Indent),
        keys().prop_map(Correction::Outdent),
        (0usize..3, any::<bool>()).prop_map(|(problem, seen)| Correction::Look(problem, seen)),
    ];
    (asked, 0usize..40)
}

/// An empty text stands for a split of the item's own text at a place.
fn placed(correction: Correction, draft: &Draft, at: usize) -> Correction {
    match correction {
        Correction::Item(key, Typed { text: Some(_), .. }) => {
            let text: Vec<char> = draft.item(key).map(|item| item.text.chars().collect()).unwrap_or_default();
            let (first, second) = text.split_at(at.min(text.len()));
            let text = [first, &['\n'], second].concat().into_iter().collect();
            Correction::Item(key, Typed { text: Some(text), ..Typed::default() })
        }
        other => other,
    }
}

/// Every letter of a draft, in an order of its own: corrections move texts about.
fn letters(draft: &Draft) -> Vec<char> {
    let mut all: Vec<char> =
        draft.items.iter().flat_map(|item| item.text.chars()).filter(|c| !c.is_whitespace()).collect();
    all.sort_unstable();
    all
}

fn bytes(draft: &Draft) -> String {
    serde_json::to_string(draft).unwrap()
}

/// A draft as the database gives it back.
fn kept(draft: &Draft) -> Draft {
    serde_json::from_str(&bytes(draft)).unwrap()
}

proptest! {
    #[test]
    fn as_many_undos_give_the_same_bytes_and_redos_the_later_ones(asked in prop::collection::vec(correction(), 1..30)) {
        let mut draft = draft();
        let mut states = vec![bytes(&draft)];
        let mut changes: Vec<Change> = Vec::new();
        for (correction, at) in asked {
            let before = kept(&draft);
            let made = placed(correction, &draft, at).make(&mut draft);
            match Change::between(&before, &draft).unwrap() {
                Some(change) => {
                    let change = serde_json::to_string(&change).unwrap();
                    changes.push(serde_json::from_str(&change).unwrap());
                    states.push(bytes(&draft));
                }
                None => prop_assert_eq!(bytes(&before), bytes(&draft), "{:?}", made),
            }
        }
        for (n, change) in changes.iter().enumerate().rev() {
            change.undo(&mut draft).unwrap();
            draft = kept(&draft);
            prop_assert_eq!(&bytes(&draft), &states[n]);
        }
        for (n, change) in changes.iter().enumerate() {
            change.redo(&mut draft).unwrap();
            draft = kept(&draft);
            prop_assert_eq!(&bytes(&draft), &states[n + 1]);
        }
    }

    #[test]
    fn no_correction_loses_a_letter_or_makes_one(asked in prop::collection::vec(correction(), 1..30)) {
        let mut draft = draft();
        let before = letters(&draft);
        for (correction, at) in asked {
            let _made = placed(correction, &draft, at).make(&mut draft);
            prop_assert_eq!(&letters(&draft), &before);
            let mut keys: Vec<u32> = draft.items.iter().map(|item| item.key).collect();
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), draft.items.len(), "two items share a key");
        }
    }
}

#[test]
fn what_cannot_be_done_changes_nothing() {
    let before = draft();
    let first = before.items.first().unwrap().key;
    let last = before.items.last().unwrap().key;
    let goal = before.items.iter().find(|item| item.kind == ItemKind::Goal).unwrap().key;
    let table = [
        Correction::Up(vec![first]),
        Correction::Down(vec![last]),
        Correction::Join(first),
        Correction::Indent(vec![first]),
        Correction::Outdent(vec![goal]),
        Correction::Look(99, true),
        Correction::Kind(vec![99], ItemKind::Goal),
    ];
    for correction in table {
        let mut draft = before.clone();
        assert_eq!(correction.make(&mut draft), None, "{correction:?}");
        assert_eq!(draft, before, "{correction:?}");
    }
}

#[test]
fn an_indented_measure_hangs_on_the_goal_above_and_comes_out_again() {
    let mut draft = draft();
    let kurs = draft.items.iter().find(|item| item.text == "Kurs").unwrap().key;
    assert_eq!(Correction::Indent(vec![kurs]).make(&mut draft), Some(kurs));
    assert_eq!(draft.item(kurs).unwrap().kind, ItemKind::SubMeasure);
    assert_eq!(Correction::Outdent(vec![kurs]).make(&mut draft), Some(kurs));
    assert_eq!(draft.item(kurs).unwrap().kind, ItemKind::Measure);
}

#[test]
fn items_that_are_moved_together_keep_their_order() {
    let mut draft = draft();
    let order = |draft: &Draft| draft.items.iter().map(|item| item.key).collect::<Vec<_>>();
    let before = order(&draft);
    assert!(Correction::Down(vec![before[1], before[2]]).make(&mut draft).is_some());
    assert_eq!(order(&draft)[1..4], [before[3], before[1], before[2]]);
    assert!(Correction::Up(vec![before[1], before[2]]).make(&mut draft).is_some());
    assert_eq!(order(&draft), before);
}

#[test]
fn a_text_that_is_put_right_settles_its_problem() {
    let mut draft = draft();
    assert_eq!(draft.left(), 2);
    let key = draft.about(0).unwrap();
    let text = draft.item(key).unwrap().text.replace(". ", ".\n");
    let split = Correction::Item(key, Typed { text: Some(text), ..Typed::default() });
    assert_eq!(split.word(), "split");
    assert_eq!(split.make(&mut draft), Some(key));
    assert_eq!(draft.left(), 1);
}
