/// Why the database did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A row holds something that no version of the service writes.
    #[error("the row `{id}` of `{table}` is inconsistent")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The row's key.
        id: String,
    },
    /// Another program, or a long queue, holds the database; trying again later may help.
    #[error("the database is busy")]
    Busy,
    /// The disk is full. Nothing of the transaction was stored.
    #[error("the disk is full")]
    Full,
    /// The transaction was undone together with others that were being made durable. Nothing of it was stored.
    #[error("the transaction was undone before it was durable")]
    Undone,
    /// Anything else that SQLite reports.
    #[error("the database failed")]
    Sqlite(#[source] sqlx::Error),
}

impl Error {
    /// Whether the same request may succeed later, when nothing is changed in the service.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Busy | Self::Full | Self::Undone)
    }
}

/// SQLite's primary result codes that have a meaning here; extended codes carry them in the low byte.
const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const FULL: i32 = 13;

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match primary_code(&error) {
            Some(BUSY | LOCKED) => Self::Busy,
            Some(FULL) => Self::Full,
            _ if matches!(error, sqlx::Error::PoolTimedOut) => Self::Busy,
            _ => Self::Sqlite(error),
        }
    }
}

/// SQLite's primary result code, when the error comes from SQLite.
pub(crate) fn primary_code(error: &sqlx::Error) -> Option<i32> {
    let code: i32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}
