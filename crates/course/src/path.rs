//! Where things are: every URL of the service is built here, so that a page, a form and a test never disagree.

use crate::{
    CourseId, FactId, Lang, LessonRef, ModuleRef, OptionId, PageId, QuestionId, TermId, Tool, VideoId,
    certificate::CertificateCode, video::VideoFile,
};

/// Stands for the reader's language at the start of a link inside compiled content: `/~/glossary`.
///
/// The same Finnish text is shown to a reader of the English interface when no English version exists, and its
/// links must not throw that reader out of their language. See [`crate::SafeHtml::for_reader`].
pub const READER_LANG: &str = "/~/";

/// The script of the editor's preview.
pub const PREVIEW_SCRIPT: &str = "/editor/preview.js";

/// The changes of the content as events, for the editor's preview.
pub const PREVIEW_CHANGES: &str = "/editor/changes";

/// The home page.
#[must_use]
pub fn home(lang: Lang) -> String {
    format!("/{lang}")
}

/// A course with its modules and the learner's progress.
#[must_use]
pub fn course(lang: Lang, course: &CourseId) -> String {
    format!("/{lang}/courses/{course}")
}

/// A lesson. `POST` with the field `question` answers a practice question in it.
#[must_use]
pub fn lesson(lang: Lang, lesson: &LessonRef) -> String {
    format!("/{lang}/courses/{}/{}/{}", lesson.course, lesson.module, lesson.lesson)
}

/// A lesson as a link inside compiled content.
#[must_use]
pub fn lesson_for_reader(lesson: &LessonRef) -> String {
    format!("{READER_LANG}courses/{}/{}/{}", lesson.course, lesson.module, lesson.lesson)
}

/// A practice question in its lesson.
#[must_use]
pub fn practice(lang: Lang, lesson_ref: &LessonRef, question: &QuestionId) -> String {
    format!("{}#q-{question}", lesson(lang, lesson_ref))
}

/// A branching case in its lesson, after these choices; without any, at its beginning. Nothing is stored of a story
/// that has not ended, so the address holds all of it and the browser's back button goes a step back.
#[must_use]
pub fn case_step(lang: Lang, lesson_ref: &LessonRef, question: &QuestionId, path: &[OptionId]) -> String {
    let path: Vec<_> = path.iter().map(OptionId::as_str).collect();
    format!("{}?case={question}&path={}#q-{question}", lesson(lang, lesson_ref), path.join("."))
}

/// `POST` chooses the role that says what of a course is required.
#[must_use]
pub fn role(lang: Lang, course_id: &CourseId) -> String {
    format!("{}/role", course(lang, course_id))
}

/// `POST` marks a lesson as read.
#[must_use]
pub fn read(lang: Lang, lesson_ref: &LessonRef) -> String {
    format!("{}/read", lesson(lang, lesson_ref))
}

/// The page with the player of a video that is kept by a host.
#[must_use]
pub fn video(lang: Lang, lesson_ref: &LessonRef, video: &VideoId) -> String {
    format!("{}/videos/{video}", lesson(lang, lesson_ref))
}

/// A video of a lesson, as it is shown there.
#[must_use]
pub fn video_in_lesson(lang: Lang, lesson_ref: &LessonRef, video: &VideoId) -> String {
    format!("{}#{}", lesson(lang, lesson_ref), video_anchor(video))
}

/// The anchor of a video in its lesson. No heading has such an anchor: those have no colon.
#[must_use]
pub fn video_anchor(video: &VideoId) -> String {
    format!("video:{video}")
}

/// A video of a module, or its captions, as a file.
#[must_use]
pub fn video_file(module: &ModuleRef, file: &VideoFile) -> String {
    format!("/videos/{}/{}/{file}", module.course, module.module)
}

/// The page before a module's quiz: its rules and the learner's earlier attempts.
#[must_use]
pub fn quiz(lang: Lang, module: &ModuleRef) -> String {
    format!("/{lang}/quizzes/{}/{}", module.course, module.module)
}

/// `POST` begins an attempt or resumes the open one.
#[must_use]
pub fn attempts(lang: Lang, module: &ModuleRef) -> String {
    format!("{}/attempts", quiz(lang, module))
}

/// An attempt: its first unanswered question while it is open, its result after that.
#[must_use]
pub fn attempt(lang: Lang, attempt: &str) -> String {
    format!("/{lang}/attempts/{attempt}")
}

