//! Lessons read, modules passed, courses completed.

use std::collections::BTreeMap;

use course::{CourseId, LessonRef, ModuleRef, Revision, RoleId, Timestamp, progress::Record};
use sqlx::{SqliteExecutor, query, query_file};

use crate::{AttemptId, Db, Error, LearnerId, WriteTx, row::Row};

/// What is on record for one learner in one course, for the learner's own page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CourseRecord {
    /// What counts towards completion.
    pub record: Record,
    /// The lesson last marked as read or practised in.
    pub last_lesson: Option<LessonRef>,
}

impl Db {
    /// What is on record for a learner in a course.
    pub async fn record(&self, learner: LearnerId, course: &CourseId) -> Result<Record, Error> {
        record(&self.read, learner, course).await
    }

    /// What is on record for a learner in each course they have touched.
    pub async fn course_records(&self, learner: LearnerId) -> Result<BTreeMap<CourseId, CourseRecord>, Error> {
        let rows = query_file!("queries/course_records.sql", learner).fetch_all(&self.read).await?;
        let mut records: BTreeMap<CourseId, CourseRecord> = BTreeMap::new();
        for found in rows {
            let row = Row { table: "lesson_reads", id: &found.course };
            let course: CourseId = row.parse(&found.course)?;
            let of_course = records.entry(course.clone()).or_default();
            if found.kind == "touched" {
                let (module, lesson) = (row.parse(&found.module)?, row.parse(&found.lesson)?);
                of_course.last_lesson = Some(LessonRef { course, module, lesson });
            } else {
                note(&mut of_course.record, row, &found.kind, &found.module, &found.lesson, found.at)?;
            }
        }
        Ok(records)
    }
}

async fn record(executor: impl SqliteExecutor<'_>, learner: LearnerId, course: &CourseId) -> Result<Record, Error> {
    let id = course.as_str();
    let rows = query_file!("queries/record.sql", learner, id).fetch_all(executor).await?;
    let mut record = Record::default();
    for found in rows {
        let row = Row { table: "lesson_reads", id };
        note(&mut record, row, &found.kind, &found.module, &found.lesson, found.at)?;
    }
    Ok(record)
}

/// Adds a row of one of the record queries to the record.
pub(crate) fn note(
    record: &mut Record,
    row: Row<'_>,
    kind: &str,
    module: &str,
    lesson: &str,
    at: i64,
) -> Result<(), Error> {
    match kind {
        "read" => {
            record.read.insert((row.parse(module)?, row.parse(lesson)?));
        }
        "passed" => {
            record.passed.insert(row.parse(module)?);
        }
        "role" => record.role = Some(row.parse(module)?),
        _ => {
            let role = (!module.is_empty()).then(|| row.parse(module)).transpose()?;
            record.completions.insert(role, row.time(at)?);
        }
    }
    Ok(())
}

impl WriteTx {
    /// What is on record for a learner in a course, this transaction included.
    pub async fn record(&mut self, learner: LearnerId, course: &CourseId) -> Result<Record, Error> {
        record(self.connection(), learner, course).await
    }

    /// Marks a lesson as read at one state of its course. Returns whether that is new.
    pub async fn add_lesson_read(
        &mut self,
        learner: LearnerId,
        lesson: &LessonRef,
        revision: &Revision,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let (course, module, lesson) = (lesson.course.as_str(), lesson.module.as_str(), lesson.lesson.as_str());
        let (revision, now) = (revision.as_str(), now.as_millisecond());
        let done = query!(
            "insert into lesson_reads (learner, course, module, lesson, revision, read_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing",
            learner,
            course,
            module,
            lesson,
            revision,
            now,
        )
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Records that a learner passed a module's quiz; the first pass stands.
    pub async fn add_module_pass(
        &mut self,
        learner: LearnerId,
        module: &ModuleRef,
        attempt: AttemptId,
        now: Timestamp,
    ) -> Result<(), Error> {
        let (course, module, now) = (module.course.as_str(), module.module.as_str(), now.as_millisecond());
        query!(
            "insert into module_passes (learner, course, module, attempt, passed_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing",
            learner,
            course,
            module,
            attempt,
            now,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Stores the role a learner chose for a course, instead of an earlier one; `None` takes the choice back.
    pub async fn choose_role(
        &mut self,
        learner: LearnerId,
        course: &CourseId,
        role: Option<&RoleId>,
        now: Timestamp,
    ) -> Result<(), Error> {
        let (course, now) = (course.as_str(), now.as_millisecond());
        let done = match role.map(RoleId::as_str) {
            Some(role) => query!(
                "insert into chosen_roles (learner, course, role, chosen_at)
                values (?, ?, ?, ?)
                on conflict do update set role = excluded.role, chosen_at = excluded.chosen_at",
                learner,
                course,
                role,
                now,
            ),
            None => query!("delete from chosen_roles where learner = ? and course = ?", learner, course),
        };
        done.execute(self.connection()).await?;
        Ok(())
    }

    /// Records that a learner completed a course in a role, or as a whole, at one of its states; the first completion
    /// stands. Returns whether this is it.
    pub async fn add_completion(
        &mut self,
        learner: LearnerId,
        course: &CourseId,
        role: Option<&RoleId>,
        revision: &Revision,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let (course, role) = (course.as_str(), column_of(role));
        let (revision, now) = (revision.as_str(), now.as_millisecond());
        let done = query!(
            "insert into completions (learner, course, role, revision, completed_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing",
            learner,
            course,
            role,
            revision,
            now,
        )
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// When a learner completed a course in a role, or as a whole, and the state it was in then.
    pub async fn completion(
        &mut self,
        learner: LearnerId,
        course: &CourseId,
        role: Option<&RoleId>,
    ) -> Result<Option<(Timestamp, Revision)>, Error> {
        let (id, role) = (course.as_str(), column_of(role));
        let found = query!(
            "select completed_at, revision from completions where learner = ? and course = ? and role = ?",
            learner,
            id,
            role,
        )
        .fetch_optional(self.connection())
        .await?;
        let row = Row { table: "completions", id };
        found.map(|found| Ok((row.time(found.completed_at)?, row.require(Revision::new(&found.revision))?))).transpose()
    }
}

/// A role as it stands in the database: the empty text is none.
pub(crate) fn column_of(role: Option<&RoleId>) -> &str {
    role.map_or("", RoleId::as_str)
}
