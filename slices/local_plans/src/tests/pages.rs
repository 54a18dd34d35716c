//! The pages, through the door, as each kind of person.

use super::actions::begun;
use super::union::{ASKED, own_outline};
use super::unions;

#[test]
fn a_leader_answers_by_one_press_and_a_missing_reason_keeps_what_was_typed() {
    for union in unions() {
        let page = format!("/plans/{}/answers?unit={}", union.plan, union.north);
        union.get("lea", &page).is(200).shows("0 av 4 besvart").shows(ASKED[2]).lacks("Utarbeide materiell");
        let (measure, unit) = (union.measure(ASKED[0]), union.north.to_string());
        let path = format!("/plans/{}/answers/{measure}", union.plan);
        let there = union.post("lea", &path, &[("unit", &unit), ("answer", "taken_up"), ("reason", "")]).is(303);
        assert_eq!(there.to, format!("{page}#measure-{measure}"));
        union.get("lea", &page).is(200).shows("1 av 4 besvart").shows("part-taken_up");
        union
            .post("lea", &path, &[("unit", &unit), ("answer", "chosen_away"), ("reason", "  ")])
            .is(422)
            .shows("autofocus")
            .shows("Skriv kort hvorfor");
        union.get("lea", &page).is(200).shows("1 av 4 besvart").lacks("autofocus");
        let long = "x".repeat(2001);
        union.post("lea", &path, &[("unit", &unit), ("answer", "adapted"), ("reason", &long)]).is(422).shows(&long);
        union.post("lea", &path, &[("unit", &unit), ("answer", "none")]).is(303);
        union.get("lea", &page).is(200).shows("0 av 4 besvart");
    }
}

#[test]
fn who_may_not_answer_is_refused_and_what_is_not_theirs_to_see_is_not_found() {
    for union in unions() {
        let page = format!("/plans/{}/answers?unit={}", union.plan, union.north);
        let path = format!("/plans/{}/answers/{}", union.plan, union.measure(ASKED[0]));
        let unit = union.north.to_string();
        for name in ["mia", "sig", "kari", "nora", "una"] {
            union.get(name, &page).is(403);
            union.post(name, &path, &[("unit", &unit), ("answer", "taken_up")]).is(403);
        }
        let plan = begun(&union);
        for name in ["mia", "sig", "kari", "nora", "una"] {
            for path in ["", "/actions/new", "/comparison", "/document.pdf"] {
                union.get(name, &format!("/action-plans/{plan}{path}")).is(404);
            }
            union.post(name, &format!("/action-plans/{plan}/actions"), &[("text", "x")]).is(404);
        }
        union.adopt("lea", plan);
        for (name, status) in [("mia", 200), ("kari", 200), ("nora", 200), ("sig", 404), ("una", 404)] {
            union.get(name, &format!("/action-plans/{plan}")).is(status);
        }
        union.get("mia", &format!("/action-plans/{plan}/comparison")).is(403);
        union.post("mia", &format!("/action-plans/{plan}/goals"), &[("area", &unit), ("text", "x")]).is(403);
        for (name, status) in [("nora", 200), ("kari", 200), ("lea", 200), ("mia", 403)] {
            union.get(name, &format!("/plans/{}/coverage", union.plan)).is(status);
        }
    }
}

