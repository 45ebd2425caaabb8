//! `course.yaml` and `module.yaml`.

use std::{collections::BTreeSet, ops::Range};

use course::{
    LessonId, Localized, ModuleId, ObjectiveId, RoleId,
    catalogue::{CertificateRules, Objective},
    quiz::{Draw, QuizRules},
};

use crate::{
    diagnostics::{Expected, Problem, Report},
    schema,
    source::SourceFile,
    yaml::{self, Entry, Fields, Node, Reader},
};

/// What `course.yaml` says. A value with a mistake is `None`; lists leave bad items out.
#[derive(Debug)]
pub(crate) struct CourseYaml {
    pub(crate) title: Option<Localized<String>>,
    pub(crate) summary: Option<Localized<String>>,
    pub(crate) modules: Vec<(ModuleId, Range<usize>)>,
    pub(crate) quiz_rules: QuizRules,
    pub(crate) certificate: CertificateYaml,
    pub(crate) roles: Vec<RoleYaml>,
}

/// A role. A value with a mistake is `None`; lists leave bad items out.
#[derive(Debug)]
pub(crate) struct RoleYaml {
    pub(crate) id: RoleId,
    pub(crate) title: Option<Localized<String>>,
    pub(crate) requirements: Vec<RequirementYaml>,
}

/// A module that a role requires.
#[derive(Debug)]
pub(crate) struct RequirementYaml {
    pub(crate) module: ModuleId,
    pub(crate) span: Range<usize>,
    pub(crate) why: Option<Localized<String>>,
    /// `None` for the whole module.
    pub(crate) lessons: Option<Vec<(LessonId, Range<usize>)>>,
}

/// The certificate's settings; what is left out follows from the course.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct CertificateYaml {
    valid_months: Option<u32>,
    hours: Option<u32>,
}

impl CertificateYaml {
    /// The rules for a course that takes so many minutes.
    pub(crate) fn rules(self, minutes: u32) -> CertificateRules {
        CertificateRules { valid_months: self.valid_months, hours: self.hours.unwrap_or(minutes.div_ceil(60)) }
    }
}

impl CourseYaml {
    /// Reads the file; `None` when not even the list of modules can be known.
    pub(crate) fn read(file: &SourceFile<'_>, report: &mut Report) -> Option<Self> {
        let root = yaml::parse(file, 0..file.text.len(), report)?;
        let mut reader = Reader::new(file, report);
        let fields = reader.fields(&root, &schema::COURSE)?;
        let title = reader.required_texts(&fields, "title");
        let summary = reader.required_texts(&fields, "summary");
        let quiz_rules = fields.get("quiz").and_then(|node| read_quiz_rules(node, &mut reader)).unwrap_or_default();
        let certificate = fields.get("certificate").and_then(|node| read_certificate(node, &mut reader));
        let roles = fields.get("roles").and_then(|node| reader.entries(node)).unwrap_or_default();
        let roles = roles.iter().filter_map(|entry| read_role(entry, &mut reader)).collect();
        let modules = reader.required_ids(&fields, "modules")?;
        Some(Self { title, summary, modules, quiz_rules, certificate: certificate.unwrap_or_default(), roles })
    }
}

fn read_role(entry: &Entry, reader: &mut Reader<'_, '_>) -> Option<RoleYaml> {
    let id = reader.parse_id(&entry.key, entry.key_span.clone())?;
    let fields = reader.fields(&entry.value, &schema::ROLE)?;
    let title = reader.required_texts(&fields, "title");
    let entries = reader.required(&fields, "requires").and_then(|node| reader.entries(node)).unwrap_or_default();
    let requirements = entries.iter().filter_map(|entry| read_requirement(entry, reader)).collect();
    Some(RoleYaml { id, title, requirements })
}

fn read_requirement(entry: &Entry, reader: &mut Reader<'_, '_>) -> Option<RequirementYaml> {
    let module = reader.parse_id(&entry.key, entry.key_span.clone())?;
    let fields = reader.fields(&entry.value, &schema::REQUIREMENT)?;
    let why = reader.required_texts(&fields, "why");
    let lessons = fields.get("lessons").and_then(|_| reader.required_ids(&fields, "lessons"));
    Some(RequirementYaml { module, span: entry.key_span.clone(), why, lessons })
}

fn read_quiz_rules(node: &Node, reader: &mut Reader<'_, '_>) -> Option<QuizRules> {
    let fields = reader.fields(node, &schema::QUIZ_RULES)?;
    Some(quiz_rules(&fields, QuizRules::default(), reader))
}

fn read_is_over_course(node: &Node, reader: &mut Reader<'_, '_>) -> Option<bool> {
    match reader.text(node)?.as_str() {
        "module" => Some(false),
        "course" => Some(true),
        _ => reader.wrong(node, Expected::ModuleOrCourse),
    }
}

