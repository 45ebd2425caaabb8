//! `cargo xtask test`: every check and every test, one after the other, and at the end what failed.

mod browser;
mod certificates;
mod html;
mod imports;
mod spelling;
mod steps;

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{
    console::{heading, seconds},
    project::Project,
    suite::steps::STEPS,
};

/// Which steps to run.
#[derive(Debug)]
pub struct Selection {
    /// Leave out what needs a browser.
    pub fast: bool,
    /// Only the steps whose name contains this.
    pub only: Option<String>,
}

/// One part of the suite.
#[derive(Debug, Clone, Copy)]
struct Step {
    name: &'static str,
    needs_browser: bool,
    /// The step without which this one says nothing new.
    after: Option<&'static str>,
    run: fn(&Project) -> Result<()>,
}

impl Selection {
    fn includes(&self, step: &Step) -> bool {
        let is_wanted = self.only.as_deref().is_none_or(|part| step.name.contains(part));
        is_wanted && !(self.fast && step.needs_browser)
    }
}

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

/// Runs the selected steps. A failed one stops only those that build on it.
pub fn run(project: &Project, selection: &Selection) -> ExitCode {
    let mut ended: Vec<(&Step, Outcome, Duration)> = Vec::new();
    for step in STEPS.iter().filter(|step| selection.includes(step)) {
        heading(step.name);
        let is_blocked = step.after.is_some_and(|earlier| {
            ended.iter().any(|(ended, outcome, _)| ended.name == earlier && *outcome != Outcome::Passed)
        });
        let started = Instant::now();
        let outcome = if is_blocked { Outcome::Skipped } else { run_step(step, project) };
        ended.push((step, outcome, started.elapsed()));
    }
    summary(&ended)
}

fn run_step(step: &Step, project: &Project) -> Outcome {
    match (step.run)(project) {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            println!("   failed: {error:#}");
            Outcome::Failed
        }
    }
}

fn summary(ended: &[(&Step, Outcome, Duration)]) -> ExitCode {
    heading("summary");
    for (step, outcome, duration) in ended {
        let outcome = match outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::Skipped => "skipped: it builds on a step that failed",
        };
        println!("   {:<24} {:>8}  {outcome}", step.name, seconds(*duration));
    }
    let count = |wanted| ended.iter().filter(|(_, outcome, _)| *outcome == wanted).count();
    let (passed, failed, skipped) = (count(Outcome::Passed), count(Outcome::Failed), count(Outcome::Skipped));
    let skipped = if skipped == 0 { String::new() } else { format!(", {skipped} skipped") };
    println!("\nxtask: {passed} passed, {failed} failed{skipped}");
    if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
