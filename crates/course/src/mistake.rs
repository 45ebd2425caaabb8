//! Reports of mistakes in the content: where a reader found one, what kind it is, and what they write about it.

use std::{fmt, str::FromStr};

use crate::{
    CourseId, Lang, LessonRef, ModuleRef, QuestionId, Revision,
    catalogue::{Catalogue, LessonText},
    quiz::{Question, Quiz},
};

/// The fewest characters that can say what is wrong.
pub const LEAST_CHARACTERS: usize = 10;

/// The most characters of a reader's message.
pub const MOST_CHARACTERS: usize = 2_000;

/// The most characters of what an editor writes about a report.
pub const MOST_EDITOR_CHARACTERS: usize = 4_000;

/// What a reader reports a mistake in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MistakePlace {
    /// A lesson as a whole.
    Lesson(LessonRef),
    /// A practice question in a lesson.
    Practice(LessonRef, QuestionId),
    /// A question of a module's quiz.
    Graded(ModuleRef, QuestionId),
}

impl MistakePlace {
    /// The module it is in.
    #[must_use]
    pub fn module(&self) -> ModuleRef {
        match self {
            Self::Lesson(lesson) | Self::Practice(lesson, _) => lesson.module_ref(),
            Self::Graded(module, _) => module.clone(),
        }
    }

    /// Whether both are the same text. A question may be in the quiz of its module and in one over the whole course.
    #[must_use]
    pub fn is_same_text(&self, other: &Self) -> bool {
        match (self.question_id(), other.question_id()) {
            (Some(one), Some(other)) => one == other,
            _ => self == other,
        }
    }

    /// The name of the question in its course.
    fn question_id(&self) -> Option<(&CourseId, &QuestionId)> {
        match self {
            Self::Lesson(_) => None,
            Self::Practice(lesson, question) => Some((&lesson.course, question)),
            Self::Graded(module, question) => Some((&module.course, question)),
        }
    }

    /// The text of the lesson it is in, as a reader of `lang` sees it, and the language of that; `None` in a quiz, and
    /// when there is no such lesson.
    #[must_use]
    pub fn lesson_text<'c>(&self, catalogue: &'c Catalogue, lang: Lang) -> Option<(&'c LessonText, Lang)> {
        match self {
            Self::Lesson(lesson) | Self::Practice(lesson, _) => {
                let (_, _, lesson) = catalogue.lesson(lesson)?;
                Some(lesson.texts.in_lang(lang))
            }
            Self::Graded(..) => None,
        }
    }

    /// The question it is, as a reader of `lang` sees it; `None` for a lesson, and when there is no such question.
    #[must_use]
    pub fn question<'c>(&self, catalogue: &'c Catalogue, lang: Lang) -> Option<&'c Question> {
        match self {
            Self::Lesson(_) => None,
            Self::Practice(_, question) => self.lesson_text(catalogue, lang)?.0.question(question),
            Self::Graded(module, question) => catalogue.module(module)?.1.quiz(lang)?.question(question),
        }
    }
}

/// A place in the files of the content, at one of their states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeSpot {
    /// What it is for readers.
    pub place: MistakePlace,
    /// The language of the text there.
    pub text_lang: Lang,
    /// The file, relative to the content folder.
    pub path: String,
    /// The line in it, counted from 1, when it is known.
    pub line: Option<usize>,
    /// The state of the content, or of the quiz for a question of one.
    pub revision: Revision,
}

impl MistakeSpot {
    /// The spot that a reader of `lang` sees at `place` now; `None` when there is no such place.
    #[must_use]
    pub fn find(place: &MistakePlace, catalogue: &Catalogue, lang: Lang) -> Option<Self> {
        if let MistakePlace::Graded(module, question) = place {
            return Self::in_quiz(catalogue.module(module)?.1.quiz(lang)?, question);
        }
        let (text, text_lang) = place.lesson_text(catalogue, lang)?;
        let line = match place {
            MistakePlace::Practice(..) => place.question(catalogue, lang)?.line,
            _ => Some(text.title_line),
        };
        let (path, revision) = (text.path.clone(), catalogue.revision.clone());
        Some(Self { place: place.clone(), text_lang, path, line, revision })
    }

    /// The spot of a question in a quiz, which need not be that of today.
    #[must_use]
    pub fn in_quiz(quiz: &Quiz, question: &QuestionId) -> Option<Self> {
        let question = quiz.question(question)?;
        Some(Self {
            place: MistakePlace::Graded(quiz.module.clone(), question.id.clone()),
            text_lang: quiz.lang,
            path: quiz.path_of(question),
            line: question.line,
            revision: quiz.revision.clone(),
        })
    }
}

impl fmt::Display for MistakeSpot {
    /// `file:line`, as editors' tools understand it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.path)?;
        self.line.map_or(Ok(()), |line| write!(formatter, ":{line}"))
    }
}

/// What kind of mistake it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MistakeKind {
    /// What is said is wrong.
    Fact,
    /// It can be understood in more than one way, or not at all.
    Unclear,
    /// A slip of language.
    Typo,
    /// A link or a picture does not work.
    Broken,
    /// Something else.
    Other,
}

