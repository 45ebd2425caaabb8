//! The home page, courses, lessons, and the page before a quiz.

use std::collections::BTreeMap;

use app::{
    Text,
    components::question::CardState,
    pages::{
        course::{CertificateOffer, CoursePage, course},
        home::{HomePage, home},
        lesson::{LessonPage, lesson},
        overview::{CourseOverview, QuizKind},
        problems::Problem,
        quiz::{AttemptState, AttemptSummary, QuizPage, quiz},
    },
};
use axum::{extract::Query, response::Response};
use course::{
    CourseId, LessonRef, ModuleRef, QuestionId,
    catalogue::{Catalogue, Course, LessonText},
    path,
    progress::{ModuleProgress, Progress, Record},
    quiz::{Grade, Response as Answer},
};

use super::{attempts::load, editor::problem};
use crate::{
    http::{
        PageError,
        cache::{Asked, PageKey, Reader},
        extract::Place,
        visit,
        visit::Visit,
    },
    learning::{AttemptRow, AttemptStatus, LessonState, PracticeAnswer},
};

/// `GET /{lang}`
pub async fn show_home(visit: Visit) -> Result<Response, PageError> {
    let mut courses = Vec::new();
    for course in &visit.published.catalogue.courses {
        let record = record(&visit, &course.id).await?;
        courses.push(CourseOverview::new(course, &Progress::of(course, &record), visit.lang()));
    }
    Ok(visit::page(app::render(|| home(&visit.shell, &HomePage { courses }))))
}

/// `GET /{lang}/courses/{course}`
pub async fn show_course(visit: Visit, Place(id): Place<CourseInPath>) -> Result<Response, PageError> {
    let found = visit.published.catalogue.course(&id.course).ok_or_else(PageError::not_found)?;
    let record = record(&visit, &found.id).await?;
    let overview = CourseOverview::new(found, &Progress::of(found, &record), visit.lang());
    let certificate = certificate_offer(&visit, found, &record).await?;
    let page = CoursePage { overview, certificate };
    Ok(visit::page(app::render(|| course(&visit.shell, &page))))
}

/// A course named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct CourseInPath {
    /// Its name.
    pub course: CourseId,
}

/// The practice questions that are not simply unanswered.
type Cards = BTreeMap<QuestionId, CardState>;

/// `GET /{lang}/courses/{course}/{module}/{lesson}`
pub async fn show_lesson(
    visit: Visit,
    asked: Asked,
    Place(id): Place<LessonRef>,
    Query(step): Query<CaseInQuery>,
) -> Result<Response, PageError> {
    let (module, mut cards) = lesson_state(&visit, &id).await?;
    cards.extend(step.underway(&visit, &id));
    let is_shared = !visit.app.is_watching
        && cards.is_empty()
        && visit.learner().is_some()
        && visit.shell.path == path::lesson(visit.lang(), &id);
    if !is_shared {
        return Ok(visit::page(render_lesson(&visit, &id, &module, cards)?));
    }
    let key = PageKey {
        revision: visit.published.catalogue.revision.clone(),
        path: visit.shell.path.clone(),
        theme: visit.shell.theme,
        reader: Reader::Learner(visit.shell.viewer, module.clone()),
    };
    let page = visit.app.pages.find_or_render(key, || render_lesson(&visit, &id, &module, cards))?;
    Ok(visit::private(page.answer(&asked)))
}

/// A branching case of the lesson, and the choices made in it, as [`path::case_step`] writes them.
#[derive(Debug, Default, serde::Deserialize)]
pub struct CaseInQuery {
    case: Option<String>,
    path: Option<String>,
}

impl CaseInQuery {
    /// The case at that step; nothing when there is no such case or no such way through it.
    fn underway(&self, visit: &Visit, lesson: &LessonRef) -> Option<(QuestionId, CardState)> {
        let (_, _, lesson) = visit.published.catalogue.lesson(lesson)?;
        let (text, _) = lesson.texts.in_lang(visit.lang());
        let question = text.question(&self.case.as_deref()?.parse().ok()?)?;
        let choices = self.path.as_deref()?.split('.').filter(|choice| !choice.is_empty());
        let response = Answer::Case { path: choices.map(str::parse).collect::<Result<_, _>>().ok()? };
        let is_there = response.fits(&question.sheet().prompt);
        let feedback = Box::new(question.feedback(&response));
        is_there.then(|| (question.id.clone(), CardState::Underway { response, feedback }))
    }
}

/// The page of a lesson, with one question in a state that is not on record.
pub async fn lesson_html(
    visit: &Visit,
    id: &LessonRef,
    unrecorded: (QuestionId, CardState),
) -> Result<String, PageError> {
    let (module, mut cards) = lesson_state(visit, id).await?;
    cards.extend([unrecorded]);
    render_lesson(visit, id, &module, cards)
}

fn render_lesson(visit: &Visit, id: &LessonRef, module: &ModuleProgress, cards: Cards) -> Result<String, PageError> {
    let page = LessonPage::new(&visit.published.catalogue, id, module, cards, visit.lang());
    let mut page = page.ok_or_else(PageError::not_found)?;
    if visit.app.is_watching {
        page.problems = problems_of(visit, id);
    }
    Ok(app::render(|| lesson(&visit.shell, &page)))
}

