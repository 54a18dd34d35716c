//! Reminders by mail, through the web door and a mail server of the test's own: who is told what and when, links that do one
//! thing once without signing in, and what closes them.

mod links;
mod sink;

use testing::{Served, on_each_database};

use self::sink::{Sink, Taken};
use super::following_up::{ACTION, bergen};
use super::{clock, house, signed_in};

/// Days from the demo's first day to Tuesday 16 June 2026, three days before `ACTION` is due.
const THREE_DAYS_BEFORE: i64 = 126;

/// The letters to somebody.
fn to<'a>(all: &'a [Taken], who: &str) -> Vec<&'a Taken> {
    all.iter().filter(|letter| letter.to == [format!("{who}@example.org")]).collect()
}

/// Bergen's plan is adopted, and what was due by now has been told.
async fn begun(served: &Served, sink: &Sink) -> String {
    let (_, _, action) = bergen(served).await;
    served.clock.move_days(THREE_DAYS_BEFORE - 1);
    sink.send(served);
    served.clock.move_days(1);
    action
}

#[test]
fn an_owner_is_told_before_on_the_day_and_after_it_once_each_in_one_letter_a_day() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        begun(&served, &sink).await;
        let mut told = Vec::new();
        for day in 16..=25 {
            let (round, all) = sink.send(&served);
            assert_eq!(round.server_out, None);
            let again = sink.send(&served);
            assert!(again.1.is_empty(), "on the {day}th the round was gone twice: {again:?}");
            assert!(all.iter().all(|letter| letter.to.len() == 1), "{all:?}");
            let to_kari = to(&all, "kari");
            assert!(to_kari.len() <= 1);
            for letter in to_kari.iter().filter(|letter| letter.text().contains(ACTION)) {
                told.push((day, letter.text().contains("frist i dag"), letter.text().contains("fristen var")));
            }
            served.clock.move_days(1);
        }
        // The 20th and 21st are a weekend.
        assert_eq!(told, [(16, false, false), (19, true, false), (22, false, true)]);
    });
}

#[test]
fn a_letter_says_nothing_on_the_outside_and_has_the_readers_language() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        begun(&served, &sink).await;
        signed_in(&served, "kari").await.post("/language", &[("language", "nn")]).await.is(303);
        let (_, all) = sink.send(&served);
        let letter = to(&all, "kari")[0];
        let (from, subject) = (letter.header("From"), letter.header("Subject"));
        assert!(from.ends_with("<post@verv.example.org>"), "{from}");
        assert!(letter.header("Message-ID").ends_with("@verv.example.org>"), "{}", letter.raw);
        assert!(letter.header("List-Unsubscribe").starts_with("<https://verv.example.org/s/"), "{}", letter.raw);
        let head = letter.raw.split("\r\n\r\n").next().unwrap_or_default().to_lowercase();
        for word in ["samferd", "fagfor", "forbund", "union", "handlekraft", "myklebust", "bergen"] {
            assert!(!head.contains(word), "{word} in {head}");
        }
        assert!(!subject.is_empty() && !subject.contains('\n'));
        let text = letter.text();
        assert!(text.starts_with("Hei!\r\n\r\nHer er ei påminning om noko som ventar på deg."), "{text}");
        assert!(text.contains("Dette har du ansvaret for") && text.contains(ACTION), "{text}");
        // What a locked screen shows of it speaks of nothing.
        let seen: String = text.chars().take(140).collect();
        assert!(!seen.contains("tiltak") && !seen.contains("Dette har"), "{seen}");
    });
}

#[test]
fn what_is_done_before_the_letter_is_written_is_not_in_it() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        let action = begun(&served, &sink).await;
        reminders::look(&served.door, &served.clock).expect("the round of the day");
        let done = [("occasion", "2026"), ("status", "done")];
        signed_in(&served, "kari").await.post(&action, &done).await.is(303);
        let (_, all) = sink.send(&served);
        assert!(to(&all, "kari").iter().all(|letter| !letter.text().contains(ACTION)));
    });
}

#[test]
fn after_the_grace_days_the_contact_is_told_of_what_nobody_has_spoken_of() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        let (_, _, _) = bergen(&served).await;
        served.clock.move_days(THREE_DAYS_BEFORE);
        let mut kari = signed_in(&served, "kari").await;
        let page = kari.get("/me/reminders").await;
        let unit = super::hidden(page.is(200), "unit").to_owned();
        kari.post("/me/reminders/grace", &[("unit", &unit), ("days", "8")]).await.is(422).shows("Velg en av");
        signed_in(&served, "biret").await.post("/me/reminders/grace", &[("unit", &unit), ("days", "3")]).await.is(403);
        kari.post("/me/reminders/grace", &[("unit", &unit), ("days", "never")]).await.is(303);
        let heading = "Til deg som leder";
        let told = |all: &[Taken]| to(all, "kari").iter().any(|letter| letter.text().contains(heading));
        let (_, all) = sink.send(&served);
        assert!(!told(&all), "{all:?}");
        served.clock.move_days(1);
        signed_in(&served, "kari").await.post("/me/reminders/grace", &[("unit", &unit), ("days", "7")]).await.is(303);
        let (_, all) = sink.send(&served);
        assert!(told(&all), "{all:?}");
        served.clock.move_days(1);
        assert!(!told(&sink.send(&served).1), "it was told twice");
    });
}

