//! What the tests of the house as a whole stand on: its files, its members, its messages and its privacy classes, read
//! as they lie in the repository. The tests themselves are in `tests/outside`.

pub mod files;
pub mod members;
pub mod messages;
pub mod privacy;
