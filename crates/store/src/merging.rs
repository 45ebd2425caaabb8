//! What a guest did becomes an account's when the guest signs in.

use course::Timestamp;
use sqlx::query;

use crate::{Error, LearnerId, WriteTx};

impl WriteTx {
    /// Moves everything of `guest` to `account`, ends the guest's sessions and removes the guest.
    ///
    /// Where both have something, the earlier reading, pass and completion stand, the later choice of a role too, the
    /// later certificate supersedes the earlier one of the same role, and of two open attempts at a quiz the one with more answers stays open; the other one closes.
    pub async fn merge_guest(&mut self, guest: LearnerId, account: LearnerId, now: Timestamp) -> Result<(), Error> {
        self.lapse_attempts(guest, now).await?;
        self.lapse_attempts(account, now).await?;
        self.close_rival_attempts(guest, account, now).await?;
        query!("update attempts set learner = ? where learner = ?", account, guest).execute(self.connection()).await?;
        query!("update practice_answers set learner = ? where learner = ?", account, guest)
            .execute(self.connection())
            .await?;
        self.move_reads_and_passes(guest, account).await?;
        self.move_completions(guest, account).await?;
        self.move_certificates(guest, account).await?;
        self.move_roles(guest, account).await?;
        self.move_active_hours(guest, account).await?;
        // Sessions go with the learner; codes forget who asked.
        query!("delete from learners where id = ? and email is null", guest).execute(self.connection()).await?;
        Ok(())
    }

    async fn close_rival_attempts(
        &mut self,
        guest: LearnerId,
        account: LearnerId,
        now: Timestamp,
    ) -> Result<(), Error> {
        let now = now.as_millisecond();
        sqlx::query_file!("queries/close_rival_attempts.sql", guest, account, now).execute(self.connection()).await?;
        Ok(())
    }

    async fn move_reads_and_passes(&mut self, guest: LearnerId, account: LearnerId) -> Result<(), Error> {
        query!(
            "insert into lesson_reads (learner, course, module, lesson, revision, read_at)
            select ?1, course, module, lesson, revision, read_at
            from lesson_reads
            where learner = ?2
            on conflict do update set revision = excluded.revision, read_at = excluded.read_at
            where excluded.read_at < read_at",
            account,
            guest,
        )
        .execute(self.connection())
        .await?;
        query!("delete from lesson_reads where learner = ?", guest).execute(self.connection()).await?;
        query!(
            "insert into module_passes (learner, course, module, attempt, passed_at)
            select ?1, course, module, attempt, passed_at
            from module_passes
            where learner = ?2
            on conflict do update set attempt = excluded.attempt, passed_at = excluded.passed_at
            where excluded.passed_at < passed_at",
            account,
            guest,
        )
        .execute(self.connection())
        .await?;
        query!("delete from module_passes where learner = ?", guest).execute(self.connection()).await?;
        Ok(())
    }

    async fn move_completions(&mut self, guest: LearnerId, account: LearnerId) -> Result<(), Error> {
        query!(
            "insert into completions (learner, course, role, revision, completed_at)
            select ?1, course, role, revision, completed_at
            from completions
            where learner = ?2
            on conflict do update set revision = excluded.revision, completed_at = excluded.completed_at
            where excluded.completed_at < completed_at",
            account,
            guest,
        )
        .execute(self.connection())
        .await?;
        query!("delete from completions where learner = ?", guest).execute(self.connection()).await?;
        Ok(())
    }

    async fn move_certificates(&mut self, guest: LearnerId, account: LearnerId) -> Result<(), Error> {
        query!(
            "update certificates
            set superseded_by = (
                select later.code
                from certificates as later
                where later.learner in (?1, ?2)
                    and later.course = certificates.course
                    and later.role = certificates.role
                    and later.superseded_by is null
                    and (later.issued_at, later.code) > (certificates.issued_at, certificates.code)
            )
            where learner in (?1, ?2) and superseded_by is null",
            guest,
            account,
        )
        .execute(self.connection())
        .await?;
        query!("update certificates set learner = ? where learner = ?", account, guest)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn move_roles(&mut self, guest: LearnerId, account: LearnerId) -> Result<(), Error> {
        query!(
            "insert into chosen_roles (learner, course, role, chosen_at)
            select ?1, course, role, chosen_at
            from chosen_roles
            where learner = ?2
            on conflict do update set role = excluded.role, chosen_at = excluded.chosen_at
            where excluded.chosen_at > chosen_at",
            account,
            guest,
        )
        .execute(self.connection())
        .await?;
        // The guest's own choices go with the guest.
        Ok(())
    }

    async fn move_active_hours(&mut self, guest: LearnerId, account: LearnerId) -> Result<(), Error> {
        query!(
            "insert into active_hours (course, hour, learner)
            select course, hour, ?1
            from active_hours
            where learner = ?2
            on conflict do nothing",
            account,
            guest,
        )
        .execute(self.connection())
        .await?;
        query!("delete from active_hours where learner = ?", guest).execute(self.connection()).await?;
        Ok(())
    }
}
