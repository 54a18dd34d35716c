//! A letter as bytes: headers that say nothing of who sends it beyond the address that was chosen, and plain text.

use kernel::{Error, Result};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use crate::letter::{Writer, Written};
use crate::settings::Settings;

/// The bytes of a letter. `id` makes its Message-ID, whose domain is the sender's.
///
/// # Errors
/// `Internal` when it cannot be built.
pub(crate) fn bytes(settings: &Settings, written: &Written, id: &str) -> Result<Vec<u8>> {
    let name = settings.from_name.clone().unwrap_or_else(|| one_line(&written.from_name));
    let mut builder = lettre::Message::builder()
        .from(Mailbox::new(Some(name), settings.from.inner()))
        .to(Mailbox::new(None, written.to.inner()))
        .subject(one_line(&written.subject))
        .message_id(Some(format!("<{id}@{}>", settings.from.domain())))
        .date_now();
    builder = header(builder, "Auto-Submitted", "auto-generated".to_owned())?;
    if let Some(off) = &written.off {
        builder = header(builder, "List-Unsubscribe", format!("<{}{off}>", settings.public_address))?;
        // Mail programs may press the button for the reader, over an encrypted connection only (RFC 8058).
        if settings.public_address.starts_with("https://") {
            builder = header(builder, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned())?;
        }
    }
    let text = written.text.replace(Writer::PAGES, &settings.public_address);
    Ok(builder.singlepart(SinglePart::plain(text)).map_err(Error::internal)?.formatted())
}

type Builder = lettre::message::MessageBuilder;

fn header(builder: Builder, name: &'static str, value: String) -> Result<Builder> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(Error::internal)?;
    Ok(builder.raw_header(HeaderValue::new(name, value)))
}

/// The text without anything that could end a header's line.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.split(breaks).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Address, Typed};

    fn made(subject: &str, name: &str, text: &str) -> String {
        let typed = Typed {
            server: "smtp://localhost".into(),
            from: "post@example.org".into(),
            public_address: "https://verv.example.org".into(),
            timeout: 5,
            ..Typed::default()
        };
        let written = Written {
            to: Address::read("kari@example.org").expect("an address"),
            from_name: name.into(),
            subject: subject.into(),
            text: text.into(),
            off: Some("/s/abc".into()),
        };
        let bytes = bytes(&Settings::read(&typed).expect("settings"), &written, "1").expect("a letter");
        String::from_utf8(bytes).expect("text")
    }

    fn names(letter: &str) -> Vec<&str> {
        let head = letter.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
        lines.filter_map(|line| line.split_once(':').map(|(name, _)| name)).collect()
    }

    const NAMES: [&str; 11] = [
        "From",
        "To",
        "Subject",
        "Message-ID",
        "Date",
        "Auto-Submitted",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ];

    #[test]
    fn a_letter_has_one_receiver_and_its_message_id_says_only_the_senders_domain() {
        let letter = made("2 ting venter på deg", "Påminnelser", "Hei\n{pages}/s/abc\n");
        let mut found = names(&letter);
        found.sort_unstable();
        let mut wanted = NAMES;
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{letter}");
        assert!(
            letter.contains("To: kari@example.org\r\n") && letter.contains("Message-ID: <1@example.org>"),
            "{letter}"
        );
        assert!(letter.contains("https://verv.example.org/s/abc"), "{letter}");
    }

    #[test]
    fn nothing_in_a_subject_or_a_name_becomes_a_header() {
        for sly in [
            "a\r\nBcc: alle@example.org",
            "a\nBcc: alle@example.org",
            "a\rBcc: alle@example.org",
            "a\r\n\r\nEt brev til",
            "a\u{85}Bcc: x@y.no",
            "a\u{2028}Bcc: x@y.no",
            "a\0b",
            "=?utf-8?q?a=0d=0aBcc:_alle=40example.org?=",
            "a\u{b}Bcc: x@y.no",
            "\r\n.\r\nMAIL FROM:<x@y.no>",
        ] {
            let letter = made(sly, sly, sly);
            let mut found = names(&letter);
            found.sort_unstable();
            let mut wanted = NAMES;
            wanted.sort_unstable();
            assert_eq!(found, wanted, "{sly:?}\n{letter}");
            assert_eq!(letter.matches("\r\nTo:").count(), 1, "{sly:?}");
        }
    }
}
