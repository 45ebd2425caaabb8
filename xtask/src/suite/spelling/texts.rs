//! Which files hold Finnish for readers and editors, and what of each is Finnish text.

use std::ops::Range;

use anyhow::{Context, Result, anyhow};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use granit_parser::{Event as YamlEvent, Parser as YamlParser, Span, StrInput};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::prose::Prose;

/// Where files are looked for.
pub const FOLDERS: [&str; 4] =
    ["content", "app/i18n/fi", "crates/authoring/src/diagnostics", "crates/authoring/src/scaffold"];

/// Reads the Finnish text of a file.
pub type Reader = fn(&str) -> Result<Prose>;

/// The keys of the content's YAML whose values people read. Without languages, a value is Finnish.
const TEXT_KEYS: [&str; 10] =
    ["because", "definition", "objectives", "question", "summary", "term", "text", "title", "unit", "why"];

/// How Finnish starts and ends in Rust: a message of the compiler, a part of one, and the words of a new file.
const IN_RUST: [(&str, &str); 3] =
    [("\n    fi ", "\n    en "), ("fn fi(&self)", "fn en(&self)"), ("Lang::Fi => Self {", "Lang::Sv =>")];

/// How to read a file; `None` when nothing in it is Finnish.
pub fn reader(path: &str) -> Option<Reader> {
    let (folder, name) = path.rsplit_once('/')?;
    match name.split_once('.')? {
        _ if folder.ends_with("/diagnostics/pages") => Some(page_of_code),
        ("README", "md") if folder == "content" => Some(|source| document(source, 0..source.len())),
        ("EDITORS", "md") => Some(before_english),
        (_, "fi.md") => Some(|source| document(source, 0..source.len())),
        (_, "fi.svg") => Some(figure),
        (_, "fi.vtt") => Some(|source| Ok(captions(source, 0..source.len()))),
        (_, "yaml") => Some(|source| yaml(source, 0..source.len())),
        (_, "schema.json") => Some(|source| Ok(literals(source, &[("\"description\":", "\\n\\n")], "\""))),
        ("certificate", "typ") => Some(|source| Ok(literals(source, &[("\n  fi: (", "\n  sv: (")], "\"[]"))),
        (_, "ftl") => Some(messages),
        (_, "rs") => Some(|source| Ok(literals(source, &IN_RUST, "\""))),
        _ => None,
    }
}

/// A lesson, a quiz or a page: front matter and Markdown.
fn document(source: &str, part: Range<usize>) -> Result<Prose> {
    let front = source[part.clone()].strip_prefix("---\n").and_then(|rest| rest.find("\n---\n"));
    let Some(length) = front else { return markdown(source, part) };
    let start = part.start + "---\n".len();
    let mut prose = yaml(source, start..start + length)?;
    prose.append(markdown(source, start + length + "\n---\n".len()..part.end)?);
    Ok(prose)
}

/// A guide in Finnish with a part in English.
fn before_english(source: &str) -> Result<Prose> {
    let end = source.find("\n## In English\n").context("there is no heading `In English`")?;
    markdown(source, 0..end)
}

/// Why a code is reported: the paragraph below the heading.
fn page_of_code(source: &str) -> Result<Prose> {
    let (heading, rest) = source.split_once("\n\n").context("there is no text below the heading")?;
    let start = heading.len() + "\n\n".len();
    markdown(source, start..start + rest.find("\n\n").unwrap_or(rest.len()))
}

