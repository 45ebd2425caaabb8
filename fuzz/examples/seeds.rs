//! Writes the seeds of every fuzzer into `fuzz/corpus`: the files of the tests and of the published course.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = project.join("fuzz/corpus");
    for target in ["front_matter", "markdown", "question", "captions", "compile"] {
        fs::create_dir_all(corpus.join(target))?;
    }
    let mut count = 0;
    for folder in ["content", "crates/authoring/tests/course"] {
        let root = project.join(folder);
        let mut bundle = Vec::new();
        for path in files_below(&root)? {
            let Ok(name) = path.strip_prefix(&root) else { continue };
            let name = name.to_string_lossy().replace('\\', "/");
            let bytes = fs::read(&path)?;
            for (target, seed) in seeds_of(&name, &bytes) {
                count += 1;
                fs::write(corpus.join(target).join(format!("seed-{count}")), seed)?;
            }
            // A bundle of a whole course is too large to be varied well.
            if folder != "content" {
                bundle.extend([b"=== ", name.as_bytes(), b"\n", &bytes].concat());
            }
        }
        if !bundle.is_empty() {
            fs::write(corpus.join("compile/seed-course"), bundle)?;
        }
    }
    println!("{count} seeds are in fuzz/corpus");
    Ok(())
}

/// The seeds that a file gives, each with the target it is for.
fn seeds_of(name: &str, bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let text = String::from_utf8_lossy(bytes);
    let chosen = |choice: &[u8]| vec![("front_matter", [choice, bytes].concat())];
    match name.rsplit('/').next() {
        Some("facts.yaml") => chosen(b"1"),
        Some("glossary.yaml") => chosen(b"2"),
        Some("course.yaml") => chosen(b"3"),
        Some("module.yaml") => chosen(b"4"),
        Some("guide.yaml") => chosen(b"5"),
        Some("README.md" | "README.en.md") => Vec::new(),
        Some(file) if file.ends_with(".md") => {
            let Some((front_matter, body)) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"))
            else {
                return Vec::new();
            };
            let mut seeds = vec![("front_matter", format!("0{front_matter}\n---\n").into_bytes())];
            let sections = body.split("\n## ").map(|section| ("markdown", format!("## {section}\n").into_bytes()));
            seeds.extend(sections);
            let questions = body.split("\n### ").filter(|section| section.contains("<!-- question "));
            seeds.extend(questions.map(|question| ("question", format!("### {question}\n").into_bytes())));
            seeds
        }
        Some(file) if file.ends_with(".vtt") => vec![("captions", bytes.to_vec())],
        Some(file) if file.ends_with(".svg") => {
            let course = "=== k/course.yaml\ntitle: A\nsummary: B\nmodules: []\n=== k/s.svg\n";
            vec![("compile", [course.as_bytes(), bytes].concat())]
        }
        _ => Vec::new(),
    }
}

fn files_below(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}
