//! The tools: small aids that have a page of their own and may stand in a lesson.

use std::{fmt, str::FromStr};

/// An aid that a reader uses with figures of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// When the checkpoints of a sickness absence fall; see [`crate::absence`].
    Timeline,
    /// Which services a client's situation speaks for; see [`crate::guide`].
    Guide,
    /// Writing goals by Goal Attainment Scaling; see [`crate::gas`].
    Gas,
}

impl Tool {
    /// Every tool in the order they are listed.
    pub const ALL: [Self; 3] = [Self::Guide, Self::Timeline, Self::Gas];

    /// Its name in URLs and in the content: `<!-- tool timeline -->`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Timeline => "timeline",
            Self::Gas => "gas",
        }
    }
}

impl fmt::Display for Tool {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The text is not the name of a tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown tool")]
pub struct UnknownTool;

impl FromStr for Tool {
    type Err = UnknownTool;

    fn from_str(name: &str) -> Result<Self, UnknownTool> {
        Self::ALL.into_iter().find(|tool| tool.as_str() == name).ok_or(UnknownTool)
    }
}
