//! HTML that may be put on a page as it is.

use serde::{Deserialize, Serialize};

use crate::{Lang, path::READER_LANG};

/// HTML made by the course compiler from Markdown without raw HTML: it holds no script, no style and no foreign
/// markup. Whoever constructs one vouches for that.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Vouches that `html` is well-formed and made by the compiler.
    #[must_use]
    pub fn vouched(html: String) -> Self {
        Self(html)
    }

    /// Makes HTML of a plain text.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut html = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                '"' => html.push_str("&quot;"),
                other => html.push(other),
            }
        }
        Self(html)
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup for a reader of the interface in `lang`: links inside the service lead to pages in that language.
    #[must_use]
    pub fn for_reader(&self, lang: Lang) -> String {
        const LINK: &str = "href=\"";
        let mark = format!("{LINK}{READER_LANG}");
        let mut html = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some(at) = memchr::memmem::find(rest.as_bytes(), mark.as_bytes()) {
            html.push_str(&rest[..at]);
            html.push_str(LINK);
            html.push('/');
            html.push_str(lang.code());
            html.push('/');
            rest = &rest[at + mark.len()..];
        }
        html.push_str(rest);
        html
    }

    /// The text without markup, for places that take none, such as the entries of a list to choose from.
    #[must_use]
    pub fn to_plain_text(&self) -> String {
        plain_text(&self.0)
    }

    /// The text in sections: what stands before the first heading, and each heading with what follows it.
    ///
    /// Only headings with an anchor begin a section. A piece of a text may begin in the middle of a section.
    #[must_use]
    pub fn sections(&self) -> Vec<Section<'_>> {
        let html = self.0.as_str();
        // A `<` of the text is written `&lt;`, so this finds tags alone.
        let headings = memchr::memmem::find_iter(html.as_bytes(), "<h")
            .filter(|at| matches!(html.as_bytes()[at + 2..], [b'2'..=b'6', b' ', ..]));
        let mut starts: Vec<_> = std::iter::once(0).chain(headings).chain([html.len()]).collect();
        starts.dedup();
        starts.windows(2).map(|ends| Section::read(&html[ends[0]..ends[1]])).collect()
    }

    /// The markup for a page on which other texts may have the same ids: its own begin with `prefix`, and so does
    /// what refers to them. The notes on facts stay at the end of the lesson, so links to a note lead to the register.
    #[must_use]
    pub fn with_ids_after(&self, prefix: &str) -> Self {
        let register = format!("href=\"{READER_LANG}facts#fact-");
        let html = self.0.replace("href=\"#fact-", &register);
        let html = html.replace("href=\"#", &format!("href=\"#{prefix}"));
        let html = html.replace("=\"url(#", &format!("=\"url(#{prefix}"));
        Self(html.replace(" id=\"", &format!(" id=\"{prefix}")))
    }

    /// The outermost elements of block markup in their order. Text outside an element begins one of its own.
    pub fn elements(&self) -> impl Iterator<Item = Self> {
        let mut rest = self.0.trim();
        std::iter::from_fn(move || {
            let end = end_of_element(rest);
            let (element, after) = rest.split_at(end);
            rest = after.trim_start();
            (!element.is_empty()).then(|| Self(element.to_owned()))
        })
    }

    /// Which level of heading this begins with, from 1 to 6; `None` when it begins with something else.
    #[must_use]
    pub fn heading_level(&self) -> Option<u8> {
        let (level, after) = self.0.strip_prefix("<h")?.split_at_checked(1)?;
        let level = level.parse().ok().filter(|level| (1..=6).contains(level))?;
        after.starts_with([' ', '>']).then_some(level)
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A part of a text under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// The heading; `None` for what stands before the first one.
    pub heading: Option<SectionHeading<'a>>,
    /// What stands under the heading, without markup.
    pub text: String,
}

/// A heading that can be linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionHeading<'a> {
    /// The value of its `id` attribute.
    pub anchor: &'a str,
    /// Its text without markup.
    pub text: String,
}

impl<'a> Section<'a> {
    fn read(html: &'a str) -> Self {
        let heading = html.split_once("</h").and_then(|(heading, rest)| {
            let (_, heading) = heading.strip_prefix("<h")?.split_once(" id=\"")?;
            let (anchor, text) = heading.split_once("\">")?;
            let (_, rest) = rest.split_once('>')?;
            Some((SectionHeading { anchor, text: plain_text(text) }, rest))
        });
        match heading {
            Some((heading, rest)) => Self { heading: Some(heading), text: plain_text(rest) },
            None => Self { heading: None, text: plain_text(html) },
        }
    }
}

/// Elements inside a line of text; all others part what stands before them from what follows.
const INLINE: [&str; 7] = ["a", "abbr", "code", "del", "em", "span", "strong"];

fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !INLINE.contains(&name) && !text.is_empty() && !text.ends_with(char::is_whitespace) {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    let text = text.trim_end();
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

/// Elements that have no end tag.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "source", "track"];

/// How many bytes the first outermost element takes. Angle brackets in texts and attributes are written as entities.
fn end_of_element(html: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(start) = memchr::memchr(b'<', &html.as_bytes()[at..]) {
        let tag_start = at + start;
        if depth == 0 && start > 0 && at == 0 {
            return tag_start;
        }
        let Some(length) = memchr::memchr(b'>', &html.as_bytes()[tag_start..]) else { break };
        at = tag_start + length + 1;
        let tag = &html[tag_start + 1..at - 1];
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !VOID.contains(&name) {
            depth += 1;
        }
        if depth == 0 {
            return at;
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FactId, path};

    #[test]
    fn links_inside_the_service_lead_to_the_readers_language() {
        let html = SafeHtml::vouched(
            "<a href=\"/~/facts\">a</a> /~/ <a href=\"https://b.fi/~/\">b</a> <a href=\"/~/\">c</a>".into(),
        );
        let expected = "<a href=\"/sv/facts\">a</a> /~/ <a href=\"https://b.fi/~/\">b</a> <a href=\"/sv/\">c</a>";
        assert_eq!(html.for_reader(Lang::Sv), expected);
    }

    #[test]
    fn a_text_without_markup_says_the_same() {
        let html = SafeHtml::vouched("<em>A</em> &lt; B &amp;lt; <a href=\"/~/x\">C</a>".into());
        assert_eq!(html.to_plain_text(), "A < B &lt; C");
        assert_eq!(SafeHtml::from_text("\"a\" & <b>").to_plain_text(), "\"a\" & <b>");
    }

    #[test]
    fn words_of_neighbouring_blocks_stay_apart() {
        let html = SafeHtml::vouched("<table><td>yksi</td><td>ka<em>ks</em>i<sup>1</sup></td></table>".into());
        assert_eq!(html.to_plain_text(), "yksi kaksi 1");
    }

    #[test]
    fn sections_begin_at_headings_that_can_be_linked_to() {
        let html = SafeHtml::vouched(
            "<p>Alku.</p><hr><h2 id=\"a-b\">A <em>b</em></h2><p>C.</p><h2>Ilman</h2><h3 id=\"d\">D</h3>".into(),
        );
        let sections: Vec<_> = html
            .sections()
            .into_iter()
            .map(|section| (section.heading.map(|heading| (heading.anchor, heading.text)), section.text))
            .collect();
        let expected =
            [(None, "Alku."), (Some(("a-b", "A b".to_owned())), "C. Ilman"), (Some(("d", "D".to_owned())), "")];
        assert_eq!(sections, expected.map(|(heading, text)| (heading, text.to_owned())));
        assert_eq!(SafeHtml::default().sections(), []);
    }

    #[test]
    fn ids_and_what_refers_to_them_move_together() {
        let fact: FactId = "spr.raja".parse().unwrap();
        let note = path::fact_note(&fact);
        let html = SafeHtml::vouched(format!(
            "<h2 id=\"a\">id=&quot;a&quot;</h2><a id=\"b\" href=\"{note}\">1</a><a href=\"#a\">2</a>\
             <path marker-end=\"url(#m)\"></path>url(#m)"
        ));
        let register = path::fact_for_reader(&fact);
        let expected = format!(
            "<h2 id=\"sv:a\">id=&quot;a&quot;</h2><a id=\"sv:b\" href=\"{register}\">1</a><a href=\"#sv:a\">2</a>\
             <path marker-end=\"url(#sv:m)\"></path>url(#m)"
        );
        assert_eq!(html.with_ids_after("sv:").as_str(), expected);
    }

    #[test]
    fn outermost_elements_are_told_apart() {
        let elements = |html: &str| -> Vec<String> {
            SafeHtml::vouched(html.to_owned()).elements().map(|element| element.0).collect()
        };
        assert_eq!(
            elements("<h2 id=\"a\">A</h2>\n<ul><li><p>b<br>c</p></li></ul>\n<hr>\n<p>d</p>"),
            ["<h2 id=\"a\">A</h2>", "<ul><li><p>b<br>c</p></li></ul>", "<hr>", "<p>d</p>"]
        );
        assert_eq!(elements("a <em>b</em>"), ["a ", "<em>b</em>"]);
        assert!(elements("").is_empty());
    }

    #[test]
    fn headings_know_their_level() {
        let level = |html: &str| SafeHtml::vouched(html.to_owned()).heading_level();
        assert_eq!(["<h2 id=\"a\">A</h2>", "<h3>A</h3>"].map(level), [Some(2), Some(3)]);
        assert_eq!(["<hr>", "<p>A</p>", "", "<h9>A</h9>"].map(level), [None; 4]);
    }
}
