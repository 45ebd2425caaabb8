//! Finding a place in the course by words: what can be found, what is asked, and which words mean the same.

mod passage;
mod query;
mod word;

pub use passage::{Finding, Findings, Marked, Passage, Place, Run, passages};
pub use query::SearchQuery;
pub use word::{Closeness, Word};
