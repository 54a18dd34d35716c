//! A plan's public page: what anybody may read of it, and that it is nothing else.

use kernel::access::WritePlan;
use kernel::id::PlanId;

use super::actions::begun;
use super::{Union, unions};
use crate::{Details, set_action};

/// Nord's adopted action plan, with an owner, a day and a cost on its first action.
fn adopted(union: &Union) -> PlanId {
    let plan = begun(union);
    let action = union.tree("lea", plan).measures().next().unwrap().id;
    let write = union.permit::<WritePlan>("lea", union.north).unwrap();
    let details = Details {
        owner_post: Some("Nestleder".into()),
        owner_name: Some("Grete Grønn".into()),
        due: Some(jiff::civil::date(2026, 6, 19)),
        kroner: Some(6000),
        ..Details::default()
    };
    union.door.write_now(|tx| set_action(tx, &write, plan, action, &details, 1)).unwrap();
    union.adopt("lea", plan);
    plan
}

/// Nobody: a session that is no session.
const NOBODY: &str = "nobody-at-all";

fn publish(union: &Union, plan: PlanId, fields: &[(&str, &str)]) {
    union.post("lea", &format!("/plans/{plan}/public-page"), fields).is(303);
}

#[test]
fn a_published_plan_is_read_by_anybody_and_names_nobody_without_consent() {
    for union in unions() {
        let plan = adopted(&union);
        let own = "/p/nord-handlingsplan-2026-for-nord";
        let address = "/p/handlingsplan-2026-for-nord";
        union.get(NOBODY, address).is(404);
        union
            .get("lea", &format!("/plans/{plan}/public-page"))
            .is(200)
            .shows("Grete Grønn har sagt ja")
            .lacks("Trekk siden");
        publish(&union, plan, &[("with_actions", "yes")]);
        assert_eq!(union.get(NOBODY, own).status, 404, "the unit's name stands in the title already");
        let page = union.get(NOBODY, address).is(200);
        page.shows("Besøke alle arbeidsplasser")
            .shows("Nestleder")
            .shows("19. juni 2026")
            .shows("sak 7/26")
            .lacks("Grete Grønn")
            .lacks("6000")
            .lacks("6\u{a0}000")
            .lacks("Strategiplan")
            .lacks("/plans/");
        publish(
            &union,
            plan,
            &[("with_actions", "yes"), ("with_costs", "yes"), ("consent", "Grete Grønn"), ("consent", "Ola")],
        );
        union.get(NOBODY, address).is(200).shows("Grete Grønn").shows("000\u{a0}kr").lacks("Ola");
        publish(&union, plan, &[("with_costs", "yes")]);
        union.get(NOBODY, address).is(200).lacks("Nestleder").lacks("000\u{a0}kr").lacks("Grete Grønn");
        // Whoever is signed in sees the same page as anybody.
        union.get("lea", address).is(200).lacks("lea</a>").shows("Logg inn");
    }
}

#[test]
fn a_page_is_looked_at_before_it_is_published_and_gone_when_it_is_withdrawn() {
    for union in unions() {
        let plan = adopted(&union);
        let form = format!("/plans/{plan}/public-page");
        union
            .get("lea", &format!("{form}/preview?with_actions=yes"))
            .is(200)
            .shows("Ingen andre ser den ennå")
            .shows("Nestleder");
        union.get(NOBODY, "/p/handlingsplan-2026-for-nord").is(404);
        publish(&union, plan, &[("consent", "Grete Grønn")]);
        union.get(NOBODY, "/p/handlingsplan-2026-for-nord").is(200);
        union.post("lea", &format!("{form}/withdrawal"), &[]).is(303);
        union.get(NOBODY, "/p/handlingsplan-2026-for-nord").is(404);
        union.post("lea", &format!("{form}/withdrawal"), &[]).is(404);
        union.get("lea", &form).is(200).shows("trukket tilbake").lacks("checked");
        publish(&union, plan, &[]);
        union.get(NOBODY, "/p/handlingsplan-2026-for-nord").is(200);
    }
}

