//! The server: shows a site to this computer, and to no other.

mod place;
mod reply;

use std::future::Future;
use std::net::TcpListener;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;

pub use self::place::{DEFAULT_PORT, Place, find_place};
use self::reply::Replies;
use crate::site::Site;

/// Serves the site on the listener until `stop` is done. Requests under way are answered first.
///
/// # Errors
///
/// When the listener fails, which happens only when the system runs out of something.
pub fn run(site: Site, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) -> Result<()> {
    let replies = Arc::new(Replies::new(site));
    let reply = move |request: Request| {
        let replies = Arc::clone(&replies);
        async move { replies.to(request.method(), request.uri().path(), request.headers()) }
    };
    let failed = "The server could not go on. Close other programs and run the command again.";
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context(failed)?;
    runtime
        .block_on(async {
            listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, Router::new().fallback(reply)).with_graceful_shutdown(stop).await
        })
        .context(failed)
}

/// Done when the person presses Ctrl-C.
pub async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Then Ctrl-C ends the whole program by itself.
        std::future::pending::<()>().await;
    }
}
