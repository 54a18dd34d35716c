//! Tests through the web door, on both engines, with a union of their own.

mod judging;
mod next_plan;
mod seen_above;
mod union;

use union::{Union, unions};
