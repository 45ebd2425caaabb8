//! Which records name a thing.

use course::{CourseId, LessonRef, ModuleRef, QuestionId};
use sqlx::{Connection, SqliteConnection};

use super::rules::open;
use crate::Named;

#[tokio::test]
async fn records_are_counted_by_everything_that_they_name() {
    let (folder, db) = open().await;
    let file = folder.path().join("test.sqlite");
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    for statement in [
        "insert into lesson_reads select id, 'kurssi', 'alku', 'eka', '0123456789abcdef', 0 from learners",
        "insert into practice_answers (learner, course, module, lesson, question, lang, response, outcome, answered_at)
            select id, 'kurssi', 'alku', 'toka', 'kysymys', 'fi', '{}', 'right', 0 from learners",
        "insert into quiz_revisions values ('kurssi', 'loppu', 'fi', '0123456789abcdef', '{}', 0)",
        "insert into attempts (id, learner, course, module, lang, revision, sheet, begun_at, closes_at)
            select id, id, 'kurssi', 'loppu', 'fi', '0123456789abcdef',
                '{\"questions\": [{\"question\": \"arvottu\", \"options\": []}]}', 0, 1 from learners",
        "insert into completions select id, 'kurssi', '0123456789abcdef', 0 from learners",
    ] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
    let course: CourseId = "kurssi".parse().unwrap();
    let module = |module: &str| ModuleRef { course: course.clone(), module: module.parse().unwrap() };
    let lesson = |lesson: &str| LessonRef {
        course: course.clone(),
        module: "alku".parse().unwrap(),
        lesson: lesson.parse().unwrap(),
    };
    let question = |question: &str| -> QuestionId { question.parse().unwrap() };
    for (named, records) in [
        (Named::Course(&course), 4),
        (Named::Course(&"toinen".parse().unwrap()), 0),
        (Named::Module(&module("alku")), 2),
        (Named::Module(&module("loppu")), 1),
        (Named::Module(&module("muu")), 0),
        (Named::Lesson(&lesson("eka")), 1),
        (Named::Lesson(&lesson("toka")), 1),
        (Named::Lesson(&lesson("muu")), 0),
        (Named::Question(&course, &question("kysymys")), 1),
        (Named::Question(&course, &question("arvottu")), 1),
        (Named::Question(&course, &question("muu")), 0),
    ] {
        assert_eq!(db.records_naming(named).await.unwrap(), records, "{named:?}");
    }
}
