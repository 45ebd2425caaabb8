//! Which records name a thing of the content, so that its id must not change any more.

use course::{CourseId, LessonRef, ModuleRef, QuestionId};
use sqlx::query_file_scalar;

use crate::{Db, Error, row::Row};

/// A thing of the content that records can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'n> {
    /// A course with everything in it.
    Course(&'n CourseId),
    /// A module with everything in it.
    Module(&'n ModuleRef),
    /// A lesson with its questions.
    Lesson(&'n LessonRef),
    /// A question of a course, wherever it stands.
    Question(&'n CourseId, &'n QuestionId),
}

impl Db {
    /// How many records of learners name the thing: lessons read, answers to practice questions, attempts,
    /// completions and certificates. An attempt names the questions that were drawn for it, answered or not.
    pub async fn records_naming(&self, named: Named<'_>) -> Result<u64, Error> {
        let (course, module, lesson, question) = match named {
            Named::Course(course) => (course, None, None, None),
            Named::Module(ModuleRef { course, module }) => (course, Some(module.as_str()), None, None),
            Named::Lesson(LessonRef { course, module, lesson }) => {
                (course, Some(module.as_str()), Some(lesson.as_str()), None)
            }
            Named::Question(course, question) => (course, None, None, Some(question.as_str())),
        };
        let course = course.as_str();
        let records = query_file_scalar!("queries/records_naming.sql", course, module, lesson, question)
            .fetch_one(&self.read)
            .await?;
        Row { table: "lesson_reads", id: course }.number(records)
    }
}
