//! `GET` handlers: load a view model, render a page.

pub mod admin;
pub mod attempts;
pub mod certificates;
pub mod courses;
pub mod editor;
pub mod me;
pub mod mistakes;
pub mod register;
pub mod search;
pub mod sign_in;
pub mod tools;
pub mod videos;

use axum::{
    http::{HeaderMap, Uri},
    response::{IntoResponse, Redirect},
};
use course::path;

use super::{PageError, theme::local_path, visit::preferred_lang};

/// `GET /`: on to the home page in the reader's language.
pub async fn front(headers: HeaderMap) -> impl IntoResponse {
    let vary = [(axum::http::header::VARY, "accept-language")];
    (vary, Redirect::to(&path::home(preferred_lang(&headers))))
}

/// Every other address: a slash at the end is forgiven, anything else is not found.
pub async fn elsewhere(uri: Uri) -> Result<Redirect, PageError> {
    let without_slash = uri.path().strip_suffix('/').and_then(local_path);
    without_slash.map(Redirect::permanent).ok_or_else(PageError::not_found)
}
