//! Lessons, quiz banks and pages: front matter and Markdown together.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use course::{
    Date, ModuleRef, ObjectiveId, Revision, SafeHtml, Tool,
    absence::{Limits, MissingLimit},
    catalogue::{Block, LessonText, Page},
    facts::Source,
    guide::Service,
    quiz::Quiz,
};
use pulldown_cmark::{HeadingLevel, Tag};

use crate::{
    diagnostics::{Problem, Report},
    facts::{FactEntry, read_source},
    guide,
    markdown::{Document, Library, Part, Place, ToolPart, Writer},
    question::{self, QuestionDraft, Setting},
    schema::{self, Key},
    video::{self, Piece},
    yaml::{Fields, Node, Reader},
};

/// A lesson in one language as far as it could be read.
#[derive(Debug)]
pub(crate) struct LessonDraft {
    pub(crate) minutes: Option<u32>,
    pub(crate) objectives: Vec<ObjectiveId>,
    pub(crate) questions: Vec<QuestionDraft>,
    /// The services in the front matter, each with its place.
    pub(crate) services: Vec<(Service, Range<usize>)>,
    /// `None` when the front matter has a mistake.
    pub(crate) text: Option<LessonText>,
}

struct LessonFrontMatter {
    title: String,
    title_line: usize,
    summary: Option<String>,
    reviewed: Date,
    reviewed_line: usize,
    review_due: Option<Date>,
    sources: Vec<Source>,
}

/// Reads a lesson.
pub(crate) fn lesson(
    document: &Document<'_>,
    library: &Library<'_>,
    objectives: Option<&BTreeSet<ObjectiveId>>,
    today: Date,
    report: &mut Report,
) -> LessonDraft {
    let mut reader = Reader::new(document.file, report);
    let fields = document.front_matter.as_ref().and_then(|node| reader.fields(node, &schema::LESSON));
    let minutes = fields.and_then(|fields| {
        let node = reader.required(&fields, "minutes")?;
        reader.number(node, 1, 10_000)
    });
    let served = fields.map(|fields| read_objectives(&fields, objectives, &mut reader)).unwrap_or_default();
    let services = fields.map(|fields| guide::services(&fields, document, library, &mut reader)).unwrap_or_default();
    let front_matter = fields.and_then(|fields| read_lesson_front_matter(&fields, today, &mut reader));
    let draft = fields.and_then(|fields| fields.get("draft"));
    let is_draft = draft.and_then(|node| reader.yes_or_no(node)).unwrap_or_default();
    if let Some(node) = draft.filter(|_| is_draft) {
        reader.report(node.span.clone(), Problem::Draft {});
    }

    let mut writer = Writer::new(document, library, report, Place::Lesson);
    let setting = Setting { objectives, is_graded: false };
    let mut blocks = Vec::new();
    let mut questions = Vec::new();
    let (mut tools, mut videos) = (BTreeMap::new(), BTreeMap::new());
    for part in &document.parts {
        match part {
            Part::Text(range) => {
                for piece in video::pieces(document, range.clone()) {
                    match piece {
                        Piece::Text(range) => {
                            let html = writer.blocks_html(range);
                            blocks.extend((!html.is_empty()).then_some(Block::Html(html)));
                        }
                        Piece::Video(paragraph) => {
                            let video = video::read(paragraph, &mut videos, &mut writer);
                            blocks.extend(video.map(|video| Block::Video(Box::new(video))));
                        }
                    }
                }
            }
            Part::Question(part) => {
                let Some(draft) = question::read(part, &mut writer, setting) else { continue };
                blocks.extend(draft.question.clone().map(|question| Block::Question(Box::new(question))));
                questions.push(draft);
            }
            Part::Tool(part) => {
                let Some(tool) = read_tool(part, &mut tools, &mut writer) else { continue };
                blocks.push(Block::Tool(tool));
            }
        }
    }
    let footnotes = writer.footnotes_html();
    if !footnotes.is_empty() {
        blocks.push(Block::Html(footnotes));
    }
    let text = front_matter.map(|front_matter| LessonText {
        title: front_matter.title,
        title_line: front_matter.title_line,
        summary: front_matter.summary,
        reviewed: front_matter.reviewed,
        reviewed_line: front_matter.reviewed_line,
        review_due: front_matter.review_due,
        sources: front_matter.sources,
        blocks,
        headings: document.headings.clone(),
        facts: writer.facts,
        terms: writer.terms.into_order(),
        is_draft,
        path: document.file.path.to_owned(),
    });
    LessonDraft { minutes, objectives: served, questions, services, text }
}