/// A question of an attempt, `number` counted from 1. `POST` saves the answer.
#[must_use]
pub fn attempt_question(lang: Lang, attempt: &str, number: usize) -> String {
    format!("/{lang}/attempts/{attempt}/questions/{number}")
}

/// The hint of a question of an attempt, after it was asked for.
#[must_use]
pub fn attempt_hint(lang: Lang, attempt: &str, number: usize) -> String {
    format!("{}#hint", attempt_question(lang, attempt, number))
}

/// The page before submitting: what is answered and what is not. `POST` submits.
#[must_use]
pub fn attempt_review(lang: Lang, attempt: &str) -> String {
    format!("/{lang}/attempts/{attempt}/review")
}

/// The result of a submitted attempt.
#[must_use]
pub fn attempt_result(lang: Lang, attempt: &str) -> String {
    format!("/{lang}/attempts/{attempt}/result")
}

/// The answers of a submitted attempt, as they were.
#[must_use]
pub fn attempt_answers(lang: Lang, attempt: &str) -> String {
    format!("/{lang}/attempts/{attempt}/answers")
}

/// A question among the answers of a submitted attempt.
#[must_use]
pub fn attempt_answer(lang: Lang, attempt: &str, question: &QuestionId) -> String {
    format!("{}#q-{question}", attempt_answers(lang, attempt))
}

/// The learner's own page.
#[must_use]
pub fn me(lang: Lang) -> String {
    format!("/{lang}/me")
}

/// Where an e-mail address is asked for; `POST` sends a code to it.
#[must_use]
pub fn sign_in(lang: Lang) -> String {
    format!("/{lang}/sign-in")
}

/// Where the code is asked for; `POST` signs in with it.
#[must_use]
pub fn sign_in_code(lang: Lang) -> String {
    format!("/{lang}/sign-in/code")
}

/// The link in the mail: a page with one button. `POST` signs in.
#[must_use]
pub fn sign_in_link(lang: Lang, token: &str) -> String {
    format!("/{lang}/sign-in/link/{token}")
}

/// `POST` signs out.
#[must_use]
pub fn sign_out(lang: Lang) -> String {
    format!("/{lang}/sign-out")
}

/// Where the name for a course's certificate is asked for; `POST` issues it.
#[must_use]
pub fn new_certificate(lang: Lang, course: &CourseId) -> String {
    format!("/{lang}/courses/{course}/certificate")
}

/// The certificate as a PDF, for its holder.
#[must_use]
pub fn certificate_pdf(lang: Lang, code: &CertificateCode) -> String {
    format!("/{lang}/certificates/{code}.pdf")
}

/// The public page on which anyone can check a certificate.
#[must_use]
pub fn verify(code: &CertificateCode) -> String {
    format!("/verify/{code}")
}

/// Where a certificate's code can be typed.
pub const VERIFY: &str = "/verify";

/// The glossary.
#[must_use]
pub fn glossary(lang: Lang) -> String {
    format!("/{lang}/glossary")
}

/// A term in the glossary, as a link inside compiled content.
#[must_use]
pub fn term_for_reader(term: &TermId) -> String {
    format!("{READER_LANG}glossary#{term}")
}

/// Searching the course; `?q=` is what for.
#[must_use]
pub fn search(lang: Lang) -> String {
    format!("/{lang}/search")
}

/// A term in the glossary.
#[must_use]
pub fn term(lang: Lang, term: &TermId) -> String {
    format!("{}#{term}", glossary(lang))
}

/// The facts register.
#[must_use]
pub fn facts(lang: Lang) -> String {
    format!("/{lang}/facts")
}

/// The note on a fact at the end of the page it is used on; the anchor is the same in the facts register.
#[must_use]
pub fn fact_note(fact: &FactId) -> String {
    format!("#fact-{fact}")
}

/// Where a lesson mentions a fact for the `number`th time, counted from 1. No heading has such an anchor: those have
/// no colon.
#[must_use]
pub fn fact_mention(fact: &FactId, number: usize) -> String {
    format!("#mention:{fact}:{number}")
}

/// A fact in the facts register, as a link inside compiled content.
#[must_use]
pub fn fact_for_reader(fact: &FactId) -> String {
    format!("{READER_LANG}facts#fact-{fact}")
}

/// A page outside the courses.
#[must_use]
pub fn page(lang: Lang, page: &PageId) -> String {
    format!("/{lang}/pages/{page}")
}

/// A page outside the courses, as a link inside compiled content.
#[must_use]
pub fn page_for_reader(page: &PageId) -> String {
    format!("{READER_LANG}pages/{page}")
}

