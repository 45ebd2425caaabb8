//! A question as a form, before and after answering. What all types share is here; the answer fields of each type
//! are in a module of their own. [`proof`] is no form: what editors see of a question.

mod case;
mod cloze;
mod given;
mod options;
mod outcome;
mod proof;
mod rows;
mod typed;

use course::{
    Lang, LessonRef, SafeHtml, path,
    quiz::{Feedback, Prompt, Question, QuestionSheet, Response, ResponseError},
};
use leptos::prelude::*;

pub(crate) use self::{
    given::Given,
    proof::{id_prefix, proof},
    rows::ordered,
};
use super::form::field_error;
use crate::{i18n::Messages, islands::PracticeForm};

/// A practice question on its card.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionCard {
    /// What may be seen of the question.
    pub sheet: QuestionSheet,
    /// Where the answer is posted.
    pub action: String,
    /// Where a case begins again; only cases lead there.
    pub restart: String,
    /// What has been answered.
    pub state: CardState,
    /// The language the question is in.
    pub text_lang: Lang,
}

impl QuestionCard {
    /// The card of a question in a lesson whose text is in `text_lang`, for a reader of `lang`.
    #[must_use]
    pub fn new(lang: Lang, lesson: &LessonRef, text_lang: Lang, question: &Question, state: CardState) -> Self {
        Self {
            sheet: question.sheet(),
            action: path::practice(lang, lesson, &question.id),
            restart: path::case_step(lang, lesson, &question.id, &[]),
            state,
            text_lang,
        }
    }
}

/// What has been answered to a practice question.
#[derive(Debug, Clone, PartialEq)]
pub enum CardState {
    /// Nothing yet.
    Unanswered,
    /// The form could not be read as an answer.
    Invalid {
        /// Why not.
        error: ResponseError,
        /// What was sent, to show it again.
        fields: Vec<(String, String)>,
    },
    /// A case whose story has not ended: the choices so far, and what is said about them.
    Underway {
        /// The choices.
        response: Response,
        /// What is said about them.
        feedback: Box<Feedback>,
    },
    /// An answer, and what is said about it.
    Answered {
        /// The answer.
        response: Response,
        /// What the learner is told. Holds the key: only after an answer.
        feedback: Box<Feedback>,
    },
}

/// Which heading a question's stem is: the page's own in a quiz, one among others in a lesson or in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stem {
    Title,
    Section,
    Subheading,
}

/// A practice question that is answered in place where scripts run, and by its form where they do not.
pub(crate) fn practice(t: Messages, card: &QuestionCard) -> AnyView {
    let form = practice_form(t, card);
    view! { <PracticeForm failed=t.answer_failed().to_owned()>{form}</PracticeForm> }.into_any()
}

/// The card of a practice question: its form and, after an answer, the feedback.
pub(crate) fn practice_form(t: Messages, card: &QuestionCard) -> AnyView {
    let QuestionCard { sheet, action, restart, state, text_lang } = card;
    let (given, error, feedback) = match state {
        CardState::Unanswered => (Given::Nothing, None, None),
        CardState::Invalid { error, fields } => (Given::Fields(fields), Some(*error), None),
        CardState::Underway { response, feedback } | CardState::Answered { response, feedback } => {
            (Given::Response(response), None, Some(&**feedback))
        }
    };
    let fields = AnswerFields { t, sheet, text_lang: *text_lang, given, error, feedback };
    let class = if error.is_some() { "question invalid" } else { "question" };
    let is_case = matches!(sheet.prompt, Prompt::Case { .. });
    let outcome = match state {
        CardState::Answered { response, feedback } => Some(fields.outcome(response, feedback)),
        _ => None,
    };
    let is_answered = matches!(state, CardState::Answered { .. });
    let button = match (is_case, is_answered) {
        (true, true) => None,
        (true, false) => Some(view! { <button class="button">{t.case_go()}</button> }.into_any()),
        (false, true) => Some(view! { <button class="button secondary">{t.answer_again()}</button> }.into_any()),
        (false, false) => Some(view! { <button class="button">{t.check_answer()}</button> }.into_any()),
    };
    let restart = (is_case && !matches!(state, CardState::Unanswered)).then(|| {
        view! {
            <a class=if is_answered { "button secondary" } else { "button quiet" } href=restart.clone()>
                {t.case_restart()}
            </a>
        }
    });
    view! {
        <form class=class id=format!("q-{}", sheet.id) method="post" action=action.clone()>
            <p class="question-kicker">{t.practice()}</p>
            <input type="hidden" name="question" value=sheet.id.to_string()/>
            {fields.view(Stem::Subheading)}
            {fields.hint()}
            {outcome}
            <div class="actions">{button} {restart}</div>
        </form>
    }
    .into_any()
}

