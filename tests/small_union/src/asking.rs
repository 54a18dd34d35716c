//! Pages asked for as somebody, whose session is their name.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;
use web::{House, Signed};
use words::Lang;

use crate::{Answered, Union};

/// A house with nothing in it but the union.
#[must_use]
pub fn bare_house(union: &Union) -> House {
    House {
        door: union.door.clone(),
        clock: union.clock.clone(),
        https: false,
        reader: Arc::new(PathBuf::new()),
        signed_of: |c, token, clock| {
            let Some(account) = accounts::by_name(c, token)? else { return Ok(None) };
            let actor = units::actor(c, &account, clock)?;
            Ok(Some(Signed { actor, lang: Lang::Nb, session: String::new(), seen: None }))
        },
        measure_notes: |_, _, _, _| Ok(Vec::new()),
        marks: |_, _, _, _, _| Ok(web::FollowUpMarks::default()),
        read_in: &[],
        plan_doors: &[],
        lessons: |_, _, _, _| Ok(web::Lessons::default()),
        line_notes: |_, _, _, _| Ok(None),
        unit_doors: &[],
        handover: &[],
        waiting: &[],
        public_actions: |_, _, _| Ok(Vec::new()),
        nav: Arc::new(Vec::new()),
        own_pages: Arc::default(),
        sends_mail: false,
        notice: None,
    }
}

impl Union {
    /// Asks for a page as somebody.
    #[must_use]
    pub fn get(&self, name: &str, path: &str) -> Answered {
        let request = Request::get(path).header("cookie", format!("session={name}")).body(Body::empty()).unwrap();
        self.ask(name, request)
    }

    /// Sends a form as somebody.
    pub fn post(&self, name: &str, path: &str, fields: &[(&str, &str)]) -> Answered {
        let request = Request::post(path)
            .header("cookie", format!("session={name}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(serde_urlencoded::to_string(fields).unwrap()))
            .unwrap();
        self.ask(name, request)
    }

    /// Sends a request as it is.
    pub fn ask(&self, name: &str, request: Request<Body>) -> Answered {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let pages = (self.pages)(bare_house(self));
            let response = pages.oneshot(request).await.unwrap();
            let (status, headers) = (response.status(), response.headers().clone());
            let to = headers.get("location").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
            let body = response.into_body().collect().await.unwrap().to_bytes().to_vec();
            Answered { who: name.to_owned(), status, headers, to, body }
        })
    }
}
