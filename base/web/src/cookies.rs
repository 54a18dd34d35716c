//! The two cookies: who is signed in, and the language of somebody who is not. No other is ever set.

use axum::http::{HeaderMap, HeaderValue, header};
use words::Lang;

/// The cookie of the chosen language.
pub(crate) const LANGUAGE: &str = "language";

/// The session cookie's name: bound to the host where HTTPS allows it.
pub(crate) fn session_name(https: bool) -> &'static str {
    if https { "__Host-session" } else { "session" }
}

/// The value of a cookie in a request.
#[must_use]
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}

fn secure(https: bool) -> &'static str {
    if https { "; Secure" } else { "" }
}

/// Sets the session cookie; it ends with the browser or after 14 days.
#[must_use]
pub fn session_cookie(token: &str, https: bool) -> HeaderValue {
    let name = session_name(https);
    header_value(&format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600{}", secure(https)))
}

/// Takes the session cookie away.
#[must_use]
pub fn without_session_cookie(https: bool) -> HeaderValue {
    let name = session_name(https);
    header_value(&format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}", secure(https)))
}

/// Remembers the language for a year.
#[must_use]
pub fn language_cookie(lang: Lang, https: bool) -> HeaderValue {
    header_value(&format!(
        "{LANGUAGE}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000{}",
        lang.code(),
        secure(https)
    ))
}
