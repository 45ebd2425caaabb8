//! Valid HTML: the Nu checker reads every page that the journeys visited.

use std::fs;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use super::browser::{install_packages, pages};
use crate::{console::note, debian, project::Project};

/// The checker, as its npm package brings it.
const CHECKER: &str = "end2end/node_modules/vnu-jar/build/dist/vnu.jar";

/// Fails with a line for every error in a page.
pub fn check(project: &Project) -> Result<()> {
    debian::ensure(&project.shell, &[("java", "default-jre-headless")])?;
    install_packages(project)?;
    let pages = pages(project);
    let count = fs::read_dir(&pages).map_or(0, Iterator::count);
    ensure!(count > 0, "the journeys kept no page in {}", pages.display());
    cmd!(project.shell, "java -jar {CHECKER} --errors-only --skip-non-html {pages}")
        .quiet()
        .run()
        .context("a page is not valid HTML")?;
    note(&format!("{count} pages are valid"));
    Ok(())
}
