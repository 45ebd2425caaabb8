//! Ids that were in the content before and are not any more, though records of learners may hang on them.

use std::collections::{BTreeMap, BTreeSet};

use course::{
    CourseId, Lang, LessonRef, ModuleRef, OptionId, QuestionId,
    catalogue::{Catalogue, Course, LessonText},
    quiz::{Prompt, Question, Quiz},
};

use crate::{
    Diagnostic, Severities,
    diagnostics::{Problem, Records, Report},
    source::{Source, SourceFile},
};

/// An id that is gone, while what it was in is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RemovedId {
    /// A course.
    Course(CourseId),
    /// A module.
    Module(ModuleRef),
    /// A lesson.
    Lesson(LessonRef),
    /// A question.
    Question {
        /// Its course, in which its id is unique.
        course: CourseId,
        /// Its id.
        question: QuestionId,
        /// The file it was in.
        path: String,
    },
    /// An option of a graded question.
    Option {
        /// The course of the question.
        course: CourseId,
        /// The question.
        question: QuestionId,
        /// The id of the option, which differs between languages unless it is written out.
        option: OptionId,
        /// The file it was in.
        path: String,
    },
    /// A cell of a table of pairs, or a gap or something that can be chosen in it, of a graded question. Its id is
    /// made of its text or place and cannot be written out.
    Part {
        /// The course of the question.
        course: CourseId,
        /// The question.
        question: QuestionId,
        /// The id of the part.
        part: OptionId,
        /// The file it was in.
        path: String,
    },
}

/// The ids of `before` that `after` lacks. Of a course, module or lesson that is gone, only its own id is told.
#[must_use]
pub fn removed_ids(before: &Catalogue, after: &Catalogue) -> Vec<RemovedId> {
    let mut removed = Vec::new();
    for course in &before.courses {
        match after.course(&course.id) {
            Some(now) => removed_from_course(course, now, &mut removed),
            None => removed.push(RemovedId::Course(course.id.clone())),
        }
    }
    removed
}

fn removed_from_course(before: &Course, now: &Course, removed: &mut Vec<RemovedId>) {
    let questions_now: BTreeSet<&QuestionId> = questions(now).map(|found| &found.question.id).collect();
    let mut told: BTreeSet<&QuestionId> = BTreeSet::new();
    for module in &before.modules {
        let Some(module_now) = now.module(&module.id) else {
            removed.push(RemovedId::Module(before.module_ref(&module.id)));
            continue;
        };
        let gone = module.lessons.iter().filter(|lesson| module_now.lesson(&lesson.id).is_none());
        removed.extend(gone.map(|lesson| RemovedId::Lesson(before.lesson_ref(&module.id, &lesson.id))));
    }
    for Found { question, path, lesson, module } in questions(before) {
        let place_now = now.module(&module.module).filter(|module| match lesson {
            Some(lesson) => module.lesson(&lesson.lesson).is_some(),
            None => true,
        });
        if place_now.is_some() && !questions_now.contains(&question.id) && told.insert(&question.id) {
            removed.push(RemovedId::Question { course: before.id.clone(), question: question.id.clone(), path });
        }
    }
    removed_options(before, now, removed);
}

/// What can be named in an answer to a question.
struct Answerable {
    ids: Vec<OptionId>,
    /// Whether an author can write the ids out.
    are_written: bool,
    path: String,
}

