//! The guide: `guide.yaml` with the questions about a client's situation, and the services in the front matter of
//! lessons, whose conditions are in the words of those questions.

use std::{collections::BTreeSet, ops::Range};

use course::{
    FactId, GuideAnswerId, GuideQuestionId, Lang, Localized, ServiceId,
    guide::{Condition, GuideAnswer, GuideQuestion, Remark, Service, ServiceKind},
};

use crate::{
    diagnostics::{Expected, Problem, Report},
    facts::FactEntry,
    markdown::{Document, Library},
    schema,
    source::SourceFile,
    yaml::{self, Entry, Fields, Node, Reader},
};

/// The questions of `guide.yaml` with the place of each.
///
/// A question with a mistake of its own, which has been reported, has `None` for its content.
#[derive(Debug, Default)]
pub(crate) struct GuideFile {
    questions: Vec<(GuideQuestionId, Range<usize>, Option<GuideQuestion>)>,
    /// Whether the file could not be read, which is then reported.
    is_unreadable: bool,
}

impl GuideFile {
    /// Reads the file.
    pub(crate) fn read(file: &SourceFile<'_>, report: &mut Report) -> Self {
        let Some(root) = yaml::parse(file, 0..file.text.len(), report) else {
            return Self { questions: Vec::new(), is_unreadable: true };
        };
        let mut reader = Reader::new(file, report);
        let questions = reader.register(&root).iter().filter_map(|entry| {
            let id: GuideQuestionId = reader.parse_id(&entry.key, entry.key_span.clone())?;
            let question = read_question(&id, &entry.value, &mut reader);
            Some((id, entry.key_span.clone(), question))
        });
        Self { questions: questions.collect(), is_unreadable: false }
    }

    /// Whether it has no question and no mistake that could hide one.
    pub(crate) fn is_empty(&self) -> bool {
        self.questions.is_empty() && !self.is_unreadable
    }

    /// Warns of questions that are not among those that services have conditions on: they are asked in vain.
    pub(crate) fn warn_of_unused(&self, used: &BTreeSet<&GuideQuestionId>, file: &SourceFile<'_>, report: &mut Report) {
        for (id, place, _) in self.questions.iter().filter(|(id, _, _)| !used.contains(id)) {
            report.add(file, place.clone(), Problem::UnusedGuideQuestion { id: id.to_string() });
        }
    }

    /// The sound questions in order.
    pub(crate) fn into_questions(self) -> Vec<GuideQuestion> {
        self.questions.into_iter().filter_map(|(_, _, question)| question).collect()
    }
}

fn read_question(id: &GuideQuestionId, node: &Node, reader: &mut Reader<'_, '_>) -> Option<GuideQuestion> {
    let fields = reader.fields(node, &schema::GUIDE_QUESTION)?;
    let text = reader.required_texts(&fields, "question");
    let takes_several = match fields.get("several") {
        Some(node) => reader.yes_or_no(node),
        None => Some(false),
    };
    let answers = reader.required(&fields, "answers").and_then(|node| reader.entries(node))?;
    let answers: Vec<_> = answers
        .iter()
        .map(|entry| {
            let id: Option<GuideAnswerId> = reader.parse_id(&entry.key, entry.key_span.clone());
            let text = reader.texts(&entry.value);
            Some(GuideAnswer { id: id?, text: text? })
        })
        .collect();
    let answers: Option<Vec<_>> = answers.into_iter().collect();
    Some(GuideQuestion { id: id.clone(), text: text?, takes_several: takes_several?, answers: answers? })
}

/// The services in the front matter of a lesson, each with its place. One with a mistake is left out.
///
/// What all language versions share is in the Finnish text, so only that one has services.
pub(crate) fn services(
    fields: &Fields<'_>,
    document: &Document<'_>,
    library: &Library<'_>,
    reader: &mut Reader<'_, '_>,
) -> Vec<(Service, Range<usize>)> {
    let Some(node) = fields.get("services") else { return Vec::new() };
    if document.lang != Lang::Fi {
        reader.report(node.span.clone(), Problem::ServicesOutsideFinnish {});
        return Vec::new();
    }
    let entries = reader.entries(node).unwrap_or_default();
    let mut reading = Reading { document, library, reader };
    entries.iter().filter_map(|entry| Some((reading.service(entry)?, entry.key_span.clone()))).collect()
}

struct Reading<'r, 's, 'a> {
    document: &'r Document<'r>,
    library: &'r Library<'r>,
    reader: &'r mut Reader<'s, 'a>,
}

