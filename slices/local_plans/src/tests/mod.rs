//! Tests through the store and through the web door, on both engines, with a small union of their own.

mod actions;
mod amendments;
mod answers;
mod budget;
mod coverage;
mod documents;
mod links;
mod pages;
mod plan_chain;
mod plans_in_force;
mod public_page;
mod shared;
mod store_many;
mod union;

use union::{Union, unions};
