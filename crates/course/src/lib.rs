//! The domain of Kurssila: what a course is, how answers are graded, when a learner is done.
//!
//! Everything here is pure and synchronous: no files, no database, no clock and no randomness. `now` and seeds
//! are arguments, so the same inputs give the same result on the server, in a test and in the browser.

pub mod absence;
pub mod catalogue;
pub mod certificate;
pub mod facts;
pub mod format;
pub mod gas;
pub mod guide;
pub mod html;
pub mod id;
pub mod lang;
pub mod mistake;
pub mod path;
pub mod progress;
pub mod quiz;
pub mod report;
pub mod role;
pub mod search;
pub mod tool;
pub mod video;

pub use html::SafeHtml;
pub use id::{
    CourseId, FactId, GuideAnswerId, GuideQuestionId, InvalidId, LessonId, LessonRef, ModuleId, ModuleRef, ObjectiveId,
    ObjectiveRef, OptionId, PageId, QuestionId, Revision, RoleId, ServiceId, TermId, VideoId,
};
pub use jiff::{Timestamp, civil::Date};
pub use lang::{Lang, Localized};
pub use tool::Tool;
