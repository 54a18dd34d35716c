//! Every rule: what it finds, and what it lets be.

use jiff::civil::date;

use super::period;
use crate::check::{Action, Finding, Goal, Known, OwnWord, Place, Plan, Settings, check};

fn plan_of(language: &str, text: &str) -> Plan {
    let action = Action { text: text.into(), ..Action::default() };
    Plan { language: language.into(), period: period(), goals: Vec::new(), actions: vec![action] }
}

fn found(plan: &Plan) -> Vec<Finding> {
    check(plan, &Settings::default()).findings
}

fn says(language: &str, text: &str, rule: &str) -> Option<String> {
    let all = found(&plan_of(language, text));
    all.into_iter().find(|f| f.rule.id == rule).map(|f| f.with.first().cloned().unwrap_or_default())
}

#[test]
fn vague_words_are_found_in_their_forms() {
    for (language, text, word) in [
        ("nb", "Jobbe aktivt for trygge arbeidsplasser", "Jobbe aktivt for"),
        ("nb", "Vi bidrar til et godt miljø", "bidrar til"),
        ("nb", "Ha et særskilt fokus på ungdom", "Ha et særskilt fokus"),
        ("nb", "Sakene følges opp i styret", "følges opp"),
        ("nb", "Legge godt til rette for nye", "Legge godt til rette"),
        ("nn", "Arbeide for heile stillingar", "Arbeide for"),
        ("nn", "Leggje vekt på trivsel", "Leggje vekt på"),
        ("sv", "Verka för trygga anställningar", "Verka för"),
        ("sv", "Vi arbetar vidare med frågan", "arbetar vidare"),
        ("sv", "Följa noga upp avtalen", "Följa noga upp"),
        ("da", "Arbejde målrettet for sikkerhed", "Arbejde målrettet for"),
        ("da", "Have fokus på trivsel", "Have fokus"),
        ("en", "Work closely towards safer yards", "Work closely towards"),
        ("en", "We strengthen our bonds", "strengthen"),
        ("en", "Raise awareness of rights", "Raise awareness"),
    ] {
        assert_eq!(says(language, text, "vague").as_deref(), Some(word), "{language}: {text}");
    }
    for (language, text) in [
        ("nb", "Ringe tillitsvalgte på verkstedene"),
        ("nb", "Fremme krav om innsyn"),
        ("nb", "Styrke laget med 20 nye medlemmer"),
        ("nn", "Skrive brev til kommunen"),
        ("sv", "Bjuda in till frukost"),
        ("da", "Sende breve til ledelsen"),
        ("en", "Write to the council"),
    ] {
        assert_eq!(says(language, text, "vague"), None, "{language}: {text}");
    }
}

#[test]
fn more_and_better_are_asked_how_much_unless_a_figure_says_so() {
    for (language, text, word) in [
        ("nb", "Flere lærlinger på verkstedene", "Flere"),
        ("nn", "Betre rutinar for nye", "Betre"),
        ("sv", "Fler lärlingar", "Fler"),
        ("da", "Bedre pauser", "Bedre"),
        ("en", "Fewer accidents in the yard", "Fewer"),
    ] {
        assert_eq!(says(language, text, "change").as_deref(), Some(word), "{language}: {text}");
    }
    for (language, text) in [("nb", "Ti flere lærlinger"), ("sv", "Minst fem fler ombud"), ("en", "20 more members")] {
        assert_eq!(says(language, text, "change"), None, "{language}: {text}");
    }
}

#[test]
fn a_passive_is_asked_who_does_it_unless_somebody_does() {
    for (language, text, word) in [
        ("nb", "Referat sendes ut", "sendes"),
        ("nb", "En plan skal utarbeides", "utarbeides"),
        ("nn", "Brevet blir sendt i mars", "sendt"),
        ("nn", "Kurs skal arrangerast", "arrangerast"),
        ("sv", "Protokollet skickas till ombuden", "skickas"),
        ("da", "Der afholdes kursus", "afholdes"),
        ("en", "A letter will be sent", "sent"),
    ] {
        assert_eq!(says(language, text, "passive").as_deref(), Some(word), "{language}: {text}");
    }
    for (language, text) in [
        ("nb", "Brevet sendes ut av sekretæren"),
        ("nb", "Rutinen finnes"),
        ("nb", "Sende ut felles brev"),
        ("nn", "Sende brev"),
        ("sv", "Skicka brev"),
        ("da", "Holde kursus"),
        ("en", "Send a letter"),
    ] {
        assert_eq!(says(language, text, "passive"), None, "{language}: {text}");
    }
}

#[test]
fn two_things_in_one_action_are_pointed_out_and_one_thing_with_two_verbs_is_not() {
    for (language, text, word) in [
        ("nb", "Lage en liste over alle verkstedene og besøke dem", "besøke"),
        ("nb", "Skrive et brev til kommunen. Invitere ordføreren", "Invitere"),
        ("sv", "Skriva en lista över klubbarna och ringa ombuden", "ringa"),
        ("da", "Lave en liste over lagrene og besøge dem", "besøge"),
        ("en", "Write a letter to the council and call the press", "call"),
    ] {
        assert_eq!(says(language, text, "two-in-one").as_deref(), Some(word), "{language}: {text}");
    }
    for (language, text) in [
        ("nb", "Skrive og sende brev til kommunen"),
        ("nb", "Besøke verksteder og garasjer"),
        ("nn", "Lage og dele ut løpesetlar"),
        ("sv", "Planera och genomföra en kurs"),
        ("en", "Plan and run a course"),
    ] {
        assert_eq!(says(language, text, "two-in-one"), None, "{language}: {text}");
    }
}

