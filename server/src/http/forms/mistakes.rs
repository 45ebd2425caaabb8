//! Reports of mistakes: taken from readers, closed and reopened by editors.

use app::pages::{
    mistake_form::{MistakeErrors, TypedMistake},
    mistake_report::{StepError, TypedStep},
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use course::{
    mistake::{EditorText, MistakeMessage, readable},
    path,
};
use store::{MistakeReportId, StepKind};

use super::minutes_until;
use crate::{
    accounts::EmailAddress,
    clock::random_bytes,
    http::{
        PageError,
        extract::{Fields, NetworkAddress, Place},
        pages::{
            editor::require_editor,
            mistakes::{ReportInPath, ReportedInQuery, form_html, report_html},
        },
        visit::{self, Visit},
    },
    mistakes::{NewMistakeReport, Remarks, ReplyTo, Sender, Taken},
};

/// `POST /{lang}/reports/new`: keeps a report and leads to what becomes of it.
pub async fn take_report(
    visit: Visit,
    address: NetworkAddress,
    reported: ReportedInQuery,
    fields: Fields,
) -> Result<Response, PageError> {
    let (place, spot) = reported.find(&visit).await?;
    let typed = TypedMistake {
        kind: match fields.text("kind") {
            "" => None,
            kind => Some(kind.parse().map_err(|_| PageError::unprocessable())?),
        },
        message: readable(fields.only("message")?),
        email: fields.text("email").to_owned(),
        wants_answer: fields.text("answer") == "mail",
    };
    let message = typed.message.parse::<MistakeMessage>();
    let reply_to = reply_to(&visit, &typed);
    let (kind, message, reply_to) = match (typed.kind, message, reply_to) {
        (Some(kind), Ok(message), Ok(reply_to)) => (kind, message, reply_to),
        (kind, message, reply_to) => {
            let errors = MistakeErrors {
                is_kind_missing: kind.is_none(),
                message: message.err(),
                is_email_invalid: reply_to.is_err(),
                too_many: None,
            };
            let page = visit::page(form_html(&visit, place, typed, errors));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let sender = match visit.learner().filter(|_| visit.viewer.is_signed_in()) {
        Some(learner) => Sender::Learner(learner),
        None => Sender::at(address.0),
    };
    let wants_answer = reply_to.is_some();
    let id = MistakeReportId::from_random(random_bytes());
    let new = NewMistakeReport { id, spot, kind, message, lang: visit.lang(), reply_to };
    match visit.app.mistakes.report(&new, sender, visit.now).await? {
        Taken::Stored => Ok(visit::see_other(&reported.taken_path(&visit, wants_answer), None)),
        Taken::TooMany { until } => {
            let too_many = Some(minutes_until(until, visit.now));
            let page = form_html(&visit, place, typed, MistakeErrors { too_many, ..MistakeErrors::default() });
            Ok((StatusCode::TOO_MANY_REQUESTS, visit::page(page)).into_response())
        }
    }
}

/// Whom to answer: a signed-in learner only when the box is checked, anyone else at the address they typed.
fn reply_to(visit: &Visit, typed: &TypedMistake) -> Result<Option<ReplyTo>, store::InvalidEmail> {
    if let Some(learner) = visit.learner().filter(|_| visit.viewer.is_signed_in()) {
        return Ok(typed.wants_answer.then_some(ReplyTo::Learner(learner)));
    }
    if typed.email.trim().is_empty() {
        return Ok(None);
    }
    typed.email.parse::<EmailAddress>().map(|address| Some(ReplyTo::Address(address)))
}

/// `POST /{lang}/editor/reports/{report}`: closes or reopens a report, and mails the answer.
pub async fn handle_report(
    visit: Visit,
    Place(id): Place<ReportInPath>,
    fields: Fields,
) -> Result<Response, PageError> {
    require_editor(&visit)?;
    let kind = match fields.only("go")? {
        "close" => StepKind::Closed,
        "reopen" => StepKind::Reopened,
        _ => return Err(PageError::unprocessable()),
    };
    let typed = TypedStep { note: readable(fields.only("note")?), answer: readable(fields.text("answer")) };
    let (report, _) = visit.app.mistakes.find(id.report).await?.ok_or_else(PageError::not_found)?;
    let refuse = async |typed, status, error| {
        let page = report_html(&visit, id.report, typed, Some(error)).await?;
        Ok((status, visit::page(page)).into_response())
    };
    let is_open = report.closed_at.is_none();
    if is_open != (kind == StepKind::Closed) {
        return refuse(typed, StatusCode::CONFLICT, StepError::Conflict).await;
    }
    if !report.can_be_answered && !typed.answer.is_empty() {
        return refuse(typed, StatusCode::CONFLICT, StepError::AddressGone).await;
    }
    let remarks = match (typed.note.parse::<EditorText>(), typed.answer.parse::<EditorText>()) {
        (Ok(note), Ok(answer)) => Remarks { note, answer },
        (note, answer) => {
            let error = StepError::TooLong { note: note.err(), answer: answer.err() };
            return refuse(typed, StatusCode::UNPROCESSABLE_ENTITY, error).await;
        }
    };
    let editor = visit.viewer.email().filter(|_| visit.viewer.is_admin()).cloned();
    if !visit.app.mistakes.step(id.report, kind, editor, remarks, visit.now).await? {
        return refuse(typed, StatusCode::CONFLICT, StepError::Conflict).await;
    }
    Ok(visit::see_other(&path::report(visit.lang(), &id.report.to_string()), None))
}
