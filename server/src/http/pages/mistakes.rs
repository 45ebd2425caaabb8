//! Reporting a mistake, and what editors see of the reports.

use app::pages::{
    mistake_form::{
        MistakeErrors, MistakeFormPage, MistakeTakenPage, ReportedKind, ReportedPlace, TypedMistake, mistake_form,
        mistake_taken,
    },
    mistake_report::{MistakeReportPage, ReportStep, StepError, TypedStep, mistake_report},
    mistake_reports::{ListedReport, MistakeReportsPage, PlaceNow, ReportFilter, ReportGroup, mistake_reports},
};
use axum::{
    extract::{FromRequestParts, Query},
    http::request::Parts,
    response::Response,
};
use course::{
    CourseId, LessonId, LessonRef, ModuleId, QuestionId,
    mistake::{MistakePlace, MistakeSpot},
    path::{self, Reported},
};
use store::{AttemptId, MistakeReportId};

use super::{
    attempts::{load, module_title},
    editor::require_editor,
};
use crate::{
    accounts::EmailAddress,
    http::{PageError, extract::Place, visit, visit::Visit},
    learning::{Attempt, AttemptStatus},
    mistakes::{MistakeReport, MistakeState, MistakeStep},
};

/// What is reported, as [`path::new_report`] writes it into a query.
#[derive(Debug, Clone)]
pub enum ReportedInQuery {
    /// A lesson as a whole.
    Lesson(LessonRef),
    /// A practice question in a lesson.
    Practice(LessonRef, QuestionId),
    /// A question of an attempt.
    Graded(AttemptId, QuestionId),
}

#[derive(serde::Deserialize)]
struct Names {
    course: Option<CourseId>,
    module: Option<ModuleId>,
    lesson: Option<LessonId>,
    question: Option<QuestionId>,
    attempt: Option<AttemptId>,
}

impl<S: Send + Sync> FromRequestParts<S> for ReportedInQuery {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        // What does not name anything is not found, as in a path.
        let names = Query::<Names>::from_request_parts(parts, state).await.map_err(|_| PageError::not_found())?.0;
        match names {
            Names { attempt: Some(attempt), question: Some(question), course: None, module: None, lesson: None } => {
                Ok(Self::Graded(attempt, question))
            }
            Names { course: Some(course), module: Some(module), lesson: Some(lesson), question, attempt: None } => {
                let lesson = LessonRef { course, module, lesson };
                Ok(match question {
                    Some(question) => Self::Practice(lesson, question),
                    None => Self::Lesson(lesson),
                })
            }
            _ => Err(PageError::not_found()),
        }
    }
}

impl ReportedInQuery {
    /// Where one gets after the report.
    #[must_use]
    pub fn taken_path(&self, visit: &Visit, wants_answer: bool) -> String {
        let taken = |reported: Reported<'_>| path::report_taken(visit.lang(), reported, wants_answer);
        match self {
            Self::Lesson(lesson) => taken(Reported::Lesson(lesson)),
            Self::Practice(lesson, question) => taken(Reported::Practice(lesson, question)),
            Self::Graded(attempt, question) => taken(Reported::Graded(&attempt.to_string(), question)),
        }
    }

    /// What it is for the reader, and where it is in the files.
    pub async fn find(&self, visit: &Visit) -> Result<(ReportedPlace, MistakeSpot), PageError> {
        let lang = visit.lang();
        match self {
            Self::Lesson(lesson) => in_lesson(visit, &MistakePlace::Lesson(lesson.clone()), path::lesson(lang, lesson)),
            Self::Practice(lesson, question) => {
                let place = MistakePlace::Practice(lesson.clone(), question.clone());
                in_lesson(visit, &place, path::practice(lang, lesson, question))
            }
            Self::Graded(attempt, question) => in_attempt(&load(visit, *attempt).await?, question, visit),
        }
    }
}

fn in_lesson(visit: &Visit, place: &MistakePlace, back: String) -> Result<(ReportedPlace, MistakeSpot), PageError> {
    let (catalogue, lang) = (&visit.published.catalogue, visit.lang());
    let shown = ReportedPlace::in_lesson(place, catalogue, lang, back);
    shown.zip(MistakeSpot::find(place, catalogue, lang)).ok_or_else(PageError::not_found)
}

/// A question as the attempt has it, which need not be as it is now.
fn in_attempt(
    attempt: &Attempt,
    question: &QuestionId,
    visit: &Visit,
) -> Result<(ReportedPlace, MistakeSpot), PageError> {
    let (lang, name) = (visit.lang(), attempt.id.to_string());
    let drawn = attempt.sheet.questions.iter().position(|drawn| drawn.question == *question);
    let number = 1 + drawn.ok_or_else(PageError::not_found)?;
    let back = match &attempt.status {
        AttemptStatus::Open { .. } => path::attempt_question(lang, &name, number),
        AttemptStatus::Submitted { .. } => path::attempt_answer(lang, &name, question),
        AttemptStatus::Expired => path::quiz(lang, &attempt.module),
    };
    let found = attempt.quiz.question(question).zip(MistakeSpot::in_quiz(&attempt.quiz, question));
    let (question, spot) = found.ok_or_else(PageError::not_found)?;
    let shown = ReportedPlace {
        kind: ReportedKind::Graded,
        title: module_title(visit, attempt),
        stem: Some((question.stem.clone(), attempt.quiz.lang)),
        back,
    };
    Ok((shown, spot))
}

