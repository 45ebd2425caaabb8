//! What a course lacks as a course: practice, lessons for its objectives, texts in a language that others are in.

use std::collections::BTreeSet;

use course::{Lang, ObjectiveId};

use crate::{
    compile::Documents,
    diagnostics::{Problem, Report},
    folder::{Folder, LessonPlan, ModulePlan, Plan},
    markdown::Document,
    unpublished::Unpublished,
    yaml::Value,
};

/// Warns of it, once everything else is known: what a file with errors seems to lack may only be misread.
///
/// A draft may still lack what a lesson needs.
pub(crate) fn check(
    folder: &Folder<'_>,
    plan: &Plan<'_>,
    documents: &Documents<'_>,
    unpublished: &Unpublished<'_>,
    report: &mut Report,
) {
    for module in plan.courses.iter().flat_map(|course| &course.modules) {
        warn_of_lessons_without_practice(module, documents, unpublished, report);
        warn_of_objectives_without_lessons(module, folder, documents, report);
        warn_of_missing_versions(module, folder, unpublished, report);
    }
}

fn finnish<'d, 'f>(module: &'d ModulePlan<'_>, documents: &'d Documents<'f>) -> impl Iterator<Item = &'d Document<'f>> {
    module.lessons.iter().filter_map(|lesson| documents.get(lesson.versions.get(&Lang::Fi)?))
}

fn warn_of_lessons_without_practice(
    module: &ModulePlan<'_>,
    documents: &Documents<'_>,
    unpublished: &Unpublished<'_>,
    report: &mut Report,
) {
    for document in finnish(module, documents).filter(|document| !unpublished.texts.contains(document.file.path)) {
        if document.questions().next().is_none() && !report.has_errors_in(document.file.path) {
            let title = document.front_matter.as_ref().and_then(|node| node.entry("title"));
            let place = title.map_or(0..0, |entry| entry.value.span.clone());
            report.add(document.file, place, Problem::LessonWithoutPractice {});
        }
    }
}

fn warn_of_objectives_without_lessons(
    module: &ModulePlan<'_>,
    folder: &Folder<'_>,
    documents: &Documents<'_>,
    report: &mut Report,
) {
    let (Some(objectives), Some(file)) = (&module.yaml.objectives, folder.files.get(module.yaml_path)) else { return };
    let is_known = module.lessons.len() == module.yaml.lessons.len() && !report.has_errors_in(module.yaml_path);
    if !is_known || finnish(module, documents).count() < module.lessons.len() {
        return;
    }
    let mut served: BTreeSet<&str> = BTreeSet::new();
    for document in finnish(module, documents) {
        if report.has_errors_in(document.file.path) {
            return;
        }
        let listed = document.front_matter.as_ref().and_then(|node| node.entry("objectives"));
        if let Some(Value::List(items)) = listed.map(|entry| &entry.value.value) {
            served.extend(items.iter().filter_map(|item| item.as_text()));
        }
    }
    for (objective, span) in objectives {
        if !served.contains(ObjectiveId::as_str(&objective.id)) {
            report.add(file, span.clone(), Problem::ObjectiveNotServed { id: objective.id.to_string() });
        }
    }
}

fn warn_of_missing_versions(
    module: &ModulePlan<'_>,
    folder: &Folder<'_>,
    unpublished: &Unpublished<'_>,
    report: &mut Report,
) {
    let Some(file) = folder.files.get(module.yaml_path) else { return };
    for language in Lang::ALL.into_iter().filter(|lang| *lang != Lang::Fi) {
        let is_draft =
            |lesson: &LessonPlan<'_>| lesson.versions.values().any(|path| unpublished.lessons.contains(path));
        let lacks = |lesson: &&LessonPlan<'_>| !lesson.versions.contains_key(&language) && !is_draft(lesson);
        let lessons: Vec<_> = module.lessons.iter().filter(lacks).collect();
        let lacks_quiz = !module.quizzes.is_empty() && !module.quizzes.contains_key(&language);
        let has_none = lessons.len() == module.lessons.len() && !module.quizzes.contains_key(&language);
        if has_none || (lessons.is_empty() && !lacks_quiz) {
            continue;
        }
        let listed = |lesson: &&LessonPlan<'_>| module.yaml.lessons.iter().find(|(id, _)| *id == lesson.id);
        let place = lessons.first().and_then(listed).map_or(0..0, |(_, span)| span.clone());
        let names = lessons.iter().map(|lesson| lesson.id.as_str()).chain(lacks_quiz.then_some("quiz"));
        let paths: Vec<_> = names.map(|name| format!("`{name}.{language}.md`")).collect();
        report.add(file, place, Problem::VersionsMissing { paths: paths.join(", "), language });
    }
}
