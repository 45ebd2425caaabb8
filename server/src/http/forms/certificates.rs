//! Issuing a certificate.

use app::pages::error::Conflict;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use course::{
    Lang,
    certificate::{CertificateCode, HolderName, InvalidName},
    path,
};

use crate::{
    clock::random_bytes,
    http::{
        PageError,
        extract::{Fields, Place},
        pages::{certificates::name_html, courses::CourseInPath},
        visit::{self, Visit},
    },
    learning::CertificateError,
};

/// `POST /{lang}/courses/{course}/certificate`: issues the certificate and leads to its page.
pub async fn issue(visit: Visit, Place(id): Place<CourseInPath>, fields: Fields) -> Result<Response, PageError> {
    let course = visit.published.catalogue.course(&id.course).ok_or_else(PageError::not_found)?;
    if !visit.viewer.is_signed_in() {
        return Err(PageError::forbidden());
    }
    let learner = visit.known_learner()?;
    let typed = fields.only("name")?;
    let lang: Lang = fields.only("lang")?.parse().map_err(|_| PageError::unprocessable())?;
    let refuse = |error: InvalidName| {
        let page = visit::page(name_html(&visit, course, typed.to_owned(), Some(error), lang));
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let holder: HolderName = match typed.parse() {
        Ok(holder) => holder,
        Err(error) => return refuse(error),
    };
    if !visit.app.typesetter.unprintable(holder.as_str()).is_empty() {
        return refuse(InvalidName::Unprintable);
    }
    let code = CertificateCode::from_random(random_bytes());
    let issued = visit.app.learning.issue_certificate(learner, course, holder, lang, code, visit.now).await;
    match issued {
        Ok(certificate) => Ok(visit::see_other(&path::verify(&certificate.code), None)),
        Err(CertificateError::NotComplete) => {
            Err(PageError::conflict(Conflict::Incomplete, path::course(visit.lang(), &course.id)))
        }
        Err(CertificateError::Store(error)) => Err(error.into()),
    }
}
