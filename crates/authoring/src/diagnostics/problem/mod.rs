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