/// The text of Markdown, also of the examples of content in it.
fn markdown(source: &str, part: Range<usize>) -> Result<Prose> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let mut prose = Prose::default();
    let mut is_hidden = false;
    for (event, range) in Parser::new_ext(&source[part.clone()], options).into_offset_iter() {
        let range = part.start + range.start..part.start + range.end;
        let written = &source[range.clone()];
        match event {
            Event::Text(text) if !is_hidden && *text == *written => prose.push(range.start, written),
            Event::Code(_) | Event::FootnoteReference(_) | Event::InlineHtml(_) => prose.left_out(),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                is_hidden = true;
                let lines = inside_fences(range.start, written);
                prose.append(match &*language {
                    "markdown" => document(source, lines)?,
                    "yaml" => yaml(source, lines)?,
                    "vtt" => captions(source, lines),
                    _ => Prose::default(),
                });
            }
            Event::Start(Tag::CodeBlock(_) | Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                is_hidden = true;
                prose.gap();
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => is_hidden = false,
            Event::Start(Tag::Image { title, .. }) => {
                prose.gap();
                if let Some(place) = written.rfind(&*title) {
                    prose.push(range.start + place, &title);
                    prose.gap();
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
            _ => prose.gap(),
        }
    }
    Ok(prose)
}

/// What captions show, without their times and tags; who speaks stands in a tag.
fn captions(source: &str, part: Range<usize>) -> Prose {
    let mut prose = Prose::default();
    let mut start = part.start;
    for line in source[part].split_inclusive('\n') {
        let is_shown = !line.contains("-->") && !["WEBVTT", "NOTE"].iter().any(|keyword| line.starts_with(keyword));
        let mut place = start;
        for piece in line.split('<').filter(|_| is_shown) {
            let tag = if place == start { 0 } else { piece.find('>').map_or(piece.len(), |end| end + 1) };
            prose.push(place + tag, &piece[tag..]);
            place += piece.len() + 1;
        }
        prose.gap();
        start += line.len();
    }
    prose
}

/// The lines between the fences of a block of code.
fn inside_fences(start: usize, block: &str) -> Range<usize> {
    let first = block.find('\n').map_or(block.len(), |end| end + 1);
    let last = block.rfind("```").filter(|last| *last > first).unwrap_or(block.len());
    start + first..start + last
}

/// The Finnish values of YAML.
fn yaml(source: &str, part: Range<usize>) -> Result<Prose> {
    let parser = YamlParser::new_from_str(&source[part.clone()]);
    let mut reader = YamlReader { source, part, parser, prose: Prose::default() };
    loop {
        match reader.next()? {
            (YamlEvent::StreamEnd, _) => return Ok(reader.prose),
            (event, range) => reader.value(&event, range, false)?,
        }
    }
}

struct YamlReader<'a> {
    source: &'a str,
    part: Range<usize>,
    parser: YamlParser<'a, StrInput<'a>>,
    prose: Prose,
}

impl<'a> YamlReader<'a> {
    fn next(&mut self) -> Result<(YamlEvent<'a>, Range<usize>)> {
        let (event, span) = self.parser.next_event().unwrap_or(Ok((YamlEvent::StreamEnd, Span::default())))?;
        let place = |offset: Option<usize>| offset.map_or(self.part.end, |offset| self.part.start + offset);
        let range = place(span.start.byte_offset())..place(span.end.byte_offset());
        Ok((event, range))
    }

    fn value(&mut self, event: &YamlEvent<'a>, range: Range<usize>, is_finnish: bool) -> Result<()> {
        match event {
            YamlEvent::Scalar(..) if is_finnish => {
                self.prose.push(range.start, &self.source[range]);
                self.prose.gap();
            }
            YamlEvent::SequenceStart(..) => loop {
                match self.next()? {
                    (YamlEvent::SequenceEnd, _) => break,
                    (event, range) => self.value(&event, range, is_finnish)?,
                }
            },
            YamlEvent::MappingStart(..) => loop {
                let is_finnish = match self.next()?.0 {
                    YamlEvent::MappingEnd => break,
                    YamlEvent::Scalar(key, ..) => match &*key {
                        "sv" | "en" => false,
                        key => is_finnish || key == "fi" || TEXT_KEYS.contains(&key),
                    },
                    _ => false,
                };
                let (event, range) = self.next()?;
                self.value(&event, range, is_finnish)?;
            },
            _ => {}
        }
        Ok(())
    }
}

/// The messages of the interface, without their variables.
fn messages(source: &str) -> Result<Prose> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| anyhow!("{errors:?}"))?;
    let mut prose = Prose::default();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => message.value.iter().for_each(|value| pattern(source, value, &mut prose)),
            Entry::Term(term) => pattern(source, &term.value, &mut prose),
            _ => {}
        }
    }
    Ok(prose)
}

