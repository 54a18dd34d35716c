//! The slice through its verbs and the web door, on both engines.

mod deadline;
mod deciding;
mod giving;
mod list;
mod union;

use union::{Union, unions};
