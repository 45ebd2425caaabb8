//! The compiler from outside: what it makes of a small course, and what it says about mistakes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod check_toml;
mod corpus;
mod course_folder;
mod course_quizzes;
mod drafts;
mod facts;
mod fixing;
mod formats;
mod fuzzed;
mod handbook;
mod html;
mod invariants;
mod limit_messages;
mod limits;
mod markup;
mod messages;
mod pages;
mod properties;
mod question_messages;
mod question_types;
mod real_course;
mod recovery;
mod removed;
mod renaming;
mod rendering;
mod sarif_schema;
mod services;
mod slips;
mod threads;
mod videos;
