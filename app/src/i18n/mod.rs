//! The texts of the interface in Finnish, Swedish and English, one method for each message, how dates, times
//! and numbers are written in each language, and in which order its words stand.

pub mod collation;
pub mod format;

use course::Lang;

/// The messages in one language; written by `app/build.rs` from `app/i18n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    lang: Lang,
}

impl Messages {
    /// The messages in `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The language they are in.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.lang
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_message_in_every_language_is_one_readable_line() {
        for lang in Lang::ALL {
            for (name, text) in Messages::new(lang).samples() {
                assert!(!text.trim().is_empty(), "{lang} {name} is empty");
                assert!(!text.contains(['{', '}', '\n']), "{lang} {name}: {text}");
                assert!(!text.contains("  "), "{lang} {name} has two spaces: {text}");
            }
        }
    }

    #[test]
    fn every_message_is_used() {
        let source = read_source(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
        for (name, _) in Messages::new(Lang::Fi).samples() {
            let call = format!(".{}(", name.replace('-', "_"));
            assert!(source.contains(&call), "{name} is used nowhere");
        }
    }

    fn read_source(folder: &Path) -> String {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .map(|path| if path.is_dir() { read_source(&path) } else { std::fs::read_to_string(path).unwrap() })
            .collect()
    }
}

mod generated {
    //! Apart, because lints on style do not apply to what a program wrote.
    #![expect(clippy::pedantic, clippy::single_char_add_str, reason = "written by build.rs, read by nobody")]

    use super::{Messages, format};
    use course::Lang;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
