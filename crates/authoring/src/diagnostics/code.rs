//! The codes of problems, each with its texts and its page.

use course::Lang;

use super::{Page, Severity, problem::CODES};

/// A kind of problem, named for good: `K101`.
#[derive(Debug, Clone, Copy)]
pub struct Code {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    /// In Finnish and in English, with the names of what is filled in between braces.
    pub(super) message: [&'static str; 2],
    pub(super) help: [&'static str; 2],
    pub(super) page: &'static str,
}

/// Errors with which a course can be published all the same. Whether it should be is for its editors to answer for.
const LOWERABLE: [&str; 2] = ["K808", "K809"];

impl Code {
    /// Every code there is, in ascending order.
    #[must_use]
    pub fn all() -> &'static [Self] {
        CODES
    }

    /// The code of that name, in capital letters or not.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|code| code.id.eq_ignore_ascii_case(id))
    }

    /// The name in messages and in `check.toml`: `K101`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// A name for programs that show one beside the code: `SingleNeedsOneRight`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What its problems are, unless a `check.toml` says otherwise.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Whether a `check.toml` may make something less of the problem than it is in the table.
    #[must_use]
    pub fn may_be_lowered(&self) -> bool {
        self.severity != Severity::Error || LOWERABLE.contains(&self.id)
    }

    /// The message with `…` for what differs from place to place; Finnish, or English for every other language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        without_values(in_language(self.message, lang))
    }

    /// What to do about it; `None` when that differs from place to place or goes without saying.
    #[must_use]
    pub fn help(&self, lang: Lang) -> Option<String> {
        let help = without_values(in_language(self.help, lang));
        let help = help.strip_suffix('…').filter(|rest| rest.is_empty() || rest.ends_with(". ")).unwrap_or(&help);
        (!help.is_empty()).then(|| help.trim_end().to_owned())
    }

    /// Why it matters, with a wrong and a right example.
    #[must_use]
    pub fn page(&self) -> Page {
        Page::read(self.page)
    }
}

/// The language in which messages are given to a reader of `lang`: Finnish, or English for every other language.
#[must_use]
pub fn message_lang(lang: Lang) -> Lang {
    in_language([Lang::Fi, Lang::En], lang)
}

pub(super) fn in_language<T>([finnish, english]: [T; 2], lang: Lang) -> T {
    if lang == Lang::Fi { finnish } else { english }
}

/// A template of `format!` with `…` in the place of every value.
fn without_values(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let (bracket, after) = (&rest[at..=at], &rest[at + 1..]);
        if let Some(after_second) = after.strip_prefix(bracket) {
            text.push_str(bracket);
            rest = after_second;
        } else {
            text.push('…');
            rest = after.split_once('}').map_or("", |(_, rest)| rest);
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_what_can_be_said_of_every_place() {
        let code = Code::find("k101").unwrap();
        assert_eq!(code.title(Lang::En), "type=single needs exactly one [x], found …");
        assert_eq!(code.help(Lang::Sv).as_deref(), Some("Mark one option as right, or use type=multiple."));
        assert_eq!(Code::find("K112").unwrap().help(Lang::Fi), None);
        assert!(Code::find("K999").is_none());
    }

    #[test]
    fn doubled_brackets_are_brackets() {
        assert_eq!(without_values("lisää `{{#{id}}}`"), "lisää `{#…}`");
    }

    #[test]
    fn codes_are_listed_in_order() {
        assert!(Code::all().is_sorted_by(|one, other| one.id < other.id));
    }
}
