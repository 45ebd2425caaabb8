//! Reports of mistakes in the content: taken from readers, closed and answered by editors.
//!
//! Each method that changes something is one transaction. An answer is stored before it is mailed, and mailed again
//! until the mail server takes it.

mod limit;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use course::{Timestamp, mistake::EditorText};
use jiff::SignedDuration;
use store::{Db, EmailAddress, MistakeReportId, StepKind, WaitingAnswer};

pub use self::limit::Sender;
use self::limit::Senders;
use crate::mail::{MailError, Mailer};
pub use store::{MistakeCounts, MistakeReport, MistakeState, MistakeStep, NewMistakeReport, ReplyTo};

/// For how long the address of a reader is kept after the report was closed.
pub const ADDRESS_KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);

/// The most reports of a day, whoever they come from: more than editors can read, too few to fill a disk.
const MOST_A_DAY: u64 = 500;

/// A day that reports are counted in.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// After how long it is worth trying again when there are too many reports from everybody.
const TRY_AGAIN_AFTER: SignedDuration = SignedDuration::from_hours(1);

/// The most reports that a list shows.
pub const MOST_LISTED: u32 = 200;

/// What is done with reports. Clones share the same database and counts.
#[derive(Clone)]
pub struct Mistakes {
    db: Db,
    mailer: Mailer,
    senders: Arc<Senders>,
}

/// What came of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Taken {
    /// It is stored.
    Stored,
    /// Too many came lately.
    TooMany {
        /// When another may be sent.
        until: Timestamp,
    },
}

/// What an editor writes with a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    /// For colleagues.
    pub note: EditorText,
    /// For the reader.
    pub answer: EditorText,
}

impl Mistakes {
    /// The use cases over a database, with the mail that answers go out by.
    #[must_use]
    pub fn new(db: Db, mailer: Mailer) -> Self {
        Self { db, mailer, senders: Arc::default() }
    }

    /// Keeps a report. The same one sent again is kept once.
    pub async fn report(&self, new: &NewMistakeReport, sender: Sender, now: Timestamp) -> Result<Taken, store::Error> {
        if let Err(until) = self.senders.admit(sender, now) {
            return Ok(Taken::TooMany { until });
        }
        let mut tx = self.db.begin().await?;
        if tx.count_mistake_reports_since(now - DAY).await? >= MOST_A_DAY {
            return Ok(Taken::TooMany { until: now + TRY_AGAIN_AFTER });
        }
        tx.add_mistake_report(new, now).await?;
        // The same one may have been sent a moment ago by another click and not be durable yet.
        tx.commit().await?;
        Ok(Taken::Stored)
    }

    /// How many reports there are.
    pub async fn counts(&self) -> Result<MistakeCounts, store::Error> {
        self.db.count_mistake_reports().await
    }

    /// The newest reports in that state, newest first, at most [`MOST_LISTED`].
    pub async fn list(&self, state: MistakeState) -> Result<Vec<MistakeReport>, store::Error> {
        self.db.mistake_reports(state, MOST_LISTED).await
    }

    /// A report with what was done about it.
    pub async fn find(&self, id: MistakeReportId) -> Result<Option<(MistakeReport, Vec<MistakeStep>)>, store::Error> {
        let (report, steps) = tokio::try_join!(self.db.mistake_report(id), self.db.mistake_steps(id))?;
        Ok(report.map(|report| (report, steps)))
    }

    /// Closes or reopens a report. Returns whether it did; another editor may have been faster.
    ///
    /// `editor` is `None` for someone at a service that watches its content. An answer is mailed at once when the mail
    /// server takes it, and later otherwise.
    pub async fn step(
        &self,
        report: MistakeReportId,
        kind: StepKind,
        editor: Option<EmailAddress>,
        remarks: Remarks,
        now: Timestamp,
    ) -> Result<bool, store::Error> {
        let Remarks { note, answer } = remarks;
        let has_answer = answer.non_empty().is_some();
        let step = MistakeStep { kind, editor, note, answer, done_at: now, mailed_at: None };
        let mut tx = self.db.begin().await?;
        let number = tx.add_mistake_step(report, &step).await?;
        tx.commit().await?;
        if number.is_some() && has_answer {
            let waiting = self.db.waiting_answers(now).await?;
            self.mail(waiting.into_iter().filter(|answer| answer.report == report), now).await?;
        }
        Ok(number.is_some())
    }

    /// Mails the answers that the mail server did not take before.
    pub async fn mail_waiting_answers(&self, now: Timestamp) -> Result<(), store::Error> {
        let waiting = self.db.waiting_answers(now - WRITTEN_BEFORE).await?;
        self.mail(waiting.into_iter(), now).await
    }

    async fn mail(&self, answers: impl Iterator<Item = WaitingAnswer>, now: Timestamp) -> Result<(), store::Error> {
        for answer in answers {
            if let Err(error) = self.send(&answer).await {
                // What the mail server says about it may name the address, so only its kind is logged.
                tracing::error!(report.id = %answer.report, %error, "an answer to a report was not mailed");
                continue;
            }
            let mut tx = self.db.begin().await?;
            tx.mark_answer_mailed(answer.report, answer.step, now).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn send(&self, answer: &WaitingAnswer) -> Result<(), MailError> {
        let mail = app::mail::mistake_answer(answer.lang, answer.reported_at, &answer.message, &answer.answer);
        self.mailer.send(answer.address.as_str(), mail.subject, mail.body).await
    }

    /// Removes the addresses of readers whose reports were closed long enough ago, and the counts of a day ago.
    pub async fn forget_reporters(&self, now: Timestamp) -> Result<(), store::Error> {
        self.senders.forget(now);
        let mut tx = self.db.begin().await?;
        tx.forget_reporters(now - ADDRESS_KEPT_FOR).await?;
        tx.commit().await
    }
}

/// How old an answer is that is mailed again: whoever wrote a younger one may just be mailing it.
const WRITTEN_BEFORE: SignedDuration = SignedDuration::from_mins(5);
