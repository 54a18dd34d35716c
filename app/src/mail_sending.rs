//! Sending letters beside the pages: a thread of its own, which looks who is to be reminded, and sends what waits. Where several
//! programs serve one database, each may do so.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender as Bell};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use db::Door;
use kernel::Clock;
use mail::{Sender, Settings};

/// How often the outbox is looked into: somebody may wait for the letter that confirms their address.
const OUTBOX: Duration = Duration::from_secs(3);
/// How often somebody may have become one to remind.
const ROUND: Duration = Duration::from_secs(60);
/// A server that takes nothing is left alone for so long, and longer each time.
const REST: Duration = Duration::from_secs(30);
const LONGEST_REST: Duration = Duration::from_secs(15 * 60);
/// A letter that is on its way when the program ends may take so long.
const FAREWELL: Duration = Duration::from_secs(10);

/// The thread that sends.
pub(crate) struct MailSending {
    stop: Arc<AtomicBool>,
    bell: Bell<()>,
    thread: JoinHandle<()>,
}

impl MailSending {
    /// Begins.
    ///
    /// # Errors
    /// When there is no thread to be had.
    pub(crate) fn begin(door: Door, clock: Clock, settings: Settings) -> Result<Self, String> {
        let stop = Arc::new(AtomicBool::new(false));
        let (bell, rung) = mpsc::channel();
        let stopped = Arc::clone(&stop);
        let work = move || {
            let mut sender = Sender::new(door.clone(), clock.clone(), settings, reminders::writer());
            let (mut wait, mut rest, mut looked) = (Duration::ZERO, REST, None::<Instant>);
            while rung.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                wait = OUTBOX;
                if looked.is_none_or(|at| at.elapsed() >= ROUND) {
                    looked = Some(Instant::now());
                    if let Err(error) = reminders::look(&door, &clock) {
                        tracing::error!(%error, "nobody could be reminded");
                    }
                }
                match sender.round(|| stopped.load(Ordering::SeqCst)) {
                    Ok(round) => match round.server_out {
                        Some(told) => {
                            tracing::warn!(told, "the mail server took nothing; letters wait");
                            (wait, rest) = (rest, (rest * 2).min(LONGEST_REST));
                        }
                        None => rest = REST,
                    },
                    Err(error) => {
                        tracing::error!(%error, "letters could not be sent");
                        wait = REST;
                    }
                }
            }
        };
        let thread = thread::Builder::new().name("mail".to_owned()).spawn(work).map_err(|error| error.to_string())?;
        Ok(Self { stop, bell, thread })
    }

    /// Ends, after the letter that is on its way.
    pub(crate) fn end(self) {
        self.stop.store(true, Ordering::SeqCst);
        drop(self.bell);
        let began = Instant::now();
        while !self.thread.is_finished() && began.elapsed() < FAREWELL {
            thread::sleep(Duration::from_millis(20));
        }
    }
}
