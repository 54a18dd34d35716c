//! A plan that is handed out, numbered or not, gives the same plan when somebody hands the paper in.

use reading::outline::Outline;
use reading::reading::read;

use crate::{Draft, PlanTree, make_file};

/// Kind, area, the goal above and words of every goal and measure.
fn items(outline: &Outline) -> Vec<[String; 4]> {
    let mut items = Vec::new();
    for area in &outline.areas {
        let title = || area.title.clone().unwrap_or_default();
        for goal in &area.goals {
            items.push(["goal".to_owned(), title(), String::new(), goal.text.clone()]);
            let under = goal.measures.iter();
            items.extend(under.map(|m| ["measure".to_owned(), title(), goal.text.clone(), m.text.clone()]));
        }
        items.extend(area.measures.iter().map(|m| {
            let level = m.level.clone().unwrap_or_default().to_lowercase();
            ["measure".to_owned(), title(), level, m.text.clone()]
        }));
    }
    items
}

const PLANS: [(&str, &str); 2] = [
    ("strategiplan.txt", include_str!("../../../demo/data/strategiplan.txt")),
    ("handlingsplan-bergen-buss.txt", include_str!("../../../demo/data/handlingsplan-bergen-buss.txt")),
];

#[test]
fn a_paper_with_numbers_or_without_is_read_as_the_plan_that_it_is_of() {
    for (name, text) in PLANS {
        let outline = read(text.as_bytes(), Some(name), &[]).unwrap().outline;
        assert!(items(&outline).len() > 20, "{name}");
        for numbered in [false, true] {
            let mut tree = PlanTree::of_draft(&Draft::of(outline.clone()));
            tree.plan.numbered = numbered;
            for format in ["docx", "pdf"] {
                let (bytes, _) = make_file(&tree, &[], &[], format).unwrap();
                let again = read(&bytes, Some(&format!("plan.{format}")), &[]).unwrap().outline;
                assert_eq!(items(&again), items(&outline), "{name} as {format}, numbered: {numbered}");
            }
        }
    }
}
