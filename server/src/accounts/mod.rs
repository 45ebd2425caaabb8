//! Who a learner is: guests, signing in with a mailed code or link, sessions, and administrators.
//!
//! Of everything that signs someone in, only hashes are stored. Whether an address has an account makes no difference
//! to any answer here.

mod secret;
mod sign_in;
#[cfg(test)]
mod tests;

use course::Timestamp;
use jiff::SignedDuration;
use store::{Db, LearnerId};

pub use self::{
    secret::{InvalidSecret, LinkToken, NewCode, SessionToken, SignInCode},
    sign_in::{CODE_LASTS, CodeOutcome, SendCode},
};
pub use store::{EmailAddress, InvalidEmail, Session};

use crate::clock::random_bytes;

/// How long a session lasts without being used, once signed in.
pub const SIGNED_IN_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);

/// How long a guest's session lasts without being used.
pub const GUEST_FOR: SignedDuration = SignedDuration::from_hours(24 * 180);

/// How often the use of a session is noted at most.
const NOTED_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// Accounts and sessions. Clones share the same database.
#[derive(Clone)]
pub struct Accounts {
    db: Db,
}

impl Accounts {
    /// The use cases over a database.
    #[must_use]
    pub fn new(db: Db) -> Self {
        Self { db }
    }

    /// Adds a guest with a session.
    pub async fn add_guest(&self, token: &SessionToken, now: Timestamp) -> Result<LearnerId, store::Error> {
        let learner = LearnerId::from_random(random_bytes());
        let mut tx = self.db.begin().await?;
        tx.add_guest(learner, now).await?;
        tx.add_session(token.hash(), learner, now, now + GUEST_FOR).await?;
        tx.commit().await?;
        Ok(learner)
    }

    /// The session of a token, unless it has expired. Its use is noted once an hour, without waiting for that.
    pub async fn session(&self, token: &SessionToken, now: Timestamp) -> Result<Option<Session>, store::Error> {
        let session = self.db.session(token.hash(), now).await?;
        if let Some(session) = &session
            && now.duration_since(session.last_seen_at) >= NOTED_EVERY
        {
            let (accounts, token) = (self.clone(), token.clone());
            let life = if session.email.is_some() { SIGNED_IN_FOR } else { GUEST_FOR };
            // When it fails, the next request tries again.
            tokio::spawn(async move { accounts.prolong(&token, now, now + life).await.ok() });
        }
        Ok(session)
    }

    async fn prolong(&self, token: &SessionToken, now: Timestamp, until: Timestamp) -> Result<(), store::Error> {
        let mut tx = self.db.begin().await?;
        tx.prolong_session(token.hash(), now, until).await?;
        tx.commit().await
    }

    /// Ends a session.
    pub async fn sign_out(&self, token: &SessionToken) -> Result<(), store::Error> {
        let mut tx = self.db.begin().await?;
        tx.end_session(token.hash()).await?;
        tx.commit().await
    }

    /// Makes whoever signs in with an address an administrator. Returns whether that is new.
    pub async fn grant_admin(&self, email: &EmailAddress, now: Timestamp) -> Result<bool, store::Error> {
        let mut tx = self.db.begin().await?;
        let is_new = tx.add_administrator(email, now).await?;
        tx.commit().await?;
        Ok(is_new)
    }

    /// Takes the right away again, at once. Returns whether there was one.
    pub async fn revoke_admin(&self, email: &EmailAddress) -> Result<bool, store::Error> {
        let mut tx = self.db.begin().await?;
        let was_admin = tx.remove_administrator(email).await?;
        tx.commit().await?;
        Ok(was_admin)
    }

    /// The addresses of all administrators, in order.
    pub async fn admins(&self) -> Result<Vec<EmailAddress>, store::Error> {
        self.db.administrators().await
    }

    /// Removes sessions that have expired, and codes that no longer count towards any limit.
    pub async fn forget_expired(&self, now: Timestamp) -> Result<(), store::Error> {
        let mut tx = self.db.begin().await?;
        tx.remove_expired_sessions(now).await?;
        tx.remove_sign_in_codes(now - sign_in::LONG_SPAN).await?;
        tx.commit().await
    }

    /// Whether the database answers.
    pub async fn is_reachable(&self) -> bool {
        self.db.ping().await.is_ok()
    }
}
