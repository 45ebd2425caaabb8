//! Signing in and out.

use app::pages::sign_in::{CodeError, CodePage, SignInError, SignInPage, code, sign_in};
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use course::path;
use jiff::SignedDuration;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::minutes_until;
use crate::{
    accounts::{CODE_LASTS, CodeOutcome, EmailAddress, LinkToken, NewCode, SendCode, SessionToken},
    clock::random_bytes,
    http::{
        PageError,
        extract::{Fields, Place},
        pages::sign_in::TokenInPath,
        theme::local_path,
        viewer::{self, SetSession, cookie_value, set_cookie},
        visit::{self, Visit},
    },
};

/// Holds the address between the two pages of signing in, so that it stands in no URL and no log.
const PENDING: &str = "sign-in";
const PENDING_LIFE: SignedDuration = SignedDuration::from_mins(15);

/// The address that a code was asked for in this browser.
#[must_use]
pub fn pending_address(headers: &HeaderMap) -> Option<EmailAddress> {
    let encoded = cookie_value(headers, PENDING)?;
    percent_decode_str(encoded).decode_utf8().ok()?.parse().ok()
}

/// `POST /{lang}/sign-in`: sends a code. The answer is the same whether or not the address is known.
pub async fn send_code(visit: Visit, fields: Fields) -> Result<Response, PageError> {
    let typed = fields.only("email")?;
    let back = local_path(fields.text("back")).map(str::to_owned);
    let refuse = |error: SignInError| {
        let page = SignInPage { email: typed.to_owned(), error: Some(error), back: back.clone() };
        let answer = visit::page(app::render(|| sign_in(&visit.shell, &page)));
        (StatusCode::UNPROCESSABLE_ENTITY, answer).into_response()
    };
    if typed.trim().is_empty() {
        return Ok(refuse(SignInError::Missing));
    }
    let Ok(email) = typed.parse::<EmailAddress>() else { return Ok(refuse(SignInError::Invalid)) };
    let new = NewCode::from_random(random_bytes(), random_bytes());
    match visit.app.accounts.request_code(&email, visit.guest(), &new, visit.now).await? {
        SendCode::Send => {}
        SendCode::TooMany { until } => {
            return Ok(refuse(SignInError::TooMany { minutes: minutes_until(until, visit.now) }));
        }
    }
    let address = visit.app.site.url(&path::sign_in_link(visit.lang(), &new.link.reveal()));
    let mail = app::mail::sign_in(visit.lang(), &new.code.reveal(), &address, CODE_LASTS.as_secs().unsigned_abs() / 60);
    visit
        .app
        .mailer
        .send(email.as_str(), mail.subject, mail.body)
        .await
        .map_err(|error| PageError::internal(&error))?;
    let back = back.map(|back| format!("?back={}", utf8_percent_encode(&back, NON_ALPHANUMERIC))).unwrap_or_default();
    let mut answer = visit::see_other(&format!("{}{back}", path::sign_in_code(visit.lang())), None);
    let pending = utf8_percent_encode(email.as_str(), NON_ALPHANUMERIC).to_string();
    answer.headers_mut().append(header::SET_COOKIE, set_cookie(&visit.app, PENDING, &pending, PENDING_LIFE));
    Ok(answer)
}

/// `POST /{lang}/sign-in/code`: signs in with the code from the mail.
pub async fn take_code(visit: Visit, headers: HeaderMap, fields: Fields) -> Result<Response, PageError> {
    let email: EmailAddress = fields.only("email")?.parse().map_err(|_| PageError::unprocessable())?;
    let typed = fields.only("code")?;
    let back = local_path(fields.text("back")).map(str::to_owned);
    let refuse = |error: CodeError| {
        let page =
            CodePage { email: email.to_string(), code: typed.to_owned(), error: Some(error), back: back.clone() };
        let answer = visit::page(app::render(|| code(&visit.shell, &page)));
        (StatusCode::UNPROCESSABLE_ENTITY, answer).into_response()
    };
    if typed.trim().is_empty() {
        return Ok(refuse(CodeError::Missing));
    }
    // What cannot be a code costs no try: it is a slip of the finger, not a guess.
    let Ok(code) = typed.parse() else { return Ok(refuse(CodeError::Malformed)) };
    let session = SessionToken::from_random(random_bytes());
    let (accounts, courses) = (&visit.app.accounts, &visit.published.catalogue.courses);
    match accounts.sign_in_with_code(&email, &code, visit.guest(), &session, courses, visit.now).await? {
        CodeOutcome::SignedIn => Ok(signed_in(&visit, &headers, &session, back.as_deref())),
        CodeOutcome::Wrong { tries_left } => Ok(refuse(CodeError::Wrong { tries_left: u64::from(tries_left) })),
        CodeOutcome::Spent => Ok(refuse(CodeError::Spent)),
    }
}

/// `POST /{lang}/sign-in/link/{token}`: signs in with the link from the mail.
pub async fn take_link(
    visit: Visit,
    headers: HeaderMap,
    Place(place): Place<TokenInPath>,
) -> Result<Response, PageError> {
    let token: LinkToken = place.token.parse().map_err(|_| PageError::not_found())?;
    let session = SessionToken::from_random(random_bytes());
    let (accounts, courses) = (&visit.app.accounts, &visit.published.catalogue.courses);
    if accounts.sign_in_with_link(&token, visit.guest(), &session, courses, visit.now).await? {
        return Ok(signed_in(&visit, &headers, &session, None));
    }
    let page = app::pages::sign_in::LinkPage::Spent;
    let answer = visit::page(app::render(|| app::pages::sign_in::link(&visit.shell, &page)));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
}

/// `POST /{lang}/sign-out`
pub async fn sign_out(visit: Visit, headers: HeaderMap) -> Result<Response, PageError> {
    if let Some(token) = viewer::session_token(&headers, &visit.app) {
        visit.app.accounts.sign_out(&token).await?;
    }
    Ok(visit::see_other(&path::home(visit.lang()), Some(SetSession::end(&visit.app))))
}

fn signed_in(visit: &Visit, headers: &HeaderMap, session: &SessionToken, back: Option<&str>) -> Response {
    let my_page = path::me(visit.lang());
    let mut answer = visit::see_other(back.unwrap_or(&my_page), Some(SetSession::new(&visit.app, session)));
    if cookie_value(headers, PENDING).is_some() {
        let forget = set_cookie(&visit.app, PENDING, "", SignedDuration::ZERO);
        answer.headers_mut().append(header::SET_COOKIE, forget);
    }
    answer
}
