use course::Timestamp;
use sqlx::{query, query_scalar};

use crate::{Db, EmailAddress, Error, LearnerId, TokenHash, WriteTx, row::Row};

/// What is kept of a code and a link that were mailed to an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingSignIn {
    /// The address.
    pub email: EmailAddress,
    /// The hash of the secret in the link; also the salt of the code.
    pub link: TokenHash,
    /// The salted hash of the code.
    pub code: TokenHash,
    /// The guest who asked.
    pub guest: Option<LearnerId>,
    /// How many wrong codes were typed since.
    pub tries: u32,
}

/// The columns of a [`PendingSignIn`].
struct Found {
    id: i64,
    email: String,
    link_hash: Vec<u8>,
    code_hash: Vec<u8>,
    guest: Option<String>,
    tries: i64,
}

impl TryFrom<Found> for PendingSignIn {
    type Error = Error;

    fn try_from(found: Found) -> Result<Self, Error> {
        let id = found.id.to_string();
        let row = Row { table: "sign_in_codes", id: &id };
        Ok(Self {
            email: row.parse(&found.email)?,
            link: TokenHash(row.require(found.link_hash.try_into().ok())?),
            code: TokenHash(row.require(found.code_hash.try_into().ok())?),
            guest: found.guest.as_deref().map(|guest| row.parse(guest)).transpose()?,
            tries: row.number(found.tries)?,
        })
    }
}

impl Db {
    /// Whether the link with this secret is neither used nor expired.
    pub async fn is_sign_in_link_usable(&self, link: TokenHash, now: Timestamp) -> Result<bool, Error> {
        let (link, now) = (link.as_slice(), now.as_millisecond());
        let found = query_scalar!(
            "select 1 from sign_in_codes where link_hash = ? and used_at is null and expires_at > ?",
            link,
            now,
        )
        .fetch_optional(&self.read)
        .await?;
        Ok(found.is_some())
    }
}

impl WriteTx {
    /// When codes were made for an address after `since`, oldest first.
    pub async fn sign_in_codes_since(
        &mut self,
        email: &EmailAddress,
        since: Timestamp,
    ) -> Result<Vec<Timestamp>, Error> {
        let (email, since) = (email.as_str(), since.as_millisecond());
        let times = query_scalar!(
            "select created_at from sign_in_codes where email = ? and created_at > ? order by created_at",
            email,
            since,
        )
        .fetch_all(self.connection())
        .await?;
        let row = Row { table: "sign_in_codes", id: email };
        times.into_iter().map(|time| row.time(time)).collect()
    }

    /// Adds a code with its link. A guest who has become part of an account meanwhile is left out.
    pub async fn add_sign_in_code(
        &mut self,
        pending: &PendingSignIn,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), Error> {
        let (email, guest) = (pending.email.as_str(), pending.guest);
        let (link, code) = (pending.link.as_slice(), pending.code.as_slice());
        let (created_at, expires_at) = (now.as_millisecond(), expires_at.as_millisecond());
        query!(
            "insert into sign_in_codes (email, link_hash, code_hash, guest, created_at, expires_at)
            values (?, ?, ?, (select id from learners where id = ?), ?, ?)",
            email,
            link,
            code,
            guest,
            created_at,
            expires_at,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// The codes of an address that are neither used nor expired nor tried too often, newest first.
    pub async fn usable_sign_in_codes(
        &mut self,
        email: &EmailAddress,
        tries: u32,
        now: Timestamp,
    ) -> Result<Vec<PendingSignIn>, Error> {
        let (email, now) = (email.as_str(), now.as_millisecond());
        let found = sqlx::query_as!(
            Found,
            "select id, email, link_hash, code_hash, guest, tries
            from sign_in_codes
            where email = ? and used_at is null and tries < ? and expires_at > ?
            order by id desc",
            email,
            tries,
            now,
        )
        .fetch_all(self.connection())
        .await?;
        found.into_iter().map(PendingSignIn::try_from).collect()
    }

    /// The code whose link holds this secret, when it is neither used nor expired.
    pub async fn sign_in_code_by_link(
        &mut self,
        link: TokenHash,
        now: Timestamp,
    ) -> Result<Option<PendingSignIn>, Error> {
        let (link, now) = (link.as_slice(), now.as_millisecond());
        let found = sqlx::query_as!(
            Found,
            "select id, email, link_hash, code_hash, guest, tries
            from sign_in_codes
            where link_hash = ? and used_at is null and expires_at > ?",
            link,
            now,
        )
        .fetch_optional(self.connection())
        .await?;
        found.map(PendingSignIn::try_from).transpose()
    }

    /// Counts a wrong try against every unused code of an address.
    pub async fn count_wrong_code(&mut self, email: &EmailAddress) -> Result<(), Error> {
        let email = email.as_str();
        query!("update sign_in_codes set tries = tries + 1 where email = ? and used_at is null", email)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Makes every code and link of an address unusable.
    pub async fn use_sign_in_codes(&mut self, email: &EmailAddress, now: Timestamp) -> Result<(), Error> {
        let (email, now) = (email.as_str(), now.as_millisecond());
        query!("update sign_in_codes set used_at = ? where email = ? and used_at is null", now, email)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Removes codes that were made before `before`. Returns how many.
    pub async fn remove_sign_in_codes(&mut self, before: Timestamp) -> Result<u64, Error> {
        let before = before.as_millisecond();
        let done = query!("delete from sign_in_codes where created_at < ?", before).execute(self.connection()).await?;
        Ok(done.rows_affected())
    }
}
