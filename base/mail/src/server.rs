//! A conversation with a mail server, step by step, so that one knows how far it had come when something goes wrong: until the
//! text has been sent, nothing can have been taken. The connection is kept for the next letter.

use std::error::Error as _;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;

use crate::Address;
use crate::outcome::{Outcome, Phase, outcome_of};
use crate::settings::{Security, Settings};

/// Taking the text in may take the server this many times as long as any other answer.
const TEXT_TAKES: u32 = 4;
/// As much of an answer as is kept.
const LONGEST_ANSWER: usize = 200;

pub(crate) struct Server {
    connection: SmtpConnection,
    timeout: Duration,
}

/// The longest that handing one letter over can take a server that answers within the timeout each time.
pub(crate) fn longest(timeout: Duration) -> Duration {
    timeout * (TEXT_TAKES + 8)
}

/// What a server answered, on one line, without the receiver's address and not too long.
fn told(error: &Error, to: Option<&Address>) -> String {
    let said = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let said = match to {
        Some(to) => said.replace(&to.to_string(), "…"),
        None => said,
    };
    let code = error.status().map(|code| format!("{code} ")).unwrap_or_default();
    let line: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_ANSWER).collect();
    format!("{code}{line}").trim().to_owned()
}

impl Server {
    /// Connects, encrypts and signs in as the settings say.
    ///
    /// # Errors
    /// What the server or the network said.
    pub(crate) fn connect(settings: &Settings) -> Result<Self, String> {
        let said = |error: Error| told(&error, None);
        // The name that one greets with stands in the letter's headers: nothing but the sender's domain.
        let hello = ClientId::Domain(settings.from.domain().to_owned());
        let tls = || TlsParameters::new(settings.host.clone()).map_err(said);
        let at_once = if settings.security == Security::Tls { Some(tls()?) } else { None };
        let place = (settings.host.as_str(), settings.port);
        let mut connection =
            SmtpConnection::connect(place, Some(settings.timeout), &hello, at_once.as_ref(), None).map_err(said)?;
        if settings.security == Security::StartTls {
            connection.starttls(&tls()?, &hello).map_err(said)?;
        }
        if let Some((user, password)) = &settings.user {
            let credentials = Credentials::new(user.clone(), password.clone());
            connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).map_err(said)?;
        }
        Ok(Self { connection, timeout: settings.timeout })
    }

    /// Whether the connection still stands, ready for a letter.
    pub(crate) fn is_ready(&mut self) -> bool {
        !self.connection.has_broken() && self.connection.command(Rset).is_ok()
    }

    /// Hands one letter over.
    pub(crate) fn hand_over(&mut self, from: &Address, to: &Address, bytes: &[u8]) -> Outcome {
        match self.try_to(from, to, bytes) {
            Ok(outcome) => outcome,
            Err((phase, error)) => {
                let code = error.status().map(u16::from);
                outcome_of(phase, code, told(&error, Some(to)))
            }
        }
    }

    fn try_to(&mut self, from: &Address, to: &Address, bytes: &[u8]) -> Result<Outcome, (Phase, Error)> {
        let wire = &mut self.connection;
        wire.command(Mail::new(Some(from.inner()), Vec::new())).map_err(|error| (Phase::From, error))?;
        wire.command(Rcpt::new(to.inner(), Vec::new())).map_err(|error| (Phase::To, error))?;
        wire.command(Data).map_err(|error| (Phase::Data, error))?;
        // If this cannot be set the shorter time stands.
        let _ = wire.set_timeout(Some(self.timeout * TEXT_TAKES));
        let taken = wire.message(bytes).map_err(|error| (Phase::Text, error))?;
        let _ = wire.set_timeout(Some(self.timeout));
        let answer: String = taken.message().next().unwrap_or_default().chars().take(LONGEST_ANSWER).collect();
        Ok(Outcome::Sent(answer.replace(&to.to_string(), "…")))
    }

    /// Says goodbye.
    pub(crate) fn leave(mut self) {
        let _ = self.connection.quit();
    }
}
