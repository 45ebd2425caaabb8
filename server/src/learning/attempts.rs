//! Attempts at graded quizzes: begun once, answered question by question, submitted once.

use std::{collections::BTreeMap, sync::Arc};

use course::{
    ModuleRef, QuestionId, Timestamp,
    catalogue::Course,
    quiz::{AttemptSheet, Grade, NextAttempt, QuestionGrade, Quiz, QuizRules, Response},
    role::Role,
};
use store::{AttemptId, AttemptRow, LearnerId, NewAttempt, SavedAnswer, StoredAttempt};

use super::{Learning, record_completion};

/// An attempt as its learner sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// Its name.
    pub id: AttemptId,
    /// The module whose quiz it is at.
    pub module: ModuleRef,
    /// The quiz as it was when the attempt began, key included.
    pub quiz: Arc<Quiz>,
    /// The drawn questions.
    pub sheet: AttemptSheet,
    /// The answers given so far.
    pub answers: BTreeMap<QuestionId, SavedAnswer>,
    /// Whether it can still be answered.
    pub status: AttemptStatus,
}

/// Whether an attempt can still be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttemptStatus {
    /// It can.
    Open {
        /// When it closes by itself.
        closes_at: Timestamp,
    },
    /// It was submitted.
    Submitted {
        /// The result.
        grade: Grade,
        /// When.
        at: Timestamp,
    },
    /// It closed by itself and was never judged.
    Expired,
}

/// Why there is no attempt to show.
#[derive(Debug, thiserror::Error)]
pub enum AttemptError {
    /// No attempt has this name.
    #[error("no such attempt")]
    NotFound,
    /// It is another learner's.
    #[error("the attempt belongs to someone else")]
    NotYours,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Why an attempt did not begin.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// Every attempt of the round failed.
    #[error("the next attempt may begin at {until}")]
    Wait {
        /// When the next round begins.
        until: Timestamp,
    },
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Why an answer was not saved, or an attempt not submitted.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// No attempt has this name.
    #[error("no such attempt")]
    NotFound,
    /// It is another learner's.
    #[error("the attempt belongs to someone else")]
    NotYours,
    /// It was submitted before.
    #[error("the attempt was submitted")]
    Closed,
    /// It closed by itself.
    #[error("the attempt has expired")]
    Expired,
    /// The question was not drawn, or the answer is one to another kind of question.
    #[error("no such question in the attempt")]
    UnknownQuestion,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// What came of submitting an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// The result.
    pub grade: Grade,
    /// Whether this attempt completed the course just now.
    pub completed_now: bool,
}

impl Learning {
    /// A learner's attempts in the order they began: those at one quiz, or all.
    pub async fn attempts(
        &self,
        learner: LearnerId,
        module: Option<&ModuleRef>,
    ) -> Result<Vec<AttemptRow>, store::Error> {
        match module {
            Some(module) => self.db.attempts_at(learner, module).await,
            None => self.db.attempts_of(learner).await,
        }
    }

    /// Begins an attempt at the quiz of a module with questions drawn by `seed`, or resumes the one that is open. A quiz
    /// over the course asks about the modules that the learner's role requires.
    pub async fn begin_attempt(
        &self,
        learner: LearnerId,
        course: &Course,
        quiz: &Quiz,
        new_id: AttemptId,
        seed: u64,
        now: Timestamp,
    ) -> Result<AttemptId, BeginError> {
        let rules = &rules_of(course, &quiz.module);
        let mut tx = self.db.begin().await?;
        let earlier = tx.attempts_at(learner, &quiz.module).await?;
        if let Some(open) = earlier.iter().find(|attempt| attempt.earlier().is_open(now)) {
            // It may have been begun a moment ago by another click and not be durable yet.
            tx.commit().await?;
            return Ok(open.id);
        }
        let earlier: Vec<_> = earlier.iter().map(AttemptRow::earlier).collect();
        if let NextAttempt::Wait { until } = rules.next_attempt(&earlier, now) {
            return Err(BeginError::Wait { until });
        }
        tx.lapse_attempts(learner, now).await?;
        let record = tx.record(learner, &course.id).await?;
        let within = record.role.and_then(|id| course.role(&id)).map(Role::whole_modules);
        tx.add_attempt(&NewAttempt {
            id: new_id,
            learner,
            quiz,
            sheet: quiz.draw(rules, within.as_ref(), seed),
            begun_at: now,
            closes_at: rules.closes_at(now),
        })
        .await?;
        tx.commit().await?;
        Ok(new_id)
    }

    /// An attempt, if it is the learner's.
    pub async fn attempt(&self, learner: LearnerId, id: AttemptId, now: Timestamp) -> Result<Attempt, AttemptError> {
        let stored = self.db.attempt(id).await?.ok_or(AttemptError::NotFound)?;
        if stored.learner != learner {
            return Err(AttemptError::NotYours);
        }
        let quiz = self.quizzes.quiz(&stored.module, stored.lang, &stored.revision).await?;
        let answers = self.db.attempt_answers(id).await?;
        let status = match stored.submission {
            Some(submission) => {
                let grades = self.db.attempt_grades(id).await?;
                AttemptStatus::Submitted { grade: grade_of(&stored, grades), at: submission.at }
            }
            None if now < stored.closes_at => AttemptStatus::Open { closes_at: stored.closes_at },
            None => AttemptStatus::Expired,
        };
        Ok(Attempt { id, module: stored.module, quiz, sheet: stored.sheet, answers, status })
    }

