//! Attempts at graded quizzes, and the quizzes as they were when the attempts began.

use std::collections::BTreeMap;

use course::{
    Lang, ModuleRef, QuestionId, Revision, Timestamp,
    quiz::{self, AttemptSheet, EarlierAttempt, Grade, Points, QuestionGrade, Quiz, Response},
};
use sqlx::{SqliteExecutor, query, query_as, query_scalar};

use crate::{
    AttemptId, Db, Error, LearnerId, WriteTx,
    row::{Row, to_json},
};

/// An attempt with everything but its answers and grades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAttempt {
    /// Its name.
    pub id: AttemptId,
    /// Whose it is.
    pub learner: LearnerId,
    /// The module whose quiz it is at.
    pub module: ModuleRef,
    /// The language of the quiz.
    pub lang: Lang,
    /// The state of the quiz.
    pub revision: Revision,
    /// The drawn questions.
    pub sheet: AttemptSheet,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When it closes by itself.
    pub closes_at: Timestamp,
    /// Its submission.
    pub submission: Option<Submission>,
}

impl StoredAttempt {
    /// Whether answers can still be given.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.submission.is_none() && now < self.closes_at
    }
}

/// That an attempt was submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submission {
    /// When.
    pub at: Timestamp,
    /// The pass mark that held then, in per cent.
    pub pass_percent: u32,
}

/// An attempt as a line in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptRow {
    /// Its name.
    pub id: AttemptId,
    /// The module whose quiz it is at.
    pub module: ModuleRef,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When it closes by itself.
    pub closes_at: Timestamp,
    /// Its result, once submitted.
    pub result: Option<AttemptResult>,
}

impl AttemptRow {
    /// What the quiz rules need to know of it.
    #[must_use]
    pub fn earlier(&self) -> EarlierAttempt {
        EarlierAttempt {
            closes_at: self.closes_at,
            submitted_at: self.result.map(|result| result.submitted_at),
            passed: self.result.is_some_and(|result| result.passed),
        }
    }
}

/// How a submitted attempt went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttemptResult {
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// Whether it was passed.
    pub passed: bool,
    /// What was earned.
    pub earned: Points,
    /// What could be earned.
    pub max: Points,
}

impl AttemptResult {
    /// The share earned, in whole per cent, rounded down.
    #[must_use]
    pub fn percent(&self) -> u32 {
        self.earned.percent_of(self.max)
    }
}

/// An attempt that is about to begin.
#[derive(Debug, Clone)]
pub struct NewAttempt<'a> {
    /// Its name.
    pub id: AttemptId,
    /// Whose it is.
    pub learner: LearnerId,
    /// The quiz as it is now; it is archived with the attempt.
    pub quiz: &'a Quiz,
    /// The drawn questions.
    pub sheet: AttemptSheet,
    /// When it begins.
    pub begun_at: Timestamp,
    /// When it closes by itself.
    pub closes_at: Timestamp,
}

/// An answer that was given during an attempt.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedAnswer {
    /// What was answered.
    pub response: Response,
    /// When it was last saved.
    pub saved_at: Timestamp,
}

/// The columns of an [`StoredAttempt`].
struct Found {
    id: String,
    learner: String,
    course: String,
    module: String,
    lang: String,
    revision: String,
    sheet: String,
    begun_at: i64,
    closes_at: i64,
    submitted_at: Option<i64>,
    pass_percent: Option<i64>,
}

impl TryFrom<Found> for StoredAttempt {
    type Error = Error;

    fn try_from(found: Found) -> Result<Self, Error> {
        let row = Row { table: "attempts", id: &found.id };
        let submission = match (found.submitted_at, found.pass_percent) {
            (Some(at), Some(percent)) => Some(Submission { at: row.time(at)?, pass_percent: row.number(percent)? }),
            _ => None,
        };
        Ok(Self {
            id: row.parse(&found.id)?,
            learner: row.parse(&found.learner)?,
            module: ModuleRef { course: row.parse(&found.course)?, module: row.parse(&found.module)? },
            lang: row.parse(&found.lang)?,
            revision: row.require(Revision::new(&found.revision))?,
            sheet: row.json(&found.sheet)?,
            begun_at: row.time(found.begun_at)?,
            closes_at: row.time(found.closes_at)?,
            submission,
        })
    }
}

