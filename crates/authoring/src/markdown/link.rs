//! Links: to facts, terms, other texts and the web.

use std::{collections::BTreeMap, ops::Range};

use course::{
    FactId, Lang,
    catalogue::FactUse,
    facts::{Certainty, Fact, Standing},
    path,
};
use pulldown_cmark::{Event, LinkType, Tag};

use super::{
    Place, TargetKind, Writer,
    escape::{push_attribute, push_escaped},
    words,
};
use crate::{
    diagnostics::Problem,
    facts::{FactEntry, Wording},
    source::ending,
    video,
};

/// Whether a text is an `https` address that can be written into a page as it is.
pub(crate) fn is_web_address(url: &str) -> bool {
    url.strip_prefix("https://").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphanumeric())
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`{}|\\^".contains(c))
    })
}

/// Whether a text is a `mailto` address.
fn is_mail_address(url: &str) -> bool {
    url.strip_prefix("mailto:").is_some_and(|address| {
        address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
            && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`{}|\\^".contains(c))
    })
}

/// The path that a relative link leads to, seen from the file `from`; `None` when it leaves the content folder.
pub(crate) fn resolve(from: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path as it is written in a link that stands in the file `from`.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len() - 1;
    let shared = from[..folders].iter().zip(&to).take_while(|(a, b)| a == b).count();
    let mut steps = vec![".."; folders - shared];
    steps.extend(&to[shared..]);
    steps.join("/")
}

/// The same file in another language: `gas.fi.md` and `gas.sv.md`.
pub(crate) fn in_language(path: &str, lang: Lang) -> Option<String> {
    let stem = path.strip_suffix(".md")?;
    let (stem, code) = stem.rsplit_once('.')?;
    code.parse::<Lang>().ok()?;
    Some(format!("{stem}.{lang}.md"))
}

impl Writer<'_, '_> {
    /// Writes a link whose text is in the nodes `content`.
    pub(super) fn link(&mut self, index: usize, destination: &str, link_type: LinkType) {
        let span = self.document.tree.node(index).span.clone();
        let content = self.document.tree.inside(index);
        let text = self.document.tree.plain(content.clone());
        if text.is_empty() {
            self.report(span, Problem::EmptyLink {});
            return;
        }
        let tree = &self.document.tree;
        // The parser takes an address in angle brackets for a link even in the text of another.
        if let Some(inner) = content.clone().find(|index| matches!(tree.tag(*index), Some(Tag::Link { .. }))) {
            self.report(tree.node(inner).span.clone(), Problem::LinkInLink {});
            return;
        }
        if let Some(id) = destination.strip_prefix("fact:") {
            self.fact(id, &text, span, content);
        } else if let Some(id) = destination.strip_prefix("term:") {
            self.term(id, span, content);
        } else if link_type == LinkType::Email {
            self.anchor(&format!("mailto:{destination}"), "", content);
        } else if is_web_address(destination) {
            self.anchor(destination, " rel=\"noopener\"", content);
        } else if is_mail_address(destination) {
            self.anchor(destination, "", content);
        } else if destination.is_empty()
            || destination.contains(':')
            || destination.starts_with('/')
            || destination.starts_with("www.")
        {
            self.report(span, Problem::LinkScheme { url: destination.to_owned() });
        } else if video::is_video_file(destination) {
            self.report(span, Problem::VideoNotAlone {});
        } else if let Some(href) = self.internal(destination, span) {
            self.anchor(&href, "", content);
        }
    }

    fn anchor(&mut self, href: &str, more: &str, content: Range<usize>) {
        self.html.push_str("<a");
        push_attribute(&mut self.html, "href", href);
        self.html.push_str(more);
        self.html.push('>');
        self.inline(content);
        self.html.push_str("</a>");
    }

