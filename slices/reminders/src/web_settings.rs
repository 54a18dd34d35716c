//! What somebody wants to be reminded of: their address, kinds, days, quiet times, links; and the grace days of units they lead.

use askama::Template;
use kernel::access::KeepReminders;
use kernel::id::UnitId;
use kernel::{Clock, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::address::{self, MailAddress};
use crate::choices::{Choices, DAYS_BEFORE};
use crate::grace::{self, Graces};
use crate::web::fault;
use crate::{T, store, store_link};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/me/reminders", show)
        .post(Access::SignedIn, "/me/reminders", choose)
        .post(Access::SignedIn, "/me/reminders/address", give_address)
        .post(Access::SignedIn, "/me/reminders/address/removal", remove_address)
        .post(Access::SignedIn, "/me/reminders/links/revocation", revoke)
        .post(Access::SignedIn, "/me/reminders/grace", choose_grace)
}

/// A unit whose grace days the reader chooses.
struct UnitGrace {
    unit: UnitId,
    name: String,
    days: Option<i64>,
}

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    page: Page,
    t: T,
    /// Whether letters are sent at all.
    sends: bool,
    address: Option<MailAddress>,
    choices: Choices,
    links: i64,
    units: Vec<UnitGrace>,
    form: Form,
}

impl SettingsPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    /// What was typed, or what is stored.
    fn typed(&self) -> String {
        match self.form.some("address") {
            Some(typed) => typed,
            None => self.address.as_ref().map(|address| address.address.clone()).unwrap_or_default(),
        }
    }

    /// How the address stands: the class of its line, and words.
    fn standing(&self) -> (&'static str, String) {
        match &self.address {
            None => ("says", self.t.address_none()),
            Some(a) if a.has_bounced => ("says says-bad", self.t.address_bounced(a.address.as_str())),
            Some(a) if a.is_confirmed => ("says says-good", self.t.address_confirmed(a.address.as_str())),
            Some(a) => ("says", self.t.address_waits(a.address.as_str())),
        }
    }

    fn kinds(&self) -> [(&'static str, String, bool); 4] {
        let (t, c) = (self.t, &self.choices);
        [
            ("actions", t.kind_actions(), c.actions),
            ("matters", t.kind_matters(), c.matters),
            ("asked", t.kind_asked(), c.asked),
            ("contact", t.kind_contact(), c.contact),
        ]
    }

    fn days(&self) -> Vec<(i64, String, bool)> {
        DAYS_BEFORE.into_iter().map(|n| (n, self.t.days_before_choice(n), n == self.choices.days_before)).collect()
    }

    fn hours(&self, chosen: &i8) -> Vec<(i8, String, bool)> {
        (0..24).map(|hour| (hour, self.t.hour(format!("{hour:02}")), hour == *chosen)).collect()
    }

    fn graces(&self, unit: &UnitGrace) -> Vec<(String, String, bool)> {
        let words = |days: Option<i64>| days.map_or_else(|| self.t.grace_never(), |n| self.t.grace_choice(n));
        let value = |days: Option<i64>| days.map_or_else(|| "never".to_owned(), |n| n.to_string());
        grace::CHOICES.into_iter().map(|days| (value(days), words(days), days == unit.days)).collect()
    }
}

async fn settings_page(ctx: &Ctx, form: Form) -> Result<SettingsPage> {
    let (actor, t, now) = (ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.now_ms());
    let account = actor.account;
    let (address, choices, links, graces) = ctx
        .read(move |c| {
            let address = address::of(c, account)?;
            let choices = store::choices(c, account)?;
            Ok((address, choices, store_link::living(c, account, now)?, Graces::read(c)?))
        })
        .await?;
    let unit = |held: &kernel::Held| UnitGrace {
        unit: held.place.unit,
        name: held.unit_name.clone(),
        days: graces.of(held.place.unit),
    };
    let units = actor.own_units_for::<KeepReminders>().into_iter().map(unit).collect();
    let page = ctx.page(t.settings_title()).under("/me", actor.name.clone());
    Ok(SettingsPage { page, t, sends: ctx.house.sends_mail, address, choices, links, units, form })
}

async fn show(ctx: Ctx) -> Reply {
    Page::show(&settings_page(&ctx, Form::default()).await?)
}

fn record(tx: &mut db::Tx, account: kernel::id::AccountId, what: &'static str, clock: &Clock) -> Result<()> {
    db::record(tx, &db::Entry::of(clock.now_ms(), account, what, "account", &account, None))
}

async fn choose(ctx: Ctx, mut form: Form) -> Reply {
    let (account, clock) = (ctx.actor()?.account, ctx.house.clock.clone());
    match Choices::read(&form) {
        Ok(choices) => {
            ctx.write(move |tx| {
                store::set_choices(tx, account, &choices)?;
                record(tx, account, "choose_reminders", &clock)
            })
            .await?;
            Ok(see_other("/me/reminders"))
        }
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&settings_page(&ctx, form).await?)
        }
    }
}

async fn give_address(ctx: Ctx, mut form: Form) -> Reply {
    let (account, clock, text) = (ctx.actor()?.account, ctx.house.clock.clone(), form.text("address").to_owned());
    match ctx.write(move |tx| address::set_address(tx, account, &text, &clock)).await {
        Ok(()) => Ok(see_other("/me/reminders")),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&settings_page(&ctx, form).await?)
        }
    }
}

async fn remove_address(ctx: Ctx) -> Reply {
    let (account, clock) = (ctx.actor()?.account, ctx.house.clock.clone());
    ctx.write(move |tx| address::remove(tx, account, &clock)).await?;
    Ok(see_other("/me/reminders"))
}

async fn revoke(ctx: Ctx) -> Reply {
    let (account, clock) = (ctx.actor()?.account, ctx.house.clock.clone());
    ctx.write(move |tx| {
        store_link::revoke(tx, account)?;
        record(tx, account, "revoke_links", &clock)
    })
    .await?;
    Ok(see_other("/me/reminders"))
}

async fn choose_grace(ctx: Ctx, mut form: Form) -> Reply {
    let unit: UnitId = form.text("unit").parse()?;
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    // What is neither a number nor `never` is no choice.
    let days = if form.text("days") == "never" { None } else { Some(form.text("days").parse().unwrap_or(-1)) };
    let chosen = ctx
        .write(move |tx| {
            let permit = actor.may::<KeepReminders>(&units::place(tx, unit)?)?;
            grace::choose(tx, &permit, days, &clock)
        })
        .await;
    match chosen {
        Ok(()) => Ok(see_other("/me/reminders")),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&settings_page(&ctx, form).await?)
        }
    }
}