/// The columns of an [`AttemptRow`].
struct FoundRow {
    id: String,
    course: String,
    module: String,
    begun_at: i64,
    closes_at: i64,
    submitted_at: Option<i64>,
    passed: Option<i64>,
    earned: Option<i64>,
    max: Option<i64>,
}

impl TryFrom<FoundRow> for AttemptRow {
    type Error = Error;

    fn try_from(found: FoundRow) -> Result<Self, Error> {
        let row = Row { table: "attempts", id: &found.id };
        let result = match (found.submitted_at, found.passed, found.earned, found.max) {
            (Some(at), Some(passed), Some(earned), Some(max)) => Some(AttemptResult {
                submitted_at: row.time(at)?,
                passed: passed != 0,
                earned: Points::from_hundredths(row.number(earned)?),
                max: Points::from_hundredths(row.number(max)?),
            }),
            _ => None,
        };
        Ok(Self {
            id: row.parse(&found.id)?,
            module: ModuleRef { course: row.parse(&found.course)?, module: row.parse(&found.module)? },
            begun_at: row.time(found.begun_at)?,
            closes_at: row.time(found.closes_at)?,
            result,
        })
    }
}

impl Db {
    /// The attempt of that name, whoever it belongs to.
    pub async fn attempt(&self, id: AttemptId) -> Result<Option<StoredAttempt>, Error> {
        attempt(&self.read, id).await
    }

    /// The answers given in an attempt so far.
    pub async fn attempt_answers(&self, id: AttemptId) -> Result<BTreeMap<QuestionId, SavedAnswer>, Error> {
        answers(&self.read, id).await
    }

    /// The grades of a submitted attempt, in no particular order; none before submission.
    pub async fn attempt_grades(&self, id: AttemptId) -> Result<Vec<QuestionGrade>, Error> {
        grades(&self.read, id).await
    }

    /// A learner's attempts at one quiz, in the order they began.
    pub async fn attempts_at(&self, learner: LearnerId, module: &ModuleRef) -> Result<Vec<AttemptRow>, Error> {
        attempts_at(&self.read, learner, module).await
    }

    /// A learner's attempts at every quiz, in the order they began.
    pub async fn attempts_of(&self, learner: LearnerId) -> Result<Vec<AttemptRow>, Error> {
        let found = query_as!(
            FoundRow,
            "select id, course, module, begun_at, closes_at, submitted_at, passed, earned, max
            from attempts
            where learner = ?
            order by begun_at, id",
            learner,
        )
        .fetch_all(&self.read)
        .await?;
        found.into_iter().map(AttemptRow::try_from).collect()
    }

    /// The quiz as it was when an attempt was begun with it.
    pub async fn archived_quiz(
        &self,
        module: &ModuleRef,
        lang: Lang,
        revision: &Revision,
    ) -> Result<Option<Quiz>, Error> {
        let (course, module) = (module.course.as_str(), module.module.as_str());
        let (lang, revision) = (lang.code(), revision.as_str());
        let archive = query_scalar!(
            "select archive from quiz_revisions where course = ? and module = ? and lang = ? and revision = ?",
            course,
            module,
            lang,
            revision,
        )
        .fetch_optional(&self.read)
        .await?;
        let row = Row { table: "quiz_revisions", id: revision };
        archive.map(|archive| row.require(quiz::restore(&archive).ok())).transpose()
    }
}

