//! A Markdown file taken apart: front matter, headings, and the text, questions and tools between them.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
};

use course::{Lang, catalogue::Heading};
use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::{
    Attributes, Tree,
    anchor::Anchors,
    comment::Comment,
    raw_html::{self, BlockComment},
    slip,
    tree::{MAX_DEPTH, MAX_NODES, Refused},
};
use crate::{
    diagnostics::{Problem, Report},
    source::{SourceFile, code_point, stray_control},
    yaml,
};

/// A Markdown file whose structure is known.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) file: &'a SourceFile<'a>,
    pub(crate) lang: Lang,
    /// What stands between the `---` lines; `None` when that could not be read, which is then reported.
    pub(crate) front_matter: Option<yaml::Node>,
    pub(crate) tree: Tree<'a>,
    /// Whether the text is too much to be read, which is then reported; `tree` is empty.
    pub(crate) is_refused: bool,
    /// The text, the questions and the tools in order; footnotes stand in `footnotes` instead.
    pub(crate) parts: Vec<Part>,
    /// The nodes that define footnotes, by label.
    pub(crate) footnotes: BTreeMap<String, usize>,
    /// The headings of the second level outside questions.
    pub(crate) headings: Vec<Heading>,
    /// The anchors as links name them, and the `id`s they have on the page.
    pub(crate) anchors: BTreeMap<String, String>,
    /// The `id` of each heading that is text, by its node.
    pub(crate) heading_ids: HashMap<usize, String>,
    /// Whether the comment of some question has a mistake that hides the question, which is then reported.
    pub(crate) hides_questions: bool,
}

/// A stretch of a text.
#[derive(Debug)]
pub(crate) enum Part {
    /// Ordinary text: a range of nodes.
    Text(Range<usize>),
    Question(QuestionPart),
    Tool(ToolPart),
}

/// A tool: a comment by itself between two blocks.
#[derive(Debug, Clone)]
pub(crate) struct ToolPart {
    /// The place of its name.
    pub(crate) name: Range<usize>,
    /// The place of the comment.
    pub(crate) span: Range<usize>,
}

/// A question: its heading, its comment, and the nodes up to the next heading of the same or a higher level.
#[derive(Debug)]
pub(crate) struct QuestionPart {
    pub(crate) heading: usize,
    /// The place of the comment.
    pub(crate) span: Range<usize>,
    /// Whether the comment says `case`.
    pub(crate) is_case: bool,
    pub(crate) attributes: Attributes,
    /// The nodes after the heading.
    pub(crate) body: Range<usize>,
}

impl<'a> Document<'a> {
    /// Takes a file apart and reports what is wrong with its structure.
    pub(crate) fn parse(file: &'a SourceFile<'a>, lang: Lang, report: &mut Report) -> Self {
        let (front_matter, body) = split_front_matter(file, report);
        Self::read(file, lang, front_matter, body, report)
    }

    /// Takes a file apart that is nothing but text, such as the transcript of a video.
    pub(crate) fn parse_without_front_matter(file: &'a SourceFile<'a>, lang: Lang, report: &mut Report) -> Self {
        let has_front_matter = file.text.lines().next().is_some_and(|line| line.trim_end() == "---");
        let body = if has_front_matter {
            report.add(file, 0..3, Problem::TranscriptFrontMatter {});
            split_front_matter(file, &mut Report::default()).1
        } else {
            0
        };
        Self::read(file, lang, None, body, report)
    }

    fn read(
        file: &'a SourceFile<'a>,
        lang: Lang,
        front_matter: Option<yaml::Node>,
        body: usize,
        report: &mut Report,
    ) -> Self {
        let tree = read_tree(file, body, report);
        let is_refused = tree.is_err();
        let tree = tree.unwrap_or_else(|refused| {
            match refused {
                Refused::TooDeep(span) => report.add(file, span, Problem::TooDeep { limit: MAX_DEPTH }),
                Refused::TooManyElements(span) => report.add(file, span, Problem::TooManyElements { limit: MAX_NODES }),
            }
            Tree::default()
        });
        let comments = raw_html::check(file, &tree, report);
        for reference in &tree.undefined {
            let problem = Problem::UndefinedReference { label: reference.label.clone() };
            report.add(file, reference.span.clone(), problem);
        }
        let mut document = Self {
            file,
            lang,
            front_matter,
            tree,
            is_refused,
            parts: Vec::new(),
            footnotes: BTreeMap::new(),
            headings: Vec::new(),
            anchors: BTreeMap::new(),
            heading_ids: HashMap::new(),
            hides_questions: false,
        };
        let (tools, comments): (Vec<_>, Vec<_>) =
            comments.into_iter().partition(|comment| matches!(comment.comment, Comment::Tool(_)));
        document.split_into_parts(&comments, report);
        document.place_tools(&tools, report);
        document.name_headings();
        document.check_headings(report);
        document.check_footnotes(report);
        document.check_characters(report);
        document.check_tasks(report);
        slip::check(file, &document.tree, report);
        document
    }

