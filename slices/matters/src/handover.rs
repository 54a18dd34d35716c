//! What a unit's new board should know of matters: those that are open, raised by the unit or with it.

use db::Conn;
use kernel::id::UnitId;
use kernel::{Actor, Clock, Result};
use web::{HandoverLine, HandoverPart};
use words::Lang;

use crate::{T, matter, wording};

/// The open matters of a unit, as the actor sees them.
///
/// # Errors
/// The database's.
pub fn handover(c: &mut Conn, actor: &Actor, clock: &Clock, unit: UnitId, lang: Lang) -> Result<HandoverPart> {
    let (t, today) = (T(lang), clock.today());
    let seen = matter::seen(c, &actor.scope())?;
    let open = seen.into_iter().filter(|matter| {
        let now = matter.standing();
        now.is_open() && (matter.unit == unit || now.at == unit)
    });
    let line = |matter: crate::Matter| HandoverLine {
        note: format!("{} · {}", wording::standing(t, &matter), wording::due(t, lang, &matter, today)),
        href: format!("/matters/{}", matter.id),
        text: matter.title,
    };
    Ok(HandoverPart { title: t.handover_matters(), lines: open.map(line).collect() })
}
