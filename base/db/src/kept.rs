//! Kept figures: what a slice sums up so that nobody has to count it again. Whoever keeps some registers with
//! [`keep!`](crate::keep) and hears, before a transaction commits, everything that was recorded in it; so the figures change
//! with what they count, or not at all, and no slice below needs to know of them.

use crate::{Entry, Result, Tx};

/// Brings kept figures in step with what a transaction has recorded.
pub type Keeper = fn(&mut Tx, &[Entry]) -> Result<()>;

#[doc(hidden)]
#[linkme::distributed_slice]
pub static KEEPERS: [Keeper];

/// Registers a [`Keeper`] for every database that the program opens.
#[macro_export]
macro_rules! keep {
    ($keeper:path) => {
        #[$crate::linkme::distributed_slice($crate::KEEPERS)]
        #[linkme(crate = $crate::linkme)]
        static KEEPER: $crate::Keeper = $keeper;
    };
}

/// Tells the keepers what the transaction has recorded; what they record themselves goes no further.
pub(crate) fn keep_in_step(tx: &mut Tx) -> Result<()> {
    let recorded = std::mem::take(&mut tx.recorded);
    if recorded.is_empty() {
        return Ok(());
    }
    KEEPERS.iter().try_for_each(|keeper| keeper(tx, &recorded))
}