    /// The questions in order.
    pub(crate) fn questions(&self) -> impl Iterator<Item = &QuestionPart> {
        self.parts.iter().filter_map(|part| match part {
            Part::Question(question) => Some(question),
            Part::Text(_) | Part::Tool(_) => None,
        })
    }

    /// The id in every link to a fact.
    pub(crate) fn fact_links(&self) -> impl Iterator<Item = &str> {
        self.tree.all().filter_map(|index| match self.tree.tag(index) {
            Some(Tag::Link { dest_url, .. }) => dest_url.strip_prefix("fact:"),
            _ => None,
        })
    }

    fn is_quiz(&self) -> bool {
        self.file.path.ends_with(&format!("/quiz.{}.md", self.lang))
    }

    fn split_into_parts(&mut self, comments: &[BlockComment], report: &mut Report) {
        let top: Vec<usize> = self.tree.outermost(self.tree.all()).collect();
        for index in self.tree.all() {
            if let Some(Tag::FootnoteDefinition(label)) = self.tree.tag(index) {
                self.footnotes.entry(label.to_string()).or_insert(index);
            }
        }
        let mut comments = comments.iter().peekable();
        let mut text_start = 0;
        let mut position = 0;
        while position < top.len() {
            let heading = top[position];
            // A comment that no heading stands above.
            while let Some(comment) = comments.next_if(|comment| comment.node <= heading) {
                report.add(self.file, comment.span.clone(), Problem::CommentWithoutHeading {});
            }
            let Some(level) = self.tree.heading_level(heading) else {
                position += 1;
                continue;
            };
            let is_heading = |index: &usize| self.tree.heading_level(*index).is_some();
            let section_end = top[position + 1..].iter().copied().find(is_heading).unwrap_or(self.tree.all().end);
            let mut here = Vec::new();
            while let Some(comment) = comments.next_if(|comment| comment.node < section_end) {
                here.push(comment);
            }
            let Some((first, others)) = here.split_first() else {
                position += 1;
                continue;
            };
            for other in others {
                report.add(self.file, other.span.clone(), Problem::SecondComment {});
            }
            // A question under a heading of too high a level must not swallow the questions after it.
            // The steps of a case, of the fourth level, belong to it wherever it stands.
            let is_case = matches!(first.comment, Comment::Case(_));
            let deepest = if is_case { HeadingLevel::H3 } else { level.max(HeadingLevel::H3) };
            let ends_question = |index: &usize| self.tree.heading_level(*index).is_some_and(|other| other <= deepest);
            let next = (position + 1..top.len()).find(|next| ends_question(&top[*next])).unwrap_or(top.len());
            let end = top.get(next).copied().unwrap_or(self.tree.all().end);
            while let Some(comment) = comments.next_if(|comment| comment.node < end) {
                report.add(self.file, comment.span.clone(), Problem::SecondComment {});
            }
            if text_start < heading {
                self.parts.push(Part::Text(text_start..heading));
            }
            if level != HeadingLevel::H3 {
                report.add(self.file, self.tree.node(heading).span.clone(), Problem::QuestionHeadingLevel {});
            }
            self.hides_questions |= matches!(first.comment, Comment::Misspelled { .. });
            if let Comment::Question(attributes) | Comment::Case(attributes) = &first.comment {
                self.parts.push(Part::Question(QuestionPart {
                    heading,
                    span: first.span.clone(),
                    is_case,
                    attributes: Attributes::read(self.file, attributes.clone(), report),
                    body: self.tree.node(heading).next..end,
                }));
            }
            text_start = end;
            position = next;
        }
        if text_start < self.tree.all().end {
            self.parts.push(Part::Text(text_start..self.tree.all().end));
        }
    }

    /// Parts the text where a tool stands. In a question there is no place for one.
    fn place_tools(&mut self, tools: &[BlockComment], report: &mut Report) {
        for BlockComment { node, span, comment } in tools {
            let Comment::Tool(name) = comment else { continue };
            let tool = ToolPart { name: name.clone(), span: span.clone() };
            let around = self.parts.iter().position(|part| matches!(part, Part::Text(range) if range.contains(node)));
            let Some((place, Part::Text(range))) = around.map(|place| (place, self.parts.remove(place))) else {
                report.add(self.file, span.clone(), Problem::ToolInQuestion {});
                continue;
            };
            // The second text begins with the comment itself, for another tool may share its block.
            let parts = [Part::Text(range.start..*node), Part::Tool(tool), Part::Text(*node..range.end)];
            self.parts.splice(place..place, parts);
        }
    }

