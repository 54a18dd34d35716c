//! Giving input on one item: the form, for new input and for changing it; taking it back; supporting others'.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::id::{HearingId, ProposalId};
use kernel::{Actor, Error, Result};
use units::Level;
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::T;
use crate::giving::{self, NewProposal};
use crate::hearing::{self, Hearing};
use crate::item::{ItemKind, ItemRef, ProposalKind};
use crate::lines::{Line, lines_of, text_of};
use crate::proposal::{self, Proposal, State};
use crate::view::{item_kind, kind, place};
use crate::web::{Speaker, fault, giver, speakers, take};
use crate::web_hearing::when;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/hearings/{hearing}/proposals/new", new_page)
        .post(Access::SignedIn, "/hearings/{hearing}/proposals", give)
        .get(Access::SignedIn, "/hearings/{hearing}/proposals/{proposal}", change_page)
        .post(Access::SignedIn, "/hearings/{hearing}/proposals/{proposal}", change)
        .post(Access::SignedIn, "/hearings/{hearing}/proposals/{proposal}/withdrawal", withdraw)
        .post(Access::SignedIn, "/hearings/{hearing}/proposals/{proposal}/support", support)
}

#[derive(Template)]
#[template(path = "proposal_form.html")]
struct FormPage {
    page: Page,
    t: T,
    hearing: Hearing,
    item: ItemRef,
    label: String,
    text: String,
    kind: ProposalKind,
    /// The other kinds that go with the item.
    kinds: Vec<(ProposalKind, String)>,
    speakers: Vec<Speaker>,
    targets: Vec<(String, String)>,
    levels: Vec<Level>,
    /// What is changed, when it is not new.
    changes: Option<Proposal>,
    when: String,
    open: bool,
    form: Form,
    once: String,
}

impl FormPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    fn action(&self) -> String {
        match &self.changes {
            Some(proposal) => format!("/hearings/{}/proposals/{}", self.hearing.id, proposal.id),
            None => format!("/hearings/{}/proposals", self.hearing.id),
        }
    }

    fn is_current(&self, kind: &ProposalKind) -> bool {
        self.kind == *kind
    }

    fn kind_label(&self) -> String {
        kind(self.t, self.kind)
    }

    fn moves(&self) -> bool {
        self.kind == ProposalKind::Move
    }

    fn for_measure(&self) -> bool {
        self.kind == ProposalKind::AddMeasure && !self.levels.is_empty()
    }

    fn level_name<'a>(&self, level: &'a Level) -> &'a str {
        level.name(self.page.lang)
    }

    fn is_level(&self, level: &Level) -> bool {
        self.form.text("level") == level.id.to_string()
    }

    fn text_label(&self) -> String {
        match self.kind {
            ProposalKind::Comment => self.t.text_comment(),
            ProposalKind::Reword => self.t.text_reword(),
            _ => self.t.text_new(),
        }
    }

    fn is_speaker(&self, speaker: &Speaker) -> bool {
        self.form.text("as") == speaker.value || self.speakers.len() == 1
    }

    fn own(&self) -> bool {
        self.changes.as_ref().map_or_else(|| self.speakers.iter().any(|s| s.own), |p| p.own)
    }

    fn was_sent(&self) -> bool {
        self.changes.as_ref().is_some_and(|p| p.state == State::Sent)
    }

    fn is_ticked(&self) -> bool {
        self.form.text("named") == "yes"
    }
}

/// What is asked about: a new proposal of a kind on an item, or one to change.
enum About {
    New(ItemRef, Option<ProposalKind>),
    Old(ProposalId),
}

