//! A board judges its goals, one by one, through the web door.

use super::unions;
use crate::{Judgement, judgements};

const WHY: (&str, &str) = ("reason", "Vi rakk elleve av tolv garasjer.");

#[test]
fn goals_are_judged_one_by_one_with_figures_and_the_newest_holds() {
    for union in unions() {
        let (plan, goals) = union.action_plan("Nord");
        let page = format!("/plans/{plan}/evaluation");
        union.get("lea", &format!("/plans/{plan}")).is(200).shows("Vurder målene i planen");
        union.get("lea", &page).is(200).shows("0 av 2 mål er vurdert").shows("Underveis").shows("Ikke vurdert ennå");
        let first = format!("{page}/goals/{}", goals[0]);
        let form = union.get("lea", &first).is(200).shows("Andel arbeidsplasser med besøk").shows("90 prosent").text();
        let indicator = form.split("name=\"now-").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let (now, part, whole, on) = (
            format!("now-{indicator}"),
            format!("part-{indicator}"),
            format!("whole-{indicator}"),
            format!("on-{indicator}"),
        );
        // What does not hold is said, and what was typed stays.
        let typed = [("stage", "midway"), WHY, (now.as_str(), "mange"), (on.as_str(), "1.6.2026")];
        union
            .judge("Nord", plan, goals[0], &typed)
            .is(422)
            .shows("Velg hvor langt dere kom")
            .shows("ikke et tall")
            .shows(WHY.1);
        let typed = [
            ("stage", "midway"),
            ("judgement", "largely"),
            (part.as_str(), "11"),
            (whole.as_str(), ""),
            (on.as_str(), "1.6.2026"),
            WHY,
        ];
        union.judge("Nord", plan, goals[0], &typed).is(422).shows("både hvor mange og av hvor mange");
        let typed = [
            ("stage", "midway"),
            ("judgement", "largely"),
            WHY,
            (part.as_str(), "11"),
            (whole.as_str(), "12"),
            (on.as_str(), "1.3.2026"),
            ("helped", "To gikk sammen."),
            ("helped_shared", "yes"),
            ("hindered_shared", "yes"),
        ];
        let to = union.judge("Nord", plan, goals[0], &typed).is(303).to;
        assert_eq!(to, format!("{page}/goals/{}?stage=midway", goals[1]), "on to the next goal");
        union
            .get("lea", &first)
            .is(200)
            .shows("91,7 (11 av 12), 1. mars 2026")
            .shows("Delt med enhetene over")
            .shows(WHY.1);
        let said = || {
            let scope = union.actor("bo").scope();
            union.door.read_now(|c| judgements(c, &scope, plan)).unwrap()
        };
        assert_eq!(said()[&goals[0]].judgement, Judgement::Largely);
        assert!(!said()[&goals[0]].hindered.shared, "there is nothing to share");
        // Said twice it is said once; said anew the earlier one stays; the end holds over half-way.
        union.judge("Nord", plan, goals[0], &typed).is(303);
        let history = |text: &str| union.get("lea", &first).text().matches(text).count();
        let once = history("Delt med enhetene over");
        assert_eq!(once, 1);
        union
            .judge("Nord", plan, goals[0], &[("stage", "final"), ("judgement", "reached"), ("reason", "Alle tolv.")])
            .is(303);
        union
            .judge("Nord", plan, goals[0], &[("stage", "midway"), ("judgement", "not"), ("reason", "Omskrevet.")])
            .is(303);
        assert_eq!(said()[&goals[0]].judgement, Judgement::Reached);
        union.get("lea", &first).shows("Omskrevet.").shows(WHY.1).shows("Alle tolv.");
        // When all are judged at the end, the plan can be marked as evaluated.
        union.get("lea", &format!("{page}?stage=final")).is(200).lacks("Skriv ned at planen er evaluert");
        let to = union
            .judge("Nord", plan, goals[1], &[("stage", "final"), ("judgement", "unclear"), ("reason", "Uvisst.")])
            .is(303)
            .to;
        assert_eq!(to, format!("{page}?stage=final"));
        union.get("lea", &to).is(200).shows(&format!("/plans/{plan}/steps/evaluated"));
        union.get("bo", &to).is(200).lacks("/steps/evaluated");
    }
}

#[test]
fn only_the_board_judges_and_reads_what_it_wrote() {
    for union in unions() {
        let (plan, goals) = union.action_plan("Nord");
        let typed = [("stage", "final"), ("judgement", "not"), ("reason", "Vi fikk ikke fri fra jobb.")];
        union.judge("Nord", plan, goals[0], &typed).is(303);
        let page = format!("/plans/{plan}/evaluation");
        let goal = format!("{page}/goals/{}", goals[0]);
        for (name, status) in
            [("lea", 200), ("bo", 200), ("stine", 403), ("mia", 403), ("kari", 403), ("nora", 403), ("sig", 404)]
        {
            union.get(name, &page).is(status);
            union.get(name, &goal).is(status);
            let sent = union.post(name, &goal, &typed).status.as_u16();
            assert_eq!(sent, if status == 200 { 303 } else { status }, "{name}");
            let scope = union.actor(name).scope();
            let read = union.door.read_now(|c| judgements(c, &scope, plan));
            assert_eq!(read.map(|all| all.len()).unwrap_or(0), usize::from(status == 200), "{name}");
        }
        // A goal of another plan is not found, nor one of a draft.
        let (other, theirs) = union.action_plan("Sør");
        union.post("lea", &format!("{page}/goals/{}", theirs[0]), &typed).is(404);
        union.post("lea", &format!("/plans/{other}/evaluation/goals/{}", theirs[0]), &typed).is(404);
    }
}
