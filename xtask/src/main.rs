//! `cargo xtask`: the only build tool. It builds the browser bundle, the styles and the server, starts them, and runs
//! every test.

mod bench;
mod console;
mod debian;
mod project;
mod queries;
mod serve;
mod site;
mod suite;

use std::{ffi::OsString, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::project::Project;

/// Builds, serves and tests Kurssila.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build everything in release and serve the course on 127.0.0.1:3000.
    Serve {
        /// More options for `kurssila serve`; a repeated one wins.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<OsString>,
    },
    /// Build quickly and serve the course, showing every saved Markdown file at once.
    Dev {
        /// More options for `kurssila serve`; a repeated one wins.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<OsString>,
    },
    /// Build the program `kurssila` in release with everything embedded.
    Build,
    /// Build the browser bundle and the styles alone.
    Site,
    /// Run every check and every test.
    Test {
        /// Leave out what needs a browser.
        #[arg(long)]
        fast: bool,
        /// Run only the steps whose name contains this.
        #[arg(long)]
        only: Option<String>,
    },
    /// Write `.sqlx`, which lets the queries be checked without a database.
    Sqlx {
        /// Change nothing; fail if `.sqlx` does not match the queries and migrations.
        #[arg(long)]
        check: bool,
    },
    /// Measure the release build and print a table.
    Bench {
        /// Measure only what has this in its name.
        #[arg(long)]
        only: Option<String>,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let project = Project::find()?;
    match command {
        Command::Serve { options } => serve::serve(&project, &options)?,
        Command::Dev { options } => serve::dev(&project, &options)?,
        Command::Build => serve::build(&project)?,
        Command::Site => drop(site::build(&project)?),
        Command::Test { fast, only } => return Ok(suite::run(&project, &suite::Selection { fast, only })),
        Command::Sqlx { check: true } => queries::check(&project)?,
        Command::Sqlx { check: false } => queries::write(&project)?,
        Command::Bench { only } => bench::run(&project, only.as_deref())?,
    }
    Ok(ExitCode::SUCCESS)
}
