//! Correcting a reading: several items at once, undone by a colleague, two people at once, and the document read again
//! with what was corrected.

use kernel::{Operator, Role};
use testing::{Browser, Served, on_each_database};

use crate::{clock, handed_in, hidden, house, signed_in};

const PLAN: &[u8] = "Handlingsplan 2026\n\nFlere medlemmer\n\nMål\n\n- Bli hundre\n\nTiltak\n\nHos oss ute\n\n- Ringe nye medlemmer\n\
    - Gå på besøk i alle garasjer\n\nBedre lønn\n\nMål\n\n- Få mer\n\nTiltak\n\nHos oss ute\n\n- Møte ledelsen\n- Skrive krav\n"
    .as_bytes();

/// The reading in Bergen, with Kari and a colleague on the board, both at its page.
async fn two(served: &Served) -> (Browser, Browser, String) {
    served
        .door
        .write_now(|tx| {
            let account = accounts::by_name(tx, "tomasz")?.expect("Tomasz");
            let (unit, _) =
                units::tree(tx)?.into_iter().find(|(u, _)| u.name == "Samferd Bergen buss").expect("Bergen");
            let titles = ["styremedlem".into(), "styremedlem".into(), "board member".into()];
            let post = units::NewPost {
                account: account.id,
                unit: unit.id,
                role: Role::BoardMember,
                titles,
                from: clock().today(),
                until: None,
            };
            units::found_post(tx, Operator::at_the_console(), &post)
        })
        .expect("a post");
    let mut kari = signed_in(served, "kari").await;
    let reading = handed_in(&mut kari, ("plan.txt", PLAN)).await;
    let tomasz = signed_in(served, "tomasz").await;
    (kari, tomasz, reading)
}

/// The key of the item with a text.
fn key(page: &str, text: &str) -> String {
    let before = page.split(&format!("<p>{text}")).next().expect("the item");
    before.rsplit("id=\"item-").next().and_then(|rest| rest.split('"').next()).expect("its key").to_owned()
}

/// The item's own markup.
fn item<'a>(page: &'a str, key: &str) -> &'a str {
    let from = page.split(&format!("id=\"item-{key}\"")).nth(1).expect("the item");
    from.split("</li>").next().unwrap_or_default()
}

#[test]
fn several_items_are_corrected_at_once_and_a_colleague_undoes_it_and_is_told_whose_it_was() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, mut tomasz, reading) = two(&served).await;
        let page = kari.get(&reading).await;
        let (first, second) = (key(&page.body, "Ringe nye"), key(&page.body, "Skrive krav"));
        let to = format!("{reading}/corrections");
        let nothing = [("version", hidden(&page, "version")), ("do", "goal")];
        kari.post(&to, &nothing).await.is(422).shows("Kryss av");
        let both = [("version", hidden(&page, "version")), ("do", "goal"), ("item", &first), ("item", &second)];
        kari.post(&to, &both).await.is(303);
        let later = tomasz.get(&reading).await;
        assert_eq!(later.body.matches("item item-goal").count(), 4);
        later.shows("Undo: made a goal (Kari Myklebust)");
        let part = [("version", hidden(&later, "version")), ("part", "yes")];
        let undone = tomasz.post(&format!("{reading}/undo"), &part).await;
        undone.is(200).shows("Undone what Kari Myklebust did: made a goal.").shows(&format!("id=\"item-{first}\""));
        let undone = kari.get(&reading).await.body;
        let outline = |page: &str| page.split("id=\"items\"").nth(1).map(str::to_owned);
        assert!(outline(&undone) == outline(&page.body), "after undoing the outline is as it was");
        let redo = [("version", hidden(&later, "version"))];
        tomasz.post(&format!("{reading}/redo"), &redo).await.is(303);
        assert_eq!(kari.get(&reading).await.body.matches("item item-goal").count(), 4);
    });
}

