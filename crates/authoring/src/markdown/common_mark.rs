//! `CommonMark` and GitHub's extensions come out as the parser's own writer would write them.
//!
//! Every example of the parser's test suite that is about `CommonMark` (all of the specification), tables,
//! strikethrough and task lists is written by [`Writer`] and by `pulldown_cmark::html`, and the two must be the same.
//! The examples are read from the package that Cargo compiled, so they are always those of the parser in use.
//!
//! What the format refuses is left out of both sides, since the compiler answers it with a message instead of HTML:
//! raw HTML, images that are not figures, links to anything but `https`, `mailto` and other texts, links without a
//! text or with another link in it, and check boxes outside questions. These differences are wanted:
//!
//! - headings have ids, code blocks can be scrolled with the keyboard and have no class for their language, tables
//!   stand in a region that scrolls, and their cells have classes in place of styles;
//! - links to other sites say `rel="noopener"`, and no link has a title, which only a mouse would show;
//! - addresses are written as they are, not percent-encoded, which is the same to a browser;
//! - definition lists are switched on; callouts and footnotes have their own form and their own tests.

use std::{path::Path, process::Command};

use course::Lang;
use proptest::prelude::*;
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, html::push_html};

use super::{Document, Library, Part, Place, Writer, is_web_address, single_spaced};
use crate::{diagnostics::Report, source::SourceFile};

/// The files of the parser's test suite that this format follows.
const SUITES: [&str; 6] = ["spec", "table", "gfm_table", "gfm_strikethrough", "strikethrough", "gfm_tasklist"];

/// What the compiler writes, with the wanted differences taken back.
fn written(markdown: &str) -> String {
    let text = format!("---\n---\n{markdown}");
    let file = SourceFile::new("pages/a.fi.md", &text);
    let mut report = Report::default();
    let document = Document::parse(&file, Lang::Fi, &mut report);
    let library = Library::default();
    let mut writer = Writer::new(&document, &library, &mut report, Place::Page);
    let mut html = String::new();
    for part in &document.parts {
        if let Part::Text(range) = part {
            html.push_str(writer.blocks_html(range.clone()).as_str());
        }
    }
    let mut tags = Vec::new();
    for tag in tokens(&html) {
        let name = name(tag);
        let is_heading = matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        tags.push(match tag {
            _ if name == "div" || name == "/div" => String::new(),
            _ if is_heading || name == "pre" => format!("<{name}>"),
            _ => tag.replace(" scope=\"col\"", "").replace(" rel=\"noopener\"", ""),
        });
    }
    plain(&tags.concat())
}

/// What the parser's own writer writes, without what the format refuses, and whether anything was left out.
fn expected(markdown: &str) -> (String, bool) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let events: Vec<_> = Parser::new_ext(markdown, options).collect();
    let mut kept = Vec::new();
    let mut is_cut = false;
    let mut position = 0;
    while let Some(event) = events.get(position) {
        let end = end_of(&events, position);
        let is_refused = match event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::TaskListMarker(_)
            | Event::Start(Tag::HtmlBlock | Tag::Image { .. }) => true,
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let may_be_written = *link_type == LinkType::Email || is_web_address(dest_url);
                let inside = &events[position + 1..end];
                let holds_link = inside.iter().any(|event| matches!(event, Event::Start(Tag::Link { .. })));
                !may_be_written || holds_link || text(inside).is_empty()
            }
            _ => false,
        };
        if is_refused {
            is_cut = true;
            position = end;
            continue;
        }
        kept.push(match event.clone() {
            Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
                Event::Start(Tag::Link { link_type, dest_url, title: CowStr::Borrowed(""), id })
            }
            event => event,
        });
        position += 1;
    }
    let mut html = String::new();
    push_html(&mut html, kept.into_iter());
    let html: String = tokens(&html)
        .map(|tag| match name(tag) {
            "code" => "<code>".to_owned(),
            "br" | "hr" => tag.replace(" /", ""),
            _ => tag
                .replace(" style=\"text-align: left\"", "")
                .replace("style=\"text-align: center\"", "class=\"align-center\"")
                .replace("style=\"text-align: right\"", "class=\"align-right\""),
        })
        .collect();
    (plain(&html), is_cut)
}

/// Where the event after an element, or after an event that stands alone, is.
fn end_of(events: &[Event<'_>], start: usize) -> usize {
    let mut depth = 0_usize;
    for (position, event) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return position + 1;
        }
    }
    events.len()
}

