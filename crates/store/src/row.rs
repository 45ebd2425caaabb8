//! From columns to values of the domain.

use std::str::FromStr;

use course::Timestamp;

use crate::Error;

/// The row that is being read, for the error when it holds something impossible.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) table: &'static str,
    pub(crate) id: &'a str,
}

impl Row<'_> {
    pub(crate) fn inconsistent(self) -> Error {
        Error::Inconsistent { table: self.table, id: self.id.to_owned() }
    }

    pub(crate) fn require<T>(self, value: Option<T>) -> Result<T, Error> {
        value.ok_or_else(|| self.inconsistent())
    }

    pub(crate) fn parse<T: FromStr>(self, text: &str) -> Result<T, Error> {
        self.require(text.parse().ok())
    }

    pub(crate) fn number<T: TryFrom<i64>>(self, integer: i64) -> Result<T, Error> {
        self.require(T::try_from(integer).ok())
    }

    pub(crate) fn time(self, milliseconds: i64) -> Result<Timestamp, Error> {
        self.require(Timestamp::from_millisecond(milliseconds).ok())
    }

    pub(crate) fn json<T: serde::de::DeserializeOwned>(self, text: &str) -> Result<T, Error> {
        self.require(serde_json::from_str(text).ok())
    }
}

/// Writes a value of the domain as JSON for a column.
pub(crate) fn to_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("the domain's values have text keys and finite numbers")
}
