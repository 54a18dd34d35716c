//! Where letters are handed over, who they are from and where their links lead, as whoever runs the program says it.

use std::net::IpAddr;
use std::time::Duration;

use crate::Address;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// `smtp://[user@]host[:port]` or `smtps://…`.
    pub server: String,
    /// The password, when there is a user.
    pub password: Option<String>,
    /// `address`, or `Name <address>`.
    pub from: String,
    /// Where people reach the pages: `https://…`.
    pub public_address: String,
    /// Whether letters may go to another machine unencrypted.
    pub plain: bool,
    /// How many seconds the server may take for an answer.
    pub timeout: u64,
}

/// Settings that hold.
#[derive(Debug, Clone)]
pub struct Settings {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    pub(crate) user: Option<(String, String)>,
    pub(crate) from: Address,
    pub(crate) from_name: Option<String>,
    pub(crate) public_address: String,
    pub(crate) timeout: Duration,
}

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Security {
    /// Encrypted from the first byte.
    Tls,
    /// Encrypted before anything is said; refused when the server cannot.
    StartTls,
    /// Not at all: to this machine, or because it was said.
    Plain,
}

impl Settings {
    /// Holds what was typed against what it must be.
    ///
    /// # Errors
    /// A sentence for the terminal.
    pub fn read(typed: &Typed) -> Result<Self, String> {
        let (scheme, rest) = typed.server.split_once("://").unwrap_or(("", ""));
        let implicit = match scheme {
            "smtp" => false,
            "smtps" => true,
            _ => return Err("the mail server begins with smtp:// or smtps://".to_owned()),
        };
        let (user, place) = rest.rsplit_once('@').map_or((None, rest), |(user, place)| (Some(user), place));
        let (host, port) = host_and_port(place.trim_end_matches('/'), if implicit { 465 } else { 587 })?;
        let security = match implicit {
            true => Security::Tls,
            false if typed.plain || is_here(&host) => Security::Plain,
            false => Security::StartTls,
        };
        let user = match (user.map(unescaped).transpose()?, typed.password.clone()) {
            (Some(user), Some(password)) => Some((user, password)),
            (Some(_), None) => return Err("the mail server asks for a user: give its password in a file".to_owned()),
            (None, _) => None,
        };
        let (from_name, from) = sender(&typed.from)?;
        let timeout = Duration::from_secs(typed.timeout.clamp(1, 600));
        let public_address = address_of_pages(&typed.public_address)?;
        Ok(Self { host, port, security, user, from, from_name, public_address, timeout })
    }
}

fn host_and_port(place: &str, usual: u16) -> Result<(String, u16), String> {
    // An address of version 6 stands in brackets.
    let (host, port) = match place.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, port)) => (host, port.strip_prefix(':')),
        None => place.rsplit_once(':').map_or((place, None), |(host, port)| (host, Some(port))),
    };
    let named = |c: char| c.is_ascii_alphanumeric() || ".-:".contains(c);
    if host.is_empty() || !host.chars().all(named) {
        return Err("the mail server's name is missing or holds a sign that no name has".to_owned());
    }
    let port = port.map_or(Ok(usual), |port| port.parse().map_err(|_| format!("{port} is no port")))?;
    Ok((host.to_owned(), port))
}

fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// `%40` as `@`, and so on: users are often addresses.
fn unescaped(user: &str) -> Result<String, String> {
    if user.contains(':') {
        return Err("a password in the address is seen by everybody on the machine: give it in a file".to_owned());
    }
    let mut bytes = Vec::new();
    let mut rest = user.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| byte.and_then(|b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        match byte {
            b'%' => match (digit(rest.next()), digit(rest.next())) {
                (Some(high), Some(low)) => bytes.push(high << 4 | low),
                _ => return Err("the mail server's user holds a % that is no sign".to_owned()),
            },
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).map_err(|_| "the mail server's user is no text".to_owned())
}

fn sender(text: &str) -> Result<(Option<String>, Address), String> {
    let (name, address) = match text.split_once('<') {
        Some((name, rest)) => (Some(name.trim()), rest.trim().strip_suffix('>').unwrap_or_default()),
        None => (None, text.trim()),
    };
    let address = Address::read(address).ok_or("the letters' sender is no address that mail servers take")?;
    let name = name.map(|name| name.trim_matches('"').trim()).filter(|name| !name.is_empty());
    if name.is_some_and(|name| name.chars().any(char::is_control)) {
        return Err("the sender's name holds a sign that no name has".to_owned());
    }
    Ok((name.map(str::to_owned), address))
}

fn address_of_pages(text: &str) -> Result<String, String> {
    let address = text.trim_end_matches('/');
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or_default();
    let (host, _) = rest.split_once('/').unwrap_or((rest, ""));
    let in_the_open = address.starts_with("http://") && !host_and_port(host, 80).is_ok_and(|(host, _)| is_here(&host));
    let plain = |c: char| c.is_ascii_graphic() && !"<>\"'\\?#".contains(c);
    if host.is_empty() || !rest.chars().all(plain) {
        return Err("the address of the pages begins with https:// and a name".to_owned());
    }
    if in_the_open {
        return Err("links in letters open something: the address of the pages begins with https://".to_owned());
    }
    Ok(address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(server: &str, from: &str, pages: &str) -> Typed {
        Typed {
            server: server.into(),
            password: Some("hemmelig".into()),
            from: from.into(),
            public_address: pages.into(),
            plain: false,
            timeout: 30,
        }
    }

    #[test]
    fn what_is_typed_becomes_settings() {
        let of = |server: &str| Settings::read(&typed(server, "post@example.org", "https://verv.example.org/")).ok();
        for (server, host, port, security, user) in [
            ("smtp://mail.example.org", "mail.example.org", 587, Security::StartTls, None),
            (
                "smtp://kari%40example.org@mail.example.org:2525",
                "mail.example.org",
                2525,
                Security::StartTls,
                Some("kari@example.org"),
            ),
            ("smtps://mail.example.org/", "mail.example.org", 465, Security::Tls, None),
            ("smtp://127.0.0.1:8025", "127.0.0.1", 8025, Security::Plain, None),
            ("smtp://[::1]:8025", "::1", 8025, Security::Plain, None),
            ("smtp://localhost", "localhost", 587, Security::Plain, None),
        ] {
            let read = of(server).expect(server);
            assert_eq!((read.host.as_str(), read.port, read.security), (host, port, security), "{server}");
            assert_eq!(read.user.map(|(user, _)| user).as_deref(), user, "{server}");
            assert_eq!(read.public_address, "https://verv.example.org");
        }
        let named =
            Settings::read(&typed("smtp://localhost", "Minner <post@example.org>", "https://a.no")).expect("it");
        assert_eq!((named.from_name.as_deref(), named.from.to_string().as_str()), (Some("Minner"), "post@example.org"));
    }

    #[test]
    fn what_would_not_do_is_refused_with_a_sentence() {
        for (server, from, pages) in [
            ("mail.example.org", "post@example.org", "https://a.no"),
            ("smtp://", "post@example.org", "https://a.no"),
            ("smtp://kari:passord@mail.example.org", "post@example.org", "https://a.no"),
            ("smtp://mail.example.org:mange", "post@example.org", "https://a.no"),
            ("smtp://mail.exa mple.org", "post@example.org", "https://a.no"),
            ("smtp://localhost", "post", "https://a.no"),
            ("smtp://localhost", "A\r\nBcc: b@c.no <post@example.org>", "https://a.no"),
            ("smtp://localhost", "post@example.org", "http://a.no"),
            ("smtp://localhost", "post@example.org", "a.no"),
            ("smtp://localhost", "post@example.org", "https://a.no/\r\nX"),
            ("smtp://localhost", "post@example.org", ""),
        ] {
            assert!(Settings::read(&typed(server, from, pages)).is_err(), "{server} {from} {pages}");
        }
        assert!(Settings::read(&typed("smtp://localhost", "post@example.org", "http://127.0.0.1:8080")).is_ok());
        let mut without = typed("smtp://kari@mail.example.org", "post@example.org", "https://a.no");
        without.password = None;
        assert!(Settings::read(&without).is_err());
    }
}
