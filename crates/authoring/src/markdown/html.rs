//! Writes HTML of Markdown: no style attributes, no raw HTML, nothing that the page's security policy would stop.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{self, Write as _},
    ops::Range,
};

use course::{SafeHtml, TermId, catalogue::FactUse};
use pulldown_cmark::{BlockQuoteKind, Event, Tag};

use super::{
    Document, Library,
    escape::{push_attribute, push_escaped},
    link::resolve,
    words,
};
use crate::{
    diagnostics::{Problem, Report},
    video,
};

/// Where a text is shown, which decides where a fact's link leads and whether an unverified one may stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Lesson,
    Question,
    Page,
}

/// Writes the parts of one document.
pub(crate) struct Writer<'w, 'a> {
    pub(crate) document: &'w Document<'a>,
    pub(crate) library: &'w Library<'a>,
    pub(crate) report: &'w mut Report,
    pub(crate) place: Place,
    /// The facts linked to outside questions, in the order of their first use.
    pub(crate) facts: Vec<FactUse>,
    /// The terms linked to outside questions, in the order of their first use.
    pub(crate) terms: Mentions<TermId>,
    /// Whether the blocks say which line they come from.
    pub(crate) marks_lines: bool,
    pub(super) html: String,
    footnotes: Footnotes<'w>,
    figures: usize,
    /// The size of the figures written so far.
    figure_bytes: usize,
}

/// The most bytes that the figures of a text may have together: a figure stands in the page as often as it is used.
const MAX_FIGURE_BYTES: usize = 2 * 1024 * 1024;

/// What a text mentions, in the order of the first mention.
#[derive(Debug)]
pub(crate) struct Mentions<T> {
    order: Vec<T>,
    known: BTreeSet<T>,
}

impl<T> Default for Mentions<T> {
    fn default() -> Self {
        Self { order: Vec::new(), known: BTreeSet::new() }
    }
}

impl<T: Clone + Ord> Mentions<T> {
    pub(super) fn note(&mut self, id: &T) {
        if self.known.insert(id.clone()) {
            self.order.push(id.clone());
        }
    }

    /// Everything mentioned.
    pub(crate) fn into_order(self) -> Vec<T> {
        self.order
    }
}

/// The footnotes referred to so far.
#[derive(Default)]
struct Footnotes<'w> {
    /// Labels in the order of their numbers.
    order: Vec<&'w str>,
    /// The number, and how often it was referred to.
    numbers: BTreeMap<&'w str, (usize, usize)>,
}

impl<'w, 'a> Writer<'w, 'a> {
    pub(crate) fn new(
        document: &'w Document<'a>,
        library: &'w Library<'a>,
        report: &'w mut Report,
        place: Place,
    ) -> Self {
        Self {
            document,
            library,
            report,
            place,
            facts: Vec::new(),
            terms: Mentions::default(),
            marks_lines: library.marks_lines,
            html: String::new(),
            footnotes: Footnotes::default(),
            figures: 0,
            figure_bytes: 0,
        }
    }

    pub(crate) fn report(&mut self, span: Range<usize>, problem: Problem) {
        self.report.add(self.document.file, span, problem);
    }

    /// Blocks such as paragraphs and lists as HTML.
    pub(crate) fn blocks_html(&mut self, range: Range<usize>) -> SafeHtml {
        self.blocks(range);
        self.take()
    }

    /// Text and markup inside a paragraph as HTML.
    pub(crate) fn inline_html(&mut self, range: Range<usize>) -> SafeHtml {
        self.inline(range);
        self.take()
    }

    fn markup(&mut self, arguments: fmt::Arguments<'_>) {
        self.html.write_fmt(arguments).expect("writing to a string cannot fail");
    }

    fn take(&mut self) -> SafeHtml {
        SafeHtml::vouched(std::mem::take(&mut self.html).trim().to_owned())
    }

    /// The footnotes that have been referred to, as the last block of a text.
    pub(crate) fn footnotes_html(&mut self) -> SafeHtml {
        let document = self.document;
        if self.footnotes.order.is_empty() {
            return SafeHtml::default();
        }
        let title = words::footnotes(document.lang);
        self.markup(format_args!("<section class=\"footnotes\" aria-label=\"{title}\">\n<h2>{title}</h2>\n<ol>\n"));
        let mut number = 0;
        // A footnote may refer to another one, which is then added at the end.
        while let Some(&label) = self.footnotes.order.get(number) {
            number += 1;
            self.markup(format_args!("<li id=\"fn-{number}\">\n"));
            if let Some(&definition) = document.footnotes.get(label) {
                self.blocks(document.tree.inside(definition));
            }
            self.markup(format_args!("<a class=\"footnote-back\" href=\"#fnref-{number}\""));
            push_attribute(&mut self.html, "aria-label", &words::back_to_text(number, document.lang));
            self.html.push_str(">↩</a>\n</li>\n");
        }
        self.html.push_str("</ol>\n</section>");
        self.take()
    }

