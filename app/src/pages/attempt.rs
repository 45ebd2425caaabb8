//! An open attempt: one question a page, and the page before submitting.

use course::{
    Lang, ModuleRef, SafeHtml, Timestamp, path,
    quiz::{ChoiceSheet, Prompt, QuestionSheet, Response, ResponseError},
};
use leptos::{either::Either, prelude::*};

use super::overview::QuizKind;
use crate::{
    components::{
        error_summary, form_title,
        question::{AnswerFields, Given, Stem, error_text, first_field, ordered},
    },
    i18n::{Messages, format},
    islands::AttemptForm,
    shell::{Document, Place, Shell},
    text::Text,
};

/// What every page of an open attempt knows about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptFrame {
    /// Its name in URLs.
    pub attempt: String,
    /// The module whose quiz it is.
    pub module: ModuleRef,
    /// The title of that module.
    pub module_title: Text,
    /// What the quiz is.
    pub kind: QuizKind,
    /// The language the questions are in.
    pub text_lang: Lang,
    /// For each question in the order they are shown, whether it has an answer.
    pub answered: Vec<bool>,
    /// When it closes by itself.
    pub closes_at: Timestamp,
}

/// What the page of one question shows.
#[derive(Debug, Clone, PartialEq)]
pub struct AttemptQuestionPage {
    /// The attempt.
    pub frame: AttemptFrame,
    /// The question's place, counted from 1.
    pub number: usize,
    /// What may be seen of the question.
    pub sheet: QuestionSheet,
    /// What is answered so far.
    pub answer: AttemptAnswer,
    /// Whether its hint was asked for.
    pub is_hint_taken: bool,
}

/// What is answered to a question of an attempt.
#[derive(Debug, Clone, PartialEq)]
pub enum AttemptAnswer {
    /// Nothing yet.
    None,
    /// An answer is stored.
    Saved {
        /// The answer.
        response: Response,
        /// When it was stored.
        at: Timestamp,
    },
    /// The form could not be read as an answer, and nothing was stored.
    Unsaved {
        /// Why not; `None` when no answer was asked for.
        error: Option<ResponseError>,
        /// What was sent, to show it again.
        fields: Vec<(String, String)>,
    },
}

/// What the page before submitting shows.
#[derive(Debug, Clone, PartialEq)]
pub struct AttemptReviewPage {
    /// The attempt.
    pub frame: AttemptFrame,
    /// Each question in the order they are shown, with the stored answer.
    pub questions: Vec<(QuestionSheet, Option<Response>)>,
}

/// The page of one question.
#[must_use]
pub fn question(shell: &Shell, page: &AttemptQuestionPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let AttemptQuestionPage { frame, number, sheet, answer, .. } = page;
    let (given, error, saved) = match answer {
        AttemptAnswer::None => (Given::Nothing, None, None),
        AttemptAnswer::Saved { response, at } => (Given::Response(response), None, Some(*at)),
        AttemptAnswer::Unsaved { error, fields } => (Given::Fields(fields), *error, None),
    };
    let position = t.attempt_question_title(*number as u64, frame.answered.len() as u64);
    // What is decided in a case stays, so only its button stores it.
    let is_saved_as_given = !matches!(sheet.prompt, Prompt::Case { .. });
    let document = document(t, frame, &form_title(t, &position, error.is_some()));
    let document = Document { has_islands: is_saved_as_given, ..document };
    let summary = error.map(|error| {
        error_summary(t.attempt_error_title(), &first_field(sheet), error_text(t, &sheet.prompt, error).to_owned())
    });
    let fields = AnswerFields { t, sheet, text_lang: frame.text_lang, given, error, feedback: None };
    let form = view! {
        <form
            class="question plain"
            id=format!("q-{}", sheet.id)
            method="post"
            action=path::attempt_question(t.lang(), &frame.attempt, *number)
        >
            {fields.view(Stem::Title)}
            {hint(t, page)}
            {buttons(t, *number)}
        </form>
        <p class="saved" role="status">{saved.map(|at| saved_at(t, at))}</p>
    };
    let form = if is_saved_as_given {
        view! { <AttemptForm failed=t.attempt_save_failed().to_owned()>{form}</AttemptForm> }.into_any()
    } else {
        form.into_any()
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            {summary}
            {bar(t, frame, Some(*number))}
            {form}
        </main>
    };
    shell.document(document, content)
}

