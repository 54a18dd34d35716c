//! The door from many threads, and from inside a runtime.

use std::time::{Duration, Instant};

use db::{Door, Error, Result, p, sql};

#[test]
fn a_thousand_writers_count_to_a_thousand() {
    for door in super::doors() {
        let bump = |door: &Door| {
            door.write_now(|tx| {
                let sql = sql!("SELECT coalesce(born, 0) FROM people WHERE id = $1");
                let born = tx.one(sql, p!["first"], |r| r.get::<i64>(0))?.unwrap_or(-1);
                tx.run(sql!("UPDATE people SET born = $2 WHERE id = $1"), p!["first", born + 1])
            })
        };
        std::thread::scope(|scope| {
            for _ in 0..20 {
                scope.spawn(|| (0..50).for_each(|_| assert_eq!(bump(&door), Ok(1))));
            }
        });
        assert_eq!(born(&door), Ok(Some(1_000)), "{:?}: check and change see the same state", door.engine());
    }
}

fn born(door: &Door) -> Result<Option<i64>> {
    let sql = sql!("SELECT born FROM people WHERE id = 'first'");
    let row = door.read_now(|c| c.one(sql, [], |r| r.get::<Option<i64>>(0)));
    Ok(row?.flatten())
}

#[tokio::test] // one thread: a door that needed it to answer would hang
async fn it_works_inside_a_runtime_too() {
    for door in super::doors() {
        let update = sql!("UPDATE people SET born = $1 WHERE id = 'first'");
        assert_eq!(door.write(move |tx| tx.run(update, p![1])).await, Ok(1));
        let sql = sql!("SELECT born FROM people WHERE id = $1");
        let seen: Result<Option<i64>> = door.read(move |c| c.one(sql, p!["first"], |r| r.get(0))).await;
        assert_eq!(seen, Ok(Some(1)));
        assert_eq!(born(&door), Ok(Some(1)), "read_now blocks, but works");
    }
}

#[tokio::test]
async fn a_dropped_request_leaves_nothing_half_done() {
    for door in super::doors() {
        let slow = door.write(|tx| {
            tx.run(sql!("INSERT INTO people (id) VALUES ('a')"), [])?;
            std::thread::sleep(Duration::from_millis(200));
            tx.run(sql!("INSERT INTO people (id) VALUES ('b')"), [])
        });
        assert!(tokio::time::timeout(Duration::from_millis(50), slow).await.is_err(), "the visitor is gone");
        let sql = sql!("SELECT count(*) FROM people WHERE id IN ('a', 'b')");
        let count = door.write(move |tx| tx.one(sql, [], |r| r.get::<i64>(0))).await; // waits for its turn
        assert_eq!(count, Ok(Some(2)));
    }
}

#[test]
fn whoever_waits_too_long_for_their_turn_is_told_to_try_again() {
    let file = std::env::temp_dir().join(format!("handlekraft-turns-{}.sqlite", std::process::id()));
    let mut addresses = vec![format!("sqlite:{}", file.display())];
    addresses.extend(std::env::var("HANDLEKRAFT_TEST_POSTGRES"));
    let nothing = |door: &Door| door.write_now(|_| Ok::<(), Error>(()));
    let turns = |address: &str| {
        let [one, other] = [(); 2].map(|()| Door::open(address).expect("opens")); // as two programs would
        let start = Instant::now();
        let inner = one.write_now(|_| {
            let told = std::thread::scope(|scope| {
                let waiting = [&one, &other].map(|door| scope.spawn(move || nothing(door)));
                waiting.map(|waiting| waiting.join().expect("no panic"))
            });
            Ok::<_, Error>(told)
        });
        assert_eq!(inner, Ok([Err(Error::Busy), Err(Error::Busy)]), "{:?}", one.engine());
        assert!(start.elapsed() < Duration::from_secs(9));
        assert_eq!([nothing(&one), nothing(&other)], [Ok(()), Ok(())]);
    };
    std::thread::scope(|scope| addresses.iter().for_each(|address| drop(scope.spawn(|| turns(address)))));
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", file.display()));
    }
}

#[test]
fn a_connection_that_met_a_fault_is_not_used_again() {
    for door in super::doors() {
        let mark = sql!("CREATE TEMPORARY TABLE mark (x TEXT)"); // lives as long as its connection
        let marked = || door.write_now(|tx| tx.query(sql!("SELECT x FROM mark"), [], |_| Ok(())));
        door.write_now(|tx| tx.run(mark, [])).expect("made");
        assert_eq!(marked(), Ok(vec![]), "the same connection");
        let fault = door.write_now(|tx| tx.run(sql!("UPDATE nowhere SET x = 1"), []));
        assert!(matches!(fault, Err(Error::Internal(_))), "{fault:?}");
        assert!(matches!(marked(), Err(Error::Internal(_))), "{:?}: a new connection", door.engine());
    }
}

#[test]
fn a_database_in_memory_is_shared_by_its_door_and_by_no_other() {
    let [one, other] = [(); 2].map(|()| Door::open("sqlite::memory:").expect("opens"));
    one.migrate_with(super::MIGRATIONS).expect("migrates");
    assert_eq!(born(&one), Ok(None));
    assert!(matches!(born(&other), Err(Error::Internal(_))));
}

#[test]
fn an_address_that_makes_no_sense_is_refused_without_repeating_it() {
    for address in ["mysql://u:secret@h/d", "", "sqlite:/no/such/folder/x.sqlite", "postgres://u:secret@h:port/d"] {
        let told = Door::open(address).expect_err("refused").to_string();
        assert!(!told.contains("secret"), "{told}");
    }
    assert_eq!(Door::open("postgres://u:secret@127.0.0.1:1/d").expect_err("nobody listens"), Error::Busy);
}

#[test]
fn the_server_is_asked_for_no_parallel_plans_and_short_statements() {
    let sql = sql!(
        sqlite: "SELECT '0 30s 5s'",
        pg: "SELECT concat_ws(' ', current_setting('max_parallel_workers_per_gather'),
                current_setting('statement_timeout'), current_setting('lock_timeout'))"
    );
    for door in super::doors() {
        let settings = door.read_now(|c| c.one(sql, [], |r| r.get::<String>(0)));
        assert_eq!(settings, Ok(Some("0 30s 5s".to_owned())));
    }
}