    pub(super) fn blocks(&mut self, range: Range<usize>) {
        let document = self.document;
        let mut caption = None;
        let mut nodes = document.tree.outermost(range).peekable();
        while let Some(index) = nodes.next() {
            let start = self.html.len();
            let before_table = nodes.peek().is_some_and(|next| self.is_table(*next));
            if before_table && self.is_caption(index) {
                caption = Some(index);
            } else if self.is_table(index) {
                self.table(index, caption.take());
            } else {
                self.node(index);
            }
            if self.marks_lines {
                self.mark_line(start, index);
            }
        }
    }

    /// Adds the line of a block to the element that was written for it from `start` on.
    fn mark_line(&mut self, start: usize, index: usize) {
        let element = self.html[start..].trim_start();
        let Some(tag) = element.strip_prefix('<') else { return };
        let name = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let at = self.html.len() - tag.len() + name;
        let line = self.document.file.line_of(self.document.tree.node(index).span.start);
        self.html.insert_str(at, &format!(" data-line=\"{line}\""));
    }

    pub(super) fn inline(&mut self, range: Range<usize>) {
        let document = self.document;
        for index in document.tree.outermost(range) {
            self.node(index);
        }
    }

    fn element(&mut self, name: &str, range: Range<usize>) {
        self.markup(format_args!("<{name}>"));
        self.inline(range);
        self.markup(format_args!("</{name}>"));
    }

    fn container(&mut self, name: &str, range: Range<usize>) {
        self.markup(format_args!("<{name}>"));
        self.blocks(range);
        self.markup(format_args!("</{name}>\n"));
    }

    fn node(&mut self, index: usize) {
        let document = self.document;
        let inside = document.tree.inside(index);
        match &document.tree.node(index).event {
            Event::Text(text) => push_escaped(&mut self.html, text),
            Event::Code(code) => {
                self.html.push_str("<code>");
                push_escaped(&mut self.html, code);
                self.html.push_str("</code>");
            }
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            // Comments are nobody's business, other HTML has been reported, and check boxes are read by questions.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::End(_) => {}
            Event::Start(tag) => match tag {
                Tag::Paragraph => self.paragraph(index),
                Tag::Heading { level, .. } => {
                    self.markup(format_args!("<{level}"));
                    if let Some(id) = document.heading_ids.get(&index) {
                        push_attribute(&mut self.html, "id", id);
                    }
                    self.html.push('>');
                    self.inline(inside);
                    self.markup(format_args!("</{level}>\n"));
                }
                Tag::BlockQuote(kind) => self.quote(index, *kind),
                Tag::CodeBlock(_) => {
                    self.html.push_str("<pre tabindex=\"0\"><code>");
                    self.inline(inside);
                    self.html.push_str("</code></pre>\n");
                }
                Tag::List(None) => self.container("ul", inside),
                Tag::List(Some(start)) => {
                    self.html.push_str("<ol");
                    if *start != 1 {
                        push_attribute(&mut self.html, "start", &start.to_string());
                    }
                    self.html.push('>');
                    self.blocks(inside);
                    self.html.push_str("</ol>\n");
                }
                Tag::Item => self.container("li", inside),
                Tag::DefinitionList => self.container("dl", inside),
                Tag::DefinitionListTitle => self.element("dt", inside),
                Tag::DefinitionListDefinition => self.container("dd", inside),
                Tag::Table(_) => self.table(index, None),
                Tag::Emphasis => self.element("em", inside),
                Tag::Strong => self.element("strong", inside),
                Tag::Strikethrough => self.element("del", inside),
                Tag::Link { link_type, dest_url, .. } => self.link(index, dest_url, *link_type),
                Tag::Image { .. } => {
                    self.report(document.tree.node(index).span.clone(), Problem::ImageNotAlone {});
                }
                // Footnotes are written at the end of the text. The others are not switched on, or hold only HTML.
                Tag::FootnoteDefinition(_)
                | Tag::HtmlBlock
                | Tag::MetadataBlock(_)
                | Tag::Superscript
                | Tag::Subscript
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell => {}
            },
        }
    }

    fn paragraph(&mut self, index: usize) {
        let document = self.document;
        let tree = &document.tree;
        let mut children = tree.children(index);
        if let (Some(only), None) = (children.next(), children.next())
            && let Some(Tag::Image { dest_url, title, .. }) = tree.tag(only)
        {
            self.figure(only, dest_url, title);
            return;
        }
        self.html.push_str("<p>");
        self.inline(tree.inside(index));
        self.html.push_str("</p>\n");
    }

