//! `handlekraft found`: a union in an empty database, from a description; first passwords are printed once.

use std::cell::RefCell;
use std::path::Path;

use kernel::{Clock, Error, Operator};

use crate::console::{self, Outcome};

pub(crate) fn run(description: &Path, database: &str) -> Outcome {
    let json = std::fs::read_to_string(description).map_err(|error| format!("{}: {error}", description.display()))?;
    let union = demo::Union::from_json(&json).map_err(|error| format!("{}: {error}", description.display()))?;
    let door = console::open(database)?;
    let passwords = RefCell::new(Vec::new());
    let hash_of = |person: &demo::Person| {
        let password = accounts::first_password()?;
        let hash = accounts::hash_password(&password)?;
        passwords.borrow_mut().push((person.sign_in.clone(), password));
        Ok::<_, Error>(hash)
    };
    let founded = door.write_now(|tx| {
        if units::levels(tx)?.is_empty() {
            demo::found(tx, Operator::at_the_console(), &union, &hash_of, &Clock::machine()).map(|_| ())
        } else {
            Err(Error::Conflict("there is a union in this database already"))
        }
    });
    founded.map_err(|error| console::sentence(&error))?;
    for (name, password) in passwords.borrow().iter() {
        println!("{name}\t{password}");
    }
    Ok(())
}
