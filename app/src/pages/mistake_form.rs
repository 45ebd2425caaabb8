//! Reporting a mistake: the form, and the page after it.

use course::{
    Lang, SafeHtml,
    catalogue::Catalogue,
    mistake::{InvalidMessage, LEAST_CHARACTERS, MOST_CHARACTERS, MistakeKind, MistakePlace},
};
use leptos::{either::Either, prelude::*};

use crate::{
    components::{Field, TextArea, error_list, field, field_error, form_title, in_lang, text_area},
    i18n::Messages,
    shell::{Document, Place, Shell},
    text::Text,
};

/// What a report is about, as its form shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedPlace {
    /// What it is.
    pub kind: ReportedKind,
    /// The title of the lesson, or of the module whose quiz it is.
    pub title: Text,
    /// The question with its language, unless it is the whole lesson.
    pub stem: Option<(SafeHtml, Lang)>,
    /// Where one came from.
    pub back: String,
}

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportedKind {
    /// A lesson as a whole.
    Lesson,
    /// A practice question.
    Practice,
    /// A question of a quiz.
    Graded,
}

impl ReportedPlace {
    /// The lesson or practice question as a reader of `lang` sees it; `None` when it is not there.
    #[must_use]
    pub fn in_lesson(place: &MistakePlace, catalogue: &Catalogue, lang: Lang, back: String) -> Option<Self> {
        let (text, text_lang) = place.lesson_text(catalogue, lang)?;
        let title = Text { text: text.title.clone(), lang: text_lang };
        let (kind, stem) = match place {
            MistakePlace::Lesson(_) => (ReportedKind::Lesson, None),
            _ => (ReportedKind::Practice, Some((place.question(catalogue, lang)?.stem.clone(), text_lang))),
        };
        Some(Self { kind, title, stem, back })
    }
}

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeFormPage {
    /// What it is about.
    pub place: ReportedPlace,
    /// The address that the reader signed in with; whoever has none can type one.
    pub account: Option<String>,
    /// What stands in the fields.
    pub typed: TypedMistake,
    /// What is wrong with them.
    pub errors: MistakeErrors,
}

/// The fields of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedMistake {
    /// The field `kind`.
    pub kind: Option<MistakeKind>,
    /// The field `message`.
    pub message: String,
    /// The field `email`.
    pub email: String,
    /// Whether the box `answer` is checked.
    pub wants_answer: bool,
}

/// What is wrong with the fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MistakeErrors {
    /// No kind was chosen.
    pub is_kind_missing: bool,
    /// The message is none.
    pub message: Option<InvalidMessage>,
    /// The address is none.
    pub is_email_invalid: bool,
    /// Nothing is wrong but their number: after so many minutes another report can be sent.
    pub too_many: Option<u64>,
}

impl MistakeErrors {
    /// Whether there is any.
    #[must_use]
    pub fn is_any(&self) -> bool {
        *self != Self::default()
    }
}

fn document(title: String) -> Document {
    Document { title, description: None, place: Place::Elsewhere, is_public: false, has_islands: false }
}

/// The form; it is sent to its own address.
#[must_use]
pub fn mistake_form(shell: &Shell, page: &MistakeFormPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let MistakeFormPage { place, account, typed, errors } = page;
    let kind_error = errors.is_kind_missing.then(|| t.mistake_error_kind().to_owned());
    let message_error = match (errors.message, errors.too_many) {
        (Some(error), _) => Some(message_error(t, error)),
        (None, Some(minutes)) => Some(t.mistake_error_too_many(minutes)),
        (None, None) => None,
    };
    let email_error = errors.is_email_invalid.then(|| t.mistake_error_email().to_owned());
    let found =
        [(first_kind(), &kind_error), ("message".to_owned(), &message_error), ("email".to_owned(), &email_error)];
    let found: Vec<_> = found.into_iter().filter_map(|(field, error)| Some((field, error.clone()?))).collect();
    let summary = error_list(t.mistake_error_title(), found);
    let message = TextArea {
        name: "message",
        label: t.mistake_message(),
        hint: t.mistake_message_hint().to_owned(),
        error: message_error,
        value: typed.message.clone(),
        rows: 6,
    };
    let answer = match account {
        Some(account) => Either::Left(answer_box(t, account, typed.wants_answer)),
        None => Either::Right(field(
            t,
            Field {
                name: "email",
                label: t.mistake_email(),
                hint: Some(t.mistake_email_hint().to_owned()),
                error: email_error,
                value: typed.email.clone(),
                input: "email",
                autocomplete: "email",
                inputmode: None,
                class: "",
            },
        )),
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            {summary}
            <header class="page-head">
                <h1>{t.mistake_title()}</h1>
                <p class="lead">{t.mistake_lead()}</p>
            </header>
            {reported(t, place)}
            <form class="stack wide" method="post" action=shell.path.clone() novalidate=true>
                {kinds(t, typed.kind, kind_error)}
                {text_area(t, message)}
                {answer}
                <p class="actions">
                    <button class="button">{t.mistake_send()}</button>
                    <a class="button quiet" href=place.back.clone()>{t.mistake_cancel()}</a>
                </p>
            </form>
        </main>
    };
    shell.document(document(form_title(t, t.mistake_title(), errors.is_any())), content)
}

