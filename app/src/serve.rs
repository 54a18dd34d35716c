//! Serving pages until told to stop.

use std::net::SocketAddr;

use axum::Router;
use db::Door;
use kernel::Clock;
use tokio::net::TcpListener;
use words::Lang;

use crate::console::Outcome;
use crate::mail_sending::MailSending;
use crate::slices;

/// How pages are served.
pub(crate) struct Serving {
    pub(crate) listen: SocketAddr,
    pub(crate) https: bool,
    pub(crate) notice: Option<fn(Lang) -> String>,
    /// How letters are sent; none are without.
    pub(crate) mail: Option<mail::Settings>,
}

/// Serves until interrupted. `ready` is called with the address once the door is open.
pub(crate) fn serve(door: Door, clock: Clock, serving: Serving, ready: impl FnOnce(SocketAddr)) -> Outcome {
    let reader = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut house = slices::house(door.clone(), clock.clone(), reader, serving.https, serving.notice);
    house.sends_mail = serving.mail.is_some();
    let sending = serving.mail.map(|settings| MailSending::begin(door, clock, settings)).transpose()?;
    let pages = web::build(slices::routes(), house);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| error.to_string())?;
    let outcome = runtime.block_on(until_stopped(pages, serving.listen, ready));
    if let Some(sending) = sending {
        sending.end();
    }
    outcome
}

async fn until_stopped(pages: Router, listen: SocketAddr, ready: impl FnOnce(SocketAddr)) -> Outcome {
    let listener = TcpListener::bind(listen).await.map_err(|error| format!("{listen}: {error}"))?;
    ready(listener.local_addr().map_err(|error| error.to_string())?);
    axum::serve(listener, pages).with_graceful_shutdown(stop()).await.map_err(|error| error.to_string())
}

async fn stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut ended) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupted => {}, _ = ended.recv() => {} }
            return;
        }
    }
    let _ = interrupted.await;
}
