//! Files of the site: hashed names, compressed variants, the manifest.

use std::{
    collections::HashSet,
    ffi::OsStr,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::GzEncoder};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Which file of the site holds what.
const MANIFEST: &str = "manifest.json";
/// Hexadecimal digits of the hash in a file name: 48 bits, so that two versions of one file never share a name.
const HASH_DIGITS: usize = 12;

/// A site in the making. A file that is already there under its hashed name is neither written nor compressed again.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    entries: Vec<Entry>,
}

/// A line of the manifest.
#[derive(Debug, Serialize)]
struct Entry {
    name: String,
    file: String,
    content_type: &'static str,
}

/// What a file weighs, in bytes.
#[derive(Debug)]
pub struct Built {
    /// The name without a hash.
    pub name: String,
    /// As it is.
    pub size: u64,
    /// Compressed, or as it is where compressing does not help.
    pub brotli: u64,
}

impl Files {
    /// A site in `folder`, which keeps what it holds until [`Self::finish`].
    pub fn open(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, entries: Vec::new() })
    }

    /// Adds a file and returns the name with the hash.
    pub fn add(&mut self, name: &str, content: Vec<u8>) -> Result<String> {
        let file = hashed_name(name, &content);
        let content_type = content_type(Path::new(name)).with_context(|| format!("what type of file is {name}"))?;
        ensure!(self.file_of(name).is_none(), "the site has two files called {name}");
        let path = self.folder.join(&file);
        if !path.exists() {
            // Variants first: the file itself says that all of it is there.
            if is_compressible(content_type) {
                write_if_smaller(&variant(&path, "br"), brotli(&content)?, &content)?;
                write_if_smaller(&variant(&path, "gz"), gzip(&content)?, &content)?;
            }
            fs::write(&path, content)?;
        }
        self.entries.push(Entry { name: name.to_owned(), file: file.clone(), content_type });
        Ok(file)
    }

    /// The hashed name of a file that has been added.
    pub fn file_of(&self, name: &str) -> Option<&str> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| entry.file.as_str())
    }

    /// Writes the manifest and removes what an earlier build left.
    pub fn finish(self) -> Result<Vec<Built>> {
        let manifest = serde_json::to_string_pretty(&self.entries)? + "\n";
        let path = self.folder.join(MANIFEST);
        // Cargo compiles the server again when the manifest is newer, so an equal one stays untouched.
        if fs::read_to_string(&path).ok().as_ref() != Some(&manifest) {
            fs::write(&path, manifest)?;
        }
        self.remove_others()?;
        self.entries.iter().map(|entry| self.weigh(entry)).collect()
    }

    fn remove_others(&self) -> Result<()> {
        let files: HashSet<&str> = self.entries.iter().map(|entry| entry.file.as_str()).collect();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
            let original = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(name);
            if name != MANIFEST && !files.contains(original) {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }

    fn weigh(&self, entry: &Entry) -> Result<Built> {
        let path = self.folder.join(&entry.file);
        let size = fs::metadata(&path)?.len();
        let brotli = fs::metadata(variant(&path, "br")).map_or(size, |metadata| metadata.len());
        Ok(Built { name: entry.name.clone(), size, brotli })
    }
}

/// The `Content-Type` of a file of the site, by its extension. Other files have no place there.
pub fn content_type(path: &Path) -> Option<&'static str> {
    match path.extension()?.to_str()? {
        "css" => Some("text/css; charset=utf-8"),
        "ico" => Some("image/vnd.microsoft.icon"),
        "js" => Some("text/javascript; charset=utf-8"),
        "png" => Some("image/png"),
        "svg" => Some("image/svg+xml"),
        "wasm" => Some("application/wasm"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}

fn is_compressible(content_type: &str) -> bool {
    !matches!(content_type, "font/woff2" | "image/png")
}

/// `fonts/name.woff2` becomes `name-0123456789ab.woff2`: the site is one folder, so files name each other by name alone.
fn hashed_name(name: &str, content: &[u8]) -> String {
    let hash = &format!("{:x}", Sha256::digest(content))[..HASH_DIGITS];
    let name = name.rsplit_once('/').map_or(name, |(_, name)| name);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

fn variant(path: &Path, extension: &str) -> PathBuf {
    path.with_added_extension(extension)
}

fn write_if_smaller(path: &Path, compressed: Vec<u8>, original: &[u8]) -> Result<()> {
    if compressed.len() < original.len() {
        fs::write(path, compressed)?;
    }
    Ok(())
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_only_with_it() {
        let name = hashed_name("fonts/atkinson.woff2", b"one");
        assert_eq!(name, hashed_name("fonts/atkinson.woff2", b"one"));
        assert_ne!(name, hashed_name("fonts/atkinson.woff2", b"two"));
        assert_eq!(name.split_once('-'), Some(("atkinson", "7692c3ad3540.woff2")));
    }

    #[test]
    fn what_no_browser_loads_has_no_content_type() {
        assert_eq!(content_type(Path::new("fonts/OFL.txt")), None);
        assert_eq!(content_type(Path::new("app.wasm")), Some("application/wasm"));
    }
}
