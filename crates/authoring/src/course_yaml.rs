//! `course.yaml` and `module.yaml`.

use std::{collections::BTreeSet, ops::Range};

use course::{
    LessonId, Localized, ModuleId, ObjectiveId,
    catalogue::{CertificateRules, Objective},
    quiz::QuizRules,
};

use crate::{
    diagnostics::{Problem, Report},
    schema,
    source::SourceFile,
    yaml::{self, Fields, Node, Reader, Value},
};

/// What `course.yaml` says. A value with a mistake is `None`; lists leave bad items out.
#[derive(Debug)]
pub(crate) struct CourseYaml {
    pub(crate) title: Option<Localized<String>>,
    pub(crate) summary: Option<Localized<String>>,
    pub(crate) modules: Vec<(ModuleId, Range<usize>)>,
    pub(crate) quiz_rules: QuizRules,
    pub(crate) certificate: CertificateYaml,
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
        let modules = read_names(&fields, "modules", &mut reader)?;
        Some(Self { title, summary, modules, quiz_rules, certificate: certificate.unwrap_or_default() })
    }
}

/// A list of names that must not be empty.
fn read_names<T>(fields: &Fields<'_>, key: &'static str, reader: &mut Reader<'_, '_>) -> Option<Vec<(T, Range<usize>)>>
where
    T: std::str::FromStr<Err = course::InvalidId> + Ord + Clone + ToString,
{
    let node = reader.required(fields, key)?;
    if node.value == Value::List(Vec::new()) {
        reader.report(node.span.clone(), Problem::EmptyValue {});
    }
    reader.ids(node)
}

fn read_quiz_rules(node: &Node, reader: &mut Reader<'_, '_>) -> Option<QuizRules> {
    let fields = reader.fields(node, &schema::QUIZ_RULES)?;
    let standard = QuizRules::default();
    let mut number = |key: &str, standard: u32, low: u32, high: u32| {
        fields.get(key).and_then(|node| reader.number(node, low, high)).unwrap_or(standard)
    };
    Some(QuizRules {
        draw_per_objective: number("draw_per_objective", standard.draw_per_objective, 1, 100),
        pass_percent: number("pass_percent", standard.pass_percent, 1, 100),
        attempts: number("attempts", standard.attempts, 1, 100),
        pause_hours: number("pause_hours", standard.pause_hours, 0, 24 * 365),
        open_days: number("open_days", standard.open_days, 1, 365),
        shuffle: fields.get("shuffle").and_then(|node| reader.yes_or_no(node)).unwrap_or(standard.shuffle),
    })
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
        let lessons = read_names(&fields, "lessons", &mut reader)?;
        Some(Self { title, summary, minutes, objectives, objective_ids, lessons })
    }
}
