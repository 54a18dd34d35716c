//! Tests through the store and through the web door, on both engines, with a small union of their own.

mod actions;
mod answers;
mod budget;
mod coverage;
mod documents;
mod links;
mod pages;
mod shared;
mod sheets;
mod union;

use union::{Union, unions};
