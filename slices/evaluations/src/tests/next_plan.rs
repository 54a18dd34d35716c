//! What was not reached, and what a board wants to remember, is offered to the next plan, one by one.

use super::unions;

#[test]
fn goals_not_reached_and_lessons_are_offered_to_the_next_plan_one_by_one() {
    for union in unions() {
        let (plan, goals) = union.action_plan("Nord");
        let form = format!("/action-plans/{plan}/next-year");
        let page = union.get("lea", &form).is(200).lacks("Det dere ville ta med").text();
        let ticked = |page: &str, goal: &dyn std::fmt::Display| page.contains(&format!("value=\"{goal}\" checked"));
        assert!(ticked(&page, &goals[0]) && ticked(&page, &goals[1]), "what nobody has judged goes along");
        let reached = [("stage", "final"), ("judgement", "reached"), ("reason", "Alle."), ("lesson", "Begynn tidlig.")];
        union.judge("Nord", plan, goals[0], &reached).is(303);
        let not = [("stage", "final"), ("judgement", "not"), ("reason", "Ingen råd."), ("lesson", "Søk om penger.")];
        union.judge("Nord", plan, goals[1], &not).is(303);
        let page = union.get("lea", &form).is(200).shows("Begynn tidlig.").shows("Søk om penger.").text();
        assert!(!ticked(&page, &goals[0]) && ticked(&page, &goals[1]));
        let value = |name: &str| {
            let at = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
            at.split('"').next().unwrap().to_owned()
        };
        let before = page.split("Begynn tidlig.").next().unwrap();
        let lesson = before.rsplit("name=\"lesson\" value=\"").next().unwrap().split('"').next().unwrap().to_owned();
        let (area, action, goal) = (value("area"), value("action"), goals[1].to_string());
        let fields = [
            ("title", "Handlingsplan 2027"),
            ("from", "1.1.2027"),
            ("to", "31.12.2027"),
            ("area", area.as_str()),
            ("choose-goals", "goals"),
            ("goal", goal.as_str()),
            ("lesson", lesson.as_str()),
            ("choose", "actions"),
            ("action", action.as_str()),
            ("days", "open"),
        ];
        let draft = union.post("lea", &form, &fields).is(303).to;
        let next = draft.rsplit('/').next().unwrap().parse().unwrap();
        let tree = union.tree("lea", next);
        let area = &tree.areas[0];
        let texts: Vec<&str> = area.goals.iter().map(|goal| goal.text.as_str()).collect();
        assert_eq!(texts, ["Nytt styrerom"], "the goal that was reached stays behind");
        assert_eq!(area.measures[0].goal, None, "its action stays in the area");
        let texts: Vec<&str> = area.text.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(texts, ["Fra evalueringen: Begynn tidlig."], "only the lesson that was chosen");
    }
}