#[test]
fn two_people_at_once_are_told_of_each_other_and_nothing_typed_is_lost() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, mut tomasz, reading) = two(&served).await;
        let page = kari.get(&reading).await;
        let (first, second) = (key(&page.body, "Ringe nye"), key(&page.body, "Skrive krav"));
        let version = hidden(&page, "version").to_owned();
        let typed = |text| [("version", version.as_str()), ("text", text), ("kind", "measure")];
        let (to, other) = (format!("{reading}/items/{first}"), format!("{reading}/items/{second}"));
        kari.post(&to, &typed("Ringe alle nye medlemmer")).await.is(303);
        // Another item, from the same old page: both corrections stand.
        tomasz.post(&other, &typed("Skrive gode krav")).await.is(303);
        // The same item: told, with both texts and what differs.
        let told = tomasz.post(&to, &typed("Ringe og besøke nye medlemmer")).await;
        told.is(409)
            .shows("Kari Myklebust")
            .shows("Ringe alle nye medlemmer")
            .shows("Ringe og besøke nye medlemmer</textarea>")
            .shows("<del>alle</del>")
            .shows("<ins>og besøke</ins>");
        let page = kari.get(&reading).await;
        page.shows("Ringe alle nye medlemmer").shows("Skrive gode krav");
        let again = [("version", hidden(&told, "version")), ("text", "Ringe og besøke nye medlemmer")];
        tomasz.post(&to, &again).await.is(303);
        kari.get(&reading).await.shows("Ringe og besøke nye medlemmer");
    });
}

#[test]
fn what_is_corrected_of_a_heading_is_read_again_in_the_whole_document_after_a_look() {
    on_each_database(house, clock, |served| async move {
        let (mut kari, _, reading) = two(&served).await;
        kari.get(&format!("{reading}/again")).await.is(200).shows("Ingen av rettelsene");
        let page = kari.get(&reading).await;
        let first = key(&page.body, "Ringe nye");
        // However the heading was taken, Kari leaves it out, and says whom the measure below it is for.
        let headings: Vec<String> = page
            .body
            .split("id=\"item-")
            .skip(1)
            .filter(|item| item.split("</li>").next().unwrap_or_default().contains("<p>Hos oss ute</p>"))
            .filter_map(|item| item.split('"').next().map(str::to_owned))
            .collect();
        let mut version: i64 = hidden(&page, "version").parse().expect("a number");
        for key in headings {
            let out = [("version", version.to_string()), ("do", "left_out".into()), ("item", key)];
            let pairs: Vec<(&str, &str)> = out.iter().map(|(name, value)| (*name, value.as_str())).collect();
            kari.post(&format!("{reading}/corrections"), &pairs).await.is(303);
            version = hidden(&kari.get(&reading).await, "version").parse().expect("a number");
        }
        let now = version.to_string();
        let level = [("version", now.as_str()), ("do", "level"), ("level", "Verkstedklubb"), ("item", &first)];
        kari.post(&format!("{reading}/corrections"), &level).await.is(303);
        let look = kari.get(&format!("{reading}/again")).await;
        look.is(200)
            .shows(" → Tiltak, Verkstedklubb")
            .shows("Hos oss ute")
            .shows("Verkstedklubb")
            .shows("Skrive krav")
            .hides("<p>Ringe nye");
        kari.get(&reading).await.hides("Verkstedklubb</span></div>\n  <p>Skrive");
        let hint = [("version", hidden(&look, "version")), ("chosen", "yes"), ("hint", hidden(&look, "hint"))];
        kari.post(&format!("{reading}/again"), &hint).await.is(303);
        let page = kari.get(&reading).await;
        for text in ["Ringe nye", "Gå på besøk", "Møte ledelsen", "Skrive krav"] {
            let key = key(&page.body, text);
            assert!(item(&page.body, &key).contains("Verkstedklubb"), "{text}");
        }
        kari.post(&format!("{reading}/undo"), &[("version", hidden(&page, "version"))]).await.is(303);
        let page = kari.get(&reading).await;
        let key = key(&page.body, "Skrive krav");
        assert!(!item(&page.body, &key).contains("Verkstedklubb"));
    });
}
