//! `handlekraft found`: a union in an empty database, from a description; first passwords are printed once.

use std::cell::RefCell;
use std::path::Path;

use kernel::id::AccountId;
use kernel::{Clock, Error};

use crate::console::{self, Outcome};

pub(crate) fn run(description: &Path, database: &str) -> Outcome {
    let json = std::fs::read_to_string(description).map_err(|error| format!("{}: {error}", description.display()))?;
    let union = demo::Union::from_json(&json).map_err(|error| format!("{}: {error}", description.display()))?;
    let door = console::open(database)?;
    let passwords = RefCell::new(Vec::new());
    let hash_of = |person: &demo::Person| {
        // Two ids' random tails: over a hundred random bits, easy to read aloud in groups.
        let tail = |id: AccountId| id.to_string().split('-').skip(3).collect::<Vec<_>>().join("-");
        let password = format!("{}-{}", tail(AccountId::new()), tail(AccountId::new()));
        let hash = accounts::hash_password(&password)?;
        passwords.borrow_mut().push((person.sign_in.clone(), password));
        Ok::<_, Error>(hash)
    };
    let founded = door.write_now(|tx| {
        if units::levels(tx)?.is_empty() {
            demo::found(tx, &union, &hash_of, &Clock::machine()).map(|_| ())
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
