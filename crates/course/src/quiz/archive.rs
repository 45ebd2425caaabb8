//! Keeps a quiz as it was, so that an attempt is graded and reviewed by the questions it was begun with.
//!
//! The archive holds the key. It is a text for the database and for nothing else: the types in front of it stay
//! without `Serialize`, and only [`archive`] and [`restore`] know its shape.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Body, CaseSheet, Choice, ChoiceSheet, ClozePiece, GapKey, Matching, NumberRange, Outcome, Question, Quiz};
use crate::{Lang, ModuleRef, ObjectiveRef, OptionId, QuestionId, Revision, SafeHtml};

/// The archived text is not a quiz of this version.
#[derive(Debug, thiserror::Error)]
#[error("the archived quiz cannot be read")]
pub struct ArchiveError(#[from] serde_json::Error);

/// Writes the quiz with its key.
#[must_use]
#[expect(clippy::missing_panics_doc, reason = "the archive has only text keys, so writing it cannot fail")]
pub fn archive(quiz: &Quiz) -> String {
    let archived = ArchivedQuiz {
        module: quiz.module.clone(),
        lang: quiz.lang,
        title: quiz.title.clone(),
        revision: quiz.revision.clone(),
        questions: quiz.questions().cloned().map(Archived).collect(),
    };
    serde_json::to_string(&archived).expect("the archive has only text keys and finite numbers")
}

/// Reads a quiz that [`archive`] wrote.
pub fn restore(text: &str) -> Result<Quiz, ArchiveError> {
    let archived: ArchivedQuiz = serde_json::from_str(text)?;
    let questions = archived.questions.into_iter().map(|Archived(question)| question).collect();
    Ok(Quiz::new(archived.module, archived.lang, archived.title, archived.revision, questions))
}

#[derive(Serialize, Deserialize)]
struct ArchivedQuiz {
    module: ModuleRef,
    lang: Lang,
    title: String,
    revision: Revision,
    questions: Vec<Archived>,
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Archived(#[serde(with = "QuestionShape")] Question);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Question")]
struct QuestionShape {
    id: QuestionId,
    objective: Option<ObjectiveRef>,
    points: u32,
    stem: SafeHtml,
    context: SafeHtml,
    hint: Option<SafeHtml>,
    explanation: Option<SafeHtml>,
    source: Option<SafeHtml>,
    #[serde(with = "BodyShape")]
    body: Body,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Body", tag = "type", rename_all = "lowercase")]
enum BodyShape {
    Single {
        options: Vec<Choice>,
        right: OptionId,
    },
    Multiple {
        options: Vec<Choice>,
        right: BTreeSet<OptionId>,
    },
    TrueFalse {
        statements: Vec<Choice>,
        right: BTreeSet<OptionId>,
    },
    Number {
        accepted: NumberRange,
        unit: Option<String>,
    },
    Short {
        accepted: Vec<String>,
        matching: Matching,
    },
    Order {
        items: Vec<Choice>,
    },
    Match {
        rows: Vec<ChoiceSheet>,
        options: Vec<ChoiceSheet>,
        right: BTreeMap<OptionId, OptionId>,
    },
    Cloze {
        paragraphs: Vec<Vec<ClozePiece>>,
        right: BTreeMap<OptionId, GapKey>,
        matching: Matching,
    },
    Case {
        case: CaseSheet,
        remarks: BTreeMap<OptionId, BTreeMap<OptionId, SafeHtml>>,
        ends: BTreeMap<OptionId, Outcome>,
    },
}
