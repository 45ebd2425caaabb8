use course::Timestamp;
use sqlx::{query, query_scalar};

use crate::{Db, EmailAddress, Error, WriteTx, row::Row};

impl WriteTx {
    /// Makes whoever signs in with this address an administrator. Returns whether that is new.
    pub async fn add_administrator(&mut self, email: &EmailAddress, now: Timestamp) -> Result<bool, Error> {
        let (email, now) = (email.as_str(), now.as_millisecond());
        let done =
            query!("insert into administrators (email, granted_at) values (?, ?) on conflict do nothing", email, now)
                .execute(self.connection())
                .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Takes the right away again. Returns whether there was one.
    pub async fn remove_administrator(&mut self, email: &EmailAddress) -> Result<bool, Error> {
        let email = email.as_str();
        let done = query!("delete from administrators where email = ?", email).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}

impl Db {
    /// The addresses of all administrators, in order.
    pub async fn administrators(&self) -> Result<Vec<EmailAddress>, Error> {
        let emails = query_scalar!("select email from administrators order by email").fetch_all(&self.read).await?;
        emails.iter().map(|email| Row { table: "administrators", id: email }.parse(email)).collect()
    }
}
