//! Two matters that the bus branch in Bergen has raised to its district: one answered before Christmas, and one that the
//! district has received.

use db::Tx;
use jiff::civil::{Date, date};
use kernel::access::RaiseMatter;
use kernel::{Clock, Result};
use matters::{NewMatter, Step};

use crate::plan::actor;
use crate::together::own_plan;
use crate::union::Founded;

/// What was done on which day, by whom.
type Happened = (Date, &'static str, Step);

pub(crate) fn raised_from_bergen(tx: &mut Tx, founded: &Founded) -> Result<()> {
    let to = founded.unit("vestkysten")?;
    let breaks = NewMatter {
        title: "Pausene på linje 14 etter forrige anbud".into(),
        text: "Da linje 14 ble satt ut på anbud, kortet oppdragsgiveren inn kjøretiden. Sjåførene på Haukås har nå tre \
               minutter på endeholdeplassen og rekker ikke på toalettet. Selskapet sier at det er fylkeskommunen som lager \
               ruteplanen, og fylkeskommunen sier at pausene er selskapets sak."
            .into(),
        asks: "Hvem har ansvaret for pausene når oppdragsgiveren lager ruteplanen, og hvem bør vi ta det opp med?".into(),
        answer_by: Some(date(2025, 12, 15)),
        to,
        about: None,
    };
    let answer = "Det er arbeidsgiveren som har ansvaret for at pausene lar seg ta, også når fylkeskommunen har laget \
                  ruteplanen. Ta det opp i arbeidsmiljøutvalget sammen med verneombudet, og be om at kjøretiden blir \
                  risikovurdert. Vi har tatt det opp med fylkeskommunen i samarbeidsmøtet; de ser på kjøretidene til \
                  ruteendringen i januar. Ta vare på det som blir sagt om linje 14, så bruker vi det når neste anbud lages."
        .to_owned();
    let secretary = Step::Assign("distriktssekretæren".into(), String::new());
    let story = [
        (date(2025, 11, 25), "imran", Step::Receive),
        (date(2025, 11, 25), "imran", secretary),
        (date(2025, 12, 9), "imran", Step::Answer(answer)),
    ];
    raised(tx, founded, (date(2025, 11, 24), breaks), &story)?;
    let kari = actor(tx, "kari", &Clock::standing(date(2026, 2, 4)))?;
    let plan = own_plan(tx, founded, "bergen-buss", &kari)?;
    let action = plan.measures().find(|action| action.text.contains("krav om drøfting")).map(|action| action.id);
    let tender = NewMatter {
        title: "Nytt anbud på bussrutene: hva bør vi kreve nå?".into(),
        text: "Fylkeskommunen setter bussrutene i Bergen ut på nytt anbud, og tilbudene åpnes i juni. På garasjene spør \
               medlemmene hva som skjer med lønn, pensjon og ansiennitet hvis et annet selskap vinner. Vi har bedt de tre \
               selskapene om møte, men de svarer at de ikke kan si noe før anbudet er avgjort."
            .into(),
        asks: "Kan distriktet ta opp med fylkeskommunen at arbeidsvilkårene skal stå i kontrakten? Og hva bør vi kreve av \
               selskapene allerede nå? Vi trenger svaret til årsmøtet."
            .into(),
        answer_by: Some(date(2026, 3, 13)),
        to,
        about: action.map(|action| (plan.plan.id, action)),
    };
    raised(tx, founded, (date(2026, 2, 4), tender), &[(date(2026, 2, 6), "imran", Step::Receive)])
}

/// Raises a matter for Bergen's leader on a day, and lets happen what happened to it.
fn raised(tx: &mut Tx, founded: &Founded, (on, new): (Date, NewMatter), story: &[Happened]) -> Result<()> {
    let clock = Clock::standing(on);
    let (kari, place) = (actor(tx, "kari", &clock)?, units::place(tx, founded.unit("bergen-buss")?)?);
    let id = matters::raise(tx, &kari.may::<RaiseMatter>(&place)?, &place, &new, &clock)?;
    for (seen, (on, who, step)) in story.iter().enumerate() {
        let clock = Clock::standing(*on);
        let who = actor(tx, who, &clock)?;
        matters::act(tx, &who, id, seen + 1, step, &clock)?;
    }
    Ok(())
}
