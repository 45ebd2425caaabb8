//! An attempt: one question a page, the page before submitting, and the result.

use app::{
    Text,
    pages::{
        answers::{AnsweredQuestion, AnswersPage, answers},
        attempt::{AttemptAnswer, AttemptFrame, AttemptQuestionPage, AttemptReviewPage, question, review},
        error::Conflict,
        overview::{QuizKind, StepLink},
        result::{AfterResult, ResultPage, result},
    },
};
use axum::response::{IntoResponse, Redirect, Response};
use course::{
    Timestamp, path,
    progress::Progress,
    quiz::{DrawnQuestion, Grade, NextAttempt},
};
use store::AttemptId;

use super::courses::{certificate_offer, record};
use crate::{
    http::{PageError, extract::Place, visit, visit::Visit},
    learning::{Attempt, AttemptError, AttemptStatus},
};

/// An attempt named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct AttemptInPath {
    /// Its name.
    pub attempt: AttemptId,
}

/// A question of an attempt named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct QuestionInPath {
    /// The attempt.
    pub attempt: AttemptId,
    /// The question's place, counted from 1.
    pub number: usize,
}

/// `GET /{lang}/attempts/{attempt}`: on to the first question without an answer, or to the result.
pub async fn show_attempt(visit: Visit, Place(id): Place<AttemptInPath>) -> Result<Response, PageError> {
    let attempt = load(&visit, id.attempt).await?;
    let name = attempt.id.to_string();
    let path = match &attempt.status {
        AttemptStatus::Submitted { .. } => path::attempt_result(visit.lang(), &name),
        AttemptStatus::Expired => return Err(expired(&visit, &attempt)),
        AttemptStatus::Open { .. } => match answered(&attempt).iter().position(|answered| !answered) {
            Some(index) => path::attempt_question(visit.lang(), &name, index + 1),
            None => path::attempt_review(visit.lang(), &name),
        },
    };
    Ok(Redirect::to(&path).into_response())
}

/// `GET /{lang}/attempts/{attempt}/questions/{number}`
pub async fn show_question(visit: Visit, Place(place): Place<QuestionInPath>) -> Result<Response, PageError> {
    let attempt = load(&visit, place.attempt).await?;
    let closes_at = require_open(&visit, &attempt)?;
    Ok(visit::page(question_html(&visit, &attempt, closes_at, place.number, None).await?))
}

/// The page of one question; `unsaved` takes the place of what is on record.
pub async fn question_html(
    visit: &Visit,
    attempt: &Attempt,
    closes_at: Timestamp,
    number: usize,
    unsaved: Option<AttemptAnswer>,
) -> Result<String, PageError> {
    let drawn = number.checked_sub(1).and_then(|index| attempt.sheet.questions.get(index));
    let drawn = drawn.ok_or_else(PageError::not_found)?;
    let sheet = attempt.quiz.drawn_sheet(drawn).ok_or_else(PageError::not_found)?;
    let answer = unsaved.unwrap_or_else(|| match attempt.answers.get(&drawn.question) {
        Some(saved) => AttemptAnswer::Saved { response: saved.response.clone(), at: saved.saved_at },
        None => AttemptAnswer::None,
    });
    let is_hint_taken = sheet.hint.is_some() && visit.app.learning.is_hint_taken(attempt, &drawn.question).await?;
    let frame = frame(visit, attempt, closes_at);
    let page = AttemptQuestionPage { frame, number, sheet, answer, is_hint_taken };
    Ok(app::render(|| question(&visit.shell, &page)))
}

/// `GET /{lang}/attempts/{attempt}/review`
pub async fn show_review(visit: Visit, Place(id): Place<AttemptInPath>) -> Result<Response, PageError> {
    let attempt = load(&visit, id.attempt).await?;
    let closes_at = require_open(&visit, &attempt)?;
    let questions = attempt.sheet.questions.iter().filter_map(|drawn| {
        let sheet = attempt.quiz.drawn_sheet(drawn)?;
        let saved = attempt.answers.get(&drawn.question).map(|saved| saved.response.clone());
        let answer = saved.filter(|response| response.is_finished(&sheet.prompt));
        Some((sheet, answer))
    });
    let page = AttemptReviewPage { frame: frame(&visit, &attempt, closes_at), questions: questions.collect() };
    Ok(visit::page(app::render(|| review(&visit.shell, &page))))
}

/// `GET /{lang}/attempts/{attempt}/result`
pub async fn show_result(visit: Visit, Place(id): Place<AttemptInPath>) -> Result<Response, PageError> {
    let attempt = load(&visit, id.attempt).await?;
    let (grade, at) = match &attempt.status {
        AttemptStatus::Submitted { grade, at } => (grade, *at),
        AttemptStatus::Expired => return Err(expired(&visit, &attempt)),
        AttemptStatus::Open { .. } => {
            return Ok(Redirect::to(&path::attempt_review(visit.lang(), &attempt.id.to_string())).into_response());
        }
    };
    let (course, _) = visit.published.catalogue.module(&attempt.module).ok_or_else(PageError::not_found)?;
    let next = after_result(&visit, &attempt, grade).await?;
    let name = attempt.id.to_string();
    let page = ResultPage::new(course, &attempt.module, name, grade, at, next, visit.lang());
    let page = page.ok_or_else(PageError::not_found)?;
    Ok(visit::page(app::render(|| result(&visit.shell, &page))))
}

