//! Blocks to outline: the rules that tell a plan's areas, goals, levels and measures from words, layout and repetition.
//! No rule knows the wording of one document; general words of five languages are in `vocabulary`.

mod account;
mod build;
pub mod cues;
mod headings;
mod hints;
pub(crate) mod identity;
pub(crate) mod language;
pub(crate) mod levels;
mod loose;
mod owner;
pub(crate) mod problems;
mod sections;
mod skeleton;
mod span_of_time;
mod tables;
mod vocabulary;

pub use hints::{HeadingHint, Hints, Means};

use crate::blocks::{self, Block, Blocks};
use crate::line::Line;
use crate::outline::{Kind, Outline};
use crate::tokens;
use skeleton::Role;

/// Reads the lines of a document into its outline. Never fails: what is not understood is prose or left out.
pub fn read_lines(lines: Vec<Line>, hints: &Hints) -> Outline {
    let account = account::Account::of(&lines);
    let Blocks { blocks, left_out } = blocks::from_lines(lines, &|text| hints.breaks(text));
    let mut blocks = headings::split_inline(blocks);
    let says = headings::all_say(&blocks);
    let heading: Vec<bool> = (0..blocks.len())
        .map(|n| {
            says.get(n).is_some_and(Option::is_some)
                || blocks.get(n).is_some_and(|b| b.mark.as_ref().is_some_and(|m| m.shape.is_number()))
                    && headings::like(&blocks, n)
        })
        .collect();
    blocks::depths(&mut blocks, &heading);
    let mut outline = Outline { left_out, ..Outline::default() };
    read_blocks(&blocks, hints, &mut outline);
    account.settle(&mut outline);
    outline
}

fn read_blocks(blocks: &[Block], hints: &Hints, outline: &mut Outline) {
    outline.language = language::of(blocks.iter().map(|b| b.text.as_str())).to_owned();
    let mut title_at = identity::title(blocks);
    // what a person calls the title of an area is not the document's
    let area = |n: &usize| blocks.get(*n).is_some_and(|block| matches!(hints.of(&block.text), Some(Means::Area)));
    title_at.retain(|n| !area(n));
    let title = (!title_at.is_empty()).then(|| {
        let parts = title_at.iter().filter_map(|n| blocks.get(*n)).map(|b| build::heading_text(&b.text));
        parts.collect::<Vec<_>>().join(" ")
    });
    let by_use = identity::noun_by_use(blocks);
    let noun = title.as_deref().and_then(|t| identity::noun_in(&t.to_lowercase())).map(|(n, _)| n).or(by_use);
    outline.kind = noun.map_or(Kind::Other, |n| n.kind);
    let other = title.as_deref().and_then(identity::not_plan).or_else(|| other_in_head(blocks, title.is_some()));
    let other = other.or_else(|| identity::news(blocks).then_some("a news item"));
    let roles = skeleton::roles(blocks, &title_at, hints);
    let plan = other.is_none();
    let known = build::Known { blocks, roles: &roles, plan, lead_ins: outline.kind != Kind::Programme };
    build::build(&known, outline);
    // the lists of a blank form are its own advice
    let blank = outline.problems.iter().filter(|problem| problem.code == "template-field").count() >= 3;
    if plan && empty(outline) && !blank && matches!(outline.kind, Kind::ActionPlan | Kind::StrategyPlan) {
        loose::read(&known, outline);
    }
    outline.period = span_of_time::of(blocks, &roles, title.as_deref(), noun.map(|n| n.word));
    outline.owner = owner::find(blocks, title.as_deref(), title_at.first().copied(), noun);
    if empty(outline) && title.as_deref().is_none_or(|t| identity::noun_in(&t.to_lowercase()).is_none()) {
        // it only speaks of a plan
        outline.kind = Kind::Other;
    }
    let made = || span_of_time::made_title(by_use, outline.period.as_ref());
    outline.title = title.or_else(|| (plan && !empty(outline)).then(made).flatten());
    span_of_time::fill_horizons(outline);
    problems::look_at_texts(outline);
    if let Some(what) = other {
        outline.kind = Kind::Other;
        outline.not_a_plan = Some(format!("this is {what}, not a plan"));
    } else if empty(outline) {
        outline.not_a_plan = Some(why_empty(&roles, outline));
    }
}

fn empty(outline: &Outline) -> bool {
    outline.areas.iter().all(|a| a.goals.is_empty() && a.measures.is_empty())
}

/// A document without a title may still say in its first lines that it is an agenda or a report.
fn other_in_head(blocks: &[Block], titled: bool) -> Option<&'static str> {
    if titled {
        return None;
    }
    blocks
        .iter()
        .take(3)
        .filter(|b| b.text.len() <= headings::LONG && tokens::count(&b.text) <= 12)
        .find_map(|b| identity::not_plan(&b.text))
}

fn why_empty(roles: &[Role], outline: &Outline) -> String {
    let cue =
        roles.iter().any(|r| matches!(r, Role::Cue(cues::Says::Goals(_) | cues::Says::Measures(_) | cues::Says::Both)));
    let entries = roles.iter().filter(|r| matches!(r, Role::Entry)).count();
    if roles.is_empty() {
        "the document holds no text".into()
    } else if cue || outline.problems.iter().any(|p| p.code == "template-field") {
        "a template: headings of goals or measures stand here, but nothing below them".into()
    } else if entries * 2 > roles.len() {
        "a list of contents: the plan itself is not here".into()
    } else if outline.kind == Kind::RecruitmentStrategy {
        "running prose: no heading says that goals or measures follow".into()
    } else {
        "no heading says that goals or measures follow: statements, news or prose".into()
    }
}