    /// The result of an attempt in a list; `None` when it was not submitted.
    pub async fn grade(&self, row: &AttemptRow) -> Result<Option<Grade>, store::Error> {
        let Some(stored) = self.db.attempt(row.id).await?.filter(|stored| stored.submission.is_some()) else {
            return Ok(None);
        };
        let grades = self.db.attempt_grades(row.id).await?;
        Ok(Some(grade_of(&stored, grades)))
    }

    /// Saves the answer to one question of an open attempt; an earlier answer to it is replaced. In a branching case
    /// what has been decided stays: a way that does not go on from it, from an older page, changes nothing.
    pub async fn save_answer(
        &self,
        learner: LearnerId,
        id: AttemptId,
        question: &QuestionId,
        response: &Response,
        now: Timestamp,
    ) -> Result<(), AnswerError> {
        let stored = answerable(self.db.attempt(id).await?, learner, now)?;
        let quiz = self.quizzes.quiz(&stored.module, stored.lang, &stored.revision).await?;
        let drawn = stored.sheet.position(question).and_then(|_| quiz.question(question));
        if !drawn.is_some_and(|question| response.fits(&question.sheet().prompt)) {
            return Err(AnswerError::UnknownQuestion);
        }
        let answer = SavedAnswer { response: response.clone(), saved_at: now };
        let mut tx = self.db.begin().await?;
        if let Response::Case { .. } = response {
            let earlier = tx.attempt_answers(id).await?.remove(question);
            if earlier.is_some_and(|earlier| !response.goes_on_from(&earlier.response)) {
                return Ok(());
            }
        }
        if !tx.save_attempt_answer(learner, id, question, &answer).await? {
            // Submitted, or moved to another learner, since it was read.
            answerable(tx.attempt(id).await?, learner, now)?;
            return Err(AnswerError::Closed);
        }
        tx.commit().await?;
        Ok(())
    }

    /// Notes that the hint of a question was taken in an open attempt. It costs nothing and stays taken.
    pub async fn take_hint(
        &self,
        learner: LearnerId,
        attempt: &Attempt,
        question: &QuestionId,
        now: Timestamp,
    ) -> Result<(), AnswerError> {
        let mut tx = self.db.begin().await?;
        if !tx.add_attempt_hint(learner, attempt.id, question, now).await? {
            answerable(tx.attempt(attempt.id).await?, learner, now)?;
            return Err(AnswerError::Closed);
        }
        tx.commit().await?;
        Ok(())
    }

    /// Whether the hint of a question was taken in an attempt.
    pub async fn is_hint_taken(&self, attempt: &Attempt, question: &QuestionId) -> Result<bool, store::Error> {
        self.db.is_hint_taken(attempt.id, question).await
    }

    /// Submits an attempt at a quiz of the course: grades it, and records the pass and the completion it brings. One
    /// that is not graded brings neither. Submitting again changes nothing and gives the same result.
    pub async fn submit(
        &self,
        learner: LearnerId,
        attempt: &Attempt,
        course: &Course,
        now: Timestamp,
    ) -> Result<Submitted, AnswerError> {
        let mut tx = self.db.begin().await?;
        let stored = owned(tx.attempt(attempt.id).await?, learner)?;
        if stored.submission.is_some() {
            let grades = tx.attempt_grades(attempt.id).await?;
            tx.commit().await?;
            return Ok(Submitted { grade: grade_of(&stored, grades), completed_now: false });
        }
        if now >= stored.closes_at {
            return Err(AnswerError::Expired);
        }
        let answers = tx.attempt_answers(attempt.id).await?;
        let responses = answers.into_iter().map(|(question, answer)| (question, answer.response)).collect();
        let rules = rules_of(course, &stored.module);
        let grade = attempt.quiz.grade(&stored.sheet, &responses, &rules);
        tx.submit_attempt(attempt.id, &grade, now).await?;
        let mut completed_now = false;
        if rules.is_graded && grade.is_passed() {
            tx.add_module_pass(learner, &stored.module, attempt.id, now).await?;
            (_, completed_now) = record_completion(&mut tx, learner, course, now).await?;
        }
        tx.commit().await?;
        Ok(Submitted { grade, completed_now })
    }
}

/// The rules of the quiz of a module; the usual ones for a module that is gone.
fn rules_of(course: &Course, module: &ModuleRef) -> QuizRules {
    course.module(&module.module).map_or_else(QuizRules::default, |module| module.quiz_rules)
}

fn owned(stored: Option<StoredAttempt>, learner: LearnerId) -> Result<StoredAttempt, AnswerError> {
    let stored = stored.ok_or(AnswerError::NotFound)?;
    if stored.learner == learner { Ok(stored) } else { Err(AnswerError::NotYours) }
}

fn answerable(stored: Option<StoredAttempt>, learner: LearnerId, now: Timestamp) -> Result<StoredAttempt, AnswerError> {
    let stored = owned(stored, learner)?;
    match stored.submission {
        Some(_) => Err(AnswerError::Closed),
        None if now >= stored.closes_at => Err(AnswerError::Expired),
        None => Ok(stored),
    }
}

/// Puts stored grades into the order in which the questions were shown.
fn grade_of(stored: &StoredAttempt, mut questions: Vec<QuestionGrade>) -> Grade {
    questions.sort_by_key(|grade| stored.sheet.position(&grade.question));
    Grade { questions, pass_percent: stored.submission.map_or(0, |submission| submission.pass_percent) }
}
