//! Embeds the built site: writes `assets.rs`, a table of the files that `cargo xtask site` made.
//!
//! The folder is `KURSSILA_SITE`, or `site` in cargo's target folder. Without one the table is empty, so that a plain
//! `cargo build` needs neither a browser target nor styles.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// What the manifest says when no site has been built.
const EMPTY: &str = "[]\n";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=KURSSILA_SITE");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let folder = env::var_os("KURSSILA_SITE").map_or_else(|| default_site(&out), |folder| Ok(PathBuf::from(folder)))?;
    let manifest = folder.join("manifest.json");
    println!("cargo::rerun-if-changed={}", manifest.display());
    fs::write(out.join("assets.rs"), table(&folder, &fs::read_to_string(&manifest)?)?)?;
    Ok(())
}

/// The site folder in the target folder, which is four levels above `OUT_DIR`:
/// `target/<profile>/build/server-<hash>/out`.
fn default_site(out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let folder = out.ancestors().nth(4).ok_or("OUT_DIR is not in a target folder")?.join("site");
    let manifest = folder.join("manifest.json");
    if !manifest.exists() {
        // Cargo can watch a file that exists; a missing one would have it compile the server again every time.
        fs::create_dir_all(&folder)?;
        fs::write(&manifest, EMPTY)?;
    }
    Ok(folder)
}

fn table(folder: &Path, manifest: &str) -> Result<String, Box<dyn Error>> {
    let entries: Vec<serde_json::Value> = serde_json::from_str(manifest)?;
    let mut code = String::from("&[\n");
    for entry in &entries {
        let field = |name: &str| entry[name].as_str().ok_or_else(|| format!("the manifest lacks `{name}`"));
        let file = field("file")?;
        writeln!(
            code,
            "    Asset {{ name: {:?}, file: {file:?}, content_type: {:?}, bytes: {}, brotli: {}, gzip: {} }},",
            field("name")?,
            field("content_type")?,
            include(&folder.join(file)),
            variant(&folder.join(format!("{file}.br"))),
            variant(&folder.join(format!("{file}.gz"))),
        )?;
    }
    code.push_str("]\n");
    Ok(code)
}

fn include(path: &Path) -> String {
    format!("include_bytes!({:?})", path.display().to_string())
}

fn variant(path: &Path) -> String {
    if path.exists() { format!("Some({})", include(path)) } else { "None".to_owned() }
}
