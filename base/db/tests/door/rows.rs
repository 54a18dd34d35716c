//! Values come back as they went in.

use std::fmt;
use std::str::FromStr;

use db::{Conn, Error, Result, Tx, Val, p, sql};

#[derive(Debug, Clone, PartialEq)]
struct Id(String);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = ();
    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        text.strip_prefix("id-").map(|_| Self(text.to_owned())).ok_or(())
    }
}

db::text_column!(Id);

#[test]
fn values_come_back_as_they_went_in() {
    for door in super::doors() {
        let id = Id("id-1".to_owned());
        door.write_now(|tx| {
            let sql = sql!(
                "INSERT INTO people (id, name, email, born, active, share, sort_key) VALUES ($1, $2, $3, $4, $5, $6, $7)"
            );
            let name = "Ærlig 'Ø' 🚲".to_owned();
            tx.run(sql, p![&id, &name, Option::<String>::None, i64::MIN, false, 0.1, vec![0u8, 255]])?;
            tx.run(sql, p!["id-2", "B", Some("b@x"), 7, true, 3_i64, Option::<Vec<u8>>::None])
        })
        .expect("inserted");
        let sql =
            sql!("SELECT id, name, email, born, active, share, sort_key FROM people WHERE id LIKE $1 ORDER BY id");
        let rows = door.read_now(|c| {
            c.query(sql, p!["id-%"], |r| {
                let left: (Id, String, Option<String>, Option<i64>) = (r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?);
                let right: (bool, f64, Option<Vec<u8>>) = (r.get(4)?, r.get(5)?, r.get(6)?);
                Ok::<_, Error>((left, right))
            })
        });
        let first = ((id, "Ærlig 'Ø' 🚲".to_owned(), None, Some(i64::MIN)), (false, 0.1, Some(vec![0, 255])));
        let second = ((Id("id-2".to_owned()), "B".to_owned(), Some("b@x".to_owned()), Some(7)), (true, 3.0, None));
        assert_eq!(rows, Ok(vec![first, second]), "{:?}", door.engine());
    }
}

#[test]
fn a_parameter_is_bound_by_its_number_not_by_its_first_appearance() {
    for door in super::doors() {
        let changed =
            door.write_now(|tx| tx.run(sql!("UPDATE people SET name = $2 WHERE id = $1"), p!["first", "Lea"]));
        assert_eq!(changed, Ok(1));
        assert_eq!(door.read_now(|c| name(c, "first")), Ok(Some("Lea".to_owned())));
    }
}

#[test]
fn one_answers_the_only_row_or_none_and_refuses_two() {
    for door in super::doors() {
        assert_eq!(door.read_now(|c| name(c, "nobody")), Ok(None));
        let two = sql!("SELECT 1 UNION ALL SELECT 2");
        let told = door.read_now(|c| c.one(two, [], |r| r.get::<i64>(0)));
        assert!(matches!(&told, Err(Error::Internal(text)) if text.contains("more than one row")), "{told:?}");
    }
}

#[test]
fn the_wrong_kind_the_wrong_number_and_a_nul_are_refused() {
    let number = sql!("SELECT born FROM people WHERE id = $1");
    let insert = sql!("INSERT INTO people (id, name) VALUES ($1, $2)");
    type Try<'t> = &'t dyn Fn(&mut Tx) -> Result<()>;
    let table: [(&str, Try<'_>); 6] = [
        ("a name is no number", &|tx| {
            let sql = sql!("SELECT name FROM people WHERE id = $1");
            tx.one(sql, p!["first"], |r| r.get::<i64>(0)).map(|_| ())
        }),
        ("NULL is no number", &|tx| tx.one(number, p!["first"], |r| r.get::<i64>(0)).map(|_| ())),
        ("there is no column 1", &|tx| tx.one(number, p!["first"], |r| r.get::<Option<i64>>(1)).map(|_| ())),
        ("an id that does not parse", &|tx| {
            let sql = sql!("SELECT id FROM people WHERE id = $1");
            tx.one(sql, p!["first"], |r| r.get::<Id>(0)).map(|_| ())
        }),
        ("one value too few", &|tx| tx.run(insert, p!["a"]).map(|_| ())),
        ("a NUL", &|tx| tx.run(insert, p!["a", "b\0c"]).map(|_| ())),
    ];
    for door in super::doors() {
        for (what, attempt) in table {
            let told = door.write_now(attempt);
            assert!(matches!(&told, Err(Error::Internal(_))), "{what} on {:?}: {told:?}", door.engine());
        }
    }
}

#[test]
fn lists_of_values_may_be_given_in_any_form() {
    let values: Vec<Val> = p!["first"];
    let sql = sql!("SELECT name FROM people WHERE id = $1");
    for door in super::doors() {
        let names = door.read_now(|c| {
            let owned = c.one(sql, p!["first"], |r| r.get::<String>(0))?;
            let borrowed = c.one(sql, &values, |r| r.get::<String>(0))?;
            let slice = c.one(sql, &values[..], |r| r.get::<String>(0))?;
            let none = c.one(sql!("SELECT name FROM people"), &[], |r| r.get::<String>(0))?;
            let empty = c.one(sql!("SELECT name FROM people"), p![], |r| r.get::<String>(0))?;
            Ok::<_, Error>([owned, borrowed, slice, none, empty])
        });
        assert_eq!(names, Ok([(); 5].map(|()| Some("Kari".to_owned()))));
    }
}

pub(crate) fn name(c: &mut Conn, id: &str) -> Result<Option<String>> {
    c.one(sql!("SELECT name FROM people WHERE id = $1"), p![id], |r| r.get(0))
}
