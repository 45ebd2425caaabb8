//! Reports of mistakes in the content, and what editors did about them.

use course::{
    Lang, LessonRef, ModuleRef, Revision, Timestamp,
    mistake::{EditorText, MistakeKind, MistakeMessage, MistakePlace, MistakeSpot},
};
use sqlx::{query, query_as, query_scalar};

use crate::{Db, EmailAddress, Error, LearnerId, MistakeReportId, WriteTx, row::Row};

/// Whom to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplyTo {
    /// A signed-in learner, at the address they have then.
    Learner(LearnerId),
    /// An address that was typed.
    Address(EmailAddress),
}

/// A report as it comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMistakeReport {
    /// Its name.
    pub id: MistakeReportId,
    /// What it is about.
    pub spot: MistakeSpot,
    /// What kind of mistake it is.
    pub kind: MistakeKind,
    /// What the reader writes.
    pub message: MistakeMessage,
    /// The language to answer in.
    pub lang: Lang,
    /// Whom to answer; `None` when no answer was asked for.
    pub reply_to: Option<ReplyTo>,
}

/// A report as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeReport {
    /// Its name.
    pub id: MistakeReportId,
    /// What it is about.
    pub spot: MistakeSpot,
    /// What kind of mistake it is.
    pub kind: MistakeKind,
    /// What the reader writes.
    pub message: MistakeMessage,
    /// The language to answer in.
    pub lang: Lang,
    /// Whether an answer can be mailed: one was asked for, and the address is still known.
    pub can_be_answered: bool,
    /// When it came in.
    pub reported_at: Timestamp,
    /// When it was closed; `None` while it is open.
    pub closed_at: Option<Timestamp>,
}

/// Which reports are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MistakeState {
    /// Those that wait for an editor.
    Open,
    /// Those that were closed.
    Closed,
}

/// How many reports there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MistakeCounts {
    /// Those that wait for an editor.
    pub open: u64,
    /// Those that were closed.
    pub closed: u64,
}

/// What an editor did about a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeStep {
    /// What was done.
    pub kind: StepKind,
    /// The administrator who did it; `None` for someone at a service that watches its content.
    pub editor: Option<EmailAddress>,
    /// What they wrote for colleagues.
    pub note: EditorText,
    /// What they wrote for the reader.
    pub answer: EditorText,
    /// When it was done.
    pub done_at: Timestamp,
    /// When the answer was mailed.
    pub mailed_at: Option<Timestamp>,
}

/// What can be done about a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// It was closed.
    Closed,
    /// It was opened again.
    Reopened,
}

impl StepKind {
    const ALL: [Self; 2] = [Self::Closed, Self::Reopened];

    fn as_str(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Reopened => "reopened",
        }
    }
}

/// An answer that was not mailed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingAnswer {
    /// The report it answers.
    pub report: MistakeReportId,
    /// The step it was written with, counted from 1.
    pub step: u32,
    /// Where it goes.
    pub address: EmailAddress,
    /// The language it is answered in.
    pub lang: Lang,
    /// When the report came in.
    pub reported_at: Timestamp,
    /// What the reader wrote.
    pub message: String,
    /// The answer.
    pub answer: String,
}

/// The columns of a [`MistakeReport`].
struct Found {
    id: String,
    course: String,
    module: String,
    lesson: Option<String>,
    question: Option<String>,
    text_lang: String,
    path: String,
    line: Option<i64>,
    revision: String,
    kind: String,
    message: String,
    lang: String,
    can_be_answered: bool,
    reported_at: i64,
    closed_at: Option<i64>,
}

impl TryFrom<Found> for MistakeReport {
    type Error = Error;

    fn try_from(found: Found) -> Result<Self, Error> {
        let row = Row { table: "mistake_reports", id: &found.id };
        let module = ModuleRef { course: row.parse(&found.course)?, module: row.parse(&found.module)? };
        let lesson = match &found.lesson {
            Some(lesson) => Some(LessonRef {
                course: module.course.clone(),
                module: module.module.clone(),
                lesson: row.parse(lesson)?,
            }),
            None => None,
        };
        let question = found.question.as_deref().map(|question| row.parse(question)).transpose()?;
        let place = match (lesson, question) {
            (Some(lesson), None) => MistakePlace::Lesson(lesson),
            (Some(lesson), Some(question)) => MistakePlace::Practice(lesson, question),
            (None, question) => MistakePlace::Graded(module, row.require(question)?),
        };
        Ok(Self {
            id: row.parse(&found.id)?,
            spot: MistakeSpot {
                place,
                text_lang: row.parse(&found.text_lang)?,
                line: found.line.map(|line| row.number(line)).transpose()?,
                revision: row.require(Revision::new(&found.revision))?,
                path: found.path,
            },
            kind: row.parse(&found.kind)?,
            message: row.parse(&found.message)?,
            lang: row.parse(&found.lang)?,
            can_be_answered: found.can_be_answered,
            reported_at: row.time(found.reported_at)?,
            closed_at: found.closed_at.map(|at| row.time(at)).transpose()?,
        })
    }
}

