//! Tests through the verbs of the slices below and through the web door, on both engines, with a union of their own.

mod answers;
mod many;
mod pages;
mod plain;
mod rights;
mod union;

use union::{Union, unions};
