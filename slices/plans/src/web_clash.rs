//! Two people at once: what the second one is told when an item has changed since the form was opened. What was typed stays
//! in the form; it may be saved over the change, knowingly, or given up.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::id::PlanId;
use kernel::{Error, Result};
use reading::difference::{Piece, difference};
use web::{Ctx, Page, Reply};

use crate::T;
use crate::change_line::ChangeLine;
use crate::changes::Done;
use crate::item_form::KINDS;
use crate::store_changes;

/// What happened meanwhile.
pub(crate) struct Clash {
    pub(crate) changes: Vec<ChangeLine>,
    /// The text as it is now; empty when the item is gone, or its text is not what the form is about.
    pub(crate) present: String,
    /// Which words differ between the present text and what was typed.
    pub(crate) pieces: Vec<Piece>,
    /// For a move: where it is sent once more, and what with.
    pub(crate) again: Option<(String, Vec<(&'static str, String)>)>,
    pub(crate) leave: String,
    pub(crate) gone: bool,
}

impl Clash {
    /// What was done to an item (or the plan) since a revision, when it explains that a form no longer fits.
    pub(crate) async fn since(ctx: &Ctx, plan: PlanId, item: &str, revision: i64) -> Result<Self> {
        let (t, lang, id) = (T(ctx.lang), ctx.lang, item.to_owned());
        let changes = ctx.read(move |c| store_changes::since(c, plan, &id, revision)).await?;
        Ok(Self {
            changes: changes.iter().map(|change| ChangeLine::of(t, lang, change)).collect(),
            present: String::new(),
            pieces: Vec::new(),
            again: None,
            leave: format!("/plans/{plan}/editing#item-{item}"),
            gone: false,
        })
    }

    /// As `since`, for an item that is not in the plan: told only when it was dropped from it.
    /// With the kind that it was of.
    pub(crate) async fn gone(ctx: &Ctx, plan: PlanId, item: &str) -> Result<(Self, &'static str)> {
        let (clash, kind) = Self::dropped(ctx, plan, item, format!("/plans/{plan}/editing")).await?;
        let kind = KINDS.into_iter().find(|known| *known == kind).ok_or(Error::NotFound)?;
        Ok((clash, kind))
    }

    /// As `gone`, for anything whose changes are kept: with the word of its kind, and where one goes who leaves it at that.
    pub(crate) async fn dropped(ctx: &Ctx, plan: PlanId, item: &str, leave: String) -> Result<(Self, String)> {
        let (t, lang, id) = (T(ctx.lang), ctx.lang, item.to_owned());
        let mut changes = ctx.read(move |c| store_changes::since(c, plan, &id, -1)).await?;
        let dropped = changes.pop().filter(|change| change.done == Done::Dropped).ok_or(Error::NotFound)?;
        let clash = Self {
            changes: vec![ChangeLine::of(t, lang, &dropped)],
            present: String::new(),
            pieces: Vec::new(),
            again: None,
            leave,
            gone: true,
        };
        Ok((clash, dropped.kind))
    }

    /// With the present text held against what was typed.
    pub(crate) fn with(mut self, present: &str, typed: &str) -> Self {
        self.pieces = difference(present, typed);
        present.clone_into(&mut self.present);
        self
    }
}

/// A page that tells of it: 409.
pub(crate) fn conflict(page: &impl askama::Template) -> Reply {
    Ok((StatusCode::CONFLICT, Page::show(page)?).into_response())
}
