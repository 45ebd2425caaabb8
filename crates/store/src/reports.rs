//! Counts over all learners: who they are does not leave the database, only how many.

use std::{collections::BTreeMap, fmt::Write as _};

use course::{CourseId, LessonId, ModuleId, Timestamp, report::QuestionReport};
use sqlx::{query, query_file, query_scalar};

use crate::{Db, Error, row::Row};

/// A stretch of time: from its beginning to just before its end. Both are full hours, as activity is kept by the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The first moment of it.
    pub from: Timestamp,
    /// The first moment after it.
    pub until: Timestamp,
}

const MILLISECONDS_AN_HOUR: i64 = 3_600_000;

impl Interval {
    fn milliseconds(self) -> (i64, i64) {
        (self.from.as_millisecond(), self.until.as_millisecond())
    }

    fn hours(self) -> (i64, i64) {
        let (from, until) = self.milliseconds();
        (from.div_euclid(MILLISECONDS_AN_HOUR), until.div_euclid(MILLISECONDS_AN_HOUR))
    }
}

/// How many learners did something in a course during an interval.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LearnerCounts {
    /// Whose first stored action in the course fell in the interval.
    pub started: u64,
    /// Who did anything that is stored.
    pub active: u64,
    /// Who completed the course.
    pub completed: u64,
}

/// How many learners took a module's quiz during an interval.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QuizCounts {
    /// Who submitted an attempt.
    pub attempted: u64,
    /// Who passed for the first time.
    pub passed: u64,
}

fn row(course: &CourseId) -> Row<'_> {
    Row { table: "active_hours", id: course.as_str() }
}

impl Db {
    /// The hour in which anything was first stored for a course.
    pub async fn first_activity(&self, course: &CourseId) -> Result<Option<Timestamp>, Error> {
        let id = course.as_str();
        let first = query_scalar!(r#"select min(hour) as "hour: i64" from active_hours where course = ?"#, id)
            .fetch_one(&self.read)
            .await?;
        first.map(|hour| row(course).time(hour.saturating_mul(MILLISECONDS_AN_HOUR))).transpose()
    }

    /// How many learners started, were active and completed the course.
    pub async fn learner_counts(&self, course: &CourseId, interval: Interval) -> Result<LearnerCounts, Error> {
        let (id, (from, until)) = (course.as_str(), interval.milliseconds());
        let (from_hour, until_hour) = interval.hours();
        let found = query_file!("queries/learner_counts.sql", id, from_hour, until_hour, from, until)
            .fetch_one(&self.read)
            .await?;
        let number = |count| row(course).number(count);
        Ok(LearnerCounts {
            started: number(found.started)?,
            active: number(found.active)?,
            completed: number(found.completed)?,
        })
    }

    /// How many learners were active and completed the course in each of some intervals; none is started anew, so
    /// [`LearnerCounts::started`] stays 0.
    pub async fn learner_counts_by_interval(
        &self,
        course: &CourseId,
        intervals: &[Interval],
    ) -> Result<Vec<LearnerCounts>, Error> {
        let mut bounds = String::from("[");
        for (from, until) in intervals.iter().map(|interval| interval.hours()) {
            let separator = if bounds.len() > 1 { "," } else { "" };
            let _ = write!(bounds, "{separator}[{from},{until}]");
        }
        bounds.push(']');
        let id = course.as_str();
        let rows = query_file!("queries/learner_counts_by_interval.sql", id, bounds).fetch_all(&self.read).await?;
        let mut counts = vec![LearnerCounts::default(); intervals.len()];
        for found in rows {
            let place = row(course).number::<usize>(found.place)?;
            let counts = row(course).require(counts.get_mut(place))?;
            counts.active = row(course).number(found.active)?;
            counts.completed = row(course).number(found.completed)?;
        }
        Ok(counts)
    }

    /// How many learners marked each lesson as read.
    pub async fn lesson_counts(
        &self,
        course: &CourseId,
        interval: Interval,
    ) -> Result<BTreeMap<(ModuleId, LessonId), u64>, Error> {
        let (id, (from, until)) = (course.as_str(), interval.milliseconds());
        let rows = query!(
            r#"select module, lesson, count(*) as "learners!: i64"
            from lesson_reads
            where course = ? and read_at >= ? and read_at < ?
            group by module, lesson"#,
            id,
            from,
            until,
        )
        .fetch_all(&self.read)
        .await?;
        let row = row(course);
        rows.into_iter()
            .map(|found| Ok(((row.parse(&found.module)?, row.parse(&found.lesson)?), row.number(found.learners)?)))
            .collect()
    }

    /// How many learners took each quiz.
    pub async fn quiz_counts(
        &self,
        course: &CourseId,
        interval: Interval,
    ) -> Result<BTreeMap<ModuleId, QuizCounts>, Error> {
        let (id, (from, until)) = (course.as_str(), interval.milliseconds());
        let rows = query_file!("queries/quiz_counts.sql", id, from, until).fetch_all(&self.read).await?;
        let row = row(course);
        rows.into_iter()
            .map(|found| {
                let counts = QuizCounts { attempted: row.number(found.attempted)?, passed: row.number(found.passed)? };
                Ok((row.parse(&found.module)?, counts))
            })
            .collect()
    }

    /// How often each question was answered in submitted attempts, hardest first.
    pub async fn question_reports(&self, course: &CourseId, interval: Interval) -> Result<Vec<QuestionReport>, Error> {
        let (id, (from, until)) = (course.as_str(), interval.milliseconds());
        let rows = query_file!("queries/question_reports.sql", id, from, until).fetch_all(&self.read).await?;
        let row = row(course);
        rows.into_iter()
            .map(|found| {
                Ok(QuestionReport {
                    module: row.parse(&found.module)?,
                    question: row.parse(&found.question)?,
                    lang: row.parse(&found.lang)?,
                    answered: row.number(found.answered)?,
                    right: row.number(found.right)?,
                    hints: row.number(found.hints)?,
                })
            })
            .collect()
    }
}
