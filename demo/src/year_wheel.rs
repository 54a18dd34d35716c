//! The annual wheels of the demo: what the district shows and suggests to its branches, what two branches have of their own,
//! and the dates of next year's annual meetings.

use annual_wheel::{Below, Keeper, NewDuty, Rule, When};
use db::Tx;
use follow_up::MeetingKind;
use jiff::civil::{Date, date};
use kernel::{Clock, Result};

use crate::plan::actor;
use crate::union::Founded;

pub(crate) fn turned(tx: &mut Tx, founded: &Founded) -> Result<()> {
    let duty = |title: &str, about: &str, owner: &str, when: When, below: Below| NewDuty {
        title: title.into(),
        about: about.into(),
        owner: owner.into(),
        rule: Rule::yearly(when),
        below,
    };
    let annual = |days| When::Before { meeting: MeetingKind::Annual, days };
    let district = [
        duty(
            "Distriktsmøtet",
            "To utsendinger fra hvert lag. Saker sendes inn tre uker før.",
            "distriktssekretær",
            When::Day { month: 4, day: 22, every_months: 12 },
            Below::Shown,
        ),
        duty(
            "Sende årsberetning og handlingsplan til distriktet",
            "Da kan vi hjelpe med det dere strever med.",
            "sekretær",
            When::EndOf { month: 3 },
            Below::Suggested,
        ),
        duty("Kalle inn til årsmøtet", "Vedtektene sier tre uker.", "leder", annual(21), Below::Suggested),
        duty("Tillitsvalgtkonferansen", "", "distriktssekretær", When::Months { from: 10, to: 10 }, Below::Shown),
    ];
    keep(tx, founded, "imran", "vestkysten", &district, date(2026, 1, 8))?;
    let bergen = [
        duty("Kalle inn til årsmøtet", "Vedtektene sier tre uker.", "leder", annual(21), Below::No),
        duty("Skrive årsberetningen", "", "sekretær", When::EndOf { month: 1 }, Below::No),
        duty("Gjøre opp regnskapet", "Revisor trenger to uker.", "kasserer", When::EndOf { month: 1 }, Below::No),
        duty(
            "Lokale forhandlinger",
            "Samle krav på garasjene i august.",
            "leder",
            When::Months { from: 9, to: 10 },
            Below::No,
        ),
        duty("Evaluere handlingsplanen", "", "styret", When::EndOf { month: 11 }, Below::No),
        duty("Juletrefest", "", "festkomiteen", When::Day { month: 12, day: 28, every_months: 12 }, Below::No),
    ];
    keep(tx, founded, "kari", "bergen-buss", &bergen, date(2026, 3, 3))?;
    let fjordane = [
        duty("Kalle inn til årsmøtet", "", "leiar", annual(21), Below::No),
        duty("Skrive årsmeldinga", "", "skrivar", When::EndOf { month: 1 }, Below::No),
    ];
    keep(tx, founded, "oddgeir", "fjordane", &fjordane, date(2026, 3, 5))?;
    for (who, unit, on) in [("kari", "bergen-buss", date(2027, 2, 18)), ("oddgeir", "fjordane", date(2027, 2, 6))] {
        let clock = Clock::standing(date(2026, 12, 10));
        let leader = actor(tx, who, &clock)?;
        let permit = leader.may(&units::place(tx, founded.unit(unit)?)?)?;
        follow_up::add_meeting(tx, &permit, MeetingKind::Annual, on, &clock)?;
    }
    Ok(())
}

fn keep(tx: &mut Tx, founded: &Founded, who: &str, unit: &str, duties: &[NewDuty], on: Date) -> Result<()> {
    let clock = Clock::standing(on);
    let keeper = actor(tx, who, &clock)?;
    let place = units::place(tx, founded.unit(unit)?)?;
    let keeper = Keeper { own: keeper.may(&place)?, below: keeper.may(&place).ok() };
    annual_wheel::add_duties(tx, &keeper, duties, &clock)
}
