//! PostgreSQL behind the door: a pool whose connections live on a runtime of their own, so that
//! store functions may block on any thread, inside or outside another runtime. Running statements is
//! left to `run`, kinds of values to `values`, blocking to `wait`.

mod run;
mod values;
mod wait;
mod wide;

use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime as PoolRuntime};
use tokio::runtime::{Builder, Handle, Runtime};
use tokio_postgres::{Config, NoTls};

use crate::slots::{PATIENCE, Place, Slots};
use crate::store::Mode;
use crate::{Error, Result};
pub(crate) use values::cell;
use wait::wait;

/// Connections of one program to the server, whose usual limit is 100.
const CONNECTIONS: usize = 12;
/// Set for each connection. Parallel plans made a page of 50 rows fifty times slower when the
/// statistics were old; 300 s is more than any closure should think between two statements.
const SETTINGS: &str = "-c max_parallel_workers_per_gather=0 -c statement_timeout=30000 \
    -c lock_timeout=5000 -c idle_in_transaction_session_timeout=300000";

#[derive(Debug)]
pub(crate) struct Store {
    pool: Pool,
    /// Our own writers queue here, so that they do not hold connections while they wait.
    writers: Arc<Slots<()>>,
    runtime: Option<Runtime>,
    handle: Handle,
}

/// A connection in use. Dropped without `release`, it is closed, which rolls back.
#[derive(Debug)]
pub(crate) struct Client {
    object: Option<Object>,
    handle: Handle,
    _turn: Option<Place<()>>,
}

impl Store {
    pub(crate) fn open(address: &str) -> Result<Self> {
        let mut config: Config = address.parse()?;
        let given = config.get_options().unwrap_or_default().to_owned();
        config.options(format!("{SETTINGS} {given}"));
        config.application_name("handlekraft").connect_timeout(PATIENCE).tcp_user_timeout(PATIENCE);
        config.keepalives_idle(Duration::from_secs(30));
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let internal = |e: &dyn std::error::Error| Error::Internal(e.to_string());
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(PoolRuntime::Tokio1)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .build()
            .map_err(|e| internal(&e))?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("postgres")
            .enable_all()
            .build()
            .map_err(|e| internal(&e))?;
        let handle = runtime.handle().clone();
        let store = Self { pool, writers: Slots::new(1), runtime: Some(runtime), handle };
        store.check()?;
        Ok(store)
    }

    fn check(&self) -> Result<()> {
        let mut client = self.lease(Mode::Read)?;
        let setting = |client: &mut Client, name: &str| client.text(&format!("SHOW {name}"));
        if setting(&mut client, "server_encoding")? != "UTF8" {
            return Err(Error::Internal("the PostgreSQL database must be in UTF8".to_owned()));
        }
        let version: u32 = setting(&mut client, "server_version_num")?.parse().unwrap_or(0);
        if version < 150_000 {
            return Err(Error::Internal("PostgreSQL 15 or newer is needed".to_owned()));
        }
        if setting(&mut client, "synchronous_commit")? == "off" {
            tracing::warn!("PostgreSQL's synchronous_commit is off: a power cut loses acknowledged changes");
        }
        client.release();
        Ok(())
    }

    pub(crate) fn lease(&self, mode: Mode) -> Result<Client> {
        let turn = match mode {
            Mode::Read => None,
            Mode::Write | Mode::Migrate => Some(self.writers.take()?.0),
        };
        let object = wait(&self.handle, self.pool.get())?;
        Ok(Client { object: Some(object), handle: self.handle.clone(), _turn: turn })
    }

    pub(crate) fn forget_statements(&self) {
        self.pool.manager().statement_caches.clear();
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background(); // a plain drop panics on a thread of another runtime
        }
    }
}

/// Any number of ours, known to no other program; the advisory lock of the one writer.
pub(crate) fn begin(mode: Mode) -> &'static str {
    match mode {
        Mode::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        // read committed: each statement sees all that the writer before us has committed
        Mode::Write => "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(7161839261)",
        Mode::Migrate => {
            "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0;
             SELECT pg_advisory_xact_lock(7161839261)"
        }
    }
}
