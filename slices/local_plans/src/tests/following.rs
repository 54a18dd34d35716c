//! Answers follow to a plan's next version, in the unit's own page and in the counts alike.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::access::WritePlan;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Result};
use plans::{NewItem, NewPlan, PlanTree};

use super::answers::say;
use super::union::ASKED;
use super::{Union, unions};
use crate::{Answer, AnswerKind, PutTo, answer, answered_in, coverage, present_of};

/// The next version of a plan, changed as said, and adopted.
fn next(union: &mut Union, year: i16, change: impl Fn(&mut Next<'_>) -> Result<()>) -> PlanId {
    let permit = union.permit::<WritePlan>("nora", union.national).unwrap();
    let tree = union.tree("nora", union.plan);
    let new = NewPlan {
        kind: tree.plan.kind,
        title: format!("Strategiplan {year}"),
        lang: tree.plan.lang,
        from_on: format!("{year}-01-01"),
        to_on: format!("{year}-12-31"),
        main_goal: None,
        higher: None,
        previous: None,
        document: None,
    };
    let scope = union.scope("nora");
    let plan = union
        .door
        .write_now(|tx| {
            let (plan, _) = plans::next_version(tx, &permit, &tree, &new, i64::from(year))?;
            let tree = plans::tree(tx, &scope, plan)?;
            change(&mut Next { tx, permit: &permit, tree: &tree })?;
            Ok::<_, Error>(plan)
        })
        .unwrap();
    union.adopt("nora", plan);
    union.plan = plan;
    plan
}

struct Next<'a> {
    tx: &'a mut db::Tx,
    permit: &'a kernel::Permit<WritePlan>,
    tree: &'a PlanTree,
}

impl Next<'_> {
    fn id(&self, text: &str) -> MeasureId {
        self.tree.measures().find(|m| m.text == text).unwrap().id
    }

    fn reword(&mut self, id: MeasureId, text: &str) -> Result<()> {
        plans::reword(self.tx, self.permit, self.tree.plan.id, NewItem::Measure(id), text, 1)
    }

    fn drop(&mut self, id: MeasureId) -> Result<()> {
        plans::drop_item(self.tx, self.permit, self.tree.plan.id, NewItem::Measure(id), 1)
    }
}

#[test]
fn what_stayed_is_answered_what_was_reworded_is_looked_at_and_the_rest_is_history() {
    for mut union in unions() {
        for (n, kind) in [(0, AnswerKind::TakenUp), (1, AnswerKind::Adapted), (2, AnswerKind::Later)] {
            say(&union, "lea", union.north, ASKED[n], kind, None).unwrap();
        }
        union.decide("lea", union.north);
        say(&union, "sig", union.south, ASKED[0], AnswerKind::TakenUp, None).unwrap();
        let plan = next(&mut union, 2027, |next| {
            next.reword(next.id(ASKED[1]), "Kreve drøfting av deltid og innleie med hver arbeidsgiver.")?;
            next.drop(next.id(ASKED[2]))
        });
        let (scope, nora) = (union.scope("lea"), union.scope("nora"));
        let present = union.door.read_now(|c| present_of(c, &scope, plan, union.north)).unwrap();
        let stayed = union.measure(ASKED[0]);
        assert_eq!(present.decided.keys().collect::<Vec<_>>(), [&stayed]);
        assert_eq!(present.decided[&stayed].plan, "Strategiplan 2026");
        assert_eq!((present.to_look_at.len(), present.gone.len(), present.new.len()), (1, 1, 1));
        let counted = union.door.read_now(|c| coverage(c, &nora, plan)).unwrap();
        let answered: Vec<MeasureId> =
            counted.measures.iter().filter(|(_, tally)| tally.answered() > 0).map(|(id, _)| *id).collect();
        assert_eq!(answered, [stayed], "carried answers count as decided, drafts and answers to look at do not");
        let page = format!("/plans/{plan}/answers?unit={}", union.north);
        union
            .get("lea", &page)
            .is(200)
            .shows("Følger fra Strategiplan 2026")
            .shows("<ins>og innleie </ins>")
            .shows("Svaret gjelder fortsatt")
            .shows(ASKED[2])
            .shows("1 av 3 besvart");
        let reworded = *present.to_look_at.keys().next().unwrap();
        let unit = union.north.to_string();
        let fields = [("unit", unit.as_str()), ("answer", "same")];
        union.post("lea", &format!("/plans/{plan}/answers/{reworded}"), &fields).is(303);
        let draft = union.door.read_now(|c| present_of(c, &scope, plan, union.north)).unwrap().drafts;
        assert_eq!(draft[&reworded].answer.kind, AnswerKind::Adapted);
        union.decide("lea", union.north);
        let present = union.door.read_now(|c| present_of(c, &scope, plan, union.north)).unwrap();
        assert_eq!((present.decided.len(), present.to_look_at.len()), (2, 0));
        assert_eq!(present.history[&reworded].len(), 2, "the answer it comes from is told as well");
    }
}

