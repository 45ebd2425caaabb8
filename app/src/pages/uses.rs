//! Where facts and terms are used: the lessons whose text links to them.

use std::collections::BTreeMap;

use course::{
    Lang,
    catalogue::{Catalogue, LessonText},
    path,
};
use leptos::prelude::*;

use crate::{components::in_lang, i18n::Messages, text::Text};

/// A lesson as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonLink {
    /// Its title.
    pub title: Text,
    /// Where it is; for a fact, the note at its end.
    pub href: String,
}

/// The lessons that use each of the things that `used` finds in a text, in reading order. A reader of `lang` is led to
/// the version that they are shown.
pub(super) fn lessons_by_use<'c, Id: Ord + 'c>(
    catalogue: &'c Catalogue,
    lang: Lang,
    used: impl Fn(&'c LessonText) -> Vec<&'c Id>,
    anchor: impl Fn(&Id) -> String,
) -> BTreeMap<&'c Id, Vec<LessonLink>> {
    let mut lessons: BTreeMap<&Id, Vec<LessonLink>> = BTreeMap::new();
    for course in &catalogue.courses {
        for (module, lesson) in course.lessons() {
            let address = path::lesson(lang, &course.lesson_ref(&module.id, &lesson.id));
            for id in used(lesson.texts.in_lang(lang).0) {
                let link = LessonLink { title: Text::title_of(lesson, lang), href: format!("{address}{}", anchor(id)) };
                lessons.entry(id).or_default().push(link);
            }
        }
    }
    lessons
}

/// The lessons as a list of links; nothing when there are none.
pub(super) fn lesson_list(t: Messages, lessons: &[LessonLink]) -> Option<AnyView> {
    let link = |lesson: &LessonLink| {
        view! {
            <li>
                <a href=lesson.href.clone()>{in_lang(&lesson.title, t.lang())}</a>
            </li>
        }
    };
    let links = lessons.iter().map(link).collect_view();
    (!lessons.is_empty()).then(|| view! { <ul class="uses">{links}</ul> }.into_any())
}
