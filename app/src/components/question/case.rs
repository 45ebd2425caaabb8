//! A client's story: what has been decided, and the step at which one is.

use course::{
    OptionId,
    quiz::{CaseSheet, Key, Response, Walk},
};
use leptos::prelude::*;

use super::{AnswerFields, Given, Stem};

impl AnswerFields<'_> {
    /// The way so far and the choices at its end. Each earlier choice is sent again with the next one, so that a form
    /// says all by itself where in the story it was shown.
    pub(super) fn case(&self, stem: Stem, case: &CaseSheet) -> Option<AnyView> {
        let walk = case.walk(&self.path(case)).or_else(|| case.walk(&[]))?;
        let here = walk.here;
        let choices = (!walk.is_finished()).then(|| {
            let choices: Vec<_> = here.choices.iter().map(|choice| choice.choice.clone()).collect();
            view! {
                <fieldset aria-describedby=self.described_by(false)>
                    <legend>{self.t.case_decide()}</legend>
                    {self.error()}
                    <div class="options">{self.options("radio", &choices)}</div>
                </fieldset>
            }
        });
        let view = view! {
            {self.heading(stem)}
            {self.context()}
            {self.taken(&walk)}
            <section class="case-step" lang=self.foreign() tabindex=(!walk.taken.is_empty()).then_some("-1")>
                <p class="case-title" inner_html=self.html(&here.title)></p>
                <div inner_html=self.html(&here.text)></div>
            </section>
            {choices}
        };
        Some(view.into_any())
    }

    /// The choices that have been made: those on record, or those that were sent before the one that is missing.
    fn path(&self, case: &CaseSheet) -> Vec<OptionId> {
        match self.given {
            Given::Response(Response::Case { path }) => path.clone(),
            Given::Fields(fields) => {
                let sent = fields.iter().filter(|(name, _)| name == Response::FIELD);
                let path: Vec<OptionId> = sent.map_while(|(_, value)| value.parse().ok()).collect();
                if case.walk(&path).is_some() { path } else { Vec::new() }
            }
            Given::Nothing | Given::Response(_) => Vec::new(),
        }
    }

    fn taken(&self, walk: &Walk<'_>) -> Option<AnyView> {
        let remarks = match self.feedback.map(|feedback| &feedback.key) {
            Some(Key::Case { remarks, .. }) => remarks.as_slice(),
            _ => &[],
        };
        let steps = walk.taken.iter().enumerate().map(|(index, (step, choice))| {
            let remark = remarks.get(index).and_then(Option::as_ref);
            view! {
                <li>
                    <p class="case-title" lang=self.foreign() inner_html=self.html(&step.title)></p>
                    <div lang=self.foreign() inner_html=self.html(&step.text)></div>
                    <p class="case-choice">
                        {self.t.case_chose()} " "
                        <strong lang=self.foreign() inner_html=self.html(&choice.choice.text)></strong>
                    </p>
                    {remark.map(|html| {
                        view! { <div class="option-note" lang=self.foreign() inner_html=self.html(html)></div> }
                    })}
                    <input type="hidden" name=Response::FIELD value=choice.choice.id.to_string()/>
                </li>
            }
        });
        let view = (!walk.taken.is_empty()).then(|| view! { <ol class="case-path">{steps.collect_view()}</ol> });
        view.map(IntoAny::into_any)
    }
}
