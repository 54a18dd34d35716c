//! Spreadsheets handed in: their details end in the actions, and the sheet that we hand out comes back as the same plan.

use jiff::civil::date;
use kernel::access::{ReadDocument, WritePlan};
use kernel::id::PlanId;
use plans::{Draft, PlanTree};

use super::actions::begun;
use super::{Union, unions};
use crate::{Details, NewAction, OwnPlan, Recurrence, add_action, own_plan, set_action, take_in, workbook_of};

/// Reads a file and accepts it as a plan of Nord.
fn accepted(union: &Union, name: &str, bytes: &[u8], change: impl Fn(&mut Draft)) -> PlanId {
    let read = reading::reading::read(bytes, Some(name), &[]).unwrap();
    assert_eq!(read.outline.not_a_plan, None);
    let mut draft = Draft::of(read.outline);
    change(&mut draft);
    let permit = union.permit::<ReadDocument>("lea", union.north).unwrap();
    let actor = union.actor("lea");
    union
        .door
        .write_now(|tx| {
            let plan = plans::accept(tx, &permit, &draft, &[], None, None, 1)?;
            take_in(tx, &actor, union.north, plan)?;
            Ok::<_, kernel::Error>(plan)
        })
        .unwrap()
}

fn own(union: &Union, plan: PlanId) -> OwnPlan {
    let scope = union.scope("lea");
    union.door.read_now(|c| own_plan(c, &scope, plan)).unwrap()
}

/// Areas, goals and actions with their details, without ids.
fn shown(own: &OwnPlan) -> Vec<String> {
    let mut lines = Vec::new();
    for area in &own.tree.areas {
        lines.push(area.title.clone());
        lines.extend(area.goals.iter().map(|goal| format!("  {}", goal.text)));
        for action in &area.measures {
            let goal = area.goals.iter().find(|goal| Some(goal.id) == action.goal).map(|goal| goal.text.as_str());
            lines.push(format!("  {goal:?} {} {:?}", action.text, own.details_of(action.id)));
        }
    }
    lines.sort();
    lines
}

#[test]
fn the_details_of_a_sheet_end_in_the_actions_and_its_other_words_are_kept() {
    let csv = "Åtgärd;Klart senast;Ansvarig;Kostnad;Hur ofta;Anteckning\n\
               Besöka alla arbetsplatser;2026-06-19;Ordförande;12 500;;Se kursplanen\n\
               Skicka brev till alla nya;medio maj;Kari Nordmann;;varje år;\n\
               Hålla kurs för nya;2027-03-01;;;;\n";
    for union in unions() {
        let plan = accepted(&union, "plan 2026.csv", csv.as_bytes(), |_| {});
        let own = own(&union, plan);
        let details = |at: usize| own.details_of(own.tree.measures().nth(at).unwrap().id).clone();
        let first = Details {
            owner_post: Some("Ordförande".into()),
            due: Some(date(2026, 6, 19)),
            kroner: Some(12_500),
            cost_considered: true,
            ..Details::default()
        };
        assert_eq!(details(0), first);
        let second = Details {
            owner_name: Some("Kari Nordmann".into()),
            recurrence: Some(Recurrence::Yearly),
            ..Details::default()
        };
        assert_eq!(details(1), second);
        assert_eq!(details(2), Details::default(), "a day outside the plan's period is no deadline in it");
        let kept = union.door.read_now(|c| plans::details_read(c, plan)).unwrap();
        let mut words: Vec<String> = kept.into_iter().flat_map(|(_, d)| d.kept).map(|k| k.text).collect();
        words.sort();
        assert_eq!(words, ["1. mars 2027", "Se kursplanen", "medio maj"]);
    }
}

#[test]
fn an_action_plan_handed_out_as_a_spreadsheet_comes_back_the_same() {
    for union in unions() {
        let plan = begun(&union);
        let permit = union.permit::<WritePlan>("lea", union.north).unwrap();
        let tree: PlanTree = union.tree("lea", plan);
        let area = tree.areas[0].id;
        let full = Details {
            owner_post: Some("Nestleder".into()),
            owner_name: Some("Kari Nordmann".into()),
            start: Some(date(2026, 3, 1)),
            due: Some(date(2026, 6, 19)),
            recurrence: Some(Recurrence::AfterEachBoardMeeting),
            cost_considered: true,
            kroner: Some(6000),
            released_hours: Some(7.5),
            indicator: Some("Besøk på arbeidsplassene".into()),
            indicator_unit: Some("besøk".into()),
            baseline: Some(0.0),
            target: Some(12.5),
            indicator_by: Some(date(2026, 12, 1)),
        };
        let free = Details { cost_considered: true, owner_post: Some("Styret".into()), ..Details::default() };
        let first = tree.measures().next().unwrap().id;
        union
            .door
            .write_now(|tx| {
                set_action(tx, &permit, plan, first, &free, 1)?;
                let goal = plans::add_goal(tx, &permit, plan, area, "Flere er med", 0)?;
                plans::add_goal(tx, &permit, plan, area, "Alle vet hvem som er tillitsvalgt", 0)?;
                let new =
                    NewAction { area, goal: Some(goal), text: "Ringe nye medlemmer", answers: &[], details: &full };
                add_action(tx, &permit, plan, &new, 1)
            })
            .unwrap();
        let before = own(&union, plan);
        let file = documents::xlsx(&workbook_of(&before)).unwrap();
        let again = accepted(&union, "handlingsplan.xlsx", &file, |_| {});
        let after = own(&union, again);
        assert_eq!(shown(&after), shown(&before));
        assert_eq!(after.tree.plan.title, before.tree.plan.title);
        assert_eq!(
            (after.tree.plan.from_on.as_str(), after.tree.plan.to_on.as_str()),
            ("2026-01-01", "2026-12-31"),
            "told from the title"
        );
    }
}

#[test]
fn a_plan_handed_out_as_a_spreadsheet_comes_back_with_its_prose_goals_and_measures() {
    for union in unions() {
        let tree = union.tree("lea", union.plan);
        let levels = union.door.read_now(units::levels).unwrap();
        let (file, _) = plans::make_file(&tree, &levels, &[], "xlsx").unwrap();
        let again = accepted(&union, "plan.xlsx", &file, |draft| {
            (draft.from_on, draft.to_on) = ("1.1.2026".into(), "31.12.2026".into());
        });
        let after = union.tree("lea", again);
        let texts = |tree: &PlanTree| -> Vec<String> {
            let areas = tree.areas.iter().flat_map(|area| {
                std::iter::once(area.title.clone())
                    .chain(area.text.iter().map(|prose| prose.text.clone()))
                    .chain(area.goals.iter().map(|goal| goal.text.clone()))
                    .chain(area.measures.iter().map(|m| format!("{} {:?}", m.text, m.level_word)))
            });
            let mut all: Vec<String> = areas.collect();
            all.sort();
            all
        };
        assert_eq!(texts(&after), texts(&tree));
    }
}
