//! The labels of a question's quotes, `**Perustelu:**`, and of the ends of a case, `**Loppu: oikea**`.

use course::{Lang, quiz::Outcome};

/// What a labelled quote says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    Hint,
    Explanation,
    Source,
}

impl Label {
    pub(super) const ALL: [Self; 3] = [Self::Hint, Self::Explanation, Self::Source];

    /// The label as it is written in a file of this language, without the colon.
    pub(super) fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Hint, Lang::Fi) => "Vihje",
            (Self::Hint, Lang::Sv) => "Ledtråd",
            (Self::Hint, Lang::En) => "Hint",
            (Self::Explanation, Lang::Fi) => "Perustelu",
            (Self::Explanation, Lang::Sv) => "Motivering",
            (Self::Explanation, Lang::En) => "Explanation",
            (Self::Source, Lang::Fi) => "Lähde",
            (Self::Source, Lang::Sv) => "Källa",
            (Self::Source, Lang::En) => "Source",
        }
    }

    /// The label that a word is in any language.
    pub(super) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| Lang::ALL.into_iter().any(|lang| label.word(lang) == word))
    }
}

/// The ends that a case can have.
pub(super) const OUTCOMES: [Outcome; 3] = [Outcome::Right, Outcome::Partly, Outcome::Wrong];

/// The label of an end in a file of this language, without the colon.
pub(super) fn end(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "Loppu",
        Lang::Sv => "Slut",
        Lang::En => "End",
    }
}

/// What stands after the label of an end.
pub(super) fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match (outcome, lang) {
        (Outcome::Right, Lang::Fi) => "oikea",
        (Outcome::Right, Lang::Sv) => "rätt",
        (Outcome::Right, Lang::En) => "right",
        (Outcome::Partly, Lang::Fi) => "osittain",
        (Outcome::Partly, Lang::Sv) => "delvis",
        (Outcome::Partly, Lang::En) => "partly",
        (Outcome::Wrong, Lang::Fi) => "väärä",
        (Outcome::Wrong, Lang::Sv) => "fel",
        (Outcome::Wrong, Lang::En) => "wrong",
    }
}
