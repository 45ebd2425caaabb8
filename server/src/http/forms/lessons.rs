//! Practice answers and reading marks.

use app::components::question::{CardState, QuestionCard};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use course::{
    LessonRef, QuestionId, path,
    progress::Step,
    quiz::{Response as Answer, ResponseError},
};

use crate::{
    http::{
        PageError,
        extract::{Fields, Place},
        pages::courses::lesson_html,
        visit::{self, Visit},
    },
    learning::ReadError,
};

/// `POST /{lang}/courses/{course}/{module}/{lesson}`: answers a practice question of the lesson.
pub async fn answer_practice(visit: Visit, Place(id): Place<LessonRef>, fields: Fields) -> Result<Response, PageError> {
    let (_, _, lesson) = visit.published.catalogue.lesson(&id).ok_or_else(PageError::not_found)?;
    let (text, text_lang) = lesson.texts.in_lang(visit.lang());
    let question: QuestionId = fields.only("question")?.parse().map_err(|_| PageError::unprocessable())?;
    let question = text.question(&question).ok_or_else(PageError::unprocessable)?;
    let fragment = |state: CardState| {
        let card = QuestionCard::new(visit.lang(), &id, text_lang, question, state);
        visit::fragment(app::fragment::card(visit.lang(), &card))
    };
    let prompt = question.sheet().prompt;
    let response = match Answer::read(&prompt, &fields.0) {
        Ok(response) => response,
        Err(ResponseError::Foreign) => return Err(PageError::unprocessable()),
        Err(error) => {
            let state = CardState::Invalid { error, fields: fields.0.clone() };
            let answer = if visit.wants_fragment {
                fragment(state)
            } else {
                visit::page(lesson_html(&visit, &id, (question.id.clone(), state)).await?)
            };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response());
        }
    };
    if let Answer::Case { path } = &response
        && !response.is_finished(&prompt)
    {
        if !visit.wants_fragment {
            return Ok(visit::see_other(&path::case_step(visit.lang(), &id, &question.id, path), None));
        }
        let feedback = Box::new(question.feedback(&response));
        return Ok(fragment(CardState::Underway { response, feedback }));
    }
    let (learner, session) = visit.actor().await?;
    let learning = &visit.app.learning;
    let feedback = learning.answer_practice(learner, &id, question, text_lang, &response, visit.now).await?;
    if !visit.wants_fragment {
        return Ok(visit::see_other(&path::practice(visit.lang(), &id, &question.id), session));
    }
    let state = CardState::Answered { response, feedback: Box::new(feedback) };
    Ok(visit::with_session(fragment(state), session))
}

/// `POST /{lang}/courses/{course}/{module}/{lesson}/read`: marks the lesson as read and leads to what comes next.
pub async fn mark_read(visit: Visit, Place(id): Place<LessonRef>) -> Result<Response, PageError> {
    let (course, _, _) = visit.published.catalogue.lesson(&id).ok_or_else(PageError::not_found)?;
    let (learner, session) = visit.actor().await?;
    let read = visit.app.learning.mark_read(learner, course, &id, visit.now).await.map_err(|error| match error {
        ReadError::NotFound => PageError::not_found(),
        ReadError::Store(error) => error.into(),
    })?;
    let role = read.progress.role.as_ref().and_then(|role| course.role(role));
    let next = match course.after(&id, role) {
        Some(Step::Lesson(lesson)) => path::lesson(visit.lang(), &lesson),
        Some(Step::Quiz(module)) => path::quiz(visit.lang(), &course.module_ref(&module)),
        None => path::course(visit.lang(), &course.id),
    };
    Ok(visit::see_other(&next, session))
}
