//! How a request and an answer travel on the pipes: the length of a JSON head (four bytes, little end first), the head, the bytes.

use super::{MAX_ANSWER, Request};
use crate::formats::{MAX_BYTES, ReadError};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// A head is a name and a few words.
const MAX_HEAD: u32 = 64 * 1024;
/// Words for the log are cut here.
const MAX_DETAIL: usize = 300;

/// The head of an answer.
#[derive(Debug, Serialize, Deserialize)]
struct Answer {
    ok: bool,
    #[serde(default)]
    code: String,
    #[serde(default)]
    detail: String,
}

pub(super) fn write_request(to: &mut impl Write, request: &Request) -> io::Result<()> {
    write(to, &serde_json::to_vec(request)?, &request.bytes)
}

/// # Errors
/// `TooLarge` for more bytes than a document may have, `WorkerFailed` for a broken frame.
pub(super) fn read_request(from: &mut impl Read) -> Result<Request, ReadError> {
    let (head, bytes) = read(from, MAX_BYTES + 1)?;
    let request: Request = serde_json::from_slice(&head).map_err(failed)?;
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    Ok(Request { bytes, ..request })
}

pub(super) fn write_answer(to: &mut impl Write, answer: &Result<Vec<u8>, ReadError>) -> io::Result<()> {
    let (head, bytes) = match answer {
        Ok(bytes) => (Answer { ok: true, code: String::new(), detail: String::new() }, bytes.as_slice()),
        Err(error) => {
            let detail = error.detail().chars().take(MAX_DETAIL).collect();
            (Answer { ok: false, code: error.code().to_owned(), detail }, [].as_slice())
        }
    };
    write(to, &serde_json::to_vec(&head)?, bytes)
}

/// What the child answered. The child is not trusted: only known codes and short details come through.
pub(super) fn read_answer(mut from: &[u8]) -> Result<Vec<u8>, ReadError> {
    let (head, bytes) = read(&mut from, MAX_ANSWER)?;
    let answer: Answer = serde_json::from_slice(&head).map_err(failed)?;
    if answer.ok {
        return Ok(bytes);
    }
    let detail: String = answer.detail.chars().filter(|char| !char.is_control()).take(MAX_DETAIL).collect();
    Err(ReadError::from_code(&answer.code, &detail)
        .unwrap_or_else(|| ReadError::WorkerFailed("an answer with an unknown code".to_owned())))
}

fn write(to: &mut impl Write, head: &[u8], bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(head.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(head)?;
    to.write_all(bytes)?;
    to.flush()
}

fn read(from: &mut impl Read, most: usize) -> Result<(Vec<u8>, Vec<u8>), ReadError> {
    let mut length = [0; 4];
    from.read_exact(&mut length).map_err(failed)?;
    let length = u32::from_le_bytes(length);
    if length > MAX_HEAD {
        return Err(ReadError::WorkerFailed("a head that is too long".to_owned()));
    }
    let mut head = Vec::new();
    from.take(u64::from(length)).read_to_end(&mut head).map_err(failed)?;
    let mut bytes = Vec::new();
    from.take(most as u64).read_to_end(&mut bytes).map_err(failed)?;
    Ok((head, bytes))
}

fn failed(error: impl std::fmt::Display) -> ReadError {
    ReadError::WorkerFailed(error.to_string())
}
