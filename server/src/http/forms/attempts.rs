//! Beginning, answering and submitting an attempt.

use app::pages::{attempt::AttemptAnswer, error::Conflict};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use course::{
    ModuleRef, path,
    quiz::{Response as Answer, ResponseError},
};
use store::AttemptId;

use crate::{
    clock::random_bytes,
    http::{
        PageError,
        extract::{Fields, Place},
        pages::attempts::{AttemptInPath, QuestionInPath, expired, load, question_html, require_open, submitted},
        visit::{self, Visit},
    },
    learning::{AnswerError, Attempt, BeginError},
};

/// `POST /{lang}/quizzes/{course}/{module}/attempts`: begins an attempt or resumes the open one.
pub async fn begin_attempt(visit: Visit, Place(id): Place<ModuleRef>) -> Result<Response, PageError> {
    let (course, module) = visit.published.catalogue.module(&id).ok_or_else(PageError::not_found)?;
    let quiz = module.quiz(visit.lang()).ok_or_else(PageError::not_found)?;
    let (learner, session) = visit.actor().await?;
    let new_id = AttemptId::from_random(random_bytes());
    let seed = u64::from_le_bytes(random_bytes());
    let begun = visit.app.learning.begin_attempt(learner, course, quiz, new_id, seed, visit.now).await;
    match begun {
        Ok(attempt) => Ok(visit::see_other(&path::attempt(visit.lang(), &attempt.to_string()), session)),
        Err(BeginError::Wait { until }) => {
            Err(PageError::conflict(Conflict::Paused { until }, path::quiz(visit.lang(), &id)))
        }
        Err(BeginError::Store(error)) => Err(error.into()),
    }
}

/// Where the buttons under a question lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Go {
    Next,
    Previous,
    Review,
    /// To the same question with its hint.
    Hint,
    /// Nowhere: an island saves the answer as it is given.
    Stay,
}

impl Go {
    fn read(fields: &Fields) -> Result<Self, PageError> {
        match fields.text("go") {
            "" | "next" => Ok(Self::Next),
            "previous" => Ok(Self::Previous),
            "review" => Ok(Self::Review),
            "hint" => Ok(Self::Hint),
            "stay" => Ok(Self::Stay),
            _ => Err(PageError::unprocessable()),
        }
    }

    /// Whether one may go on without having answered.
    fn needs_answer(self) -> bool {
        matches!(self, Self::Next | Self::Stay)
    }
}

/// `POST /{lang}/attempts/{attempt}/questions/{number}`: saves the answer and moves on.
pub async fn save_answer(
    visit: Visit,
    Place(place): Place<QuestionInPath>,
    fields: Fields,
) -> Result<Response, PageError> {
    let go = Go::read(&fields)?;
    let attempt = load(&visit, place.attempt).await?;
    let closes_at = require_open(&visit, &attempt)?;
    let drawn = place.number.checked_sub(1).and_then(|index| attempt.sheet.questions.get(index));
    let drawn = drawn.ok_or_else(PageError::not_found)?;
    let sheet = attempt.quiz.drawn_sheet(drawn).ok_or_else(PageError::not_found)?;
    let learner = visit.known_learner()?;
    if go == Go::Hint {
        let taken = visit.app.learning.take_hint(learner, &attempt, &drawn.question, visit.now).await;
        taken.map_err(|error| answer_error(&visit, &attempt, error))?;
    }
    let mut is_underway = false;
    match Answer::read(&sheet.prompt, &fields.0) {
        Ok(response) => {
            is_underway = !response.is_finished(&sheet.prompt);
            let saved =
                visit.app.learning.save_answer(learner, attempt.id, &drawn.question, &response, visit.now).await;
            saved.map_err(|error| answer_error(&visit, &attempt, error))?;
        }
        Err(ResponseError::Foreign) => return Err(PageError::unprocessable()),
        Err(ResponseError::Missing) if !go.needs_answer() => {}
        Err(error) => {
            // Whoever asks for a hint need not have answered; what is half done stays on the page.
            let error = (go != Go::Hint).then_some(error);
            let unsaved = AttemptAnswer::Unsaved { error, fields: fields.0 };
            let page = question_html(&visit, &attempt, closes_at, place.number, Some(unsaved)).await?;
            let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            return Ok((status, visit::page(page)).into_response());
        }
    }
    let (lang, name, last) = (visit.lang(), attempt.id.to_string(), attempt.sheet.questions.len());
    let path = match go {
        Go::Stay => return Ok(visit::fragment(app::fragment::saved(lang, visit.now))),
        Go::Hint => path::attempt_hint(lang, &name, place.number),
        Go::Next if is_underway => path::attempt_question(lang, &name, place.number),
        Go::Next if place.number < last => path::attempt_question(lang, &name, place.number + 1),
        Go::Next | Go::Review => path::attempt_review(lang, &name),
        Go::Previous => path::attempt_question(lang, &name, place.number.saturating_sub(1).max(1)),
    };
    Ok(visit::see_other(&path, None))
}

/// `POST /{lang}/attempts/{attempt}/review`: submits. Submitting again leads to the first result.
pub async fn submit_attempt(visit: Visit, Place(id): Place<AttemptInPath>) -> Result<Response, PageError> {
    let attempt = load(&visit, id.attempt).await?;
    let (course, _) = visit.published.catalogue.module(&attempt.module).ok_or_else(PageError::not_found)?;
    let learner = visit.known_learner()?;
    let submitted = visit.app.learning.submit(learner, &attempt, course, visit.now).await;
    submitted.map_err(|error| answer_error(&visit, &attempt, error))?;
    Ok(visit::see_other(&path::attempt_result(visit.lang(), &attempt.id.to_string()), None))
}

fn answer_error(visit: &Visit, attempt: &Attempt, error: AnswerError) -> PageError {
    match error {
        AnswerError::NotFound | AnswerError::UnknownQuestion => PageError::not_found(),
        AnswerError::NotYours => PageError::forbidden(),
        AnswerError::Closed => submitted(visit, attempt.id),
        AnswerError::Expired => expired(visit, attempt),
        AnswerError::Store(error) => error.into(),
    }
}
