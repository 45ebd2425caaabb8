//! The use cases of learning: reading, practising, taking quizzes, completing, being certified, and the statistics.
//!
//! Each method that changes something is one transaction: it is durable when the method returns, and nothing of it is
//! stored when the method fails. Doing the same thing twice, in two tabs or with a double click, has one effect.

mod attempts;
mod certificates;
mod lessons;
mod quizzes;
mod reports;
mod roles;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

use course::{
    CourseId, LessonRef, Timestamp,
    catalogue::Course,
    progress::{Progress, Record},
};
use store::{Db, LearnerId, WriteTx};

pub use self::{
    attempts::{AnswerError, Attempt, AttemptError, AttemptStatus, BeginError, Submitted},
    certificates::CertificateError,
    lessons::{ReadError, ReadOutcome},
    roles::RoleError,
};
pub use store::{
    AttemptResult, AttemptRow, IssuedCertificate, LessonRecord as LessonState, PracticeAnswer, SavedAnswer,
};

/// What learners do. Clones share the same database and caches.
#[derive(Clone)]
pub struct Learning {
    db: Db,
    quizzes: quizzes::ArchivedQuizzes,
}

/// Everything the learner's own page shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// What is on record in each course that was touched.
    pub records: BTreeMap<CourseId, Record>,
    /// The lesson last marked as read or practised in, for each course.
    pub last_lessons: BTreeMap<CourseId, LessonRef>,
    /// All attempts in the order they began.
    pub attempts: Vec<AttemptRow>,
    /// All certificates in the order they were issued.
    pub certificates: Vec<IssuedCertificate>,
}

impl Learning {
    /// The use cases over a database.
    #[must_use]
    pub fn new(db: Db) -> Self {
        Self { quizzes: quizzes::ArchivedQuizzes::new(db.clone()), db }
    }

    /// Everything the learner's own page shows.
    pub async fn overview(&self, learner: LearnerId) -> Result<Overview, store::Error> {
        let (courses, attempts, certificates) = tokio::try_join!(
            self.db.course_records(learner),
            self.db.attempts_of(learner),
            self.db.certificates_of(learner),
        )?;
        let mut overview = Overview { attempts, certificates, ..Overview::default() };
        for (course, found) in courses {
            overview.last_lessons.extend(found.last_lesson.map(|lesson| (course.clone(), lesson)));
            overview.records.insert(course, found.record);
        }
        Ok(overview)
    }
}

/// Records that the course is completed in the learner's role once every step is done. Returns how far the learner is,
/// and whether this is the moment of completion.
pub(crate) async fn record_completion(
    tx: &mut WriteTx,
    learner: LearnerId,
    course: &Course,
    now: Timestamp,
) -> Result<(Progress, bool), store::Error> {
    let mut progress = Progress::of(course, &tx.record(learner, &course.id).await?);
    let is_due = progress.completed_at.is_none() && progress.all_steps_done();
    if is_due {
        tx.add_completion(learner, &course.id, progress.role.as_ref(), &course.revision, now).await?;
        progress.completed_at = Some(now);
    }
    Ok((progress, is_due))
}
