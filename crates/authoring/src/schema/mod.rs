//! The keys of the content's YAML: what the readers accept, and the JSON Schemas by which other tools check and
//! complete the same files.

mod form;
mod json;
mod keys;
#[cfg(test)]
mod tests;

pub(crate) use form::Key;
pub(crate) use keys::{
    CERTIFICATE, CHECK, CONDITION, COURSE, FACT, FACT_VALUE, GUIDE_QUESTION, LESSON, MODULE, MODULE_QUIZ, PAGE, QUIZ,
    QUIZ_RULES, REQUIREMENT, ROLE, SERVICE, SOURCE, TERM,
};

use form::{Form, Name};
use keys::FACT_FORMS;

/// The JSON Schema (draft 2020-12, in words that draft 7 means alike) of one kind of YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// The name of its file: `lesson.schema.json`.
    pub file_name: String,
    /// Its content.
    pub text: String,
}

/// A kind of YAML that editors write.
struct Kind {
    name: &'static str,
    fi: &'static str,
    en: &'static str,
    form: Form,
}

const KINDS: [Kind; 8] = [
    Kind { name: "course", fi: "Kurssi: course.yaml", en: "A course: course.yaml", form: Form::Map(&COURSE) },
    Kind { name: "module", fi: "Moduuli: module.yaml", en: "A module: module.yaml", form: Form::Map(&MODULE) },
    Kind { name: "lesson", fi: "Oppitunnin alun tiedot", en: "Front matter of a lesson", form: Form::Map(&LESSON) },
    Kind { name: "quiz", fi: "Kokeen alun tiedot", en: "Front matter of a quiz", form: Form::Map(&QUIZ) },
    Kind { name: "page", fi: "Sivun alun tiedot", en: "Front matter of a page", form: Form::Map(&PAGE) },
    Kind {
        name: "facts",
        fi: "Luvut, jotka voivat muuttua: facts.yaml",
        en: "Figures that can change: facts.yaml",
        form: Form::MapOf(Name::Fact, &Form::AnyMap(&FACT_FORMS)),
    },
    Kind {
        name: "glossary",
        fi: "Sanasto: glossary.yaml",
        en: "The glossary: glossary.yaml",
        form: Form::MapOf(Name::Kebab, &Form::Map(&TERM)),
    },
    Kind {
        name: "guide",
        fi: "Opas ”Minne ohjaan?”: guide.yaml",
        en: "The guide \"Where to guide?\": guide.yaml",
        form: Form::MapOf(Name::Kebab, &Form::Map(&GUIDE_QUESTION)),
    },
];

/// A schema for each kind of YAML. What a schema accepts the compiler reads, as far as one file alone can tell.
#[must_use]
pub fn schemas() -> Vec<Schema> {
    let schema = |kind: &Kind| Schema {
        file_name: format!("{}.schema.json", kind.name),
        text: format!("{:#}\n", json::document(kind)),
    };
    KINDS.iter().map(schema).collect()
}
