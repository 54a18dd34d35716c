//! A post (verv): a person, a unit, what the post is called, the rights it carries, and its days.

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::KeepAccounts;
use kernel::id::{AccountId, PostId, UnitId};
use kernel::{Clockwork, Error, Operator, Permit, Result, Role, Scope};
use words::Lang;

use crate::store;

/// What a new post needs.
#[derive(Debug, Clone)]
pub struct NewPost {
    /// Who.
    pub account: AccountId,
    /// Where.
    pub unit: UnitId,
    /// With which rights.
    pub role: Role,
    /// What it is called, in nb, nn and en.
    pub titles: [String; 3],
    /// First day.
    pub from: Date,
    /// Last day, when known.
    pub until: Option<Date>,
}

/// Somebody who holds a post, as others may see it.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The post.
    pub post: PostId,
    /// The person's name.
    pub name: String,
    /// What the post is called.
    pub title: String,
    /// The rights it carries.
    pub role: Role,
    /// First day, `YYYY-MM-DD`.
    pub from_on: String,
    /// Last day, `YYYY-MM-DD`, when known.
    pub until_on: Option<String>,
}

/// Who held which post in a unit at some time between two days: leader, officers and board first; members are left out.
/// Seen from the unit itself, from above and from below.
///
/// # Errors
/// The database's.
pub fn held_between(
    c: &mut Conn,
    scope: &Scope,
    unit: UnitId,
    (first, last): (Date, Date),
    lang: Lang,
) -> Result<Vec<Holder>> {
    store::held_between(c, scope, unit, (&first.to_string(), &last.to_string()), lang)
}

/// A post that somebody holds, as the house's clockwork sees it.
#[derive(Debug, Clone)]
pub struct HeldPost {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Where.
    pub unit: UnitId,
    /// With which rights.
    pub role: Role,
    /// What it is called, in nb, nn and en.
    pub titles: [String; 3],
}

/// Every post that is held on a day by somebody who can sign in; members' and administrators' are left out.
///
/// # Errors
/// The database's.
pub fn held_everywhere(c: &mut Conn, _: Clockwork, day: Date) -> Result<Vec<HeldPost>> {
    store::held_everywhere(c, &day.to_string())
}

/// Gives a post.
///
/// # Errors
/// `Invalid` when the title is missing or the post ends before it begins.
pub fn give_post(tx: &mut Tx, permit: &Permit<KeepAccounts>, new: &NewPost) -> Result<PostId> {
    if permit.unit() != new.unit {
        return Err(Error::Forbidden);
    }
    insert(tx, new)
}

/// Gives the first posts of a union that nobody can sign in to yet. The operator does it, before serving.
///
/// # Errors
/// As `give_post`; `Forbidden` when somebody already looks after accounts.
pub fn found_post(tx: &mut Tx, _: Operator, new: &NewPost) -> Result<PostId> {
    if store::has_administrator(tx)? { Err(Error::Forbidden) } else { insert(tx, new) }
}

fn insert(tx: &mut Tx, new: &NewPost) -> Result<PostId> {
    if new.titles.iter().any(|title| title.trim().is_empty()) {
        return Err(Error::fault("title", "fault-title-missing"));
    }
    if new.until.is_some_and(|until| until < new.from) {
        return Err(Error::fault("until", "fault-ends-before-it-begins"));
    }
    let id = PostId::new();
    store::insert_post(tx, id, new)?;
    Ok(id)
}

/// Ends a post; yesterday was its last day, so the rights end now.
///
/// # Errors
/// `NotFound` when there is no such post in the permit's unit.
pub fn end_post(tx: &mut Tx, permit: &Permit<KeepAccounts>, post: PostId, today: Date) -> Result<()> {
    let last = today.yesterday().map_err(Error::internal)?;
    if store::end_post(tx, permit.unit(), post, &last.to_string())? == 0 { Err(Error::NotFound) } else { Ok(()) }
}
