//! The compiler from outside: what it makes of a small course, and what it says about mistakes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod check_toml;
mod course_folder;
mod facts;
mod formats;
mod guide;
mod html;
mod limits;
mod messages;
mod pages;
mod properties;
mod question_messages;
mod question_types;
mod real_course;
mod recovery;
mod removed;
mod rendering;