/// What is wrong with the file that the text of a lesson comes from.
fn problems_of(visit: &Visit, id: &LessonRef) -> Vec<Problem> {
    let Some((_, _, lesson)) = visit.published.catalogue.lesson(id) else { return Vec::new() };
    let (text, _) = lesson.texts.in_lang(visit.lang());
    let found = visit.app.content.problems();
    let in_text = found.iter().filter(|diagnostic| diagnostic.path == text.path);
    in_text.map(|diagnostic| problem(diagnostic, visit.lang())).collect()
}

/// How far the viewer is in the module of a lesson, and the questions in it that they answered.
async fn lesson_state(visit: &Visit, id: &LessonRef) -> Result<(ModuleProgress, Cards), PageError> {
    let (course, module, found) = visit.published.catalogue.lesson(id).ok_or_else(PageError::not_found)?;
    let state = match visit.learner() {
        Some(learner) => visit.app.learning.lesson_state(learner, id).await?,
        None => LessonState::default(),
    };
    let (text, text_lang) = found.texts.in_lang(visit.lang());
    let role = state.record.role.as_ref().and_then(|role| course.role(role));
    Ok((ModuleProgress::of(module, role, &state.record), cards(text, text_lang, state.practice)))
}

/// The cards of the questions that the learner answered. An answer in another language, or to options that an edit
/// has taken away since, is not shown.
fn cards(text: &LessonText, text_lang: course::Lang, mut answers: BTreeMap<QuestionId, PracticeAnswer>) -> Cards {
    let answered = text.questions().filter_map(|question| {
        let PracticeAnswer { lang, response, .. } = answers.remove(&question.id)?;
        let fits = lang == text_lang && Answer::fits(&response, &question.sheet().prompt);
        fits.then(|| {
            let feedback = Box::new(question.feedback(&response));
            (question.id.clone(), CardState::Answered { response, feedback })
        })
    });
    answered.collect()
}

/// `GET /{lang}/quizzes/{course}/{module}`
pub async fn show_quiz(visit: Visit, Place(id): Place<ModuleRef>) -> Result<Response, PageError> {
    let catalogue = &visit.published.catalogue;
    let (course, module) = catalogue.module(&id).ok_or_else(PageError::not_found)?;
    let record = record(&visit, &course.id).await?;
    let attempts = match visit.learner() {
        Some(learner) => visit.app.learning.attempts(learner, Some(&id)).await?,
        None => Vec::new(),
    };
    let earlier: Vec<_> = attempts.iter().map(AttemptRow::earlier).collect();
    let next = module.quiz_rules.next_attempt(&earlier, visit.now);
    let last_failed = last_failed(&visit, &attempts).await?;
    let progress = Progress::of(course, &record);
    let summaries = attempts.iter().rev().filter_map(|row| attempt_summary(&visit, catalogue, row)).collect();
    let page =
        QuizPage::new(course, &id, progress.module(&id.module), next, summaries, last_failed.as_ref(), visit.lang());
    let page = page.ok_or_else(PageError::not_found)?;
    Ok(visit::page(app::render(|| quiz(&visit.shell, &page))))
}

/// The grade of the last attempt that was submitted, when it was not passed.
async fn last_failed(visit: &Visit, attempts: &[AttemptRow]) -> Result<Option<Grade>, PageError> {
    let Some(last) = attempts.iter().rev().find_map(|row| Some((row.id, row.result.as_ref()?))) else {
        return Ok(None);
    };
    let (id, result) = last;
    if result.passed {
        return Ok(None);
    }
    Ok(match load(visit, id).await?.status {
        AttemptStatus::Submitted { grade, .. } => Some(grade),
        AttemptStatus::Open { .. } | AttemptStatus::Expired => None,
    })
}

/// An attempt as lists show it; `None` when its module is gone from the course.
pub fn attempt_summary(visit: &Visit, catalogue: &Catalogue, row: &AttemptRow) -> Option<AttemptSummary> {
    let (_, module) = catalogue.module(&row.module)?;
    let state = match (&row.result, row.earlier().is_open(visit.now)) {
        (Some(result), _) => {
            AttemptState::Submitted { at: result.submitted_at, percent: result.percent(), passed: result.passed }
        }
        (None, true) => AttemptState::Open { closes_at: row.closes_at },
        (None, false) => AttemptState::Expired,
    };
    Some(AttemptSummary {
        attempt: row.id.to_string(),
        module_title: Text::of(&module.title, visit.lang()),
        kind: QuizKind::of(module),
        started_at: row.begun_at,
        state,
    })
}

/// What is on record for the viewer in a course.
pub async fn record(visit: &Visit, course: &CourseId) -> Result<Record, PageError> {
    match visit.learner() {
        Some(learner) => Ok(visit.app.learning.record(learner, course).await?),
        None => Ok(Record::default()),
    }
}

/// Where the viewer stands with the certificate of a course.
pub async fn certificate_offer(visit: &Visit, course: &Course, record: &Record) -> Result<CertificateOffer, PageError> {
    let Some(learner) = visit.learner() else { return Ok(CertificateOffer::Incomplete) };
    let progress = Progress::of(course, record);
    if !progress.is_complete() {
        return Ok(CertificateOffer::Incomplete);
    }
    if !visit.viewer.is_signed_in() {
        return Ok(CertificateOffer::SignInFirst);
    }
    let issued = visit.app.learning.certificates_of(learner).await?;
    let current = issued.into_iter().find(|held| {
        held.certificate.course == course.id && held.role == progress.role && held.superseded_by.is_none()
    });
    Ok(current.map_or(CertificateOffer::Ready, |held| CertificateOffer::Issued(held.certificate.code)))
}