/// The columns of a [`MistakeStep`].
struct FoundStep {
    report: String,
    kind: String,
    editor: Option<String>,
    note: Option<String>,
    answer: Option<String>,
    done_at: i64,
    mailed_at: Option<i64>,
}

impl TryFrom<FoundStep> for MistakeStep {
    type Error = Error;

    fn try_from(found: FoundStep) -> Result<Self, Error> {
        let row = Row { table: "mistake_steps", id: &found.report };
        Ok(Self {
            kind: row.require(StepKind::ALL.into_iter().find(|kind| kind.as_str() == found.kind))?,
            editor: found.editor.as_deref().map(|editor| row.parse(editor)).transpose()?,
            note: row.parse(found.note.as_deref().unwrap_or_default())?,
            answer: row.parse(found.answer.as_deref().unwrap_or_default())?,
            done_at: row.time(found.done_at)?,
            mailed_at: found.mailed_at.map(|at| row.time(at)).transpose()?,
        })
    }
}

/// The columns of a [`WaitingAnswer`].
struct FoundAnswer {
    report: String,
    number: i64,
    address: String,
    lang: String,
    reported_at: i64,
    message: String,
    answer: String,
}

impl TryFrom<FoundAnswer> for WaitingAnswer {
    type Error = Error;

    fn try_from(found: FoundAnswer) -> Result<Self, Error> {
        let row = Row { table: "mistake_steps", id: &found.report };
        Ok(Self {
            report: row.parse(&found.report)?,
            step: row.number(found.number)?,
            address: row.parse(&found.address)?,
            lang: row.parse(&found.lang)?,
            reported_at: row.time(found.reported_at)?,
            message: found.message,
            answer: found.answer,
        })
    }
}

impl Db {
    /// The newest reports in that state, newest first, at most `limit`.
    pub async fn mistake_reports(&self, state: MistakeState, limit: u32) -> Result<Vec<MistakeReport>, Error> {
        let is_closed = state == MistakeState::Closed;
        let found =
            sqlx::query_file_as!(Found, "queries/mistake_reports.sql", is_closed, limit).fetch_all(&self.read).await?;
        found.into_iter().map(MistakeReport::try_from).collect()
    }

    /// The report of that name.
    pub async fn mistake_report(&self, id: MistakeReportId) -> Result<Option<MistakeReport>, Error> {
        let found = sqlx::query_file_as!(Found, "queries/mistake_report.sql", id).fetch_optional(&self.read).await?;
        found.map(MistakeReport::try_from).transpose()
    }

    /// What was done about a report, in order.
    pub async fn mistake_steps(&self, id: MistakeReportId) -> Result<Vec<MistakeStep>, Error> {
        let found = query_as!(
            FoundStep,
            "select report, kind, editor, note, answer, done_at, mailed_at
            from mistake_steps
            where report = ?
            order by number",
            id,
        )
        .fetch_all(&self.read)
        .await?;
        found.into_iter().map(MistakeStep::try_from).collect()
    }

    /// How many reports there are.
    pub async fn count_mistake_reports(&self) -> Result<MistakeCounts, Error> {
        let counts = query!(
            r#"select
                count(*) filter (where closed_at is null) as "open!: i64",
                count(closed_at) as "closed!: i64"
            from mistake_reports"#,
        )
        .fetch_one(&self.read)
        .await?;
        let row = Row { table: "mistake_reports", id: "count" };
        Ok(MistakeCounts { open: row.number(counts.open)?, closed: row.number(counts.closed)? })
    }

