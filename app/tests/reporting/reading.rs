//! Annual reports as others meet them: who sees a draft, who reads what is adopted, who has one, the search by words, and the
//! chapters that a union has chosen.

use super::*;

/// Begins and adopts a report with a sentence in its first chapter.
async fn told(served: &Served, who: &str, title: &str, sentence: &str) -> String {
    let mut leader = signed_in(served, who).await;
    let report = begun(&mut leader, "2025").await;
    let own = section(&leader.get(&report).await, title);
    let seen = hidden(&leader.get(&own).await, "revision").to_owned();
    leader.post(&own, &[("revision", &seen), ("title", title), ("text", sentence)]).await.is(303);
    adopted(&mut leader, &report).await;
    report
}

#[test]
fn a_draft_is_the_boards_own_and_an_adopted_report_is_read_above_and_not_beside() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let report = begun(&mut kari, "2025").await;
        let own = section(&kari.get(&report).await, "Om året");
        for who in ["solveig", "imran", "oddgeir", "biret", "tomasz", "hanne"] {
            let mut other = signed_in(&served, who).await;
            other.get(&report).await.is(404);
            other.get(&own).await.is(404);
            other.get(&format!("{report}/document/report.pdf")).await.is(404);
            other.get(&format!("{report}/adoption")).await.is(404);
            other.post(&own, &[("revision", "0"), ("title", "x"), ("text", "y")]).await.is(404);
            other.get("/annual-reports").await.is(200).hides(&report);
        }
        adopted(&mut kari, &report).await;
        for (who, sees) in [
            ("solveig", true),
            ("imran", true),
            ("biret", true),
            ("tomasz", true),
            ("oddgeir", false),
            ("hanne", false),
        ] {
            let mut other = signed_in(&served, who).await;
            let wanted = if sees { 200 } else { 404 };
            other.get(&report).await.is(wanted);
            other.get(&format!("{report}/document/report.docx")).await.is(wanted);
            let list = other.get("/annual-reports").await;
            assert_eq!(list.body.contains(&report), sees, "{who}");
            // Nobody but the board sees who said what, or what it wrote before.
            other.get(&format!("{own}/versions")).await.is(if sees { 403 } else { 404 });
        }
    });
}

#[test]
fn the_district_sees_who_has_a_report_and_searches_them_whatever_the_letters() {
    on_each_database(house, clock, |served| async move {
        let bergen = told(&served, "kari", "Om året", "Vi besøkte ÆRØY i mai, 100% av oss.").await;
        let fjordane = told(&served, "oddgeir", "Om året", "Åtte vart med til Førde.").await;
        let mut imran = signed_in(&served, "imran").await;
        imran
            .get("/annual-reports?year=2025")
            .await
            .is(200)
            .shows("2 av 4 har en vedtatt årsberetning for 2025")
            .shows("2 er ikke her ennå")
            .shows(&bergen)
            .shows(&fjordane);
        imran.get("/annual-reports?year=2024").await.shows("0 av 4 har en vedtatt");
        for (asked, finds) in [
            ("%C3%A6r%C3%B8y", Some("ÆRØY")),
            ("%C3%86R%C3%98Y+MAI", Some("ÆRØY")),
            ("%C3%A5tte", Some("Åtte")),
            ("100%25", Some("100%")),
            ("1_0", None),
            ("%C3%A6r%C3%B8y+f%C3%B8rde", None),
            ("Oslo", None),
        ] {
            let page = imran.get(&format!("/annual-reports?q={asked}")).await;
            match finds {
                Some(word) => page.is(200).shows(&format!("<mark>{word}</mark>")),
                None => page.is(200).shows("Ingen kapitler har alle disse ordene"),
            };
        }
        let mut oddgeir = signed_in(&served, "oddgeir").await;
        oddgeir.get("/annual-reports?q=%C3%A6r%C3%B8y").await.hides("<mark>").hides(&bergen);
        oddgeir.get("/annual-reports").await.hides("Hvem har").hides(&bergen);
    });
}

#[test]
fn a_union_chooses_its_chapters_and_reports_that_have_begun_keep_theirs() {
    on_each_database(house, clock, |served| async move {
        let mut kari = signed_in(&served, "kari").await;
        let before = begun(&mut kari, "2024").await;
        kari.get("/annual-reports/template").await.is(403);
        kari.post("/annual-reports/template", &[("kind", "own")]).await.is(403);
        let mut solveig = signed_in(&served, "solveig").await;
        let page = solveig.get("/annual-reports/template").await;
        let unit = hidden(page.is(200).shows("Nå gjelder de vanlige kapitlene"), "unit").to_owned();
        let chapter = |kind: &'static str, place: &'static str, title: &'static str| {
            [
                ("kind", kind),
                ("position", place),
                ("title_nb", title),
                ("title_nn", title),
                ("title_en", title),
                ("hint_nb", ""),
                ("hint_nn", ""),
                ("hint_en", ""),
            ]
        };
        let mut fields = vec![("unit", unit.as_str()), ("shown", "0"), ("shown", "2")];
        fields.extend(chapter("own", "2", "Solidaritet"));
        fields.extend(chapter("board", "3", "Styret"));
        fields.extend(chapter("meetings", "1", "Møtene våre"));
        fields.extend(chapter("own", "9", ""));
        solveig.post("/annual-reports/template", &fields).await.is(303);
        solveig.get("/annual-reports/template").await.shows("Dere har egne kapitler");
        let report = begun(&mut kari, "2025").await;
        let page = kari.get(&report).await;
        page.is(200).shows("0 av 2 kapitler er klare").hides("Underskrifter");
        let place = |title: &str| page.body.find(&format!("\">{title}</a>")).expect("in the contents");
        assert!(place("Møtene våre") < place("Solidaritet"));
        kari.get(&before).await.shows("0 av 11 kapitler er klare");
        let nameless = [&fields[..2], &chapter("own", "1", "Bare")[..3]].concat();
        solveig.post("/annual-reports/template", &nameless).await.is(422).shows("mangler tittel").shows("Bare");
        solveig.post("/annual-reports/template/removal", &[("unit", &unit)]).await.is(303);
        solveig.get("/annual-reports/template").await.shows("Nå gjelder de vanlige kapitlene");
    });
}
