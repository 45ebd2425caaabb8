//! Beginnings of courses, modules, lessons and questions, which an editor goes on from: whatever is made here passes
//! the checker.

mod list;
mod question;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;

use course::{CourseId, Date, InvalidId, Lang, LessonId, LessonRef, Localized, ModuleId, ModuleRef};

pub use question::{NewQuestion, question, question_types};

use crate::{
    diagnostics::Report,
    edit::{Edit, Edits},
    folder::{Folder, ModulePlan, Plan, plan},
    source::Source,
};
use words::Words;

/// What is added to a content folder.
#[derive(Debug, Clone, Default)]
pub struct Scaffold {
    /// Files that do not exist yet.
    pub files: Vec<Source>,
    /// Edits of files that exist: lists that name the new thing, texts that hold the new question.
    pub edits: Vec<Edit>,
}

impl Scaffold {
    fn add(&mut self, path: String, text: String) {
        self.files.push(Source { path, bytes: text.into_bytes() });
    }
}

/// Why nothing is added.
#[derive(Debug, thiserror::Error)]
pub enum ScaffoldError {
    /// A part of the name is not an id.
    #[error(transparent)]
    InvalidId(#[from] InvalidId),
    /// The name has too many or too few parts.
    #[error("`{name}` does not look like `{form}`")]
    Malformed {
        /// The name.
        name: String,
        /// What it has to look like.
        form: &'static str,
    },
    /// What the new thing belongs to is not there, or cannot be read.
    #[error("there is no `{0}`; `kurssila check` tells what cannot be read")]
    NotFound(String),
    /// Nothing is ever overwritten.
    #[error("`{0}` exists already")]
    Taken(String),
    /// Every text must exist in Finnish.
    #[error("the Finnish version comes first: give its title")]
    FinnishMissing,
    /// There is no such type of question, or the compiler does not read it.
    #[error("there is no question type `{0}`")]
    UnknownType(String),
    /// A graded question must serve an objective of its module.
    #[error("which objective does the question serve? The module has: {}", .choices.join(", "))]
    ObjectiveNeeded {
        /// The module's objectives.
        choices: Vec<String>,
    },
    /// The module has no such objective.
    #[error("the module has no objective `{objective}`, but: {}", .choices.join(", "))]
    UnknownObjective {
        /// What was asked for.
        objective: String,
        /// The module's objectives.
        choices: Vec<String>,
    },
}

/// The parts of `name`, when it has as many as `form`.
fn parts<'n, const N: usize>(name: &'n str, form: &'static str) -> Result<[&'n str; N], ScaffoldError> {
    let parts: Vec<&str> = name.split('/').collect();
    parts.try_into().map_err(|_| ScaffoldError::Malformed { name: name.to_owned(), form })
}

/// Reads `course/module`.
pub fn parse_module(name: &str) -> Result<ModuleRef, ScaffoldError> {
    let [course, module] = parts(name, "course/module")?;
    Ok(ModuleRef { course: course.parse()?, module: module.parse()? })
}

/// Reads `course/module/lesson`.
pub fn parse_lesson(name: &str) -> Result<LessonRef, ScaffoldError> {
    let [course, module, lesson] = parts(name, "course/module/lesson")?;
    Ok(LessonRef { course: course.parse()?, module: module.parse()?, lesson: lesson.parse()? })
}

/// What a course begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// Its first module.
    pub module: ModuleId,
    /// The first lesson of that.
    pub lesson: LessonId,
}

/// A course with its first module and lesson, in the languages of its title.
pub fn course(
    sources: &[Source],
    id: &CourseId,
    title: &Localized<String>,
    first: &First,
    today: Date,
) -> Result<Scaffold, ScaffoldError> {
    if id.as_str() == "pages" || sources.iter().any(|source| source.path.starts_with(&format!("{id}/"))) {
        return Err(ScaffoldError::Taken(id.to_string()));
    }
    let text = format!(
        "title: {}\nsummary: {}\nmodules: [{}]\n\
         quiz: {{draw_per_objective: 2, pass_percent: 80, attempts: 3, pause_hours: 24, shuffle: true}}\n\
         certificate: {{valid_months: 36}}\n",
        yaml_texts(title),
        yaml_texts(&in_words(title, |words| words.course_summary)),
        first.module,
    );
    let mut scaffold = Scaffold::default();
    scaffold.add(format!("{id}/course.yaml"), text);
    let module = ModuleRef { course: id.clone(), module: first.module.clone() };
    add_module(&mut scaffold, &module, &in_words(title, |words| words.first_module), &first.lesson, today);
    Ok(scaffold)
}

/// A module with its first lesson, in the languages of its title, and its line in `course.yaml`.
pub fn module(
    sources: &[Source],
    id: &ModuleRef,
    title: &Localized<String>,
    first_lesson: &LessonId,
    today: Date,
) -> Result<Scaffold, ScaffoldError> {
    let folder = Folder::read(sources, &mut Report::default());
    let path = format!("{}/course.yaml", id.course);
    let file = folder.files.get(path.as_str()).ok_or_else(|| ScaffoldError::NotFound(id.course.to_string()))?;
    let inside = format!("{}/{}/", id.course, id.module);
    if sources.iter().any(|source| source.path.starts_with(&inside)) {
        return Err(ScaffoldError::Taken(inside));
    }
    let mut edits = Edits::of(sources);
    list::add(file, "modules", id.module.as_str(), &mut edits).ok_or(ScaffoldError::NotFound(path))?;
    let mut scaffold = Scaffold { files: Vec::new(), edits: edits.into_sorted() };
    add_module(&mut scaffold, id, title, first_lesson, today);
    Ok(scaffold)
}

