//! The whole service in process: the real router, a real database, the course in `tests/content`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod attempts;
mod bad_input;
mod certificates;
mod facts;
mod key;
mod lessons;
mod mistakes;
mod pages;
mod question_types;
mod search;
mod security;
mod sign_in;
mod statistics;
mod support;
mod tools;
mod videos;
