//! How long one stays signed in: a session that is used lasts, one that is not ends, and none lasts for ever.

use testing::on_each_database;

fn house(door: &db::Door, clock: &kernel::Clock) -> axum::Router {
    demo::seed(door, clock).expect("the demo union");
    web::build(app::slices::routes(), app::slices::house(door.clone(), clock.clone(), "/nowhere".into(), false, None))
}

#[test]
fn a_session_lasts_while_it_is_used_and_ends_when_it_is_not() {
    on_each_database(
        house,
        || kernel::Clock::standing(demo::first_day()),
        async |served| {
            let mut used = served.signed_in("kari", demo::PASSWORD).await;
            let mut unused = served.signed_in("oddgeir", demo::PASSWORD).await;
            for day in [2, 4, 6, 8] {
                served.clock.move_days(2);
                assert_eq!(used.get("/plans").await.status, 200, "after {day} days with a page every other day");
            }
            assert_eq!(unused.get("/plans").await.status, 303, "eight days without a page");
            for _ in 0..4 {
                served.clock.move_days(2);
                used.get("/plans").await;
            }
            assert_eq!(used.get("/plans").await.status, 303, "after sixteen days all the same");
        },
    );
}
