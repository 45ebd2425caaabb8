//! A course of hundreds of lessons, made from copies of the real modules.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The course that is copied.
const COURSE: &str = "kuntoutus";

/// Writes content with at least `wanted` lessons to `folder` and returns how many there are.
pub fn write_large(content: &Path, folder: &Path, wanted: usize) -> Result<usize> {
    copy(content, folder, &|text| text)?;
    let course = folder.join(COURSE);
    let modules = folders(&content.join(COURSE))?;
    let mut names: Vec<String> = Vec::new();
    for module in &modules {
        names.push(name(module)?);
    }
    let mut lessons = count_lessons(&course)?;
    let rounds = (2..).flat_map(|round| modules.iter().map(move |module| (round, module)));
    for (round, module) in rounds {
        if lessons >= wanted {
            break;
        }
        let copied = format!("{}-{round}", name(module)?);
        // Ids of questions are unique in a course, and those of services in the whole content.
        let rename = |text: String| {
            let renamed = text.replace("question id=", &format!("question id=k{round}-"));
            rename_services(&renamed.replace("case id=", &format!("case id=k{round}-")), round)
        };
        copy(module, &course.join(&copied), &rename)?;
        names.push(copied);
        lessons = count_lessons(&course)?;
    }
    let file = course.join("course.yaml");
    let text = fs::read_to_string(&file)?;
    let (before, modules) = text.split_once("\nmodules:\n").context("the course does not list its modules in lines")?;
    let after = modules.find("\nquiz:").map_or("", |end| &modules[end..]);
    fs::write(&file, format!("{before}\nmodules: [{}]{after}", names.join(", ")))?;
    Ok(lessons)
}

/// The text of a lesson with other ids for its services, which are the keys of the second level below `services`.
fn rename_services(text: &str, round: usize) -> String {
    let mut is_services = false;
    let lines = text.split_inclusive('\n').map(|line| {
        if !line.starts_with(' ') {
            is_services = line.trim_end() == "services:";
        }
        match line.strip_prefix("  ") {
            Some(key) if is_services && !key.starts_with(' ') => format!("  k{round}-{key}"),
            _ => line.to_owned(),
        }
    });
    lines.collect()
}

/// Copies a folder with everything in it, to be changed.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    copy(from, to, &|text| text)
}

fn copy(from: &Path, to: &Path, change: &dyn Fn(String) -> String) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().context("a folder lists names")?);
        if path.is_dir() {
            copy(&path, &target, change)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            fs::write(target, change(fs::read_to_string(&path)?))?;
        } else {
            fs::copy(&path, target)?;
        }
    }
    Ok(())
}

/// How many files a folder and its folders hold.
pub fn count_files(folder: &Path) -> Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        count += if path.is_dir() { count_files(&path)? } else { 1 };
    }
    Ok(count)
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.join("module.yaml").exists() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// Finnish lesson files in the modules of a course: every lesson has one.
fn count_lessons(course: &Path) -> Result<usize> {
    let mut count = 0;
    for module in folders(course)? {
        for entry in fs::read_dir(module)? {
            let name = name(&entry?.path())?;
            count += usize::from(name.ends_with(".fi.md") && name != "quiz.fi.md");
        }
    }
    Ok(count)
}

fn name(path: &Path) -> Result<String> {
    Ok(path.file_name().and_then(|name| name.to_str()).context("a file name is not UTF-8")?.to_owned())
}
