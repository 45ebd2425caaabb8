//! Parts of pages by themselves, for islands; see [`crate::islands::FRAGMENT`].

use course::{Lang, Timestamp};

use crate::{
    components::question::{QuestionCard, practice_form},
    i18n::Messages,
    pages::{
        attempt::saved_at,
        search::{SearchPage, findings},
    },
    rendering::render,
};

/// The card of a practice question, to take the place of the one that was answered.
#[must_use]
pub fn card(lang: Lang, card: &QuestionCard) -> String {
    render(|| practice_form(Messages::new(lang), card))
}

/// When an answer of an attempt was stored, to stand beside the form.
#[must_use]
pub fn saved(lang: Lang, at: Timestamp) -> String {
    render(|| saved_at(Messages::new(lang), at))
}

/// What a search has found, to take the place of what an earlier one had.
#[must_use]
pub fn found(lang: Lang, page: &SearchPage) -> String {
    render(|| findings(Messages::new(lang), page))
}
