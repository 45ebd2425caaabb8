//! Load from programs that others wrote: `wrk` for pages, the shell of SQLite for bare commits.

use std::{fmt::Write as _, path::Path, time::Instant};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// Transactions of the bare loop.
const COMMITS: u32 = 2000;

/// Requests per second of 32 connections over some seconds, after a warm-up.
pub fn requests_per_second(shell: &Shell, url: &str, cookies: Option<&str>) -> Result<f64> {
    let cookies: Vec<String> =
        cookies.iter().flat_map(|cookies| ["--header".to_owned(), format!("Cookie: {cookies}")]).collect();
    let cookies = &cookies;
    cmd!(shell, "wrk --threads 1 --connections 32 --duration 1s {cookies...} {url}").quiet().read()?;
    let printed = cmd!(shell, "wrk --threads 1 --connections 32 --duration 6s {cookies...} {url}").quiet().read()?;
    anyhow::ensure!(!printed.contains("Non-2xx"), "some answers were errors:\n{printed}");
    let rate = printed.lines().find_map(|line| line.trim().strip_prefix("Requests/sec:"));
    rate.and_then(|rate| rate.trim().parse().ok()).with_context(|| format!("wrk did not say a rate:\n{printed}"))
}

/// Commits per second of one connection that writes a row a transaction, as durably as the store does.
pub fn bare_commits_per_second(shell: &Shell, database: &Path) -> Result<f64> {
    let mut script = String::from(
        "pragma journal_mode = wal; pragma synchronous = full;\n\
         create table answers (id integer primary key, answer text not null) strict;\n",
    );
    for _ in 0..COMMITS {
        script.push_str("begin immediate; insert into answers (answer) values ('{\"type\":\"single\"}'); commit;\n");
    }
    write!(script, "select count(*) from answers;")?;
    let started = Instant::now();
    cmd!(shell, "sqlite3 -bail {database}").stdin(script).quiet().read()?;
    Ok(f64::from(COMMITS) / started.elapsed().as_secs_f64())
}
