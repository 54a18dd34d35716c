//! The union as it is founded, and who may do what in it.

use axum::Router;
use db::Door;
use jiff::civil::{Date, date};
use kernel::id::{AccountId, LevelId, PlanId, UnitId};
use kernel::{Actor, Clock, Operator, Permit, Role, Rule, Scope};
use web::House;
use words::Lang;

/// Units: name, level from the top, and the unit above; empty for the top.
pub type Places = &'static [(&'static str, usize, &'static str)];

/// People: name, unit, rights. Nobody but these.
pub type Cast = &'static [(&'static str, &'static str, Role)];

/// What a union is founded with.
#[derive(Clone, Copy)]
pub struct Founding {
    /// The day.
    pub today: Date,
    /// The units, each after the one above it.
    pub units: Places,
    /// The people.
    pub cast: Cast,
    /// The pages of the slice under test, in a house that has nothing else.
    pub pages: fn(House) -> Router,
}

/// A union in one database.
pub struct Union {
    /// The database.
    pub door: Door,
    /// The clock, to be moved.
    pub clock: Clock,
    /// The national plan, once there is one.
    pub plan: PlanId,
    pub(crate) pages: fn(House) -> Router,
    levels: Vec<LevelId>,
}

impl Union {
    /// The union on each engine.
    #[must_use]
    pub fn on_each_engine(founding: &Founding) -> Vec<Self> {
        db::scratch::doors().into_iter().map(|door| Self::found(door, founding)).collect()
    }

    /// The union in one database.
    #[must_use]
    pub fn found(door: Door, founding: &Founding) -> Self {
        let names = ["Forbundet", "Distrikt", "Lokallag"];
        let levels = (0_i64..).zip(names).map(|(position, name)| {
            let names = [name, name, name].map(str::to_owned);
            let new = units::NewLevel { position, names, aliases: Vec::new() };
            door.write_now(|tx| units::add_level(tx, Operator::at_the_console(), &new)).unwrap()
        });
        let levels = levels.collect();
        let clock = Clock::standing(founding.today);
        let union = Self { door, clock, plan: PlanId::new(), pages: founding.pages, levels };
        for (name, level, parent) in founding.units {
            union.add_unit(name, *level, Some(*parent).filter(|name| !name.is_empty()).map(|name| union.unit(name)));
        }
        for (name, unit, role) in founding.cast {
            let account = union.add_account(name);
            union.give(account, union.unit(unit), *role);
        }
        union
    }

    /// Adds a unit of a level below another.
    pub fn add_unit(&self, name: &str, level: usize, parent: Option<UnitId>) -> UnitId {
        let (level, from_on) = (*self.levels.get(level).unwrap(), "2020-01-01".to_owned());
        let new = units::NewUnit { parent, level, name: name.into(), number: None, lang: Lang::Nb, from_on };
        self.door.write_now(|tx| units::add_unit(tx, Operator::at_the_console(), &new)).unwrap()
    }

    /// Adds somebody without a post.
    pub fn add_account(&self, name: &str) -> AccountId {
        let account = accounts::NewAccount {
            sign_in_name: name.into(),
            name: name.into(),
            lang: Lang::Nb,
            password_hash: "none".into(),
        };
        let made = self.door.write_now(|tx| accounts::create(tx, &Operator::at_the_console(), &account, &self.clock));
        made.unwrap()
    }

    /// Gives somebody a post.
    pub fn give(&self, account: AccountId, unit: UnitId, role: Role) {
        let titles = ["verv", "verv", "post"].map(str::to_owned);
        let post = units::NewPost { account, unit, role, titles, from: date(2020, 1, 1), until: None };
        self.door.write_now(|tx| units::found_post(tx, Operator::at_the_console(), &post)).unwrap();
    }

    /// The unit with a name.
    #[must_use]
    pub fn unit(&self, name: &str) -> UnitId {
        let all = self.door.read_now(units::tree).unwrap();
        all.into_iter().find(|(unit, _)| unit.name == name).unwrap().0.id
    }

    /// Who leads a unit: a leader of the cast, or somebody who is given the post.
    #[must_use]
    pub fn leader_of(&self, unit: &str) -> String {
        let place = self.unit(unit);
        let found = self.door.read_now(|c| {
            let leads = db::sql!(
                "SELECT a.sign_in_name FROM post p JOIN account a ON a.id = p.account
                 WHERE p.unit = $1 AND p.role = 'leader' ORDER BY a.sign_in_name LIMIT 1"
            );
            c.one(leads, db::p![place], |row| Ok::<String, kernel::Error>(row.get(0)?))
        });
        found.unwrap().unwrap_or_else(|| {
            let name = format!("leder-{place}");
            let account = self.add_account(&name);
            self.give(account, place, Role::Leader);
            name
        })
    }

    /// Somebody with what they may do today.
    #[must_use]
    pub fn actor(&self, name: &str) -> Actor {
        let found = self.door.read_now(|c| {
            let account = accounts::by_name(c, name)?.unwrap();
            units::actor(c, &account, &self.clock)
        });
        found.unwrap()
    }

    /// What somebody sees.
    #[must_use]
    pub fn scope(&self, name: &str) -> Scope {
        self.actor(name).scope()
    }

    /// The permit of somebody in a unit; `None` when the policy says no.
    #[must_use]
    pub fn permit<R: Rule>(&self, name: &str, unit: UnitId) -> Option<Permit<R>> {
        let place = self.door.read_now(|c| units::place(c, unit)).unwrap();
        self.actor(name).may::<R>(&place).ok()
    }
}