impl Db {
    /// Whether the hint of a question was taken in an attempt.
    pub async fn is_hint_taken(&self, attempt: AttemptId, question: &QuestionId) -> Result<bool, Error> {
        let question = question.as_str();
        let found = query_scalar!("select 1 from attempt_hints where attempt = ? and question = ?", attempt, question)
            .fetch_optional(&self.read)
            .await?;
        Ok(found.is_some())
    }
}

impl WriteTx {
    /// The attempt of that name, whoever it belongs to.
    pub async fn attempt(&mut self, id: AttemptId) -> Result<Option<StoredAttempt>, Error> {
        attempt(self.connection(), id).await
    }

    /// The answers given in an attempt so far.
    pub async fn attempt_answers(&mut self, id: AttemptId) -> Result<BTreeMap<QuestionId, SavedAnswer>, Error> {
        answers(self.connection(), id).await
    }

    /// The grades of a submitted attempt, in no particular order; none before submission.
    pub async fn attempt_grades(&mut self, id: AttemptId) -> Result<Vec<QuestionGrade>, Error> {
        grades(self.connection(), id).await
    }

    /// A learner's attempts at one quiz, in the order they began.
    pub async fn attempts_at(&mut self, learner: LearnerId, module: &ModuleRef) -> Result<Vec<AttemptRow>, Error> {
        attempts_at(self.connection(), learner, module).await
    }