    /// The answers that were written at `until` or before and are not mailed yet, while there is an address for them.
    pub async fn waiting_answers(&self, until: Timestamp) -> Result<Vec<WaitingAnswer>, Error> {
        let until = until.as_millisecond();
        let found =
            sqlx::query_file_as!(FoundAnswer, "queries/waiting_answers.sql", until).fetch_all(&self.read).await?;
        found.into_iter().map(WaitingAnswer::try_from).collect()
    }
}

impl WriteTx {
    /// Adds a report, unless the same words about the same place wait for an editor already. Returns whether it is new.
    pub async fn add_mistake_report(&mut self, new: &NewMistakeReport, now: Timestamp) -> Result<bool, Error> {
        let module = new.spot.place.module();
        let (course, module) = (module.course.as_str(), module.module.as_str());
        let (lesson, question) = match &new.spot.place {
            MistakePlace::Lesson(lesson) => (Some(lesson.lesson.as_str()), None),
            MistakePlace::Practice(lesson, question) => (Some(lesson.lesson.as_str()), Some(question.as_str())),
            MistakePlace::Graded(_, question) => (None, Some(question.as_str())),
        };
        let (learner, email) = match &new.reply_to {
            Some(ReplyTo::Learner(learner)) => (Some(*learner), None),
            Some(ReplyTo::Address(address)) => (None, Some(address.as_str())),
            None => (None, None),
        };
        let (text_lang, path, revision) = (new.spot.text_lang.code(), &new.spot.path, new.spot.revision.as_str());
        let line = new.spot.line.and_then(|line| i64::try_from(line).ok());
        let (kind, message, lang) = (new.kind.as_str(), new.message.as_str(), new.lang.code());
        let now = now.as_millisecond();
        let done = sqlx::query_file!(
            "queries/add_mistake_report.sql",
            new.id,
            course,
            module,
            lesson,
            question,
            text_lang,
            path,
            line,
            revision,
            kind,
            message,
            lang,
            learner,
            email,
            now,
        )
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// How many reports came in after `since`.
    pub async fn count_mistake_reports_since(&mut self, since: Timestamp) -> Result<u64, Error> {
        let since = since.as_millisecond();
        let count = query_scalar!("select count(*) from mistake_reports where reported_at > ?", since)
            .fetch_one(self.connection())
            .await?;
        Row { table: "mistake_reports", id: "count" }.number(count)
    }

    /// Closes or reopens a report and keeps who did it with what they wrote. Returns the number of the step, counted
    /// from 1; `None` when the report is not there or in that state already.
    pub async fn add_mistake_step(
        &mut self,
        report: MistakeReportId,
        step: &MistakeStep,
    ) -> Result<Option<u32>, Error> {
        let done_at = step.done_at.as_millisecond();
        let closed_at = (step.kind == StepKind::Closed).then_some(done_at);
        let changed = query!(
            "update mistake_reports set closed_at = ?1 where id = ?2 and (closed_at is null) = (?1 is not null)",
            closed_at,
            report,
        )
        .execute(self.connection())
        .await?;
        if changed.rows_affected() == 0 {
            return Ok(None);
        }
        let (kind, editor) = (step.kind.as_str(), step.editor.as_ref().map(EmailAddress::as_str));
        let (note, answer) = (step.note.non_empty(), step.answer.non_empty());
        let number = query_scalar!(
            r#"insert into mistake_steps (report, number, kind, editor, note, answer, done_at)
            select ?1, 1 + count(*), ?2, ?3, ?4, ?5, ?6 from mistake_steps where report = ?1
            returning number as "number!: i64""#,
            report,
            kind,
            editor,
            note,
            answer,
            done_at,
        )
        .fetch_one(self.connection())
        .await?;
        Row { table: "mistake_steps", id: &report.to_string() }.number(number).map(Some)
    }

    /// Notes that the answer of a step was mailed.
    pub async fn mark_answer_mailed(
        &mut self,
        report: MistakeReportId,
        step: u32,
        now: Timestamp,
    ) -> Result<(), Error> {
        let now = now.as_millisecond();
        query!("update mistake_steps set mailed_at = ? where report = ? and number = ?", now, report, step)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Removes from the reports that were closed at `until` or before whom to answer. Returns from how many.
    pub async fn forget_reporters(&mut self, until: Timestamp) -> Result<u64, Error> {
        let until = until.as_millisecond();
        let done = query!(
            "update mistake_reports
            set learner = null, email = null
            where closed_at <= ? and (learner is not null or email is not null)",
            until,
        )
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected())
    }
}