/// The text is not the name of a kind of mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown kind of mistake")]
pub struct UnknownKind;

impl MistakeKind {
    /// Every kind in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Fact, Self::Unclear, Self::Typo, Self::Broken, Self::Other];

    /// Its name in forms and records.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Unclear => "unclear",
            Self::Typo => "typo",
            Self::Broken => "broken",
            Self::Other => "other",
        }
    }
}

impl FromStr for MistakeKind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(UnknownKind)
    }
}

/// What a reader writes about a mistake: [`LEAST_CHARACTERS`] to [`MOST_CHARACTERS`] characters in lines, none of them
/// invisible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeMessage(String);

/// Why a text is not a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidMessage {
    /// Nothing was written.
    #[error("the message is missing")]
    Missing,
    /// Too few characters.
    #[error("the message has fewer than {LEAST_CHARACTERS} characters")]
    TooShort,
    /// Too many characters.
    #[error("the message has {characters} characters, more than {MOST_CHARACTERS}")]
    TooLong {
        /// How many it has.
        characters: usize,
    },
}

impl MistakeMessage {
    /// The text; lines end in a line feed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MistakeMessage {
    type Err = InvalidMessage;

    fn from_str(text: &str) -> Result<Self, InvalidMessage> {
        let text = readable(text);
        match text.chars().count() {
            0 => Err(InvalidMessage::Missing),
            1..LEAST_CHARACTERS => Err(InvalidMessage::TooShort),
            LEAST_CHARACTERS..=MOST_CHARACTERS => Ok(Self(text)),
            characters => Err(InvalidMessage::TooLong { characters }),
        }
    }
}

/// What an editor writes about a report, to colleagues or to the reader: at most [`MOST_EDITOR_CHARACTERS`] characters
/// in lines, none of them invisible; may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditorText(String);

/// The text has more characters than [`MOST_EDITOR_CHARACTERS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text has {characters} characters, more than {MOST_EDITOR_CHARACTERS}")]
pub struct TooLong {
    /// How many it has.
    pub characters: usize,
}

impl EditorText {
    /// The text; lines end in a line feed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, unless nothing was written.
    #[must_use]
    pub fn non_empty(&self) -> Option<&str> {
        (!self.0.is_empty()).then_some(self.as_str())
    }
}

impl FromStr for EditorText {
    type Err = TooLong;

    fn from_str(text: &str) -> Result<Self, TooLong> {
        let text = readable(text);
        let characters = text.chars().count();
        if characters > MOST_EDITOR_CHARACTERS { Err(TooLong { characters }) } else { Ok(Self(text)) }
    }
}

/// The text as it can be read: with lines that end in a line feed and nothing that hides or reorders characters.
/// Pasted texts bring such things along, so they are left out rather than refused.
#[must_use]
pub fn readable(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let is_hidden = |c: char| {
        let is_control = c.is_control() && !matches!(c, '\n' | '\t');
        is_control
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let visible: String = lines.chars().filter(|c| !is_hidden(*c)).collect();
    visible.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_ten_to_two_thousand_characters() {
        let parse = |text: &str| text.parse::<MistakeMessage>().map(|message| message.as_str().chars().count());
        assert_eq!(parse(""), Err(InvalidMessage::Missing));
        assert_eq!(parse(" \r\n\t\u{200b}"), Err(InvalidMessage::Missing));
        assert_eq!(parse("  väärin  "), Err(InvalidMessage::TooShort));
        assert_eq!(parse("ääääääääää"), Ok(10));
        assert_eq!(parse(&"ä".repeat(2_000)), Ok(2_000));
        assert_eq!(parse(&"ä".repeat(2_001)), Err(InvalidMessage::TooLong { characters: 2_001 }));
    }

    #[test]
    fn what_cannot_be_seen_is_left_out_and_lines_stay() {
        let message: MistakeMessage = " yksi\r\nkaksi\0\u{1b}[2J\u{202e}\u{b}kolme\t. ".parse().unwrap();
        assert_eq!(message.as_str(), "yksi\nkaksi[2J\nkolme\t.");
        let markup: MistakeMessage = "<script>alert(1)</script>".parse().unwrap();
        assert_eq!(markup.as_str(), "<script>alert(1)</script>", "what is written is kept as it is");
    }

    #[test]
    fn an_editor_may_write_nothing_but_not_too_much() {
        assert_eq!(" ".parse::<EditorText>().unwrap().non_empty(), None);
        assert_eq!("Korjattu.".parse::<EditorText>().unwrap().non_empty(), Some("Korjattu."));
        assert_eq!("a".repeat(4_001).parse::<EditorText>(), Err(TooLong { characters: 4_001 }));
    }

    #[test]
    fn kinds_are_read_back_from_their_names() {
        for kind in MistakeKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        assert_eq!("muu".parse::<MistakeKind>(), Err(UnknownKind));
    }
}
