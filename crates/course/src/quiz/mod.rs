//! Questions, what a learner may see of them, and how answers are graded.
//!
//! [`Question`] and [`Quiz`] hold the key and cannot be serialised; [`QuestionSheet`] is what may leave the server
//! before an answer, [`Feedback`] what may leave it after one. That is how the key cannot leak by accident.

mod archive;
mod attempt;
mod case;
mod cloze;
mod grade;
mod question;
mod response;
mod text;

pub use archive::{ArchiveError, archive, restore};
pub use attempt::{AttemptSheet, Draw, DrawnQuestion, EarlierAttempt, NextAttempt, QuizRules};
pub use case::{CaseChoice, CaseError, CaseSheet, CaseStep, MAX_CASE_STEPS, Walk};
pub use cloze::{ClozePiece, Gap, GapKey};
pub use grade::{Grade, ObjectiveGrade, Points, QuestionGrade};
pub use question::{
    Body, Choice, ChoiceFeedback, ChoiceSheet, Feedback, GapFeedback, Key, NumberRange, Outcome, Prompt, Question,
    QuestionSheet, Quiz,
};
pub use response::{MAX_TYPED, Response, ResponseError, read_number};
pub use text::Matching;
