//! The rules of the check, for officers: each switched off or on for the own unit and those below, and vague words of the
//! union's own.

use askama::Template;
use axum::extract::Query;
use kernel::access::KeepRules;
use kernel::id::{CheckWordId, UnitId};
use kernel::{Error, Held, Result};
use reading::check::{OwnWord, RULES};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::check_rules::{KeptWord, LANGUAGES, add_word, drop_word, switch_rule};
use crate::{T, store_rules};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/check-rules", show)
        .post(Access::SignedIn, "/check-rules", switch)
        .post(Access::SignedIn, "/check-rules/words", add)
        .post(Access::SignedIn, "/check-rules/words/drop", drop_one)
}

struct RuleLine {
    id: &'static str,
    name: String,
    on: bool,
    /// The unit above that switched it off, where it was not this one.
    off_above: Option<String>,
}

struct WordLine {
    id: CheckWordId,
    language: String,
    word: String,
    suggestion: String,
    /// The unit above that added it, where it was not this one.
    from_above: Option<String>,
}

#[derive(Template)]
#[template(path = "check_rules.html")]
struct RulesPage {
    page: Page,
    t: T,
    unit: UnitId,
    unit_name: String,
    others: Vec<(UnitId, String)>,
    rules: Vec<RuleLine>,
    words: Vec<WordLine>,
    form: Form,
}

impl RulesPage {
    fn languages(&self) -> Vec<(&'static str, String)> {
        LANGUAGES.into_iter().map(|code| (code, language(self.t, code))).collect()
    }

    fn is_language(&self, code: &str) -> bool {
        self.form.text("language") == code
    }

    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }
}

fn language(t: T, code: &str) -> String {
    t.by_name(&format!("text-in-{code}"), Vec::new())
}

/// The unit that the form or address names, among those whose rules the actor keeps; the first when none is named.
fn unit_of(ctx: &Ctx, form: &Form) -> Result<UnitId> {
    let actor = ctx.actor()?;
    let own: Vec<&Held> = actor.own_units_for::<KeepRules>();
    let first = own.first().ok_or(Error::Forbidden)?.place.unit;
    match form.some("unit") {
        None => Ok(first),
        Some(id) => {
            let id: UnitId = id.parse()?;
            own.iter().find(|held| held.place.unit == id).map(|held| held.place.unit).ok_or(Error::Forbidden)
        }
    }
}

async fn rules_page(ctx: &Ctx, form: Form) -> Result<RulesPage> {
    let unit = unit_of(ctx, &form)?;
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let (off, words, names) = ctx
        .read(move |c| {
            let off = store_rules::off(c, &scope, unit)?;
            let words = store_rules::words(c, &scope, unit)?;
            let mut named: Vec<UnitId> =
                off.iter().map(|(_, unit)| *unit).chain(words.iter().map(|w| w.unit)).collect();
            named.extend(actor.own_units_for::<KeepRules>().iter().map(|held| held.place.unit));
            named.sort();
            named.dedup();
            let names = named.into_iter().map(|id| Ok((id, units::find(c, id)?.name))).collect::<Result<Vec<_>>>()?;
            Ok((off, words, names))
        })
        .await?;
    let name_of = |id: UnitId| names.iter().find(|(other, _)| *other == id).map(|(_, name)| name.clone());
    let above = |id: UnitId| if id == unit { None } else { name_of(id) };
    let rules = RULES.iter().map(|rule| {
        let by: Vec<UnitId> = off.iter().filter(|(id, _)| id == rule.id).map(|(_, unit)| *unit).collect();
        let off_above = by.iter().copied().find_map(above);
        RuleLine {
            id: rule.id,
            name: t.by_name(&format!("rule-{}", rule.id), Vec::new()),
            on: by.is_empty(),
            off_above,
        }
    });
    let line = |kept: KeptWord| WordLine {
        id: kept.id,
        language: language(t, &kept.word.language),
        word: kept.word.word,
        suggestion: kept.word.suggestion,
        from_above: above(kept.unit),
    };
    let own: Vec<UnitId> = ctx.actor()?.own_units_for::<KeepRules>().iter().map(|held| held.place.unit).collect();
    let others = own.into_iter().filter(|id| *id != unit).filter_map(|id| Some((id, name_of(id)?))).collect();
    Ok(RulesPage {
        page: ctx.page(t.rules_title()),
        t,
        unit,
        unit_name: name_of(unit).unwrap_or_default(),
        others,
        rules: rules.collect(),
        words: words.into_iter().map(line).collect(),
        form,
    })
}

async fn show(ctx: Ctx, Query(query): Query<Vec<(String, String)>>) -> Reply {
    Page::show(&rules_page(&ctx, Form::of(query)).await?)
}

async fn switch(ctx: Ctx, form: Form) -> Reply {
    let unit = unit_of(&ctx, &form)?;
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let (rule, on) = (form.text("rule").to_owned(), form.text("on") == "yes");
    let there = format!("/check-rules?unit={unit}#rule-{rule}");
    ctx.write(move |tx| {
        let permit = actor.may::<KeepRules>(&units::place(tx, unit)?)?;
        switch_rule(tx, &permit, &rule, on, clock.now_ms())
    })
    .await?;
    Ok(see_other(&there))
}

async fn add(ctx: Ctx, mut form: Form) -> Reply {
    let unit = unit_of(&ctx, &form)?;
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let new = OwnWord {
        language: form.text("language").to_owned(),
        word: form.text("word").to_owned(),
        suggestion: form.text("suggestion").to_owned(),
    };
    let added = ctx
        .write(move |tx| {
            let permit = actor.may::<KeepRules>(&units::place(tx, unit)?)?;
            let there = store_rules::has_word(tx, &permit, &new)?;
            if !there {
                add_word(tx, &permit, &new, clock.now_ms())?;
            }
            Ok(())
        })
        .await;
    match added {
        Ok(()) => Ok(see_other(&format!("/check-rules?unit={unit}#words"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&rules_page(&ctx, form).await?)
        }
    }
}

async fn drop_one(ctx: Ctx, form: Form) -> Reply {
    let unit = unit_of(&ctx, &form)?;
    let id: CheckWordId = form.text("word").parse()?;
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let permit = actor.may::<KeepRules>(&units::place(tx, unit)?)?;
        drop_word(tx, &permit, id, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/check-rules?unit={unit}#words")))
}
