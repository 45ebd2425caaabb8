//! Every step of a client's story, where each choice leads, and how the ends are judged.

use std::collections::BTreeMap;

use course::{
    OptionId, SafeHtml,
    quiz::{CaseSheet, CaseStep, Outcome},
};
use leptos::prelude::*;

use super::Proof;

/// What is said about choices, by step and choice.
type Remarks = BTreeMap<OptionId, BTreeMap<OptionId, SafeHtml>>;

impl Proof<'_> {
    pub(super) fn case(&self, case: &CaseSheet, remarks: &Remarks, ends: &BTreeMap<OptionId, Outcome>) -> AnyView {
        let start = case.walk(&[]).map(|walk| &walk.here.id);
        let steps = case.steps().iter().map(|step| {
            let begins = (start == Some(&step.id)).then(|| view! { <span class="tag">{self.t.proof_start()}</span> });
            view! {
                <li id=self.id(Some(step.id.as_str()))>
                    <p class="case-title">
                        <span inner_html=self.html(&step.title)></span> " " {begins} " "
                        {ends.get(&step.id).map(|end| self.end(*end))}
                    </p>
                    <div inner_html=self.html(&step.text)></div>
                    {self.decisions(case, step, remarks)}
                </li>
            }
        });
        view! { <ol class="case-path">{steps.collect_view()}</ol> }.into_any()
    }

    fn decisions(&self, case: &CaseSheet, step: &CaseStep, remarks: &Remarks) -> Option<AnyView> {
        let choices = step.choices.iter().map(|choice| {
            let target = case.step(&choice.leads_to).map(|target| target.title.to_plain_text());
            let remark = remarks.get(&step.id).and_then(|remarks| remarks.get(&choice.choice.id));
            view! {
                <li>
                    <span inner_html=self.html(&choice.choice.text)></span>
                    " → "
                    <a href=format!("#{}", self.id(Some(choice.leads_to.as_str())))>{target.unwrap_or_default()}</a>
                    {self.remark(remark)}
                </li>
            }
        });
        let view = view! { <ul>{choices.collect_view()}</ul> };
        (!step.choices.is_empty()).then(|| view.into_any())
    }

    fn end(&self, end: Outcome) -> AnyView {
        let (class, outcome) = match end {
            Outcome::Right => ("right", self.t.outcome_right()),
            Outcome::Partly => ("partly", self.t.outcome_partly()),
            Outcome::Wrong => ("wrong", self.t.outcome_wrong()),
        };
        view! { <span class=format!("verdict {class}")>{self.t.proof_end(outcome)}</span> }.into_any()
    }
}
