//! Pages for when something went wrong: what happened, that nothing was lost, and what to do.

use course::{Timestamp, path};
use leptos::prelude::*;

use crate::{
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
};

/// What an error page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorPage {
    /// What went wrong.
    pub kind: ErrorKind,
    /// A page inside the service to go on from; the home page when there is none.
    pub back: Option<String>,
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// 400: the request makes no sense.
    BadRequest,
    /// 403: the page is not for this viewer; a guest is offered to sign in.
    Forbidden,
    /// 404: there is no such page.
    NotFound,
    /// 409: it no longer fits the state of things.
    Conflict(Conflict),
    /// 413: more was sent than is accepted.
    TooLarge,
    /// 422: the form could not be understood.
    Unprocessable,
    /// 429: too much in a short time.
    TooMany {
        /// When to try again.
        until: Option<Timestamp>,
    },
    /// 500: our fault.
    Internal {
        /// The name under which it stands in the log, to be quoted in a report.
        reference: String,
    },
    /// 503: not now, but soon: the database is busy or the disk is full.
    Unavailable,
}

/// Why something no longer fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The attempt was submitted already.
    Submitted,
    /// The attempt closed by itself.
    Expired,
    /// Another attempt may begin only after a pause.
    Paused {
        /// When the pause ends.
        until: Timestamp,
    },
    /// The course is not complete, so there is nothing to certify.
    Incomplete,
    /// The content changed between two pages.
    Changed,
}

impl ErrorKind {
    /// The status code of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict(_) => 409,
            Self::TooLarge => 413,
            Self::Unprocessable => 422,
            Self::TooMany { .. } => 429,
            Self::Internal { .. } => 500,
            Self::Unavailable => 503,
        }
    }
}

/// An error page.
#[must_use]
pub fn error(shell: &Shell, page: &ErrorPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let (title, lead) = title_and_lead(t, &page.kind);
    let document = Document {
        title: title.to_owned(),
        description: None,
        place: Place::Elsewhere,
        is_public: false,
        has_islands: false,
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">{page.kind.status()}</p>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
            </header>
            <div class="stack">{advice(shell, page)} {actions(shell, page)}</div>
        </main>
    };
    shell.document(document, content)
}

fn title_and_lead(t: Messages, kind: &ErrorKind) -> (&'static str, String) {
    let (title, lead) = match kind {
        ErrorKind::BadRequest => (t.error_bad_request_title(), t.error_bad_request_lead()),
        ErrorKind::Forbidden => (t.error_forbidden_title(), t.error_forbidden_lead()),
        ErrorKind::NotFound => (t.error_not_found_title(), t.error_not_found_lead()),
        ErrorKind::Conflict(Conflict::Submitted) => (t.error_submitted_title(), t.error_submitted_lead()),
        ErrorKind::Conflict(Conflict::Expired) => (t.error_expired_title(), t.error_expired_lead()),
        ErrorKind::Conflict(Conflict::Paused { until }) => {
            return (t.error_paused_title(), t.error_paused_lead(&format::date_time(t.lang(), *until)));
        }
        ErrorKind::Conflict(Conflict::Incomplete) => (t.error_incomplete_title(), t.error_incomplete_lead()),
        ErrorKind::Conflict(Conflict::Changed) => (t.error_changed_title(), t.error_changed_lead()),
        ErrorKind::TooLarge => (t.error_too_large_title(), t.error_too_large_lead()),
        ErrorKind::Unprocessable => (t.error_unprocessable_title(), t.error_unprocessable_lead()),
        ErrorKind::TooMany { .. } => (t.error_too_many_title(), t.error_too_many_lead()),
        ErrorKind::Internal { .. } => (t.error_internal_title(), t.error_internal_lead()),
        ErrorKind::Unavailable => (t.error_unavailable_title(), t.error_unavailable_lead()),
    };
    (title, lead.to_owned())
}

/// What was kept and what one can do.
fn advice(shell: &Shell, page: &ErrorPage) -> AnyView {
    let t = shell.messages();
    let lang = t.lang();
    match &page.kind {
        ErrorKind::NotFound => view! {
            <p>{t.error_not_found_ways()}</p>
            <ul>
                <li>
                    <a href=path::course(lang, &shell.course)>{t.error_not_found_course()}</a>
                </li>
                <li>
                    <a href=path::me(lang)>{t.nav_me()}</a>
                </li>
                <li>
                    <a href=path::glossary(lang)>{t.nav_glossary()}</a>
                </li>
            </ul>
        }
        .into_any(),
        ErrorKind::Internal { reference } => view! {
            <p>
                {t.error_internal_report()} " " <strong>{reference.clone()}</strong> "."
            </p>
        }
        .into_any(),
        ErrorKind::TooMany { until: Some(until) } => view! {
            <p>{t.error_too_many_until(&format::date_time(lang, *until))}</p>
        }
        .into_any(),
        ErrorKind::BadRequest
        | ErrorKind::TooLarge
        | ErrorKind::Unprocessable
        | ErrorKind::TooMany { until: None }
        | ErrorKind::Conflict(_) => view! { <p>{t.error_kept()}</p> }.into_any(),
        ErrorKind::Forbidden | ErrorKind::Unavailable => ().into_any(),
    }
}

/// The ways on.
fn actions(shell: &Shell, page: &ErrorPage) -> AnyView {
    let t = shell.messages();
    let lang = t.lang();
    let is_worth_repeating =
        matches!(page.kind, ErrorKind::Internal { .. } | ErrorKind::Unavailable | ErrorKind::TooMany { .. });
    let back_label = if is_worth_repeating { t.error_retry() } else { t.error_back() };
    let may_sign_in = page.kind == ErrorKind::Forbidden && !shell.viewer.is_signed_in();
    let mut ways: Vec<(String, &'static str)> = Vec::new();
    if may_sign_in {
        ways.push((path::sign_in(lang), t.nav_sign_in()));
    }
    ways.extend(page.back.clone().map(|back| (back, back_label)));
    ways.push((path::home(lang), t.error_home()));
    let links = ways.into_iter().enumerate().map(|(place, (href, label))| {
        let class = if place == 0 { "button" } else { "button quiet" };
        view! { <a class=class href=href>{label}</a> }
    });
    view! { <p class="actions">{links.collect_view()}</p> }.into_any()
}
