//! How a problem is made of its line in the [table]: the variant, its code and severity, and its texts.

macro_rules! problems {
    ($(
        $code:ident $severity:ident $name:ident { $($field:ident: $kind:ty),* }
        fi $fi:literal, $fi_help:literal;
        en $en:literal, $en_help:literal;
    )*) => {
        /// What is wrong, with what the message needs to say so.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) enum Problem {
            $(#[doc = $en] $name { $($field: $kind),* },)*
        }

        /// Every code with its page; a code without one does not compile.
        pub(in crate::diagnostics) static CODES: &[Code] = &[$(Code {
            id: stringify!($code),
            name: stringify!($name),
            severity: Severity::$severity,
            message: [$fi, $en],
            help: [$fi_help, $en_help],
            page: include_str!(concat!("../pages/", stringify!($code), ".md")),
        }),*];

        impl Problem {
            pub(in crate::diagnostics) fn code(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => stringify!($code),)*
                }
            }

            pub(in crate::diagnostics) fn severity(&self) -> Severity {
                match self {
                    $(Self::$name { .. } => Severity::$severity,)*
                }
            }

            pub(in crate::diagnostics) fn message(&self, lang: Lang) -> String {
                match self {
                    $(Self::$name { $($field),* } => if lang == Lang::Fi {
                        $(let $field = Phrase::fi($field);)*
                        $(let _ = &$field;)*
                        format!($fi)
                    } else {
                        $(let $field = Phrase::en($field);)*
                        $(let _ = &$field;)*
                        format!($en)
                    },)*
                }
            }

            pub(in crate::diagnostics) fn help(&self, lang: Lang) -> String {
                match self {
                    $(Self::$name { $($field),* } => if lang == Lang::Fi {
                        $(let $field = Phrase::fi($field);)*
                        $(let _ = &$field;)*
                        format!($fi_help)
                    } else {
                        $(let $field = Phrase::en($field);)*
                        $(let _ = &$field;)*
                        format!($en_help)
                    },)*
                }
            }
        }
    };
}

mod table;

pub(in crate::diagnostics) use table::CODES;
pub(crate) use table::Problem;

use course::Lang;

use super::advice::Instead;

/// The longest id, in characters.
const MAX_ID: usize = 80;

impl Problem {
    /// A name that is no id, with one like it that is.
    pub(crate) fn invalid_id(name: &str) -> Self {
        Self::InvalidId { id: name.to_owned(), instead: Instead(id_like(name)) }
    }
}

/// The id that a name becomes without what ids do not have; `None` when nothing is left of it, or nothing changes.
fn id_like(name: &str) -> Option<String> {
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let stem = stem.rsplit_once('.').filter(|(_, end)| end.parse::<Lang>().is_ok()).map_or(stem, |(stem, _)| stem);
    let letters = stem.chars().flat_map(char::to_lowercase).take(MAX_ID).filter_map(|letter| match letter {
        'ä' | 'å' => Some('a'),
        'ö' => Some('o'),
        'a'..='z' | '0'..='9' => Some(letter),
        _ if letter.is_whitespace() || "-_./–—".contains(letter) => Some('-'),
        _ => None,
    });
    let id = letters.collect::<String>();
    let id = id.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    (!id.is_empty() && id != name).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_no_id_is_turned_into_one() {
        for (name, id) in [
            ("Kuka auttaa?", "kuka-auttaa"),
            ("liikunta.fi.md", "liikunta"),
            ("Väite_1", "vaite-1"),
            ("laji,", "laji"),
            ("--a--b--", "a-b"),
        ] {
            assert_eq!(id_like(name).as_deref(), Some(id), "{name}");
        }
        for name in ["quiz", "…", ""] {
            assert_eq!(id_like(name), None, "{name}");
        }
    }
}
