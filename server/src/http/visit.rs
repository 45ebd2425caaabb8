//! One request as the page handlers see it: who asks, in which language, and the shell of the page to be.

use std::sync::Arc;

use app::shell::Shell;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    response::{Html, IntoResponse, Redirect, Response},
};
use course::{Lang, Timestamp};
use store::LearnerId;

use super::{
    App, PageError, theme,
    viewer::{SetSession, Viewer},
};
use crate::{accounts::SessionToken, clock::random_bytes, content::Published};

/// A request to a page or a form.
pub struct Visit {
    /// The service.
    pub app: App,
    /// Who asks.
    pub viewer: Viewer,
    /// What surrounds the page.
    pub shell: Shell,
    /// The content as it was when the request came; one request sees one state.
    pub published: Arc<Published>,
    /// When the request came.
    pub now: Timestamp,
    /// Whether an island asks for a piece of the page instead of the whole.
    pub wants_fragment: bool,
}

impl FromRequestParts<App> for Visit {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let lang = lang_of(&parts.uri, &parts.headers);
        let viewer = Viewer::of(&parts.headers, app).await?;
        Ok(Self::new(app.clone(), lang.ok_or_else(PageError::not_found)?, viewer, &parts.uri, &parts.headers))
    }
}

impl Visit {
    fn new(app: App, lang: Lang, viewer: Viewer, uri: &Uri, headers: &HeaderMap) -> Self {
        let published = app.content.published();
        let shell = Shell {
            lang,
            path: uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            origin: app.site.origin(),
            viewer: viewer.for_page(),
            theme: theme::of(headers),
            assets: Arc::clone(&app.assets),
            course: published.catalogue.main_course().id.clone(),
            is_preview: app.is_watching,
        };
        let wants_fragment = headers.get(header::ACCEPT).is_some_and(|kind| kind == app::islands::FRAGMENT);
        Self { now: app.clock.now(), viewer, shell, published, wants_fragment, app }
    }

    /// A visit for an error page: with the language as well as it can be told, and without a session when the
    /// database is what failed.
    pub async fn for_error(app: App, uri: &Uri, headers: &HeaderMap) -> Self {
        let lang = lang_of(uri, headers).unwrap_or_else(|| preferred_lang(headers));
        let viewer = Viewer::of(headers, &app).await.unwrap_or(Viewer::Anonymous);
        Self::new(app, lang, viewer, uri, headers)
    }

    /// The language of the interface.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.shell.lang
    }

    /// The learner on record; `None` for a reader about whom nothing is stored.
    #[must_use]
    pub fn learner(&self) -> Option<LearnerId> {
        self.viewer.learner()
    }

    /// The guest on record; `None` when nothing is stored or the learner is signed in.
    #[must_use]
    pub fn guest(&self) -> Option<LearnerId> {
        self.learner().filter(|_| !self.viewer.is_signed_in())
    }

    /// The learner on record. Whoever has none is asked to look elsewhere: there is nothing of theirs here.
    pub fn known_learner(&self) -> Result<LearnerId, PageError> {
        self.learner().ok_or_else(PageError::not_found)
    }

    /// The learner on record; whoever acts without one becomes a guest. Call it after the input has been checked:
    /// nothing is stored for a request that is refused.
    pub async fn actor(&self) -> Result<(LearnerId, Option<SetSession>), PageError> {
        if let Some(learner) = self.learner() {
            return Ok((learner, None));
        }
        let token = SessionToken::from_random(random_bytes());
        let learner = self.app.accounts.add_guest(&token, self.now).await?;
        Ok((learner, Some(SetSession::new(&self.app, &token))))
    }
}

/// A page for this viewer alone.
#[must_use]
pub fn page(html: String) -> Response {
    private(Html(html).into_response())
}

/// A piece of a page for an island. Browsers must not keep it: the page itself has the same address, and on the way back
/// to it some would show the piece.
#[must_use]
pub fn fragment(html: String) -> Response {
    let mut response = html.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(app::islands::FRAGMENT));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::VARY, HeaderValue::from_static("accept"));
    response
}

/// On to another page after a form was taken, beginning or ending a session when there is one to begin or end.
#[must_use]
pub fn see_other(path: &str, session: Option<SetSession>) -> Response {
    with_session(Redirect::to(path).into_response(), session)
}

/// Adds the session's cookie to an answer.
#[must_use]
pub fn with_session(mut response: Response, session: Option<SetSession>) -> Response {
    if let Some(session) = session {
        response.headers_mut().append(header::SET_COOKIE, session.into_value());
    }
    response
}

/// An answer for this viewer alone.
#[must_use]
pub fn private(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}

/// The language a request is about: that of its path; on the pages without one, that of `?lang=`, or the browser's.
fn lang_of(uri: &Uri, headers: &HeaderMap) -> Option<Lang> {
    let first = uri.path().split('/').nth(1).unwrap_or_default();
    if first != "verify" {
        return first.parse().ok();
    }
    let asked = uri.query().into_iter().flat_map(|query| query.split('&')).find_map(|pair| pair.strip_prefix("lang="));
    Some(asked.and_then(|lang| lang.parse().ok()).unwrap_or_else(|| preferred_lang(headers)))
}

/// The first of the browser's languages that we speak, by the order it gives them in; Finnish otherwise.
#[must_use]
pub fn preferred_lang(headers: &HeaderMap) -> Lang {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut weighted: Vec<(f32, Lang)> = accepted
        .split(',')
        .filter_map(|part| {
            let mut words = part.split(';').map(str::trim);
            let lang = words.next()?.split('-').next()?.to_ascii_lowercase().parse().ok()?;
            let weight = words.find_map(|word| word.strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            Some((weight, lang))
        })
        .collect();
    weighted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    weighted.first().map_or(Lang::Fi, |(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_language_that_we_speak_is_chosen() {
        let table = [
            ("sv-FI,sv;q=0.9,fi;q=0.8", Lang::Sv),
            ("de,en;q=0.5,fi;q=0.7", Lang::Fi),
            ("de", Lang::Fi),
            ("", Lang::Fi),
            ("en-GB", Lang::En),
        ];
        for (accepted, expected) in table {
            let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted))]);
            assert_eq!(preferred_lang(&headers), expected, "{accepted}");
        }
    }
}
