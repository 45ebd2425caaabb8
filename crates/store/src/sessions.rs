use course::Timestamp;
use sqlx::{query, query_scalar};

use crate::{Db, EmailAddress, Error, LearnerId, WriteTx, row::Row};

/// The SHA-256 of a secret that a browser or a mail holds. The secret itself is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenHash(pub [u8; 32]);

impl TokenHash {
    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

/// A signed-in browser, or a guest's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub learner: LearnerId,
    /// Their address; `None` for a guest.
    pub email: Option<EmailAddress>,
    /// Whether they may see the statistics.
    pub is_admin: bool,
    /// When it was last noted as used.
    pub last_seen_at: Timestamp,
    /// When it ends unless it is used.
    pub expires_at: Timestamp,
}

impl Db {
    /// The session of that token, unless it has expired.
    pub async fn session(&self, token: TokenHash, now: Timestamp) -> Result<Option<Session>, Error> {
        let (hash, now) = (token.as_slice(), now.as_millisecond());
        let found = query!(
            r#"select
                learners.id,
                learners.email,
                exists (select 1 from administrators where email = learners.email) as "is_admin!: bool",
                last_seen_at,
                expires_at
            from sessions
            join learners on learners.id = sessions.learner
            where token_hash = ?
                and expires_at > ?"#,
            hash,
            now,
        )
        .fetch_optional(&self.read)
        .await?;
        let Some(found) = found else { return Ok(None) };
        let row = Row { table: "learners", id: &found.id };
        Ok(Some(Session {
            learner: row.parse(&found.id)?,
            email: found.email.as_deref().map(|email| row.parse(email)).transpose()?,
            is_admin: found.is_admin,
            last_seen_at: row.time(found.last_seen_at)?,
            expires_at: row.time(found.expires_at)?,
        }))
    }
}

impl WriteTx {
    /// Adds a session.
    pub async fn add_session(
        &mut self,
        token: TokenHash,
        learner: LearnerId,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), Error> {
        let (hash, now, expires_at) = (token.as_slice(), now.as_millisecond(), expires_at.as_millisecond());
        query!(
            "insert into sessions (token_hash, learner, created_at, last_seen_at, expires_at)
            values (?1, ?2, ?3, ?3, ?4)",
            hash,
            learner,
            now,
            expires_at,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Notes that a session was used, and until when it now lasts.
    pub async fn prolong_session(
        &mut self,
        token: TokenHash,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), Error> {
        let (hash, now, expires_at) = (token.as_slice(), now.as_millisecond(), expires_at.as_millisecond());
        query!("update sessions set last_seen_at = ?, expires_at = ? where token_hash = ?", now, expires_at, hash)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Ends a session. Returns whose it was, expired or not.
    pub async fn end_session(&mut self, token: TokenHash) -> Result<Option<LearnerId>, Error> {
        let hash = token.as_slice();
        let learner = query_scalar!("delete from sessions where token_hash = ? returning learner", hash)
            .fetch_optional(self.connection())
            .await?;
        learner.map(|id| Row { table: "sessions", id: &id }.parse(&id)).transpose()
    }

    /// Ends every session of a learner.
    pub async fn end_sessions_of(&mut self, learner: LearnerId) -> Result<(), Error> {
        query!("delete from sessions where learner = ?", learner).execute(self.connection()).await?;
        Ok(())
    }

    /// Removes sessions that have expired. Returns how many.
    pub async fn remove_expired_sessions(&mut self, now: Timestamp) -> Result<u64, Error> {
        let now = now.as_millisecond();
        let done = query!("delete from sessions where expires_at <= ?", now).execute(self.connection()).await?;
        Ok(done.rows_affected())
    }
}