fn removed_options(before: &Course, now: &Course, removed: &mut Vec<RemovedId>) {
    let answerable = |quiz: &Quiz, question: &Question| {
        let prompt = question.sheet().prompt;
        Answerable {
            ids: prompt.answerable().into_iter().cloned().collect(),
            are_written: !matches!(prompt, Prompt::Match { .. } | Prompt::Cloze { .. }),
            path: quiz.path_of(question),
        }
    };
    let graded = |course: &Course| -> BTreeMap<(Lang, QuestionId), Answerable> {
        let quizzes = course.modules.iter().flat_map(|module| &module.quizzes);
        quizzes
            .flat_map(|(lang, quiz)| {
                let found = |question: &Question| ((*lang, question.id.clone()), answerable(quiz, question));
                quiz.questions().map(found).collect::<Vec<_>>()
            })
            .collect()
    };
    let graded_now = graded(now);
    for ((lang, question), was) in graded(before) {
        let Some(is) = graded_now.get(&(lang, question.clone())) else { continue };
        for id in was.ids.into_iter().filter(|id| !is.ids.contains(id)) {
            let (course, question, path) = (before.id.clone(), question.clone(), is.path.clone());
            removed.push(if is.are_written {
                RemovedId::Option { course, question, option: id, path }
            } else {
                RemovedId::Part { course, question, part: id, path }
            });
        }
    }
}

/// A question and where it is.
struct Found<'c> {
    question: &'c Question,
    path: String,
    module: ModuleRef,
    /// The lesson it is practised in; `None` when it is graded.
    lesson: Option<LessonRef>,
}

fn questions(course: &Course) -> impl Iterator<Item = Found<'_>> {
    course.modules.iter().flat_map(|module| {
        let graded = module.quizzes.values().flat_map(|quiz| {
            quiz.questions().map(|question| Found {
                question,
                path: quiz.path_of(question),
                module: course.module_ref(&module.id),
                lesson: None,
            })
        });
        let practised = module.lessons.iter().flat_map(|lesson| {
            let texts = lesson.texts.versions().map(|(_, text)| text);
            texts.flat_map(|text: &LessonText| {
                text.questions().map(|question| Found {
                    question,
                    path: text.path.clone(),
                    module: course.module_ref(&module.id),
                    lesson: Some(course.lesson_ref(&module.id, &lesson.id)),
                })
            })
        });
        graded.chain(practised)
    })
}

impl RemovedId {
    /// The warning about it, at the place of the content that comes closest; `None` when `severities` switch it off.
    ///
    /// `since` names the state that had the id; `records` is how many records of learners hang on it, if that is
    /// known.
    #[must_use]
    pub fn into_diagnostic(
        self,
        content: &[Source],
        since: &str,
        records: Option<u64>,
        severities: &Severities,
    ) -> Option<Diagnostic> {
        let since = since.to_owned();
        let records = records.map_or(Records::Unknown, Records::Counted);
        let (path, needle, problem) = match self {
            Self::Course(course) => {
                (".".to_owned(), String::new(), Problem::CourseRemoved { id: course.to_string(), since, records })
            }
            Self::Module(ModuleRef { course, module }) => (
                format!("{course}/course.yaml"),
                "modules".to_owned(),
                Problem::ModuleRemoved { id: module.to_string(), since, records },
            ),
            Self::Lesson(LessonRef { course, module, lesson }) => (
                format!("{course}/{module}/module.yaml"),
                "lessons".to_owned(),
                Problem::LessonRemoved { id: lesson.to_string(), since, records },
            ),
            Self::Question { question, path, .. } => {
                (path, String::new(), Problem::QuestionRemoved { id: question.to_string(), since, records })
            }
            Self::Option { question, option, path, .. } => (
                path,
                format!("id={question}"),
                Problem::OptionRemoved { id: option.to_string(), question: question.to_string(), since, records },
            ),
            Self::Part { question, part, path, .. } => (
                path,
                format!("id={question}"),
                Problem::PartRemoved { id: part.to_string(), question: question.to_string(), since, records },
            ),
        };
        let mut report = Report::with(severities.clone());
        let source = content.iter().find(|source| source.path == path);
        match source.and_then(|source| SourceFile::read(source).ok()) {
            Some(file) if !needle.is_empty() => {
                let span = whole_word(file.text, &needle).unwrap_or(0..0);
                report.add(&file, span, problem);
            }
            _ => report.add_to_path(&path, problem),
        }
        report.into_diagnostics().pop()
    }
}

/// Where a word stands that no longer name goes on from.
fn whole_word(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    let ends = |end: usize| !text[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
    text.match_indices(word).map(|(start, _)| start..start + word.len()).find(|span| ends(span.end))
}
