//! The learner's own page.

use app::pages::{
    me::{CertificateSummary, MePage, me},
    overview::CourseOverview,
};
use axum::response::Response;
use course::progress::{Progress, Record};

use super::{certificates::freshness, courses::attempt_summary};
use crate::{
    clock::day_in_finland,
    http::{PageError, visit, visit::Visit},
    learning::Overview,
};

/// `GET /{lang}/me`
pub async fn show_me(visit: Visit) -> Result<Response, PageError> {
    let overview = match visit.learner() {
        Some(learner) => visit.app.learning.overview(learner).await?,
        None => Overview::default(),
    };
    let catalogue = &visit.published.catalogue;
    let nothing = Record::default();
    let mut courses: Vec<_> = catalogue
        .courses
        .iter()
        .map(|course| {
            let record = overview.records.get(&course.id).unwrap_or(&nothing);
            CourseOverview::new(course, &Progress::of(course, record), visit.lang())
        })
        .collect();
    courses.sort_by_key(|course| !course.is_started());
    let today = day_in_finland(visit.now);
    let certificates = overview.certificates.iter().map(|held| CertificateSummary {
        code: held.certificate.code.clone(),
        course_title: held.certificate.course_title.clone(),
        issued_at: held.certificate.issued_at,
        valid_until: held.certificate.valid_until,
        freshness: freshness(held, today),
    });
    let page = MePage {
        email: visit.viewer.email().map(ToString::to_string),
        courses,
        certificates: certificates.collect(),
        attempts: overview.attempts.iter().rev().filter_map(|row| attempt_summary(&visit, catalogue, row)).collect(),
    };
    Ok(visit::page(app::render(|| me(&visit.shell, &page))))
}
