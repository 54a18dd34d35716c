//! What a plan's evaluation offers to the next plan: how each goal was judged, and the board's own lessons.

use db::Conn;
use kernel::id::PlanId;
use kernel::{Actor, Result};
use web::{GoalMark, Lesson, Lessons};
use words::Lang;

use crate::evaluation::judgements;
use crate::wording;

/// The goals that the board has judged, and its lessons; nothing for those who are not of that board.
///
/// # Errors
/// `NotFound` when the actor does not see the plan.
pub fn lessons(c: &mut Conn, actor: &Actor, plan: PlanId, lang: Lang) -> Result<Lessons> {
    let mut found = Lessons::default();
    let mut judged: Vec<_> = judgements(c, &actor.scope(), plan)?.into_values().collect();
    judged.sort_by_key(|judged| judged.goal);
    for judged in judged {
        found.goals.push((
            judged.goal,
            GoalMark {
                label: wording::judgement(lang, judged.judgement),
                tone: wording::tone(judged.judgement),
                over: !judged.judgement.leaves_something(),
            },
        ));
        if !judged.lesson.text.is_empty() {
            found.lessons.push(Lesson { id: judged.id.to_string(), goal: judged.goal, text: judged.lesson.text });
        }
    }
    Ok(found)
}
