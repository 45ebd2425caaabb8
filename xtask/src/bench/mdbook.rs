//! mdBook on the same Markdown files: what an editor would wait for who wrote a book instead of a course.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::cmd;

use super::{Bench, check, content, median_time, millis, table::Table};
use crate::{
    console::note,
    project::{Project, files_below},
};

const MDBOOK: &str = "mdbook@0.5.4";
/// Without the search index and the page for printing, which have no counterpart in a check.
const BOOK: &str = "[book]\ntitle = \"Kurssi\"\nlanguage = \"fi\"\n\n\
    [output.html.search]\nenable = false\n\n[output.html.print]\nenable = false\n";

/// Compares on the real course and on a large one.
pub fn measure(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let mdbook = install(bench.project)?;
    let real = bench.project.path("content");
    compare(bench, table, &mdbook, "the real course", &real)?;
    let large = bench.folder.join("mdbook-large");
    let lessons = content::write_large(&real, &large, 300)?;
    compare(bench, table, &mdbook, &format!("{lessons} lessons"), &large)
}

fn compare(bench: &Bench<'_>, table: &mut Table, mdbook: &Path, name: &str, content: &Path) -> Result<()> {
    let book = bench.folder.join(format!("book of {name}"));
    write_book(content, &book)?;
    let ours = check(bench, content)?;
    let theirs =
        median_time(|| cmd!(bench.project.shell, "{mdbook} build {book}").quiet().ignore_stdout().ignore_stderr())?;
    let measured = format!("{} against {}", millis(ours), millis(theirs));
    table.add(&format!("check of {name} against mdBook on the same Markdown"), "faster", measured, ours < theirs);
    Ok(())
}

/// Writes a book of every Markdown file of the content, each a chapter.
fn write_book(content: &Path, book: &Path) -> Result<()> {
    let mut summary = "# Summary\n\n".to_owned();
    for file in files_below(content)?.into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "md")) {
        let inside = file.strip_prefix(content)?;
        let chapter = book.join("src").join(inside);
        fs::create_dir_all(chapter.parent().context("a chapter is in a folder")?)?;
        fs::copy(&file, chapter)?;
        writeln!(summary, "- [{0}]({0})", inside.display())?;
    }
    fs::write(book.join("src/SUMMARY.md"), summary)?;
    fs::write(book.join("book.toml"), BOOK)?;
    Ok(())
}

/// Installs mdBook into a folder of the measurements' own, unless it is there, and returns the program.
fn install(project: &Project) -> Result<PathBuf> {
    let folder = project.target.join("mdbook");
    let program = folder.join("bin/mdbook");
    if program.exists() {
        return Ok(program);
    }
    note(&format!("cargo install {MDBOOK}"));
    let built = folder.join("build");
    let install = |locked: Option<&str>| {
        let arguments = project.cargo(["install", MDBOOK, "--quiet"]).args(locked).arg("--root").arg(&folder);
        arguments.arg("--target-dir").arg(&built).run()
    };
    // The versions in its lock file can be missing in a mirror of the registry.
    install(Some("--locked")).or_else(|_| install(None)).context("mdBook cannot be installed")?;
    fs::remove_dir_all(built)?;
    Ok(program)
}
