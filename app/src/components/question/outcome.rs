//! What is said after an answer: how well it went, why, and where it can be checked.

use course::{
    Lang, SafeHtml,
    quiz::{Feedback, Key, NumberRange, Outcome, Prompt, Response},
};
use leptos::prelude::*;

use super::AnswerFields;
use crate::i18n::format;

impl AnswerFields<'_> {
    /// The outcome in words, the explanation and the source.
    pub(crate) fn outcome(&self, response: &Response, feedback: &Feedback) -> AnyView {
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
        let of = |right: usize, all: usize| t.outcome_partly_of(right as u64, all as u64);
        let in_words = match feedback.outcome {
            Outcome::Right => t.outcome_right().to_owned(),
            Outcome::Partly => t.outcome_partly().to_owned(),
            Outcome::Wrong => t.outcome_wrong().to_owned(),
        };
        match (&feedback.key, response) {
            (Key::Number { accepted }, _) => {
                let unit = match &self.sheet.prompt {
                    Prompt::Number { unit } => unit.as_deref(),
                    _ => None,
                };
                self.with_answer(feedback.outcome, &range(t.lang(), *accepted, unit))
            }
            (Key::Short { accepted }, _) => {
                self.with_answer(feedback.outcome, accepted.first().map_or("", String::as_str))
            }
            (_, _) if feedback.outcome != Outcome::Partly => in_words,
            (Key::Choices { choices }, Response::TrueFalse { statements }) => {
                let right = choices.iter().filter(|choice| statements.get(&choice.id) == Some(&choice.right));
                of(right.count(), choices.len())
            }
            (Key::Match { right }, Response::Match { pairs }) => {
                of(right.iter().filter(|(row, option)| pairs.get(*row) == Some(option)).count(), right.len())
            }
            (Key::Cloze { gaps }, _) => of(gaps.values().filter(|gap| gap.is_right).count(), gaps.len()),
            _ => in_words,
        }
    }

    fn with_answer(&self, outcome: Outcome, answer: &str) -> String {
        match outcome {
            Outcome::Right => self.t.outcome_answer_right(answer),
            Outcome::Partly | Outcome::Wrong => self.t.outcome_answer_wrong(answer),
        }
    }
}

/// The accepted numbers in words: `8,5–9,5 päivää`.
pub(super) fn range(lang: Lang, accepted: NumberRange, unit: Option<&str>) -> String {
    let number = |number| format::decimal(lang, number);
    let mut answer = number(accepted.low());
    if accepted.low() < accepted.high() {
        answer = format!("{answer}–{}", number(accepted.high()));
    }
    match unit {
        Some(unit) => format!("{answer} {unit}"),
        None => answer,
    }
}