    fn fact(&mut self, id: &str, text: &str, span: Range<usize>, content: Range<usize>) {
        let library = self.library;
        let (id, history) = match library.facts.entry(id) {
            FactEntry::Sound(id, history) => (id, history),
            // An entry or a register with a mistake has its own message.
            FactEntry::Faulty => return,
            FactEntry::Unknown => {
                let guess = self.report.guess(id, library.facts.ids());
                self.report(span, Problem::UnknownFact { id: id.to_owned(), guess });
                return;
            }
        };
        let (lang, fact) = (self.document.lang, &history.fact);
        let Some(wordings) = fact.current.wordings.exactly(lang) else {
            self.report(span, Problem::FactWithoutWording { id: id.to_string(), language: lang });
            return;
        };
        // Every wrong link builds this list, so that it must not be as long as the register may be.
        let start = |wording: &String| format!("`{}`", wording.chars().take(60).collect::<String>());
        let allowed = || wordings.iter().take(8).map(start).collect::<Vec<_>>().join(", ");
        let (id_text, text) = (id.to_string(), text.to_owned());
        let Some(wording) = history.wording(lang, &text) else {
            self.report(span, Problem::FactWording { id: id_text, text, allowed: allowed() });
            return;
        };
        if fact.current.certainty == Certainty::Unverified && self.place == Place::Question {
            self.report(span, Problem::UnverifiedFactInQuestion { id: id_text });
            return;
        }
        if wording.is_of_another_time {
            let problem = match self.place {
                Place::Question => Problem::OldFactInQuestion { id: id_text, text, allowed: allowed() },
                Place::Lesson | Place::Page => {
                    Problem::FactWordingOfOtherTime { id: id_text, text, shown: wording.text.to_owned() }
                }
            };
            self.report(span, problem);
        }
        self.fact_link(id, fact, wording, content);
    }

    fn fact_link(&mut self, id: &FactId, fact: &Fact, wording: Wording<'_>, content: Range<usize>) {
        let lang = self.document.lang;
        let (class, mark) = match (fact.standing, fact.current.certainty) {
            // A question is stored with its attempts: what changes with the day stands on the page it leads to.
            _ if self.place == Place::Question => ("fact", None),
            (Standing::Over, _) => ("fact expired", Some(words::out_of_date(lang))),
            (_, Certainty::Unverified) => ("fact unverified", Some(words::to_be_checked(lang))),
            _ => ("fact", None),
        };
        self.html.push_str("<a");
        push_attribute(&mut self.html, "class", class);
        match self.place {
            Place::Lesson => {
                let mention = self.mention(id);
                push_attribute(&mut self.html, "id", mention.trim_start_matches('#'));
                push_attribute(&mut self.html, "href", &path::fact_note(id));
            }
            Place::Question | Place::Page => push_attribute(&mut self.html, "href", &path::fact_for_reader(id)),
        }
        self.html.push('>');
        // The key of a question stays what it is, so what is said about it must not change by itself.
        let is_as_written = self.place == Place::Question || !wording.is_of_another_time && self.has_markup(&content);
        if is_as_written {
            self.inline(content);
        } else {
            push_escaped(&mut self.html, wording.text);
        }
        self.html.push_str("</a>");
        if let Some(mark) = mark {
            self.html.push_str(" <span class=\"mark\">");
            push_escaped(&mut self.html, mark);
            self.html.push_str("</span>");
        }
    }

    /// Counts a mention of a fact and gives its anchor.
    fn mention(&mut self, id: &FactId) -> String {
        let place = self.facts.iter().position(|used| used.fact == *id).unwrap_or_else(|| {
            self.facts.push(FactUse { fact: id.clone(), mentions: 0 });
            self.facts.len() - 1
        });
        let used = &mut self.facts[place];
        used.mentions += 1;
        path::fact_mention(id, used.mentions)
    }

    fn has_markup(&self, range: &Range<usize>) -> bool {
        let tree = &self.document.tree;
        range.clone().any(|index| !matches!(tree.node(index).event, Event::Text(_) | Event::SoftBreak))
    }

