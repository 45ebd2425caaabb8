use course::{
    CourseId,
    certificate::{Certificate, CertificateCode},
};
use sqlx::{query, query_as};

use crate::{
    Db, Error, LearnerId, WriteTx,
    row::{Row, to_json},
};

/// A certificate as it stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// What it states.
    pub certificate: Certificate,
    /// The certificate that took its place.
    pub superseded_by: Option<CertificateCode>,
}

/// The columns of an [`IssuedCertificate`].
struct Found {
    code: String,
    statement: String,
    superseded_by: Option<String>,
}

impl TryFrom<Found> for IssuedCertificate {
    type Error = Error;

    fn try_from(found: Found) -> Result<Self, Error> {
        let row = Row { table: "certificates", id: &found.code };
        Ok(Self {
            certificate: row.json(&found.statement)?,
            superseded_by: found.superseded_by.as_deref().map(|code| row.parse(code)).transpose()?,
        })
    }
}

impl Db {
    /// The certificate of that code.
    pub async fn certificate(&self, code: &CertificateCode) -> Result<Option<IssuedCertificate>, Error> {
        let code = code.to_string();
        let found = query_as!(Found, "select code, statement, superseded_by from certificates where code = ?", code)
            .fetch_optional(&self.read)
            .await?;
        found.map(IssuedCertificate::try_from).transpose()
    }

    /// A learner's certificates in the order they were issued.
    pub async fn certificates_of(&self, learner: LearnerId) -> Result<Vec<IssuedCertificate>, Error> {
        let found = query_as!(
            Found,
            "select code, statement, superseded_by from certificates where learner = ? order by issued_at, code",
            learner,
        )
        .fetch_all(&self.read)
        .await?;
        found.into_iter().map(IssuedCertificate::try_from).collect()
    }
}

impl WriteTx {
    /// The learner's certificate for a course that no other one supersedes.
    pub async fn current_certificate(
        &mut self,
        learner: LearnerId,
        course: &CourseId,
    ) -> Result<Option<Certificate>, Error> {
        let course = course.as_str();
        let found = query_as!(
            Found,
            "select code, statement, superseded_by
            from certificates
            where learner = ? and course = ? and superseded_by is null",
            learner,
            course,
        )
        .fetch_optional(self.connection())
        .await?;
        found.map(|found| IssuedCertificate::try_from(found).map(|issued| issued.certificate)).transpose()
    }

    /// Issues a certificate. The learner must have no current one for the course.
    pub async fn add_certificate(&mut self, learner: LearnerId, certificate: &Certificate) -> Result<(), Error> {
        let (code, course) = (certificate.code.to_string(), certificate.course.as_str());
        let (statement, issued_at) = (to_json(certificate), certificate.issued_at.as_millisecond());
        query!(
            "insert into certificates (code, learner, course, statement, issued_at) values (?, ?, ?, ?, ?)",
            code,
            learner,
            course,
            statement,
            issued_at,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
