//! Starting the reading process, feeding it, and understanding how it ended.

use super::{ARGUMENT, MAX_ANSWER, Request, WALL_TIME, frame};
use crate::formats::{MAX_BYTES, ReadError};
use std::io::{self, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// How much of what the child says on its error stream is kept.
const MAX_WORDS: u64 = 8 * 1024;
/// How often a child that has closed its answer is looked at until it is gone.
const LOOK_AGAIN: Duration = Duration::from_millis(2);

/// Reads one document in a process of its own. `exe` is the program that runs [`super::child_main`], as a rule this one.
/// Blocks for up to [`WALL_TIME`]; never longer, whatever the document does.
///
/// # Errors
/// What the child said, or what can be told from how it ended.
pub fn read_capped(exe: &Path, request: &Request) -> Result<Vec<u8>, ReadError> {
    if request.bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let until = Instant::now() + WALL_TIME;
    let mut child = Command::new(exe)
        .arg(ARGUMENT)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| ReadError::WorkerFailed(format!("it could not be started: {error}")))?;
    let talk = talk(&mut child, request, until);
    let _ = child.kill(); // gone already, but for one that did not end in time
    let status = child.wait();
    let (answer, words) = talk?;
    let status = status.map_err(|error| ReadError::WorkerFailed(error.to_string()))?;
    if answer.len() > MAX_ANSWER {
        return Err(ReadError::TooComplex("what was read from it is more than 32 MB".into()));
    }
    // an answer that is whole counts, even when the process stumbles on its way out
    match frame::read_answer(&answer) {
        Err(ReadError::WorkerFailed(why)) => Err(ended(status, &words, why)),
        result => result,
    }
}

/// Writes the request and reads the answer and the error stream side by side, so that no full pipe stops the other.
fn talk(child: &mut Child, request: &Request, until: Instant) -> Result<(Vec<u8>, String), ReadError> {
    let no_pipe = || ReadError::WorkerFailed("it has no pipes".to_owned());
    let mut stdin = child.stdin.take().ok_or_else(no_pipe)?;
    let stdout = child.stdout.take().ok_or_else(no_pipe)?;
    let mut stderr = child.stderr.take().ok_or_else(no_pipe)?;
    thread::scope(|scope| {
        scope.spawn(move || {
            // a child that has ended already stops listening; how it ended says why
            let _ = frame::write_request(&mut stdin, request);
        });
        let words = scope.spawn(move || {
            let words = up_to(&mut stderr, MAX_WORDS);
            // what comes beyond is let through, so that the child is not held up
            let _ = io::copy(&mut stderr, &mut io::sink());
            String::from_utf8_lossy(&words).into_owned()
        });
        let (send, answer) = mpsc::channel();
        scope.spawn(move || {
            let _ = send.send(up_to(stdout, MAX_ANSWER as u64 + 1));
        });
        let answer = answer.recv_timeout(until.saturating_duration_since(Instant::now()));
        let too_long = answer.as_ref().is_ok_and(|answer| answer.len() > MAX_ANSWER);
        let ended = !too_long && answer.is_ok() && ends(child, until);
        if !ended {
            let _ = child.kill();
        }
        let words = words.join().unwrap_or_default();
        match answer {
            Ok(answer) if ended || too_long => Ok((answer, words)),
            _ => Err(ReadError::TimedOut),
        }
    })
}

fn up_to(mut from: impl Read, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = from.by_ref().take(most).read_to_end(&mut bytes);
    bytes
}

/// Waits for a child that has said all; `false` when it does not end in time.
fn ends(child: &mut Child, until: Instant) -> bool {
    loop {
        match child.try_wait() {
            Ok(Some(_)) => return true,
            Ok(None) if Instant::now() < until => thread::sleep(LOOK_AGAIN),
            _ => return false,
        }
    }
}

/// What a process that gave no answer died of.
fn ended(status: ExitStatus, words: &str, why: String) -> ReadError {
    let full_stack = words.contains("has overflowed its stack");
    match status.signal() {
        Some(libc::SIGXCPU | libc::SIGKILL) => ReadError::TimedOut,
        Some(libc::SIGABRT | libc::SIGSEGV) if full_stack => {
            ReadError::TooComplex("its parts lie too deep in each other".into())
        }
        Some(libc::SIGABRT) => ReadError::OutOfMemory,
        Some(signal @ (libc::SIGSEGV | libc::SIGBUS)) => {
            ReadError::Damaged(format!("the parser fell over (signal {signal})"))
        }
        _ => {
            let last = words.lines().last().unwrap_or_default();
            ReadError::WorkerFailed(format!("it ended with {status}: {why} {last}").trim().to_owned())
        }
    }
}
