//! `kurssila schema`: writes the JSON Schemas that editors' own tools check and complete the content's YAML with.

use std::{fs, process::ExitCode};

use anyhow::{Context, Result};

use crate::cli::SchemaArgs;

/// Writes the schemas and names the files.
pub fn run(args: &SchemaArgs) -> Result<ExitCode> {
    fs::create_dir_all(&args.out).with_context(|| format!("the folder {} cannot be made", args.out.display()))?;
    for schema in authoring::schemas() {
        let file = args.out.join(&schema.file_name);
        fs::write(&file, schema.text).with_context(|| format!("{} cannot be written", file.display()))?;
        println!("{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
