//! Another id for something that nobody has learnt from yet.

use std::{fmt, ops::Range};

use course::{CourseId, InvalidId, LessonId, LessonRef, ModuleId, ModuleRef, QuestionId};

use super::{Edit, Edits, address::addresses, texts};
use crate::{
    diagnostics::Report,
    folder::{CoursePlan, Folder, ModulePlan, Plan, plan},
    markdown::{Attribute, Document, relative, resolve},
    source::Source,
};

/// Something of a course that has an id which records of learners may hang on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A course: its folder.
    Course(CourseId),
    /// A module: its folder and the line in `course.yaml`.
    Module(ModuleRef),
    /// A lesson: its files and the line in `module.yaml`.
    Lesson(LessonRef),
    /// A question of any lesson or quiz of the course.
    Question(CourseId, QuestionId),
}

/// As it is named on the command line.
impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Course(course) => write!(formatter, "{course}"),
            Self::Module(ModuleRef { course, module }) => write!(formatter, "{course}/{module}"),
            Self::Lesson(LessonRef { course, module, lesson }) => write!(formatter, "{course}/{module}/{lesson}"),
            Self::Question(course, question) => write!(formatter, "{course}#{question}"),
        }
    }
}

/// What a rename does to the content folder: first the edits, then the moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// Edits of files where they stand before the moves.
    pub edits: Vec<Edit>,
    /// Files and folders that get another path.
    pub moves: Vec<Move>,
}

/// A file or a folder that gets another path, both relative to the content folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Where it stands.
    pub from: String,
    /// Where it belongs.
    pub to: String,
}

/// Why something cannot be renamed.
#[derive(Debug, thiserror::Error)]
pub enum RenameError {
    /// The new id, or a part of the name, is not an id.
    #[error(transparent)]
    InvalidId(#[from] InvalidId),
    /// Nothing that the content folder lists has the name.
    #[error("there is no course, module, lesson or question `{0}`; `kurssila check` tells what cannot be read")]
    NotFound(String),
    /// Several things have the name.
    #[error("`{name}` is the name of several things, write one of: {}", .choices.join(", "))]
    Ambiguous {
        /// The name.
        name: String,
        /// A name for each of them that nothing else has.
        choices: Vec<String>,
    },
    /// The new id is in use, or has a meaning of its own there.
    #[error("`{0}` is already taken")]
    Taken(String),
}

impl Subject {
    /// What `name` names: `course`, `course/module`, `course/module/lesson`, `question`, or `course#question` when
    /// several courses have a question of that id.
    pub fn find(sources: &[Source], name: &str) -> Result<Self, RenameError> {
        let folder = Folder::read(sources, &mut Report::default());
        let plan = plan(&folder, &mut Report::default());
        let not_found = || RenameError::NotFound(name.to_owned());
        let subject = match name.split('/').collect::<Vec<_>>()[..] {
            [course, module] => Self::Module(ModuleRef { course: course.parse()?, module: module.parse()? }),
            [course, module, lesson] => {
                Self::Lesson(LessonRef { course: course.parse()?, module: module.parse()?, lesson: lesson.parse()? })
            }
            [_] => return Self::find_by_single_id(&folder, &plan, name),
            _ => return Err(not_found()),
        };
        let is_listed = match &subject {
            Self::Module(module) => module_of(&plan, module).is_some(),
            Self::Lesson(lesson) => module_of(&plan, &lesson.module_ref())
                .is_some_and(|(_, module)| module.lessons.iter().any(|listed| listed.id == lesson.lesson)),
            Self::Course(_) | Self::Question(..) => true,
        };
        if is_listed { Ok(subject) } else { Err(not_found()) }
    }

