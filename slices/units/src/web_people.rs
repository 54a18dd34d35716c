//! People and their posts, for who keeps accounts: make an account, give a post, end it.

use askama::Template;
use axum::extract::Path;
use jiff::civil::Date;
use kernel::access::KeepAccounts;
use kernel::id::{PostId, UnitId};
use kernel::{Error, Result, Role};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};
use words::Lang;

use crate::store::{self, PersonRow};
use crate::{NewPost, T, Unit, post, unit};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/people", list).post(Access::SignedIn, "/people", create).post(
        Access::SignedIn,
        "/posts/{post}/end",
        end,
    )
}

struct Person {
    name: String,
    sign_in_name: String,
    posts: Vec<(crate::Holder, String)>,
}

fn grouped(rows: Vec<PersonRow>) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for row in rows {
        if people.last().is_none_or(|last| last.sign_in_name != row.sign_in_name) {
            people.push(Person { name: row.name, sign_in_name: row.sign_in_name, posts: Vec::new() });
        }
        if let (Some(person), Some(post)) = (people.last_mut(), row.post) {
            person.posts.push(post);
        }
    }
    people
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    page: Page,
    t: T,
    people: Vec<Person>,
    units: Vec<(Unit, usize)>,
    form: Form,
    today: String,
}

impl PeoplePage {
    fn fault(&self, field: &str) -> String {
        self.form
            .fault_of(field)
            .map(|word| self.t.by_name(word, vec![("n", accounts::MIN_PASSWORD.into())]))
            .unwrap_or_default()
    }

    fn from(&self) -> &str {
        Some(self.form.text("from")).filter(|typed| !typed.is_empty()).unwrap_or(&self.today)
    }

    fn roles(&self) -> Vec<(&'static str, String)> {
        Role::ALL
            .into_iter()
            .map(|role| (role.word(), self.t.by_name(&format!("role-{}", role.word().replace('_', "-")), Vec::new())))
            .collect()
    }
}

async fn people_page(ctx: &Ctx, form: Form) -> Result<PeoplePage> {
    let actor = ctx.actor()?;
    if actor.own_units_for::<KeepAccounts>().is_empty() {
        return Err(Error::Forbidden);
    }
    let (scope, lang) = (ctx.scope()?, ctx.lang);
    let (rows, units) = ctx.read(move |c| Ok((store::people(c, &scope, lang)?, unit::tree(c)?))).await?;
    let t = T(ctx.lang);
    let today = ctx.house.clock.today().to_string();
    Ok(PeoplePage { page: ctx.page(t.people_title()), t, people: grouped(rows), units, form, today })
}

async fn list(ctx: Ctx) -> Reply {
    Page::show(&people_page(&ctx, Form::default()).await?)
}

/// What the form asks for, checked as far as it can be without the database.
struct Asked {
    unit: UnitId,
    role: Role,
    from: Date,
}

fn asked(form: &mut Form) -> Option<Asked> {
    if form.text("password").chars().count() < accounts::MIN_PASSWORD {
        form.fault("password", "fault-password-short");
    }
    let unit = form.text("unit").parse().ok();
    if unit.is_none() {
        form.fault("unit", "fault-choose-unit");
    }
    let role = Role::from_word(form.text("role"));
    if role.is_none() {
        form.fault("role", "fault-choose-role");
    }
    let from = words::read_date(form.text("from"));
    if from.is_none() {
        form.fault("from", "fault-date");
    }
    if form.is_faulty() {
        return None;
    }
    Some(Asked { unit: unit?, role: role?, from: from? })
}

async fn create(ctx: Ctx, mut form: Form) -> Reply {
    let Some(Asked { unit, role, from }) = asked(&mut form) else {
        return Page::again(&people_page(&ctx, form).await?);
    };
    let actor = ctx.actor()?.clone();
    let password = form.text("password").to_owned();
    let password_hash =
        tokio::task::spawn_blocking(move || accounts::hash_password(&password)).await.map_err(Error::internal)??;
    let account = accounts::NewAccount {
        sign_in_name: form.text("sign_in_name").to_owned(),
        name: form.text("name").to_owned(),
        lang: Lang::from_code(form.text("language")).unwrap_or(ctx.lang),
        password_hash,
    };
    let title = form.text("title").to_owned();
    let clock = ctx.house.clock.clone();
    let made = ctx
        .write(move |tx| {
            let permit = actor.may::<KeepAccounts>(&unit::place(tx, unit)?)?;
            let account = accounts::create(tx, &permit, &account, &clock)?;
            let new = NewPost { account, unit, role, titles: [title.clone(), title.clone(), title], from, until: None };
            let post = post::give_post(tx, &permit, &new)?;
            db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "give_post", "post", &post, Some(&unit)))
        })
        .await;
    match made {
        Ok(()) => Ok(see_other("/people")),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&people_page(&ctx, form).await?)
        }
    }
}

async fn end(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PostId = id.parse()?;
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let unit = store::unit_of_post(tx, id)?;
        // A post that is not theirs to end looks like one that is not there.
        let permit = actor.may::<KeepAccounts>(&unit::place(tx, unit)?).map_err(|_| Error::NotFound)?;
        post::end_post(tx, &permit, id, clock.today())?;
        db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "end_post", "post", &id, Some(&unit)))
    })
    .await?;
    Ok(see_other("/people"))
}
