//! What became of the actions of adopted plans: how far each has come (`status`), as somebody reports it (`report`) for the
//! time that is meant now (`occasion`, `standing`); the board view, and what waits for a person (`waiting`). The actions
//! themselves are `local_plans`; a unit's meetings are here as far as recurring actions go by them.

mod decision;
mod due;
mod everywhere;
mod evidence_file;
mod followed;
mod marks;
mod meeting;
mod mine;
mod occasion;
mod report;
mod standing;
mod status;
mod store;
mod store_decisions;
mod store_everywhere;
mod store_files;
mod waiting;
mod web;
mod web_board;
mod web_decisions;
mod web_handover;
mod web_meetings;
mod web_status;
mod web_unit_meetings;
mod wording;

words::messages!();

pub use decision::{Became, Decided, Meeting, NewDecision, decide, decisions_of, drop_decision, meeting};
pub use due::{DueAction, due_between};
pub use everywhere::{Open, known_in, open_everywhere};
pub use evidence_file::{LARGEST_FILE, NewFile, attach};
pub use followed::{Followed, FollowedPlan, followed, followed_of_unit};
pub use marks::marks;
pub use meeting::{MeetingKind, add_meeting, drop_meeting, meetings};
pub use mine::KnownBy;
pub use occasion::{MeetingDays, Occasion, When, occasions};
pub use report::report;
pub use standing::{Said, Stage, Standing, standing};
pub use status::{Evidence, NewStatus, Status};
pub use waiting::waiting;
pub use web::routes;
pub use web_status::read_status;
pub use web_unit_meetings::doors;
pub use wording::{occasion as occasion_words, says, when as when_words};
