//! Questions, what a learner may see of them, and how answers are graded.
//!
//! [`Question`] and [`Quiz`] hold the key and cannot be serialised; [`QuestionSheet`] is what may leave the server
//! before an answer, [`Feedback`] what may leave it after one. That is how the key cannot leak by accident.

mod archive;
mod attempt;
mod grade;
mod question;
mod response;

pub use archive::{ArchiveError, archive, restore};
pub use attempt::{AttemptSheet, DrawnQuestion, EarlierAttempt, NextAttempt, QuizRules};
pub use grade::{Grade, ObjectiveGrade, Points, QuestionGrade};
pub use question::{
    Body, Choice, ChoiceFeedback, ChoiceSheet, Feedback, NumberRange, Outcome, Prompt, Question, QuestionSheet, Quiz,
};
pub use response::{Response, ResponseError, read_number};
