use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use sqlx::{
    ConnectOptions, SqlitePool,
    migrate::{MigrateError, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::Mutex;

use crate::{
    WriteTx,
    error::primary_code,
    writer::{PATIENCE, Writer},
};

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

/// How many readers work at the same time; each has a thread and a page cache.
const READERS: u32 = 4;

/// The database. Clones share the same connections.
#[derive(Clone)]
pub struct Db {
    pub(crate) read: SqlitePool,
    writer: Arc<Mutex<Writer>>,
}

/// Why the database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A newer version of the service has changed the database; this one must not touch it.
    #[error("`{}` was made by a newer version: it is at migration {found}, this version knows {known}", .path.display())]
    Newer {
        /// The database file.
        path: PathBuf,
        /// The newest migration it has.
        found: i64,
        /// The newest migration this version knows.
        known: i64,
    },
    /// The file or its folder cannot be written.
    #[error("`{}` cannot be written", .path.display())]
    Unwritable {
        /// The database file.
        path: PathBuf,
        /// What the system says, when it says it.
        #[source]
        source: Option<io::Error>,
    },
    /// The file is something else.
    #[error("`{}` is not a database", .path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// Another program holds the database.
    #[error("`{}` is in use by another program", .path.display())]
    Busy {
        /// The database file.
        path: PathBuf,
    },
    /// Anything else.
    #[error("`{}` cannot be opened", .path.display())]
    Other {
        /// The database file.
        path: PathBuf,
        /// What SQLite or the migrations say.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Db {
    /// Opens the database file, making it and its folder when they do not exist, and brings it up to date.
    pub async fn open(path: &Path) -> Result<Self, OpenError> {
        let opening = Opening { path };
        if let Some(folder) = path.parent() {
            let made = std::fs::create_dir_all(folder);
            made.map_err(|source| OpenError::Unwritable { path: path.to_owned(), source: Some(source) })?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE)
            .disable_statement_logging();
        let mut connection = options.connect().await.map_err(|error| opening.failed(error))?;
        MIGRATIONS.run_direct(None, &mut connection, false).await.map_err(|error| opening.not_migrated(error))?;
        let reading = options.create_if_missing(false).pragma("query_only", "on");
        let read = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(reading)
            .await
            .map_err(|error| opening.failed(error))?;
        Ok(Self { read, writer: Writer::new(connection) })
    }

    /// Begins a transaction, when those that were begun before have ended.
    pub async fn begin(&self) -> Result<WriteTx, crate::Error> {
        Writer::begin(Arc::clone(&self.writer)).await
    }

    /// Asks the database for nothing, to learn whether it answers.
    pub async fn ping(&self) -> Result<(), crate::Error> {
        sqlx::query("select 1").execute(&self.read).await?;
        Ok(())
    }
}

/// Turns failures into errors that name the file.
pub(crate) struct Opening<'a> {
    pub(crate) path: &'a Path,
}

/// SQLite's primary result codes that have a meaning at this point.
const BUSY: i32 = 5;
const READ_ONLY: i32 = 8;
const CANNOT_OPEN: i32 = 14;
const NOT_A_DATABASE: i32 = 26;

impl Opening<'_> {
    pub(crate) fn failed(&self, error: sqlx::Error) -> OpenError {
        let path = self.path.to_owned();
        match primary_code(&error) {
            Some(BUSY) => OpenError::Busy { path },
            Some(READ_ONLY | CANNOT_OPEN) => OpenError::Unwritable { path, source: None },
            Some(NOT_A_DATABASE) => OpenError::NotADatabase { path },
            _ => OpenError::Other { path, source: error.into() },
        }
    }

    fn not_migrated(&self, error: MigrateError) -> OpenError {
        match error {
            MigrateError::VersionMissing(found) => {
                let known = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
                OpenError::Newer { path: self.path.to_owned(), found, known }
            }
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => self.failed(error),
            other => OpenError::Other { path: self.path.to_owned(), source: other.into() },
        }
    }
}
