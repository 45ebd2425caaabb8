//! Where the project and what is built of it are.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

/// A checkout and its target folder.
#[derive(Debug)]
pub struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder: everything that is built, downloaded for tests or reported lands there.
    pub target: PathBuf,
    /// Runs programs in [`Self::root`].
    pub shell: Shell,
}

/// How the server is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For people at work and for tests.
    Dev,
    /// For readers and for measurements.
    Release,
}

impl Profile {
    /// The folder in the target folder.
    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

impl Project {
    /// Asks cargo.
    pub fn find() -> Result<Self> {
        let shell = Shell::new()?;
        let cargo = cargo();
        let metadata = cmd!(shell, "{cargo} metadata --format-version 1 --no-deps").quiet().read()?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
        let path = |field: &str| metadata[field].as_str().map(PathBuf::from).with_context(|| format!("no {field}"));
        let root = path("workspace_root")?;
        shell.change_dir(&root);
        Ok(Self { root, target: path("target_directory")?, shell })
    }

    /// The built site, which the server embeds.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// A file or folder of the checkout.
    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// The program `kurssila`, once built.
    pub fn kurssila(&self, profile: Profile) -> PathBuf {
        self.target.join(profile.folder()).join("kurssila")
    }

    /// An example program, once built for tests.
    pub fn example(&self, name: &str) -> PathBuf {
        self.target.join(Profile::Dev.folder()).join("examples").join(name)
    }

    /// The cargo that runs this program, with arguments.
    pub fn cargo<I: IntoIterator<Item: AsRef<OsStr>>>(&self, arguments: I) -> Cmd<'_> {
        let cargo = cargo();
        // `cargo run` describes this package in the environment, and some build scripts run again when that changes.
        env::vars_os()
            .filter_map(|(name, _)| name.into_string().ok())
            .filter(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
            .fold(cmd!(self.shell, "{cargo} {arguments...}").quiet(), Cmd::env_remove)
    }
}

fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// Whether a program of this name can be started.
pub fn is_installed(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

/// Every file in a folder and its folders, sorted; none when there is no such folder.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    files.sort();
    Ok(files)
}
