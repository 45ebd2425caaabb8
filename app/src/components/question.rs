//! A question as a form: four types, before and after answering.

use course::{
    Lang, OptionId, SafeHtml,
    quiz::{ChoiceFeedback, ChoiceSheet, Feedback, Outcome, Prompt, QuestionSheet, Response, ResponseError},
};
use leptos::{either::Either, prelude::*};

use super::form::field_error;
use crate::{
    i18n::{Messages, format},
    islands::PracticeForm,
};

/// A practice question on its card.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionCard {
    /// What may be seen of the question.
    pub sheet: QuestionSheet,
    /// Where the answer is posted.
    pub action: String,
    /// What has been answered.
    pub state: CardState,
    /// The language the question is in.
    pub text_lang: Lang,
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
    /// An answer, and what is said about it.
    Answered {
        /// The answer.
        response: Response,
        /// What the learner is told. Holds the key: only after an answer.
        feedback: Box<Feedback>,
    },
}

/// Which heading a question's stem is: the page's own in a quiz, one among others in a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stem {
    Title,
    Subheading,
}

/// What stands in the answer fields.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Given<'a> {
    Nothing,
    Response(&'a Response),
    /// What was sent and could not be read as an answer.
    Fields(&'a [(String, String)]),
}

impl Given<'_> {
    fn chose(self, option: &OptionId) -> bool {
        match self {
            Self::Nothing => false,
            Self::Response(response) => response.chose(option),
            Self::Fields(fields) => {
                fields.iter().any(|(name, value)| name == Response::FIELD && value == option.as_str())
            }
        }
    }

    fn said(self, statement: &OptionId) -> Option<bool> {
        match self {
            Self::Response(Response::TrueFalse { statements }) => statements.get(statement).copied(),
            Self::Nothing | Self::Response(_) => None,
            Self::Fields(fields) => {
                let field = Response::statement_field(statement);
                fields.iter().find(|(name, _)| *name == field).and_then(|(_, value)| value.parse().ok())
            }
        }
    }

    fn typed(self) -> String {
        match self {
            Self::Response(Response::Number { text, .. }) => text.clone(),
            Self::Nothing | Self::Response(_) => String::new(),
            Self::Fields(fields) => {
                let typed = fields.iter().find(|(name, _)| name == Response::FIELD);
                typed.map(|(_, value)| value.clone()).unwrap_or_default()
            }
        }
    }
}

/// A practice question that is answered in place where scripts run, and by its form where they do not.
pub(crate) fn practice(t: Messages, card: &QuestionCard) -> AnyView {
    let form = practice_form(t, card);
    view! { <PracticeForm failed=t.answer_failed().to_owned()>{form}</PracticeForm> }.into_any()
}

/// The card of a practice question: its form and, after an answer, the feedback.
pub(crate) fn practice_form(t: Messages, card: &QuestionCard) -> AnyView {
    let QuestionCard { sheet, action, state, text_lang } = card;
    let (given, error, feedback) = match state {
        CardState::Unanswered => (Given::Nothing, None, None),
        CardState::Invalid { error, fields } => (Given::Fields(fields), Some(*error), None),
        CardState::Answered { response, feedback } => (Given::Response(response), None, Some((response, &**feedback))),
    };
    let class = if error.is_some() { "question invalid" } else { "question" };
    let button = if feedback.is_some() { "button secondary" } else { "button" };
    let label = if feedback.is_some() { t.answer_again() } else { t.check_answer() };
    let fields = AnswerFields { t, sheet, text_lang: *text_lang, given, error, feedback: feedback.map(|(_, f)| f) };
    let outcome = feedback.map(|(response, feedback)| fields.outcome(response, feedback));
    view! {
        <form class=class id=format!("q-{}", sheet.id) method="post" action=action.clone()>
            <p class="question-kicker">{t.practice()}</p>
            <input type="hidden" name="question" value=sheet.id.to_string()/>
            {fields.view(Stem::Subheading)}
            {fields.hint()}
            {outcome}
            <div class="actions">
                <button class=button>{label}</button>
            </div>
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
    match &sheet.prompt {
        Prompt::Single { options } | Prompt::Multiple { options } => {
            options.first().map(|option| format!("{}-{}", sheet.id, option.id))
        }
        Prompt::TrueFalse { statements } => {
            statements.first().map(|statement| format!("{}-{}-true", sheet.id, statement.id))
        }
        Prompt::Number { .. } => None,
    }
    .unwrap_or_else(|| format!("{}-number", sheet.id))
}

/// What is wrong with the fields of a question.
pub(crate) fn error_text(t: Messages, prompt: &Prompt, error: ResponseError) -> &'static str {
    match (error, prompt) {
        (ResponseError::Foreign, _) => t.error_foreign(),
        (ResponseError::Missing, Prompt::Single { .. }) => t.error_choose_one(),
        (ResponseError::Missing, Prompt::Multiple { .. }) => t.error_choose_some(),
        (_, Prompt::TrueFalse { .. }) => t.error_statements(),
        (ResponseError::Missing, Prompt::Number { .. }) => t.error_number_missing(),
        _ => t.error_number(),
    }
}

