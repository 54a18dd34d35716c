//! Reading in a process of its own, with limits on memory, time, files and the network: documents come from anywhere.
//! The parent ([`read_capped`]) starts the program again with the argument [`ARGUMENT`]; the child runs [`child_main`].
//! What is read is up to the function that the child is given; this only moves bytes and holds the limits.

mod child;
mod confine;
mod frame;
mod parent;
mod system_calls;

use crate::formats::ReadError;
pub use child::child_main;
pub use confine::kernel_has_landlock;
pub use parent::read_capped;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

/// The program's first argument when it is to be the reading process.
pub const ARGUMENT: &str = "read-worker";
/// How long reading one document may take by the clock.
pub const WALL_TIME: Duration = Duration::from_millis(9_500);
/// How many seconds of processor time it may take.
const PROCESSOR_SECONDS: u64 = 10;
/// How much address space the process may have, in bytes.
const ADDRESS_SPACE: u64 = 768 * 1024 * 1024;
/// Largest answer that is taken, in bytes.
const MAX_ANSWER: usize = 32 * 1024 * 1024;

/// What the reading process answers with: bytes (JSON of an outline, as a rule) or why it cannot.
pub type Handle = fn(&Request) -> Result<Vec<u8>, ReadError>;

/// One document to read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The file's name, when it has one.
    #[serde(default)]
    pub name: Option<String>,
    /// What else is known, by name, for the function that reads.
    #[serde(default)]
    pub hints: BTreeMap<String, String>,
    /// What is wanted, for the function that reads.
    #[serde(default)]
    pub mode: String,
    /// The document itself.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}
