//! What an open page listens to while an editor works: every change of the content as it happens.
//!
//! Only with `--watch`, which is for an editor's own machine.

use std::convert::Infallible;

use axum::{
    extract::State,
    http::header,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream::unfold;

use super::{App, PageError};

/// `GET /editor/preview.js`
pub async fn script(State(app): State<App>) -> Result<impl IntoResponse, PageError> {
    require_watching(&app)?;
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, include_str!("preview.js")))
}

/// `GET /editor/changes`: an event `changed` whenever the content was read again, until the service stops.
pub async fn changes(State(app): State<App>) -> Result<Response, PageError> {
    require_watching(&app)?;
    let stream = unfold(app.content.changes(), |mut changes| async move {
        changes.changed().await.ok()?;
        let change = *changes.borrow_and_update();
        let event = Event::default().event("changed").data(change.number.to_string());
        (!change.is_last).then_some((Ok::<_, Infallible>(event), changes))
    });
    Ok(Sse::new(stream).keep_alive(KeepAlive::default()).into_response())
}

fn require_watching(app: &App) -> Result<(), PageError> {
    if app.is_watching { Ok(()) } else { Err(PageError::not_found()) }
}