    fn name_headings(&mut self) {
        let questions: HashMap<usize, Option<String>> = self
            .questions()
            .map(|question| (question.heading, question.attributes.get("id").map(|id| format!("q-{}", id.value))))
            .collect();
        // The steps of a case are shown one at a time, so they are no places of the page.
        let cases: Vec<_> = self.questions().filter(|part| part.is_case).map(|part| part.body.clone()).collect();
        let in_case = |index: usize| {
            let after = cases.partition_point(|body| body.end <= index);
            cases.get(after).is_some_and(|body| body.contains(&index))
        };
        let mut anchors = Anchors::default();
        let mut top_level_end = 0;
        for index in self.tree.all().filter(|index| !in_case(*index)) {
            let is_top_level = index >= top_level_end;
            if is_top_level {
                top_level_end = self.tree.node(index).next;
            }
            let Some(level) = self.tree.heading_level(index) else { continue };
            let text = self.tree.plain(self.tree.inside(index));
            let anchor = anchors.assign(&text);
            let heading_id = || if is_taken(&anchor) { format!("heading:{anchor}") } else { anchor.clone() };
            let id = match questions.get(&index) {
                Some(Some(id)) => id.clone(),
                Some(None) => anchor.clone(),
                None => {
                    let id = heading_id();
                    if is_top_level && level == HeadingLevel::H2 {
                        self.headings.push(Heading { anchor: id.clone(), text });
                    }
                    self.heading_ids.insert(index, id.clone());
                    id
                }
            };
            self.anchors.insert(anchor, id);
        }
    }

    fn check_headings(&self, report: &mut Report) {
        let questions: BTreeSet<usize> = self.questions().map(|question| question.heading).collect();
        // In a quiz, headings of the second level only group the questions; it can do without them.
        let mut before = if self.is_quiz() { 2 } else { 1 };
        for index in self.tree.outermost(self.tree.all()) {
            let Some(level) = self.tree.heading_level(index) else { continue };
            let (level, span) = (level as usize, self.tree.node(index).span.clone());
            let is_question = questions.contains(&index);
            if level == 1 {
                report.add(self.file, span, Problem::FirstLevelHeading {});
            } else if level > before + 1 && !(is_question && level != 3) {
                report.add(
                    self.file,
                    span,
                    Problem::HeadingLevelSkipped { found: "#".repeat(level), right: "#".repeat(before + 1) },
                );
            } else if self.tree.plain(self.tree.inside(index)).is_empty() {
                report.add(
                    self.file,
                    span,
                    if is_question { Problem::EmptyQuestion {} } else { Problem::EmptyHeading {} },
                );
            }
            before = level;
        }
    }

    fn check_footnotes(&self, report: &mut Report) {
        let mut used = BTreeSet::new();
        let questions: Vec<_> = self.questions().map(|question| question.heading..question.body.end).collect();
        let in_question = |index: usize| {
            let after = questions.partition_point(|question| question.end <= index);
            questions.get(after).is_some_and(|question| question.contains(&index))
        };
        let mut definition_end = 0;
        for index in self.tree.all() {
            let node = self.tree.node(index);
            match &node.event {
                Event::Start(Tag::FootnoteDefinition(_)) => definition_end = definition_end.max(node.next),
                Event::FootnoteReference(label) => {
                    if index >= definition_end && in_question(index) {
                        report.add(self.file, node.span.clone(), Problem::FootnoteInQuestion {});
                    }
                    used.insert(label.to_string());
                }
                Event::Text(_) => {
                    if let Some((span, label)) = undefined_footnote(self.file.text, node.span.clone()) {
                        report.add(self.file, span, Problem::UndefinedFootnote { label });
                    }
                }
                _ => {}
            }
        }
        for (label, index) in self.footnotes.iter().filter(|(label, _)| !used.contains(*label)) {
            report.add(
                self.file,
                self.tree.node(*index).span.clone(),
                Problem::UnusedFootnote { label: label.clone() },
            );
        }
    }

    /// Control characters: the file has none, but a reference such as `&#27;` makes one.
    fn check_characters(&self, report: &mut Report) {
        for node in self.tree.all().map(|index| self.tree.node(index)) {
            let (Event::Text(text) | Event::Start(Tag::Image { title: text, .. })) = &node.event else { continue };
            if let Some((_, character)) = stray_control(text) {
                let problem = Problem::ControlCharacter { code: code_point(character) };
                report.add(self.file, node.span.clone(), problem);
            }
        }
    }

