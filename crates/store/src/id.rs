//! Names of learners, attempts and reports of mistakes: random, so that they tell nothing and cannot be guessed.

use std::{fmt, str::FromStr};

use serde::Deserialize;
use sqlx::{Encode, Sqlite, Type, encode::IsNull, error::BoxDynError, sqlite::SqliteArgumentsBuffer};

/// The text is not 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct InvalidId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(u128);

        impl $name {
            /// Makes an id from random bytes; the caller provides them.
            #[must_use]
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(u128::from_be_bytes(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{:032x}", self.0)
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                let is_id = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                let number = is_id.then(|| u128::from_str_radix(text, 16).ok()).flatten();
                number.map(Self).ok_or(InvalidId)
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, InvalidId> {
                text.parse()
            }
        }

        impl Type<Sqlite> for $name {
            fn type_info() -> sqlx::sqlite::SqliteTypeInfo {
                <String as Type<Sqlite>>::type_info()
            }
        }

        impl Encode<'_, Sqlite> for $name {
            fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
                Encode::<Sqlite>::encode(self.to_string(), buffer)
            }
        }
    )*};
}

ids! {
    /// Names a learner, guest or not.
    LearnerId;
    /// Names an attempt at a quiz; part of its URL.
    AttemptId;
    /// Names a report of a mistake in the content; part of its URL.
    MistakeReportId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_from_its_text_and_from_no_other() {
        let id = AttemptId::from_random([1; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
        for text in ["", "01", "+1010101010101010101010101010101", "0101010101010101010101010101010A"] {
            assert_eq!(text.parse::<AttemptId>(), Err(InvalidId), "{text}");
        }
    }
}
