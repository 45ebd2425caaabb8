//! `GET` handlers: load a view model, render a page.

pub mod admin;
pub mod attempts;
pub mod certificates;
pub mod courses;
pub mod me;
pub mod register;
pub mod sign_in;

use axum::{
    http::HeaderMap,
    response::{IntoResponse, Redirect},
};
use course::path;

use super::visit::preferred_lang;

/// `GET /`: on to the home page in the reader's language.
pub async fn front(headers: HeaderMap) -> impl IntoResponse {
    let vary = [(axum::http::header::VARY, "accept-language")];
    (vary, Redirect::to(&path::home(preferred_lang(&headers))))
}