async fn form_page(ctx: &Ctx, id: HearingId, about: About, form: Option<Form>) -> Result<FormPage> {
    let (scope, actor, t, now) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.now_ms());
    let old = if let About::Old(proposal) = &about { Some(*proposal) } else { None };
    let (hearing, tree, levels, speakers, changes) = ctx
        .read(move |c| {
            let hearing = hearing::find(c, &scope, id)?;
            let tree = plans::tree(c, &scope, hearing.plan)?;
            let speakers = speakers(c, t, &actor, &hearing)?;
            let changes = old.map(|proposal| proposal::find(c, &scope, &hearing, proposal)).transpose()?;
            Result::Ok((hearing, tree, units::levels(c)?, speakers, changes))
        })
        .await?;
    if changes.as_ref().is_some_and(|p| !p.is_theirs() || p.state == State::Withdrawn) || speakers.is_empty() {
        return Err(Error::Forbidden);
    }
    // A page that was open when the deadline came still gets what was typed back.
    if form.is_none() {
        hearing.must_be_open(now)?;
    }
    let lines = lines_of(&tree);
    let (item, kind) = match (&about, &changes) {
        (_, Some(p)) => (p.item.clone(), p.kind),
        (About::New(item, kind), None) => (item.clone(), kind.unwrap_or(ProposalKind::Comment)),
        (About::Old(_), None) => return Err(Error::NotFound),
    };
    let whole = item == ItemRef::of(ItemKind::Plan, hearing.plan);
    let text = match text_of(&lines, &item) {
        Some(text) => text.to_owned(),
        None if whole => hearing.title.clone(),
        None => changes.as_ref().map(|p| p.present.clone()).ok_or(Error::NotFound)?,
    };
    if !ProposalKind::on(item.kind).contains(&kind) {
        return Err(Error::NotFound);
    }
    let form = form.unwrap_or_else(|| match &changes {
        Some(p) => stored(p),
        None => fresh(kind, &text, &item, &tree),
    });
    let levelled = tree.measures().any(|m| m.level.is_some());
    let page = ctx
        .page(format!("{} – {}", crate::view::kind(t, kind), hearing.title))
        .under("/hearings", t.hearings_title())
        .under(format!("/hearings/{id}"), t.hearing_title(hearing.title.as_str()));
    Ok(FormPage {
        page,
        t,
        label: item_kind(t, item.kind),
        kinds: ProposalKind::on(item.kind).into_iter().map(|kind| (kind, crate::view::kind(t, kind))).collect(),
        targets: targets(t, &lines, &item),
        levels: if levelled { levels } else { Vec::new() },
        when: when(t, &hearing, now),
        open: hearing.is_open(now),
        hearing,
        item,
        text,
        kind,
        speakers,
        changes,
        form,
        once: once_key(),
    })
}

fn fresh(kind: ProposalKind, text: &str, item: &ItemRef, tree: &plans::PlanTree) -> Form {
    let form = Form::default();
    let beside = tree.measures().find(|m| *item == ItemRef::of(ItemKind::Measure, m.id)).and_then(|m| m.level);
    let form = beside.into_iter().fold(form, |form, level| form.with("level", level.to_string()));
    if kind == ProposalKind::Reword { form.with("text", text) } else { form }
}

fn stored(p: &Proposal) -> Form {
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    Form::default()
        .with("text", or_empty(&p.text))
        .with("reason", or_empty(&p.reason))
        .with("to", p.to.as_ref().map(ToString::to_string).unwrap_or_default())
        .with("level", p.level.map(|level| level.to_string()).unwrap_or_default())
        .with("named", if p.named { "yes" } else { "" })
        .with("revision", p.revision.to_string())
}

/// Where an item can be moved to.
fn targets(t: T, lines: &[Line], item: &ItemRef) -> Vec<(String, String)> {
    let fits = |line: &&Line| {
        line.item != *item
            && match item.kind {
                ItemKind::Area => line.item.kind == ItemKind::Area,
                ItemKind::Goal => matches!(line.item.kind, ItemKind::Area | ItemKind::Goal),
                ItemKind::Measure => line.item.kind != ItemKind::Paragraph,
                ItemKind::Plan | ItemKind::Paragraph => false,
            }
    };
    let label = |line: &Line| {
        let name =
            if line.item.kind == item.kind { t.place_after(short(&line.text)) } else { place(t, lines, &line.item) };
        short(&name)
    };
    lines.iter().filter(fits).map(|line| (line.item.to_string(), label(line))).collect()
}

/// The beginning of a text, for a list to choose from.
fn short(text: &str) -> String {
    if text.chars().count() <= 90 {
        text.to_owned()
    } else {
        format!("{}…", text.chars().take(88).collect::<String>())
    }
}

async fn new_page(ctx: Ctx, Path(id): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let query = Form::of(query);
    let kind = query.some("kind").map(|word| ProposalKind::from_word(&word).ok_or(Error::NotFound)).transpose()?;
    let hearing: HearingId = id.parse()?;
    let scope = ctx.scope()?;
    ctx.read(move |c| hearing::find(c, &scope, hearing)).await?;
    let about = About::New(query.text("item").parse()?, kind);
    Page::show(&form_page(&ctx, hearing, about, None).await?)
}

async fn change_page(ctx: Ctx, Path((id, proposal)): Path<(String, String)>) -> Reply {
    Page::show(&form_page(&ctx, id.parse()?, About::Old(proposal.parse()?), None).await?)
}

