//! Founding a union from a description: levels, units, people, posts. The demo's is `data/union.json`; a real union begins
//! with one of its own.

use std::collections::HashMap;

use db::Tx;
use jiff::civil::Date;
use kernel::id::{AccountId, LevelId, UnitId};
use kernel::{Clock, Error, Operator, Result, Role};
use serde::Deserialize;
use words::Lang;

use crate::people::Person;

/// A union as described in JSON.
#[derive(Debug, Clone, Deserialize)]
pub struct Union {
    /// From the top.
    pub levels: Vec<LevelLine>,
    /// Each after the one above it.
    pub units: Vec<UnitLine>,
    /// Who can sign in.
    pub people: Vec<Person>,
    /// Who holds which post.
    pub posts: Vec<PostLine>,
}

/// A level of the description.
#[derive(Debug, Clone, Deserialize)]
pub struct LevelLine {
    /// The name by which units refer to it.
    pub key: String,
    /// Its names.
    pub name_nb: String,
    /// In nynorsk.
    pub name_nn: String,
    /// In English.
    pub name_en: String,
    /// Other words for it.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A unit of the description.
#[derive(Debug, Clone, Deserialize)]
pub struct UnitLine {
    /// The name by which others refer to it.
    pub key: String,
    /// Its level's key.
    pub level: String,
    /// The key of the unit above.
    pub parent: Option<String>,
    /// Name.
    pub name: String,
    /// Number in the union.
    pub number: Option<String>,
    /// The language it writes in.
    pub language: String,
}

/// A post of the description.
#[derive(Debug, Clone, Deserialize)]
pub struct PostLine {
    /// The person's key.
    pub person: String,
    /// The unit's key.
    pub unit: String,
    /// `officer` (or `national_officer`, `county_officer`), `leader`, `board_member`, `steward`, `member`, `administrator`.
    pub role: String,
    /// What the post is called.
    pub title_nb: String,
    /// In nynorsk.
    pub title_nn: String,
    /// In English.
    pub title_en: String,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, when known.
    pub until: Option<String>,
}

/// What was founded, by key.
#[derive(Debug, Default)]
pub struct Founded {
    /// Units.
    pub units: HashMap<String, UnitId>,
    /// Accounts.
    pub accounts: HashMap<String, AccountId>,
}

/// Reads a description.
///
/// # Errors
/// `Internal` with what is wrong in it and where.
pub(crate) fn described(json: &str) -> Result<Union> {
    serde_json::from_str(json).map_err(Error::internal)
}

impl Union {
    /// Reads a description.
    ///
    /// # Errors
    /// A sentence that says what is wrong in it and where.
    pub fn from_json(json: &str) -> std::result::Result<Self, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    /// The names of the units on the lowest level, in their order.
    pub(crate) fn branches(&self) -> Vec<String> {
        let lowest = self.levels.last().map(|level| level.key.as_str());
        self.units.iter().filter(|unit| Some(unit.level.as_str()) == lowest).map(|unit| unit.name.clone()).collect()
    }
}

impl Founded {
    /// The unit with a key.
    ///
    /// # Errors
    /// `Internal` when there is none.
    pub fn unit(&self, key: &str) -> Result<UnitId> {
        known(&self.units, key)
    }
}

fn role_of(word: &str) -> Result<Role> {
    match word {
        "national_officer" | "county_officer" => Ok(Role::Officer),
        other => Role::from_word(other).ok_or_else(|| Error::Internal(format!("no such role: {other}"))),
    }
}

fn known<T: Copy>(map: &HashMap<String, T>, key: &str) -> Result<T> {
    map.get(key).copied().ok_or_else(|| Error::Internal(format!("nothing is called {key} in the description")))
}

/// Founds the union in an empty, migrated database. `hash_of` gives each person's password hash.
///
/// # Errors
/// What does not fit together in the description, and the database's.
pub fn found(
    tx: &mut Tx,
    operator: Operator,
    union: &Union,
    hash_of: &dyn Fn(&Person) -> Result<String>,
    clock: &Clock,
) -> Result<Founded> {
    let mut levels: HashMap<String, LevelId> = HashMap::new();
    for (position, line) in (0_i64..).zip(&union.levels) {
        let names = [line.name_nb.clone(), line.name_nn.clone(), line.name_en.clone()];
        let new = units::NewLevel { position, names, aliases: line.aliases.clone() };
        levels.insert(line.key.clone(), units::add_level(tx, operator, &new)?);
    }
    let mut founded = Founded::default();
    for line in &union.units {
        let new = units::NewUnit {
            parent: line.parent.as_deref().map(|key| known(&founded.units, key)).transpose()?,
            level: known(&levels, &line.level)?,
            name: line.name.clone(),
            number: line.number.clone(),
            lang: Lang::from_code(&line.language).unwrap_or_default(),
            from_on: clock.today().to_string(),
        };
        founded.units.insert(line.key.clone(), units::add_unit(tx, operator, &new)?);
    }
    for person in &union.people {
        let new = accounts::NewAccount {
            sign_in_name: person.sign_in.clone(),
            name: person.name.clone(),
            lang: Lang::from_code(&person.language).unwrap_or_default(),
            password_hash: hash_of(person)?,
        };
        founded.accounts.insert(person.key.clone(), accounts::create(tx, &operator, &new, clock)?);
    }
    for line in &union.posts {
        let day = |text: &str| text.parse::<Date>().map_err(|e| Error::Internal(format!("{text}: {e}")));
        let new = units::NewPost {
            account: known(&founded.accounts, &line.person)?,
            unit: known(&founded.units, &line.unit)?,
            role: role_of(&line.role)?,
            titles: [line.title_nb.clone(), line.title_nn.clone(), line.title_en.clone()],
            from: day(&line.from)?,
            until: line.until.as_deref().map(day).transpose()?,
        };
        units::found_post(tx, operator, &new)?;
    }
    Ok(founded)
}