/// `GET /{lang}/reports/new`
pub async fn ask_for_report(visit: Visit, reported: ReportedInQuery) -> Result<Response, PageError> {
    let (place, _) = reported.find(&visit).await?;
    Ok(visit::page(form_html(&visit, place, TypedMistake::default(), MistakeErrors::default())))
}

/// The form with what stands in it.
#[must_use]
pub fn form_html(visit: &Visit, place: ReportedPlace, typed: TypedMistake, errors: MistakeErrors) -> String {
    let account = visit.viewer.email().map(EmailAddress::to_string);
    let page = MistakeFormPage { place, account, typed, errors };
    app::render(|| mistake_form(&visit.shell, &page))
}

/// Whether an answer was asked for, as [`path::report_taken`] writes it.
#[derive(Debug, serde::Deserialize)]
pub struct AnswerInQuery {
    answer: Option<String>,
}

/// `GET /{lang}/reports/taken`
pub async fn show_taken(
    visit: Visit,
    reported: ReportedInQuery,
    Query(asked): Query<AnswerInQuery>,
) -> Result<Response, PageError> {
    let (place, _) = reported.find(&visit).await?;
    let page = MistakeTakenPage { place, wants_answer: asked.answer.as_deref() == Some("mail") };
    Ok(visit::page(app::render(|| mistake_taken(&visit.shell, &page))))
}

/// Which reports are listed, as the query says.
#[derive(Debug, serde::Deserialize)]
pub struct ShownInQuery {
    show: Option<String>,
}

/// `GET /{lang}/editor/reports`
pub async fn show_reports(visit: Visit, Query(shown): Query<ShownInQuery>) -> Result<Response, PageError> {
    require_editor(&visit)?;
    let (filter, state) = match shown.show.as_deref() {
        Some("closed") => (ReportFilter::Closed, MistakeState::Closed),
        _ => (ReportFilter::Open, MistakeState::Open),
    };
    let mistakes = &visit.app.mistakes;
    let (counts, found) = tokio::try_join!(mistakes.counts(), mistakes.list(state))?;
    let reports = found.into_iter().map(listed).collect();
    let groups = ReportGroup::group(reports, &visit.published.catalogue, visit.lang());
    let page = MistakeReportsPage { filter, open: counts.open, closed: counts.closed, groups };
    Ok(visit::page(app::render(|| mistake_reports(&visit.shell, &page))))
}

/// A report named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct ReportInPath {
    /// Its name.
    pub report: MistakeReportId,
}

/// `GET /{lang}/editor/reports/{report}`
pub async fn show_report(visit: Visit, Place(id): Place<ReportInPath>) -> Result<Response, PageError> {
    require_editor(&visit)?;
    Ok(visit::page(report_html(&visit, id.report, TypedStep::default(), None).await?))
}

/// The page of a report with what stands in its form.
pub async fn report_html(
    visit: &Visit,
    id: MistakeReportId,
    typed: TypedStep,
    error: Option<StepError>,
) -> Result<String, PageError> {
    let mistakes = &visit.app.mistakes;
    let (counts, found) = tokio::try_join!(mistakes.counts(), mistakes.find(id))?;
    let (report, steps) = found.ok_or_else(PageError::not_found)?;
    let page = MistakeReportPage {
        place: PlaceNow::new(&report.spot, &visit.published.catalogue, visit.lang()),
        report: listed(report),
        steps: steps.iter().map(step).collect(),
        typed,
        error,
        open: counts.open,
    };
    Ok(app::render(|| mistake_report(&visit.shell, &page)))
}

fn listed(report: MistakeReport) -> ListedReport {
    ListedReport {
        id: report.id.to_string(),
        spot: report.spot,
        kind: report.kind,
        message: report.message.as_str().to_owned(),
        lang: report.lang,
        can_be_answered: report.can_be_answered,
        reported_at: report.reported_at,
        closed_at: report.closed_at,
    }
}

fn step(step: &MistakeStep) -> ReportStep {
    ReportStep {
        is_closing: step.kind == store::StepKind::Closed,
        editor: step.editor.as_ref().map(EmailAddress::to_string),
        done_at: step.done_at,
        note: step.note.as_str().to_owned(),
        answer: step.answer.as_str().to_owned(),
        mailed_at: step.mailed_at,
    }
}