/// What the report is about, so that nobody has to describe it.
fn reported(t: Messages, place: &ReportedPlace) -> AnyView {
    let label = match place.kind {
        ReportedKind::Lesson => t.mistake_about_lesson(),
        ReportedKind::Practice => t.mistake_about_practice(),
        ReportedKind::Graded => t.mistake_about_graded(),
    };
    let stem = place.stem.as_ref().map(|(stem, stem_lang)| {
        let foreign = (*stem_lang != t.lang()).then(|| stem_lang.code());
        view! { <p lang=foreign inner_html=stem.for_reader(t.lang())></p> }
    });
    view! {
        <div class="notice">
            <p>{label} " " <strong>{in_lang(&place.title, t.lang())}</strong></p>
            {stem}
        </div>
    }
    .into_any()
}

fn kind_id(kind: MistakeKind) -> String {
    format!("kind-{}", kind.as_str())
}

fn first_kind() -> String {
    kind_id(MistakeKind::ALL[0])
}

/// The name of a kind of mistake.
pub(crate) fn kind_label(t: Messages, kind: MistakeKind) -> &'static str {
    match kind {
        MistakeKind::Fact => t.mistake_kind_fact(),
        MistakeKind::Unclear => t.mistake_kind_unclear(),
        MistakeKind::Typo => t.mistake_kind_typo(),
        MistakeKind::Broken => t.mistake_kind_broken(),
        MistakeKind::Other => t.mistake_kind_other(),
    }
}

fn kinds(t: Messages, chosen: Option<MistakeKind>, error: Option<String>) -> AnyView {
    let options = MistakeKind::ALL.map(|kind| {
        view! {
            <div class="option">
                <input
                    type="radio"
                    id=kind_id(kind)
                    name="kind"
                    value=kind.as_str()
                    checked=chosen == Some(kind)
                />
                <label for=kind_id(kind)>{kind_label(t, kind)}</label>
            </div>
        }
    });
    let (class, described_by) = if error.is_some() { ("field invalid", Some("kind-error")) } else { ("field", None) };
    view! {
        <fieldset class=class aria-describedby=described_by>
            <legend>{t.mistake_kind()}</legend>
            {error.map(|error| field_error(t, "kind-error".to_owned(), error))}
            <div class="options">{options.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// Whoever is signed in is known already, so that one check is enough; without it the report is nobody's.
fn answer_box(t: Messages, account: &str, is_checked: bool) -> AnyView {
    view! {
        <div class="field">
            <div class="option">
                <input
                    type="checkbox"
                    id="answer"
                    name="answer"
                    value="mail"
                    checked=is_checked
                    aria-describedby="answer-hint"
                />
                <label for="answer">{t.mistake_answer(account)}</label>
            </div>
            <p class="field-hint" id="answer-hint">
                {t.mistake_answer_hint()}
            </p>
        </div>
    }
    .into_any()
}

fn message_error(t: Messages, error: InvalidMessage) -> String {
    match error {
        InvalidMessage::Missing => t.mistake_error_missing().to_owned(),
        InvalidMessage::TooShort => t.mistake_error_short(LEAST_CHARACTERS as u64),
        InvalidMessage::TooLong { characters } => t.mistake_error_long(characters as u64, MOST_CHARACTERS as u64),
    }
}

/// What the page after the form shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeTakenPage {
    /// What was reported, to go back to.
    pub place: ReportedPlace,
    /// Whether an answer was asked for.
    pub wants_answer: bool,
}

/// The page after the form: that the report is kept, and what becomes of it.
#[must_use]
pub fn mistake_taken(shell: &Shell, page: &MistakeTakenPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let back = match page.place.kind {
        ReportedKind::Lesson => t.mistake_back_lesson(),
        ReportedKind::Practice => t.mistake_back_practice(),
        ReportedKind::Graded => t.mistake_back_graded(),
    };
    let answer = if page.wants_answer { t.mistake_taken_answer() } else { t.mistake_taken_no_answer() };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{t.mistake_taken_title()}</h1>
                <p class="lead">{t.mistake_taken_lead()}</p>
            </header>
            <div class="stack">
                <p>{t.mistake_taken_handled()}</p>
                <p>{answer}</p>
                <p class="actions">
                    <a class="button" href=page.place.back.clone()>{back}</a>
                </p>
            </div>
        </main>
    };
    shell.document(document(t.mistake_taken_title().to_owned()), content)
}
