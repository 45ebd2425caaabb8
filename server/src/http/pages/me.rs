//! The learner's own page.

use app::pages::{
    comparison::Comparison,
    me::{CertificateSummary, MePage, me},
    overview::{CourseOverview, QuizKind},
};
use axum::response::Response;
use course::{
    catalogue::Course,
    progress::{Progress, Record},
};

use super::{certificates::freshness, courses::attempt_summary};
use crate::{
    clock::day_in_finland,
    http::{PageError, visit, visit::Visit},
    learning::{AttemptRow, Overview},
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
    let mut comparisons = Vec::new();
    for course in &catalogue.courses {
        comparisons.extend(compare(&visit, course, &overview.attempts).await?);
    }
    let page = MePage {
        comparisons,
        email: visit.viewer.email().map(ToString::to_string),
        courses,
        certificates: certificates.collect(),
        attempts: overview.attempts.iter().rev().filter_map(|row| attempt_summary(&visit, catalogue, row)).collect(),
    };
    Ok(visit::page(app::render(|| me(&visit.shell, &page))))
}

/// The first pre-test and the latest final exam of a course that the learner submitted, compared by objective.
async fn compare(visit: &Visit, course: &Course, attempts: &[AttemptRow]) -> Result<Option<Comparison>, PageError> {
    let of_kind = |kind: QuizKind| {
        attempts.iter().filter(move |row| {
            let module = course.module(&row.module.module).filter(|_| row.module.course == course.id);
            row.result.is_some() && module.is_some_and(|module| QuizKind::of(module) == kind)
        })
    };
    let (before, after) = (of_kind(QuizKind::Pretest).next(), of_kind(QuizKind::Exam).next_back());
    let graded = async |row: Option<&AttemptRow>| match row {
        Some(row) => visit.app.learning.grade(row).await,
        None => Ok(None),
    };
    let (before_grade, after_grade) = (graded(before).await?, graded(after).await?);
    let before = before.map(|row| &row.module).zip(before_grade.as_ref());
    let after = after.map(|row| &row.module).zip(after_grade.as_ref());
    Ok(Comparison::new(course, before, after, visit.lang()))
}
