//! Tests through the store and through the web door, on both engines, with a small union of their own.

mod actions;
mod answers;
mod coverage;
mod documents;
mod links;
mod pages;
mod sheets;
mod union;

use union::{Union, unions};
