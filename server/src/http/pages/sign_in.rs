//! Signing in: the address, the code, and the link from the mail.

use app::pages::sign_in::{CodePage, LinkPage, SignInPage, code, link, sign_in};
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use course::path;

use crate::{
    accounts::LinkToken,
    http::{PageError, extract::Place, forms::sign_in::pending_address, theme::local_path, visit, visit::Visit},
};

/// The page to go on to after signing in.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Back {
    back: Option<String>,
}

impl Back {
    /// The page, when it is one of ours.
    #[must_use]
    pub fn into_local(self) -> Option<String> {
        self.back.filter(|back| local_path(back).is_some())
    }
}

/// `GET /{lang}/sign-in`
pub async fn ask_address(visit: Visit, back: axum_extra::extract::Query<Back>) -> Response {
    let page = SignInPage { back: back.0.into_local(), ..SignInPage::default() };
    visit::page(app::render(|| sign_in(&visit.shell, &page)))
}

/// `GET /{lang}/sign-in/code`: after the address; whoever comes here by other ways is asked for it.
pub async fn ask_code(visit: Visit, headers: HeaderMap, back: axum_extra::extract::Query<Back>) -> Response {
    let Some(email) = pending_address(&headers) else {
        return Redirect::to(&path::sign_in(visit.lang())).into_response();
    };
    let page = CodePage { email: email.to_string(), back: back.0.into_local(), ..CodePage::default() };
    visit::page(app::render(|| code(&visit.shell, &page)))
}

/// A link's token, in the path.
#[derive(Debug, serde::Deserialize)]
pub struct TokenInPath {
    /// As it stands there.
    pub token: String,
}

/// `GET /{lang}/sign-in/link/{token}`: one button. Mail scanners open links but press no buttons.
pub async fn confirm_link(visit: Visit, Place(place): Place<TokenInPath>) -> Result<Response, PageError> {
    let token: LinkToken = place.token.parse().map_err(|_| PageError::not_found())?;
    let is_usable = visit.app.accounts.is_link_usable(&token, visit.now).await?;
    let page = if is_usable { LinkPage::Ready { token: place.token } } else { LinkPage::Spent };
    Ok(visit::page(app::render(|| link(&visit.shell, &page))))
}
