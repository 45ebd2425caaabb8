//! The rules that the tables keep, whoever asks: here they are asked for the impossible directly.

use course::{
    Lang, ModuleRef, Revision, Timestamp,
    certificate::{Certificate, CertificateCode},
    quiz::{Quiz, QuizRules},
};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use crate::{AttemptId, Db, LearnerId, NewAttempt};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn learner() -> LearnerId {
    LearnerId::from_random([1; 16])
}

pub(super) async fn open() -> (TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join("test.sqlite")).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    tx.add_guest(learner(), NOW).await.unwrap();
    tx.commit().await.unwrap();
    (folder, db)
}

async fn refusal(folder: &TempDir, statement: &'static str) -> String {
    let file = folder.path().join("test.sqlite");
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    sqlx::query(statement).execute(&mut connection).await.unwrap_err().to_string()
}

fn certificate(number: u8) -> Certificate {
    Certificate {
        code: CertificateCode::from_random([number; 10]),
        course: "kurssi".parse().unwrap(),
        course_title: "Kurssi".to_owned(),
        revision: Revision::new("0123456789abcdef").unwrap(),
        lang: Lang::Fi,
        holder: "Todistuksen Saaja".parse().unwrap(),
        modules: Vec::new(),
        role: None,
        hours: 4,
        completed_at: NOW,
        issued_at: NOW,
        valid_until: None,
    }
}

#[tokio::test]
async fn a_learner_has_one_current_certificate_for_a_course() {
    let (_folder, db) = open().await;
    let mut tx = db.begin().await.unwrap();
    tx.add_certificate(learner(), &certificate(1), None).await.unwrap();
    let second = tx.add_certificate(learner(), &certificate(2), None).await.unwrap_err();
    assert!(std::error::Error::source(&second).unwrap().to_string().contains("UNIQUE"));
}

#[tokio::test]
async fn a_certificate_is_neither_changed_nor_removed() {
    let (folder, db) = open().await;
    let mut tx = db.begin().await.unwrap();
    tx.add_certificate(learner(), &certificate(1), None).await.unwrap();
    tx.commit().await.unwrap();
    for (statement, refused) in [
        ("update certificates set statement = '{}'", "never changed"),
        ("update certificates set course = 'toinen'", "never changed"),
        ("update certificates set superseded_by = code", "CHECK"),
        ("update certificates set superseded_by = 'XXXX-XXXX-XXXX-XXXX'", "FOREIGN KEY"),
        ("delete from certificates", "never removed"),
        ("delete from learners", "FOREIGN KEY"),
    ] {
        let message = refusal(&folder, statement).await;
        assert!(message.contains(refused), "{statement}: {message}");
    }
    assert_eq!(db.certificates_of(learner()).await.unwrap()[0].certificate, certificate(1));
}

#[tokio::test]
async fn a_learner_has_one_open_attempt_at_a_quiz() {
    let (_folder, db) = open().await;
    let module = ModuleRef { course: "kurssi".parse().unwrap(), module: "alku".parse().unwrap() };
    let revision = Revision::new("0123456789abcdef").unwrap();
    let quiz = Quiz::new(module, Lang::Fi, "Koe".to_owned(), revision, Vec::new());
    let attempt = |number| NewAttempt {
        id: AttemptId::from_random([number; 16]),
        learner: learner(),
        quiz: &quiz,
        sheet: quiz.draw(&QuizRules::default(), None, 0),
        begun_at: NOW,
        closes_at: NOW + jiff::SignedDuration::from_hours(1),
    };
    let mut tx = db.begin().await.unwrap();
    tx.add_attempt(&attempt(1)).await.unwrap();
    let second = tx.add_attempt(&attempt(2)).await.unwrap_err();
    assert!(std::error::Error::source(&second).unwrap().to_string().contains("UNIQUE"));
    tx.lapse_attempts(learner(), NOW + jiff::SignedDuration::from_hours(1)).await.unwrap();
    tx.add_attempt(&attempt(2)).await.unwrap();
}

#[tokio::test]
async fn impossible_values_are_refused() {
    let (folder, _db) = open().await;
    for statement in [
        "insert into learners (id, email, created_at) values (hex(zeroblob(16)), 'Oppija@kurssila.test', 0)",
        "insert into learners (id, email, created_at) values (hex(zeroblob(16)), 'ei-osoite', 0)",
        "insert into administrators (email, granted_at) values (' a@b.fi', 0)",
        "insert into sessions select zeroblob(31), id, 0, 0, 1 from learners",
        "insert into quiz_revisions values ('c', 'm', 'de', 'r', '{}', 0)",
        "insert into quiz_revisions values ('c', 'm', 'fi', 'r', '{', 0)",
    ] {
        let message = refusal(&folder, statement).await;
        assert!(message.contains("CHECK"), "{statement}: {message}");
    }
}

#[tokio::test]
async fn a_row_that_no_version_writes_is_reported_with_its_name() {
    let (folder, db) = open().await;
    let file = folder.path().join("test.sqlite");
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    let statement = "insert into certificates (code, learner, course, statement, issued_at)
        select 'XXXX-XXXX-XXXX-XXXX', id, 'kurssi', '{}', 0 from learners";
    sqlx::query(statement).execute(&mut connection).await.unwrap();
    let error = db.certificates_of(learner()).await.unwrap_err();
    assert_eq!(error.to_string(), "the row `XXXX-XXXX-XXXX-XXXX` of `certificates` is inconsistent");
    assert!(!error.is_temporary());
}

#[tokio::test]
async fn a_database_that_another_program_holds_is_busy() {
    let (folder, db) = open().await;
    let file = folder.path().join("test.sqlite");
    let mut other = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    sqlx::query("begin immediate").execute(&mut other).await.unwrap();
    assert!(db.record(learner(), &"kurssi".parse().unwrap()).await.is_ok(), "reading goes on");
    assert!(matches!(db.begin().await, Err(crate::Error::Busy)));
    sqlx::query("rollback").execute(&mut other).await.unwrap();
    db.begin().await.unwrap().commit().await.unwrap();
}
