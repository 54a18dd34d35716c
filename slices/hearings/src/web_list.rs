//! The list of hearings: those open to one's units, those one is responsible for, and earlier ones with what came of them.

use askama::Template;
use kernel::Result;
use web::{Access, Ctx, Page, Reply, Routes};

use crate::hearing::{self, Hearing};
use crate::proposal::Tally;
use crate::web_hearing::{published, when};
use crate::{T, store_proposals};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/hearings", list)
}

/// Where a hearing stands in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shelf {
    Open,
    Ours,
    Earlier,
}

impl Shelf {
    const ALL: [Self; 3] = [Self::Open, Self::Ours, Self::Earlier];

    /// Those responsible keep theirs before them until the next version is made.
    fn of(hearing: &Hearing, now_ms: i64) -> Self {
        match (hearing.decides, hearing.is_open(now_ms)) {
            (true, _) if hearing.next_version.is_none() => Self::Ours,
            (false, true) => Self::Open,
            _ => Self::Earlier,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ours => "ours",
            Self::Earlier => "earlier",
        }
    }
}

struct HearingLine {
    hearing: Hearing,
    when: String,
    open: bool,
    shelf: Shelf,
    /// How many pieces of input, and how far it has come.
    notes: Vec<String>,
    /// Where one goes on: path and words.
    doors: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "hearings.html")]
struct HearingsPage {
    page: Page,
    t: T,
    lines: Vec<HearingLine>,
}

impl HearingsPage {
    fn shelves(&self) -> Vec<(Shelf, String, Vec<&HearingLine>)> {
        let on = |shelf| self.lines.iter().filter(|line| line.shelf == shelf).collect::<Vec<_>>();
        let name = |shelf: Shelf| self.t.by_name(&format!("shelf-{}", shelf.word()), Vec::new());
        Shelf::ALL.into_iter().map(|s| (s, name(s), on(s))).filter(|(_, _, lines)| !lines.is_empty()).collect()
    }
}

fn line(t: T, now_ms: i64, hearing: Hearing, tally: &Tally) -> HearingLine {
    let (open, shelf) = (hearing.is_open(now_ms), Shelf::of(&hearing, now_ms));
    let (mut notes, mut doors) = (vec![t.sent_count(tally.sent)], Vec::new());
    let at = |end: &str| format!("/hearings/{}{end}", hearing.id);
    // Those responsible need not be told to wait for themselves.
    let told = hearing.recommended_ms.or(hearing.decided_ms).is_some();
    if !open && (told || shelf != Shelf::Ours) {
        notes.push(published(t, &hearing, open));
    }
    if tally.drafts > 0 {
        notes.push(if open { t.drafts_waiting(tally.drafts) } else { t.drafts_unsent(tally.drafts) });
        doors.push((at("/mine"), t.mine_title()));
    } else if tally.given > 0 {
        doors.push((at("/mine"), t.mine_title()));
    }
    if shelf == Shelf::Ours {
        doors.push((at("/decisions"), t.door_decide()));
        if !open {
            let left = tally.sent - tally.decided;
            notes.push(if left == 0 { t.wait_version_note() } else { t.wait_decide_note(left) });
        }
    }
    if let (true, Some(version)) = (hearing.decides, hearing.next_version) {
        doors.push((format!("/plans/{version}"), t.to_next_version()));
    }
    HearingLine { when: when(t, &hearing, now_ms), open, shelf, notes, doors, hearing }
}

async fn list(ctx: Ctx) -> Reply {
    let (scope, t, now) = (ctx.scope()?, T(ctx.lang), ctx.house.clock.now_ms());
    let (mut hearings, tallies) =
        ctx.read(move |c| Result::Ok((hearing::visible(c, &scope)?, store_proposals::tallies(c, &scope)?))).await?;
    // What is open is done in the order of the deadlines.
    hearings.sort_by_key(|h| if h.is_open(now) { (0, h.deadline_ms) } else { (1, -h.deadline_ms) });
    let none = Tally::default();
    let lines = hearings.into_iter().map(|hearing| {
        let tally = tallies.get(&hearing.id).unwrap_or(&none);
        line(t, now, hearing, tally)
    });
    let lines = lines.collect();
    Page::show(&HearingsPage { page: ctx.page(t.hearings_title()), t, lines })
}