/// Reads the name of a tool. `seen` holds the tools before it in the lesson, with where they stand.
fn read_tool(part: &ToolPart, seen: &mut BTreeMap<Tool, usize>, writer: &mut Writer<'_, '_>) -> Option<Tool> {
    let file = writer.document.file;
    let name = &file.read_text()[part.name.clone()];
    let Ok(tool) = name.parse::<Tool>() else {
        let guess = writer.report.guess(name, Tool::ALL.map(Tool::as_str));
        let place = if name.is_empty() { part.span.clone() } else { part.name.clone() };
        writer.report(place, Problem::UnknownTool { name: name.to_owned(), guess });
        return None;
    };
    if let Some(&first) = seen.get(&tool) {
        let line = file.line_of(first);
        writer.report(part.name.clone(), Problem::DuplicateTool { name: tool.as_str(), line });
        return None;
    }
    seen.insert(tool, part.span.start);
    match tool {
        Tool::Guide if writer.library.guide.is_empty() => writer.report(part.name.clone(), Problem::ToolLacksGuide {}),
        Tool::Timeline => require_limits(part, writer),
        Tool::Guide | Tool::Gas => {}
    }
    Some(tool)
}

/// Reports the first limit that the timeline would look for in the register in vain.
fn require_limits(part: &ToolPart, writer: &mut Writer<'_, '_>) {
    if let Err(MissingLimit { fact }) = Limits::by(|id| writer.library.facts.value(id))
        && !matches!(writer.library.facts.entry(fact), FactEntry::Faulty)
    {
        writer.report(part.name.clone(), Problem::ToolLacksFact { name: Tool::Timeline.as_str(), fact });
    }
}

fn read_lesson_front_matter(
    fields: &Fields<'_>,
    today: Date,
    reader: &mut Reader<'_, '_>,
) -> Option<LessonFrontMatter> {
    let title = reader.required_text(fields, "title");
    let summary = fields.get("summary").and_then(|node| reader.text(node));
    let reviewed_node = reader.required(fields, "reviewed");
    let reviewed = reviewed_node.and_then(|node| reader.date(node));
    let period = fields.get("review_after").and_then(|node| reader.period(node));
    let sources = fields.get("sources").and_then(|node| reader.list(node)).unwrap_or_default();
    let sources = sources.iter().filter_map(|node| read_source(node, reader)).collect();
    let review_due = period.and_then(|period| reviewed?.checked_add(period).ok());
    if let (Some(date), Some(node)) = (review_due.filter(|due| *due < today), reviewed_node) {
        reader.report(node.span.clone(), Problem::TextReviewDue { date });
    }
    let line_of = |node: &Node| reader.file.line_of(node.span.start);
    Some(LessonFrontMatter {
        title: title?,
        title_line: line_of(fields.get("title")?),
        summary,
        reviewed: reviewed?,
        reviewed_line: line_of(reviewed_node?),
        review_due,
        sources,
    })
}

fn read_objectives(
    fields: &Fields<'_>,
    known: Option<&BTreeSet<ObjectiveId>>,
    reader: &mut Reader<'_, '_>,
) -> Vec<ObjectiveId> {
    let Some(ids) = fields.get("objectives").and_then(|node| reader.ids::<ObjectiveId>(node)) else {
        return Vec::new();
    };
    for (id, span) in &ids {
        if let Some(known) = known.filter(|known| !known.contains(id)) {
            let guess = reader.report.guess(id.as_str(), known.iter().map(ObjectiveId::as_str));
            reader.report(span.clone(), Problem::UnknownObjective { id: id.to_string(), guess });
        }
    }
    ids.into_iter().map(|(id, _)| id).collect()
}

/// A quiz bank in one language as far as it could be read.
#[derive(Debug)]
pub(crate) struct QuizDraft {
    pub(crate) questions: Vec<QuestionDraft>,
    title: Option<String>,
}

