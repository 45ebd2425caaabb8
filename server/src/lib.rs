//! Everything that is HTTP, the use cases behind it, and the command line.
//!
//! This is the only crate where clocks, randomness, the network and the file system meet the domain: `course` is told
//! the time, `store` keeps the records, `app` makes the pages.

pub mod accounts;
pub mod admin;
pub mod assets;
pub mod check;
pub mod cli;
pub mod clock;
pub mod content;
mod earlier;
mod explain;
pub mod fix;
pub mod hash;
pub mod http;
pub mod learning;
pub mod mail;
pub mod new;
mod records;
pub mod rename;
pub mod schema;
pub mod search;
pub mod serve;
pub mod statistics;
pub mod telemetry;
