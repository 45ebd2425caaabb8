//! `POST` handlers: take an ordinary form, call one use case, lead on to another page.

pub mod attempts;
pub mod certificates;
pub mod lessons;
pub mod roles;
pub mod sign_in;
pub mod tools;
