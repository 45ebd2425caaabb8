//! Records of learners in one SQLite file, and the search index in memory: the only crate that knows SQL.
//!
//! [`Db`] reads; [`WriteTx`], from [`Db::begin`], writes and is durable once [`WriteTx::commit`] has returned. Both
//! speak in types of `course`; what is not found is `None`, and the rules that must never break are constraints of
//! the tables.

mod administrators;
mod attempts;
mod certificates;
mod db;
mod email;
mod error;
mod hanging;
mod id;
mod learners;
mod merging;
mod practice;
mod progress;
mod reports;
mod row;
mod search;
mod sessions;
mod sign_in_codes;
#[cfg(test)]
mod tests;
mod writer;

pub use attempts::{AttemptResult, AttemptRow, NewAttempt, SavedAnswer, StoredAttempt, Submission};
pub use certificates::IssuedCertificate;
pub use db::{Db, OpenError};
pub use email::{EmailAddress, InvalidEmail};
pub use error::Error;
pub use hanging::Hanging;
pub use id::{AttemptId, InvalidId, LearnerId};
pub use practice::{LessonRecord, PracticeAnswer};
pub use progress::CourseRecord;
pub use reports::{Interval, LearnerCounts, QuizCounts};
pub use search::SearchIndex;
pub use sessions::{Session, TokenHash};
pub use sign_in_codes::PendingSignIn;
pub use writer::WriteTx;
