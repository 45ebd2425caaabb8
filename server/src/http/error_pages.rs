//! Gives every failed answer a page in the reader's language: our own errors, and those of the layers around.

use app::pages::error::{ErrorKind, ErrorPage, error};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

use super::{App, visit::Visit};

/// Replaces the body of every failed answer that is not a page yet.
pub async fn error_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let mut response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_html(&response) {
        return response;
    }
    let page = response.extensions_mut().remove().unwrap_or_else(|| ErrorPage { kind: kind(status), back: None });
    let visit = Visit::for_error(app, &uri, &headers).await;
    let mut answer = (status, Html(app::render(|| error(&visit.shell, &page)))).into_response();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // What the client could ask for instead.
    for name in [header::ALLOW, header::CONTENT_RANGE] {
        if let Some(value) = response.headers_mut().remove(&name) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html") || kind == app::islands::FRAGMENT)
}

fn kind(status: StatusCode) -> ErrorKind {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => ErrorKind::NotFound,
        StatusCode::FORBIDDEN => ErrorKind::Forbidden,
        StatusCode::PAYLOAD_TOO_LARGE => ErrorKind::TooLarge,
        StatusCode::UNPROCESSABLE_ENTITY => ErrorKind::Unprocessable,
        StatusCode::TOO_MANY_REQUESTS => ErrorKind::TooMany { until: None },
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => {
            ErrorKind::Unavailable
        }
        status if status.is_client_error() => ErrorKind::BadRequest,
        // Only a panic gets here: it was logged where it was caught, without a name to quote.
        _ => ErrorKind::Internal { reference: String::new() },
    }
}
