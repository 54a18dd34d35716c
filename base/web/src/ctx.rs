//! Who asks, in which language: taken out of every request, handed to every handler.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use db::{Conn, Tx};
use kernel::{Actor, Error, Result, Scope};
use words::Lang;

use crate::cookies::{self, cookie};
use crate::failure::Failure;
use crate::house::House;
use crate::page::Page;

/// Notes that a session is in use.
pub type Seen = fn(&mut Tx, session: &str, now_ms: i64) -> Result<()>;

/// Somebody signed in, as their session tells.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The person and their posts.
    pub actor: Actor,
    /// The language they chose.
    pub lang: Lang,
    /// The stored form of the session's token (its hash), to end it by.
    pub session: String,
    /// What notes that the session is in use; nothing while the last note is fresh, so that not every page writes.
    pub seen: Option<Seen>,
}

/// The context of one request.
#[derive(Clone)]
pub struct Ctx {
    /// The house.
    pub house: House,
    /// Who is signed in.
    pub signed: Option<Arc<Signed>>,
    /// The language of the answer: the person's, then the browser's.
    pub lang: Lang,
    /// The path asked for.
    pub path: String,
}

impl Ctx {
    /// Looks at a request once, before its handler.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn of(house: &House, headers: &HeaderMap, path: &str) -> Result<Self> {
        let token = cookie(headers, cookies::session_name(house.https));
        let signed = match token {
            Some(token) => {
                let (clock, signed_of) = (house.clock.clone(), house.signed_of);
                house.door.read(move |c| signed_of(c, &token, &clock)).await?
            }
            None => None,
        };
        if let Some((seen, session)) = signed.as_ref().and_then(|s: &Signed| Some((s.seen?, s.session.clone()))) {
            let now = house.clock.now_ms();
            house.door.write(move |tx| seen(tx, &session, now)).await?;
        }
        let chosen = cookie(headers, cookies::LANGUAGE).and_then(|code| Lang::from_code(&code));
        let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
        let lang = signed.as_ref().map(|s| s.lang).or(chosen).unwrap_or_else(|| Lang::accepted(asked));
        Ok(Self { house: house.clone(), signed: signed.map(Arc::new), lang, path: path.to_owned() })
    }

    /// Who asks.
    ///
    /// # Errors
    /// `NotFound` when nobody is signed in; routes that need somebody have asked for it before.
    pub fn actor(&self) -> Result<&Actor> {
        self.signed.as_ref().map(|s| &s.actor).ok_or(Error::NotFound)
    }

    /// The scope of the actor's reads.
    ///
    /// # Errors
    /// As `actor`.
    pub fn scope(&self) -> Result<Scope> {
        Ok(self.actor()?.scope())
    }

    /// Reads from one snapshot.
    ///
    /// # Errors
    /// The closure's, and the database's.
    pub async fn read<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        self.house.door.read(f).await
    }

    /// Writes in one transaction: committed on `Ok`, rolled back on `Err`.
    ///
    /// # Errors
    /// The closure's, and the database's.
    pub async fn write<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce(&mut Tx) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        self.house.door.write(f).await
    }

    /// The frame of a page with this title.
    #[must_use]
    pub fn page(&self, title: impl Into<String>) -> Page {
        Page::new(self, title.into())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Ctx {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> std::result::Result<Self, Failure> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Failure(Error::internal("no context before the handler")))
    }
}
