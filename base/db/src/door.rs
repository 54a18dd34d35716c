//! Opening the door and passing through it: `read` and `write` begin, run the closure off the async
//! threads, and commit or roll back. What happens inside is left to `conn`.
//!
//! One writer at a time on both engines: SQLite has no other way, and on PostgreSQL an advisory lock
//! does the same across all nodes. So check and change always see the same state, nothing can
//! deadlock, and no transaction needs to be retried. The audit chain needs that order anyway.

use std::sync::Arc;

use crate::store::{Mode, Store};
use crate::{Conn, Error, Result, Tx, kept, scratch};

/// Which database is behind the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded one.
    Sqlite,
    /// The server.
    Postgres,
}

/// An open database. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Door(Arc<Inside>);

#[derive(Debug)]
struct Inside {
    store: Store,
    _scratch: Option<scratch::Guard>, // after the store: dropped when its connections are closed
}

impl Door {
    /// Opens `sqlite:PATH` (made if missing), `sqlite::memory:` (lives as long as the door) or
    /// `postgres://user:password@host/database`, and checks that it answers. Does not migrate.
    pub fn open(address: &str) -> Result<Self> {
        Self::open_scratch(address, None)
    }

    pub(crate) fn open_scratch(address: &str, guard: Option<scratch::Guard>) -> Result<Self> {
        Ok(Self(Arc::new(Inside { store: Store::open(address)?, _scratch: guard })))
    }

    /// Which engine is behind the door.
    pub fn engine(&self) -> Engine {
        self.0.store.engine()
    }

    /// Runs the closure on one snapshot, on a thread where it may block. Dropping the future does
    /// not stop the closure. A panic in it goes on in the caller.
    pub async fn read<T, E, F>(&self, f: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let door = self.clone();
        off_thread(move || door.read_now(f)).await
    }

    /// Runs the closure in one transaction, on a thread where it may block: commits on `Ok`, rolls
    /// back on `Err`. Dropping the future does not stop the closure, so nothing is left half done.
    /// If the connection is lost during the commit itself the answer is `Busy` though the change may
    /// be there: a change that must not happen twice needs an idempotency key in the same transaction.
    pub async fn write<T, E, F>(&self, f: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let door = self.clone();
        off_thread(move || door.write_now(f)).await
    }

    /// [`read`](Self::read) on this thread, for the command line and tests.
    pub fn read_now<T, E: From<Error>>(&self, f: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.begin(Mode::Read)?;
        let outcome = f(&mut conn);
        conn.end(outcome)
    }

    /// [`write`](Self::write) on this thread, for the command line and tests.
    pub fn write_now<T, E: From<Error>>(&self, f: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        self.change(Mode::Write, f)
    }

    pub(crate) fn change<T, E: From<Error>>(
        &self,
        mode: Mode,
        f: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tx = Tx::new(self.begin(mode)?);
        let outcome = f(&mut tx).and_then(|done| {
            kept::keep_in_step(&mut tx)?;
            Ok(done)
        });
        tx.conn.end(outcome)
    }

    fn begin(&self, mode: Mode) -> Result<Conn> {
        let mut conn = self.lease(mode)?;
        conn.batch(self.0.store.begin(mode))?;
        Ok(conn)
    }

    /// A connection outside any transaction; closed after use unless it is put back.
    pub(crate) fn lease(&self, mode: Mode) -> Result<Conn> {
        self.0.store.lease(mode).map(Conn::new)
    }

    /// Forgets statements prepared against an older schema.
    pub(crate) fn forget_statements(&self) {
        self.0.store.forget_statements();
    }
}

async fn off_thread<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(stopped) => match stopped.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(Error::Internal("the program is stopping".to_owned()).into()),
        },
    }
}
