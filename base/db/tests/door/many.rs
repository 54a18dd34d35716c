//! Many rows at once.

use std::time::Instant;

use db::{Error, Result, Val, p, sql};

const ROWS: usize = 100_000;

#[test]
fn many_rows_go_in_at_once() {
    for door in super::doors() {
        let rows: Vec<Vec<Val>> = (0..ROWS).map(|n| p![format!("p{n}"), "Ola Nordmann", n, n % 2 == 0]).collect();
        let sql = sql!("INSERT INTO people (id, name, born, active) VALUES ($1, $2, $3, $4)");
        let start = Instant::now();
        assert_eq!(door.write_now(|tx| tx.run_many(sql, &rows)), Ok(ROWS as u64));
        println!("{:?}: {ROWS} rows in {:?}", door.engine(), start.elapsed());
        let sum = sql!("SELECT CAST(sum(born) AS BIGINT) FROM people");
        let sum = door.read_now(|c| c.one(sum, [], |r| r.get::<i64>(0)));
        assert_eq!(sum, Ok(Some((ROWS * (ROWS - 1) / 2) as i64)));
    }
}

#[test]
fn many_rows_are_changed_at_once() {
    for door in super::doors() {
        let rows: Vec<Vec<Val>> = (0..2_345).map(|n| p![format!("p{n}"), n]).collect();
        let upsert = sql!(
            "INSERT INTO people (id, born) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET born = excluded.born + 1"
        );
        let update = sql!("UPDATE people SET born = born + $2 WHERE id = $1");
        let skip = sql!("INSERT INTO people (id, born) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        for sql in [upsert, upsert, update] {
            assert_eq!(door.write_now(|tx| tx.run_many(sql, &rows)), Ok(2_345));
        }
        assert_eq!(door.write_now(|tx| tx.run_many(skip, &rows)), Ok(0));
        let right = sql!("SELECT count(*) FROM people WHERE id = 'p' || CAST((born - 1) / 2 AS TEXT)");
        let right = door.read_now(|c| c.one(right, [], |r| r.get::<i64>(0)));
        assert_eq!(right, Ok(Some(2_345)), "each row its own values");
        let mut short = rows;
        short.push(p!["one value too few"]);
        let told = door.write_now(|tx| tx.run_many(skip, &short));
        assert!(matches!(told, Err(Error::Internal(_))), "{told:?}");
    }
}

#[test]
fn one_wrong_row_among_many_stops_them_all_and_is_named() {
    for door in super::doors() {
        let mut rows: Vec<Vec<Val>> = (0..2_500).map(|n| p![format!("p{n}")]).collect();
        rows.push(p!["p1200"]);
        let sql = sql!("INSERT INTO people (id) VALUES ($1)");
        let told: Result<u64> = door.write_now(|tx| tx.run_many(sql, &rows));
        assert_eq!(told, Err(Error::Conflict("people.id".to_owned())));
        assert_eq!(door.read_now(|c| crate::rows::name(c, "p1")), Ok(None));
        assert_eq!(door.write_now(|tx| tx.run_many(sql, &[])), Ok(0));
    }
}
