//! Pure words of the house: ids, time, actor, access, error. No I/O; every other crate stands on this one.

pub mod access;
pub mod actor;
pub mod clock;
pub mod error;
pub mod id;

pub use access::{Action, Permit, Role, Rule};
pub use actor::{Actor, Clockwork, Held, Operator, Place, Scope};
pub use clock::Clock;
pub use error::{Error, Fault, Result};
pub use id::Id;
