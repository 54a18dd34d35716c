//! Tests through the store and through the web door, on both engines, with a small union of their own.

mod actions;
mod answers;
mod budget;
mod check;
mod coverage;
mod documents;
mod editing;
mod editing_at_random;
mod indicators;
mod links;
mod pages;
mod shared;
mod union;
mod versions;

use union::{Union, unions};
