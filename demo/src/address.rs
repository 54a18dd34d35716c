//! Where the demo's people get letters: at `example.org`, which nobody has (RFC 2606).

use db::Tx;
use kernel::{Clock, Operator, Result};

use crate::union::{Founded, Union};

pub(crate) fn of_everybody(tx: &mut Tx, founded: &Founded, union: &Union, clock: &Clock) -> Result<()> {
    for person in &union.people {
        let address = format!("{}@example.org", person.sign_in);
        if let Some(account) = founded.accounts.get(&person.key) {
            reminders::confirm_for_the_demo(tx, Operator::at_the_console(), *account, &address, clock)?;
        }
    }
    Ok(())
}