/// What is said about an option in its row.
struct Remark {
    class: &'static str,
    verdict: &'static str,
    sign: &'static str,
    text: Option<SafeHtml>,
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
            Prompt::Number { unit } => self.number(stem, unit.clone()).into_any(),
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

    fn group(&self, stem: Stem, instruction: Option<&'static str>, rows: AnyView) -> AnyView {
        let html = self.html(&self.sheet.stem);
        let heading = match stem {
            Stem::Title => Either::Left(view! { <h1 class="question-stem" lang=self.foreign() inner_html=html></h1> }),
            Stem::Subheading => {
                Either::Right(view! { <h3 class="question-stem" lang=self.foreign() inner_html=html></h3> })
            }
        };
        let hint_id = self.part("instruction");
        view! {
            <fieldset aria-describedby=self.described_by(instruction.is_some())>
                <legend>{heading}</legend>
                {self.context()}
                {instruction.map(|text| view! { <p class="field-hint" id=hint_id>{text}</p> })}
                {self.error()}
                <div class="options">{rows}</div>
            </fieldset>
        }
        .into_any()
    }

    fn options(&self, input: &'static str, options: &[ChoiceSheet]) -> AnyView {
        options.iter().map(|option| self.option(input, option)).collect_view().into_any()
    }

    fn option(&self, input: &'static str, option: &ChoiceSheet) -> AnyView {
        let chosen = self.given.chose(&option.id);
        let remark = self.remark_on_option(&option.id, chosen);
        let id = self.part(option.id.as_str());
        let note = remark.as_ref().map(|_| format!("{id}-note"));
        let class = remark.as_ref().map_or("option".to_owned(), |remark| format!("option {}", remark.class));
        view! {
            <div class=class>
                <input
                    type=input
                    id=id.clone()
                    name=Response::FIELD
                    value=option.id.to_string()
                    checked=chosen
                    aria-describedby=note
                />
                <label for=id.clone() lang=self.foreign() inner_html=self.html(&option.text)></label>
                {remark.map(|remark| self.note(&id, &remark))}
            </div>
        }
        .into_any()
    }

    fn statement(&self, statement: &ChoiceSheet) -> AnyView {
        let said = self.given.said(&statement.id);
        let remark = said.and_then(|said| self.remark_on_statement(&statement.id, said));
        let id = self.part(statement.id.as_str());
        let note = remark.as_ref().map(|_| format!("{id}-note"));
        let choices = [(true, self.t.statement_true()), (false, self.t.statement_false())].map(|(value, label)| {
            let choice = format!("{id}-{value}");
            let class = match &remark {
                Some(remark) if said == Some(value) => format!("option {}", remark.class),
                _ => "option".to_owned(),
            };
            view! {
                <div class=class>
                    <input
                        type="radio"
                        id=choice.clone()
                        name=Response::statement_field(&statement.id)
                        value=value.to_string()
                        checked=said == Some(value)
                    />
                    <label for=choice>{label}</label>
                </div>
            }
        });
        view! {
            <fieldset class="statement" aria-describedby=note>
                <legend lang=self.foreign() inner_html=self.html(&statement.text)></legend>
                <div class="choices">{choices.collect_view()}</div>
                {remark.map(|remark| self.note(&id, &remark))}
            </fieldset>
        }
        .into_any()
    }

