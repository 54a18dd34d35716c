//! Every column has a privacy class, and the two engines have the same columns.

use db::{schema, scratch};
use outside::files::root;
use outside::privacy::Privacy;

#[test]
fn every_column_of_both_engines_has_a_privacy_class_and_a_keeping_time() {
    let text = std::fs::read_to_string(root().join("privacy.toml")).expect("privacy.toml");
    let privacy = Privacy::read(&text).expect("privacy.toml");
    for door in scratch::doors() {
        let columns = schema(&door).expect("the schema");
        let named: Vec<(&str, &str)> = columns.iter().map(|c| (c.table.as_str(), c.column.as_str())).collect();
        assert!(named.contains(&("plan", "title")), "the schema lacks what it surely has");
        assert_eq!(privacy.faults(&named), Vec::<String>::new(), "privacy.toml, on {:?}", door.engine());
    }
}

#[test]
fn both_engines_have_the_same_tables_and_columns() {
    let doors = scratch::doors();
    let schemas: Vec<_> = doors.iter().map(|door| schema(door).expect("the schema")).collect();
    for (door, schema) in doors.iter().zip(&schemas).skip(1) {
        let (first, other) = (&schemas[0], schema);
        let differing: Vec<_> =
            first.iter().filter(|c| !other.contains(c)).chain(other.iter().filter(|c| !first.contains(c))).collect();
        assert!(differing.is_empty(), "{:?} and {:?} differ in {differing:#?}", doors[0].engine(), door.engine());
    }
}
