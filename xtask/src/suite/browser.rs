//! The journeys in a headless Chromium, driven by the npm packages in `end2end`.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::{
    console::note,
    debian,
    project::{Profile, Project},
};

/// The folder of the journeys.
const FOLDER: &str = "end2end";

/// Type-checks the journeys and runs them, each with scripts and without.
pub fn journeys(project: &Project) -> Result<()> {
    debian::ensure(&project.shell, &[("node", "nodejs"), ("npm", "npm"), ("/usr/bin/chromium", "chromium")])?;
    install_packages(project)?;
    let pages = pages(project);
    if pages.exists() {
        fs::remove_dir_all(pages)?;
    }
    npm(project, &["run", "--silent", "check"]).run().context("the journeys have type errors")?;
    npm(project, &["run", "--silent", "test"])
        .env("KURSSILA_PROGRAM", project.kurssila(Profile::Dev))
        .env("CARGO_TARGET_DIR", &project.target)
        .run()
        .context("a journey failed")
}

/// Where the journeys keep the HTML of the pages they visit.
pub fn pages(project: &Project) -> PathBuf {
    project.target.join(FOLDER).join("pages")
}

/// Installs the npm packages of the lock file, unless those are there.
pub fn install_packages(project: &Project) -> Result<()> {
    let lock = fs::read_to_string(project.path(FOLDER).join("package-lock.json"))?;
    let stamp = project.path(FOLDER).join("node_modules/.installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    note("npm ci (packages of the journeys)");
    npm(project, &["ci"]).run().context("the npm packages cannot be installed")?;
    fs::write(stamp, lock)?;
    Ok(())
}

fn npm<'a>(project: &'a Project, arguments: &[&str]) -> Cmd<'a> {
    cmd!(project.shell, "npm --prefix {FOLDER} {arguments...}").quiet()
}