impl QuizDraft {
    /// The quiz; `None` when anything in it has a mistake.
    pub(crate) fn finish(self, module: ModuleRef, document: &Document<'_>, revision: Revision) -> Option<Quiz> {
        let questions: Option<Vec<_>> = self.questions.into_iter().map(|draft| draft.question).collect();
        Some(Quiz::new(module, document.lang, self.title?, revision, questions?))
    }
}

/// Reads the front matter that quiz banks and pages have: a title and the day of the last check.
fn read_title_and_review(node: &Node, keys: &[Key], reader: &mut Reader<'_, '_>) -> Option<(String, Date)> {
    let fields = reader.fields(node, keys)?;
    let title = reader.required_text(&fields, "title");
    let reviewed = reader.required(&fields, "reviewed").and_then(|node| reader.date(node));
    Some((title?, reviewed?))
}

/// Reads a quiz bank, in which headings only group the questions.
pub(crate) fn quiz(
    document: &Document<'_>,
    library: &Library<'_>,
    objectives: Option<&BTreeSet<ObjectiveId>>,
    report: &mut Report,
) -> QuizDraft {
    let mut reader = Reader::new(document.file, report);
    let front_matter =
        document.front_matter.as_ref().and_then(|node| read_title_and_review(node, &schema::QUIZ, &mut reader));
    let mut writer = Writer::new(document, library, report, Place::Question);
    let setting = Setting { objectives, is_graded: true };
    let mut questions = Vec::new();
    for part in &document.parts {
        match part {
            Part::Text(range) => refuse_text(range.clone(), &mut writer),
            Part::Question(part) => questions.extend(question::read(part, &mut writer, setting)),
            Part::Tool(part) => writer.report(part.span.clone(), Problem::ToolOutsideLesson {}),
        }
    }
    if document.questions().next().is_none() && !document.tree.all().is_empty() {
        report.add(document.file, 0..0, Problem::QuizWithoutQuestions {});
    }
    QuizDraft { questions, title: front_matter.map(|(title, _)| title) }
}

/// Reports what a quiz bank shows nowhere: the first text of a section, and headings that should be questions.
fn refuse_text(range: Range<usize>, writer: &mut Writer<'_, '_>) {
    let document = writer.document;
    let tree = &document.tree;
    let mut is_reported = false;
    for index in tree.outermost(range) {
        let span = tree.node(index).span.clone();
        match tree.tag(index) {
            Some(Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. }) => is_reported = false,
            Some(Tag::Heading { .. }) => {
                writer.report(span, Problem::HeadingWithoutQuestion {});
                is_reported = true;
            }
            Some(Tag::HtmlBlock | Tag::FootnoteDefinition(_)) => {}
            _ if is_reported => {}
            _ => {
                writer.report(span, Problem::TextInQuiz {});
                is_reported = true;
            }
        }
    }
}

/// Reads a page outside the courses; `None` when its front matter has a mistake.
pub(crate) fn page(document: &Document<'_>, library: &Library<'_>, report: &mut Report) -> Option<Page> {
    let mut reader = Reader::new(document.file, report);
    let front_matter =
        document.front_matter.as_ref().and_then(|node| read_title_and_review(node, &schema::PAGE, &mut reader));
    let html = text_alone(&mut Writer::new(document, library, report, Place::Page));
    let (title, reviewed) = front_matter?;
    Some(Page { title, reviewed, html })
}

/// Reads the transcript of a video. It stands in the pages of lessons, whose lines are those of another file.
pub(crate) fn transcript(document: &Document<'_>, library: &Library<'_>, report: &mut Report) -> SafeHtml {
    let mut writer = Writer::new(document, library, report, Place::Page);
    writer.marks_lines = false;
    text_alone(&mut writer)
}

/// The text of a file in which neither questions nor tools have a place.
fn text_alone(writer: &mut Writer<'_, '_>) -> SafeHtml {
    let document = writer.document;
    let mut html = String::new();
    for part in &document.parts {
        match part {
            Part::Text(range) => html.push_str(writer.blocks_html(range.clone()).as_str()),
            Part::Question(part) => writer.report(part.span.clone(), Problem::QuestionOnPage {}),
            Part::Tool(part) => writer.report(part.span.clone(), Problem::ToolOutsideLesson {}),
        }
    }
    html.push_str(writer.footnotes_html().as_str());
    SafeHtml::vouched(html)
}
