//! Ids: one type per kind of thing, so that a plan's id cannot stand where a unit's is asked for.
//! UUIDv7 underneath: they sort in the order they were made, and cannot be guessed from one another.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// The id of a `K`. Shown and stored as a hyphenated lower-case UUID (36 characters).
pub struct Id<K> {
    uuid: Uuid,
    kind: PhantomData<fn() -> K>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident => $alias:ident),* $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub enum $kind {}
            $(#[$doc])*
            pub type $alias = Id<$kind>;
        )*
    };
}

kinds! {
    /// Somebody who can sign in.
    Account => AccountId,
    /// A unit in the union's tree.
    Unit => UnitId,
    /// A level of that tree.
    Level => LevelId,
    /// A form that makes something, so that sending it twice makes it once.
    Form => FormKey,
    /// A post (verv) that a person holds in a unit.
    Post => PostId,
    /// A document as it was handed in.
    Document => DocumentId,
    /// A reading of a document under review.
    Reading => ReadingId,
    /// A plan.
    Plan => PlanId,
    /// An area of a plan.
    Area => AreaId,
    /// A goal of a plan.
    Goal => GoalId,
    /// A measure of a plan.
    Measure => MeasureId,
    /// A campaign of a plan.
    Campaign => CampaignId,
    /// A step of a plan between draft and archive.
    PlanStep => PlanStepId,
    /// A correction of a step.
    StepCorrection => StepCorrectionId,
    /// An amendment of an adopted plan.
    Amendment => AmendmentId,
    /// What an amendment did to one item.
    AmendedItem => AmendedItemId,
    /// A hearing: a plan opened for input.
    Hearing => HearingId,
    /// A comment or a proposed change to a plan that is out for input.
    Proposal => ProposalId,
    /// A change of an item of a plan, kept.
    Change => ChangeId,
    /// A paragraph of a plan.
    Paragraph => ParagraphId,
    /// An indicator of a goal or measure.
    Indicator => IndicatorId,
    /// An action (local measure) of a unit's own plan.
    LocalAction => LocalActionId,
    /// Somebody who carries an action together with others.
    Partner => PartnerId,
    /// A line of what an action costs.
    Cost => CostId,
    /// What somebody said of how far an action has come.
    Status => StatusId,
    /// What shows it.
    Evidence => EvidenceId,
    /// A unit's meeting.
    Meeting => MeetingId,
    /// A matter that a unit raised to one above.
    Matter => MatterId,
    /// What happened to it.
    MatterEvent => MatterEventId,
    /// A unit's answer to a measure of a higher plan.
    Answer => AnswerId,
    /// A board's decision on answers.
    AnswerDecision => AnswerDecisionId,
    /// A request for answers by a day.
    AnswerRequest => AnswerRequestId,
    /// Help with answering.
    AnswerHelp => AnswerHelpId,
    /// A comparison of a unit's present plan with a higher one.
    Comparison => ComparisonId,
    /// A vague word that a unit added to the check of plans.
    CheckWord => CheckWordId,
    /// A duty of a unit's annual wheel.
    WheelDuty => WheelDutyId,
    /// What a meeting decided.
    MeetingDecision => MeetingDecisionId,
    /// A board's judgement of how far a goal was reached.
    Evaluation => EvaluationId,
    /// A calendar that somebody's other programs read.
    CalendarFeed => CalendarFeedId,
    /// A unit's annual report for a year.
    Report => ReportId,
    /// A chapter of it.
    ReportSection => ReportSectionId,
    /// A text that was saved there.
    ReportVersion => ReportVersionId,
    /// What somebody said of it.
    ReportComment => ReportCommentId,
    /// A table or picture in it.
    ReportPart => ReportPartId,
    /// A row of a typed-in table.
    ReportFigure => ReportFigureId,
    /// A chapter that a union begins its annual reports with.
    ReportChapter => ReportChapterId,
    /// A letter in the outbox.
    Letter => LetterId,
}

impl<K> Id<K> {
    /// A new id. Time-ordered; random bits come from the operating system.
    #[must_use]
    pub fn new() -> Self {
        Self::from_uuid(Uuid::now_v7())
    }

    fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, kind: PhantomData }
    }
}

impl<K> Default for Id<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K> FromStr for Id<K> {
    type Err = crate::Error;

    /// Reads an id from a path or a form.
    ///
    /// # Errors
    /// `NotFound` when the text is no id: a made-up address and an unknown one look the same.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid).map_err(|_| crate::Error::NotFound)
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.hyphenated().fmt(f)
    }
}

impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<K> Eq for Id<K> {}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Uuid::deserialize(from).map(Self::from_uuid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written_and_nonsense_is_not_found() {
        let id = UnitId::new();
        assert_eq!(id.to_string().parse::<UnitId>().ok(), Some(id));
        assert!(matches!("../etc".parse::<UnitId>(), Err(crate::Error::NotFound)));
    }

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        let ids: Vec<_> = (0..100).map(|_| UnitId::new()).collect();
        assert!(ids.is_sorted());
    }
}