    fn find_by_single_id(folder: &Folder<'_>, plan: &Plan<'_>, name: &str) -> Result<Self, RenameError> {
        let (only_course, id) = name.split_once('#').map_or((None, name), |(course, id)| (Some(course), id));
        let documents: Vec<Document<'_>> = texts(folder).collect();
        let mut found = Vec::new();
        for course in &plan.courses {
            if only_course.is_none() && course.id.as_str() == id {
                found.push(Self::Course(course.id.clone()));
            }
            let is_asked = only_course.is_none_or(|only| only == course.id.as_str());
            if is_asked && ids_of_questions(&documents, &course.id).any(|(_, found)| found.value == id) {
                found.push(Self::Question(course.id.clone(), id.parse()?));
            }
        }
        match found.len() {
            0 => Err(RenameError::NotFound(name.to_owned())),
            1 => Ok(found.remove(0)),
            _ => {
                let choices = found.iter().map(|subject| format!("`{subject}`")).collect();
                Err(RenameError::Ambiguous { name: name.to_owned(), choices })
            }
        }
    }
}

fn course_of<'p, 'a>(plan: &'p Plan<'a>, id: &CourseId) -> Option<&'p CoursePlan<'a>> {
    plan.courses.iter().find(|course| course.id == *id)
}

fn module_of<'p, 'a>(plan: &'p Plan<'a>, id: &ModuleRef) -> Option<(&'p CoursePlan<'a>, &'p ModulePlan<'a>)> {
    let course = course_of(plan, &id.course)?;
    Some((course, course.modules.iter().find(|module| module.id == id.module)?))
}

/// The ids of a course's questions where they stand, in every text of its folder.
fn ids_of_questions<'d>(
    documents: &'d [Document<'d>],
    course: &CourseId,
) -> impl Iterator<Item = (&'d Document<'d>, &'d Attribute)> {
    let prefix = format!("{course}/");
    let documents = documents.iter().filter(move |document| document.file.path.starts_with(&prefix));
    let ids = |document: &'d Document<'d>| {
        document.questions().filter_map(move |part| Some((document, part.attributes.get("id")?)))
    };
    documents.flat_map(ids)
}

/// Gives `subject` the id `new`: in the names of files and folders, in the lists of the YAML files, in questions'
/// comments and in relative links, in every language.
///
/// Nothing else changes. Files that are no sources move with their folder.
pub fn rename(sources: &[Source], subject: &Subject, new: &str) -> Result<Renaming, RenameError> {
    let folder = Folder::read(sources, &mut Report::default());
    let mut renamer = Renamer {
        plan: plan(&folder, &mut Report::default()),
        documents: texts(&folder).collect(),
        folder: &folder,
        edits: Edits::of(sources),
        moves: Vec::new(),
    };
    let not_found = || RenameError::NotFound(subject.to_string());
    match subject {
        Subject::Course(course) => {
            new.parse::<CourseId>()?;
            if new == "pages" {
                return Err(RenameError::Taken(new.to_owned()));
            }
            course_of(&renamer.plan, course).ok_or_else(not_found)?;
            renamer.move_folder(course.as_str(), new)?;
        }
        Subject::Module(module) => renamer.module(module, &new.parse()?).ok_or_else(not_found)??,
        Subject::Lesson(lesson) => renamer.lesson(lesson, &new.parse()?).ok_or_else(not_found)??,
        Subject::Question(course, question) => renamer.question(course, question, &new.parse()?)?,
    }
    renamer.follow_moves();
    Ok(Renaming { edits: renamer.edits.into_sorted(), moves: renamer.moves })
}

struct Renamer<'r, 'a> {
    folder: &'r Folder<'a>,
    plan: Plan<'a>,
    documents: Vec<Document<'r>>,
    edits: Edits<'a>,
    moves: Vec<Move>,
}

impl Renamer<'_, '_> {
    fn move_folder(&mut self, from: &str, to: &str) -> Result<(), RenameError> {
        let inside = format!("{to}/");
        if self.folder.paths.iter().any(|path| path.starts_with(&inside)) {
            return Err(RenameError::Taken(to.to_owned()));
        }
        self.moves.push(Move { from: from.to_owned(), to: to.to_owned() });
        Ok(())
    }