fn typed(form: &Form, item: ItemRef, kind: ProposalKind, own: bool) -> Result<NewProposal> {
    Ok(NewProposal {
        text: form.some("text").filter(|_| kind.has_text()),
        to: form.some("to").filter(|_| kind == ProposalKind::Move).map(|to| to.parse()).transpose()?,
        level: form.some("level").filter(|_| kind == ProposalKind::AddMeasure).map(|id| id.parse()).transpose()?,
        reason: form.some("reason"),
        named: own && form.text("named") == "yes",
        item,
        kind,
    })
}

async fn give(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    // First whether there is such a hearing for them, then what they typed.
    let for_look = scope.clone();
    ctx.read(move |c| hearing::find(c, &for_look, id)).await?;
    let item: ItemRef = form.text("item").parse()?;
    let kind = ProposalKind::from_word(form.text("kind")).ok_or(Error::NotFound)?;
    let (speaker, once) = (form.text("as").to_owned(), form.once()?);
    let new = typed(&form, item.clone(), kind, speaker.starts_with("own:"))?;
    let given = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let giver = giver(tx, &actor, &speaker)?;
            if let Some(there) = db::led_to(tx, &once, giver.by())? {
                return Ok(there);
            }
            let lines = lines_of(&plans::tree(tx, &scope, hearing.plan)?);
            giving::give(tx, &giver, &hearing, &lines, &new, clock.now_ms())?;
            let there = format!("/hearings/{id}#{}-{}", new.item.kind.word(), new.item.id);
            db::done_once(tx, &once, giver.by(), clock.now_ms(), &there)?;
            Ok(there)
        })
        .await;
    match given {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&form_page(&ctx, id, About::New(item, Some(kind)), Some(form)).await?)
        }
    }
}

/// What is to be changed, and by whom.
fn found(
    tx: &mut db::Tx,
    actor: &Actor,
    (id, proposal): (HearingId, ProposalId),
) -> Result<(Hearing, Proposal, giving::Giver)> {
    let scope = actor.scope();
    let hearing = hearing::find(tx, &scope, id)?;
    let proposal = proposal::find(tx, &scope, &hearing, proposal)?;
    let speaker = format!("{}:{}", if proposal.own { "own" } else { "unit" }, proposal.unit);
    let giver = giver(tx, actor, &speaker)?;
    Ok((hearing, proposal, giver))
}

async fn change(ctx: Ctx, Path((id, proposal)): Path<(String, String)>, mut form: Form) -> Reply {
    let at: (HearingId, ProposalId) = (id.parse()?, proposal.parse()?);
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let (sent, revision) = (form.clone(), form.text("revision").parse().unwrap_or(-1));
    let changed = ctx
        .write(move |tx| {
            let (hearing, proposal, giver) = found(tx, &actor, at)?;
            let lines = lines_of(&plans::tree(tx, &actor.scope(), hearing.plan)?);
            let new = typed(&sent, proposal.item.clone(), proposal.kind, proposal.own)?;
            giving::change(tx, &giver, &hearing, &lines, (&proposal, revision), &new, clock.now_ms())
        })
        .await;
    match changed {
        Ok(()) => Ok(see_other(&format!("/hearings/{}/mine", at.0))),
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&form_page(&ctx, at.0, About::Old(at.1), Some(form)).await?)
        }
    }
}

async fn withdraw(ctx: Ctx, Path((id, proposal)): Path<(String, String)>) -> Reply {
    let at: (HearingId, ProposalId) = (id.parse()?, proposal.parse()?);
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let (hearing, proposal, giver) = found(tx, &actor, at)?;
        giving::withdraw(tx, &giver, &hearing, &proposal, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/hearings/{}/mine", at.0)))
}

async fn support(ctx: Ctx, Path((id, proposal)): Path<(String, String)>, form: Form) -> Reply {
    let at: (HearingId, ProposalId) = (id.parse()?, proposal.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (speaker, stands) = (form.text("as").to_owned(), form.text("stands") != "no");
    let item = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, at.0)?;
            let proposal = proposal::find(tx, &scope, &hearing, at.1)?;
            let giver = giver(tx, &actor, &speaker)?;
            giving::support(tx, &giver, &hearing, (&proposal, stands), clock.now_ms())?;
            Ok(proposal.item)
        })
        .await?;
    Ok(see_other(&format!("/hearings/{}#{}-{}", at.0, item.kind.word(), item.id)))
}
