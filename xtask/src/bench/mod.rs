//! `cargo xtask bench`: measures the release build on this machine, both sides of every comparison in one run, and
//! prints a table.

mod bytes;
mod client;
mod content;
mod learner;
mod lighthouse;
mod load;
mod mdbook;
mod preview;
mod search;
mod service;
mod table;

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use self::{client::Client, service::Service, table::Table};
use crate::{
    console::{heading, note},
    debian,
    project::{Profile, Project},
    serve,
};

/// The lesson whose page is measured: a usual one, with a figure and practice questions.
const LESSON: &str = "/fi/courses/kuntoutus/hyva-kuntoutuskaytanto/gas-tavoitteet";
/// A page without an island.
const PLAIN_PAGE: &str = "/fi";
/// The quiz that is answered.
const QUIZ: &str = "/fi/quizzes/kuntoutus/hyva-kuntoutuskaytanto";

/// Measures everything, or only what has `only` in its name, and prints the table. A missed target is not an error.
pub fn run(project: &Project, only: Option<&str>) -> Result<()> {
    let chosen = || MEASURES.into_iter().filter(|(name, _)| only.is_none_or(|part| name.contains(part)));
    ensure!(chosen().next().is_some(), "there is only: {}", MEASURES.map(|(name, _)| name).join(", "));
    debian::ensure(&project.shell, &[("wrk", "wrk"), ("sqlite3", "sqlite3"), ("/usr/bin/chromium", "chromium")])?;
    // In one call, for packages built apart get other features of what they share, and are compiled anew.
    let examples = ["--example", "reference", "--package", "certificate", "--example", "sample"];
    serve::compile(project, Profile::Release, &examples)?;
    let bench = Bench { project, folder: project.target.join("bench") };
    if bench.folder.exists() {
        fs::remove_dir_all(&bench.folder)?;
    }
    fs::create_dir_all(&bench.folder)?;
    let mut table = Table::default();
    for (name, measure) in chosen() {
        heading(name);
        if let Err(error) = measure(&bench, &mut table) {
            note(&format!("not measured: {error:#}"));
            table.add(name, "measured", "not measured", false);
        }
    }
    heading("measured");
    print!("{table}");
    Ok(())
}

/// What every measurement needs.
struct Bench<'a> {
    project: &'a Project,
    folder: PathBuf,
}

type Measure = fn(&Bench<'_>, &mut Table) -> Result<()>;

const MEASURES: [(&str, Measure); 10] = [
    ("pages and memory", pages),
    ("answers", answers),
    ("search", search::measure),
    ("a large course", large_course),
    ("the compiler", compiler),
    ("preview", preview::measure),
    ("mdBook", mdbook::measure),
    ("bytes", bytes::measure),
    ("certificate", certificate),
    ("Lighthouse", lighthouse::measure),
];

impl Bench<'_> {
    /// The server on the real course, with records of its own.
    fn service(&self, name: &str) -> Result<Service> {
        self.service_on(&self.project.path("content"), name)
    }

    fn service_on(&self, content: &Path, name: &str) -> Result<Service> {
        Service::start(&self.project.kurssila(Profile::Release), content, &self.folder.join(name))
    }

    fn example(&self, name: &str) -> PathBuf {
        self.project.target.join("release/examples").join(name)
    }
}

fn pages(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let service = bench.service("pages")?;
    let mut visitor = Client::connect(&service.address)?;
    let page = visitor.get(LESSON)?.expect_status(200)?;
    let file = bench.folder.join("lesson.html");
    fs::write(&file, &page.body)?;
    let reference = Service::reference(&bench.example("reference"), &file)?;
    let idle = service.memory()?;

    let shell = &bench.project.shell;
    let from_memory = load::requests_per_second(shell, &reference.url("/"), None)?;
    let anonymous = load::requests_per_second(shell, &service.url(LESSON), None)?;
    let mut reader = learner::sign_in(&service, "mittaaja@kurssila.test")?;
    reader.post(&format!("{LESSON}/read"), &[])?.location()?;
    let signed_in = load::requests_per_second(shell, &service.url(LESSON), Some(&reader.cookies()))?;

    let against = |rate: f64| format!("{:.2} ({rate:.0}/s against {from_memory:.0}/s)", rate / from_memory);
    let row = "lesson page without a session, requests/s against the reference";
    table.add(row, "at least 0.6", against(anonymous), anonymous / from_memory >= 0.6);
    let row = "lesson page of a signed-in learner";
    table.add(row, "at least 0.12", against(signed_in), signed_in / from_memory >= 0.12);
    let (idle, peak) = (idle.now, service.memory()?.peak);
    table.add("memory, idle", "below 60 MB", format!("{idle:.0} MB"), idle < 60.0);
    table.add("memory, under load", "below 120 MB", format!("{peak:.0} MB"), peak < 120.0);
    Ok(())
}

