//! Options to choose from and statements to judge.

use course::{
    OptionId,
    quiz::{ChoiceFeedback, ChoiceSheet, Key, Prompt, Response},
};
use leptos::prelude::*;

use super::{AnswerFields, Remark};

impl AnswerFields<'_> {
    pub(super) fn options(&self, input: &'static str, options: &[ChoiceSheet]) -> AnyView {
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

    pub(super) fn statement(&self, statement: &ChoiceSheet) -> AnyView {
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
                        name=Response::part_field(&statement.id)
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

    fn remark_on_option(&self, option: &OptionId, chosen: bool) -> Option<Remark> {
        let t = self.t;
        let choice = self.judged(option)?;
        let missed = |verdict: &str| Remark {
            class: "missed",
            verdict: verdict.to_owned(),
            sign: "missed",
            text: choice.text.clone(),
        };
        match (chosen, choice.right) {
            (true, true) => Some(Remark::right(t, choice.text.clone())),
            (true, false) => Some(Remark::wrong(t.verdict_wrong().to_owned(), choice.text.clone())),
            (false, true) if matches!(self.sheet.prompt, Prompt::Single { .. }) => Some(missed(t.verdict_missed_one())),
            (false, true) => Some(missed(t.verdict_missed())),
            (false, false) => None,
        }
    }

    fn remark_on_statement(&self, statement: &OptionId, said: bool) -> Option<Remark> {
        let choice = self.judged(statement)?;
        let text = choice.text.clone();
        Some(if said == choice.right {
            Remark::right(self.t, text)
        } else {
            Remark::wrong(self.t.verdict_wrong().to_owned(), text)
        })
    }

    fn judged(&self, choice: &OptionId) -> Option<&ChoiceFeedback> {
        match &self.feedback?.key {
            Key::Choices { choices } => choices.iter().find(|judged| judged.id == *choice),
            _ => None,
        }
    }
}
