//! Transactions: all or nothing, one snapshot, and what a broken rule is called.

use db::{Error, Result, Tx, p, sql};

use crate::rows::name;

fn add(tx: &mut Tx, id: &str, email: &str) -> Result<u64> {
    tx.run(sql!("INSERT INTO people (id, email) VALUES ($1, $2)"), p![id, email])
}

/// An error of a caller's own, as the kernel's will be.
#[derive(Debug, PartialEq)]
enum Refusal {
    Rule,
    Door(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Door(error)
    }
}

#[test]
fn an_error_of_the_caller_rolls_everything_back() {
    for door in super::doors() {
        let told: Result<(), Refusal> = door.write_now(|tx| {
            add(tx, "a", "a@x")?;
            Err(Refusal::Rule)
        });
        assert_eq!(told, Err(Refusal::Rule));
        assert_eq!(door.read_now(|c| name(c, "a")), Ok(None));
        assert_eq!(door.write_now(|tx| add(tx, "a", "a@x")), Ok(1), "the door still works");
    }
}

#[test]
fn unique_and_foreign_keys_are_conflicts_with_the_same_words_on_both_engines() {
    let note = sql!("INSERT INTO notes (person, place, text) VALUES ($1, $2, $3)");
    for door in super::doors() {
        let email = door.write_now(|tx| add(tx, "a", "x@x").and_then(|_| add(tx, "b", "x@x")));
        assert_eq!(email, Err(Error::Conflict("people.email".to_owned())));
        let twice = door.write_now(|tx| {
            tx.run(note, p!["first", 1, "a"])?;
            tx.run(note, p!["first", 1, "b"])
        });
        assert_eq!(twice, Err(Error::Conflict("notes.person, notes.place".to_owned())));
        let nobody = door.write_now(|tx| tx.run(note, p!["nobody", 1, "a"]));
        assert_eq!(nobody, Err(Error::Conflict("foreign key".to_owned())));
        let check = door.write_now(|tx| tx.run(sql!("INSERT INTO people (id, name) VALUES ($1, NULL)"), p!["c"]));
        assert!(matches!(check, Err(Error::Internal(_))), "{check:?}");
    }
}

#[test]
fn a_swallowed_error_does_not_commit_what_came_before() {
    for door in super::doors() {
        let told = door.write_now(|tx| {
            add(tx, "a", "a@x")?;
            let _ = add(tx, "a", "b@x");
            let after = name(tx, "a");
            assert_eq!(after, Err(Error::Conflict("people.id".to_owned())), "spoiled from here on");
            Ok(())
        });
        assert_eq!(told, Err(Error::Conflict("people.id".to_owned())));
        assert_eq!(door.read_now(|c| name(c, "a")), Ok(None));
    }
}

#[test]
fn an_expected_conflict_is_said_in_the_statement() {
    let sql = sql!(
        "INSERT INTO people (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING name"
    );
    for door in super::doors() {
        let told = door.write_now(|tx| tx.one(sql, p!["first", "Ola"], |r| r.get::<String>(0)));
        assert_eq!(told, Ok(Some("Ola".to_owned())));
        assert_eq!(door.read_now(|c| name(c, "first")), Ok(Some("Ola".to_owned())));
    }
}

#[test]
fn a_read_is_one_snapshot_and_changes_nothing() {
    let rename = sql!("UPDATE people SET name = $1 RETURNING name");
    for door in super::doors() {
        let seen = door.read_now(|c| {
            let before = name(c, "first")?;
            door.write_now(|tx| tx.run(sql!("UPDATE people SET name = $1"), p!["changed"]))?;
            Ok::<_, Error>((before, name(c, "first")?))
        });
        assert_eq!(seen, Ok((Some("Kari".to_owned()), Some("Kari".to_owned()))));
        let told = door.read_now(|c| c.query(rename, p!["x"], |r| r.get::<String>(0)));
        assert!(matches!(told, Err(Error::Internal(_))), "{told:?}");
        assert_eq!(door.read_now(|c| name(c, "first")), Ok(Some("changed".to_owned())));
    }
}

#[test]
fn a_panic_rolls_back_and_the_door_still_works() {
    for door in super::doors() {
        let panicking = std::panic::AssertUnwindSafe(|| {
            door.write_now(|tx| -> Result<()> {
                add(tx, "a", "a@x")?;
                panic!("a fault in a store function");
            })
        });
        assert!(std::panic::catch_unwind(panicking).is_err());
        assert_eq!(door.read_now(|c| name(c, "a")), Ok(None));
        assert_eq!(door.write_now(|tx| add(tx, "a", "a@x")), Ok(1));
    }
}