    fn term(&mut self, id: &str, span: Range<usize>, content: Range<usize>) {
        // A glossary that cannot be read has its own message.
        let Some(terms) = &self.library.terms else { return };
        let Some((id, _)) = terms.get_key_value(id) else {
            let guess = self.report.guess(id, terms.keys().map(course::TermId::as_str));
            self.report(span, Problem::UnknownTerm { id: id.to_owned(), guess });
            return;
        };
        if self.place != Place::Question {
            self.terms.note(id);
        }
        self.html.push_str("<a class=\"term\"");
        push_attribute(&mut self.html, "href", &path::term_for_reader(id));
        self.html.push('>');
        self.inline(content);
        self.html.push_str("</a>");
    }

    /// The address of a relative link to a text, when the text and its heading exist.
    fn internal(&mut self, destination: &str, span: Range<usize>) -> Option<String> {
        let (file, anchor) = match destination.split_once('#') {
            Some((file, anchor)) => (file, Some(anchor)),
            None => (destination, None),
        };
        let document = self.document;
        let library = self.library;
        if file.is_empty() {
            let id = self.anchor_id(&document.anchors, anchor.unwrap_or_default(), span)?;
            return Some(format!("#{id}"));
        }
        let from = document.file.path;
        let target = resolve(from, file).and_then(|path| library.texts.get_key_value(path.as_str()));
        let Some((target_path, target)) = target else {
            // A text that exists but is not listed has its own message.
            let path = resolve(from, file).unwrap_or_default();
            if !(library.paths.contains(path.as_str()) && ending(&path) == Some("md")) {
                let guess = self.report.guess(file, library.texts.keys().map(|known| relative(from, known)));
                self.report(span, Problem::LinkTargetMissing { target: file.to_owned(), guess });
            }
            return None;
        };
        if target.lang != document.lang {
            let better = in_language(target_path, document.lang);
            let better = better.filter(|path| library.texts.contains_key(path.as_str()));
            if let Some(better) = better {
                self.report(span, Problem::LinkToOtherLanguage { better: relative(from, &better) });
                return None;
            }
        }
        if target.is_hidden && !library.texts.get(from).is_some_and(|text| text.is_hidden) {
            self.report(span, Problem::LinkToDraft {});
            return None;
        }
        let address = match &target.kind {
            TargetKind::Lesson(lesson) => path::lesson_for_reader(lesson),
            TargetKind::Page(page) => path::page_for_reader(page),
            TargetKind::Quiz => {
                self.report(span, Problem::LinkToQuiz {});
                return None;
            }
        };
        match anchor {
            None => Some(address),
            Some(anchor) => {
                let id = self.anchor_id(target.anchors.as_ref()?, anchor, span)?;
                Some(format!("{address}#{id}"))
            }
        }
    }

    fn anchor_id<'t>(
        &mut self,
        anchors: &'t BTreeMap<String, String>,
        anchor: &str,
        span: Range<usize>,
    ) -> Option<&'t str> {
        let id = anchors.get(anchor);
        if id.is_none() {
            let guess = self.report.guess(anchor, anchors.keys());
            self.report(span, Problem::AnchorMissing { anchor: anchor.to_owned(), guess });
        }
        id.map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_stay_inside_the_content_folder() {
        assert_eq!(resolve("k/m/a.fi.md", "b.fi.md").as_deref(), Some("k/m/b.fi.md"));
        assert_eq!(resolve("k/m/a.fi.md", "../n/./b.fi.md").as_deref(), Some("k/n/b.fi.md"));
        assert_eq!(resolve("k/m/a.fi.md", "../../../etc/passwd"), None);
        assert_eq!(relative("k/m/a.fi.md", "k/n/b.fi.md"), "../n/b.fi.md");
        assert_eq!(relative("k/m/a.fi.md", "k/m/b.fi.md"), "b.fi.md");
    }

    #[test]
    fn only_plain_https_addresses_are_written_into_a_page() {
        assert!(is_web_address("https://www.kela.fi/a?b=c#d"));
        for url in ["http://a.fi", "https://", "https:// a.fi", "https://a.fi/\"x", "javascript:alert(1)", "//a.fi"] {
            assert!(!is_web_address(url), "{url}");
        }
        assert!(is_mail_address("mailto:kurssi@example.org"));
        assert!(!is_mail_address("mailto:kurssi"));
    }
}
