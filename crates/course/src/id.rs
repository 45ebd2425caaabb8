//! Names of things. Every id is its own type, so that a lesson's id never lands where a module's is meant.

use std::{borrow::Borrow, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a valid id: use {allowed}, at most {MAX_ID_LENGTH} characters")]
pub struct InvalidId {
    /// The text that was tried.
    pub text: String,
    /// What such an id may consist of, in English, for messages.
    pub allowed: &'static str,
}

/// The longest id that is accepted, in bytes. Keeps URLs, database keys and log lines bounded.
pub const MAX_ID_LENGTH: usize = 80;

/// The longest id of an objective, in bytes: it stands in lists and tables beside its text.
pub const MAX_OBJECTIVE_LENGTH: usize = 16;

fn is_kebab(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_ID_LENGTH
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn is_dotted(text: &str) -> bool {
    text.len() <= MAX_ID_LENGTH && text.split('.').all(is_kebab)
}

fn is_video(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (1..=MAX_ID_LENGTH).contains(&text.len()) && text.bytes().all(is_plain)
}

fn is_objective(text: &str) -> bool {
    !text.is_empty() && text.len() <= MAX_OBJECTIVE_LENGTH && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $check:ident, $allowed:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as it stands in URLs, files and the database.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                if $check(text) {
                    Ok(Self(text.into()))
                } else {
                    Err(InvalidId { text: text.to_owned(), allowed: $allowed })
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, InvalidId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// Names a course: its folder under `content/` and its place in URLs: `kuntoutus`.
    CourseId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a module inside its course, in URLs, in the database and in links: `hyva-kuntoutuskaytanto`.
    ModuleId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a role inside its course, for example a profession: `sosiaalityo`.
    RoleId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a lesson inside its module; the file name without language: `tunnusmerkit`.
    LessonId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a question in the whole course: `spr-b-lausunto`.
    QuestionId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names an answer option inside its question; from `{#id}` or a hash of the text.
    OptionId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a learning objective inside its module: `T1`.
    ObjectiveId: is_objective, "letters and digits";
    /// Names a figure in the facts register: `spr.enimmaisaika`.
    FactId: is_dotted, "a–z, 0–9, hyphens and dots between words";
    /// Names an entry of the glossary: `kuntoutusraha`.
    TermId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a question of the guide: `ika`.
    GuideQuestionId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names an answer to a question of the guide, inside the question: `tyossa`.
    GuideAnswerId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a service or benefit that the guide can suggest, in the whole content: `kiila`.
    ServiceId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a page outside the courses: `accessibility`, `privacy`, `about`.
    PageId: is_kebab, "a–z, 0–9 and single hyphens";
    /// Names a video inside its module, in URLs and in the names of files: `tarkistuspisteet`, or the id that its host
    /// gave it.
    VideoId: is_video, "letters a–z, 0–9, hyphens and underscores";
}

/// An objective as questions and grades name it: in the quiz of a module by its id alone, in a quiz over the whole
/// course with the module it belongs to (`ammatillinen-kuntoutus/T1`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ObjectiveRef {
    /// The module; `None` for the one whose quiz it is.
    pub module: Option<ModuleId>,
    /// The objective inside it.
    pub objective: ObjectiveId,
}

impl From<ObjectiveId> for ObjectiveRef {
    fn from(objective: ObjectiveId) -> Self {
        Self { module: None, objective }
    }
}

impl FromStr for ObjectiveRef {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        match text.split_once('/') {
            Some((module, objective)) => Ok(Self { module: Some(module.parse()?), objective: objective.parse()? }),
            None => Ok(Self { module: None, objective: text.parse()? }),
        }
    }
}

impl TryFrom<String> for ObjectiveRef {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, InvalidId> {
        text.parse()
    }
}

impl From<ObjectiveRef> for String {
    fn from(objective: ObjectiveRef) -> String {
        objective.to_string()
    }
}

impl fmt::Display for ObjectiveRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.module {
            Some(module) => write!(formatter, "{module}/{}", self.objective),
            None => write!(formatter, "{}", self.objective),
        }
    }
}

/// A module and the course it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ModuleRef {
    /// The course.
    pub course: CourseId,
    /// The module inside it.
    pub module: ModuleId,
}

/// A lesson with the module and course it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LessonRef {
    /// The course.
    pub course: CourseId,
    /// The module inside it.
    pub module: ModuleId,
    /// The lesson inside that.
    pub lesson: LessonId,
}

impl LessonRef {
    /// The module this lesson is in.
    #[must_use]
    pub fn module_ref(&self) -> ModuleRef {
        ModuleRef { course: self.course.clone(), module: self.module.clone() }
    }
}

/// Names one state of some content: lower-case hexadecimal digits of a hash over the source files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(String);

impl Revision {
    /// Wraps a hash that the compiler or the database hands over; texts that are not hexadecimal are refused.
    #[must_use]
    pub fn new(hex: &str) -> Option<Self> {
        let ok = (8..=64).contains(&hex.len()) && hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        ok.then(|| Self(hex.to_owned()))
    }

    /// The hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kebab_case_and_bounded() {
        for good in ["gas", "hyva-kuntoutuskaytanto", "60-paivaa"] {
            assert!(good.parse::<ModuleId>().is_ok(), "{good}");
        }
        for bad in ["", "-", "a--b", "Gas", "hyvä", "a b", "../etc", &"a".repeat(81)] {
            assert!(bad.parse::<ModuleId>().is_err(), "{bad}");
        }
        assert!("aqz-KE_bpKQ".parse::<VideoId>().is_ok());
        for bad in ["", "a.mp4", "../a", "ä", "a/b", &"a".repeat(81)] {
            assert!(bad.parse::<VideoId>().is_err(), "{bad}");
        }
        assert!("spr.enimmaisaika".parse::<FactId>().is_ok());
        assert!("spr..x".parse::<FactId>().is_err());
    }

    #[test]
    fn an_id_read_from_json_is_checked() {
        assert!(serde_json::from_str::<LessonId>("\"gas\"").is_ok());
        assert!(serde_json::from_str::<LessonId>("\"G A S\"").is_err());
    }
}
