//! Reads YAML into a tree whose every part knows its place, so that all mistakes of a file are found in one go.
//!
//! Values stay texts until somebody asks for a number or a date: `no` is a word, not a truth value.

mod reader;
mod slip;

use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, Span};

use crate::{
    diagnostics::{Problem, Report, YamlMending},
    source::SourceFile,
};

pub(crate) use reader::{Fields, Reader};

/// The content's files need three levels; more is a mistake or an attack.
const MAX_DEPTH: usize = 16;
/// The most values in a file: some thousands of facts.
const MAX_NODES: usize = 100_000;

/// A value and where it stands, in bytes of the file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) span: Range<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// Nothing, `~` or `null`.
    Nothing,
    Text(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: Node,
}

impl Node {
    /// The entry of that key, when the value is a map that has one.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Reads the part of a file's text that is YAML; `None` when it cannot be read, which is then reported.
pub(crate) fn parse(file: &SourceFile<'_>, part: Range<usize>, report: &mut Report) -> Option<Node> {
    match Builder::new(&file.text[part.clone()], part.start).document() {
        Ok(node) => Some(node),
        Err(Failure { problem, span }) => {
            report.add(file, span, problem);
            None
        }
    }
}

struct Failure {
    problem: Problem,
    span: Range<usize>,
}

struct Builder<'a> {
    parser: Parser<'a, granit_parser::StrInput<'a>>,
    text: &'a str,
    base: usize,
    nodes: usize,
}

impl Failure {
    fn new(problem: Problem, span: Range<usize>) -> Self {
        Self { problem, span }
    }
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, base: usize) -> Self {
        let mut options = Options::default();
        options.emit_unresolved_aliases = true;
        options.disallow_directives = true;
        options.flow_nesting_limit = 2 * MAX_DEPTH;
        options.block_nesting_limit = 2 * MAX_DEPTH;
        Self { parser: Parser::new_from_str_with_options(text, options), text, base, nodes: 0 }
    }

    fn span(&self, span: Span) -> Range<usize> {
        let offset =
            |marker: granit_parser::Marker| marker.byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        self.base + offset(span.start)..self.base + offset(span.end)
    }

    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), Failure> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let span = self.span(span);
                Ok((event, span))
            }
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Ok((Event::StreamEnd, self.base + self.text.len()..self.base + self.text.len())),
        }
    }

    fn syntax(&self, error: &ScanError) -> Failure {
        let at = self.span(Span::empty(*error.marker())).start - self.base;
        let (slip, at) = slip::find(self.text, at, error.info());
        let at = self.base + at;
        Failure::new(Problem::YamlSyntax { slip: slip.clone(), mending: YamlMending(slip) }, at..at)
    }

    fn document(mut self) -> Result<Node, Failure> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                _ if root.is_some() => return Err(Failure::new(Problem::SecondYamlDocument {}, span)),
                event => root = Some(self.node(event, span, 0)?),
            }
        }
        Ok(root.unwrap_or(Node { value: Value::Nothing, span: self.base..self.base }))
    }

    fn node(&mut self, event: Event<'a>, span: Range<usize>, depth: usize) -> Result<Node, Failure> {
        let refused = |span| Err(Failure::new(Problem::YamlReference {}, span));
        if depth > MAX_DEPTH {
            return Err(Failure::new(Problem::TooDeep { limit: MAX_DEPTH }, span));
        }
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Failure::new(Problem::TooManyElements { limit: MAX_NODES }, span));
        }
        match event {
            Event::Scalar(text, style, 0, None) => {
                let nothing = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                let value = if nothing { Value::Nothing } else { Value::Text(text.into_owned()) };
                Ok(Node { value, span })
            }
            Event::SequenceStart(_, 0, None) => {
                let mut items = Vec::new();
                loop {
                    let (event, item_span) = self.next()?;
                    if let Event::SequenceEnd = event {
                        return Ok(Node { value: Value::List(items), span: span.start..item_span.end });
                    }
                    items.push(self.node(event, item_span, depth + 1)?);
                }
            }
            Event::MappingStart(_, 0, None) => {
                let mut entries = Vec::new();
                loop {
                    let (event, key_span) = self.next()?;
                    let key = match event {
                        Event::MappingEnd => {
                            return Ok(Node { value: Value::Map(entries), span: span.start..key_span.end });
                        }
                        Event::Scalar(key, _, 0, None) if key != "<<" => key.into_owned(),
                        _ => return refused(key_span),
                    };
                    let (event, value_span) = self.next()?;
                    let value = self.node(event, value_span, depth + 1)?;
                    entries.push(Entry { key, key_span, value });
                }
            }
            _ => refused(span),
        }
    }
}
