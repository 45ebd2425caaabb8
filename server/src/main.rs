//! The program `kurssila`.

use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match server::cli::Cli::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("kurssila: {error:#}");
            ExitCode::FAILURE
        }
    }
}
