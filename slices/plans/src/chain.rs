//! Where a plan is on its way from draft to archive, as a line of stages for people to read. Pure.

use crate::in_force::Force;
use crate::step::Step;

/// A stage on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The text is worked on.
    Draft,
    /// Others give input.
    OutForInput,
    /// Before the organ that adopts it.
    Proposed,
    /// Adopted.
    Adopted,
    /// In force.
    InForce,
    /// Judged.
    Evaluated,
    /// History.
    Archived,
}

/// How a plan stands to a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It has been there.
    Done,
    /// It is there.
    Now,
    /// It comes there next.
    Next,
    /// It comes there later.
    Later,
}

impl Stage {
    const ALL: [Self; 7] =
        [Self::Draft, Self::OutForInput, Self::Proposed, Self::Adopted, Self::InForce, Self::Evaluated, Self::Archived];

    /// The word that names its message.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::OutForInput => "out-for-input",
            Self::Proposed => "proposed",
            Self::Adopted => "adopted",
            Self::InForce => "in-force",
            Self::Evaluated => "evaluated",
            Self::Archived => "archived",
        }
    }
}

impl Mark {
    /// The word that names its message.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }
}

/// The stages of a plan that has taken these steps, the first one first. A stage that was passed over is left out, and so
/// is input (which a plan need not take) once it is behind.
#[must_use]
pub fn stages(steps: &[Step], force: &Force) -> Vec<(Stage, Mark)> {
    let last = steps.last().copied();
    let adopted = *force != Force::NotAdopted;
    let now = match (last, force) {
        (Some(Step::Archived), _) => Stage::Archived,
        (Some(Step::Evaluated), _) => Stage::Evaluated,
        (_, Force::InForce(_) | Force::Ended(..)) => Stage::InForce,
        (_, Force::Coming(_)) => Stage::Adopted,
        (Some(Step::OutForInput), _) => Stage::OutForInput,
        (Some(Step::Proposed), _) => Stage::Proposed,
        _ => Stage::Draft,
    };
    let been = |stage: Stage| match stage {
        Stage::Draft => true,
        Stage::OutForInput => steps.contains(&Step::OutForInput),
        Stage::Proposed => steps.contains(&Step::Proposed),
        Stage::Adopted => adopted,
        Stage::InForce => matches!(force, Force::InForce(_) | Force::Ended(..)),
        Stage::Evaluated => steps.contains(&Step::Evaluated),
        Stage::Archived => false,
    };
    let place = |stage: Stage| Stage::ALL.iter().position(|s| *s == stage);
    let mut out = Vec::new();
    for stage in Stage::ALL {
        if stage == now {
            // What is over is done, though nothing has come after it yet.
            let over = stage == Stage::InForce && matches!(force, Force::Ended(..));
            out.push((stage, if over { Mark::Done } else { Mark::Now }));
        } else if place(stage) < place(now) {
            if been(stage) {
                out.push((stage, Mark::Done));
            }
        } else if stage == Stage::OutForInput && been(stage) {
            // Sent back or closed: input was taken, and the text is worked on again.
            out.push((stage, Mark::Done));
        } else {
            let next = !out.iter().any(|(_, mark)| *mark == Mark::Next) && stage != Stage::OutForInput;
            out.push((stage, if next { Mark::Next } else { Mark::Later }));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(steps: &[Step], force: &Force) -> String {
        let line = stages(steps, force);
        line.iter().map(|(stage, mark)| format!("{}:{}", stage.word(), mark.word())).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_line_says_what_is_done_where_the_plan_is_and_what_comes_next() {
        use Step::{Adopted, Archived, Evaluated, InputClosed, OutForInput, Proposed, SentBack};
        let (none, holds) = (Force::NotAdopted, Force::InForce("2026-12-31".into()));
        let (coming, over) = (
            Force::Coming("2026-03-01".into()),
            Force::Ended(crate::in_force::Ending::PeriodOver, "2025-12-31".into()),
        );
        let after = "evaluated:next archived:later";
        for (steps, force, wanted) in [
            (
                &[][..],
                &none,
                "draft:now out-for-input:later proposed:next adopted:later in-force:later evaluated:later archived:later"
                    .to_owned(),
            ),
            (
                &[OutForInput],
                &none,
                "draft:done out-for-input:now proposed:next adopted:later in-force:later evaluated:later archived:later"
                    .to_owned(),
            ),
            (
                &[OutForInput, InputClosed, Proposed, SentBack],
                &none,
                "draft:now out-for-input:done proposed:next adopted:later in-force:later evaluated:later archived:later"
                    .to_owned(),
            ),
            (
                &[Proposed],
                &none,
                "draft:done proposed:now adopted:next in-force:later evaluated:later archived:later".to_owned(),
            ),
            (
                &[Adopted],
                &coming,
                "draft:done adopted:now in-force:next evaluated:later archived:later".to_owned(),
            ),
            (&[Proposed, Adopted], &holds, format!("draft:done proposed:done adopted:done in-force:now {after}")),
            (&[Adopted], &over, format!("draft:done adopted:done in-force:done {after}")),
            // Adopted before steps were written down.
            (&[], &holds, format!("draft:done adopted:done in-force:now {after}")),
            (
                &[Adopted, Evaluated],
                &over,
                "draft:done adopted:done in-force:done evaluated:now archived:next".to_owned(),
            ),
            (
                &[Adopted, Evaluated, Archived],
                &over,
                "draft:done adopted:done in-force:done evaluated:done archived:now".to_owned(),
            ),
            (
                &[Adopted, Archived],
                &Force::Ended(crate::in_force::Ending::Archived, "2026-05-01".into()),
                "draft:done adopted:done in-force:done archived:now".to_owned(),
            ),
        ] {
            assert_eq!(said(steps, force), wanted, "{steps:?} {force:?}");
        }
    }
}
