//! What goes wrong, as a status and what its page says; [`super::error_pages`] makes the page.

use app::pages::error::{Conflict, ErrorKind, ErrorPage};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::clock::random_bytes;

/// Why a request has no ordinary answer.
#[derive(Debug)]
pub struct PageError(Box<ErrorPage>);

impl PageError {
    fn of(kind: ErrorKind) -> Self {
        Self(Box::new(ErrorPage { kind, back: None }))
    }

    /// No such page, course, lesson, attempt or certificate.
    #[must_use]
    pub fn not_found() -> Self {
        Self::of(ErrorKind::NotFound)
    }

    /// The request makes no sense: no browser sends it by itself.
    #[must_use]
    pub fn malformed() -> Self {
        Self::of(ErrorKind::BadRequest)
    }

    /// The form has fields that do not belong to it, or lacks some.
    #[must_use]
    pub fn unprocessable() -> Self {
        Self::of(ErrorKind::Unprocessable)
    }

    /// More was sent than is accepted.
    #[must_use]
    pub fn too_large() -> Self {
        Self::of(ErrorKind::TooLarge)
    }

    /// The viewer may not see or do this.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::of(ErrorKind::Forbidden)
    }

    /// It no longer fits the state of things; `back` leads to where one can go on.
    #[must_use]
    pub fn conflict(conflict: Conflict, back: String) -> Self {
        Self(Box::new(ErrorPage { kind: ErrorKind::Conflict(conflict), back: Some(back) }))
    }

    /// Something that should not happen. Logged here, once, under the name that the page shows.
    #[must_use]
    pub fn internal(error: &(dyn std::error::Error + 'static)) -> Self {
        let reference = crate::hash::short_hex(&random_bytes::<16>());
        tracing::error!(error, error.reference = reference, "internal error");
        Self::of(ErrorKind::Internal { reference })
    }

    /// The page.
    #[must_use]
    pub fn page(&self) -> &ErrorPage {
        &self.0
    }
}

impl From<store::Error> for PageError {
    fn from(error: store::Error) -> Self {
        if error.is_temporary() {
            tracing::error!(error = &error as &dyn std::error::Error, "nothing can be stored now");
            Self::of(ErrorKind::Unavailable)
        } else {
            Self::internal(&error)
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        response.extensions_mut().insert(*self.0);
        response
    }
}
