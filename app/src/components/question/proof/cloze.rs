//! A text with its gaps filled.

use std::collections::BTreeMap;

use course::{
    OptionId,
    quiz::{ClozePiece, Gap, GapKey, Matching},
};
use leptos::prelude::*;

use super::Proof;

impl Proof<'_> {
    pub(super) fn cloze(
        &self,
        paragraphs: &[Vec<ClozePiece>],
        right: &BTreeMap<OptionId, GapKey>,
        matching: Matching,
    ) -> AnyView {
        let paragraphs = paragraphs.iter().map(|pieces| {
            let pieces = pieces.iter().map(|piece| match piece {
                ClozePiece::Text(html) => view! { <span inner_html=self.html(html)></span> }.into_any(),
                ClozePiece::Gap(gap) => self.filled(gap, right.get(&gap.id)),
            });
            view! { <p>{pieces.collect_view()}</p> }
        });
        let is_typed = right.values().any(|key| matches!(key, GapKey::Typed(_)));
        view! {
            <div class="proof-cloze">{paragraphs.collect_view()}</div>
            {is_typed.then(|| self.strictness(matching))}
        }
        .into_any()
    }

    /// What belongs into a gap, and behind it what else is accepted or offered.
    fn filled(&self, gap: &Gap, key: Option<&GapKey>) -> AnyView {
        let (answer, more) = match key {
            Some(GapKey::Typed(accepted)) => {
                let (first, others) = accepted.split_first().map_or(("", &[][..]), |(first, rest)| (first, rest));
                (first.to_owned(), (!others.is_empty()).then(|| self.t.proof_also(&others.join(" / "))))
            }
            Some(GapKey::Chosen(right)) => {
                let (chosen, others): (Vec<_>, Vec<_>) = gap.options.iter().partition(|option| option.id == *right);
                let texts = |options: Vec<&course::quiz::ChoiceSheet>| {
                    options.iter().map(|option| option.text.to_plain_text()).collect::<Vec<_>>().join(" / ")
                };
                (texts(chosen), Some(self.t.proof_offered(&texts(others))))
            }
            None => (String::new(), None),
        };
        view! {
            <strong>{answer}</strong>
            {more.map(|more| view! { <small>" (" {more} ")"</small> })}
        }
        .into_any()
    }
}