fn text(events: &[Event<'_>]) -> String {
    let pieces = events.iter().map(|event| match event {
        Event::Text(text) | Event::Code(text) => text.as_ref(),
        _ => "",
    });
    single_spaced(&pieces.collect::<String>())
}

/// Tags and the texts between them.
fn tokens(html: &str) -> impl Iterator<Item = &str> {
    html.split_inclusive('>').flat_map(|piece| {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        [text, tag]
    })
}

/// The name of a tag, with `/` when it closes; empty for a text.
fn name(token: &str) -> &str {
    let inside = token.strip_prefix('<').unwrap_or_default();
    inside.split([' ', '>']).next().unwrap_or_default()
}

/// HTML without what means nothing: line ends beside blocks, empty paragraphs, and different ways to write a character.
fn plain(html: &str) -> String {
    let is_block = |token: &str| {
        let name = name(token);
        let name = name.strip_prefix('/').unwrap_or(name);
        !matches!(name, "" | "a" | "br" | "code" | "del" | "em" | "strong")
    };
    let all: Vec<&str> = tokens(html).filter(|token| !token.is_empty()).collect();
    let mut plain = String::new();
    for (position, token) in all.iter().enumerate() {
        let mut token = *token;
        if name(token).is_empty() {
            if position > 0 && is_block(all[position - 1]) {
                token = token.trim_start_matches('\n');
            }
            if all.get(position + 1).is_none_or(|next| is_block(next)) {
                token = token.trim_end_matches('\n');
            }
        }
        plain.push_str(token);
    }
    let plain = plain.replace("&quot;", "\"").replace("&#x27;", "'").replace("<p></p>", "");
    percent_decoded(&plain)
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|digits| str::from_utf8(digits).ok());
        let byte = digits.filter(|_| *first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The examples of the parser's test suite, with the file each is from.
fn examples() -> Vec<(&'static str, String)> {
    let host = String::from_utf8(Command::new("rustc").arg("-vV").output().unwrap().stdout).unwrap();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--offline", "--locked", "--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let parser = packages.iter().find(|package| package["name"] == "pulldown-cmark").unwrap();
    let folder = Path::new(parser["manifest_path"].as_str().unwrap()).with_file_name("tests").join("suite");
    let mut examples = Vec::new();
    for suite in SUITES {
        let source = std::fs::read_to_string(folder.join(suite).with_extension("rs")).unwrap();
        let inputs = source.split("let original = r##\"").skip(1);
        examples.extend(inputs.map(|input| (suite, input.split("\"##;").next().unwrap().to_owned())));
    }
    examples
}

#[test]
fn every_example_of_the_parsers_suite_is_written_as_the_parser_writes_it() {
    let examples = examples();
    assert!(examples.len() >= 680, "the suite has {} examples", examples.len());
    let mut wrong = Vec::new();
    let mut whole = 0;
    for (suite, markdown) in examples {
        // The format refuses most addresses of the examples; others in their place let their links be compared.
        let markdown = markdown.replace("http:", "https:").replace("/uri", "/url").replace("/url", "https://a.fi/url");
        let (expected, is_cut) = expected(&markdown);
        let written = written(&markdown);
        whole += usize::from(!is_cut);
        if written != expected {
            wrong.push(format!("{suite}: {markdown:?}\n  expected {expected:?}\n  written  {written:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(whole >= 570, "only {whole} examples were compared without leaving anything out");
}

/// Pieces of Markdown that mean the same in `CommonMark` and in our format.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a",
        "b c",
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\t",
        "- ",
        "* ",
        "1. ",
        "7) ",
        "> ",
        "## ",
        "#### ",
        "===\n",
        "---\n",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "``",
        "```\n",
        "~~~ x\n",
        "\\",
        "\\\n",
        "  \n",
        "&amp;",
        "&auml;",
        "&",
        "<",
        ">",
        "\"",
        "<b>",
        "[a](https://a.fi)",
        "[*a*](https://a.fi \"b\")",
        "[a]",
        "[a][]",
        "[b][a]",
        "[a]: https://a.fi\n",
        "<https://a.fi>",
        "<a@b.fi>",
        "![a](b)",
        "[",
        "]",
        "(",
        ")",
        "| a | b |\n",
        "|---|:-:|\n",
        "|",
        "ä",
        "😀",
    ])
}

proptest! {
    #[test]
    fn any_markdown_is_written_as_the_parser_writes_it(pieces in prop::collection::vec(piece(), 0..40)) {
        let markdown = pieces.concat();
        let (expected, _) = expected(&markdown);
        prop_assert_eq!(written(&markdown), expected, "{:?}", markdown);
    }
}
