//! Who is asking: the session behind the cookie, and the cookie itself.

use axum::http::{HeaderMap, HeaderValue, header};
use jiff::SignedDuration;
use store::LearnerId;

use super::{App, PageError};
use crate::accounts::{EmailAddress, Session, SessionToken};

/// Whoever sent the request.
#[derive(Debug, Clone)]
pub enum Viewer {
    /// Nothing is stored about them.
    Anonymous,
    /// A guest or a signed-in learner.
    Known(Session),
}

impl Viewer {
    /// The viewer behind the request's session cookie. A cookie that is unknown or too old stands for nobody.
    pub async fn of(headers: &HeaderMap, app: &App) -> Result<Self, PageError> {
        let Some(token) = session_token(headers, app) else { return Ok(Self::Anonymous) };
        let session = app.accounts.session(&token, app.clock.now()).await?;
        Ok(session.map_or(Self::Anonymous, Self::Known))
    }

    /// The learner, if anything is stored about them.
    #[must_use]
    pub fn learner(&self) -> Option<LearnerId> {
        match self {
            Self::Anonymous => None,
            Self::Known(session) => Some(session.learner),
        }
    }

    /// The address they signed in with.
    #[must_use]
    pub fn email(&self) -> Option<&EmailAddress> {
        match self {
            Self::Anonymous => None,
            Self::Known(session) => session.email.as_ref(),
        }
    }

    /// Whether they signed in with an address.
    #[must_use]
    pub fn is_signed_in(&self) -> bool {
        self.email().is_some()
    }

    /// Whether they may see the statistics.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        matches!(self, Self::Known(Session { is_admin: true, .. }))
    }

    /// How pages see them.
    #[must_use]
    pub fn for_page(&self) -> app::shell::Viewer {
        match self {
            Self::Anonymous => app::shell::Viewer::Anonymous,
            Self::Known(Session { is_admin: true, .. }) => app::shell::Viewer::Admin,
            Self::Known(Session { email: Some(_), .. }) => app::shell::Viewer::Learner,
            Self::Known(_) => app::shell::Viewer::Guest,
        }
    }
}

/// How long a browser keeps the session cookie; the server forgets idle sessions on its own terms.
const COOKIE_LIFE: SignedDuration = SignedDuration::from_hours(24 * 180);

/// A `Set-Cookie` header that begins or ends a session.
#[derive(Debug, Clone)]
pub struct SetSession(HeaderValue);

impl SetSession {
    /// Begins a session.
    #[must_use]
    pub fn new(app: &App, token: &SessionToken) -> Self {
        Self(set_cookie(app, cookie_name(app), &token.reveal(), COOKIE_LIFE))
    }

    /// Ends the session in this browser.
    #[must_use]
    pub fn end(app: &App) -> Self {
        Self(set_cookie(app, cookie_name(app), "", SignedDuration::ZERO))
    }

    /// The header's value.
    #[must_use]
    pub fn into_value(self) -> HeaderValue {
        self.0
    }
}

/// A cookie for this origin and every path of it, out of reach of scripts. `value` is made of token characters.
#[must_use]
pub fn set_cookie(app: &App, name: &str, value: &str, life: SignedDuration) -> HeaderValue {
    let secure = if app.site.is_secure() { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{secure}", life.as_secs());
    HeaderValue::try_from(cookie).expect("names and values of our cookies are visible ASCII")
}

/// The session cookie's name. `__Host-` binds it to the origin but works on HTTPS only.
fn cookie_name(app: &App) -> &'static str {
    if app.site.is_secure() { "__Host-session" } else { "session" }
}

/// The value of a cookie of the request.
#[must_use]
pub fn cookie_value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split("; "))
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Whether the request carries a session cookie, valid or not.
#[must_use]
pub fn has_session_cookie(headers: &HeaderMap, app: &App) -> bool {
    cookie_value(headers, cookie_name(app)).is_some()
}

/// The token in the request's session cookie.
#[must_use]
pub fn session_token(headers: &HeaderMap, app: &App) -> Option<SessionToken> {
    cookie_value(headers, cookie_name(app))?.parse().ok()
}
