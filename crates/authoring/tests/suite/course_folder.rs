//! The small course in `tests/course`, and ways to put mistakes into it.

use std::{collections::BTreeMap, fs, path::Path};

use authoring::{Compilation, Edit, Renaming, Source, compile};
use course::Date;

/// The day on which the course is compiled.
pub const TODAY: Date = Date::constant(2026, 11, 21);

pub const LESSON: &str = "kuntoutus/perusteet/laskurit.fi.md";
pub const SWEDISH_LESSON: &str = "kuntoutus/perusteet/laskurit.sv.md";
pub const OTHER_LESSON: &str = "kuntoutus/perusteet/tuki.fi.md";
pub const EXERCISES: &str = "kuntoutus/perusteet/tehtavat.fi.md";
pub const SWEDISH_EXERCISES: &str = "kuntoutus/perusteet/tehtavat.sv.md";
pub const QUIZ: &str = "kuntoutus/perusteet/quiz.fi.md";
pub const SWEDISH_QUIZ: &str = "kuntoutus/perusteet/quiz.sv.md";
pub const MODULE: &str = "kuntoutus/perusteet/module.yaml";
pub const COURSE: &str = "kuntoutus/course.yaml";
pub const FIGURE: &str = "kuntoutus/perusteet/images/polku.fi.svg";
pub const PAGE: &str = "pages/about.fi.md";
pub const FACTS: &str = "facts.yaml";

/// A content folder in memory.
#[derive(Clone)]
pub struct CourseFolder {
    files: BTreeMap<String, Vec<u8>>,
    /// Where a marked edit expects its message: path, line, column and width.
    pub marked: Option<(String, usize, usize, usize)>,
}

impl CourseFolder {
    /// The small course as it stands in `tests/course`.
    pub fn sound() -> Self {
        Self::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/course"))
    }

    /// Every file of a folder.
    pub fn read(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                    files.insert(name, fs::read(&path).unwrap());
                }
            }
        }
        Self { files, marked: None }
    }

    /// A folder without files.
    pub fn empty() -> Self {
        Self { files: BTreeMap::new(), marked: None }
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).unwrap()
    }

    /// Puts a file in; `«…»` in it marks where a message is expected.
    pub fn write(mut self, path: &str, text: &str) -> Self {
        let plain = text.replace(['«', '»'], "");
        if let Some(start) = text.find('«') {
            let line_start = text[..start].rfind('\n').map_or(0, |end| end + 1);
            let length = text[start..].find('»').expect("a mark is closed");
            let line = text[..start].matches('\n').count() + 1;
            let column = text[line_start..start].chars().count() + 1;
            let width = text[start..start + length].chars().count() - 1;
            self.marked = Some((path.to_owned(), line, column, width));
        }
        self.files.insert(path.to_owned(), plain.into_bytes());
        self
    }

    pub fn write_bytes(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.to_owned(), bytes.to_vec());
        self
    }

    pub fn remove(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "{path} is not in the folder");
        self
    }

    /// Replaces a text that occurs exactly once.
    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert_eq!(text.matches(from).count(), 1, "`{from}` must occur once in {path}");
        let edited = text.replace(from, to);
        self.write(path, &edited)
    }

    /// Adds lines at the end of a file.
    pub fn append(self, path: &str, lines: &str) -> Self {
        let edited = format!("{}{lines}", self.text(path));
        self.write(path, &edited)
    }

    /// Gives a file another path.
    pub fn moved(mut self, from: &str, to: &str) -> Self {
        let bytes = self.files.remove(from).expect("the file exists");
        assert!(self.files.insert(to.to_owned(), bytes).is_none(), "{to} is free");
        self
    }

    pub fn edited(self, edits: &[Edit]) -> Self {
        let files = self.sources().into_iter().map(|source| authoring::edited(&source, edits));
        Self { files: files.map(|source| (source.path, source.bytes)).collect(), marked: self.marked }
    }

    pub fn renamed(self, renaming: &Renaming) -> Self {
        let folder = self.edited(&renaming.edits);
        renaming.moves.iter().fold(folder, |folder, step| {
            let inside = format!("{}/", step.from);
            let paths: Vec<_> = folder.files.keys().cloned().collect();
            let paths = paths.iter().filter(|path| **path == step.from || path.starts_with(&inside));
            paths.fold(folder, |folder, path| folder.moved(path, &path.replacen(&step.from, &step.to, 1)))
        })
    }

    pub fn sources(&self) -> Vec<Source> {
        self.files.iter().map(|(path, bytes)| Source { path: path.clone(), bytes: bytes.clone() }).collect()
    }

    pub fn compile(&self) -> Compilation {
        self.compile_on(TODAY)
    }

    pub fn compile_on(&self, today: Date) -> Compilation {
        compile(&self.sources(), today)
    }

    /// Adds the fact `koe.maksu` with these values, each in the braces of a YAML map.
    pub fn with_values(self, values: &[&str]) -> Self {
        let values = values.iter().map(|value| format!("    - {{{value}}}\n")).collect::<Vec<_>>().concat();
        let shared = "  unit: €\n  source: {title: Esimerkki}\n  checked: 2026-11-01\n  certainty: verified\n";
        self.append(FACTS, &format!("koe.maksu:\n{shared}  values:\n{values}"))
    }

    /// What the folder compiles to, with nothing in it that tells one state of the files from another.
    pub fn compiled_text(&self) -> String {
        let Compilation { catalogue, diagnostics, .. } = self.compile();
        let text = format!("{:#?}", catalogue.unwrap_or_else(|| panic!("{diagnostics:#?}")));
        let mut parts = text.split("Revision(");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + part.split_once(')').unwrap().1)
    }
}
