//! Builds the program `kurssila` and starts it.

use std::{ffi::OsString, os::unix::process::CommandExt as _, process::Command};

use anyhow::{Context, Result};

use crate::{
    console::{heading, note},
    project::{Profile, Project},
    site,
};

/// `cargo xtask build`: the site, then the program that embeds it.
pub fn build(project: &Project) -> Result<()> {
    compile(project, Profile::Release, &[])?;
    note(&format!("built {}", project.kurssila(Profile::Release).display()));
    Ok(())
}

/// `cargo xtask serve`: builds in release and serves until interrupted.
pub fn serve(project: &Project, options: &[OsString]) -> Result<()> {
    compile(project, Profile::Release, &[])?;
    start(project, Profile::Release, &[], options)
}

/// `cargo xtask dev`: builds quickly and serves with `--watch` until interrupted.
pub fn dev(project: &Project, options: &[OsString]) -> Result<()> {
    compile(project, Profile::Dev, &[])?;
    start(project, Profile::Dev, &["--watch"], options)
}

/// Builds the browser bundle and the program, with other targets of the workspace beside it when they are named.
pub fn compile(project: &Project, profile: Profile, others: &[&str]) -> Result<()> {
    heading("site");
    site::build(project)?;
    heading("server");
    let release = (profile == Profile::Release).then_some("--release");
    let targets = ["--package", "server", "--bin", "kurssila"].into_iter().chain(others.iter().copied());
    project.cargo(["build"].into_iter().chain(targets).chain(release)).run()?;
    Ok(())
}

/// Becomes `kurssila serve`, so that an interrupt reaches it and nothing stands between it and the terminal.
fn start(project: &Project, profile: Profile, flags: &[&str], options: &[OsString]) -> Result<()> {
    heading("kurssila serve");
    let program = project.kurssila(profile);
    let error = Command::new(&program).current_dir(&project.root).arg("serve").args(flags).args(options).exec();
    Err(error).with_context(|| format!("cannot start {}", program.display()))
}