#[test]
fn the_plan_is_begun_from_the_answers_and_sent_twice_is_begun_once() {
    for union in unions() {
        let (unit, once) = (union.north.to_string(), kernel::id::ComparisonId::new().to_string());
        let measure = union.measure(ASKED[0]);
        union
            .post(
                "lea",
                &format!("/plans/{}/answers/{measure}", union.plan),
                &[("unit", &unit), ("answer", "taken_up")],
            )
            .is(303);
        let path = format!("/plans/{}/action-plans", union.plan);
        let with = |title: &'static str, to: &'static str| {
            vec![("unit", unit.as_str()), ("once", once.as_str()), ("title", title), ("from", "1.1.2026"), ("to", to)]
        };
        union
            .post("lea", &path, &with("Vår plan", "1.1.2025"))
            .is(422)
            .shows("Planen kan ikke slutte før den begynner")
            .shows("Vår plan");
        let first = union.post("lea", &path, &with("Vår plan", "31.12.2026")).is(303).to;
        assert_eq!(union.post("lea", &path, &with("Vår plan", "31.12.2026")).is(303).to, first);
        union
            .get("lea", &first)
            .is(200)
            .shows("Vår plan")
            .shows(ASKED[0])
            .shows("Kan fylles ut: ansvarlig, tid, kostnad og hvordan vi ser det");
    }
}

#[test]
fn an_action_is_added_and_changed_and_a_deadline_outside_the_plan_is_told_at_its_field() {
    for union in unions() {
        let plan = begun(&union);
        let area = format!("area:{}", union.tree("lea", plan).areas[0].id);
        let once = kernel::id::ComparisonId::new().to_string();
        let measure = union.measure(ASKED[3]).to_string();
        let path = format!("/action-plans/{plan}/actions");
        let fields = |due: &'static str| {
            vec![
                ("once", once.as_str()),
                ("text", "Ringe nye medlemmer"),
                ("under", area.as_str()),
                ("new_goal", "Flere er med"),
                ("answers", measure.as_str()),
                ("owner_post", "Nestleder"),
                ("due", due),
                ("kroner", "25 000,-"),
            ]
        };
        let again = union.post("lea", &path, &fields("1.2.2027")).is(422);
        again
            .shows("Datoen må ligge i planperioden, fra 1. januar 2026 til 31. desember 2026.")
            .shows("value=\"25 000,-\"")
            .shows("Ringe nye medlemmer");
        union.post("lea", &path, &fields("til våren")).is(422).shows("Skriv en dato");
        let there = union.post("lea", &path, &fields("19. juni 2026")).is(303).to;
        assert_eq!(union.post("lea", &path, &fields("19. juni 2026")).is(303).to, there);
        let page = union
            .get("lea", &format!("/action-plans/{plan}"))
            .is(200)
            .shows("Nestleder")
            .shows("innen 19. juni 2026")
            .shows("Flere er med");
        assert_eq!(page.text().matches("<p class=\"action-text\">Ringe nye medlemmer").count(), 1);
        let action = there.rsplit("#action-").next().unwrap().to_owned();
        let edit = format!("{path}/{action}");
        union.get("bo", &edit).is(200).shows("value=\"19.6.2026\"").shows("checked");
        union
            .post("bo", &edit, &[("text", "Ringe alle nye"), ("due", "1.5.2026"), ("start", "1.6.2026")])
            .is(422)
            .shows("Fristen kan ikke være før");
        union.post("bo", &edit, &[("text", "Ringe alle nye"), ("due", "1.7.2026")]).is(303);
        union.get("bo", &format!("/action-plans/{plan}")).is(200).shows("Ringe alle nye").lacks("<dd>Nestleder");
        union.adopt("lea", plan);
        union.get("bo", &edit).is(200).shows("står fast");
        union.post("bo", &edit, &[("owner_name", "Bo Berg")]).is(303);
        union.get("mia", &format!("/action-plans/{plan}")).is(200).shows("Bo Berg").lacks("Kan fylles ut");
        union.post("bo", &format!("{edit}/drop"), &[]).is(409);
    }
}

/// The value of the hidden field that says what an action said when its form was opened.
fn stamp(page: &str) -> String {
    let (_, after) = page.split_once("name=\"stamp\" value=\"").unwrap();
    after.split_once('"').unwrap().0.to_owned()
}

