//! The one place that chooses between the engines when a connection is wanted.

use crate::conn::Live;
use crate::{Engine, Error, Result, postgres, sqlite};

/// What a connection is begun for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
    /// As `Write`, with all the time it needs.
    Migrate,
}

#[derive(Debug)]
pub(crate) enum Store {
    Sqlite(sqlite::Store),
    Postgres(postgres::Store),
}

impl Store {
    pub(crate) fn open(address: &str) -> Result<Self> {
        if let Some(path) = address.strip_prefix("sqlite:") {
            sqlite::Store::open(path).map(Self::Sqlite)
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            postgres::Store::open(address).map(Self::Postgres)
        } else {
            // the address may hold a password, so it is not repeated
            let told = "a database address begins with sqlite: or postgres://";
            Err(Error::Internal(told.to_owned()))
        }
    }

    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    pub(crate) fn lease(&self, mode: Mode) -> Result<Live> {
        match self {
            Self::Sqlite(store) => store.lease(mode).map(Live::Sqlite),
            Self::Postgres(store) => store.lease(mode).map(Live::Postgres),
        }
    }

    /// What begins a transaction.
    pub(crate) fn begin(&self, mode: Mode) -> &'static str {
        match self {
            Self::Sqlite(_) => sqlite::begin(mode),
            Self::Postgres(_) => postgres::begin(mode),
        }
    }

    /// SQLite prepares again by itself.
    pub(crate) fn forget_statements(&self) {
        if let Self::Postgres(store) = self {
            store.forget_statements();
        }
    }
}
