//! Asking for answers and helping with them, from above only.

use kernel::Error;
use kernel::access::AskForAnswer;

use super::answers::say;
use super::union::ASKED;
use super::unions;
use crate::{AnswerKind, NewHelp, NewRequest, asking, help_for};

#[test]
fn who_stands_above_asks_by_a_day_and_sees_how_many_have_answered() {
    for union in unions() {
        let page = format!("/plans/{}/answers/requests", union.plan);
        for (name, status) in [("nora", 200), ("kari", 200), ("lea", 403), ("bo", 403), ("mia", 403)] {
            union.get(name, &page).is(status);
        }
        let once = kernel::id::ComparisonId::new().to_string();
        let level = union.tree("nora", union.plan).measures().find(|m| m.text == ASKED[0]).unwrap().level.unwrap();
        let level = level.to_string();
        let fields = |by: &'static str| {
            [("once", once.as_str()), ("level", &level), ("text", "Vi trenger svarene til årsmøtet"), ("by_on", by)]
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
        };
        let send = |name: &str, by: &'static str| {
            let fields = fields(by);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            union.post(name, &page, &fields)
        };
        send("kari", "1.2.2026").is(422).shows("Datoen har vært").shows("Vi trenger svarene til årsmøtet");
        send("lea", "1.3.2026").is(403);
        send("kari", "1.3.2026").is(303);
        send("kari", "1.3.2026").is(303);
        let sent = union.get("kari", &page).is(200).shows("0 av 2 har svart på alt.");
        assert_eq!(sent.text().matches("Spurt om svar innen").count(), 1, "sent twice, asked once");
        union.get("nora", &page).is(200).lacks("Spurt om svar innen");
        let answers = |unit| format!("/plans/{}/answers?unit={unit}", union.plan);
        union.get("lea", &answers(union.north)).is(200).shows("Vest ber om svar innen 1. mars 2026");
        union.get("bo", "/action-plans").is(200).shows("Vest ber om svar innen 1. mars 2026");
        union.get("una", "/action-plans").is(200).lacks("ber om svar");
        let (actor, clock) = (union.actor("lea"), union.clock.clone());
        let waits = || union.door.read_now(|c| crate::waiting(c, &actor, &clock, words::Lang::Nb)).unwrap();
        assert_eq!(waits().len(), 1);
        for text in ASKED {
            say(&union, "lea", union.north, text, AnswerKind::TakenUp, None).unwrap();
        }
        union.get("kari", &page).is(200).shows("0 av 2 har svart på alt.");
        assert_eq!(waits().len(), 2, "the request, and the drafts that the leader may write a decision on");
        union.decide("lea", union.north);
        union.get("kari", &page).is(200).shows("1 av 2 har svart på alt.");
        assert!(waits().is_empty());
        let request = sent.text().split("/answers/requests/").nth(1).unwrap().get(..36).unwrap().to_owned();
        let remind = format!("{page}/{request}/reminder");
        union.post("nora", &remind, &[("reminder", "Husk fristen")]).is(404);
        union.post("kari", &remind, &[("reminder", "  ")]).is(422).shows("Skriv noen ord");
        union.post("kari", &remind, &[("reminder", "Ring meg gjerne")]).is(303);
        union.post("kari", &remind, &[("reminder", "En gang til")]).is(303);
        union.get("sig", &answers(union.south)).is(200).shows("Ring meg gjerne").lacks("En gang til");
    }
}

#[test]
fn help_reaches_the_units_below_who_gave_it_and_nobody_else() {
    for union in unions() {
        let page = format!("/plans/{}/answers/help", union.plan);
        let measure = union.measure(ASKED[1]).to_string();
        let once = || kernel::id::ComparisonId::new().to_string();
        let (first, second, third) = (once(), once(), once());
        let link = "https://samferd.example/mal.docx";
        let fields = [
            ("once", first.as_str()),
            ("measure", &measure),
            ("help_text", "Her er en mal for drøftingsmøtet"),
            ("help_link", link),
        ];
        union.post("lea", &page, &fields).is(403);
        let wrong = [("once", third.as_str()), ("help_text", "Mal"), ("help_link", "javascript:alert(1)")];
        union.post("kari", &page, &wrong).is(422).shows("Lenken må begynne med https://").shows("javascript:alert(1)");
        union.post("kari", &page, &fields).is(303);
        let south = union.south.to_string();
        let fields = [("once", second.as_str()), ("for_unit", south.as_str()), ("help_text", "Vi kan komme på besøk")];
        union.post("nora", &page, &fields).is(303);
        let of = |name: &str, unit| union.get(name, &format!("/plans/{}/answers?unit={unit}", union.plan)).is(200);
        of("lea", union.north).shows("mal for drøftingsmøtet").shows(link).lacks("komme på besøk");
        of("sig", union.south).shows("mal for drøftingsmøtet").shows("Vi kan komme på besøk");
        of("una", union.unit("Fjern")).lacks("mal for drøftingsmøtet");
        let (kari, nora, lea) = (union.actor("kari"), union.actor("nora"), union.scope("lea"));
        let given = union.door.read_now(|c| help_for(c, &lea, union.plan, union.north)).unwrap();
        let drop = format!("{page}/{}/drop", given[0].id);
        union.post("nora", &drop, &[]).is(303);
        of("lea", union.north).shows("mal for drøftingsmøtet");
        union.post("kari", &drop, &[]).is(303);
        of("lea", union.north).lacks("mal for drøftingsmøtet");
        let far = union.unit("Fjern");
        union
            .door
            .write_now(|tx| {
                let below = asking(tx, &kari, union.plan)?;
                assert_eq!(below.permits_for(&[far]).err(), Some(Error::NotFound), "not below the county");
                let all = asking(tx, &nora, union.plan)?;
                let tree = plans::tree(tx, &nora.scope(), union.plan)?;
                let help = NewHelp { unit: Some(far), text: "Hei".into(), ..NewHelp::default() };
                let refused = crate::give_help(tx, &below.all(), union.national, &tree, &help, 1);
                assert_eq!(refused, Err(Error::NotFound));
                let new = NewRequest { text: "Hei".into(), by_on: "1.3.2026".into() };
                let nobody: Vec<kernel::Permit<AskForAnswer>> = Vec::new();
                let refused = crate::ask(tx, &nobody, all.held.place.unit, union.plan, &new, union.clock.today(), 1);
                assert_eq!(refused, Err(Error::fault("units", "fault-nobody-asked")));
                Ok::<_, Error>(())
            })
            .unwrap();
    }
}