#[test]
fn matters_are_told_to_who_handles_them_and_their_answers_to_who_raised_them() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        // In the demo Bergen has asked the district for an answer by Friday 13 March 2026.
        const TENDER: &str = "Nytt anbud på bussrutene";
        served.clock.move_days(27);
        assert!(to(&sink.send(&served).1, "imran").iter().all(|letter| !letter.text().contains(TENDER)));
        served.clock.move_days(1);
        let (_, all) = sink.send(&served);
        let letter = to(&all, "imran")[0];
        assert!(
            letter.text().contains(TENDER) && letter.text().contains("svar innen 13. mars 2026"),
            "{}",
            letter.text()
        );
        assert!(to(&all, "kari").iter().all(|letter| !letter.text().contains(TENDER)));
        let mut imran = signed_in(&served, "imran").await;
        let matter = imran.get("/matters").await.link("/matters/0").to_owned();
        let mut answered = 303;
        for seen in ["2", "3"] {
            answered = imran.post(&format!("{matter}/answer"), &[("seen", seen), ("answer", "Ja.")]).await.status;
            if answered == 303 {
                break;
            }
        }
        assert_eq!(answered, 303);
        served.clock.move_days(1);
        let (_, all) = sink.send(&served);
        assert!(to(&all, "imran").iter().all(|letter| !letter.text().contains(TENDER)));
        let letter = to(&all, "kari")[0];
        assert!(letter.text().contains(TENDER) && letter.text().contains("Samferd distrikt Vestkysten har svart"));
    });
}

#[test]
fn an_address_that_is_none_is_noted_and_a_server_that_is_busy_is_asked_again() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        begun(&served, &sink).await;
        sink.refuse("kari@", "450 4.2.0 come back");
        let (round, all) = sink.send(&served);
        assert!(round.later == 1 && to(&all, "kari").is_empty(), "{round:?}");
        sink.refuse("kari@", "550 5.1.1 no such user");
        served.clock.move_days(1);
        let (round, all) = sink.send(&served);
        assert!(round.refused == 1 && to(&all, "kari").is_empty(), "{round:?}");
        sink.refuse("kari@", "");
        served.clock.move_days(2);
        assert!(to(&sink.send(&served).1, "kari").is_empty());
        let mut kari = signed_in(&served, "kari").await;
        kari.get("/me/reminders").await.shows("E-posten til kari@example.org kom i retur");
        kari.post("/me/reminders/address", &[("address", "kari@example.org")]).await.is(303);
        let (_, all) = sink.send(&served);
        let confirm = to(&all, "kari")[0].links()[0].clone();
        served.visitor().post(&confirm, &[]).await.is(200);
        served.clock.move_days(3);
        assert!(to(&sink.send(&served).1, "kari")[0].text().contains(ACTION));
    });
}

#[test]
fn boards_are_reminded_of_answers_and_hearings_they_are_asked_for_until_they_have_spoken() {
    on_each_database(house, clock, |served| async move {
        let sink = Sink::open();
        let told = |all: &[Taken], who, words| to(all, who).iter().any(|letter| letter.text().contains(words));
        // The demo's hearing ends on 12 March; Boknafjorden has sent nothing to it, Bergen has.
        served.clock.move_days(27);
        let (_, all) = sink.send(&served);
        assert!(told(&all, "perarne", "Dere kan gi innspill til:"), "{all:?}");
        assert!(!told(&all, "kari", "Dere kan gi innspill til:"), "{all:?}");
        // The district has asked its branches for answers by 20 March.
        served.clock.move_days(8);
        let (_, all) = sink.send(&served);
        assert!(told(&all, "perarne", "Dere er bedt om å svare på:"), "{all:?}");
        assert!(told(&all, "perarne", "frist 20. mars 2026"), "{all:?}");
        let mut perarne = signed_in(&served, "perarne").await;
        let none =
            [("actions", "yes"), ("wanted", "yes"), ("days_before", "3"), ("quiet_from", "20"), ("quiet_until", "8")];
        perarne.post("/me/reminders", &none).await.is(303);
        served.clock.move_days(3);
        assert!(to(&sink.send(&served).1, "perarne").is_empty(), "what is turned off is told");
    });
}
