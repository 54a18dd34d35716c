//! What a mail server's answer means for a letter and for the address it was for. Pure.

/// What came of handing a letter to a mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The server has taken it.
    Sent(String),
    /// It was surely not taken, and may be later.
    NotNow(String),
    /// It was surely not taken, because there is no such address.
    NoSuchAddress(String),
    /// It was surely not taken, and will not be.
    Refused(String),
    /// Nobody knows whether it was taken.
    InDoubt(String),
    /// The server takes nothing from us at all now; the letter was surely not taken.
    ServerOut(String),
}

/// How far the conversation with the server had come when it went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Who it is from, which is the same for every letter.
    From,
    /// Who it is for.
    To,
    /// That the text comes now.
    Data,
    /// The text itself, or the answer after it.
    Text,
}

/// What a failure in a phase means. `code` is the server's three digits, none when it did not answer; `told` what it said.
#[must_use]
pub(crate) fn outcome_of(phase: Phase, code: Option<u16>, told: String) -> Outcome {
    match (phase, code) {
        (Phase::Text, None) => Outcome::InDoubt(told),
        (Phase::From, _) | (_, None | Some(421)) => Outcome::ServerOut(told),
        (_, Some(..500)) => Outcome::NotNow(told),
        (_, Some(_)) if is_about_the_address(&told) => Outcome::NoSuchAddress(told),
        // Policy ("relay access denied", a block list) is about us or our settings, not about the address.
        (_, Some(_)) if enhanced(&told).is_some_and(|(subject, _)| subject == 7) => Outcome::NotNow(told),
        (_, Some(_)) => Outcome::Refused(told),
    }
}

/// The subject and detail of an enhanced status (RFC 3463), such as 1 and 1 of `5.1.1`.
fn enhanced(told: &str) -> Option<(u32, u32)> {
    told.split([' ', ':', ',']).find_map(|word| {
        let mut parts = word.split('.');
        let class = parts.next()?;
        let subject = parts.next()?.parse().ok()?;
        let detail = parts.next()?.parse().ok()?;
        (matches!(class, "4" | "5") && parts.next().is_none()).then_some((subject, detail))
    })
}

/// Without an enhanced status, a lasting refusal of one letter is taken to be about its address.
fn is_about_the_address(told: &str) -> bool {
    match enhanced(told) {
        Some((subject, detail)) => subject == 1 || (subject, detail) == (2, 1),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_refusal_means_follows_from_when_it_came_and_what_it_says() {
        let sort = |phase, code, told: &str| match outcome_of(phase, code, told.to_owned()) {
            Outcome::Sent(_) => "sent",
            Outcome::NotNow(_) => "later",
            Outcome::NoSuchAddress(_) => "bounce",
            Outcome::Refused(_) => "refused",
            Outcome::InDoubt(_) => "doubt",
            Outcome::ServerOut(_) => "out",
        };
        for (phase, code, told, meant) in [
            (Phase::From, Some(451), "try again", "out"),
            (Phase::From, Some(550), "5.7.1 sender not allowed", "out"),
            (Phase::From, None, "connection reset", "out"),
            (Phase::To, None, "connection reset", "out"),
            (Phase::To, Some(421), "4.3.2 shutting down", "out"),
            (Phase::To, Some(450), "4.2.0 greylisted", "later"),
            (Phase::To, Some(452), "too many", "later"),
            (Phase::To, Some(550), "no such user here", "bounce"),
            (Phase::To, Some(550), "5.1.1 no such user", "bounce"),
            (Phase::To, Some(550), "5.2.1 mailbox disabled", "bounce"),
            (Phase::To, Some(554), "5.7.1 relay access denied", "later"),
            (Phase::To, Some(552), "5.2.2 mailbox full", "refused"),
            (Phase::Data, Some(451), "busy", "later"),
            (Phase::Data, None, "timed out", "out"),
            (Phase::Text, Some(451), "4.3.0 disk full", "later"),
            (Phase::Text, Some(554), "5.6.0 not liked", "refused"),
            (Phase::Text, Some(550), "5.1.1 unknown", "bounce"),
            (Phase::Text, Some(421), "closing", "out"),
            (Phase::Text, None, "timed out", "doubt"),
            (Phase::Text, None, "incomplete response", "doubt"),
        ] {
            assert_eq!(sort(phase, code, told), meant, "{phase:?} {code:?} {told}");
        }
    }
}
