//! Reading lessons and answering the practice questions in them.

use course::{
    CourseId, Lang, LessonRef, Timestamp,
    catalogue::Course,
    progress::{Progress, Record},
    quiz::{Feedback, Question, Response},
};
use store::{LearnerId, PracticeAnswer};

use super::{Learning, LessonState, record_completion};

/// Where a learner is after marking a lesson as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOutcome {
    /// How far they are in the course.
    pub progress: Progress,
    /// Whether this lesson completed the course.
    pub completed_now: bool,
}

/// Why a lesson was not marked as read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The course has no such lesson.
    #[error("no such lesson")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Learning {
    /// What a lesson page needs to know of its reader, in one read.
    pub async fn lesson_state(&self, learner: LearnerId, lesson: &LessonRef) -> Result<LessonState, store::Error> {
        self.db.lesson_record(learner, lesson).await
    }

    /// What is on record for a learner in a course.
    pub async fn record(&self, learner: LearnerId, course: &CourseId) -> Result<Record, store::Error> {
        self.db.record(learner, course).await
    }

    /// Marks a lesson as read, and the course as completed when nothing else was missing.
    pub async fn mark_read(
        &self,
        learner: LearnerId,
        course: &Course,
        lesson: &LessonRef,
        now: Timestamp,
    ) -> Result<ReadOutcome, ReadError> {
        let found = course.module(&lesson.module).and_then(|module| module.lesson(&lesson.lesson));
        if lesson.course != course.id || found.is_none() {
            return Err(ReadError::NotFound);
        }
        let mut tx = self.db.begin().await?;
        tx.add_lesson_read(learner, lesson, &course.revision, now).await?;
        let (progress, completed_now) = record_completion(&mut tx, learner, course, now).await?;
        tx.commit().await?;
        Ok(ReadOutcome { progress, completed_now })
    }

    /// Keeps an answer to a practice question, given in the language `lang`, and says how good it is.
    pub async fn answer_practice(
        &self,
        learner: LearnerId,
        lesson: &LessonRef,
        question: &Question,
        lang: Lang,
        response: &Response,
        now: Timestamp,
    ) -> Result<Feedback, store::Error> {
        let feedback = question.feedback(response);
        let answer = PracticeAnswer { lang, response: response.clone(), outcome: feedback.outcome, answered_at: now };
        let mut tx = self.db.begin().await?;
        tx.add_practice_answer(learner, lesson, &question.id, &answer).await?;
        tx.commit().await?;
        Ok(feedback)
    }
}
