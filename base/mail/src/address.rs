//! An address that a letter can be sent to: checked when it is typed, so that nothing can be slipped into a header or a command.

use std::fmt;

/// A mail address of the plain kind that mail servers everywhere take: no quotes, no comments, ASCII only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(lettre::Address);

/// The longest address that a mail server has to take.
const LONGEST: usize = 254;
const LONGEST_NAME: usize = 64;

impl Address {
    /// Reads an address as typed; `None` when it is none that we send to.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (name, domain) = text.rsplit_once('@')?;
        let dots = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
        let in_name = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
        let name_holds = !name.is_empty() && name.len() <= LONGEST_NAME && name.chars().all(in_name) && dots(name);
        let label_holds = |label: &str| {
            let ends = !label.starts_with('-') && !label.ends_with('-');
            (1..=63).contains(&label.len()) && ends && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        let last = domain.rsplit('.').next().unwrap_or_default();
        let domain_holds = domain.contains('.')
            && domain.split('.').all(label_holds)
            && last.len() >= 2
            && last.chars().any(|c| c.is_ascii_alphabetic());
        let holds = text.len() <= LONGEST && name_holds && domain_holds;
        holds.then(|| text.parse().ok()).flatten().map(Self)
    }

    pub(crate) fn inner(&self) -> lettre::Address {
        self.0.clone()
    }

    /// What stands after the `@`.
    pub(crate) fn domain(&self) -> &str {
        self.0.domain()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn addresses_that_people_have_are_taken() {
        for text in [
            "kari@example.org",
            "Kari.Nordli+verv@post.example.no",
            "o'hara@example.co.uk",
            "1@2.no",
            "kari_m@xn--fagforening-s-ecb.no",
        ] {
            assert_eq!(Address::read(text).map(|a| a.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_could_slip_into_a_header_or_a_command_is_refused() {
        for text in [
            "",
            "kari",
            "kari@",
            "@example.org",
            "kari@example",
            "kari@localhost",
            "kari@example.org\r\nBcc: alle@example.org",
            "kari@example.org\nBcc: alle@example.org",
            "kari@example.org\rX: y",
            "kari@example.org\u{85}Bcc: a@b.no",
            "kari@example.org\u{2028}Bcc: a@b.no",
            "kari@example.org\0",
            "kari@example.org%0d%0aBcc:a@b.no",
            "kari@example.org, alle@example.org",
            "kari@example.org;alle@example.org",
            "kari@example.org alle@example.org",
            "<kari@example.org>",
            "Kari <kari@example.org>",
            "kari@example.org> SIZE=1",
            "kari@example.org>\r\nRCPT TO:<alle@example.org",
            "\"kari\"@example.org",
            "\"kari\\\r\n\"@example.org",
            "kari(en)@example.org",
            "kari@[127.0.0.1]",
            "kari@[IPv6:::1]",
            "kari@127.0.0.1",
            "kari@@example.org",
            "kari@alle@example.org",
            ".kari@example.org",
            "kari.@example.org",
            "ka..ri@example.org",
            "kari@-example.org",
            "kari@example-.org",
            "kari@.example.org",
            "kari@example.org.",
            "kari@exa_mple.org",
            "kåri@example.org",
            "kari@exåmple.org",
            "kari:alle@example.org",
            "@relay.org:kari@example.org",
            "kari@example.c",
        ] {
            assert_eq!(Address::read(text), None, "{text:?}");
        }
        assert_eq!(Address::read(&format!("{}@example.org", "k".repeat(65))), None);
        assert_eq!(Address::read(&format!("kari@{}.org", "e".repeat(64))), None);
        assert_eq!(Address::read(&format!("kari@{}org", "example.".repeat(40))), None);
    }
}
