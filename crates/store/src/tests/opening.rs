//! Opening the database file, in good and bad states.

use std::path::Path;

use course::Timestamp;
use sqlx::{Connection, SqliteConnection};

use crate::{Db, LearnerId, OpenError};

async fn execute(path: &Path, statement: &'static str) {
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", path.display())).await.unwrap();
    sqlx::query(statement).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn the_folder_and_the_file_are_made_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/kurssila.sqlite");
    let db = Db::open(&path).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    tx.add_guest(LearnerId::from_random([1; 16]), Timestamp::UNIX_EPOCH).await.unwrap();
    tx.commit().await.unwrap();
    drop(db);
    let again = Db::open(&path).await.unwrap();
    let mut tx = again.begin().await.unwrap();
    assert!(tx.is_guest(LearnerId::from_random([1; 16])).await.unwrap());
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kurssila.sqlite");
    Db::open(&path).await.unwrap();
    execute(
        &path,
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
        values (9999, 'from the future', true, x'00', 0)",
    )
    .await;
    let error = Db::open(&path).await.err().unwrap();
    assert!(matches!(error, OpenError::Newer { found: 9999, .. }), "{error:?}");
    assert!(error.to_string().contains("newer version"));
}

#[tokio::test]
async fn a_file_of_another_kind_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kurssila.sqlite");
    let text = "not a database ".repeat(100);
    std::fs::write(&path, &text).unwrap();
    let error = Db::open(&path).await.err().unwrap();
    assert!(matches!(error, OpenError::NotADatabase { .. }), "{error:?}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[tokio::test]
async fn a_place_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let below_a_file = Db::open(&file.join("kurssila.sqlite")).await.err().unwrap();
    assert!(matches!(below_a_file, OpenError::Unwritable { source: Some(_), .. }), "{below_a_file:?}");
    let a_folder = Db::open(folder.path()).await.err().unwrap();
    assert!(matches!(a_folder, OpenError::Unwritable { .. }), "{a_folder:?}");
    assert!(a_folder.to_string().contains("cannot be written"));
}

#[tokio::test]
async fn every_table_is_strict_and_foreign_keys_hold() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kurssila.sqlite");
    Db::open(&path).await.unwrap();
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", path.display())).await.unwrap();
    let lax: Vec<String> = sqlx::query_scalar(
        "select name from pragma_table_list
        where type = 'table' and schema = 'main' and not strict
            and name not like 'sqlite_%' and name not glob '_sqlx*'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert_eq!(lax, Vec::<String>::new());
    let orphan = sqlx::query("insert into completions values ('x', 'y', '', 'z', 0)").execute(&mut connection).await;
    assert!(orphan.unwrap_err().to_string().contains("FOREIGN KEY"));
}