/// The answer fields of a question with what stands in them and what is said about it.
pub(crate) struct AnswerFields<'a> {
    /// The texts of the interface.
    pub t: Messages,
    /// The question.
    pub sheet: &'a QuestionSheet,
    /// The language it is in.
    pub text_lang: Lang,
    /// What stands in the fields.
    pub given: Given<'a>,
    /// Why that is not an answer.
    pub error: Option<ResponseError>,
    /// What is said about it.
    pub feedback: Option<&'a Feedback>,
}

/// The `id` of the first answer field of a question, where an error message leads.
pub(crate) fn first_field(sheet: &QuestionSheet) -> String {
    let first = match &sheet.prompt {
        Prompt::Single { options } | Prompt::Multiple { options } => {
            options.first().map(|option| option.id.to_string())
        }
        Prompt::TrueFalse { statements } => statements.first().map(|statement| format!("{}-true", statement.id)),
        Prompt::Order { items: rows } | Prompt::Match { rows, .. } => rows.first().map(|row| row.id.to_string()),
        Prompt::Cloze { .. } => sheet.prompt.gaps().next().map(|gap| gap.id.to_string()),
        Prompt::Case { case } => {
            let choices = case.walk(&[]).map_or(&[][..], |walk| &walk.here.choices);
            choices.first().map(|choice| choice.choice.id.to_string())
        }
        Prompt::Number { .. } | Prompt::Short {} => None,
    };
    format!("{}-{}", sheet.id, first.as_deref().unwrap_or("text"))
}

/// What is wrong with the fields of a question.
pub(crate) fn error_text(t: Messages, prompt: &Prompt, error: ResponseError) -> &'static str {
    match (error, prompt) {
        (ResponseError::Foreign, _) => t.error_foreign(),
        (ResponseError::SamePlace, _) => t.error_same_place(),
        (_, Prompt::Single { .. } | Prompt::Case { .. }) => t.error_choose_one(),
        (_, Prompt::Multiple { .. }) => t.error_choose_some(),
        (_, Prompt::TrueFalse { .. }) => t.error_statements(),
        (ResponseError::Missing, Prompt::Number { .. }) => t.error_number_missing(),
        (_, Prompt::Number { .. }) => t.error_number(),
        (_, Prompt::Short {}) => t.error_short(),
        (_, Prompt::Order { .. }) => t.error_order(),
        (_, Prompt::Match { .. }) => t.error_match(),
        (_, Prompt::Cloze { .. }) => t.error_gaps(),
    }
}

/// What is said about an option in its row.
struct Remark {
    class: &'static str,
    verdict: String,
    sign: &'static str,
    text: Option<SafeHtml>,
}

impl Remark {
    fn right(t: Messages, text: Option<SafeHtml>) -> Self {
        Self { class: "right", verdict: t.verdict_right().to_owned(), sign: "", text }
    }

    fn wrong(verdict: String, text: Option<SafeHtml>) -> Self {
        Self { class: "wrong", verdict, sign: "wrong", text }
    }
}

