//! Texts that know their language, so that a fallback is announced and pronounced as what it is.

use course::{Lang, Localized, catalogue::Lesson};

/// A plain text from the content and the language it is in, which need not be the reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text itself.
    pub text: String,
    /// The language it is written in.
    pub lang: Lang,
}

impl Text {
    /// The version of `localized` for a reader of `lang`, in Finnish when there is no other.
    #[must_use]
    pub fn of(localized: &Localized<String>, lang: Lang) -> Self {
        let (text, actual) = localized.in_lang(lang);
        Self { text: text.clone(), lang: actual }
    }

    /// The title of `lesson` for a reader of `lang`.
    #[must_use]
    pub fn title_of(lesson: &Lesson, lang: Lang) -> Self {
        let (text, actual) = lesson.texts.in_lang(lang);
        Self { text: text.title.clone(), lang: actual }
    }
}
