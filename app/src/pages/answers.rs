//! A submitted attempt as it was: the questions of that time with the learner's own answers.

use course::{
    Lang, ModuleRef, Timestamp, path,
    quiz::{Feedback, QuestionSheet, Response},
};
use leptos::prelude::*;

use super::overview::QuizKind;
use crate::{
    components::{
        moment,
        question::{AnswerFields, Given, Stem},
    },
    i18n::Messages,
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the page of a submitted attempt's answers shows.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswersPage {
    /// The attempt's name in URLs.
    pub attempt: String,
    /// The module whose quiz it was.
    pub module: ModuleRef,
    /// The title of that module.
    pub module_title: Text,
    /// What the quiz is.
    pub kind: QuizKind,
    /// The language the questions are in.
    pub text_lang: Lang,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// Whether it was passed. Only then is it said what would have been right: a failed quiz is taken again.
    pub passed: bool,
    /// The questions in the order they were shown.
    pub questions: Vec<AnsweredQuestion>,
}

/// A question of a submitted attempt.
#[derive(Debug, Clone, PartialEq)]
pub struct AnsweredQuestion {
    /// The question.
    pub sheet: QuestionSheet,
    /// What was answered; `None` when nothing was.
    pub answer: Option<Response>,
    /// What is said about it. Holds the key: only after a passed attempt.
    pub feedback: Option<Feedback>,
}

/// The page of the answers.
#[must_use]
pub fn answers(shell: &Shell, page: &AnswersPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let quiz = page.kind.title(t, &page.module_title.text);
    let document = Document {
        title: format!("{} – {quiz}", t.answers_title()),
        description: None,
        place: Place::Course,
        is_public: false,
        has_islands: false,
    };
    let lead = match (page.kind, page.passed) {
        (QuizKind::Pretest, _) => t.answers_pretest_lead(),
        (_, true) => t.answers_passed_lead(),
        (_, false) => t.answers_failed_lead(),
    };
    let questions = (1..).zip(&page.questions).map(|(number, each)| question(t, page.text_lang, number, each));
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">{quiz} " · " {moment(lang, page.submitted_at)}</p>
                <h1>{t.answers_title()}</h1>
                <p class="lead">{lead}</p>
            </header>
            <div class="stack">
                {questions.collect_view()}
                <p class="actions">
                    <a class="button secondary" href=path::attempt_result(lang, &page.attempt)>{t.answers_back()}</a>
                </p>
            </div>
        </main>
    };
    shell.document(document, content)
}

fn question(t: Messages, text_lang: Lang, number: usize, question: &AnsweredQuestion) -> AnyView {
    let AnsweredQuestion { sheet, answer, feedback } = question;
    let given = answer.as_ref().map_or(Given::Nothing, Given::Response);
    let fields = AnswerFields { t, sheet, text_lang, given, error: None, feedback: feedback.as_ref() };
    let outcome = answer.as_ref().zip(feedback.as_ref()).map(|(answer, feedback)| fields.outcome(answer, feedback));
    let unanswered = answer.is_none().then(|| view! { <p class="notice mind">{t.review_no_answer()}</p> });
    view! {
        <section class="question answered" id=format!("q-{}", sheet.id)>
            <p class="question-kicker">{t.attempt_question()} " " {number}</p>
            <fieldset disabled>{fields.view(Stem::Section)}</fieldset>
            {unanswered}
            {outcome}
        </section>
    }
    .into_any()
}
