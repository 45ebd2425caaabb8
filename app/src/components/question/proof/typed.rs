//! What is accepted of answers that are typed.

use course::quiz::{Matching, NumberRange};
use leptos::prelude::*;

use super::{super::outcome::range, Proof};

impl Proof<'_> {
    pub(super) fn number(&self, accepted: NumberRange, unit: Option<&str>) -> AnyView {
        self.accepted(vec![range(self.t.lang(), accepted, unit)], None)
    }

    pub(super) fn short(&self, accepted: &[String], matching: Matching) -> AnyView {
        self.accepted(accepted.to_vec(), Some(matching))
    }

    fn accepted(&self, answers: Vec<String>, matching: Option<Matching>) -> AnyView {
        let answers = answers.into_iter().map(|answer| view! { <li>{answer}</li> });
        view! {
            <div class="proof-accepted">
                <strong>{self.t.proof_accepted()}</strong>
                <ul>{answers.collect_view()}</ul>
                {matching.and_then(|matching| self.strictness(matching))}
            </div>
        }
        .into_any()
    }

    /// How strictly typed answers are compared, where that is not as usual.
    pub(super) fn strictness(&self, matching: Matching) -> Option<AnyView> {
        let capitals = matching.case_matters.then(|| self.t.proof_capitals().to_owned());
        let typos = (matching.typos > 0).then(|| self.t.proof_typos(matching.typos.into()));
        let rules: Vec<_> = [capitals, typos].into_iter().flatten().collect();
        (!rules.is_empty()).then(|| view! { <p class="field-hint">{rules.join(" ")}</p> }.into_any())
    }
}