    fn quote(&mut self, index: usize, kind: Option<BlockQuoteKind>) {
        let document = self.document;
        let tree = &document.tree;
        let span = tree.node(index).span.clone();
        let class = match kind {
            None => {
                if let Some(kind) = unknown_callout(&document.file.text[span.clone()]) {
                    let kind = kind.to_owned();
                    let is_known = ["NOTE", "TIP", "IMPORTANT", "WARNING"].contains(&kind.to_uppercase().as_str());
                    let problem =
                        if is_known { Problem::CalloutTextBeside { kind } } else { Problem::UnknownCallout { kind } };
                    self.report(span, problem);
                }
                self.html.push_str("<blockquote>\n");
                self.blocks(tree.inside(index));
                self.html.push_str("</blockquote>\n");
                return;
            }
            Some(BlockQuoteKind::Caution) => {
                self.report(span, Problem::UnknownCallout { kind: "CAUTION".to_owned() });
                return;
            }
            Some(BlockQuoteKind::Note) => "note",
            Some(BlockQuoteKind::Tip) => "tip",
            Some(BlockQuoteKind::Important) => "important",
            Some(BlockQuoteKind::Warning) => "warning",
        };
        let title = kind.map_or("", |kind| words::callout(kind, document.lang));
        self.markup(format_args!(
            "<div class=\"callout {class}\" role=\"note\"><p class=\"callout-title\">{title}</p>\n"
        ));
        self.blocks(tree.inside(index));
        self.html.push_str("</div>\n");
    }

    fn figure(&mut self, index: usize, destination: &str, caption: &str) {
        let document = self.document;
        let library = self.library;
        let span = document.tree.node(index).span.clone();
        let alternative = document.tree.plain(document.tree.inside(index));
        if video::Address::read(destination).is_some() {
            self.report(span, Problem::VideoAsImage { address: destination.to_owned() });
            return;
        }
        if destination.contains(':') || destination.starts_with("//") {
            self.report(span, Problem::ImageElsewhere { url: destination.to_owned() });
            return;
        }
        let path = resolve(document.file.path, destination).unwrap_or_default();
        if !library.paths.contains(path.as_str()) {
            let folder = document.file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let near = library.figures.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
            let guess = self.report.guess(destination, near);
            self.report(span, Problem::ImageMissing { path: destination.to_owned(), guess });
            return;
        }
        let Some(figure) = library.figures.get(path.as_str()) else {
            self.report(span, Problem::ImageNotSvg { path: destination.to_owned() });
            return;
        };
        if alternative.is_empty() {
            self.report(span, Problem::ImageWithoutText {});
            return;
        }
        // A figure with a mistake has its own message.
        let Some(figure) = figure else { return };
        if self.figure_bytes > MAX_FIGURE_BYTES {
            return;
        }
        self.figure_bytes += figure.bytes();
        if self.figure_bytes > MAX_FIGURE_BYTES {
            self.report(span, Problem::FiguresTooLarge { limit: MAX_FIGURE_BYTES });
            return;
        }
        self.figures += 1;
        self.html.push_str("<figure class=\"figure\">");
        figure.push_html(&mut self.html, &alternative, &format!("figure{}-", self.figures));
        if !caption.trim().is_empty() {
            self.html.push_str("<figcaption>");
            push_escaped(&mut self.html, caption.trim());
            self.html.push_str("</figcaption>");
        }
        self.html.push_str("</figure>\n");
    }

    fn footnote_reference(&mut self, label: &str) {
        let document = self.document;
        // A reference without a definition is text; in a question it has been reported.
        let Some((label, _)) = document.footnotes.get_key_value(label).filter(|_| self.place != Place::Question) else {
            return;
        };
        let Footnotes { order, numbers } = &mut self.footnotes;
        let (number, uses) = numbers.entry(label).or_insert_with(|| {
            order.push(label);
            (order.len(), 0)
        });
        *uses += 1;
        let number = *number;
        let id = if *uses == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{uses}") };
        self.markup(format_args!("<sup class=\"footnote-ref\"><a id=\"{id}\" href=\"#fn-{number}\""));
        push_attribute(&mut self.html, "aria-label", &words::footnote(number, document.lang));
        self.markup(format_args!(">{number}</a></sup>"));
    }
}

/// The kind of a callout that is none: `HUOM` in `> [!HUOM]`.
fn unknown_callout(quote: &str) -> Option<&str> {
    let rest = quote.trim_start_matches(['>', ' ']).strip_prefix("[!")?;
    let kind = rest.get(..rest.find(']')?)?;
    (!kind.is_empty() && kind.len() <= 40 && !kind.contains('\n')).then_some(kind)
}
