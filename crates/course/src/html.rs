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
        let mut text = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            rest = after.split_once('>').map_or("", |(_, after)| after);
        }
        text.push_str(rest);
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .into_iter()
            .fold(text, |text, (entity, character)| text.replace(entity, character))
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