/// The rules, with those that are not given taken from `standard`.
fn quiz_rules(fields: &Fields<'_>, standard: QuizRules, reader: &mut Reader<'_, '_>) -> QuizRules {
    let mut given = |key: &str, low: u32, high: u32| fields.get(key).and_then(|node| reader.number(node, low, high));
    let per_objective = given("draw_per_objective", 1, 100).map(Draw::PerObjective);
    let per_module = given("draw_per_module", 1, 100).map(Draw::PerModule);
    QuizRules {
        draw: per_module.or(per_objective).unwrap_or(standard.draw),
        pass_percent: given("pass_percent", 1, 100).unwrap_or(standard.pass_percent),
        attempts: given("attempts", 1, 100).unwrap_or(standard.attempts),
        pause_hours: given("pause_hours", 0, 24 * 365).unwrap_or(standard.pause_hours),
        open_days: given("open_days", 1, 365).unwrap_or(standard.open_days),
        shuffle: fields.get("shuffle").and_then(|node| reader.yes_or_no(node)).unwrap_or(standard.shuffle),
        is_graded: fields.get("graded").and_then(|node| reader.yes_or_no(node)).unwrap_or(standard.is_graded),
    }
}

fn read_certificate(node: &Node, reader: &mut Reader<'_, '_>) -> Option<CertificateYaml> {
    let fields = reader.fields(node, &schema::CERTIFICATE)?;
    Some(CertificateYaml {
        valid_months: fields.get("valid_months").and_then(|node| reader.number(node, 1, 1200)),
        hours: fields.get("hours").and_then(|node| reader.number(node, 1, 10_000)),
    })
}

/// What `module.yaml` says. A value with a mistake is `None`; lists leave bad items out.
#[derive(Debug)]
pub(crate) struct ModuleYaml {
    pub(crate) title: Option<Localized<String>>,
    pub(crate) summary: Option<Localized<String>>,
    pub(crate) minutes: Option<(u32, Range<usize>)>,
    /// The objectives with the place of each; `None` when one of them has a mistake.
    pub(crate) objectives: Option<Vec<(Objective, Range<usize>)>>,
    /// The names of the objectives, sound or not; `None` when they could not be read.
    pub(crate) objective_ids: Option<BTreeSet<ObjectiveId>>,
    pub(crate) lessons: Vec<(LessonId, Range<usize>)>,
    /// What it says of its quiz.
    pub(crate) quiz: Option<Node>,
}

/// The quiz of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ModuleQuiz {
    pub(crate) rules: QuizRules,
    /// Whether its questions are those of the whole course.
    pub(crate) is_over_course: bool,
}

impl ModuleYaml {
    /// Reads the file; `None` when not even the list of lessons can be known.
    pub(crate) fn read(file: &SourceFile<'_>, report: &mut Report) -> Option<Self> {
        let root = yaml::parse(file, 0..file.text.len(), report)?;
        let mut reader = Reader::new(file, report);
        let fields = reader.fields(&root, &schema::MODULE)?;
        let title = reader.required_texts(&fields, "title");
        let summary = reader.required_texts(&fields, "summary");
        let minutes = reader.required(&fields, "minutes");
        let minutes = minutes.and_then(|node| Some((reader.number(node, 1, 100_000)?, node.span.clone())));
        let entries = reader.required(&fields, "objectives").and_then(|node| reader.entries(node));
        let objectives = entries.map(|entries| -> Vec<(ObjectiveId, Option<Objective>, Range<usize>)> {
            let read = |entry: &yaml::Entry| {
                let id: ObjectiveId = reader.parse_id(&entry.key, entry.key_span.clone())?;
                let text = reader.texts(&entry.value);
                Some((id.clone(), text.map(|text| Objective { id, text }), entry.key_span.clone()))
            };
            entries.iter().filter_map(read).collect()
        });
        let objective_ids =
            objectives.as_ref().map(|objectives| objectives.iter().map(|(id, _, _)| id.clone()).collect());
        let objectives = objectives.and_then(|objectives| {
            objectives.into_iter().map(|(_, objective, span)| Some((objective?, span))).collect()
        });
        let quiz = fields.get("quiz").cloned();
        let lessons = reader.required_ids(&fields, "lessons")?;
        Some(Self { title, summary, minutes, objectives, objective_ids, lessons, quiz })
    }

    /// The quiz of the module in a course with these rules.
    pub(crate) fn quiz(&self, of_course: QuizRules, file: &SourceFile<'_>, report: &mut Report) -> ModuleQuiz {
        let mut reader = Reader::new(file, report);
        let fields = self.quiz.as_ref().and_then(|node| reader.fields(node, &schema::MODULE_QUIZ));
        let Some(fields) = fields else { return ModuleQuiz { rules: of_course, is_over_course: false } };
        if let (Some(node), Some(_)) = (fields.get("draw_per_module"), fields.get("draw_per_objective")) {
            reader.report(node.span.clone(), Problem::DrawnTwice {});
        }
        let over = fields.get("over").and_then(|node| read_is_over_course(node, &mut reader));
        ModuleQuiz { rules: quiz_rules(&fields, of_course, &mut reader), is_over_course: over.unwrap_or_default() }
    }
}
