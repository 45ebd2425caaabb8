//! One report of a mistake, for editors: what was said, what was done about it, and the form that closes it.

use course::{
    Timestamp,
    mistake::{MOST_EDITOR_CHARACTERS, TooLong},
    path,
};
use leptos::{either::Either, prelude::*};

use super::mistake_reports::{ListedReport, PlaceNow, place_now, place_title, report_text, stem};
use crate::{
    components::{EditorPage, TextArea, editor_nav, error_list, form_title, moment, text_area},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
};

/// What the page of a report shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeReportPage {
    /// The report.
    pub report: ListedReport,
    /// What has become of the place.
    pub place: PlaceNow,
    /// What was done about it, in order.
    pub steps: Vec<ReportStep>,
    /// What stands in the fields.
    pub typed: TypedStep,
    /// Why that was not stored.
    pub error: Option<StepError>,
    /// How many reports are open.
    pub open: u64,
}

/// What an editor did about a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportStep {
    /// Whether it was closed; otherwise it was reopened.
    pub is_closing: bool,
    /// The administrator who did it; `None` for an editor at a service that watches its content.
    pub editor: Option<String>,
    /// When.
    pub done_at: Timestamp,
    /// What they wrote for colleagues.
    pub note: String,
    /// What they wrote for the reader.
    pub answer: String,
    /// When the answer was mailed.
    pub mailed_at: Option<Timestamp>,
}

/// The fields of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedStep {
    /// The field `note`.
    pub note: String,
    /// The field `answer`.
    pub answer: String,
}

/// Why nothing was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepError {
    /// The texts are too long.
    TooLong {
        /// What is wrong with the note.
        note: Option<TooLong>,
        /// What is wrong with the answer.
        answer: Option<TooLong>,
    },
    /// There is an answer, but nobody to mail it to any more.
    AddressGone,
    /// Another editor was faster: the report is in that state already.
    Conflict,
}

/// The page of a report.
#[must_use]
pub fn mistake_report(shell: &Shell, page: &MistakeReportPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: form_title(t, t.report_title(), page.error.is_some()),
        description: None,
        place: Place::Elsewhere,
        is_public: false,
        has_islands: false,
    };
    let is_closed = page.report.closed_at.is_some();
    let state = if is_closed {
        Either::Left(view! { <span class="tag good">{t.report_state_closed()}</span> })
    } else {
        Either::Right(view! { <span class="tag mind">{t.report_state_open()}</span> })
    };
    let is_unchanged = page.place.spot.as_ref().map(|now| now.revision == page.report.spot.revision);
    let unchanged = is_unchanged.map(|is_unchanged| {
        let text = if is_unchanged { t.report_unchanged() } else { t.report_changed() };
        view! { " · " {text} }
    });
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            {problem(t, page)}
            <header class="page-head">
                <p class="kicker">{t.problems_kicker()} " · " {state}</p>
                <h1>{t.report_title()}</h1>
            </header>
            {editor_nav(shell, EditorPage::Reports, Some(page.open))}
            <section class="stack">
                <h2 class="report-place">{place_title(t, &page.place)}</h2>
                {stem(t, &page.place)}
                <p class="place">{place_now(t, &page.place)} {unchanged}</p>
                <div class="card">{report_text(t, &page.report)}</div>
            </section>
            {steps(t, page)}
            {form(t, page)}
            <p>
                <a href=path::reports(t.lang())>{t.report_back()}</a>
            </p>
        </main>
    };
    shell.document(document, content)
}

/// Why nothing was stored, above everything else.
fn problem(t: Messages, page: &MistakeReportPage) -> Option<AnyView> {
    match page.error? {
        StepError::TooLong { note, answer } => {
            let fields = [("note", note), ("answer", answer)];
            let errors = fields.into_iter().filter_map(|(field, error)| Some((field.to_owned(), too_long(t, error?))));
            error_list(t.report_error_title(), errors.collect())
        }
        StepError::AddressGone | StepError::Conflict => {
            let (title, text) = match (page.error, page.report.closed_at) {
                (Some(StepError::AddressGone), _) => (t.report_error_title(), t.report_address_gone()),
                (_, Some(_)) => (t.report_conflict_title(), t.report_conflict_closed()),
                (_, None) => (t.report_conflict_title(), t.report_conflict_open()),
            };
            let kept = [("note", &page.typed.note), ("answer", &page.typed.answer)];
            let kept = kept.into_iter().filter(|(_, text)| !text.is_empty()).map(|(_, text)| {
                view! {
                    <p class="report-message" dir="auto">
                        {text.clone()}
                    </p>
                }
            });
            let view = view! {
                <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="errors">
                    <h2 id="errors">{title}</h2>
                    <p>{text}</p>
                    {kept.collect_view()}
                </div>
            };
            Some(view.into_any())
        }
    }
}

