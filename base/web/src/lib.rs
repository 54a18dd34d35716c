//! Pages over HTTP: who asks (`Ctx`), routes that name their access (`Routes`), forms, errors as pages, the layout and
//! the static files. A thin layer over axum; it knows no slice.

mod assets;
mod bar;
mod conflict;
mod cookies;
mod ctx;
mod failure;
mod form;
mod guard;
mod house;
mod page;
mod routes;

words::messages!();

pub use assets::asset_href;
pub use bar::Bar;
pub use cookies::{cookie, language_cookie, session_cookie, without_session_cookie};
pub use ctx::{Ctx, Seen, Signed};
pub use failure::{Failure, Reply};
pub use form::{Form, TooLarge, Upload, once_key, read_sent, read_upload};
pub use guard::build;
pub use house::{
    ActionMark, FollowUpMarks, GoalMark, HandoverLine, HandoverOf, HandoverPart, House, Lesson, Lessons, LessonsOf,
    LineNote, LineNotes, MarksOf, MeasureNotes, NavEntry, PlanDoor, PlanDoors, Press, PublicAction, PublicActions,
    ReadIn, SignedOf, SummedLine, UnitDoors, Waiting, WaitingOf,
};
pub use page::{NavItem, Page, download, see_other};
pub use routes::{Access, Method, Route, Routes};
