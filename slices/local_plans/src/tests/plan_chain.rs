//! A plan on its way from draft to archive, through the web door: steps, corrections, what is taken back, who may.

use kernel::id::PlanId;
use plans::{Force, Step, force, force_days};

use super::union::own_outline;
use super::{Union, unions};

fn draft(union: &Union) -> PlanId {
    union.accept("lea", union.north, own_outline(), None)
}

fn last(union: &Union, plan: PlanId) -> Option<Step> {
    let scope = union.scope("lea");
    union.door.read_now(|c| plans::find(c, &scope, plan)).unwrap().step
}

fn taken(union: &Union, plan: PlanId) -> String {
    let scope = union.scope("lea");
    union.door.read_now(|c| plans::steps_of(c, &scope, plan)).unwrap().pop().unwrap().id.to_string()
}

const DECIDED: [(&str, &str); 3] = [("organ", "årsmøtet"), ("on_day", "9.2.2026"), ("minutes", "sak 7/26")];

#[test]
fn a_draft_is_put_forward_sent_back_put_forward_again_adopted_evaluated_and_archived() {
    for union in unions() {
        let plan = draft(&union);
        let at = |step: &str| format!("/plans/{plan}/steps/{step}");
        union.get("lea", &format!("/plans/{plan}")).is(200).shows("Planen er et utkast").shows("Legg fram for vedtak");
        union.post("lea", &at("proposed"), &[("on_day", "1.2.2026"), ("organ", "styret")]).is(303);
        assert_eq!(last(&union, plan), Some(Step::Proposed));
        union.post("lea", &at("proposed"), &[("on_day", "1.2.2026")]).is(409).shows("Det steget kan ikke tas nå");
        union.post("lea", &at("sent-back"), &[("on_day", "1.2.2026")]).is(422).shows("Skriv hvilket organ det var.");
        let early = [("on_day", "31.1.2026"), ("organ", "årsmøtet")];
        union.post("lea", &at("sent-back"), &early).is(422).shows("før det forrige steget").shows("31.1.2026");
        let back = [("on_day", "2.2.2026"), ("organ", "årsmøtet"), ("note", "mangler kostnader")];
        union.post("lea", &at("sent-back"), &back).is(303);
        union
            .get("lea", &format!("/plans/{plan}"))
            .is(200)
            .shows("Teksten kan endres igjen")
            .shows("mangler kostnader");
        union.post("lea", &at("proposed"), &[("on_day", "3.2.2026")]).is(303);
        union.post("lea", &format!("/plans/{plan}/adoption"), &DECIDED).is(303);
        let page = union.get("mia", &format!("/plans/{plan}")).is(200);
        page.shows("Planen gjelder nå, til og med 31. desember 2026").shows("sak 7/26").lacks("mangler kostnader");
        let ahead = [("on_day", "11.2.2026"), ("organ", "styret")];
        union.post("lea", &at("evaluated"), &ahead).is(422).shows("Datoen er fram i tid");
        union.post("lea", &at("evaluated"), &[("on_day", "10.2.2026"), ("organ", "styret")]).is(303);
        union.post("lea", &at("archived"), &[("on_day", "10.2.2026")]).is(303);
        union.get("mia", &format!("/plans/{plan}")).is(200).shows("Planen ble arkivert 10. februar 2026");
        union.post("lea", &at("archived"), &[("on_day", "10.2.2026")]).is(409);
    }
}

#[test]
fn only_the_leader_and_the_officer_of_the_unit_write_steps_down() {
    for union in unions() {
        let plan = draft(&union);
        let step = format!("/plans/{plan}/steps/proposed");
        for (name, status) in [("bo", 403), ("mia", 404), ("kari", 404), ("nora", 404), ("sig", 404), ("una", 404)] {
            union.get(name, &step).is(status);
            union.post(name, &step, &[("on_day", "9.2.2026")]).is(status);
        }
        union.get("bo", &format!("/plans/{plan}")).is(200).lacks("Legg fram for vedtak");
        union.adopt("lea", plan);
        let written = format!("/plans/{plan}/taken/{}", taken(&union, plan));
        for (name, status) in [("bo", 403), ("mia", 403), ("kari", 403), ("nora", 403), ("sig", 404), ("una", 404)] {
            union.get(name, &written).is(status);
            union.post(name, &written, &DECIDED).is(status);
            union.post(name, &format!("{written}/undoing"), &[("undo_reason", "feil")]).is(status);
        }
    }
}

#[test]
fn a_wrong_day_is_corrected_and_what_stood_there_is_kept() {
    for union in unions() {
        let plan = draft(&union);
        union.post("lea", &format!("/plans/{plan}/adoption"), &DECIDED).is(303);
        let written = format!("/plans/{plan}/taken/{}", taken(&union, plan));
        let right = |reason: &'static str, start: &'static str| {
            let mut fields = vec![("organ", "årsmøtet"), ("on_day", "8.2.2026"), ("minutes", "sak 8/26")];
            fields.extend([("reason", reason), ("in_force_on", start)]);
            fields
        };
        union.get("lea", &written).is(200).shows("9.2.2026").shows("årsmøtet");
        union.post("lea", &written, &right("", "")).is(422).shows("Skriv kort hvorfor.").shows("sak 8/26");
        let outside = right("feil dato", "1.1.2027");
        union.post("lea", &written, &outside).is(422).shows("Dagen må ligge i planens periode.");
        union.post("lea", &written, &right("feil dato", "1.3.2026")).is(303);
        let page = union.get("lea", &format!("/plans/{plan}")).is(200);
        page.shows("8. februar 2026")
            .shows("sak 8/26")
            .shows("Før sto det: 9. februar 2026, årsmøtet, sak 7/26")
            .shows("Planen er vedtatt og gjelder fra 1. mars 2026");
        let scope = union.scope("mia");
        let days = union.door.read_now(|c| force_days(c, &scope, plan)).unwrap();
        assert_eq!(force(days.as_ref(), "2026-03-01"), Force::InForce("2026-12-31".into()));
    }
}

#[test]
fn a_step_written_down_by_mistake_is_taken_back_the_same_day_and_the_history_says_so() {
    for union in unions() {
        let plan = draft(&union);
        union.post("lea", &format!("/plans/{plan}/adoption"), &DECIDED).is(303);
        let undoing = format!("/plans/{plan}/taken/{}/undoing", taken(&union, plan));
        union.post("lea", &undoing, &[("undo_reason", " ")]).is(422).shows("Skriv kort hvorfor.");
        union.post("lea", &undoing, &[("undo_reason", "feil plan")]).is(303);
        assert_eq!(last(&union, plan), None);
        union.get("lea", &format!("/plans/{plan}")).shows("Tatt tilbake: Vedtatt").shows("feil plan");
        union.get("mia", &format!("/plans/{plan}")).is(404);
        union.post("lea", &format!("/plans/{plan}/adoption"), &DECIDED).is(303);
        union.clock.move_days(1);
        let undoing = format!("/plans/{plan}/taken/{}/undoing", taken(&union, plan));
        union.post("lea", &undoing, &[("undo_reason", "for sent")]).is(409).shows("Steget blir stående");
    }
}
