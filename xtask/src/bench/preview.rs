//! How soon after a save an editor sees what was saved: on the open page, and in the terminal.

use std::{
    fs,
    io::{BufRead as _, BufReader, Lines},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

use super::{Bench, LESSON, client::Client, content, millis, service::Service, table::Table};
use crate::project::Profile;

/// Where an open page hears of what is saved.
const CHANGES: &str = "/editor/changes";
/// The file of the lesson that is saved.
const FILE: &str = "kuntoutus/hyva-kuntoutuskaytanto/gas-tavoitteet.fi.md";
/// How often it is saved; the slowest time counts.
const SAVES: u32 = 5;
/// How long the program waits after a save for more of them, `QUIET` of its `content`.
const QUIET: Duration = Duration::from_millis(60);

/// Measures both.
pub fn measure(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let real = bench.folder.join("preview");
    content::copy_folder(&bench.project.path("content"), &real)?;
    page(bench, table, "the real course", &real, Duration::from_millis(300))?;
    let large = bench.folder.join("preview-large");
    let lessons = content::write_large(&bench.project.path("content"), &large, 300)?;
    page(bench, table, &format!("{lessons} lessons"), &large, Duration::from_secs(1))?;
    terminal(bench, table)
}

/// From the save of a lesson to the event that an open page hears of, and to the new page.
fn page(bench: &Bench<'_>, table: &mut Table, name: &str, folder: &Path, limit: Duration) -> Result<()> {
    let data = folder.with_extension("data");
    let service = Service::start_watching(&bench.project.kurssila(Profile::Release), folder, &data)?;
    let mut events = Client::connect(&service.address)?.listen(CHANGES)?;
    let mut visitor = Client::connect(&service.address)?;
    let mut lesson = Lesson::open(folder)?;
    let (mut told, mut shown) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..SAVES {
        let saved = lesson.save()?;
        events.wait_for("changed")?;
        told = told.max(saved.elapsed());
        let page = visitor.get(LESSON)?.expect_status(200)?;
        shown = shown.max(saved.elapsed());
        ensure!(page.text().contains(&lesson.title()), "the page does not show what was saved");
    }
    let row = format!("preview of {name}, from save to event / to the new page");
    let measured = format!("{} / {}", millis(told), millis(shown));
    table.add(&row, &format!("below {}", millis(limit)), measured, shown < limit);
    Ok(())
}

/// From the save of a lesson to the end of the report of `kurssila check --watch` on the real course.
fn terminal(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let folder = bench.folder.join("checked");
    content::copy_folder(&bench.project.path("content"), &folder)?;
    let mut check = WatchingCheck::start(&bench.project.kurssila(Profile::Release), &folder)?;
    let mut lesson = Lesson::open(&folder)?;
    let mut slowest = Duration::ZERO;
    for _ in 0..SAVES {
        let saved = lesson.save()?;
        check.read_report()?;
        slowest = slowest.max(saved.elapsed());
    }
    let row = format!("check again after one saved file, the wait of {} for more included", millis(QUIET));
    let limit = QUIET + Duration::from_millis(100);
    table.add(&row, &format!("below {}", millis(limit)), millis(slowest), slowest < limit);
    Ok(())
}

/// A lesson whose title says how often it was saved.
struct Lesson {
    file: PathBuf,
    text: String,
    saves: u32,
}

impl Lesson {
    fn open(content: &Path) -> Result<Self> {
        let file = content.join(FILE);
        let text = fs::read_to_string(&file)?;
        Ok(Self { file, text, saves: 0 })
    }

    fn title(&self) -> String {
        format!("Tallennus {}", self.saves)
    }

    /// Writes another title and returns when that began.
    fn save(&mut self) -> Result<Instant> {
        self.saves += 1;
        let line = self.text.lines().find(|line| line.starts_with("title:")).context("the lesson has no title")?;
        let text = self.text.replacen(line, &format!("title: {}", self.title()), 1);
        let started = Instant::now();
        fs::write(&self.file, text)?;
        Ok(started)
    }
}

/// A running `kurssila check --watch`. It ends with this value.
struct WatchingCheck {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl WatchingCheck {
    /// Starts it; its first report is out when this returns.
    fn start(program: &Path, content: &Path) -> Result<Self> {
        let mut process =
            Command::new(program).arg("check").arg(content).arg("--watch").stdout(Stdio::piped()).spawn()?;
        let lines = BufReader::new(process.stdout.take().context("standard output is piped")?).lines();
        let mut check = Self { process, lines };
        check.read_report()?;
        Ok(check)
    }

    /// Reads on to the line that ends a report.
    fn read_report(&mut self) -> Result<()> {
        for line in self.lines.by_ref() {
            if line?.ends_with(" checked)") {
                return Ok(());
            }
        }
        bail!("the check ended");
    }
}

impl Drop for WatchingCheck {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