impl Reading<'_, '_, '_> {
    fn service(&mut self, entry: &Entry) -> Option<Service> {
        let id: Option<ServiceId> = self.reader.parse_id(&entry.key, entry.key_span.clone());
        let fields = self.reader.fields(&entry.value, &schema::SERVICE)?;
        let title = self.reader.required_texts(&fields, "title");
        let kind = self.reader.required(&fields, "kind").and_then(|node| self.kind(node));
        let summary = self.reader.required_texts(&fields, "summary");
        let section = match fields.get("section") {
            Some(node) => self.section(node).map(Some),
            None => Some(None),
        };
        let conditions = self.reader.required(&fields, "conditions").and_then(|node| self.reader.entries(node))?;
        let conditions: Vec<_> = conditions.iter().map(|entry| self.condition(entry)).collect();
        let checks = fields.get("checks").and_then(|node| self.reader.list(node)).unwrap_or_default();
        let checks: Vec<_> = checks.iter().map(|node| self.check(node)).collect();
        Some(Service {
            id: id?,
            title: title?,
            kind: kind?,
            summary: summary?,
            section: section?,
            conditions: conditions.into_iter().collect::<Option<_>>()?,
            checks: checks.into_iter().collect::<Option<_>>()?,
        })
    }

    fn kind(&mut self, node: &Node) -> Option<ServiceKind> {
        let text = self.reader.text(node)?;
        let kind = ServiceKind::ALL.into_iter().find(|kind| kind.as_str() == text);
        kind.or_else(|| self.reader.wrong(node, Expected::ServiceKind))
    }

    /// The headings below which a service is told of, by the language of the text they are in.
    fn section(&mut self, node: &Node) -> Option<Localized<String>> {
        let anchors = self.reader.texts(node)?;
        let ids: Vec<_> =
            anchors.versions().map(|(lang, anchor)| Some((lang, self.heading(lang, anchor, node)?))).collect();
        Localized::from_versions(ids.into_iter().collect::<Option<_>>()?)
    }

    /// The `id` of a heading in one version of the lesson; `None` when there is none, or when the version has a mistake
    /// that hides its headings.
    fn heading(&mut self, lang: Lang, anchor: &str, node: &Node) -> Option<String> {
        let anchor = anchor.trim_start_matches('#');
        let path = self.document.file.path.replace(".fi.md", &format!(".{lang}.md"));
        let Some(target) = self.library.texts.get(path.as_str()) else {
            self.reader.report(node.span.clone(), Problem::SectionWithoutText { path });
            return None;
        };
        let anchors = target.anchors.as_ref()?;
        let id = anchors.get(anchor).cloned();
        if id.is_none() {
            let guess = self.reader.report.guess(anchor, anchors.keys());
            self.reader.report(node.span.clone(), Problem::AnchorMissing { anchor: anchor.to_owned(), guess });
        }
        id
    }

    fn condition(&mut self, entry: &Entry) -> Option<Condition> {
        let fields = self.reader.fields(&entry.value, &schema::CONDITION)?;
        let because = self.remark(&fields, "because");
        let given = self.reader.required_ids::<GuideAnswerId>(&fields, "answers");
        let question: GuideQuestionId = self.reader.parse_id(&entry.key, entry.key_span.clone())?;
        let guide = &self.library.guide;
        let Some((_, _, known)) = guide.questions.iter().find(|(id, _, _)| *id == question) else {
            if !guide.is_unreadable {
                let ids = guide.questions.iter().map(|(id, _, _)| id.as_str());
                let guess = self.reader.report.guess(question.as_str(), ids);
                let problem = Problem::UnknownGuideQuestion { id: question.to_string(), guess };
                self.reader.report(entry.key_span.clone(), problem);
            }
            return None;
        };
        let known = known.as_ref()?;
        let ids = || known.answers.iter().map(|answer| &answer.id);
        let given = given?;
        for (answer, span) in &given {
            if !ids().any(|id| id == answer) {
                let guess = self.reader.report.guess(answer.as_str(), ids().map(GuideAnswerId::as_str));
                let question = question.to_string();
                let problem = Problem::UnknownGuideAnswer { id: answer.to_string(), question, guess };
                self.reader.report(span.clone(), problem);
            }
        }
        let answers = given.into_iter().map(|(answer, _)| answer).collect();
        Some(Condition { question, answers, because: because? })
    }

    fn check(&mut self, node: &Node) -> Option<Remark> {
        let fields = self.reader.fields(node, &schema::CHECK)?;
        self.remark(&fields, "text")
    }

    fn remark(&mut self, fields: &Fields<'_>, key: &'static str) -> Option<Remark> {
        let text = self.reader.required_texts(fields, key);
        let facts = match fields.get("facts") {
            Some(node) => self.reader.ids::<FactId>(node)?,
            None => Vec::new(),
        };
        for (id, span) in &facts {
            if let FactEntry::Unknown = self.library.facts.entry(id.as_str()) {
                let guess = self.reader.report.guess(id.as_str(), self.library.facts.ids());
                self.reader.report(span.clone(), Problem::UnknownFact { id: id.to_string(), guess });
            }
        }
        Some(Remark { text: text?, facts: facts.into_iter().map(|(id, _)| id).collect() })
    }
}
