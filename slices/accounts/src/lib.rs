//! Who can sign in: accounts, passwords, sessions. What a person may do comes from their posts, which `units` keeps.

mod account;
mod first_password;
mod password;
mod session;
mod sign_in;
mod store;
mod web;

words::messages!();

pub use account::{Account, NewAccount, create, set_language};
pub use first_password::first_password;
pub use password::{MIN_PASSWORD, hash as hash_password};
pub use session::{Session, account_of, hash_of, new_token, seen, token_hash};
pub use store::{by_name, open};
pub use web::routes;
