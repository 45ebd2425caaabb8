//! Programs that come as Debian packages: installs what is missing, or names it.

use std::fs;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::{console::note, project::is_installed};

/// A program and the package that brings it. The program is a name on the path or an absolute file.
pub type Tool = (&'static str, &'static str);

/// Makes sure that every tool is there. Installs packages only as root on a system with `apt-get`, and says so.
pub fn ensure(shell: &Shell, tools: &[Tool]) -> Result<()> {
    let missing: Vec<&str> =
        tools.iter().filter(|(program, _)| !is_there(program)).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    install(shell, &missing)?;
    match tools.iter().find(|(program, _)| !is_there(program)) {
        Some((program, package)) => bail!("the package {package} did not bring {program}"),
        None => Ok(()),
    }
}

/// Installs packages, or says that somebody else has to.
pub fn install(shell: &Shell, packages: &[&str]) -> Result<()> {
    let command = format!("apt-get install {}", packages.join(" "));
    if !can_install() {
        bail!("missing programs; on Debian, as root: {command}");
    }
    note(&format!("{command} (missing on this machine)"));
    // The lists of a fresh machine are empty or old.
    cmd!(shell, "apt-get update --quiet").quiet().run()?;
    cmd!(shell, "apt-get install --yes --quiet --no-install-recommends {packages...}")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .quiet()
        .run()
        .with_context(|| format!("`{command}` failed"))
}

/// Whether this is root on a system with `apt-get`.
pub fn can_install() -> bool {
    is_installed("apt-get") && is_root()
}

fn is_there(program: &str) -> bool {
    if program.starts_with('/') { fs::exists(program).unwrap_or(false) } else { is_installed(program) }
}

fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("Uid:")).is_some_and(|ids| {
        // Real, effective, saved and file system user; the effective one counts.
        ids.split_whitespace().nth(1) == Some("0")
    })
}
