//! Asking for the name to print, and the public page on which anyone can check a certificate.

use app::{
    Text,
    pages::{
        certificate::{CertificateNamePage, VerifyOutcome, VerifyPage, name, verify as verify_page},
        course::CertificateOffer,
        me::Freshness,
    },
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use course::{
    Date, Lang,
    catalogue::Course,
    certificate::{CertificateCode, InvalidName},
    path,
};

use super::courses::{CourseInPath, certificate_offer, record};
use crate::{
    clock::day_in_finland,
    http::{PageError, extract::Place, visit, visit::Visit},
    learning::IssuedCertificate,
};

/// `GET /{lang}/courses/{course}/certificate`
pub async fn ask_name(visit: Visit, Place(id): Place<CourseInPath>) -> Result<Response, PageError> {
    let course = visit.published.catalogue.course(&id.course).ok_or_else(PageError::not_found)?;
    let record = record(&visit, &course.id).await?;
    match certificate_offer(&visit, course, &record).await? {
        CertificateOffer::Ready => Ok(visit::page(name_html(&visit, course, String::new(), None, visit.lang()))),
        CertificateOffer::Issued(code) => Ok(Redirect::to(&path::verify(&code)).into_response()),
        CertificateOffer::SignInFirst => {
            let back = path::new_certificate(visit.lang(), &course.id);
            Ok(Redirect::to(&format!("{}?back={back}", path::sign_in(visit.lang()))).into_response())
        }
        CertificateOffer::Incomplete => Ok(Redirect::to(&path::course(visit.lang(), &course.id)).into_response()),
    }
}

/// The page that asks for the name.
#[must_use]
pub fn name_html(visit: &Visit, course: &Course, typed: String, error: Option<InvalidName>, lang: Lang) -> String {
    let page = CertificateNamePage {
        course: course.id.clone(),
        course_title: Text::of(&course.title, visit.lang()),
        name: typed,
        error,
        lang,
    };
    app::render(|| name(&visit.shell, &page))
}

/// What was typed into the form of the verification page.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Typed {
    code: Option<String>,
}

/// `GET /verify`: asks for a code, and leads to its page.
pub async fn find(visit: Visit, typed: axum_extra::extract::Query<Typed>) -> Response {
    let typed = typed.0.code.unwrap_or_default();
    if let Ok(code) = typed.parse::<CertificateCode>() {
        return Redirect::to(&format!("{}?lang={}", path::verify(&code), visit.lang())).into_response();
    }
    let outcome = if typed.trim().is_empty() { VerifyOutcome::Ask } else { VerifyOutcome::Malformed };
    let status = if outcome == VerifyOutcome::Ask { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let html = app::render(|| verify_page(&visit.shell, &VerifyPage { typed, outcome }));
    (status, visit::page(html)).into_response()
}

/// A code in the path, in any spelling.
#[derive(Debug, serde::Deserialize)]
pub struct CodeInPath {
    code: String,
}

/// `GET /verify/{code}`: what the certificate states, for anyone who has the code.
pub async fn verify(visit: Visit, Place(place): Place<CodeInPath>) -> Result<Response, PageError> {
    let page = |outcome| app::render(|| verify_page(&visit.shell, &VerifyPage { typed: place.code.clone(), outcome }));
    let Ok(code) = place.code.parse::<CertificateCode>() else {
        return Ok((StatusCode::NOT_FOUND, visit::page(page(VerifyOutcome::Malformed))).into_response());
    };
    let Some(held) = visit.app.learning.certificate(&code).await? else {
        return Ok((StatusCode::NOT_FOUND, visit::page(page(VerifyOutcome::Unknown))).into_response());
    };
    let freshness = freshness(&held, day_in_finland(visit.now));
    let outcome = VerifyOutcome::Found { certificate: Box::new(held.certificate), freshness };
    Ok(visit::page(page(outcome)))
}

/// Whether a certificate still counts on a day.
#[must_use]
pub fn freshness(issued: &IssuedCertificate, today: Date) -> Freshness {
    if issued.superseded_by.is_some() {
        Freshness::Superseded
    } else if issued.certificate.valid_until.is_some_and(|last| last < today) {
        Freshness::Expired
    } else {
        Freshness::Valid
    }
}
