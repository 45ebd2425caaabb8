//! The content as it was earlier: another folder, or a revision that git keeps.

use std::{
    io::{Read, Write},
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, anyhow, bail};
use authoring::{MAX_FILE_BYTES, Source, is_only_named};
use course::{Date, catalogue::Catalogue};

use crate::content::read_folder;

/// The courses at an earlier state of `folder`.
///
/// What counts as an error in `check.toml` is about what is published next, so it is not asked of the past.
pub fn catalogue(against: &str, folder: &Path, today: Date) -> Result<Catalogue> {
    let mut sources =
        if Path::new(against).is_dir() { read_folder(Path::new(against))? } else { revision(against, folder)? };
    sources.retain(|source| source.path != "check.toml");
    let compilation = authoring::compile(&sources, today);
    compilation.catalogue.with_context(|| {
        let first = compilation.diagnostics.first();
        let place = first.map(|first| format!(", first in {} line {}", first.path, first.line)).unwrap_or_default();
        format!("the content at `{against}` has errors{place}: which ids it has cannot be told")
    })
}

/// The files of a folder at a revision, as [`read_folder`] reads them: no links, nothing hidden.
fn revision(revision: &str, folder: &Path) -> Result<Vec<Source>> {
    let commit = format!("{revision}^{{commit}}");
    let commit = git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])
        .map_err(|error| anyhow!("`{revision}` is neither a folder nor a revision that git knows: {error}"))?;
    let commit = String::from_utf8(commit)?;
    let listed = git(folder, &["ls-tree", "-r", "-l", "-z", commit.trim()])?;
    let entries: Vec<Entry> = String::from_utf8_lossy(&listed).split('\0').filter_map(Entry::read).collect();
    let texts = contents(folder, &entries)?;
    Ok(entries.into_iter().zip(texts).map(|(entry, bytes)| Source { path: entry.path, bytes }).collect())
}

/// A file of a revision.
struct Entry {
    object: String,
    bytes: usize,
    path: String,
}

impl Entry {
    /// Reads `mode type object size<TAB>path`; `None` for anything but a file that can be seen.
    fn read(line: &str) -> Option<Self> {
        let (details, path) = line.split_once('\t')?;
        let mut details = details.split_ascii_whitespace();
        let (mode, _, object, bytes) = (details.next()?, details.next()?, details.next()?, details.next()?);
        let is_hidden = path.split('/').any(|part| part.starts_with('.'));
        // Symbolic links and other repositories have modes of their own.
        (mode.starts_with("100") && !is_hidden).then_some(())?;
        Some(Self { object: object.to_owned(), bytes: bytes.parse().ok()?, path: path.to_owned() })
    }
}

/// What is in the files, read by one `git` for all of them.
fn contents(folder: &Path, entries: &[Entry]) -> Result<Vec<Vec<u8>>> {
    let mut child = command(folder, &["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("the program `git` cannot be started")?;
    let mut asked = child.stdin.take().context("git takes no input")?;
    let mut answer = std::io::BufReader::new(child.stdout.take().context("git gives no output")?);
    let mut contents = Vec::new();
    for entry in entries {
        if is_only_named(&entry.path) {
            contents.push(Vec::new());
            continue;
        }
        // Far too large for the compiler to read, which therefore does not need to see it.
        if entry.bytes > MAX_FILE_BYTES {
            contents.push(vec![b' '; MAX_FILE_BYTES + 1]);
            continue;
        }
        writeln!(asked, "{}", entry.object)?;
        asked.flush()?;
        let mut head = Vec::new();
        std::io::BufRead::read_until(&mut answer, b'\n', &mut head)?;
        if !head.ends_with(format!(" {}\n", entry.bytes).as_bytes()) {
            bail!("git does not give the file {}", entry.path);
        }
        let mut bytes = vec![0; entry.bytes + 1];
        answer.read_exact(&mut bytes)?;
        bytes.pop();
        contents.push(bytes);
    }
    drop(asked);
    child.wait()?;
    Ok(contents)
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments);
    command
}

/// What git prints, or what it complains about.
fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>> {
    let output = command(folder, arguments).output().context("the program `git` cannot be started")?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("git {} fails {}", arguments[0], complaint.trim());
    }
    Ok(output.stdout)
}
