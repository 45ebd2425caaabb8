//! The use cases on a real database.

mod attempts;
mod certificates;
mod lessons;
mod reports;
mod roles;
pub(crate) mod small_course;

use course::{LessonRef, Timestamp, catalogue::Course, quiz::Response};
use jiff::SignedDuration;
use store::{AttemptId, Db, LearnerId};
use tempfile::TempDir;

use self::small_course::{quiz, right_answer, small_course, wrong_answer};
use super::{Attempt, AttemptStatus, Learning, ReadOutcome, Submitted};

/// A database of its own with the use cases over it.
pub(crate) struct School {
    pub(crate) learning: Learning,
    pub(crate) db: Db,
    pub(crate) course: Course,
    pub(crate) folder: TempDir,
}

/// A moment of the tests: so many minutes after noon in Finland on Monday 2 March 2026.
pub(crate) fn at(minutes: i64) -> Timestamp {
    "2026-03-02T10:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

pub(crate) fn hours(hours: i64) -> i64 {
    hours * 60
}

pub(crate) fn learner(number: u8) -> LearnerId {
    LearnerId::from_random([number; 16])
}

pub(crate) fn attempt_id(number: u8) -> AttemptId {
    AttemptId::from_random([number; 16])
}

impl School {
    /// With some learners who have done nothing yet.
    pub(crate) async fn with(learners: &[LearnerId]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&folder.path().join("test.sqlite")).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        for learner in learners {
            tx.add_guest(*learner, at(0)).await.unwrap();
        }
        tx.commit().await.unwrap();
        Self { learning: Learning::new(db.clone()), db, course: small_course(), folder }
    }

    pub(crate) fn lesson(&self, module: &str, lesson: &str) -> LessonRef {
        self.course.lesson_ref(&module.parse().unwrap(), &lesson.parse().unwrap())
    }

    pub(crate) async fn read(&self, learner: LearnerId, module: &str, lesson: &str, minutes: i64) -> ReadOutcome {
        let lesson = self.lesson(module, lesson);
        self.learning.mark_read(learner, &self.course, &lesson, at(minutes)).await.unwrap()
    }

    pub(crate) async fn read_everything(&self, learner: LearnerId, minutes: i64) -> ReadOutcome {
        self.read(learner, "alku", "eka", minutes).await;
        self.read(learner, "alku", "toka", minutes).await;
        self.read(learner, "jatko", "kolmas", minutes).await
    }

    pub(crate) async fn begin(&self, learner: LearnerId, number: u8, minutes: i64) -> Attempt {
        let begun = self.learning.begin_attempt(
            learner,
            &self.course,
            quiz(&self.course),
            attempt_id(number),
            u64::from(number),
            at(minutes),
        );
        let id = begun.await.unwrap();
        self.learning.attempt(learner, id, at(minutes)).await.unwrap()
    }

    pub(crate) async fn answer(
        &self,
        learner: LearnerId,
        attempt: &Attempt,
        place: usize,
        response: &Response,
        minutes: i64,
    ) {
        let question = &attempt.sheet.questions[place].question;
        self.learning.save_answer(learner, attempt.id, question, response, at(minutes)).await.unwrap();
    }

    pub(crate) async fn take_quiz(&self, learner: LearnerId, number: u8, pass: bool, minutes: i64) -> Submitted {
        let attempt = self.begin(learner, number, minutes).await;
        let response = if pass { right_answer() } else { wrong_answer() };
        for place in 0..attempt.sheet.questions.len() {
            self.answer(learner, &attempt, place, &response, minutes).await;
        }
        self.learning.submit(learner, &attempt, &self.course, at(minutes)).await.unwrap()
    }

    pub(crate) async fn complete(&self, learner: LearnerId, number: u8, minutes: i64) {
        self.read_everything(learner, minutes).await;
        assert!(self.take_quiz(learner, number, true, minutes).await.completed_now);
    }

    pub(crate) async fn status(&self, learner: LearnerId, number: u8, minutes: i64) -> AttemptStatus {
        self.learning.attempt(learner, attempt_id(number), at(minutes)).await.unwrap().status
    }
}