fn too_long(t: Messages, error: TooLong) -> String {
    t.report_error_long(error.characters as u64, MOST_EDITOR_CHARACTERS as u64)
}

/// Everything that was done, with who and when.
fn steps(t: Messages, page: &MistakeReportPage) -> AnyView {
    let steps = page.steps.iter().map(|step| {
        let what = if step.is_closing { t.report_step_closed() } else { t.report_step_reopened() };
        let editor = step.editor.clone().unwrap_or_else(|| t.report_step_nobody().to_owned());
        view! {
            <li>
                <p>
                    <strong>{what}</strong>
                    " "
                    {moment(t.lang(), step.done_at)}
                    ", "
                    {editor}
                </p>
                {written(t.report_step_note(), &step.note)}
                {written(t.report_step_answer(), &step.answer)}
                {(!step.answer.is_empty()).then(|| view! { <p class="place">{mailed(t, page, step)}</p> })}
            </li>
        }
    });
    view! {
        <section class="stack">
            <h2>{t.report_steps()}</h2>
            <ol class="report-steps">
                <li>
                    <p>
                        <strong>{t.report_received()}</strong>
                        " "
                        {moment(t.lang(), page.report.reported_at)}
                    </p>
                </li>
                {steps.collect_view()}
            </ol>
        </section>
    }
    .into_any()
}

fn written(label: &'static str, text: &str) -> Option<AnyView> {
    let view = view! {
        <p>{label}</p>
        <p class="report-message" dir="auto">
            {text.to_owned()}
        </p>
    };
    (!text.is_empty()).then(|| view.into_any())
}

fn mailed(t: Messages, page: &MistakeReportPage, step: &ReportStep) -> String {
    match step.mailed_at {
        Some(at) => t.report_answer_mailed(&format::date_time(t.lang(), at)),
        None if page.report.can_be_answered => t.report_answer_waits().to_owned(),
        None => t.report_answer_lost().to_owned(),
    }
}

/// Closes an open report, reopens a closed one.
fn form(t: Messages, page: &MistakeReportPage) -> AnyView {
    let (note_error, answer_error) = match page.error {
        Some(StepError::TooLong { note, answer }) => (note, answer),
        _ => (None, None),
    };
    // After a conflict the form is for the opposite: what was typed for the other one stands above.
    let typed = if page.error == Some(StepError::Conflict) { TypedStep::default() } else { page.typed.clone() };
    let is_closed = page.report.closed_at.is_some();
    let note = TextArea {
        name: "note",
        label: t.report_note(),
        hint: if is_closed { t.report_reopen_hint() } else { t.report_note_hint() }.to_owned(),
        error: note_error.map(|error| too_long(t, error)),
        value: typed.note,
        rows: 3,
    };
    let answer = match (is_closed, page.report.can_be_answered) {
        (true, _) => None,
        (false, true) => Some(text_area(
            t,
            TextArea {
                name: "answer",
                label: t.report_answer(),
                hint: t.report_answer_hint(page.report.lang.endonym()),
                error: answer_error.map(|error| too_long(t, error)),
                value: typed.answer,
                rows: 6,
            },
        )),
        (false, false) => Some(view! { <p class="notice">{t.report_no_answer()}</p> }.into_any()),
    };
    let (title, go, class) = if is_closed {
        (t.report_reopen(), "reopen", "button secondary")
    } else {
        (t.report_handle(), "close", "button")
    };
    let label = if is_closed { t.report_reopen() } else { t.report_close() };
    view! {
        <form class="stack" method="post" action=path::report(t.lang(), &page.report.id) novalidate=true>
            <h2>{title}</h2>
            {answer}
            {text_area(t, note)}
            <p class="actions">
                <button class=class name="go" value=go>
                    {label}
                </button>
            </p>
        </form>
    }
    .into_any()
}
