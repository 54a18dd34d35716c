//! "My input": what one has given, and one's board; the board's drafts are sent here, and here one reads what was decided.

use askama::Template;
use axum::extract::Path;
use kernel::Result;
use kernel::access::GiveUnitInput;
use kernel::id::{HearingId, ProposalId, UnitId};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::giving;
use crate::hearing::{self, Hearing};
use crate::lines::lines_of;
use crate::proposal;
use crate::view::{Shown, item_kind};
use crate::web::{fault, take};
use crate::web_hearing::when;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/hearings/{hearing}/mine", show).post(
        Access::SignedIn,
        "/hearings/{hearing}/sending",
        send,
    )
}

/// What one's board has given.
struct Board {
    unit: UnitId,
    name: String,
    drafts: Vec<Shown>,
    sent: Vec<Shown>,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct MinePage {
    page: Page,
    t: T,
    hearing: Hearing,
    when: String,
    open: bool,
    own: Vec<Shown>,
    boards: Vec<Board>,
    form: Form,
}

impl MinePage {
    fn form_fault(&self) -> String {
        fault(self.t, &self.form, "form")
    }

    fn fault(&self, board: &Board, field: &str) -> String {
        if self.form.text("unit") == board.unit.to_string() { fault(self.t, &self.form, field) } else { String::new() }
    }

    fn typed(&self, board: &Board, field: &str) -> &str {
        if self.form.text("unit") == board.unit.to_string() { self.form.text(field) } else { "" }
    }

    fn is_chosen(&self, board: &Board, shown: &Shown) -> bool {
        self.form.text("unit") != board.unit.to_string()
            || self.form.all("proposal").contains(&shown.p.id.to_string().as_str())
    }

    fn item(&self, shown: &Shown) -> String {
        item_kind(self.t, shown.p.item.kind)
    }
}

async fn mine_page(ctx: &Ctx, id: HearingId, form: Form) -> Result<MinePage> {
    let (scope, actor, t, now) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.now_ms());
    let units: Vec<(UnitId, String)> =
        actor.own_units_for::<GiveUnitInput>().into_iter().map(|h| (h.place.unit, h.unit_name.clone())).collect();
    let (hearing, tree, levels, all) = ctx
        .read(move |c| {
            let hearing = hearing::find(c, &scope, id)?;
            let tree = plans::tree(c, &scope, hearing.plan)?;
            let all = proposal::of_hearing(c, &scope, &hearing)?;
            Result::Ok((hearing, tree, units::levels(c)?, all))
        })
        .await?;
    let lines = lines_of(&tree);
    let mut all: Vec<Shown> =
        all.into_iter().filter(|p| p.is_theirs()).map(|p| Shown::of(t, p, &lines, &levels)).collect();
    let mut boards = Vec::new();
    for (unit, name) in units {
        let (ours, rest) = all.into_iter().partition(|s| !s.p.own && s.p.unit == unit);
        let (drafts, sent): (Vec<Shown>, Vec<Shown>) = <Vec<Shown>>::into_iter(ours).partition(Shown::is_draft);
        all = rest;
        if !drafts.is_empty() || !sent.is_empty() {
            boards.push(Board { unit, name, drafts, sent });
        }
    }
    let page = ctx
        .page(t.mine_title())
        .under("/hearings", t.hearings_title())
        .under(format!("/hearings/{id}"), t.hearing_title(hearing.title.as_str()));
    let (when, open) = (when(t, &hearing, now), hearing.is_open(now));
    Ok(MinePage { page, t, when, open, hearing, own: all, boards, form })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    Page::show(&mine_page(&ctx, id.parse()?, Form::default()).await?)
}

async fn send(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let for_look = scope.clone();
    ctx.read(move |c| hearing::find(c, &for_look, id)).await?;
    let unit: UnitId = form.text("unit").parse()?;
    let ids: Result<Vec<ProposalId>> = form.all("proposal").into_iter().map(str::parse).collect();
    let (ids, agreed_on, minutes) = (ids?, form.text("agreed_on").to_owned(), form.text("minutes").to_owned());
    let sent = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let permit = actor.may::<GiveUnitInput>(&units::place(tx, unit)?)?;
            let now = (clock.today(), clock.now_ms());
            giving::send(tx, &permit, &hearing, &ids, (&agreed_on, &minutes), now)
        })
        .await;
    match sent {
        Ok(()) => Ok(see_other(&format!("/hearings/{id}/mine"))),
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&mine_page(&ctx, id, form).await?)
        }
    }
}
