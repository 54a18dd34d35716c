//! The reading process: locks itself in, reads one request, answers, ends.

use super::{Handle, Request, confine, frame};
use crate::formats::ReadError;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Deeply nested documents need room; it counts towards the address space.
const STACK: usize = 64 * 1024 * 1024;

/// The whole life of the reading process; returns its exit code (0 when an answer was written, a refusal too).
/// Call it first of all when the program's first argument is [`super::ARGUMENT`].
#[must_use]
pub fn child_main(handle: Handle) -> i32 {
    let limited = confine::before_threads();
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let answer = limited.and_then(|()| confine::system_calls()).and_then(|()| {
            let request = frame::read_request(&mut io::stdin().lock())?;
            caught(handle, &request)
        });
        frame::write_answer(&mut io::stdout().lock(), &answer)
    });
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(()))) => 0,
        _ => 1,
    }
}

/// A panic in a parser is a fault of the file; the process ends after it anyway, so nothing half done is seen again.
fn caught(handle: Handle, request: &Request) -> Result<Vec<u8>, ReadError> {
    catch_unwind(AssertUnwindSafe(|| handle(request))).unwrap_or_else(|panic| {
        let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
        let words = words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        Err(ReadError::Damaged(format!("a parser stopped: {words}")))
    })
}