/// The hint once it was taken; before that a button that asks for it, so that it can be counted.
fn hint(t: Messages, page: &AttemptQuestionPage) -> Option<AnyView> {
    let hint = page.sheet.hint.as_ref()?;
    let view = if page.is_hint_taken {
        let foreign = (page.frame.text_lang != t.lang()).then(|| page.frame.text_lang.code());
        view! {
            <section class="taken-hint" id="hint" aria-label=t.hint() tabindex="-1">
                <p>
                    <strong>{t.hint()}</strong>
                </p>
                <div lang=foreign inner_html=hint.for_reader(t.lang())></div>
            </section>
        }
        .into_any()
    } else {
        view! {
            <p>
                <button class="button quiet" name="go" value="hint" aria-describedby="hint-free">
                    {t.attempt_hint()}
                </button>
                " "
                <small id="hint-free">{t.attempt_hint_free()}</small>
            </p>
        }
        .into_any()
    };
    Some(view)
}

/// On, back, and to the end; each stores the answer on its way.
fn buttons(t: Messages, number: usize) -> AnyView {
    view! {
        <div class="actions">
            <button class="button" name="go" value="next">{t.attempt_save()}</button>
            {(number > 1)
                .then(|| {
                    view! { <button class="button quiet" name="go" value="previous">{t.attempt_previous()}</button> }
                })}
            <button class="button quiet" name="go" value="review">{t.attempt_to_review()}</button>
        </div>
    }
    .into_any()
}

/// When the answer was stored, in words.
pub(crate) fn saved_at(t: Messages, at: Timestamp) -> String {
    t.attempt_saved(&format::time(t.lang(), at))
}

fn document(t: Messages, frame: &AttemptFrame, title: &str) -> Document {
    Document {
        title: format!("{title} – {}", frame.kind.title(t, &frame.module_title.text)),
        description: None,
        place: Place::Attempt { way_out: path::quiz(t.lang(), &frame.module) },
        is_public: false,
        has_islands: true,
    }
}

/// Which quiz this is, how much is answered, and the way to every question.
fn bar(t: Messages, frame: &AttemptFrame, current: Option<usize>) -> AnyView {
    let done = frame.answered.iter().filter(|answered| **answered).count();
    let stops = (1..).zip(&frame.answered).map(|(number, answered)| {
        let here = (current == Some(number)).then_some("step");
        let state = if *answered { t.attempt_answered() } else { t.attempt_unanswered() };
        view! {
            <li class=answered.then_some("done")>
                <a href=path::attempt_question(t.lang(), &frame.attempt, number) aria-current=here>
                    <span class="visually-hidden">{t.attempt_question()} " "</span>
                    {number}
                    <span class="visually-hidden">", " {state}</span>
                </a>
            </li>
        }
    });
    view! {
        <div class="attempt-bar">
            <div>
                <p class="kicker">{frame.kind.title(t, &frame.module_title.text)}</p>
                <p class="kicker">{t.attempt_progress(done as u64, frame.answered.len() as u64)}</p>
            </div>
            <nav aria-label=t.attempt_questions()>
                <ol class="stops">{stops.collect_view()}</ol>
            </nav>
        </div>
    }
    .into_any()
}

/// The page before submitting.
#[must_use]
pub fn review(shell: &Shell, page: &AttemptReviewPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let frame = &page.frame;
    let open: Vec<_> = (1..).zip(&page.questions).filter(|(_, (_, r))| r.is_none()).map(|(number, _)| number).collect();
    let (class, title, text) = if open.is_empty() {
        ("notice good", t.review_complete().to_owned(), t.review_complete_text())
    } else {
        let numbers: Vec<_> = open.iter().map(usize::to_string).collect();
        ("notice mind", t.review_open(open.len() as u64, &numbers.join(", ")), t.review_open_text())
    };
    let rows = (1..)
        .zip(&page.questions)
        .map(|(number, (sheet, response))| reviewed(t, frame, number, sheet, response.as_ref()));
    let to_open = open.first().map(|number| {
        view! {
            <a class="button secondary" href=path::attempt_question(lang, &frame.attempt, *number)>
                {t.review_answer_open(*number as u64)}
            </a>
        }
    });
    let document = Document { has_islands: false, ..document(t, frame, t.review_title()) };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            {bar(t, frame, None)}
            <div class="stack">
                <h1>{t.review_title()}</h1>
                <div class=class>
                    <p class="notice-title">{title}</p>
                    <p>{text}</p>
                </div>
                <ol class="answers">{rows.collect_view()}</ol>
                <h2>{t.review_submit()}</h2>
                <p>{t.review_submit_text()}</p>
                <form class="actions" method="post" action=path::attempt_review(lang, &frame.attempt)>
                    <button class="button">{t.review_submit()}</button>
                    {to_open}
                </form>
                <p class="kicker">{t.attempt_closes(&format::date_time(lang, frame.closes_at))}</p>
            </div>
        </main>
    };
    shell.document(document, content)
}