#[test]
fn counts_and_the_units_own_page_follow_alike_through_versions_changed_at_random() {
    for mut union in unions() {
        let mut dice = Dice(20_260_210);
        for year in 2027..2035 {
            let tree = union.tree("lea", union.plan);
            let asked: Vec<MeasureId> =
                tree.measures().filter(|m| m.text != "Utarbeide materiell.").map(|m| m.id).collect();
            for (name, unit) in boards(&union) {
                let permit = union.permit::<kernel::access::AnswerPlan>(name, unit).unwrap();
                for id in &asked {
                    if dice.throw(3) == 0 {
                        let kind = AnswerKind::ALL[dice.throw(4)];
                        let given = Answer::new(kind, None).unwrap();
                        union.door.write_now(|tx| answer(tx, &permit, *id, given, i64::from(year))).unwrap();
                    }
                }
                let scope = union.scope(name);
                if !union.door.read_now(|c| present_of(c, &scope, union.plan, unit)).unwrap().drafts.is_empty() {
                    union.decide(name, unit);
                }
            }
            agree(&union);
            sums_agree(&union);
            let throws: Vec<usize> = (0..40).map(|_| dice.throw(8)).collect();
            next(&mut union, year, |next| {
                let ids: Vec<MeasureId> =
                    next.tree.measures().filter(|m| m.text != "Utarbeide materiell.").map(|m| m.id).collect();
                for (id, throw) in ids.iter().zip(&throws) {
                    match throw {
                        0 | 1 => next.reword(*id, &format!("Tiltak i {year}, ny tekst {throw}"))?,
                        2 if ids.len() > 2 => next.drop(*id)?,
                        3 => split(next, *id)?,
                        _ => {}
                    }
                }
                Ok(())
            });
            agree(&union);
            sums_agree(&union);
        }
        union.door.write_now(crate::keep_anew).unwrap();
        sums_agree(&union);
    }
}

/// Three branches, two of them in the same county, each with who answers for it.
fn boards(union: &Union) -> [(&'static str, UnitId); 3] {
    [("lea", union.north), ("sig", union.south), ("una", union.unit("Fjern"))]
}

/// The kept sums are what the units' own pages say together.
fn sums_agree(union: &Union) {
    let tree = union.tree("nora", union.plan);
    let mut own: HashMap<(MeasureId, AnswerKind), usize> = HashMap::new();
    for (name, unit) in boards(union) {
        let scope = union.scope(name);
        let present = union.door.read_now(|c| present_of(c, &scope, union.plan, unit)).unwrap();
        for (id, decided) in present.decided {
            *own.entry((id, decided.answer.kind)).or_default() += 1;
        }
    }
    let parts = [(union.national, true)];
    let counted = union.door.read_now(|c| {
        let put_to = PutTo::read(c, &tree, &parts)?;
        answered_in(c, &tree, &parts, None, &put_to)
    });
    let counted: HashMap<(MeasureId, AnswerKind), usize> = counted
        .unwrap()
        .iter()
        .flat_map(|(id, tally)| tally.parts().filter(|(_, n)| *n > 0).map(|(kind, n)| ((*id, kind), n)))
        .collect();
    assert_eq!(counted, own, "the sums are otherwise than the units' own pages");
}

/// Another measure that says the same and comes from the same, as when one is split in two.
fn split(next: &mut Next<'_>, id: MeasureId) -> Result<()> {
    let statement = db::sql!(
        "INSERT INTO measure (id, plan, area, goal, position, text, level, level_word, previous, revision)
         SELECT $2, plan, area, goal, position, text, level, level_word, previous, revision FROM measure WHERE id = $1"
    );
    next.tx.run(statement, db::p![id, MeasureId::new()])?;
    Ok(())
}

/// The rule in SQL and the pure one say the same of the unit.
fn agree(union: &Union) {
    let scope = union.scope("lea");
    let (present, counted) = union
        .door
        .read_now(|c| {
            Ok::<_, Error>((present_of(c, &scope, union.plan, union.north)?, coverage(c, &scope, union.plan)?))
        })
        .unwrap();
    let own: BTreeMap<MeasureId, AnswerKind> =
        present.decided.iter().map(|(id, decided)| (*id, decided.answer.kind)).collect();
    let counts: BTreeMap<MeasureId, AnswerKind> = counted
        .measures
        .iter()
        .filter_map(|(id, tally)| Some((*id, tally.parts().find(|(_, n)| *n == 1)?.0)))
        .collect();
    assert_eq!(own, counts, "the counts follow otherwise than the unit's own page");
    let total: usize = counted.measures.values().map(crate::Tally::answered).sum();
    assert_eq!(total, own.len(), "nothing is counted twice");
    let from: BTreeSet<String> = present.decided.values().map(|decided| decided.id.to_string()).collect();
    assert_eq!(from.len(), own.len(), "no answer stands in two places");
}

/// Throws that are the same each time the test runs.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides).unwrap()
    }
}

#[test]
fn a_measure_addressed_to_named_units_is_put_to_them_beside_those_of_the_level() {
    for union in unions() {
        let county_only = union.measure("Utarbeide materiell.");
        let statement = db::sql!("INSERT INTO addressed_to (measure, unit, plan) VALUES ($1, $2, $3)");
        union.door.write_now(|tx| tx.run(statement, db::p![county_only, union.north, union.plan])).unwrap();
        union
            .get("lea", &format!("/plans/{}/answers?unit={}", union.plan, union.north))
            .is(200)
            .shows("Utarbeide materiell.")
            .shows("0 av 5 besvart");
        union
            .get("sig", &format!("/plans/{}/answers?unit={}", union.plan, union.south))
            .is(200)
            .lacks("Utarbeide materiell.")
            .shows("0 av 4 besvart");
        say(&union, "lea", union.north, "Utarbeide materiell.", AnswerKind::TakenUp, None).unwrap();
        let refused = say(&union, "sig", union.south, "Utarbeide materiell.", AnswerKind::TakenUp, None);
        assert_eq!(refused, Err(Error::NotFound));
        union.decide("lea", union.north);
        let scope = union.scope("nora");
        let seen = union.door.read_now(|c| coverage(c, &scope, union.plan)).unwrap();
        let tally = seen.measures[&county_only];
        assert_eq!((tally.answered(), tally.of), (1, 2), "the national office and the one that is named");
        let of = |unit| seen.units.iter().find(|u| u.unit == unit).unwrap().of;
        assert_eq!((of(union.north), of(union.south)), (5, 4));
    }
}