/// `GET /{lang}/attempts/{attempt}/answers`
pub async fn show_answers(visit: Visit, Place(id): Place<AttemptInPath>) -> Result<Response, PageError> {
    let attempt = load(&visit, id.attempt).await?;
    let (passed, submitted_at) = match &attempt.status {
        AttemptStatus::Submitted { grade, at } => (grade.may_show_key(), *at),
        AttemptStatus::Expired => return Err(expired(&visit, &attempt)),
        AttemptStatus::Open { .. } => {
            return Ok(Redirect::to(&path::attempt_review(visit.lang(), &attempt.id.to_string())).into_response());
        }
    };
    let questions = attempt.sheet.questions.iter().filter_map(|drawn| {
        let answer = attempt.answers.get(&drawn.question).map(|saved| saved.response.clone());
        let question = attempt.quiz.question(&drawn.question)?;
        let feedback = answer.as_ref().filter(|_| passed).map(|answer| question.feedback(answer));
        Some(AnsweredQuestion { sheet: attempt.quiz.drawn_sheet(drawn)?, answer, feedback })
    });
    let page = AnswersPage {
        attempt: attempt.id.to_string(),
        module: attempt.module.clone(),
        module_title: module_title(&visit, &attempt),
        kind: kind(&visit, &attempt),
        text_lang: attempt.quiz.lang,
        submitted_at,
        passed,
        questions: questions.collect(),
    };
    Ok(visit::page(app::render(|| answers(&visit.shell, &page))))
}

async fn after_result(visit: &Visit, attempt: &Attempt, grade: &Grade) -> Result<AfterResult, PageError> {
    let (course, module) = visit.published.catalogue.module(&attempt.module).ok_or_else(PageError::not_found)?;
    if grade.is_passed() {
        let record = record(visit, &course.id).await?;
        let progress = Progress::of(course, &record);
        let missing = progress.missing(course);
        let next = missing.first().and_then(|step| StepLink::new(course, step, visit.lang()));
        return Ok(match next {
            Some(step) if progress.completed_at.is_none() => AfterResult::Continue(step),
            _ => AfterResult::Complete(certificate_offer(visit, course, &record).await?),
        });
    }
    let attempts = visit.app.learning.attempts(visit.known_learner()?, Some(&attempt.module)).await?;
    let earlier: Vec<_> = attempts.iter().map(crate::learning::AttemptRow::earlier).collect();
    Ok(match module.quiz_rules.next_attempt(&earlier, visit.now) {
        NextAttempt::Wait { until } => AfterResult::Wait { until },
        NextAttempt::Begin { left } => AfterResult::TryAgain { left },
        NextAttempt::Resume => AfterResult::TryAgain { left: 1 },
    })
}

/// The attempt, if it is the viewer's.
pub async fn load(visit: &Visit, id: AttemptId) -> Result<Attempt, PageError> {
    let learner = visit.learner().ok_or_else(PageError::forbidden)?;
    let attempt = visit.app.learning.attempt(learner, id, visit.now).await;
    attempt.map_err(|error| match error {
        AttemptError::NotFound => PageError::not_found(),
        AttemptError::NotYours => PageError::forbidden(),
        AttemptError::Store(error) => error.into(),
    })
}

/// When the attempt closes; an error page with a way forward when it is closed.
pub fn require_open(visit: &Visit, attempt: &Attempt) -> Result<Timestamp, PageError> {
    match &attempt.status {
        AttemptStatus::Open { closes_at } => Ok(*closes_at),
        AttemptStatus::Expired => Err(expired(visit, attempt)),
        AttemptStatus::Submitted { .. } => Err(submitted(visit, attempt.id)),
    }
}

/// The error page about an attempt that closed by itself.
#[must_use]
pub fn expired(visit: &Visit, attempt: &Attempt) -> PageError {
    PageError::conflict(Conflict::Expired, path::quiz(visit.lang(), &attempt.module))
}

/// The error page about an attempt that was submitted.
#[must_use]
pub fn submitted(visit: &Visit, id: AttemptId) -> PageError {
    PageError::conflict(Conflict::Submitted, path::attempt_result(visit.lang(), &id.to_string()))
}

fn frame(visit: &Visit, attempt: &Attempt, closes_at: Timestamp) -> AttemptFrame {
    AttemptFrame {
        attempt: attempt.id.to_string(),
        module: attempt.module.clone(),
        module_title: module_title(visit, attempt),
        kind: kind(visit, attempt),
        text_lang: attempt.quiz.lang,
        answered: answered(attempt),
        closes_at,
    }
}

/// The title of the module today; when it is gone, that of the quiz as it was.
fn module_title(visit: &Visit, attempt: &Attempt) -> Text {
    match visit.published.catalogue.module(&attempt.module) {
        Some((_, module)) => Text::of(&module.title, visit.lang()),
        None => Text { text: attempt.quiz.title.clone(), lang: attempt.quiz.lang },
    }
}

/// What the quiz is today; when its module is gone, one over a module.
fn kind(visit: &Visit, attempt: &Attempt) -> QuizKind {
    let module = visit.published.catalogue.module(&attempt.module);
    module.map_or(QuizKind::Module, |(_, module)| QuizKind::of(module))
}

fn answered(attempt: &Attempt) -> Vec<bool> {
    let is_answered = |drawn: &DrawnQuestion| {
        let question = attempt.quiz.question(&drawn.question)?;
        Some(attempt.answers.get(&drawn.question)?.response.is_finished(&question.sheet().prompt))
    };
    attempt.sheet.questions.iter().map(|drawn| is_answered(drawn).unwrap_or(false)).collect()
}
