use course::Timestamp;
use sqlx::{query, query_scalar};

use crate::{EmailAddress, Error, LearnerId, WriteTx, row::Row};

impl WriteTx {
    /// Adds a learner without an address.
    pub async fn add_guest(&mut self, learner: LearnerId, now: Timestamp) -> Result<(), Error> {
        let now = now.as_millisecond();
        query!("insert into learners (id, created_at) values (?, ?)", learner, now).execute(self.connection()).await?;
        Ok(())
    }

    /// Adds a learner with an address that no other learner has.
    pub async fn add_learner(&mut self, learner: LearnerId, email: &EmailAddress, now: Timestamp) -> Result<(), Error> {
        let (email, now) = (email.as_str(), now.as_millisecond());
        query!("insert into learners (id, email, created_at) values (?, ?, ?)", learner, email, now)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Gives a guest an address that no other learner has.
    pub async fn attach_email(&mut self, guest: LearnerId, email: &EmailAddress) -> Result<(), Error> {
        let email = email.as_str();
        query!("update learners set email = ? where id = ? and email is null", email, guest)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// The learner with this address.
    pub async fn find_learner_by_email(&mut self, email: &EmailAddress) -> Result<Option<LearnerId>, Error> {
        let email = email.as_str();
        let id =
            query_scalar!("select id from learners where email = ?", email).fetch_optional(self.connection()).await?;
        id.map(|id| Row { table: "learners", id: &id }.parse(&id)).transpose()
    }

    /// Whether there is such a learner, without an address.
    pub async fn is_guest(&mut self, learner: LearnerId) -> Result<bool, Error> {
        let guest = query_scalar!("select 1 from learners where id = ? and email is null", learner)
            .fetch_optional(self.connection())
            .await?;
        Ok(guest.is_some())
    }
}
