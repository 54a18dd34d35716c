//! Tests through the store and through the web door, on both engines, with a small union of their own.

mod actions;
mod amendments;
mod answers;
mod budget;
mod check;
mod coverage;
mod decisions;
mod documents;
mod editing;
mod editing_at_random;
mod following;
mod indicators;
mod links;
mod pages;
mod papers;
mod plan_chain;
mod plans_in_force;
mod public_page;
mod requests;
mod shared;
mod sheets;
mod store_many;
mod union;
mod versions;

use union::{Union, unions};
