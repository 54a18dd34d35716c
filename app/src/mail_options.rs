//! How letters are sent, on the command line or in the environment; the same for every command that sends.

use std::path::PathBuf;

use clap::Args;
use mail::{Settings, Typed};

/// The options.
#[derive(Debug, Clone, Args)]
pub(crate) struct MailOptions {
    /// Where letters are handed over: smtp://user@host:587 (encrypted with STARTTLS) or smtps://user@host:465. None are sent
    /// without.
    #[arg(long, env = "HANDLEKRAFT_SMTP", requires = "mail_from", requires = "public_address")]
    smtp: Option<String>,
    /// A file with the mail server's password.
    #[arg(long, env = "HANDLEKRAFT_SMTP_PASSWORD_FILE")]
    smtp_password_file: Option<PathBuf>,
    /// Hand letters over unencrypted also to another machine.
    #[arg(long, env = "HANDLEKRAFT_SMTP_PLAIN")]
    smtp_plain: bool,
    /// How many seconds the mail server may take for an answer.
    #[arg(long, env = "HANDLEKRAFT_SMTP_TIMEOUT", default_value_t = 30)]
    smtp_timeout: u64,
    /// Who letters are from: an address that does not say what they are about, or "Name <address>".
    #[arg(long, env = "HANDLEKRAFT_MAIL_FROM")]
    mail_from: Option<String>,
    /// Where people reach the pages, for links in letters: https://…
    #[arg(long, env = "HANDLEKRAFT_PUBLIC_ADDRESS")]
    public_address: Option<String>,
}

impl MailOptions {
    /// The settings, when letters are to be sent.
    ///
    /// # Errors
    /// A sentence that says what does not hold.
    pub(crate) fn settings(self) -> Result<Option<Settings>, String> {
        let Some(server) = self.smtp.filter(|server| !server.is_empty()) else { return Ok(None) };
        let password = self.smtp_password_file.map(|file| {
            let read = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()));
            read.map(|text| text.trim_end_matches(['\r', '\n']).to_owned())
        });
        let typed = Typed {
            server,
            password: password.transpose()?,
            from: self.mail_from.unwrap_or_default(),
            public_address: self.public_address.unwrap_or_default(),
            plain: self.smtp_plain,
            timeout: self.smtp_timeout,
        };
        Settings::read(&typed).map(Some)
    }
}
