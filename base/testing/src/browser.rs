//! A browser without scripts: keeps cookies, sends forms, follows nothing by itself.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Where it sends the browser, if anywhere.
    pub location: Option<String>,
    /// Body as text (lossy).
    pub body: String,
    /// Body as bytes.
    pub bytes: Vec<u8>,
    /// Content type.
    pub media: String,
    /// Whether it is shown or saved, and under which name; empty when nothing is said.
    pub disposition: String,
}

/// Somebody with a browser.
pub struct Browser {
    pages: Router,
    cookies: Vec<(String, String)>,
    /// What `Accept-Language` says.
    pub language: String,
}

const BOUNDARY: &str = "----------------------------handlekraft";

impl Browser {
    pub(crate) fn new(pages: Router) -> Self {
        Self { pages, cookies: Vec::new(), language: "nb".to_owned() }
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form.
    ///
    /// # Panics
    /// When the fields cannot be written.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let Ok(body) = serde_urlencoded::to_string(fields) else { panic!("unwritable fields") };
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// Sends a form with a file.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\nContent-Type: application/octet-stream\r\n\r\n",
            file.0
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file.1);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let request =
            Request::post(path).header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
        self.send(request, Body::from(body)).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request
            .header(header::HOST, "test")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, &self.language)
            .header(header::COOKIE, cookies.join("; "))
            .body(body);
        let Ok(request) = request else { panic!("not a request") };
        let Ok(response) = self.pages.clone().oneshot(request).await;
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap_or_default());
        }
        let text = |name| response.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned);
        let (status, location, media) =
            (response.status().as_u16(), text(header::LOCATION), text(header::CONTENT_TYPE));
        let disposition = text(header::CONTENT_DISPOSITION);
        let bytes = match response.into_body().collect().await {
            Ok(body) => body.to_bytes().to_vec(),
            Err(error) => panic!("no body: {error}"),
        };
        Answer {
            status,
            location,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
            media: media.unwrap_or_default(),
            disposition: disposition.unwrap_or_default(),
        }
    }

    fn keep(&mut self, cookie: &str) {
        let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        self.cookies.retain(|(have, _)| have != name);
        if !value.is_empty() {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

impl Answer {
    /// The page holds these words.
    ///
    /// # Panics
    /// When it does not.
    pub fn shows(&self, words: &str) -> &Self {
        assert!(self.body.contains(words), "«{words}» is not on the page ({}):\n{}", self.status, self.body);
        self
    }

    /// The page does not hold these words.
    ///
    /// # Panics
    /// When it does.
    pub fn hides(&self, words: &str) -> &Self {
        assert!(!self.body.contains(words), "«{words}» is on the page");
        self
    }

    /// The answer has this status.
    ///
    /// # Panics
    /// When it has another.
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{:?}\n{}", self.location, self.body);
        self
    }

    /// Where it sends the browser.
    ///
    /// # Panics
    /// When it sends it nowhere.
    #[must_use]
    pub fn to(&self) -> &str {
        match &self.location {
            Some(location) => location,
            None => panic!("sent nowhere ({}):\n{}", self.status, self.body),
        }
    }

    /// The first address on the page that begins so.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn link(&self, beginning: &str) -> &str {
        let mut rest = self.body.as_str();
        while let Some(at) = rest.find("=\"").map(|n| n + 2) {
            rest = rest.get(at..).unwrap_or_default();
            let value = rest.split('"').next().unwrap_or_default();
            if value.starts_with(beginning) {
                return value;
            }
        }
        panic!("no link to {beginning}… on:\n{}", self.body)
    }
}