fn answers(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let service = bench.service("answers")?;
    let bare = load::bare_commits_per_second(&bench.project.shell, &bench.folder.join("bare.sqlite"))?;
    let stored = learner::answer_at_once(&service, QUIZ)?;
    let ratio = stored.per_second / bare;
    let row = "durable answers of 32 learners, against bare SQLite commits";
    let measured = format!("{ratio:.2} ({:.0}/s against {bare:.0}/s)", stored.per_second);
    table.add(row, "at least 0.2", measured, ratio >= 0.2);
    table.add("  their 99th percentile", "below 30 ms", millis(stored.p99), stored.p99 < Duration::from_millis(30));
    let submitted = learner::submit_quizzes(&service, QUIZ)?;
    let (p50, p95) = (submitted.p50, submitted.p95);
    let is_met = p50 < Duration::from_millis(10) && p95 < Duration::from_millis(25);
    let measured = format!("{} / {}", millis(p50), millis(p95));
    table.add("last answer to feedback page, p50 / p95", "below 10 / 25 ms", measured, is_met);
    Ok(())
}

fn large_course(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let folder = bench.folder.join("large");
    let lessons = content::write_large(&bench.project.path("content"), &folder, 300)?;
    let took = check(bench, &folder)?;
    table.add(&format!("check of {lessons} lessons"), "below 0.5 s", millis(took), took < Duration::from_millis(500));

    // The second start: the database is there.
    drop(bench.service_on(&folder, "large-data")?);
    let started = Instant::now();
    let service = bench.service_on(&folder, "large-data")?;
    Client::connect(&service.address)?.get(LESSON)?.expect_status(200)?;
    let answer = started.elapsed();
    let row = format!("start to first answer with {lessons} lessons");
    table.add(&row, "below 0.5 s", millis(answer), answer < Duration::from_millis(500));
    Ok(())
}

/// How long the compiler takes for courses of different sizes, the start of the program included.
fn compiler(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let took = check(bench, &bench.project.path("content"))?;
    table.add("check of the real course", "below 100 ms", millis(took), took < Duration::from_millis(100));
    let folder = bench.folder.join("huge");
    content::write_large(&bench.project.path("content"), &folder, 1_650)?;
    let files = content::count_files(&folder)?;
    let took = check(bench, &folder)?;
    table.add(&format!("check of {files} files"), "below 8 s", millis(took), took < Duration::from_secs(8));
    Ok(())
}

/// How long the program takes to check a folder.
fn check(bench: &Bench<'_>, folder: &Path) -> Result<Duration> {
    let kurssila = bench.project.kurssila(Profile::Release);
    median_time(|| cmd!(bench.project.shell, "{kurssila} check {folder}").quiet().ignore_stdout())
}

/// The median time of five runs.
fn median_time<'s>(command: impl Fn() -> xshell::Cmd<'s>) -> Result<Duration> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let command = command();
        let started = Instant::now();
        command.run()?;
        times.push(started.elapsed());
    }
    times.sort_unstable();
    Ok(percentile(&times, 50))
}

fn certificate(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let sample = bench.example("sample");
    let template = bench.project.path("content/kuntoutus/certificate.typ");
    let folder = bench.folder.join("certificates");
    let printed = cmd!(bench.project.shell, "{sample} {folder} {template}").quiet().read()?;
    let times = printed.lines().filter_map(|line| parse_millis(line.rsplit_once(", ")?.1));
    let slowest = times.fold(0.0, f64::max);
    let sizes = fs::read_dir(&folder)?.map(|entry| Ok(entry?.metadata()?.len())).collect::<Result<Vec<_>>>()?;
    let largest = sizes.into_iter().max().context("no certificate was written")?;
    table.add("certificate, slowest", "below 20 ms", format!("{slowest:.1} ms"), slowest < 20.0);
    table.add("certificate, largest", "below 80 kB", table::kilobytes(largest), largest < 80_000);
    Ok(())
}

/// The nearest-rank percentile of sorted times.
fn percentile(times: &[Duration], percent: usize) -> Duration {
    let rank = (times.len() * percent).div_ceil(100).max(1);
    times.get(rank - 1).copied().unwrap_or_default()
}

fn millis(duration: Duration) -> String {
    format!("{:.1} ms", duration.as_secs_f64() * 1000.0)
}

/// Reads `12.3ms`, `850.0µs` or `1.2s`.
fn parse_millis(text: &str) -> Option<f64> {
    let units = [("ms", 1.0), ("µs", 0.001), ("s", 1000.0)];
    let (number, factor) =
        units.iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?.parse::<f64>().ok()?, factor)))?;
    Some(number * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let times: Vec<_> = (1..=10).map(Duration::from_millis).collect();
        assert_eq!(percentile(&times, 50), Duration::from_millis(5));
        assert_eq!(percentile(&times, 99), Duration::from_millis(10));
    }

    #[test]
    fn durations_are_read_in_every_unit_they_are_printed_in() {
        assert_eq!(["2.5ms", "1.5s"].map(parse_millis), [Some(2.5), Some(1500.0)]);
        assert_eq!(parse_millis("soon"), None);
    }
}
