//! Tests through the web door: a house on each engine, people signed in, requests as a browser without scripts sends them.
//! For tests only, so it panics where a program would not.

mod browser;

pub use browser::{Answer, Browser};

use axum::Router;
use db::Door;
use kernel::Clock;

/// A served house in a scratch database.
#[derive(Clone)]
pub struct Served {
    /// The database.
    pub door: Door,
    /// The clock, to be moved.
    pub clock: Clock,
    /// The pages.
    pub pages: Router,
}

/// Runs a test on every engine: `serve` fills a fresh database and gives the pages.
///
/// # Panics
/// When the test does, naming the engine.
pub fn on_each_database<F>(
    serve: impl Fn(&Door, &Clock) -> Router,
    clock: impl Fn() -> Clock,
    test: impl Fn(Served) -> F,
) where
    F: Future<Output = ()>,
{
    for door in db::scratch::doors() {
        let clock = clock();
        let pages = serve(&door, &clock);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let Ok(runtime) = runtime else { panic!("no runtime") };
        let engine = door.engine();
        println!("on {engine:?}");
        runtime.block_on(test(Served { door, clock, pages }));
    }
}

impl Served {
    /// Somebody with a browser, not signed in.
    #[must_use]
    pub fn visitor(&self) -> Browser {
        Browser::new(self.pages.clone())
    }

    /// Somebody signed in.
    ///
    /// # Panics
    /// When the name or password is wrong.
    pub async fn signed_in(&self, name: &str, password: &str) -> Browser {
        let mut browser = self.visitor();
        let answer = browser.post("/sign-in", &[("name", name), ("password", password)]).await;
        assert_eq!(answer.status, 303, "{name} cannot sign in: {}", answer.body);
        browser
    }
}
