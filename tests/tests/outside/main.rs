//! The house from outside: one program, so that it is linked once.
#![expect(clippy::expect_used, reason = "a test that cannot begin should stop")]

mod access;
mod architecture;
mod columns;
mod direction;
mod documents;
mod sessions;
mod statements;
mod texts;
mod things;