fn pattern(source: &str, pattern_of: &Pattern<&str>, prose: &mut Prose) {
    for element in &pattern_of.elements {
        match element {
            PatternElement::TextElement { value } => {
                // The parser tells no places, but its texts are parts of the source.
                prose.push(value.as_ptr().addr() - source.as_ptr().addr(), value);
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    prose.gap();
                    pattern(source, &variant.value, prose);
                }
                prose.gap();
            }
            PatternElement::Placeable { .. } => prose.left_out(),
        }
    }
    prose.gap();
}

/// The texts and descriptions of a figure.
fn figure(source: &str) -> Result<Prose> {
    let figure = roxmltree::Document::parse(source)?;
    let mut prose = Prose::default();
    for node in figure.descendants().filter(roxmltree::Node::is_text) {
        prose.push(node.range().start, &source[node.range()]);
        prose.gap();
    }
    Ok(prose)
}

/// The literals between any of the given starts and its end: texts in quotes, without `code`, `{variables}`, `<tags>` and `#calls`.
fn literals(source: &str, bounds: &[(&str, &str)], quotes: &str) -> Prose {
    let mut prose = Prose::default();
    for (start, end) in bounds {
        for (place, _) in source.match_indices(start) {
            let from = place + start.len();
            let part = source[from..].find(end).map_or(&source[from..], |length| &source[from..from + length]);
            push_literals(from, part, quotes, &mut prose);
        }
    }
    prose
}

fn push_literals(offset: usize, part: &str, quotes: &str, prose: &mut Prose) {
    let mut is_text = false;
    // What ends the code or the variable that is passed over.
    let mut hidden_until = None;
    let mut is_escaped = false;
    for (place, character) in part.char_indices() {
        match character {
            _ if std::mem::take(&mut is_escaped) => prose.gap(),
            '\\' => is_escaped = true,
            _ if quotes.contains(character) => {
                is_text = !is_text;
                hidden_until = None;
                prose.gap();
            }
            _ if !is_text => {}
            _ if hidden_until == Some(character) => hidden_until = None,
            _ if hidden_until.is_some() => {}
            '`' | '{' => {
                hidden_until = Some(if character == '{' { '}' } else { '`' });
                prose.left_out();
            }
            '#' | '<' => {
                hidden_until = Some(if character == '<' { '>' } else { ' ' });
                prose.gap();
            }
            _ => prose.push(offset + place, character.encode_utf8(&mut [0; 4])),
        }
    }
    prose.gap();
}

#[cfg(test)]
mod tests {
    use super::{super::prose::words, *};

