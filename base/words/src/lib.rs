//! Messages, dates, numbers and sorting in bokmål, nynorsk and English. Each crate's own messages stand in its `words/`
//! folder; `words_build` turns them into a typed `T`, and this crate says them.

mod bundles;
mod dates;
mod lang;
mod numbers;
mod sorting;

pub use bundles::{Arg, Bundles};
pub use dates::{date, instant, iso_date, month, period, read_date};
pub use lang::Lang;
pub use numbers::{decimal, kroner, number, read_number};
pub use sorting::sort_key;

/// Brings a crate's messages in: `words::messages!();` in its `lib.rs`, with `words_build::build()` in its `build.rs`.
#[macro_export]
macro_rules! messages {
    () => {
        mod messages {
            include!(concat!(env!("OUT_DIR"), "/words.rs"));
        }
        pub use messages::T;
    };
}