#[test]
fn regularly_is_asked_how_often() {
    assert_eq!(says("nb", "Jevnlige møter med ledelsen", "regularly").as_deref(), Some("Jevnlige"));
    assert_eq!(says("nb", "Møter med ledelsen hver måned", "regularly"), None);
}

#[test]
fn a_deadline_outside_the_period_is_pointed_out_and_a_year_looked_back_on_is_not() {
    let day = |text: &str| {
        let all = found(&plan_of("nb", text));
        all.into_iter().find(|f| f.rule.id == "outside-period").and_then(|f| f.day)
    };
    assert_eq!(day("Levere rapport innen 1. mars 2028"), Some(date(2028, 3, 1)));
    assert_eq!(day("Levere rapport innen 1. mars 2027"), None);
    assert_eq!(day("Se på erfaringene fra 1. mars 2024"), None);
}

#[test]
fn a_section_of_the_law_that_has_moved_is_shown_with_where_it_is_now() {
    let all = found(&plan_of("nb", "Kreve årlig drøfting etter aml. § 14-1 a"));
    let law = all.iter().find(|f| f.rule.id == "old-law").map(|f| f.with.clone());
    assert_eq!(law, Some(vec!["aml. § 14-1 a".to_owned(), "aml. § 14-14 a".to_owned()]));
    assert!(!found(&plan_of("nb", "Kreve drøfting etter aml. § 14-14 a")).iter().any(|f| f.rule.id == "old-law"));
}

#[test]
fn what_is_filled_in_counts_and_the_text_is_then_only_a_hint() {
    let text = "Styret holder møte hvert kvartal, kr 500";
    let missing = |known: Option<Known>| {
        let mut plan = plan_of("nb", text);
        plan.actions[0].known = known;
        let ids: Vec<&str> = found(&plan).iter().map(|f| f.rule.id).collect();
        ids
    };
    assert_eq!(missing(None), [""; 0]);
    assert_eq!(missing(Some(Known::default())), ["measurable", "owner", "when", "cost"]);
    let owner = Some("Leder".to_owned());
    let full = Known { owner, due: Some(date(2026, 5, 1)), recurs: true, costed: true, measurable: true };
    assert_eq!(missing(Some(full.clone())), [""; 0]);
    assert_eq!(missing(Some(Known { due: Some(date(2029, 5, 1)), ..full })), ["outside-period"]);
}

#[test]
fn one_person_with_very_many_actions_is_asked_about_gently() {
    let of = |n: usize, all: usize| {
        let text = |at: usize| if at < n { "Leder skriver brev" } else { "Kasserer skriver brev" };
        let actions = (0..all).map(|at| Action { text: text(at).into(), ..Action::default() }).collect();
        let plan = Plan { language: "nb".into(), actions, ..Plan::default() };
        let all = found(&plan);
        all.into_iter().filter(|f| f.at == Place::Plan).map(|f| (f.with.join(""), f.n)).collect::<Vec<_>>()
    };
    assert_eq!(of(7, 10), [("Leder".to_owned(), 7)]);
    assert_eq!(of(5, 10), []);
    assert_eq!(of(6, 20)[0].0, "Kasserer", "six of twenty is not many");
}

#[test]
fn a_goal_without_an_action_is_named_and_actions_follow_their_goal() {
    let goal = |text: &str, has_action| Goal { text: text.into(), has_action };
    let action = |text: &str, goal| Action { text: text.into(), goal, known: None };
    let plan = Plan {
        language: "nb".into(),
        goals: vec![goal("100 nye medlemmer", true), goal("20 nye klubber", false)],
        actions: vec![action("Ringe", None), action("Besøke", Some(0))],
        ..Plan::default()
    };
    let all = found(&plan);
    let mut places: Vec<Place> = all.iter().map(|f| f.at).collect();
    places.dedup();
    assert_eq!(places, [Place::Action(1), Place::Goal(1), Place::Action(0)]);
    assert_eq!(all.iter().find(|f| f.at == Place::Goal(1)).map(|f| f.rule.id), Some("goal-without-action"));
}

#[test]
fn a_rule_that_is_off_says_nothing_and_own_words_are_found_with_their_own_suggestion() {
    let plan = plan_of("nn", "Vi tek tak i støyen");
    let own = |language: &str| OwnWord {
        language: language.into(),
        word: "ta|tek tak i".into(),
        suggestion: "Skriv kven.".into(),
    };
    let with = |settings: Settings| {
        check(&plan, &settings).findings.into_iter().map(|f| (f.rule.id, f.own)).collect::<Vec<_>>()
    };
    let own_found = ("vague", Some("Skriv kven.".to_owned()));
    assert!(!with(Settings::default()).contains(&own_found));
    assert!(with(Settings { words: vec![own("nb")], ..Settings::default() }).contains(&own_found), "Norwegian is one");
    assert!(!with(Settings { words: vec![own("sv")], ..Settings::default() }).contains(&own_found));
    let all_off = crate::check::RULES.iter().map(|rule| rule.id.to_owned()).collect();
    assert!(with(Settings { off: all_off, words: vec![own("nb")] }).is_empty());
    for rule in ["owner", "when", "cost"] {
        let off = Settings { off: [rule.to_owned()].into(), ..Settings::default() };
        assert!(with(Settings::default()).iter().any(|(id, _)| *id == rule));
        assert!(!with(off).iter().any(|(id, _)| *id == rule), "{rule}");
    }
}
