use course::{
    CourseId, RoleId,
    certificate::{Certificate, CertificateCode},
};
use sqlx::{query, query_as};

use crate::{
    Db, Error, LearnerId, WriteTx,
    progress::column_of,
    row::{Row, to_json},
};

/// A certificate as it stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// What it states.
    pub certificate: Certificate,
    /// The role in which the course was completed; `None` for the whole course.
    pub role: Option<RoleId>,
    /// The certificate that took its place.
    pub superseded_by: Option<CertificateCode>,
}

/// The columns of an [`IssuedCertificate`].
struct Found {
    code: String,
    role: String,
    statement: String,
    superseded_by: Option<String>,
}

impl TryFrom<Found> for IssuedCertificate {
    type Error = Error;

    fn try_from(found: Found) -> Result<Self, Error> {
        let row = Row { table: "certificates", id: &found.code };
        Ok(Self {
            certificate: row.json(&found.statement)?,
            role: (!found.role.is_empty()).then(|| row.parse(&found.role)).transpose()?,
            superseded_by: found.superseded_by.as_deref().map(|code| row.parse(code)).transpose()?,
        })
    }
}

impl Db {
    /// The certificate of that code.
    pub async fn certificate(&self, code: &CertificateCode) -> Result<Option<IssuedCertificate>, Error> {
        let code = code.to_string();
        let found =
            query_as!(Found, "select code, role, statement, superseded_by from certificates where code = ?", code)
                .fetch_optional(&self.read)
                .await?;
        found.map(IssuedCertificate::try_from).transpose()
    }

    /// A learner's certificates in the order they were issued.
    pub async fn certificates_of(&self, learner: LearnerId) -> Result<Vec<IssuedCertificate>, Error> {
        let found = query_as!(
            Found,
            "select code, role, statement, superseded_by from certificates where learner = ? order by issued_at, code",
            learner,
        )
        .fetch_all(&self.read)
        .await?;
        found.into_iter().map(IssuedCertificate::try_from).collect()
    }
}

impl WriteTx {
    /// The learner's certificate for a course in a role, or as a whole, that no other one supersedes.
    pub async fn current_certificate(
        &mut self,
        learner: LearnerId,
        course: &CourseId,
        role: Option<&RoleId>,
    ) -> Result<Option<Certificate>, Error> {
        let (course, role) = (course.as_str(), column_of(role));
        let found = query_as!(
            Found,
            "select code, role, statement, superseded_by
            from certificates
            where learner = ? and course = ? and role = ? and superseded_by is null",
            learner,
            course,
            role,
        )
        .fetch_optional(self.connection())
        .await?;
        found.map(|found| IssuedCertificate::try_from(found).map(|issued| issued.certificate)).transpose()
    }

    /// Issues a certificate for a course in a role, or as a whole. The learner must have no current one for that.
    pub async fn add_certificate(
        &mut self,
        learner: LearnerId,
        certificate: &Certificate,
        role: Option<&RoleId>,
    ) -> Result<(), Error> {
        let role = column_of(role);
        let (code, course) = (certificate.code.to_string(), certificate.course.as_str());
        let (statement, issued_at) = (to_json(certificate), certificate.issued_at.as_millisecond());
        query!(
            "insert into certificates (code, learner, course, role, statement, issued_at) values (?, ?, ?, ?, ?, ?)",
            code,
            learner,
            course,
            role,
            statement,
            issued_at,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
