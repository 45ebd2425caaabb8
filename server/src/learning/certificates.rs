//! Certificates: issued once for a completed course, never changed.

use course::{
    Lang, Timestamp,
    catalogue::{Course, Module, Objective},
    certificate::{Certificate, CertificateCode, CertifiedModule, HolderName},
    role::Role,
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
    /// Issues the certificate for a course completed in the learner's role, in a language, with a new `code`. When there
    /// is one already, in whatever name and language, that one is returned.
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
        // A course that lost its last missing lesson in an edit is completed without any action of the learner.
        let (progress, _) = record_completion(&mut tx, learner, course, now).await?;
        let role = progress.role.as_ref().and_then(|id| course.role(id));
        let role_id = role.map(|role| &role.id);
        if let Some(issued) = tx.current_certificate(learner, &course.id, role_id).await? {
            tx.commit().await?;
            return Ok(issued);
        }
        let Some((completed_at, revision)) = tx.completion(learner, &course.id, role_id).await? else {
            return Err(CertificateError::NotComplete);
        };
        let certificate = Certificate {
            code,
            course: course.id.clone(),
            course_title: course.title.get(lang).clone(),
            revision,
            lang,
            holder,
            role: role.map(|role| role.title.get(lang).clone()),
            modules: course.modules.iter().filter_map(|module| certified(module, role, lang)).collect(),
            hours: course.hours(role),
            completed_at,
            issued_at: now,
            valid_until: course
                .certificate
                .valid_months
                .map(|months| day_in_finland(now).saturating_add(i64::from(months).months())),
        };
        tx.add_certificate(learner, &certificate, role_id).await?;
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

/// What a certificate says of a module; `None` when the role does not require it. Of a module of which only some
/// lessons are required, it names the objectives that those serve.
fn certified(module: &Module, role: Option<&Role>, lang: Lang) -> Option<CertifiedModule> {
    let requirement = match role {
        Some(role) => Some(role.requirement(&module.id)?),
        None => None,
    };
    let is_served = |objective: &Objective| {
        requirement.is_none_or(|requirement| {
            let mut required = module.lessons.iter().filter(|lesson| requirement.requires(&lesson.id));
            requirement.is_whole() || required.any(|lesson| lesson.objectives.contains(&objective.id))
        })
    };
    let objectives = module.objectives.iter().filter(|objective| is_served(objective));
    Some(CertifiedModule {
        title: module.title.get(lang).clone(),
        objectives: objectives.map(|objective| objective.text.get(lang).clone()).collect(),
    })
}