    fn number(&self, stem: Stem, unit: Option<String>) -> AnyView {
        let id = self.part("number");
        let label = view! { <label for=id.clone() lang=self.foreign() inner_html=self.html(&self.sheet.stem)></label> };
        let heading = match stem {
            Stem::Title => Either::Left(view! { <h1 class="question-stem">{label}</h1> }),
            Stem::Subheading => Either::Right(view! { <h3 class="question-stem">{label}</h3> }),
        };
        let class = if self.error.is_some() { "field short invalid" } else { "field short" };
        view! {
            {heading}
            {self.context()}
            <div class=class>
                <p class="field-hint" id=self.part("instruction")>{self.t.number_hint()}</p>
                {self.error()}
                <div class="with-unit">
                    <input
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        id=id
                        name=Response::FIELD
                        value=self.given.typed()
                        aria-describedby=self.described_by(true)
                        aria-invalid=self.error.map(|_| "true")
                    />
                    {unit.map(|unit| view! { <span lang=self.foreign()>{unit}</span> })}
                </div>
            </div>
        }
        .into_any()
    }

    fn remark_on_option(&self, option: &OptionId, chosen: bool) -> Option<Remark> {
        let t = self.t;
        let choice = self.feedback?.choices.iter().find(|choice| choice.id == *option)?;
        let (class, sign, verdict) = match (chosen, choice.right) {
            (true, true) => ("right", "", t.verdict_right()),
            (true, false) => ("wrong", "wrong", t.verdict_wrong()),
            (false, true) if matches!(self.sheet.prompt, Prompt::Single { .. }) => {
                ("missed", "missed", t.verdict_missed_one())
            }
            (false, true) => ("missed", "missed", t.verdict_missed()),
            (false, false) => return None,
        };
        Some(Remark { class, verdict, sign, text: choice.text.clone() })
    }

    fn remark_on_statement(&self, statement: &OptionId, said: bool) -> Option<Remark> {
        let choice = self.feedback?.choices.iter().find(|choice| choice.id == *statement)?;
        let (class, sign, verdict) = if said == choice.right {
            ("right", "", self.t.verdict_right())
        } else {
            ("wrong", "wrong", self.t.verdict_wrong())
        };
        Some(Remark { class, verdict, sign, text: choice.text.clone() })
    }

    fn note(&self, id: &str, remark: &Remark) -> AnyView {
        let text = remark.text.as_ref().map(|text| {
            view! { <div lang=self.foreign() inner_html=self.html(text)></div> }
        });
        view! {
            <div class="option-note" id=format!("{id}-note")>
                <span class=format!("verdict {}", remark.sign).trim_end().to_owned()>{remark.verdict}</span>
                {text}
            </div>
        }
        .into_any()
    }

    /// The outcome in words, the explanation and the source.
    fn outcome(&self, response: &Response, feedback: &Feedback) -> AnyView {
        let class = match feedback.outcome {
            Outcome::Right => "right",
            Outcome::Partly => "partly",
            Outcome::Wrong => "wrong",
        };
        let labelled = |label: &'static str, html: &Option<SafeHtml>| {
            let html = self.html(html.as_ref()?);
            Some(view! {
                <div class="feedback-part">
                    <strong>{label}</strong>
                    <div lang=self.foreign() inner_html=html></div>
                </div>
            })
        };
        view! {
            <div class=format!("feedback {class}") role="status" tabindex="-1">
                <p class="feedback-title">
                    <span class=format!("verdict {class}")>{self.outcome_title(response, feedback)}</span>
                </p>
                {labelled(self.t.explanation(), &feedback.explanation)}
                {labelled(self.t.source(), &feedback.source)}
            </div>
        }
        .into_any()
    }

    fn outcome_title(&self, response: &Response, feedback: &Feedback) -> String {
        let t = self.t;
        if let (Some(accepted), Prompt::Number { unit }) = (feedback.accepted, &self.sheet.prompt) {
            let number = |number| format::decimal(t.lang(), number);
            let mut answer = number(accepted.low());
            if accepted.low() < accepted.high() {
                answer = format!("{answer}–{}", number(accepted.high()));
            }
            if let Some(unit) = unit {
                answer = format!("{answer} {unit}");
            }
            return match feedback.outcome {
                Outcome::Right => t.outcome_number_right(&answer),
                Outcome::Partly | Outcome::Wrong => t.outcome_number_wrong(&answer),
            };
        }
        match (feedback.outcome, response) {
            (Outcome::Right, _) => t.outcome_right().to_owned(),
            (Outcome::Partly, Response::TrueFalse { statements }) => {
                let is_right = |choice: &&ChoiceFeedback| statements.get(&choice.id) == Some(&choice.right);
                let right = feedback.choices.iter().filter(is_right).count();
                t.outcome_partly_of(right as u64, feedback.choices.len() as u64)
            }
            (Outcome::Partly, _) => t.outcome_partly().to_owned(),
            (Outcome::Wrong, _) => t.outcome_wrong().to_owned(),
        }
    }
}
