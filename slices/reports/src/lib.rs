//! A unit's annual report: drafted from what is recorded in the year (`recorded`, `plan_year`, `draft`), with tables and
//! pictures that are live, frozen or typed in (`part`, `draw`), written on by its board (`save`, `notes`), adopted by the annual
//! meeting (`adopt`), handed out (`document`, `file`) and read by those above (`list`). What it tells of is recorded elsewhere.

mod adopt;
mod begin;
mod body;
mod change_part;
mod chapter;
mod document;
mod draft;
mod draft_plan;
mod draw;
mod draw_plan;
mod file;
mod html;
mod list;
mod notes;
mod part;
mod plan_year;
mod recorded;
mod report;
mod rich;
mod save;
mod store;
mod store_list;
mod store_notes;
mod store_operator;
mod store_parts;
mod store_template;
mod store_write;
mod template;
mod waiting;
mod web;
mod web_adoption;
mod web_file;
mod web_list;
mod web_notes;
mod web_parts;
mod web_report;
mod web_section;
mod web_template;
mod web_versions;

words::messages!();

pub use adopt::{NewAdoption, adopt};
pub use begin::{begin, in_the_air};
pub use change_part::set_figures;
pub use chapter::{Chapter, ChapterKind};
pub use document::document_of;
pub use file::file_for_operator;
pub use notes::{Comment, Version, comment, comments, versions};
pub use part::{FigureRow, Part, PartKind, Side};
pub use recorded::{Recorded, recorded};
pub use report::{Adopted, Head, Report, Section, find, of_unit};
pub use save::{Saved, save};
pub use waiting::{doors, unit_doors, waiting};
pub use web::routes;
