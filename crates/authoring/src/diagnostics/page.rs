//! The page of a code: why it matters, and how it is done wrong and right.

use course::Lang;

use super::{Code, Severity, code::in_language, render::writes};

/// What `pages/K101.md` says. Its examples are the code's tests as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// In Finnish and in English.
    why: [String; 2],
    /// What is reported with the code, be it wrong or only worth a note; `«…»` marks the place that the message is about.
    pub wrong: Vec<Snippet>,
    /// The same without anything to report.
    pub right: Vec<Snippet>,
}

/// A file, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snippet {
    /// The file, when the example is one that can be compiled.
    pub path: Option<&'static str>,
    /// What the example is written in: `markdown`, `yaml`, `toml`, `svg`, `typst`, `vtt` or `text`.
    pub language: &'static str,
    /// The lines, the last one with its line end.
    pub text: &'static str,
}

impl Snippet {
    /// The text as an editor writes it, without the marks of the place.
    #[must_use]
    pub fn plain(&self) -> String {
        self.text.replace(['«', '»'], "")
    }
}

impl Page {
    /// Reads a page: two paragraphs, then `## Wrong` and `## Right` with fenced examples, each below its file's name.
    pub(super) fn read(text: &'static str) -> Self {
        let (why, rest) = text.split_once("\n## Wrong\n").unwrap_or((text, ""));
        let (wrong, right) = rest.split_once("\n## Right\n").unwrap_or((rest, ""));
        let mut paragraphs = why.split("\n\n").skip(1).map(|lines| lines.trim().replace('\n', " "));
        let mut paragraph = || paragraphs.next().unwrap_or_default();
        Self { why: [paragraph(), paragraph()], wrong: snippets(wrong), right: snippets(right) }
    }

    /// Why it matters; Finnish, or English for every other language.
    #[must_use]
    pub fn why(&self, lang: Lang) -> &str {
        in_language([self.why[0].as_str(), self.why[1].as_str()], lang)
    }
}

fn snippets(text: &'static str) -> Vec<Snippet> {
    let mut snippets = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("```") {
        let Some((language, after)) = after.split_once('\n') else { break };
        let Some(end) = after.find("\n```") else { break };
        let name = before.trim().rsplit('\n').next().unwrap_or_default();
        let path = name.strip_prefix('`').and_then(|name| name.strip_suffix('`'));
        snippets.push(Snippet { path, language, text: &after[..=end] });
        rest = &after[end + 4..];
    }
    snippets
}

impl Code {
    /// The whole page as text: message, reason, examples and what to do.
    #[must_use]
    pub fn explain(&self, lang: Lang) -> String {
        let page = self.page();
        let mut text = format!("{}[{}]: {}\n", self.severity.keyword(), self.id, self.title(lang));
        writes(&mut text, format_args!("\n{}\n", page.why(lang)));
        let [reported, not_reported] = match self.severity {
            Severity::Error | Severity::Warning => [["Väärin", "Wrong"], ["Oikein", "Right"]],
            Severity::Note => [["Huomautetaan", "Noted"], ["Ei huomauteta", "Not noted"]],
        };
        for (title, snippets) in [(reported, &page.wrong), (not_reported, &page.right)] {
            for snippet in snippets {
                let path = snippet.path.map(|path| format!(", {path}")).unwrap_or_default();
                writes(&mut text, format_args!("\n{}{path}:\n\n", in_language(title, lang)));
                for line in snippet.plain().lines() {
                    writes(&mut text, format_args!("{}\n", format!("    {line}").trim_end()));
                }
            }
        }
        if let Some(help) = self.help(lang) {
            writes(&mut text, format_args!("\nhelp: {help}\n"));
        }
        text
    }

    /// Every code with its severity and its message, one a line.
    #[must_use]
    pub fn list(lang: Lang) -> String {
        let mut text = String::new();
        for code in Self::all() {
            writes(&mut text, format_args!("{:7} {} {}\n", code.severity.keyword(), code.id, code.title(lang)));
        }
        text
    }
}
