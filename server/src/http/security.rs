//! Headers that every answer carries.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use course::video::VideoHost;

use crate::http::App;

/// The policy for everything the browser may load or run: this origin and nothing else, no inline script or style.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Marks an answer whose page shows the player of a host in a frame.
#[derive(Debug, Clone, Copy)]
pub struct ShowsPlayerOf(pub VideoHost);

/// Two years, as the browsers' preload lists ask for.
const TRANSPORT_SECURITY: &str = "max-age=63072000; includeSubDomains";

const ALWAYS: [(HeaderName, HeaderValue); 7] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    // The address of a sign-in link or an attempt is nobody else's business; our own forms still send an origin.
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

/// Puts the headers on every answer, error pages and assets included.
pub async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let player = response.extensions().get::<ShowsPlayerOf>().copied();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if let Some(ShowsPlayerOf(host)) = player {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy_with_player(host));
    }
    if app.site.is_secure() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(TRANSPORT_SECURITY));
    }
    response
}

/// The policy of a page with the player of a host: frames may show that player, and nothing else is different.
fn policy_with_player(host: VideoHost) -> HeaderValue {
    let policy = format!("{CONTENT_SECURITY_POLICY}; frame-src {}", host.player_origin());
    HeaderValue::try_from(policy).expect("the policy and the origins of players are visible ASCII")
}
