//! Options, statements and items, each with its feedback.

use std::collections::BTreeSet;

use course::{OptionId, quiz::Choice};
use leptos::prelude::*;

use super::Proof;

impl Proof<'_> {
    pub(super) fn options(&self, options: &[Choice], is_right: impl Fn(&OptionId) -> bool) -> AnyView {
        let rows = options.iter().map(|option| {
            if is_right(&option.id) {
                self.choice(option, "right", self.t.verdict_right())
            } else {
                self.choice(option, "wrong", self.t.verdict_wrong())
            }
        });
        view! { <ul class="proof-choices">{rows.collect_view()}</ul> }.into_any()
    }

    pub(super) fn statements(&self, statements: &[Choice], right: &BTreeSet<OptionId>) -> AnyView {
        let rows = statements.iter().map(|statement| {
            if right.contains(&statement.id) {
                self.choice(statement, "right", self.t.statement_true())
            } else {
                self.choice(statement, "wrong", self.t.statement_false())
            }
        });
        view! { <ul class="proof-choices">{rows.collect_view()}</ul> }.into_any()
    }

    fn choice(&self, choice: &Choice, class: &'static str, verdict: &'static str) -> AnyView {
        view! {
            <li class=class>
                <span class=format!("verdict {class}")>{verdict}</span>
                <div>
                    <div inner_html=self.html(&choice.text)></div>
                    {self.remark(choice.feedback.as_ref())}
                </div>
            </li>
        }
        .into_any()
    }

    /// The items in their right order.
    pub(super) fn order(&self, items: &[Choice]) -> AnyView {
        let items = items.iter().map(|item| {
            view! {
                <li>
                    <div inner_html=self.html(&item.text)></div>
                    {self.remark(item.feedback.as_ref())}
                </li>
            }
        });
        view! {
            <p class="field-hint">{self.t.proof_right_order()}</p>
            <ol class="proof-order">{items.collect_view()}</ol>
        }
        .into_any()
    }
}
