//! A bounded store of connections (or of leave to write): waits a while for a free place, then
//! says Busy. What is kept is left to the engines.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::{Error, Result};

/// How long anyone waits for their turn before they are told to try again.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(crate) struct Slots<T> {
    state: Mutex<State<T>>,
    freed: Condvar,
    most: usize,
}

#[derive(Debug)]
struct State<T> {
    idle: Vec<T>,
    out: usize,
}

/// A place taken. Given up when dropped, with whatever was put into it.
#[derive(Debug)]
pub(crate) struct Place<T> {
    slots: Arc<Slots<T>>,
}

impl<T> Slots<T> {
    pub(crate) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { state: Mutex::new(State { idle: Vec::new(), out: 0 }), freed: Condvar::new(), most })
    }

    /// Takes a place, and the kept thing if there is one.
    pub(crate) fn take(self: &Arc<Self>) -> Result<(Place<T>, Option<T>)> {
        let full = |state: &mut State<T>| state.out >= self.most;
        let waited = self.freed.wait_timeout_while(self.lock(), PATIENCE, full);
        let (mut state, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
        if timeout.timed_out() {
            return Err(Error::Busy);
        }
        state.out += 1;
        Ok((Place { slots: Arc::clone(self) }, state.idle.pop()))
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner) // nothing can panic while it is held
    }
}

impl<T> Place<T> {
    /// Gives the thing back for the next one.
    pub(crate) fn keep(self, thing: T) {
        self.slots.lock().idle.push(thing);
    }
}

impl<T> Drop for Place<T> {
    fn drop(&mut self) {
        self.slots.lock().out -= 1;
        self.slots.freed.notify_one();
    }
}