impl AnswerFields<'_> {
    /// The fields, under the stem as their legend or label.
    pub(crate) fn view(&self, stem: Stem) -> AnyView {
        let t = self.t;
        match &self.sheet.prompt {
            Prompt::Single { options } => self.group(stem, None, self.options("radio", options)),
            Prompt::Multiple { options } => self.group(stem, Some(t.choose_all()), self.options("checkbox", options)),
            Prompt::TrueFalse { statements } => {
                let statements = statements.iter().map(|statement| self.statement(statement)).collect_view();
                self.group(stem, Some(t.judge_each()), statements.into_any())
            }
            Prompt::Number { unit } => self.number(stem, unit.as_deref()),
            Prompt::Short {} => self.short(stem),
            Prompt::Order { items } => self.group(stem, Some(t.order_each()), self.order(items)),
            Prompt::Match { rows, options } => self.group(stem, Some(t.match_each()), self.matching(rows, options)),
            Prompt::Cloze { paragraphs } => self.group(stem, Some(t.fill_each()), self.cloze(paragraphs)),
            Prompt::Case { case } => self.case(stem, case).into_any(),
        }
    }

    /// A nudge, shown on request.
    pub(crate) fn hint(&self) -> Option<AnyView> {
        let hint = self.sheet.hint.as_ref()?;
        let view = view! {
            <details class="hint">
                <summary>{self.t.hint()}</summary>
                <div lang=self.foreign() inner_html=self.html(hint)></div>
            </details>
        };
        Some(view.into_any())
    }

    /// The language of the question, when it is not that of the page.
    fn foreign(&self) -> Option<&'static str> {
        (self.text_lang != self.t.lang()).then(|| self.text_lang.code())
    }

    fn html(&self, html: &SafeHtml) -> String {
        html.for_reader(self.t.lang())
    }

    fn part(&self, part: &str) -> String {
        format!("{}-{part}", self.sheet.id)
    }

    fn context(&self) -> Option<AnyView> {
        let html = (!self.sheet.context.is_empty()).then(|| self.html(&self.sheet.context))?;
        let view = view! {
            <div class="question-context" id=self.part("context") lang=self.foreign() inner_html=html></div>
        };
        Some(view.into_any())
    }

    fn error(&self) -> Option<AnyView> {
        let error = error_text(self.t, &self.sheet.prompt, self.error?);
        Some(field_error(self.t, self.part("error"), error.to_owned()))
    }

    /// The `id`s of what explains the fields, for `aria-describedby`.
    fn described_by(&self, has_hint: bool) -> Option<String> {
        let context = (!self.sheet.context.is_empty()).then(|| self.part("context"));
        let hint = has_hint.then(|| self.part("instruction"));
        let error = self.error.map(|_| self.part("error"));
        let ids: Vec<_> = [context, hint, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn heading(&self, stem: Stem) -> AnyView {
        let (html, lang) = (self.html(&self.sheet.stem), self.foreign());
        match stem {
            Stem::Title => view! { <h1 class="question-stem" lang=lang inner_html=html></h1> }.into_any(),
            Stem::Section => view! { <h2 class="question-stem" lang=lang inner_html=html></h2> }.into_any(),
            Stem::Subheading => view! { <h3 class="question-stem" lang=lang inner_html=html></h3> }.into_any(),
        }
    }

    fn group(&self, stem: Stem, instruction: Option<&'static str>, rows: AnyView) -> AnyView {
        let hint_id = self.part("instruction");
        view! {
            <fieldset aria-describedby=self.described_by(instruction.is_some())>
                <legend>{self.heading(stem)}</legend>
                {self.context()}
                {instruction.map(|text| view! { <p class="field-hint" id=hint_id>{text}</p> })}
                {self.error()}
                <div class="options">{rows}</div>
            </fieldset>
        }
        .into_any()
    }

    fn note(&self, id: &str, remark: &Remark) -> AnyView {
        let text = remark.text.as_ref().map(|text| {
            view! { <div lang=self.foreign() inner_html=self.html(text)></div> }
        });
        view! {
            <div class="option-note" id=format!("{id}-note")>
                <span class=format!("verdict {}", remark.sign).trim_end().to_owned()>{remark.verdict.clone()}</span>
                {text}
            </div>
        }
        .into_any()
    }
}
