//! How many records of learners hang on an id of the content, for editors who are about to remove it.

use std::path::Path;

use course::{CourseId, LessonRef, ModuleRef, OptionId, QuestionId};
use sqlx::{
    ConnectOptions, SqlitePool, query, query_file_scalar,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};

use crate::{Error, OpenError, db::Opening, row::Row, writer::PATIENCE};

/// A database that is only counted in: nothing in it is made, brought up to date or written.
pub struct Hanging {
    read: SqlitePool,
}

impl Hanging {
    /// Opens a database file that exists; a server may be using it.
    pub async fn open(path: &Path) -> Result<Self, OpenError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .busy_timeout(PATIENCE)
            .pragma("query_only", "on")
            .disable_statement_logging();
        let opened = async {
            let read =
                SqlitePoolOptions::new().max_connections(1).acquire_timeout(PATIENCE).connect_with(options).await?;
            // SQLite looks into the file only when it is asked for something.
            query("select 1 from sqlite_schema limit 1").execute(&read).await?;
            Ok(read)
        };
        Ok(Self { read: opened.await.map_err(|error| Opening { path }.failed(error))? })
    }

    /// Lessons read, practice answers, attempts, completions and certificates of a course.
    pub async fn on_course(&self, course: &CourseId) -> Result<u64, Error> {
        let id = course.as_str();
        let records = query_file_scalar!("queries/records_of_course.sql", id).fetch_one(&self.read).await?;
        number(id, records)
    }

    /// Lessons read, practice answers, attempts and passes of a module.
    pub async fn on_module(&self, module: &ModuleRef) -> Result<u64, Error> {
        let (course, id) = (module.course.as_str(), module.module.as_str());
        let records = query_file_scalar!("queries/records_of_module.sql", course, id).fetch_one(&self.read).await?;
        number(id, records)
    }

    /// How often a lesson was read, and the answers to its practice questions.
    pub async fn on_lesson(&self, lesson: &LessonRef) -> Result<u64, Error> {
        let (course, module, id) = (lesson.course.as_str(), lesson.module.as_str(), lesson.lesson.as_str());
        let records =
            query_file_scalar!("queries/records_of_lesson.sql", course, module, id).fetch_one(&self.read).await?;
        number(id, records)
    }

    /// The practice answers to a question, and the attempts for which it was drawn.
    pub async fn on_question(&self, course: &CourseId, question: &QuestionId) -> Result<u64, Error> {
        let (course, id) = (course.as_str(), question.as_str());
        let records = query_file_scalar!("queries/records_of_question.sql", course, id).fetch_one(&self.read).await?;
        number(id, records)
    }

    /// The graded answers that name an option.
    pub async fn on_option(&self, course: &CourseId, question: &QuestionId, option: &OptionId) -> Result<u64, Error> {
        let (course, question, id) = (course.as_str(), question.as_str(), option.as_str());
        let records =
            query_file_scalar!("queries/records_of_option.sql", course, question, id).fetch_one(&self.read).await?;
        number(id, records)
    }
}

fn number(id: &str, records: i64) -> Result<u64, Error> {
    Row { table: "records", id }.number(records)
}
