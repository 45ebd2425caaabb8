//! `kurssila fix`, and what every command that changes content files shares: the diff, and writing it.

use std::{
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use authoring::{Edit, Move, Repairs, Source};
use similar::TextDiff;

use crate::{cli::FixArgs, clock::Clock, content::read_folder};

/// Lines around a change that a diff shows.
const CONTEXT: usize = 2;

/// Shows the repairs and makes them.
pub fn run(args: &FixArgs) -> Result<ExitCode> {
    let sources = read_folder(&args.folder)?;
    let edits = authoring::fix(&sources, Clock::system().today(), Repairs { option_ids: args.option_ids });
    let changes = Changes::of_edits(&sources, &edits);
    changes.carry_out(&args.folder, args.dry_run)?;
    Ok(ExitCode::SUCCESS)
}

/// Changes of a content folder: first the files, then the moves.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    pub(crate) files: Vec<FileChange>,
    pub(crate) moves: Vec<Move>,
}

/// A file as it is and as it will be.
#[derive(Debug)]
pub(crate) struct FileChange {
    path: String,
    /// `None` when the file is new.
    before: Option<Vec<u8>>,
    after: Vec<u8>,
}

impl Changes {
    /// The files that the edits change.
    pub(crate) fn of_edits(sources: &[Source], edits: &[Edit]) -> Self {
        let touched = sources.iter().filter(|source| edits.iter().any(|edit| edit.path == source.path));
        let change = |source: &Source| {
            let after = authoring::edited(source, edits).bytes;
            FileChange { path: source.path.clone(), before: Some(source.bytes.clone()), after }
        };
        Self { files: touched.map(change).collect(), moves: Vec::new() }
    }

    /// Adds files that do not exist yet.
    pub(crate) fn with_new_files(mut self, files: Vec<Source>) -> Self {
        let new = |Source { path, bytes }| FileChange { path, before: None, after: bytes };
        self.files.extend(files.into_iter().map(new));
        self
    }

    /// Shows the changes on standard output and makes them, unless they are only to be shown.
    pub(crate) fn carry_out(&self, folder: &Path, dry_run: bool) -> Result<()> {
        let mut output = io::stdout();
        output.write_all(self.diff().as_bytes())?;
        if !dry_run {
            self.write(folder)?;
        }
        let (files, moves) = (self.files.len(), self.moves.len());
        let outcome = match (files + moves, dry_run) {
            (0, _) => "nothing to change".to_owned(),
            (_, true) => "nothing was written, because of --dry-run".to_owned(),
            (_, false) => format!("files changed: {files}, moved: {moves}"),
        };
        writeln!(output, "{outcome}")?;
        Ok(())
    }

    /// The changes as a unified diff.
    fn diff(&self) -> String {
        let mut diff = String::new();
        for FileChange { path, before, after } in &self.files {
            let old = before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
            let new = String::from_utf8_lossy(after);
            let old_name = if before.is_some() { format!("a/{path}") } else { "/dev/null".to_owned() };
            let lines = TextDiff::from_lines(&*old, &*new);
            let hunks =
                lines.unified_diff().context_radius(CONTEXT).header(&old_name, &format!("b/{path}")).to_string();
            diff.push_str(&hunks);
        }
        for Move { from, to } in &self.moves {
            let written = writeln!(diff, "rename from {from}\nrename to {to}");
            written.expect("writing to a string cannot fail");
        }
        diff
    }

    fn write(&self, folder: &Path) -> Result<()> {
        for FileChange { path, before, after } in &self.files {
            let file = folder.join(path);
            let written = match before {
                Some(before) => replace(&file, before, after),
                None => create(&file, after),
            };
            written.with_context(|| format!("{} cannot be written", file.display()))?;
        }
        for Move { from, to } in &self.moves {
            let (from, to) = (folder.join(from), folder.join(to));
            if to.exists() {
                bail!("{} exists already", to.display());
            }
            fs::rename(&from, &to).with_context(|| format!("{} cannot become {}", from.display(), to.display()))?;
        }
        Ok(())
    }
}

/// Makes a file that must not exist yet.
fn create(file: &Path, content: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::File::create_new(file)?.write_all(content)?)
}

/// Puts another content into a file: at every moment it holds the old or the new one in full.
fn replace(file: &Path, before: &[u8], after: &[u8]) -> Result<()> {
    if fs::read(file)? != before {
        bail!("it has been changed in the meantime; nothing is lost, try again");
    }
    let folder = file.parent().context("a file is in a folder")?;
    // Hidden, so that neither the compiler nor somebody who lists the folder takes it for content.
    let mut beside = tempfile::Builder::new().prefix(".").tempfile_in(folder)?;
    beside.write_all(after)?;
    beside.as_file().set_permissions(fs::metadata(file)?.permissions())?;
    beside.persist(file)?;
    Ok(())
}
