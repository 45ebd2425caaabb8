//! Rows with the option that belongs to each.

use std::collections::BTreeMap;

use course::{OptionId, quiz::ChoiceSheet};
use leptos::prelude::*;

use super::Proof;

impl Proof<'_> {
    pub(super) fn pairs(
        &self,
        rows: &[ChoiceSheet],
        options: &[ChoiceSheet],
        right: &BTreeMap<OptionId, OptionId>,
    ) -> AnyView {
        let pairs = rows.iter().map(|row| {
            let option = right.get(&row.id).and_then(|id| options.iter().find(|option| option.id == *id));
            view! {
                <div>
                    <dt inner_html=self.html(&row.text)></dt>
                    <dd inner_html=option.map(|option| self.html(&option.text)).unwrap_or_default()></dd>
                </div>
            }
        });
        let spare = options.iter().filter(|option| !right.values().any(|used| *used == option.id));
        let spare: Vec<_> =
            spare.map(|option| view! { <li inner_html=self.html(&option.text)></li> }.into_any()).collect();
        let spare = (!spare.is_empty()).then(|| {
            view! {
                <div class="proof-accepted">
                    <strong>{self.t.proof_spare()}</strong>
                    <ul>{spare}</ul>
                </div>
            }
        });
        view! {
            <dl class="proof-pairs">{pairs.collect_view()}</dl>
            {spare}
        }
        .into_any()
    }
}
