//! Who one can sign in as.

use serde::Deserialize;

/// Everybody's password in the demo.
pub const PASSWORD: &str = "samferd i samla flokk";

/// Somebody with an account.
#[derive(Debug, Clone, Deserialize)]
pub struct Person {
    /// The name by which posts refer to them.
    pub key: String,
    /// Name.
    pub name: String,
    /// What they sign in with.
    pub sign_in: String,
    /// The language of their pages.
    pub language: String,
    /// Who they are, in English.
    #[serde(default)]
    pub about_en: String,
}

/// The cast of the demo.
#[must_use]
pub fn cast() -> Vec<Person> {
    crate::union::described(include_str!("../data/union.json")).map(|union| union.people).unwrap_or_default()
}
