//! The site: browser bundle, styles, typeface and pictures under hashed names, with compressed variants and a manifest
//! that the server's build script reads.

mod bundle;
mod compiler;
mod files;
mod styles;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use self::files::{Built, Files};
use crate::{
    console::{note, timed},
    project::Project,
};

/// The name under which the server knows the style sheet.
const CSS: &str = "app.css";

/// Builds what has changed and returns the folder of the site.
pub fn build(project: &Project) -> Result<PathBuf> {
    let mut files = Files::open(project.site())?;
    let styles = project.path("style");
    add_folder(&mut files, &styles, &styles)?;
    add_folder(&mut files, &styles, &styles.join("fonts"))?;
    let css = timed("styles", || styles::bundle(&styles.join("main.css"), &styles, &files))?;
    files.add(CSS, css.into_bytes())?;
    let wasm = timed("browser bundle compiled", || compiler::compile(project))?;
    let bundle = timed("bindings", || bundle::bind(&wasm, &project.target.join("wasm").join("bindings")))?;
    timed("compressed", || bundle.add_to(&mut files))?;
    let built = files.finish()?;
    for Built { name, size, brotli } in &built {
        note(&format!("  {name:<50} {size:>8} bytes, brotli {brotli:>7}"));
    }
    Ok(project.site())
}

/// Adds the files of a folder that browsers load as they are, under their path from `root`.
fn add_folder(files: &mut Files, root: &Path, folder: &Path) -> Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    for file in entries {
        let is_sheet = file.extension().is_some_and(|extension| extension == "css");
        if !is_sheet && files::content_type(&file).is_some() {
            let name = file.strip_prefix(root)?.to_str().context("a file name is not UTF-8")?.to_owned();
            files.add(&name, fs::read(&file)?)?;
        }
    }
    Ok(())
}