/// The list of tools.
#[must_use]
pub fn tools(lang: Lang) -> String {
    format!("/{lang}/tools")
}

/// A tool by itself. `POST` to the GAS sheet counts it.
#[must_use]
pub fn tool(lang: Lang, tool: Tool) -> String {
    format!("{}/{tool}", tools(lang))
}

/// The administrator's statistics.
#[must_use]
pub fn admin(lang: Lang) -> String {
    format!("/{lang}/admin")
}

/// The administrator's statistics as a file.
#[must_use]
pub fn admin_csv(lang: Lang) -> String {
    format!("/{lang}/admin/statistics.csv")
}

/// What is wrong with the content, for editors.
#[must_use]
pub fn problems(lang: Lang) -> String {
    format!("/{lang}/editor/problems")
}

/// What of the content has to be checked by when, for editors.
#[must_use]
pub fn freshness(lang: Lang) -> String {
    format!("/{lang}/editor/freshness")
}

/// What a reader reports a mistake in. A question of a quiz is named by the reader's own attempt: that tells which
/// state of the quiz they saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported<'a> {
    /// A lesson as a whole.
    Lesson(&'a LessonRef),
    /// A practice question in a lesson.
    Practice(&'a LessonRef, &'a QuestionId),
    /// A question of an attempt.
    Graded(&'a str, &'a QuestionId),
}

impl Reported<'_> {
    fn query(self) -> String {
        let lesson =
            |lesson: &LessonRef| format!("course={}&module={}&lesson={}", lesson.course, lesson.module, lesson.lesson);
        match self {
            Self::Lesson(id) => lesson(id),
            Self::Practice(id, question) => format!("{}&question={question}", lesson(id)),
            Self::Graded(attempt, question) => format!("attempt={attempt}&question={question}"),
        }
    }
}

/// Where a mistake in the content is reported. `POST` takes the report.
#[must_use]
pub fn new_report(lang: Lang, reported: Reported<'_>) -> String {
    format!("/{lang}/reports/new?{}", reported.query())
}

/// Where one gets after reporting a mistake, `is_answered` when an answer was asked for.
#[must_use]
pub fn report_taken(lang: Lang, reported: Reported<'_>, is_answered: bool) -> String {
    let answer = if is_answered { "&answer=mail" } else { "" };
    format!("/{lang}/reports/taken?{}{answer}", reported.query())
}

/// The reports of mistakes that wait for an editor.
#[must_use]
pub fn reports(lang: Lang) -> String {
    format!("/{lang}/editor/reports")
}

/// The reports of mistakes that editors have closed.
#[must_use]
pub fn closed_reports(lang: Lang) -> String {
    format!("{}?show=closed", reports(lang))
}

/// A report of a mistake. `POST` closes or reopens it.
#[must_use]
pub fn report(lang: Lang, report: &str) -> String {
    format!("{}/{report}", reports(lang))
}

/// Every lesson and every bank that can be proofread, for editors.
#[must_use]
pub fn proofs(lang: Lang) -> String {
    format!("/{lang}/editor/proof")
}

/// A lesson with the key of every question, for editors; with another language beside it when one is named.
#[must_use]
pub fn lesson_proof(lang: Lang, lesson: &LessonRef, with: Option<Lang>) -> String {
    let LessonRef { course, module, lesson } = lesson;
    format!("{}/{course}/{module}/{lesson}{}", proofs(lang), beside(with))
}

/// The graded questions of a module with their keys, for editors; with another language beside them when one is named.
#[must_use]
pub fn bank_proof(lang: Lang, module: &ModuleRef, with: Option<Lang>) -> String {
    format!("{}/{}/{}{}", proofs(lang), module.course, module.module, beside(with))
}

fn beside(with: Option<Lang>) -> String {
    with.map(|lang| format!("?with={lang}")).unwrap_or_default()
}

/// Every message of the course compiler, for editors.
#[must_use]
pub fn codes(lang: Lang) -> String {
    format!("/{lang}/editor/codes")
}

/// What a message of the course compiler means: why it is given, with a wrong and a right example.
#[must_use]
pub fn code(lang: Lang, code: &str) -> String {
    format!("{}/{code}", codes(lang))
}

/// `POST` stores the colour scheme in a cookie.
pub const THEME: &str = "/theme";

/// Every public page for search engines.
pub const SITEMAP: &str = "/sitemap.xml";