    /// The words of a file, checked to stand where they are said to stand.
    fn read(path: &str, source: &str) -> String {
        let prose = reader(path).unwrap()(source).unwrap();
        let words = words(&prose);
        for word in &words {
            let place = &source[word.offset..];
            assert!(place.starts_with(word.text.split('*').next().unwrap()), "{} is not at {place:?}", word.text);
        }
        words.into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn markdown_is_read_without_code_comments_targets_and_ids() {
        let source = "# Otsikko {#tunnus}\n\n<!-- question id=koe type=single -->\n\n- [x] Kela [maksaa](term:kela) `koodi`n\n  \
                      > **Perustelu:** <https://kela.fi> tai\\\n  yhdys*sana*.\n\n| a b | Solu |\n|---|---|\n| yksi | kaksi |\n\n\
                      ```text\nkomento tassa\n```\n\n![Kuvan teksti](images/polku.svg \"Kuvan otsikko\")\n\n> [!TIP]\n> Vinkki\n";
        let words = "Otsikko Kela maksaa Perustelu tai yhdyssana Solu yksi kaksi Kuvan otsikko Kuvan teksti Vinkki";
        let prose = reader("content/a.fi.md").unwrap()(source).unwrap();
        let found: Vec<String> = super::super::prose::words(&prose).into_iter().map(|word| word.text).collect();
        assert_eq!(found.join(" "), words);
    }

    #[test]
    fn examples_in_markdown_are_read_as_what_they_are() {
        assert_eq!(
            read(
                "content/README.md",
                "Näin:\n\n```markdown\n---\ntitle: Otsikko\n---\n\n### Kuka?\n\n<!-- case id=x -->\n```\n\nja\n\n```yaml\ntitle: {fi: Nimi, \
             sv: Namn}\n```\n\n```text\nkomento tassa\n```\n\nLoppu\n"
            ),
            "Näin Otsikko Kuka ja Nimi Loppu"
        );
    }

    #[test]
    fn front_matter_gives_its_texts_and_not_its_keys() {
        let source = "---\ntitle: Nimi\nobjectives: [T1]\nreviewed: 2026-11-21\nsources:\n  - {title: \"Kela: Ohje\", url: \
                      \"https://kela.fi/sivu\"}\n---\n\nTeksti\n";
        assert_eq!(read("content/a.fi.md", source), "Nimi Kela Ohje Teksti");
    }

    #[test]
    fn yaml_is_read_where_it_is_finnish() {
        let source = "title:\n  fi: Kurssi\n  sv: Kurs\nmodules:\n  - aloitus\nobjectives:\n  T1: Osaat\n  T2: {fi: Näet, en: You \
                      see}\nspr.raja:\n  text:\n    fi: [\"60 päivää\", kaksi kuukautta]\n    sv: [dagar]\n";
        assert_eq!(read("content/kurssi/course.yaml", source), "Kurssi Osaat Näet päivää kaksi kuukautta");
    }

    #[test]
    fn messages_are_read_without_names_and_variables() {
        let source = "# Comment\nhello-title = Hei { $name }, tervetuloa\n    takaisin!\ncount = { $count ->\n    [one] Yksi \
                      sivu\n   *[other] { $count } sivua\n} { $age }-vuotias\n";
        assert_eq!(read("app/i18n/fi/shell.ftl", source), "Hei tervetuloa takaisin Yksi sivu sivua -vuotias");
    }

    #[test]
    fn figures_are_read_without_their_drawing() {
        let source = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Polku</title><rect fill=\"red\"/><text \
                      x=\"1\">Kela &amp; kunta</text></svg>";
        assert_eq!(read("content/kurssi/images/polku.fi.svg", source), "Polku Kela kunta");
    }

    #[test]
    fn captions_are_read_without_times_and_tags() {
        let source = "WEBVTT – Neuvonta\n\nNOTE käännös\n\n00:01.000 --> 00:04.000 align:start\n<v Asta>Kela <i>neuvoo</i>\n\
                      puhelimessa.\n";
        assert_eq!(read("content/kurssi/moduuli/videos/a.fi.vtt", source), "Kela neuvoo puhelimessa");
    }

    #[test]
    fn the_compilers_messages_are_read_in_finnish_alone() {
        let table = "problems! {\n    K001 Error TooLarge { bytes: usize }\n    fi \"koko on {bytes} \\\"tavua\\\" `id`:n\",\n        \
                     \"Jaa se.\";\n    en \"the size\", \"Split it.\";\n";
        assert_eq!(read("crates/authoring/src/diagnostics/problem/table.rs", table), "koko on tavua Jaa se");
        let page = "# K001\n\nLiian iso.\n\nToo large.\n";
        assert_eq!(read("crates/authoring/src/diagnostics/pages/K001.md", page), "Liian iso");
        let schema = "{\"description\": \"Nimi, kuten `id`.\\n\\nThe name.\", \"type\": \"string\"}";
        assert_eq!(read("content/schemas/course.schema.json", schema), "Nimi kuten");
    }

    #[test]
    fn a_certificates_words_are_read_in_finnish_alone() {
        let template = "#let languages = (\n  fi: (\n    hours: n => [#n tuntia],\n    qr: \"QR-koodi\",\n    until: day => \
                        [#numeric(day) asti],\n  ),\n  sv: (\n    role: \"Väg\",\n  ),\n)\n";
        assert_eq!(read("content/kurssi/certificate.typ", template), "tuntia QR-koodi asti");
    }

    #[test]
    fn other_languages_and_machine_files_are_passed_over() {
        for path in ["content/a.sv.md", "content/README.en.md", "content/words.fi.txt", "content/images/a.sv.svg"] {
            assert!(reader(path).is_none(), "{path}");
        }
    }
}
