//! Counting what hangs on an id, beside a service that goes on writing.

use std::path::Path;

use course::{
    CourseId, Lang, LessonRef, ModuleRef, OptionId, QuestionId, Revision, Timestamp,
    quiz::{Outcome, Quiz, QuizRules, Response},
};

use crate::{AttemptId, Db, Hanging, LearnerId, NewAttempt, OpenError, PracticeAnswer, SavedAnswer};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn module(name: &str) -> ModuleRef {
    ModuleRef { course: "kurssi".parse().unwrap(), module: name.parse().unwrap() }
}

fn lesson(name: &str) -> LessonRef {
    LessonRef { course: "kurssi".parse().unwrap(), module: "alku".parse().unwrap(), lesson: name.parse().unwrap() }
}

/// One learner who read a lesson, practised once and answered one graded question.
async fn records(path: &Path) -> Db {
    let db = Db::open(path).await.unwrap();
    let learner = LearnerId::from_random([1; 16]);
    let revision = Revision::new("0123456789abcdef").unwrap();
    let chosen = Response::Single { option: "kela".parse().unwrap() };
    let mut tx = db.begin().await.unwrap();
    tx.add_guest(learner, NOW).await.unwrap();
    tx.add_lesson_read(learner, &lesson("eka"), &revision, NOW).await.unwrap();
    let answer = PracticeAnswer { lang: Lang::Fi, response: chosen.clone(), outcome: Outcome::Right, answered_at: NOW };
    tx.add_practice_answer(learner, &lesson("eka"), &"harjoitus".parse().unwrap(), &answer).await.unwrap();
    let quiz = Quiz::new(module("alku"), Lang::Fi, "Koe".to_owned(), revision, Vec::new());
    let attempt = NewAttempt {
        id: AttemptId::from_random([1; 16]),
        learner,
        quiz: &quiz,
        sheet: quiz.draw(&QuizRules::default(), None, 0),
        begun_at: NOW,
        closes_at: NOW + jiff::SignedDuration::from_hours(1),
    };
    tx.add_attempt(&attempt).await.unwrap();
    let saved = SavedAnswer { response: chosen, saved_at: NOW };
    assert!(tx.save_attempt_answer(learner, attempt.id, &"koe-kuka".parse().unwrap(), &saved).await.unwrap());
    tx.commit().await.unwrap();
    db
}

#[tokio::test]
async fn records_are_counted_by_the_id_that_they_hang_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kurssila.sqlite");
    let _db = records(&path).await;
    let hanging = Hanging::open(&path).await.unwrap();
    let course: CourseId = "kurssi".parse().unwrap();
    let question = |id: &str| -> QuestionId { id.parse().unwrap() };
    let option = |id: &str| -> OptionId { id.parse().unwrap() };
    assert_eq!(hanging.on_course(&course).await.unwrap(), 3);
    assert_eq!(hanging.on_course(&"toinen".parse().unwrap()).await.unwrap(), 0);
    assert_eq!(hanging.on_module(&module("alku")).await.unwrap(), 3);
    assert_eq!(hanging.on_module(&module("loppu")).await.unwrap(), 0);
    assert_eq!(hanging.on_lesson(&lesson("eka")).await.unwrap(), 2);
    assert_eq!(hanging.on_lesson(&lesson("toka")).await.unwrap(), 0);
    assert_eq!(hanging.on_question(&course, &question("harjoitus")).await.unwrap(), 1);
    assert_eq!(hanging.on_question(&course, &question("koe-kuka")).await.unwrap(), 1);
    assert_eq!(hanging.on_question(&course, &question("koe")).await.unwrap(), 0);
    assert_eq!(hanging.on_option(&course, &question("koe-kuka"), &option("kela")).await.unwrap(), 1);
    assert_eq!(hanging.on_option(&course, &question("koe-kuka"), &option("kel")).await.unwrap(), 0);
    assert_eq!(hanging.on_option(&course, &question("harjoitus"), &option("kela")).await.unwrap(), 0);
}

#[tokio::test]
async fn nothing_is_made_where_there_is_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kurssila.sqlite");
    assert!(Hanging::open(&path).await.is_err());
    assert!(!path.exists());
    std::fs::write(&path, "not a database ".repeat(100)).unwrap();
    assert!(matches!(Hanging::open(&path).await.err().unwrap(), OpenError::NotADatabase { .. }));
}
