//! What the person at the terminal sees between the output of other programs.

use std::{
    io::{self, IsTerminal as _},
    time::{Duration, Instant},
};

/// A line that stands out: what begins now.
pub fn heading(text: &str) {
    if io::stdout().is_terminal() { println!("\n\x1b[1m== {text}\x1b[0m") } else { println!("\n== {text}") }
}

/// A line about what is being done or was found.
pub fn note(text: &str) {
    println!("   {text}");
}

/// Runs `work` and says how long it took.
pub fn timed<T>(what: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    let started = Instant::now();
    let outcome = work()?;
    note(&format!("{what} ({})", seconds(started.elapsed())));
    Ok(outcome)
}

/// A duration in seconds, one decimal.
pub fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
