//! The browser bundle as a browser loads it: bindings that wasm-bindgen writes around the compiled islands.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use super::files::Files;
use crate::project::files_below;

/// What wasm-bindgen calls the files it writes.
const NAME: &str = "app";

/// A folder with `app.js`, `app_bg.wasm` and perhaps scripts that crates bring along.
#[derive(Debug)]
pub struct Bundle {
    folder: PathBuf,
}

/// Writes the bindings for a compiled module into `folder`, unless they are there from the same bytes.
pub fn bind(wasm: &Path, folder: &Path) -> Result<Bundle> {
    let module = fs::read(wasm)?;
    // The module names the version of wasm-bindgen it was compiled with, so its hash covers that as well.
    let key = format!("{:x}", Sha256::digest(&module));
    let stamp = folder.join("made-from");
    let bundle = Bundle { folder: folder.to_owned() };
    if fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == key) {
        return Ok(bundle);
    }
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Bindgen::new()
        .input_bytes(NAME, module)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen")?;
    fs::write(stamp, key)?;
    Ok(bundle)
}

impl Bundle {
    /// Adds the scripts and the module to the site, under the names that the server knows.
    pub fn add_to(&self, files: &mut Files) -> Result<()> {
        let wasm = files.add("app.wasm", fs::read(self.folder.join("app_bg.wasm"))?)?;
        let mut js = fs::read_to_string(self.folder.join("app.js"))?.replace("app_bg.wasm", &wasm);
        for snippet in files_below(&self.folder.join("snippets"))? {
            let name = path_with_slashes(snippet.strip_prefix(&self.folder)?);
            let file = files.add(&name, fs::read(&snippet)?)?;
            js = js.replace(&format!("./{name}"), &format!("./{file}"));
        }
        files.add("app.js", js.into_bytes())?;
        Ok(())
    }
}

fn path_with_slashes(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
