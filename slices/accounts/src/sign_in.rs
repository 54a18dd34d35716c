//! Signing in: the same answer, after the same work, whether the name is known or not; after too many failures for a
//! name, known or not, it has to rest.

use kernel::id::AccountId;
use kernel::{Error, Result};
use web::House;

use crate::account::folded;
use crate::session::{self, token_hash};
use crate::{password, store};

/// Failures of one name before it has to rest.
const FAILURES: i64 = 10;
/// How long failures count.
const REST_MS: i64 = 15 * 60_000;

/// Signs in. Gives the session's token and the account.
///
/// # Errors
/// `Invalid` with the word `sign-in-wrong` or `sign-in-rest`; `Busy` when too many try at once.
pub(crate) async fn sign_in(house: &House, name: &str, password: String) -> Result<(String, AccountId)> {
    let (name, now) = (folded(name), house.clock.now_ms());
    let name_hash = token_hash(&name);
    let key = name_hash.clone();
    let (known, failures) = house
        .door
        .read(move |c| Ok::<_, Error>((store::password_of(c, &name)?, store::failures(c, &key, now - REST_MS)?)))
        .await?;
    let (account, stored) = known.map_or((None, None), |(account, stored)| (Some(account), Some(stored)));
    let right = password::check(password, stored).await?;
    if failures >= FAILURES {
        return Err(Error::fault("password", "sign-in-rest"));
    }
    let clock = house.clock.clone();
    match account.filter(|_| right) {
        Some(account) => {
            let token = house
                .door
                .write(move |tx| {
                    store::forget_failures(tx, &name_hash)?;
                    session::begin(tx, account, &clock)
                })
                .await?;
            Ok((token, account))
        }
        None => {
            house.door.write(move |tx| store::insert_failure(tx, &name_hash, now, now - REST_MS)).await?;
            Err(Error::fault("password", "sign-in-wrong"))
        }
    }
}