#[test]
fn the_second_of_two_at_an_action_is_told_what_stands_now_and_loses_nothing() {
    for union in unions() {
        let plan = begun(&union);
        let action = union.tree("lea", plan).measures().next().unwrap().clone();
        let edit = format!("/action-plans/{plan}/actions/{}", action.id);
        let before = stamp(&union.get("lea", &edit).is(200).text());
        let fields = |stamp: &str, post: &str, due: &str| {
            let pairs = [("stamp", stamp), ("text", &action.text), ("owner_post", post), ("due", due)];
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))
        };
        let send = |name: &str, fields: &[(String, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            union.post(name, &edit, &fields)
        };
        send("bo", &fields(&before, "Kasserer", "1.6.2026")).is(303);
        let told = send("lea", &fields(&before, "Nestleder", "1.6.2026")).is(409);
        let told = told.shows("Noen andre lagret").shows("<dd>Kasserer</dd>").shows("value=\"Nestleder\"");
        let told = told.lacks("<dd>1.6.2026</dd>").text();
        union.get("lea", &format!("/action-plans/{plan}")).shows("<dd>Kasserer").lacks("<dd>Nestleder");
        // a fault on the way does not make one forget what somebody else did
        let faulty = send("lea", &fields(&before, "Nestleder", "til våren")).is(409).text();
        assert_eq!(stamp(&faulty), stamp(&told));
        send("lea", &fields(&stamp(&told), "Nestleder", "1.6.2026")).is(303);
        union.get("lea", &format!("/action-plans/{plan}")).shows("<dd>Nestleder").lacks("<dd>Kasserer");
    }
}

#[test]
fn a_yes_that_nothing_carries_out_becomes_an_action_by_one_press() {
    for union in unions() {
        let plan = begun(&union);
        super::answers::say(&union, "lea", union.north, ASKED[3], crate::AnswerKind::InPart, None).unwrap();
        let page = format!("/action-plans/{plan}");
        union.get("lea", &page).is(200).shows("Sagt ja til, men ikke i planen ennå");
        let path = format!("{page}/measures/{}/action", union.measure(ASKED[3]));
        let there = union.post("lea", &path, &[]).is(303).to;
        assert_eq!(union.post("lea", &path, &[]).is(303).to, there, "sent twice, made once");
        union.get("lea", &page).is(200).lacks("Sagt ja til, men ikke i planen ennå");
    }
}

#[test]
fn links_are_proposed_side_by_side_and_accepted_at_once() {
    for union in unions() {
        let plan = union.accept("lea", union.north, own_outline(), None);
        let page = format!("/action-plans/{plan}/comparison");
        union.get("lea", &page).is(200).shows("Strategiplan 2026");
        union.post("lea", &page, &[("higher", &union.plan.to_string())]).is(303);
        union.get("lea", &page).is(200).shows("Trolig").shows(ASKED[1]).shows("Blir svart: Tatt opp");
        union.post("lea", &format!("{page}/accept-likely"), &[]).is(303);
        union.get("lea", &page).is(200).lacks("Trolig<");
        union
            .get("lea", &format!("/action-plans/{plan}"))
            .is(200)
            .shows("Målet svarer på ett tiltak i Strategiplan 2026");
    }
}

#[test]
fn coverage_shows_counts_and_calls_the_unanswered_unanswered() {
    for union in unions() {
        super::answers::say(&union, "lea", union.north, ASKED[0], crate::AnswerKind::TakenUp, None).unwrap();
        union.decide("lea", union.north);
        let page = format!("/plans/{}/coverage", union.plan);
        union
            .get("nora", &page)
            .is(200)
            .shows("1 av 3 lokallag har svart på noe")
            .shows("Ikke svart ennå")
            .shows("1 av 4")
            .lacks("%<");
        union.get("lea", &page).is(200).shows("Tallene gjelder Nord").lacks("Sør");
        union.get("lea", "/action-plans").is(200).shows("Strategiplan 2026").shows("1 av 4 besvart");
        union.get("mia", "/action-plans").is(403);
        union.get("nora", &format!("/plans/{}", union.plan)).is(200).shows("1 av 3 har svart.");
    }
}
