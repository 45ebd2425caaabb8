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
        self.0.replace(&format!("href=\"{READER_LANG}"), &format!("href=\"/{lang}/"))
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
