//! Certificates: frozen facts under a code that anyone can check.

use std::{fmt, str::FromStr};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{CourseId, Lang, Revision};

/// The public name of a certificate: 16 characters of Crockford's base 32 (80 bits), shown in groups of four.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CertificateCode([u8; CertificateCode::LENGTH]);

/// The text is not a certificate code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a certificate code")]
pub struct InvalidCode;

impl CertificateCode {
    const LENGTH: usize = 16;
    const ALPHABET: &'static [u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Makes a code from random bytes; the caller provides them from a cryptographic source.
    #[must_use]
    pub fn from_random(bytes: [u8; 10]) -> Self {
        let mut number = bytes.iter().fold(0u128, |sum, byte| sum << 8 | u128::from(*byte));
        let mut code = [0; Self::LENGTH];
        for place in code.iter_mut().rev() {
            *place = Self::ALPHABET[(number & 31) as usize];
            number >>= 5;
        }
        Self(code)
    }
}

impl FromStr for CertificateCode {
    type Err = InvalidCode;

    /// Forgives case, spaces, hyphens, and the letters that Crockford's base 32 leaves out because they look like
    /// digits.
    fn from_str(text: &str) -> Result<Self, InvalidCode> {
        if text.len() > 64 {
            return Err(InvalidCode);
        }
        let mut code = [0; Self::LENGTH];
        let mut length = 0;
        for character in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–')) {
            let upper = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let byte = u8::try_from(upper).map_err(|_| InvalidCode)?;
            if length == Self::LENGTH || !Self::ALPHABET.contains(&byte) {
                return Err(InvalidCode);
            }
            code[length] = byte;
            length += 1;
        }
        if length == Self::LENGTH { Ok(Self(code)) } else { Err(InvalidCode) }
    }
}

impl fmt::Display for CertificateCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, byte) in self.0.iter().enumerate() {
            if index > 0 && index % 4 == 0 {
                formatter.write_str("-")?;
            }
            write!(formatter, "{}", char::from(*byte))?;
        }
        Ok(())
    }
}

impl TryFrom<String> for CertificateCode {
    type Error = InvalidCode;

    fn try_from(text: String) -> Result<Self, InvalidCode> {
        text.parse()
    }
}

impl From<CertificateCode> for String {
    fn from(code: CertificateCode) -> String {
        code.to_string()
    }
}

/// The name that is printed on a certificate: trimmed, one line, 2 to 100 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HolderName(String);

/// Why a text is not a name for a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidName {
    /// Fewer than two characters.
    #[error("the name is missing")]
    Missing,
    /// More than 100 characters.
    #[error("the name is too long")]
    TooLong,
    /// Holds control characters, or no letter at all.
    #[error("the name has characters that cannot be printed")]
    Unprintable,
}

impl HolderName {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for HolderName {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // Marks that reorder or hide text could make a printed name read as another one.
        let is_hidden = |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        };
        match name.chars().count() {
            0 | 1 => Err(InvalidName::Missing),
            2..=100 if name.chars().any(is_hidden) || !name.chars().any(char::is_alphabetic) => {
                Err(InvalidName::Unprintable)
            }
            2..=100 => Ok(Self(name)),
            _ => Err(InvalidName::TooLong),
        }
    }
}

impl TryFrom<String> for HolderName {
    type Error = InvalidName;

    fn try_from(text: String) -> Result<Self, InvalidName> {
        text.parse()
    }
}

impl From<HolderName> for String {
    fn from(name: HolderName) -> String {
        name.0
    }
}

impl fmt::Display for HolderName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a certificate states. Written once, never derived again and never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its public name.
    pub code: CertificateCode,
    /// The course it is for.
    pub course: CourseId,
    /// The course's title at the time, in the certificate's language.
    pub course_title: String,
    /// The state of the course that was completed.
    pub revision: Revision,
    /// The language it is written in.
    pub lang: Lang,
    /// The name printed on it.
    pub holder: HolderName,
    /// The role in which the course was completed, in the certificate's language; `None` for the whole course.
    #[serde(default)]
    pub role: Option<String>,
    /// The modules completed, each with its objectives, in the certificate's language.
    pub modules: Vec<CertifiedModule>,
    /// The extent of the studies, in hours.
    pub hours: u32,
    /// When the course was completed.
    pub completed_at: Timestamp,
    /// When the certificate was issued.
    pub issued_at: Timestamp,
    /// The last day it counts as fresh; `None` for ever.
    pub valid_until: Option<Date>,
}

/// A module on a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertifiedModule {
    /// Its title.
    pub title: String,
    /// What the holder showed to master.
    pub objectives: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_read_aloud_and_typed() {
        let code = CertificateCode::from_random([0, 1, 2, 3, 200, 201, 202, 203, 254, 255]);
        let shown = code.to_string();
        assert_eq!(shown.len(), 19);
        let typed = shown.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(typed.parse(), Ok(code));
    }

    #[test]
    fn what_is_not_a_code_is_refused() {
        for text in ["", "0000-0000-0000", "0000-0000-0000-000U", &"0".repeat(17), "ääää-ääää-ääää-ääää"]
        {
            assert_eq!(text.parse::<CertificateCode>(), Err(InvalidCode), "{text}");
        }
    }

    #[test]
    fn a_name_is_one_printable_line() {
        assert_eq!("  Räyhä \n Öölanti ".parse::<HolderName>().map(String::from), Ok("Räyhä Öölanti".to_owned()));
        assert_eq!("x".parse::<HolderName>(), Err(InvalidName::Missing));
        assert_eq!("123".parse::<HolderName>(), Err(InvalidName::Unprintable));
        assert_eq!("Öä\u{202e}".parse::<HolderName>(), Err(InvalidName::Unprintable));
        assert_eq!("a".repeat(101).parse::<HolderName>(), Err(InvalidName::TooLong));
    }
}
