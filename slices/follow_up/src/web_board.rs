//! The board view: what is due, what has passed, what nobody has said anything of, and the whole plan with its statuses; text
//! for the agenda of the next board meeting.

use askama::Template;
use axum::extract::Path;
use jiff::civil::Date;
use kernel::Result;
use kernel::access::HandleMatter;
use kernel::id::{MeetingId, PlanId};
use web::{Access, Ctx, Form, Page, Reply, Routes};

use crate::followed::{Followed, FollowedPlan, followed};
use crate::meeting::{self, MeetingKind};
use crate::standing::Stage;
use crate::status::Status;
use crate::web::permit;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/action-plans/{plan}/follow-up", show)
}

#[derive(Template)]
#[template(path = "board.html")]
pub(crate) struct BoardPage {
    page: Page,
    t: T,
    found: FollowedPlan,
    meetings: Vec<(MeetingId, MeetingKind, Date)>,
    today: Date,
    /// Whether the reader handles matters that are raised.
    sees_matters: bool,
    pub(crate) form: Form,
}

impl BoardPage {
    fn passed(&self) -> Vec<&Followed> {
        self.at(Stage::Passed)
    }

    fn soon(&self) -> Vec<&Followed> {
        self.at(Stage::Soon)
    }

    /// What nobody has said anything of and no section above has.
    fn unreported(&self) -> Vec<&Followed> {
        let above = [Stage::Passed, Stage::Soon];
        let open = self.found.actions.iter().filter(|a| a.standing.is_unreported(self.today));
        open.filter(|a| !above.contains(&a.standing.stage)).collect()
    }

    fn at(&self, stage: Stage) -> Vec<&Followed> {
        let mut all: Vec<&Followed> = self.found.actions.iter().filter(|a| a.standing.stage == stage).collect();
        all.sort_by_key(|action| action.standing.due);
        all
    }

    /// The areas in the plan's order, each with its actions.
    fn areas(&self) -> Vec<(&str, Vec<&Followed>)> {
        let mut areas: Vec<(&str, Vec<&Followed>)> = Vec::new();
        for action in &self.found.actions {
            match areas.last_mut() {
                Some((area, actions)) if *area == action.area => actions.push(action),
                _ => areas.push((&action.area, vec![action])),
            }
        }
        areas
    }

    /// How many actions stand where: tone, words, number; what is nought is left out.
    fn counts(&self) -> Vec<(&'static str, String, usize)> {
        let all = Status::ALL.into_iter().map(Some).chain([None]);
        let n = |status: Option<Status>| self.found.actions.iter().filter(|a| status_of(a) == status).count();
        let line = |status: Option<Status>| (key(status), wording::count(self.t, status, n(status)), n(status));
        all.map(line).filter(|(_, _, n)| *n > 0).collect()
    }

    /// The counts as stretches of a bar: tone, start and length, with `of` as its whole.
    fn stretches(&self) -> Vec<(&'static str, usize, usize)> {
        let mut at = 0;
        let said = self.counts().into_iter().filter(|(tone, _, _)| *tone != "open");
        said.map(|(tone, _, n)| {
            at += n;
            (tone, at - n, n)
        })
        .collect()
    }

    fn of(&self) -> usize {
        self.found.actions.len().max(1)
    }

    fn tag(&self, action: &Followed) -> String {
        wording::status(self.t, status_of(action))
    }

    fn tone(&self, action: &Followed) -> &'static str {
        wording::tone(status_of(action))
    }

    /// Owner, day and occasion in a line.
    fn facts(&self, action: &Followed) -> String {
        let when = wording::when(self.t, self.page.lang, &action.standing);
        let occasion = wording::occasion_of(self.page.lang, action.standing.occasion.as_ref());
        let parts = [wording::owner(self.t, action), occasion, when];
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        wording::at_the_start(&line)
    }

    fn note(&self, action: &Followed) -> String {
        action.standing.said.as_ref().map(|said| said.note.clone()).unwrap_or_default()
    }

    fn has_said(&self, action: &Followed) -> bool {
        action.standing.said.is_some()
    }

    /// The agenda of the next board meeting, as plain lines.
    fn agenda(&self) -> String {
        let mut lines = vec![self.t.agenda_heading(self.found.plan.title.as_str())];
        let sections = [
            (self.t.agenda_passed(), self.passed()),
            (self.t.agenda_soon(), self.soon()),
            (self.t.agenda_unreported(), self.unreported()),
        ];
        for (heading, actions) in sections.into_iter().filter(|(_, actions)| !actions.is_empty()) {
            lines.extend([String::new(), heading]);
            lines.extend(actions.into_iter().map(|action| format!("– {} ({})", action.text, self.facts(action))));
        }
        if lines.len() == 1 {
            lines.extend([String::new(), self.t.agenda_nothing()]);
        }
        lines.join("\n")
    }

    fn agenda_rows(&self) -> usize {
        self.agenda().lines().count().clamp(4, 16)
    }

    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = MeetingKind::from_word(self.form.text("kind")).unwrap_or(MeetingKind::Board);
        MeetingKind::ALL.into_iter().map(|kind| (kind.word(), self.meeting_name(&kind), kind == chosen)).collect()
    }

    fn meeting_name(&self, kind: &MeetingKind) -> String {
        self.t.by_name(&format!("meeting-{}", kind.word()), Vec::new())
    }

    fn meeting_day(&self, day: &Date) -> String {
        words::date(self.page.lang, *day)
    }

    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }
}

fn status_of(action: &Followed) -> Option<Status> {
    action.standing.said.as_ref().map(|said| said.status)
}

fn key(status: Option<Status>) -> &'static str {
    status.map_or("open", Status::word)
}

pub(crate) async fn board_page(ctx: &Ctx, plan: PlanId, form: Form) -> Result<BoardPage> {
    let (scope, actor, t, today) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.today());
    let (found, meetings) = ctx
        .read(move |c| {
            let found = followed(c, &scope, plan, today)?;
            permit(c, &actor, &found.plan)?;
            let meetings = meeting::meetings(c, &scope, found.plan.unit)?;
            Ok((found, meetings))
        })
        .await?;
    let page = ctx
        .page(t.follow_up_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/action-plans/{plan}"), found.plan.title.clone());
    let sees_matters = !ctx.actor()?.own_units_for::<HandleMatter>().is_empty();
    Ok(BoardPage { page, t, found, meetings, today, sees_matters, form })
}

async fn show(ctx: Ctx, Path(plan): Path<String>) -> Reply {
    Page::show(&board_page(&ctx, plan.parse()?, Form::default()).await?)
}