#[test]
fn an_earlier_address_leads_to_the_present_one_and_another_plans_address_is_not_taken() {
    for union in unions() {
        let plan = adopted(&union);
        publish(&union, plan, &[]);
        publish(&union, plan, &[("address", "Nords plan")]);
        assert_eq!(union.get(NOBODY, "/p/handlingsplan-2026-for-nord").is(303).to, "/p/nords-plan");
        union.get(NOBODY, "/p/nords-plan").is(200);
        // Back to the first one: then the other leads there.
        publish(&union, plan, &[("address", "handlingsplan-2026-for-nord")]);
        assert_eq!(union.get(NOBODY, "/p/nords-plan").is(303).to, "/p/handlingsplan-2026-for-nord");
        let other = union.accept("lea", union.north, super::union::own_outline(), None);
        union.adopt("lea", other);
        let form = format!("/plans/{other}/public-page");
        union
            .post("lea", &form, &[("address", "nords plan")])
            .is(422)
            .shows("i bruk av en annen plan")
            .shows("nords plan");
        union.get("lea", &form).is(200).shows("handlingsplan-2026-for-nord-2");
        publish(&union, other, &[]);
        union.get(NOBODY, "/p/handlingsplan-2026-for-nord-2").is(200);
    }
}

#[test]
fn a_page_says_when_its_plan_is_in_force_no_longer_and_leads_to_the_published_next_one() {
    for union in unions() {
        let plan = adopted(&union);
        publish(&union, plan, &[]);
        let address = "/p/handlingsplan-2026-for-nord";
        union.get(NOBODY, address).is(200).lacks("gjelder ikke lenger");
        let write = union.permit::<WritePlan>("lea", union.north).unwrap();
        let tree = union.tree("lea", plan);
        let new = plans::NewPlan {
            kind: plans::PlanKind::ActionPlan,
            title: "Planen som kom etter".into(),
            lang: words::Lang::Nb,
            from_on: "2026-01-01".into(),
            to_on: "2026-12-31".into(),
            main_goal: None,
            higher: None,
            previous: None,
            document: None,
        };
        let (next, _) = union.door.write_now(|tx| plans::next_version(tx, &write, &tree, &new, 1)).unwrap();
        union.adopt("lea", next);
        union.get(NOBODY, address).is(200).shows("gjelder ikke lenger").lacks("Planen som kom etter");
        publish(&union, next, &[]);
        let page = union.get(NOBODY, address).is(200);
        page.shows("gjelder ikke lenger").shows("Planen som kom etter").shows("/p/nord-planen-som-kom-etter");
    }
}

#[test]
fn only_who_may_share_publishes_and_only_an_adopted_plan() {
    for union in unions() {
        let draft = begun(&union);
        union.post("lea", &format!("/plans/{draft}/public-page"), &[]).is(409).shows("Planen er ikke vedtatt");
        union.adopt("lea", draft);
        let form = format!("/plans/{draft}/public-page");
        for (name, status) in [("bo", 403), ("mia", 403), ("kari", 403), ("nora", 403), ("sig", 404), ("una", 404)] {
            union.get(name, &form).is(status);
            union.get(name, &format!("{form}/preview")).is(status);
            union.post(name, &form, &[]).is(status);
            union.post(name, &format!("{form}/withdrawal"), &[]).is(status);
        }
        assert_eq!(union.get(NOBODY, "/p/handlingsplan-2026-for-nord").status, 404);
    }
}

#[test]
fn the_page_is_kept_by_browsers_and_by_search_engines_only_if_chosen() {
    for union in unions() {
        let plan = adopted(&union);
        let address = "/p/handlingsplan-2026-for-nord";
        let said = |name: &str| {
            let answer = union.get(NOBODY, address).is(200);
            answer.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
        };
        publish(&union, plan, &[]);
        assert_eq!((said("x-robots-tag").as_str(), said("cache-control").as_str()), ("noindex", "public, no-cache"));
        let mark = said("etag");
        assert!(mark.starts_with("W/\""), "{mark}");
        assert_eq!(union.get_if_changed(address, &mark).status, 304);
        publish(&union, plan, &[("indexed", "yes")]);
        assert_eq!(said("x-robots-tag"), "all");
        publish(&union, plan, &[("with_actions", "yes")]);
        assert_eq!(union.get_if_changed(address, &mark).status, 200, "it shows more than it did");
    }
}
