//! Passwords: Argon2id (19 MiB, 2 passes) in two slots whose memory is kept. Freed and asked for again, 19 MiB a time,
//! that memory would stay with the process and grow to gigabytes under load.

use std::sync::{LazyLock, Mutex};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use kernel::{Error, Result};
use tokio::sync::Semaphore;

/// The fewest characters of a password.
pub const MIN_PASSWORD: usize = 12;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const SLOTS: usize = 2;
/// More than this many waiting, and the rest are told to come back.
const QUEUE: usize = 50;

static TURN: Semaphore = Semaphore::const_new(SLOTS);
static QUEUED: Semaphore = Semaphore::const_new(QUEUE);
static MEMORY: Mutex<Vec<Vec<Block>>> = Mutex::new(Vec::new());
/// What an unknown name's password is checked against, so that it takes as long as a known one's.
static NOBODY: LazyLock<Result<String>> = LazyLock::new(|| hash("nobody has this password"));

fn argon2(params: Params) -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn fill(argon2: &Argon2, password: &str, salt: &[u8], out: &mut [u8]) -> Result<()> {
    let mut blocks = MEMORY.lock().map_err(Error::internal)?.pop().unwrap_or_default();
    blocks.resize(argon2.params().block_count(), Block::default());
    let filled = argon2.hash_password_into_with_memory(password.as_bytes(), salt, out, &mut blocks);
    MEMORY.lock().map_err(Error::internal)?.push(blocks);
    filled.map_err(Error::internal)
}

/// The hash of a password, with its salt and cost, as a PHC string. Takes tens of milliseconds: off the async threads.
///
/// # Errors
/// `Internal`, when the operating system gives no randomness.
pub fn hash(password: &str) -> Result<String> {
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(Error::internal)?;
    let params = Params::new(MEMORY_KIB, PASSES, 1, Some(32)).map_err(Error::internal)?;
    let mut out = [0_u8; 32];
    fill(&argon2(params.clone()), password, &salt, &mut out)?;
    let phc = PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(&params).map_err(Error::internal)?,
        salt: Some(Salt::new(&salt).map_err(Error::internal)?),
        hash: Some(Output::new(&out).map_err(Error::internal)?),
    };
    Ok(phc.to_string())
}

fn matches(password: &str, stored: &str) -> Result<bool> {
    let phc = PasswordHash::new(stored).map_err(Error::internal)?;
    let (Some(salt), Some(wanted)) = (&phc.salt, &phc.hash) else { return Ok(false) };
    let params = Params::try_from(&phc).map_err(Error::internal)?;
    let mut out = vec![0_u8; wanted.as_bytes().len()];
    fill(&argon2(params), password, salt.as_ref(), &mut out)?;
    // `Output` compares in constant time.
    Ok(Output::new(&out).map_err(Error::internal)? == *wanted)
}

/// Whether a password is the one behind the stored hash; as slow when there is none.
///
/// # Errors
/// `Busy` when too many are waiting.
pub(crate) async fn check(password: String, stored: Option<String>) -> Result<bool> {
    let _place = QUEUED.try_acquire().map_err(|_| Error::Busy)?;
    let _turn = TURN.acquire().await.map_err(Error::internal)?;
    let checked = tokio::task::spawn_blocking(move || match stored {
        Some(stored) => matches(&password, &stored),
        None => {
            let nobody = NOBODY.as_ref().map_err(Clone::clone)?;
            matches(&password, nobody).map(|_| false)
        }
    });
    checked.await.map_err(Error::internal)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_its_own_hash_only() {
        let stored = hash("en lang og god setning").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(matches("en lang og god setning", &stored).unwrap());
        assert!(!matches("en lang og god setninG", &stored).unwrap());
        assert_ne!(stored, hash("en lang og god setning").unwrap());
    }
}