/// A question with the stored answer and the way back to it.
fn reviewed(
    t: Messages,
    frame: &AttemptFrame,
    number: usize,
    sheet: &QuestionSheet,
    response: Option<&Response>,
) -> AnyView {
    let foreign = (frame.text_lang != t.lang()).then(|| frame.text_lang.code());
    let action = if response.is_some() { t.review_change() } else { t.review_answer() };
    let given = match response {
        Some(response) => Either::Left(given(t, &sheet.prompt, response, foreign)),
        None => Either::Right(view! { <span class="given">{t.review_no_answer()}</span> }),
    };
    view! {
        <li class=response.is_none().then_some("open")>
            <span class="number">{number}</span>
            <span lang=foreign inner_html=sheet.stem.for_reader(t.lang())></span>
            <a href=path::attempt_question(t.lang(), &frame.attempt, number)>
                {action}
                <span class="visually-hidden">", " {t.review_question(number as u64)}</span>
            </a>
            {given}
        </li>
    }
    .into_any()
}

/// The stored answer in short.
fn given(t: Messages, prompt: &Prompt, response: &Response, foreign: Option<&'static str>) -> AnyView {
    let html = |texts: Vec<String>, between: &str| {
        view! { <span class="given" lang=foreign inner_html=texts.join(between)></span> }.into_any()
    };
    let text = |text: String| view! { <span class="given">{text}</span> }.into_any();
    let read = |html: &SafeHtml| html.for_reader(t.lang());
    match (response, prompt) {
        (Response::Single { .. } | Response::Multiple { .. }, _) => {
            let chosen = prompt.choices().iter().filter(|choice| response.chose(&choice.id));
            html(chosen.map(|choice| read(&choice.text)).collect(), "; ")
        }
        (Response::TrueFalse { statements: said }, Prompt::TrueFalse { statements }) => {
            let word = |truth: &bool| if *truth { t.statement_true() } else { t.statement_false() };
            let judged = (1..)
                .zip(statements)
                .filter_map(|(number, statement)| Some(format!("{number}: {}", word(said.get(&statement.id)?))));
            text(judged.collect::<Vec<_>>().join(", "))
        }
        (Response::Number { text: typed, .. }, Prompt::Number { unit: Some(unit) }) => text(format!("{typed} {unit}")),
        (Response::Number { text: typed, .. } | Response::Short { text: typed }, _) => text(typed.clone()),
        (Response::Order { items: given }, Prompt::Order { items }) => {
            html(ordered(items, given).into_iter().map(|item| read(&item.text)).collect(), " → ")
        }
        (Response::Match { pairs }, Prompt::Match { rows, options }) => {
            let pair = |row: &ChoiceSheet| {
                let option = options.iter().find(|option| pairs.get(&row.id) == Some(&option.id))?;
                Some(format!("{} – {}", read(&row.text), read(&option.text)))
            };
            html(rows.iter().filter_map(pair).collect(), "; ")
        }
        (Response::Cloze { gaps }, Prompt::Cloze { .. }) => {
            let filled = prompt.gaps().filter_map(|gap| {
                let answer = gaps.get(&gap.id)?;
                let option = gap.options.iter().find(|option| option.id.as_str() == answer);
                Some(option.map_or_else(|| answer.clone(), |option| option.text.to_plain_text()))
            });
            text(filled.collect::<Vec<_>>().join("; "))
        }
        (Response::Case { path }, Prompt::Case { case }) => {
            let taken = case.walk(path).map(|walk| walk.taken).unwrap_or_default();
            html(taken.into_iter().map(|(_, choice)| read(&choice.choice.text)).collect(), " → ")
        }
        // An answer of another kind than the question is refused before it is stored.
        _ => text(String::new()),
    }
}
