//! `.sqlx`: what SQLite says about every query, kept in the repository so that a plain build needs no database.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use xshell::cmd;

use crate::{
    console::note,
    debian,
    project::{Project, files_below},
};

/// Writes `.sqlx` anew.
pub fn write(project: &Project) -> Result<()> {
    let fresh = describe(project)?;
    let folder = project.path(".sqlx");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for (name, content) in &fresh {
        fs::write(folder.join(name), content)?;
    }
    note(&format!("{} queries written to {}", fresh.len(), folder.display()));
    Ok(())
}

/// Fails when [`write()`] would change something. Asks SQLite only when something has changed since it last agreed.
pub fn check(project: &Project) -> Result<()> {
    let stamp = project.target.join("queries-agree");
    let inputs = inputs(project)?;
    if fs::read_to_string(&stamp).is_ok_and(|agreed| agreed == inputs) {
        note("unchanged since they last matched");
        return Ok(());
    }
    let fresh = describe(project)?;
    let committed = read(&project.path(".sqlx"))?;
    let differing: Vec<&str> = fresh
        .iter()
        .filter(|(name, content)| committed.get(name.as_str()) != Some(*content))
        .chain(committed.iter().filter(|(name, _)| !fresh.contains_key(*name)))
        .map(|(name, _)| name.as_str())
        .collect();
    if !differing.is_empty() {
        bail!("`.sqlx` is out of date, run `cargo xtask sqlx`: {}", differing.join(", "));
    }
    fs::write(stamp, inputs)?;
    note(&format!("{} queries match", fresh.len()));
    Ok(())
}

/// A hash of everything that the outcome depends on.
fn inputs(project: &Project) -> Result<String> {
    let mut hash = Sha256::new();
    for folder in [".sqlx", "migrations", "crates/store"] {
        for file in files_below(&project.path(folder))? {
            hash.update(file.strip_prefix(&project.root)?.as_os_str().as_encoded_bytes());
            hash.update(Sha256::digest(fs::read(&file)?));
        }
    }
    hash.update(Sha256::digest(fs::read(project.path("Cargo.lock"))?));
    Ok(format!("{:x}", hash.finalize()))
}

/// Has sqlx's macros ask a database made from the migrations, by compiling `store` again.
fn describe(project: &Project) -> Result<BTreeMap<String, String>> {
    let folder = project.target.join("queries");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let described = folder.join("sqlx");
    fs::create_dir_all(&described)?;
    let database = folder.join("migrated.sqlite");
    migrate(project, &database)?;
    // Cargo does not know that the macros read the environment; an argument it has never seen makes it compile `store`.
    #[expect(clippy::disallowed_methods, reason = "only has to differ from every earlier run")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_nanos();
    let unseen = format!("described_at=\"{now}\"");
    project
        .cargo(["rustc", "--package", "store", "--lib", "--profile", "check", "--", "--cfg", &unseen])
        .env("DATABASE_URL", format!("sqlite:{}", database.display()))
        .env("SQLX_OFFLINE_DIR", &described)
        .env("SQLX_OFFLINE", "false")
        .run()
        .context("the queries do not match the migrations")?;
    read(&described)
}

/// Runs every migration with the command-line shell of SQLite, which needs nothing of ours to be compiled.
fn migrate(project: &Project, database: &Path) -> Result<()> {
    debian::ensure(&project.shell, &[("sqlite3", "sqlite3")])?;
    let mut migrations: Vec<PathBuf> =
        fs::read_dir(project.path("migrations"))?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    migrations.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
    migrations.sort();
    for migration in &migrations {
        let sql = fs::read_to_string(migration)?;
        cmd!(project.shell, "sqlite3 -bail {database}")
            .stdin(sql)
            .quiet()
            .run()
            .with_context(|| format!("{} does not run", migration.display()))?;
    }
    Ok(())
}

/// The files of a folder by name; none when there is no such folder.
fn read(folder: &Path) -> Result<BTreeMap<String, String>> {
    if !folder.is_dir() {
        return Ok(BTreeMap::new());
    }
    fs::read_dir(folder)?
        .map(|entry| {
            let path = entry?.path();
            let name = path.file_name().context("a folder lists names")?.to_string_lossy().into_owned();
            Ok((name, fs::read_to_string(&path)?))
        })
        .collect()
}
