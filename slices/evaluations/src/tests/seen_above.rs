//! What those above see: counts that tell on nobody, and the words that were shared.

use super::{Union, unions};

const SECRET: &str = "Lederen vår var sykmeldt hele våren.";
const SHARED: &str = "Vi gikk to og to.";

fn line(union: &Union) -> String {
    format!("/plans/{}/roll-up/lines/{}", union.plan, union.goal("Flere medlemmer"))
}

#[test]
fn the_same_goal_is_counted_over_the_units_and_only_shared_words_go_up() {
    for union in unions() {
        let mut plans = Vec::new();
        for unit in ["Nord", "Sør", "Ås", "Li"] {
            plans.push((unit, union.action_plan(unit)));
        }
        union.get("nora", &line(&union)).is(200).shows("0 av 4 enheter med mål under dette har vurdert");
        for (n, (unit, (plan, goals))) in plans.iter().take(3).enumerate() {
            let typed = [
                ("stage", "final"),
                ("judgement", if n == 0 { "not" } else { "reached" }),
                ("reason", SECRET),
                ("hindered", SECRET),
                ("helped", SHARED),
                ("helped_shared", if n == 0 { "yes" } else { "" }),
            ];
            union.judge(unit, *plan, goals[0], &typed).is(303);
            // The goal beside it carries nothing of the strategy plan out.
            union.judge(unit, *plan, goals[1], &[("stage", "final"), ("judgement", "partly"), ("reason", "x")]).is(303);
            let page = union.get("nora", &line(&union)).is(200);
            if n < 2 {
                page.lacks("Nådd: ").lacks("Ikke nådd: ");
            } else {
                page.shows("3 av 4 enheter med mål under dette har vurdert, 3 av 4 mål.")
                    .shows("Nådd: 2")
                    .shows("Ikke nådd: 1")
                    .shows("Ikke vurdert ennå: 1")
                    .lacks("Delvis nådd: ");
            }
        }
        for name in ["nora", "kari"] {
            let page = union.get(name, &line(&union)).is(200).shows(SHARED).lacks(SECRET);
            assert_eq!(page.text().matches(SHARED).count(), 1, "who did not share it, did not");
        }
        union.get("oda", &line(&union)).is(200).lacks(SHARED).lacks(SECRET);
        union.get("mia", &line(&union)).is(403);
        union.get("sig", &line(&union)).is(200).lacks(SHARED);
        for ending in ["csv", "xlsx"] {
            let file = union.get("nora", &format!("/plans/{}/roll-up/file/roll-up.{ending}", union.plan)).is(200);
            assert!(!file.text().contains(SECRET) && !file.text().contains(SHARED));
        }
        union.get("nora", &format!("/plans/{}/roll-up", union.plan)).is(200).lacks(SECRET).shows("Flere medlemmer");
    }
}
