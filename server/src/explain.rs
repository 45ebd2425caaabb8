//! `kurssila explain`: the page of a code, or the list of all codes.

use std::{io::Write, process::ExitCode};

use authoring::Code;

use crate::cli::ExplainArgs;

/// Prints the page or the list; exit code 2 when there is no such code.
pub fn run(args: &ExplainArgs) -> anyhow::Result<ExitCode> {
    let text = match args.code.as_deref().map(|id| (id, Code::find(id))) {
        None => Code::list(args.lang),
        Some((_, Some(code))) => code.explain(args.lang),
        Some((id, None)) => {
            eprintln!("kurssila: there is no code `{id}`; `kurssila explain` lists them all");
            return Ok(ExitCode::from(2));
        }
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
