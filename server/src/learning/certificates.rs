//! Certificates: issued once for a completed course, never changed.

use course::{
    Lang, Timestamp,
    catalogue::{Course, Module},
    certificate::{Certificate, CertificateCode, CertifiedModule, HolderName},
};
use jiff::ToSpan;
use store::{IssuedCertificate, LearnerId};

use super::{Learning, record_completion};
use crate::clock::day_in_finland;

/// Why no certificate was issued.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// Something of the course is still missing.
    #[error("the course is not completed")]
    NotComplete,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Learning {
    /// Issues the certificate for a completed course in a language, with a new `code`. When there is one already, in
    /// whatever name and language, that one is returned.
    pub async fn issue_certificate(
        &self,
        learner: LearnerId,
        course: &Course,
        holder: HolderName,
        lang: Lang,
        code: CertificateCode,
        now: Timestamp,
    ) -> Result<Certificate, CertificateError> {
        let mut tx = self.db.begin().await?;
        if let Some(issued) = tx.current_certificate(learner, &course.id).await? {
            tx.commit().await?;
            return Ok(issued);
        }
        // A course that lost its last missing lesson in an edit is completed without any action of the learner.
        record_completion(&mut tx, learner, course, now).await?;
        let Some((completed_at, revision)) = tx.completion(learner, &course.id).await? else {
            return Err(CertificateError::NotComplete);
        };
        let certificate = Certificate {
            code,
            course: course.id.clone(),
            course_title: course.title.get(lang).clone(),
            revision,
            lang,
            holder,
            modules: course.modules.iter().map(|module| certified(module, lang)).collect(),
            hours: course.certificate.hours,
            completed_at,
            issued_at: now,
            valid_until: course
                .certificate
                .valid_months
                .map(|months| day_in_finland(now).saturating_add(i64::from(months).months())),
        };
        tx.add_certificate(learner, &certificate).await?;
        tx.commit().await?;
        Ok(certificate)
    }

    /// The certificate of a code, whoever asks.
    pub async fn certificate(&self, code: &CertificateCode) -> Result<Option<IssuedCertificate>, store::Error> {
        self.db.certificate(code).await
    }

    /// A learner's certificates in the order they were issued.
    pub async fn certificates_of(&self, learner: LearnerId) -> Result<Vec<IssuedCertificate>, store::Error> {
        self.db.certificates_of(learner).await
    }
}

fn certified(module: &Module, lang: Lang) -> CertifiedModule {
    CertifiedModule {
        title: module.title.get(lang).clone(),
        objectives: module.objectives.iter().map(|objective| objective.text.get(lang).clone()).collect(),
    }
}