    /// `None` when the course does not list the module.
    fn module(&mut self, module: &ModuleRef, new: &ModuleId) -> Option<Result<(), RenameError>> {
        let course = course_of(&self.plan, &module.course)?;
        if course.yaml.modules.iter().any(|(id, _)| id == new) {
            return Some(Err(RenameError::Taken(new.to_string())));
        }
        let (_, span) = course.yaml.modules.iter().find(|(id, _)| *id == module.module)?.clone();
        self.rename_in_list(&format!("{}/course.yaml", module.course), span, module.module.as_str(), new.as_str());
        let (from, to) = (format!("{}/{}", module.course, module.module), format!("{}/{new}", module.course));
        Some(self.move_folder(&from, &to))
    }

    /// `None` when the module does not list the lesson.
    fn lesson(&mut self, lesson: &LessonRef, new: &LessonId) -> Option<Result<(), RenameError>> {
        let (_, module) = module_of(&self.plan, &lesson.module_ref())?;
        let stem = format!("{}{new}.", module.folder);
        let is_taken = new.as_str() == "quiz"
            || module.yaml.lessons.iter().any(|(id, _)| id == new)
            || self.folder.paths.iter().any(|path| path.starts_with(&stem));
        if is_taken {
            return Some(Err(RenameError::Taken(new.to_string())));
        }
        let (_, span) = module.yaml.lessons.iter().find(|(id, _)| *id == lesson.lesson)?.clone();
        let versions = &module.lessons.iter().find(|listed| listed.id == lesson.lesson)?.versions;
        let moved = |(lang, path): (&course::Lang, &&str)| Move {
            from: (*path).to_owned(),
            to: format!("{}{new}.{lang}.md", module.folder),
        };
        self.moves.extend(versions.iter().map(moved));
        let yaml_path = module.yaml_path.to_owned();
        self.rename_in_list(&yaml_path, span, lesson.lesson.as_str(), new.as_str());
        Some(Ok(()))
    }

    fn question(&mut self, course: &CourseId, old: &QuestionId, new: &QuestionId) -> Result<(), RenameError> {
        if ids_of_questions(&self.documents, course).any(|(_, id)| id.value == new.as_str()) {
            return Err(RenameError::Taken(new.to_string()));
        }
        let mut is_found = false;
        for (document, id) in ids_of_questions(&self.documents, course).filter(|(_, id)| id.value == old.as_str()) {
            is_found = true;
            self.edits.replace(document.file, id.value_span.clone(), new.as_str());
        }
        if is_found { Ok(()) } else { Err(RenameError::NotFound(format!("{course}#{old}"))) }
    }

    /// Replaces an item of a YAML list; quotation marks around it stay.
    fn rename_in_list(&mut self, path: &str, span: Range<usize>, old: &str, new: &str) {
        let Some(file) = self.folder.files.get(path) else { return };
        let Some(offset) = file.text[span.clone()].find(old) else { return };
        let start = span.start + offset;
        self.edits.replace(file, start..start + old.len(), new);
    }

    /// Where a path leads after the moves.
    fn moved(&self, path: &str) -> Option<String> {
        self.moves.iter().find_map(|Move { from, to }| {
            let rest = path.strip_prefix(from.as_str())?;
            (rest.is_empty() || rest.starts_with('/')).then(|| format!("{to}{rest}"))
        })
    }

    /// Mends the relative links that the moves would break.
    fn follow_moves(&mut self) {
        let mut mended = Vec::new();
        for document in &self.documents {
            let from = document.file.path;
            let new_from = self.moved(from);
            for address in addresses(document) {
                let Some((file, _)) = address.file_and_anchor() else { continue };
                let Some(target) = resolve(from, file).filter(|path| self.folder.paths.contains(path.as_str())) else {
                    continue;
                };
                let new_target = self.moved(&target);
                let new_from = new_from.as_deref().unwrap_or(from);
                let new_target = new_target.unwrap_or(target);
                if resolve(new_from, file).as_deref() != Some(&new_target) {
                    let span = address.span.start..address.span.start + file.len();
                    mended.push((document.file, span, relative(new_from, &new_target)));
                }
            }
        }
        for (file, span, address) in mended {
            self.edits.replace(file, span, address);
        }
    }
}
