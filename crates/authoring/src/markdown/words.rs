//! The few words that the compiler itself puts into a text, in the text's language.

use course::Lang;
use pulldown_cmark::BlockQuoteKind;

/// What a callout is called.
pub(super) fn callout(kind: BlockQuoteKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (BlockQuoteKind::Note, Lang::Fi) => "Huomaa",
        (BlockQuoteKind::Note, Lang::Sv) => "Obs",
        (BlockQuoteKind::Note, Lang::En) => "Note",
        (BlockQuoteKind::Tip, Lang::Fi) => "Vinkki",
        (BlockQuoteKind::Tip, Lang::Sv) => "Tips",
        (BlockQuoteKind::Tip, Lang::En) => "Tip",
        (BlockQuoteKind::Important, Lang::Fi) => "Tärkeää",
        (BlockQuoteKind::Important, Lang::Sv) => "Viktigt",
        (BlockQuoteKind::Important, Lang::En) => "Important",
        (BlockQuoteKind::Warning | BlockQuoteKind::Caution, Lang::Fi) => "Varoitus",
        (BlockQuoteKind::Warning | BlockQuoteKind::Caution, Lang::Sv) => "Varning",
        (BlockQuoteKind::Warning | BlockQuoteKind::Caution, Lang::En) => "Warning",
    }
}

/// What a table is called, and what the paragraph with its caption starts with.
pub(super) fn table(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "Taulukko",
        Lang::Sv => "Tabell",
        Lang::En => "Table",
    }
}

/// The mark beside a fact that nobody has checked.
pub(super) fn to_be_checked(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "tarkistettava",
        Lang::Sv => "bör kontrolleras",
        Lang::En => "to be checked",
    }
}

/// The mark beside a fact whose time is over.
pub(super) fn out_of_date(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "vanhentunut",
        Lang::Sv => "föråldrad",
        Lang::En => "out of date",
    }
}

/// The heading of the footnotes.
pub(super) fn footnotes(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "Alaviitteet",
        Lang::Sv => "Fotnoter",
        Lang::En => "Footnotes",
    }
}

/// What the number of a footnote is read as.
pub(super) fn footnote(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Fi => format!("Alaviite {number}"),
        Lang::Sv => format!("Fotnot {number}"),
        Lang::En => format!("Footnote {number}"),
    }
}

/// What the link from a footnote back to the text is read as.
pub(super) fn back_to_text(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Fi => format!("Takaisin tekstiin, alaviite {number}"),
        Lang::Sv => format!("Tillbaka till texten, fotnot {number}"),
        Lang::En => format!("Back to the text, footnote {number}"),
    }
}