    /// Check boxes outside questions: an editor forgot the comment.
    fn check_tasks(&self, report: &mut Report) {
        // Everything in a quiz that is no question has a message there.
        if self.is_quiz() {
            return;
        }
        for part in &self.parts {
            let Part::Text(range) = part else { continue };
            let mut reported_until = 0;
            for list in range.clone().filter(|index| matches!(self.tree.tag(*index), Some(Tag::List(_)))) {
                if list < reported_until {
                    continue;
                }
                let marker = self.tree.inside(list).find(|index| is_task_marker(&self.tree, *index));
                if let Some(marker) = marker {
                    report.add(self.file, self.tree.node(marker).span.clone(), Problem::TasksWithoutQuestion {});
                }
                reported_until = self.tree.node(list).next;
            }
        }
    }
}

fn is_task_marker(tree: &Tree<'_>, index: usize) -> bool {
    matches!(tree.node(index).event, Event::TaskListMarker(_))
}

/// Whether an id of the page may be the same as an anchor: those of footnotes, figures, facts, questions, the fields of
/// tools and the page itself. Anchors have no colon.
fn is_taken(anchor: &str) -> bool {
    matches!(anchor, "main" | "resume" | "errors" | "start" | "earlier")
        || ["fact-", "figure", "fn-", "fnref-", "q-"].iter().any(|start| anchor.starts_with(start))
}

/// The longest label of a footnote, in bytes: the same as that of a reference.
const MAX_LABEL: usize = 1000;

/// The place and label of `[^label]` that was read as text, when `span` starts with it.
fn undefined_footnote(text: &str, span: Range<usize>) -> Option<(Range<usize>, String)> {
    // The parser hands over the bracket as a text of its own.
    let rest = text.get(span.start..)?.strip_prefix("[^")?;
    let rest = &rest[..rest.floor_char_boundary(MAX_LABEL)];
    let length = rest.find([']', '\n', ' '])?;
    let label = rest.get(..length).filter(|label| !label.is_empty() && rest[length..].starts_with(']'))?;
    Some((span.start..span.start + length + 3, label.to_owned()))
}

/// How often a text is read again because a comment that is not closed hid another one.
const MAX_MENDINGS: usize = 20;

/// Reads the Markdown from `base` on. A comment that is not closed would swallow what follows it, so the text is then
/// read as if the comment ended with its paragraph. Other slips that hide a heading or a question are mended, too.
fn read_tree<'a>(file: &'a SourceFile<'a>, base: usize, report: &mut Report) -> Result<Tree<'a>, Refused> {
    let tree = Tree::parse(file.text, base)?;
    let slips = slip::hiding(file.text, &tree);
    let mut unclosed = raw_html::unclosed_comments(file.text, &tree);
    if unclosed.is_empty() && slips.is_empty() {
        return Ok(tree);
    }
    let mut text = file.text.to_owned();
    for slip in slips {
        text.replace_range(slip.place.clone(), &slip.mended);
        if let Some((span, problem)) = slip.problem {
            report.add(file, span, problem);
        }
    }
    if unclosed.is_empty() {
        unclosed = raw_html::unclosed_comments(&text, &Tree::parse(&text, base)?);
    }
    for _ in 0..MAX_MENDINGS {
        for at in unclosed {
            text.replace_range(at..at + raw_html::OPEN.len(), raw_html::OPEN_PARAGRAPH);
        }
        unclosed = raw_html::unclosed_comments(&text, &Tree::parse(&text, base)?);
        if unclosed.is_empty() {
            break;
        }
    }
    Tree::parse(file.keep_mended(text), base)
}

/// Separates the YAML between the `---` lines from the text; returns where the text starts.
fn split_front_matter(file: &SourceFile<'_>, report: &mut Report) -> (Option<yaml::Node>, usize) {
    let mut lines = file.text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        report.add(file, 0..first.trim_end().len(), Problem::NoFrontMatter {});
        return (None, 0);
    }
    let start = first.len();
    let mut at = start;
    let mut after_empty_line = None;
    for line in lines {
        if line.trim_end() == "---" {
            let node = yaml::parse(file, start..at, report);
            return (node, at + line.len());
        }
        if line.trim().is_empty() {
            after_empty_line = Some(at);
        } else if let Some(end) = after_empty_line.filter(|_| !may_be_yaml(line)) {
            report.add(file, 0..3, Problem::FrontMatterNotClosed {});
            return (None, end);
        } else {
            after_empty_line = None;
        }
        at += line.len();
    }
    report.add(file, 0..3, Problem::FrontMatterNotClosed {});
    (None, at)
}

/// Whether a line may go on with front matter: a key, an item, a comment or something indented.
fn may_be_yaml(line: &str) -> bool {
    let key = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
    line.starts_with([' ', '-']) || (line.starts_with('#') && !line.starts_with("##")) || key.starts_with(':')
}
