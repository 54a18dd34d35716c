//! Letters out. A letter waits in the outbox (`letter`) until it is taken, and only then is it written, by the slice that it
//! belongs to (`Writer`), and handed to a mail server (`server`); what came of it is recorded (`sender`). Every letter has one
//! receiver and is sent at most once: it is marked as taken before anything is sent, and a letter that was taken and of which
//! nothing more was recorded is in doubt and never sent again. What letters say, and to whom, is the slices'.

mod address;
mod backoff;
mod count;
mod letter;
mod message;
mod outcome;
mod sender;
mod server;
mod settings;
mod store;

pub use address::Address;
pub use count::{Count, count};
pub use letter::{Letter, NewLetter, Told, Writer, Written, forget, made_since, queue, queued};
pub use sender::{Round, Sender};
pub use settings::{Settings, Typed};
