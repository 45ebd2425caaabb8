//! A question at the end of a lesson or a quiz.

use std::collections::BTreeMap;

use course::{Lang, LessonRef, ObjectiveId, QuestionId};

use super::{Scaffold, ScaffoldError, Words, module_of, yaml_text};
use crate::{
    diagnostics::Report,
    edit::{Edits, texts},
    folder::{Folder, ModulePlan, plan},
    markdown::Document,
    source::Source,
};

/// A question to begin with, for each type by language.
struct Template {
    kind: &'static str,
    fi: &'static str,
    sv: &'static str,
    en: &'static str,
}

macro_rules! template {
    ($kind:literal) => {
        Template {
            kind: $kind,
            fi: include_str!(concat!("questions/", $kind, ".fi.md")),
            sv: include_str!(concat!("questions/", $kind, ".sv.md")),
            en: include_str!(concat!("questions/", $kind, ".en.md")),
        }
    };
}

/// The types that the compiler reads.
const TEMPLATES: [Template; 9] = [
    template!("single"),
    template!("multiple"),
    template!("truefalse"),
    template!("number"),
    template!("short"),
    template!("order"),
    template!("match"),
    template!("cloze"),
    template!("case"),
];

/// The types of question that can be begun, as they are written in a question's comment.
pub fn question_types() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|template| template.kind)
}

/// A question that does not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewQuestion {
    /// Where it is put; `quiz` in the place of a lesson is the module's quiz.
    pub place: LessonRef,
    /// Its id.
    pub id: QuestionId,
    /// Its type: one of [`question_types`].
    pub kind: String,
    /// The objective that it serves. A graded question needs one when its module has several.
    pub objective: Option<ObjectiveId>,
    /// The question itself; in other languages a sentence that says to write it.
    pub texts: BTreeMap<Lang, String>,
}

/// The question at the end of every language version of its lesson or quiz. A quiz that does not exist is begun in the
/// languages that all lessons of the module have.
pub fn question(sources: &[Source], new: &NewQuestion, today: course::Date) -> Result<Scaffold, ScaffoldError> {
    let template = TEMPLATES.iter().find(|template| template.kind == new.kind);
    let template = template.ok_or_else(|| ScaffoldError::UnknownType(new.kind.clone()))?;
    let folder = Folder::read(sources, &mut Report::default());
    let plan = plan(&folder, &mut Report::default());
    let module = module_of(&plan, &new.place.module_ref())?;
    let documents: BTreeMap<&str, Document<'_>> =
        texts(&folder).map(|document| (document.file.path, document)).collect();
    refuse_used_id(&documents, new)?;
    let is_graded = new.place.lesson.as_str() == "quiz";
    let objective = objective(module, new, is_graded)?;

    let path = |lang: Lang| format!("{}{}.{lang}.md", module.folder, new.place.lesson);
    let existing: Vec<Lang> =
        Lang::ALL.into_iter().filter(|lang| folder.paths.contains(path(*lang).as_str())).collect();
    let mut scaffold = Scaffold::default();
    let text = |lang: Lang| filled_in(template, lang, new, objective.as_ref());
    let heading = |lang: Lang| match &objective {
        Some(objective) if is_graded => objective.to_string(),
        _ => Words::of(lang).practice_heading.to_owned(),
    };
    if existing.is_empty() {
        if !is_graded {
            return Err(ScaffoldError::NotFound(path(Lang::Fi)));
        }
        for lang in languages_of_all_lessons(module) {
            let title = yaml_text(Words::of(lang).quiz);
            let begun =
                format!("---\ntitle: {title}\nreviewed: {today}\n---\n\n## {}\n\n{}", heading(lang), text(lang));
            scaffold.add(path(lang), begun);
        }
        return Ok(scaffold);
    }
    let mut edits = Edits::of(sources);
    for lang in existing {
        let path = path(lang);
        let document = documents.get(path.as_str()).ok_or(ScaffoldError::NotFound(path))?;
        let tree = &document.tree;
        let has_heading = tree.outermost(tree.all()).any(|index| tree.heading_level(index).is_some());
        let heading = if has_heading { String::new() } else { format!("## {}\n\n", heading(lang)) };
        let file = document.file;
        let mut added = format!("{}{heading}{}", blank_line_after(file.text), text(lang));
        if file.text.contains("\r\n") {
            added = added.replace('\n', "\r\n");
        }
        edits.replace(file, file.text.len()..file.text.len(), added);
    }
    scaffold.edits = edits.into_sorted();
    Ok(scaffold)
}

/// An id is used once in a course.
fn refuse_used_id(documents: &BTreeMap<&str, Document<'_>>, new: &NewQuestion) -> Result<(), ScaffoldError> {
    let inside = format!("{}/", new.place.course);
    let in_course = documents.iter().filter(|(path, _)| path.starts_with(&inside)).map(|(_, document)| document);
    let mut ids = in_course.flat_map(Document::questions).filter_map(|part| part.attributes.get("id"));
    if ids.any(|id| id.value == new.id.as_str()) {
        return Err(ScaffoldError::Taken(new.id.to_string()));
    }
    Ok(())
}

fn objective(
    module: &ModulePlan<'_>,
    new: &NewQuestion,
    is_graded: bool,
) -> Result<Option<ObjectiveId>, ScaffoldError> {
    let known: Vec<&ObjectiveId> = module.yaml.objective_ids.iter().flatten().collect();
    let choices = || known.iter().map(ToString::to_string).collect();
    match (&new.objective, &known[..]) {
        (Some(objective), _) if known.contains(&objective) => Ok(Some(objective.clone())),
        (Some(objective), _) => {
            Err(ScaffoldError::UnknownObjective { objective: objective.to_string(), choices: choices() })
        }
        (None, [only]) if is_graded => Ok(Some((*only).clone())),
        (None, _) if is_graded => Err(ScaffoldError::ObjectiveNeeded { choices: choices() }),
        (None, _) => Ok(None),
    }
}

fn languages_of_all_lessons(module: &ModulePlan<'_>) -> impl Iterator<Item = Lang> {
    let has_all = |lang: &Lang| module.lessons.iter().all(|lesson| lesson.versions.contains_key(lang));
    Lang::ALL.into_iter().filter(move |lang| *lang == Lang::Fi || has_all(lang))
}

/// The question that a new lesson begins with.
pub(super) fn first(lang: Lang, id: &QuestionId) -> String {
    TEMPLATES[0].filled_in(lang, Words::of(lang).question, id, "")
}

impl Template {
    fn filled_in(&self, lang: Lang, question: &str, id: &QuestionId, objective: &str) -> String {
        let text = match lang {
            Lang::Fi => self.fi,
            Lang::Sv => self.sv,
            Lang::En => self.en,
        };
        text.replace("{question}", question).replace("{id}", id.as_str()).replace("{objective}", objective)
    }
}

fn filled_in(template: &Template, lang: Lang, new: &NewQuestion, objective: Option<&ObjectiveId>) -> String {
    let question = new.texts.get(&lang).map_or(Words::of(lang).question, |text| text.trim());
    let objective = objective.map(|objective| format!(" objective={objective}")).unwrap_or_default();
    template.filled_in(lang, question, &new.id, &objective)
}

/// What makes an empty line of the end of a text.
fn blank_line_after(text: &str) -> &'static str {
    let text = text.trim_end_matches([' ', '\t', '\r']);
    match text.strip_suffix('\n') {
        None => "\n\n",
        Some(before) if before.trim_end_matches([' ', '\t', '\r']).ends_with('\n') => "",
        Some(_) => "\n",
    }
}
