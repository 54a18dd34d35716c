//! What a person wants to be reminded of, and when. Who has said nothing gets the usual, which is careful.

use kernel::{Error, Result};
use web::Form;

use crate::quiet::Quiet;
use crate::thing::Kind;

/// A person's choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choices {
    /// Whether they want any at all.
    pub(crate) wanted: bool,
    /// Of actions that they answer for.
    pub(crate) actions: bool,
    /// Of matters, and answers to them.
    pub(crate) matters: bool,
    /// Of answers and hearings that are asked for.
    pub(crate) asked: bool,
    /// Of what nobody has said anything of, as the unit's contact.
    pub(crate) contact: bool,
    /// How many days before something is due.
    pub(crate) days_before: i64,
    /// Quiet times.
    pub(crate) quiet: Quiet,
}

/// The days before that one can choose among.
pub(crate) const DAYS_BEFORE: [i64; 6] = [0, 1, 3, 5, 7, 14];

impl Default for Choices {
    fn default() -> Self {
        let quiet = Quiet { from: 20, until: 8, workdays_only: true };
        Self { wanted: true, actions: true, matters: true, asked: true, contact: true, days_before: 3, quiet }
    }
}

impl Choices {
    /// Whether they want to be reminded of a kind of thing.
    pub(crate) fn want(&self, kind: Kind) -> bool {
        self.wanted
            && match kind {
                Kind::Action => self.actions,
                Kind::Matter | Kind::Answered => self.matters,
                Kind::Asked | Kind::Hearing => self.asked,
                Kind::Contact => self.contact,
            }
    }

    /// The choices as they were made in a form.
    ///
    /// # Errors
    /// `Invalid` when a day or an hour is none of those that one can choose.
    pub(crate) fn read(form: &Form) -> Result<Self> {
        let ticked = |name: &str| form.text(name) == "yes";
        let hour = |name: &'static str| {
            let hour = form.text(name).parse::<i8>().ok().filter(|hour| (0..24).contains(hour));
            hour.ok_or_else(|| Error::fault(name, "fault-choice"))
        };
        let days = form.text("days_before").parse::<i64>().ok().filter(|days| DAYS_BEFORE.contains(days));
        Ok(Self {
            wanted: ticked("wanted"),
            actions: ticked("actions"),
            matters: ticked("matters"),
            asked: ticked("asked"),
            contact: ticked("contact"),
            days_before: days.ok_or_else(|| Error::fault("days_before", "fault-choice"))?,
            quiet: Quiet {
                from: hour("quiet_from")?,
                until: hour("quiet_until")?,
                workdays_only: ticked("workdays_only"),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(days: &str, from: &str) -> Form {
        let fields = [("actions", "yes"), ("days_before", days), ("quiet_from", from), ("quiet_until", "8")];
        Form::of(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
    }

    #[test]
    fn what_is_not_ticked_is_not_wanted_and_what_is_no_choice_is_refused() {
        let read = Choices::read(&form("7", "22")).expect("choices");
        assert!(read.actions && !read.wanted && !read.matters && !read.quiet.workdays_only);
        assert_eq!((read.days_before, read.quiet.from, read.quiet.until), (7, 22, 8));
        for (days, from) in [("8", "22"), ("-1", "22"), ("", "22"), ("7", "24"), ("7", "-1"), ("7", "åtte")] {
            assert!(Choices::read(&form(days, from)).is_err(), "{days} {from}");
        }
    }

    #[test]
    fn who_wants_none_wants_no_kind() {
        let none = Choices { wanted: false, ..Choices::default() };
        for kind in Kind::ALL {
            assert!(Choices::default().want(kind) && !none.want(kind), "{kind:?}");
        }
        assert!(!Choices { matters: false, ..Choices::default() }.want(Kind::Answered));
    }
}
