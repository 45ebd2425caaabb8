//! Writes the sample certificates as PDF:
//! `cargo run --release -p certificate --example sample -- <folder> [<template.typ>]`.
//!
//! Programs that check documents (PDF/UA, text extraction, QR codes) look at these files.

use std::{env, error::Error, fs, path::PathBuf, time::Instant};

use certificate::{Typesetter, sample};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("usage: sample <folder> [<template.typ>]")?;
    let template = arguments.next().unwrap_or_else(|| PathBuf::from("content/kuntoutus/certificate.typ"));
    let template = fs::read_to_string(&template)?;
    fs::create_dir_all(&folder)?;

    let typesetter = Typesetter::new();
    let problems = typesetter.check(&template);
    for problem in &problems {
        eprintln!("{:?}: {problem} {:?}", problem.severity, problem.hints);
    }
    for (kind, make) in [("ordinary", sample::ordinary as fn(_) -> _), ("demanding", sample::demanding)] {
        for lang in course::Lang::ALL {
            let started = Instant::now();
            let pdf = typesetter.typeset(&make(lang), sample::VERIFY_URL, &template)?;
            let name = format!("{kind}.{lang}.pdf");
            println!("{name}: {} bytes, {:.1?}", pdf.len(), started.elapsed());
            fs::write(folder.join(name), pdf)?;
        }
    }
    if problems.is_empty() { Ok(()) } else { Err("the template has problems".into()) }
}
