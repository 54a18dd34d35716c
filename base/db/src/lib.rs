//! The one door to SQLite and PostgreSQL: a thin sync face that runs one SQL text on both engines.
//!
//! Store functions are plain functions on [`Conn`] (one snapshot) or [`Tx`] (one transaction) and
//! leave opening, committing, queueing and threads to [`Door`]. Values go in through [`Val`] and
//! [`p!`], come out through [`Column`]; statements are written with [`sql!`], which also registers
//! them so that one test can prepare every statement of the program on both engines.
//!
//! Not here: TLS to PostgreSQL. The server is expected on the same machine, in the same private
//! network, or behind a local TLS proxy.

mod audit;
mod check;
mod column;
mod conn;
mod dialect;
mod door;
mod error;
mod house;
mod kept;
mod migrate;
mod once;
mod postgres;
mod row;
mod schema;
pub mod scratch;
mod slots;
mod sqlite;
mod statement;
mod store;
mod tx;
mod value;

pub use audit::{Entry, record, verify_audit};
pub use check::prepare_all;
pub use column::{Cell, Column};
pub use conn::Conn;
pub use door::{Door, Engine};
pub use error::{Error, Result};
pub use kept::Keeper;
pub use migrate::MIGRATIONS;
pub use once::{done_once, led_to};
pub use row::Row;
pub use schema::{Kind, TableColumn, schema};
pub use statement::{Sql, Statement, statements};
pub use tx::Tx;
pub use value::Val;

#[doc(hidden)]
pub use kept::KEEPERS;
#[doc(hidden)]
pub use linkme;
#[doc(hidden)]
pub use statement::STATEMENTS;