    /// Notes which of a learner's attempts have closed by themselves, so that new ones can begin.
    pub async fn lapse_attempts(&mut self, learner: LearnerId, now: Timestamp) -> Result<(), Error> {
        let now = now.as_millisecond();
        query!(
            "update attempts
            set lapsed_at = ?1
            where learner = ?2 and submitted_at is null and lapsed_at is null and closes_at <= ?1",
            now,
            learner,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Begins an attempt. The learner must have no open one at the quiz.
    pub async fn add_attempt(&mut self, new: &NewAttempt<'_>) -> Result<(), Error> {
        let quiz = new.quiz;
        let (course, module) = (quiz.module.course.as_str(), quiz.module.module.as_str());
        let (lang, revision) = (quiz.lang.code(), quiz.revision.as_str());
        let (begun_at, closes_at) = (new.begun_at.as_millisecond(), new.closes_at.as_millisecond());
        let archive = quiz::archive(quiz);
        query!(
            "insert into quiz_revisions (course, module, lang, revision, archive, archived_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing",
            course,
            module,
            lang,
            revision,
            archive,
            begun_at,
        )
        .execute(self.connection())
        .await?;
        let sheet = to_json(&new.sheet);
        query!(
            "insert into attempts (id, learner, course, module, lang, revision, sheet, begun_at, closes_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            new.id,
            new.learner,
            course,
            module,
            lang,
            revision,
            sheet,
            begun_at,
            closes_at,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Saves an answer if the attempt is still open and this learner's; an earlier answer to the question is
    /// replaced. Returns whether it was saved.
    pub async fn save_attempt_answer(
        &mut self,
        learner: LearnerId,
        attempt: AttemptId,
        question: &QuestionId,
        answer: &SavedAnswer,
    ) -> Result<bool, Error> {
        let (question, response) = (question.as_str(), to_json(&answer.response));
        let saved_at = answer.saved_at.as_millisecond();
        let done = query!(
            "insert into attempt_answers (attempt, question, response, saved_at)
            select id, ?3, ?4, ?5
            from attempts
            where id = ?1 and learner = ?2 and submitted_at is null and closes_at > ?5
            on conflict do update set response = excluded.response, saved_at = excluded.saved_at",
            attempt,
            learner,
            question,
            response,
            saved_at,
        )
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Notes that a hint was taken in an attempt that is still open and this learner's. Returns whether it is one.
    pub async fn add_attempt_hint(
        &mut self,
        learner: LearnerId,
        attempt: AttemptId,
        question: &QuestionId,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let (question, now) = (question.as_str(), now.as_millisecond());
        // An update that changes nothing, so that a hint taken twice is told from an attempt that is closed.
        let done = query!(
            "insert into attempt_hints (attempt, question, taken_at)
            select id, ?3, ?4
            from attempts
            where id = ?1 and learner = ?2 and submitted_at is null and closes_at > ?4
            on conflict do update set taken_at = taken_at",
            attempt,
            learner,
            question,
            now,
        )
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Records the result of an open attempt.
    pub async fn submit_attempt(&mut self, attempt: AttemptId, grade: &Grade, now: Timestamp) -> Result<(), Error> {
        let (now, passed) = (now.as_millisecond(), grade.is_passed());
        let (earned, max) = (grade.earned().hundredths(), grade.max().hundredths());
        query!(
            "update attempts
            set submitted_at = ?, pass_percent = ?, passed = ?, earned = ?, max = ?
            where id = ? and submitted_at is null",
            now,
            grade.pass_percent,
            passed,
            earned,
            max,
            attempt,
        )
        .execute(self.connection())
        .await?;
        for graded in &grade.questions {
            let (question, objective) = (graded.question.as_str(), graded.objective.as_ref().map(ToString::to_string));
            let (earned, max) = (graded.earned.hundredths(), graded.max.hundredths());
            query!(
                "insert into attempt_grades (attempt, question, objective, earned, max) values (?, ?, ?, ?, ?)",
                attempt,
                question,
                objective,
                earned,
                max,
            )
            .execute(self.connection())
            .await?;
        }
        Ok(())
    }
}

async fn attempt(executor: impl SqliteExecutor<'_>, id: AttemptId) -> Result<Option<StoredAttempt>, Error> {
    let found = query_as!(
        Found,
        "select
            id, learner, course, module, lang, revision, sheet, begun_at, closes_at, submitted_at, pass_percent
        from attempts
        where id = ?",
        id,
    )
    .fetch_optional(executor)
    .await?;
    found.map(StoredAttempt::try_from).transpose()
}

async fn answers(
    executor: impl SqliteExecutor<'_>,
    attempt: AttemptId,
) -> Result<BTreeMap<QuestionId, SavedAnswer>, Error> {
    let rows = query!("select question, response, saved_at from attempt_answers where attempt = ?", attempt)
        .fetch_all(executor)
        .await?;
    rows.into_iter()
        .map(|found| {
            let row = Row { table: "attempt_answers", id: &found.question };
            let answer = SavedAnswer { response: row.json(&found.response)?, saved_at: row.time(found.saved_at)? };
            Ok((row.parse(&found.question)?, answer))
        })
        .collect()
}

async fn grades(executor: impl SqliteExecutor<'_>, attempt: AttemptId) -> Result<Vec<QuestionGrade>, Error> {
    let rows = query!("select question, objective, earned, max from attempt_grades where attempt = ?", attempt)
        .fetch_all(executor)
        .await?;
    rows.into_iter()
        .map(|found| {
            let row = Row { table: "attempt_grades", id: &found.question };
            Ok(QuestionGrade {
                question: row.parse(&found.question)?,
                objective: found.objective.as_deref().map(|objective| row.parse(objective)).transpose()?,
                earned: Points::from_hundredths(row.number(found.earned)?),
                max: Points::from_hundredths(row.number(found.max)?),
            })
        })
        .collect()
}

async fn attempts_at(
    executor: impl SqliteExecutor<'_>,
    learner: LearnerId,
    module: &ModuleRef,
) -> Result<Vec<AttemptRow>, Error> {
    let (course, module) = (module.course.as_str(), module.module.as_str());
    let found = query_as!(
        FoundRow,
        "select id, course, module, begun_at, closes_at, submitted_at, passed, earned, max
        from attempts
        where learner = ? and course = ? and module = ?
        order by begun_at, id",
        learner,
        course,
        module,
    )
    .fetch_all(executor)
    .await?;
    found.into_iter().map(AttemptRow::try_from).collect()
}