fn add_module(
    scaffold: &mut Scaffold,
    id: &ModuleRef,
    title: &Localized<String>,
    first_lesson: &LessonId,
    today: Date,
) {
    let text = format!(
        "title: {}\nsummary: {}\nminutes: 15\nobjectives:\n  T1: {}\nlessons: [{first_lesson}]\n",
        yaml_texts(title),
        yaml_texts(&in_words(title, |words| words.module_summary)),
        yaml_texts(&in_words(title, |words| words.objective)),
    );
    let folder = format!("{}/{}", id.course, id.module);
    scaffold.add(format!("{folder}/module.yaml"), text);
    let lesson = LessonRef { course: id.course.clone(), module: id.module.clone(), lesson: first_lesson.clone() };
    for (lang, title) in in_words(title, |words| words.first_lesson).versions() {
        scaffold.add(
            format!("{folder}/{first_lesson}.{lang}.md"),
            lesson_text(&lesson, lang, title, "objectives: [T1]\n", today),
        );
    }
}

/// A lesson in the languages that have a title, and its line in `module.yaml`. A version may be added to a lesson that
/// exists in Finnish.
pub fn lesson(
    sources: &[Source],
    id: &LessonRef,
    titles: &BTreeMap<Lang, String>,
    today: Date,
) -> Result<Scaffold, ScaffoldError> {
    let folder = Folder::read(sources, &mut Report::default());
    let plan = plan(&folder, &mut Report::default());
    let module = module_of(&plan, &id.module_ref())?;
    let path = |lang: Lang| format!("{}{}.{lang}.md", module.folder, id.lesson);
    if id.lesson.as_str() == "quiz" {
        return Err(ScaffoldError::Taken(path(Lang::Fi)));
    }
    if !titles.contains_key(&Lang::Fi) && !folder.paths.contains(path(Lang::Fi).as_str()) {
        return Err(ScaffoldError::FinnishMissing);
    }
    let mut scaffold = Scaffold::default();
    for (lang, title) in titles {
        if folder.paths.contains(path(*lang).as_str()) {
            return Err(ScaffoldError::Taken(path(*lang)));
        }
        scaffold.add(path(*lang), lesson_text(id, *lang, title, "", today));
    }
    if !module.yaml.lessons.iter().any(|(listed, _)| *listed == id.lesson) {
        let mut edits = Edits::of(sources);
        let file = folder.files.get(module.yaml_path);
        file.and_then(|file| list::add(file, "lessons", id.lesson.as_str(), &mut edits))
            .ok_or_else(|| ScaffoldError::NotFound(module.yaml_path.to_owned()))?;
        scaffold.edits = edits.into_sorted();
    }
    Ok(scaffold)
}

fn lesson_text(id: &LessonRef, lang: Lang, title: &str, objectives: &str, today: Date) -> String {
    let Words { lesson_start, first_heading, lesson_text, practice_heading, .. } = Words::of(lang);
    let mut text = format!(
        "---\ntitle: {}\nminutes: 5\n{objectives}reviewed: {today}\nreview_after: 12m\n---\n\n\
         {lesson_start}\n\n## {first_heading}\n\n{lesson_text}\n",
        yaml_text(title)
    );
    // A name too long for an id leaves the first question to the editor.
    if let Ok(question) = format!("{}-{}-1", id.module, id.lesson).parse() {
        text.extend(["\n## ", practice_heading, "\n\n", &question::first(lang, &question)]);
    }
    text
}

/// Words of the compiler in the languages of a text.
fn in_words(like: &Localized<String>, word: impl Fn(&Words) -> &'static str) -> Localized<String> {
    let versions = like.versions().map(|(lang, _)| (lang, word(&Words::of(lang)).to_owned())).collect();
    Localized::from_versions(versions).expect("a localized text has a Finnish version")
}

/// A text in its languages as a value of a YAML file.
fn yaml_texts(texts: &Localized<String>) -> String {
    let versions: Vec<_> = texts.versions().map(|(lang, text)| format!("{lang}: {}", yaml_text(text))).collect();
    format!("{{{}}}", versions.join(", "))
}

/// A text in quotation marks, whatever is in it.
fn yaml_text(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.trim().chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            _ if character.is_control() => quoted.push(' '),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

fn module_of<'p, 'a>(plan: &'p Plan<'a>, id: &ModuleRef) -> Result<&'p ModulePlan<'a>, ScaffoldError> {
    let course = plan.courses.iter().find(|course| course.id == id.course);
    let module = course.and_then(|course| course.modules.iter().find(|module| module.id == id.module));
    module.ok_or_else(|| ScaffoldError::NotFound(format!("{}/{}", id.course, id.module)))
}
