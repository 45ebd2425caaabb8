//! The content folder: which files can be read, and what each of them is.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
};

use course::{CourseId, Lang, LessonId, ModuleId, PageId};

use crate::{
    course_yaml::{CourseYaml, ModuleYaml},
    diagnostics::{FileAdvice, Problem, Report},
    parallel::each,
    source::{Broken, Source, SourceFile, Unreadable, code_point, ending},
    video,
};

/// The files that belong to every course.
pub(crate) const SHARED: [&str; 3] = ["facts.yaml", "glossary.yaml", "guide.yaml"];

/// The files of the content folder.
#[derive(Debug, Default)]
pub(crate) struct Folder<'a> {
    /// The texts that could be read.
    pub(crate) files: BTreeMap<&'a str, SourceFile<'a>>,
    /// Every path, readable or not.
    pub(crate) paths: BTreeSet<&'a str>,
}

impl<'a> Folder<'a> {
    /// Reads the texts; those that cannot be read are reported.
    pub(crate) fn read(sources: &'a [Source], report: &mut Report) -> Self {
        let mut folder = Self::default();
        // Problems are told in this order where nothing else tells them apart.
        let mut sources: Vec<&Source> = sources.iter().collect();
        sources.sort_by_key(|source| source.path.as_str());
        folder.paths = sources.iter().map(|source| source.path.as_str()).collect();
        let texts = sources.into_iter().filter(|source| is_text(&source.path) && !is_beside_the_content(&source.path));
        let files = each(texts, report, |source, report| {
            let file = SourceFile::read(source).map_err(|unreadable| refuse(source, unreadable, report));
            Some((source.path.as_str(), file.ok()?))
        });
        folder.files = files.into_iter().flatten().collect();
        folder
    }

    fn exists(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    /// The stored form of a path.
    fn stored(&self, path: &str) -> Option<&'a str> {
        self.paths.get(path).copied()
    }

    /// The paths inside a folder, given with its final `/`.
    pub(crate) fn inside(&self, folder: &str) -> impl Iterator<Item = &'a str> + use<'_, 'a> {
        let folder = folder.to_owned();
        let from = self.paths.range::<str, _>((Bound::Included(folder.as_str()), Bound::Unbounded));
        from.copied().take_while(move |path| path.starts_with(&folder))
    }

    /// The folders of a course that hold a `module.yaml`.
    fn module_names(&self, course: &str) -> impl Iterator<Item = &'a str> + use<'_, 'a> {
        let prefix = format!("{course}/");
        let inside = self.inside(&prefix);
        inside.filter_map(move |path| {
            path.strip_prefix(&prefix)?.strip_suffix("/module.yaml").filter(|name| !name.contains('/'))
        })
    }
}

fn is_text(path: &str) -> bool {
    matches!(ending(path), Some("md" | "yaml" | "yml" | "typ" | "svg" | "vtt"))
}

/// Files for editors and tools that are no part of any course.
pub(crate) fn is_beside_the_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split('.').next().unwrap_or(name);
    let is_handbook = matches!(stem, "README" | "EDITORS") && ending(name) == Some("md");
    name.starts_with('.') || is_handbook || name == "check.toml"
}

/// Reports why a file was not read.
pub(crate) fn refuse(source: &Source, unreadable: Unreadable, report: &mut Report) {
    let (offset, reason) = match unreadable {
        Unreadable::TooLarge { bytes } => {
            report.add_to_path(&source.path, Problem::TooLarge { bytes, limit: crate::source::MAX_BYTES });
            return;
        }
        Unreadable::Broken { offset, reason } => (offset, reason),
    };
    let problem = match reason {
        Broken::NotUtf8 => Problem::NotUtf8 { offset },
        Broken::NulByte => Problem::NulByte { offset },
        Broken::ControlCharacter(character) => Problem::ControlCharacter { code: code_point(character) },
        Broken::LoneCarriageReturn => Problem::LoneCarriageReturn {},
    };
    let readable = SourceFile::before(source, offset);
    let end = readable.text.len();
    report.add(&readable, end..end, problem);
}

/// What the files of the folder are.
#[derive(Debug, Default)]
pub(crate) struct Plan<'a> {
    pub(crate) courses: Vec<CoursePlan<'a>>,
    /// The language versions of each page, by path.
    pub(crate) pages: BTreeMap<PageId, BTreeMap<Lang, &'a str>>,
}

/// A course and its files.
#[derive(Debug)]
pub(crate) struct CoursePlan<'a> {
    pub(crate) id: CourseId,
    pub(crate) yaml: CourseYaml,
    pub(crate) modules: Vec<ModulePlan<'a>>,
    pub(crate) template: Option<&'a str>,
}

/// A module and its files.
#[derive(Debug)]
pub(crate) struct ModulePlan<'a> {
    pub(crate) id: ModuleId,
    /// The path of its folder with the final `/`.
    pub(crate) folder: String,
    pub(crate) yaml_path: &'a str,
    pub(crate) yaml: ModuleYaml,
    pub(crate) lessons: Vec<LessonPlan<'a>>,
    pub(crate) quizzes: BTreeMap<Lang, &'a str>,
}

/// A lesson and its language versions, by path; the Finnish one is among them.
#[derive(Debug)]
pub(crate) struct LessonPlan<'a> {
    pub(crate) id: LessonId,
    pub(crate) versions: BTreeMap<Lang, &'a str>,
}

/// Finds out what every file is, and reports what is missing and what belongs to nothing.
pub(crate) fn plan<'a>(folder: &Folder<'a>, report: &mut Report) -> Plan<'a> {
    let mut planner = Planner { folder, report, claimed: BTreeSet::new() };
    let mut plan = Plan { courses: Vec::new(), pages: planner.pages() };
    let top_folders: BTreeSet<&str> = folder.paths.iter().filter_map(|path| Some(path.split_once('/')?.0)).collect();
    let mut has_course = false;
    for name in top_folders.into_iter().filter(|name| *name != "pages") {
        if folder.exists(&format!("{name}/course.yaml")) {
            has_course = true;
            plan.courses.extend(planner.course(name));
        } else if folder.inside(&format!("{name}/")).any(is_content) {
            planner
                .report
                .add_to_path(&format!("{name}/course.yaml"), Problem::CourseFileMissing { folder: name.to_owned() });
            planner.claim_all(&format!("{name}/"));
            has_course = true;
        }
    }
    if !has_course {
        planner.report.add_to_path(".", Problem::NoCourse {});
    }
    planner.report_strays();
    plan
}

fn is_content(path: &str) -> bool {
    matches!(ending(path), Some("md" | "yaml" | "yml")) && !is_beside_the_content(path)
}

struct Planner<'p, 'a> {
    folder: &'p Folder<'a>,
    report: &'p mut Report,
    claimed: BTreeSet<&'a str>,
}

impl<'a> Planner<'_, 'a> {
    fn claim_all(&mut self, folder: &str) {
        let inside: Vec<_> = self.folder.inside(folder).collect();
        self.claimed.extend(inside);
    }

    fn claim(&mut self, path: &str) -> Option<&'a str> {
        let path = self.folder.stored(path)?;
        self.claimed.insert(path);
        Some(path)
    }

    /// The language versions of a text: `{stem}.fi.md` and so on.
    fn versions(&mut self, stem: &str) -> BTreeMap<Lang, &'a str> {
        Lang::ALL.into_iter().filter_map(|lang| Some((lang, self.claim(&format!("{stem}.{lang}.md"))?))).collect()
    }

    fn pages(&mut self) -> BTreeMap<PageId, BTreeMap<Lang, &'a str>> {
        let mut pages: BTreeMap<PageId, BTreeMap<Lang, &'a str>> = BTreeMap::new();
        for path in self.folder.inside("pages/").filter(|path| is_content(path)) {
            let name = path.strip_prefix("pages/").and_then(|name| name.strip_suffix(".md"));
            let Some((stem, Ok(lang))) = name.and_then(|name| name.rsplit_once('.')).map(|(s, l)| (s, l.parse()))
            else {
                continue;
            };
            self.claimed.insert(path);
            match stem.parse() {
                Ok(id) => {
                    pages.entry(id).or_default().insert(lang, path);
                }
                Err(_) => self.report.add_to_path(path, Problem::invalid_id(stem)),
            }
        }
        for (id, versions) in &pages {
            self.require_finnish(versions, &format!("pages/{id}"));
        }
        pages
    }

    fn require_finnish(&mut self, versions: &BTreeMap<Lang, &'a str>, stem: &str) {
        if let (Some(first), None) = (versions.values().next(), versions.get(&Lang::Fi)) {
            let path = format!("{stem}.fi.md");
            let advice = self.misnamed(stem, &path).unwrap_or(FileAdvice::Translate);
            self.report.add_to_path(first, Problem::FinnishFileMissing { path, advice });
        }
    }

    /// A file that was probably meant to be at `path`, whose name starts with `stem`, and that only has the wrong name:
    /// no language, capital letters, another ending. It is not reported again as one that belongs to nothing.
    fn misnamed(&mut self, stem: &str, path: &str) -> Option<FileAdvice> {
        let (folder, stem) = stem.rsplit_once('/').map_or(("", stem), |(folder, stem)| (folder, stem));
        let inside = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let wanted = stem.to_lowercase();
        let found = self.folder.inside(&inside).find(|candidate| {
            let name = candidate.strip_prefix(inside.as_str()).filter(|name| !name.contains('/'));
            let name = name.and_then(|name| name.split(['.', ' ']).next()).map(str::to_lowercase);
            let is_other_language = Lang::ALL.iter().any(|lang| candidate.ends_with(&format!(".{lang}.md")));
            let has_capitals = candidate.chars().any(char::is_uppercase);
            name.is_some_and(|name| name == wanted)
                && (!is_other_language || has_capitals)
                && !self.claimed.contains(candidate)
        })?;
        self.claimed.insert(found);
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        Some(FileAdvice::Rename { from: name(found), to: name(path) })
    }

    fn course(&mut self, name: &str) -> Option<CoursePlan<'a>> {
        let yaml_path = self.claim(&format!("{name}/course.yaml"))?;
        let template = self.claim(&format!("{name}/certificate.typ"));
        let Ok(id) = name.parse::<CourseId>() else {
            self.report.add_to_path(yaml_path, Problem::invalid_id(name));
            self.claim_all(&format!("{name}/"));
            return None;
        };
        let yaml = self.folder.files.get(yaml_path).and_then(|file| CourseYaml::read(file, self.report));
        let Some(yaml) = yaml else {
            // Without the list of modules nothing can be said about the other files.
            self.claim_all(&format!("{name}/"));
            return None;
        };
        let mut modules = Vec::new();
        for (module, span) in &yaml.modules {
            let path = format!("{name}/{module}/module.yaml");
            if self.folder.exists(&path) {
                modules.extend(self.module(name, module));
                continue;
            }
            let advice = match self.misnamed(&format!("{name}/{module}/module"), &path) {
                Some(advice) => advice,
                None => match self.report.guess(module.as_str(), self.folder.module_names(name)).close_one() {
                    // The module that was probably meant is not reported again as one that nobody lists.
                    Some(meant) => {
                        self.claim_all(&format!("{name}/{meant}/"));
                        FileAdvice::Meant(meant.to_owned())
                    }
                    None => FileAdvice::Create,
                },
            };
            self.claim_all(&format!("{name}/{module}/"));
            if let Some(file) = self.folder.files.get(yaml_path) {
                self.report.add(file, span.clone(), Problem::ModuleMissing { path, advice });
            }
        }
        if self.report.has_errors_in(yaml_path) {
            // A module that nobody lists may stand where the list could not be read.
            self.claim_all(&format!("{name}/"));
        }
        self.report_unlisted_modules(name, &yaml);
        Some(CoursePlan { id, yaml, modules, template })
    }

    fn report_unlisted_modules(&mut self, course: &str, yaml: &CourseYaml) {
        let listed: BTreeSet<&str> = yaml.modules.iter().map(|(module, _)| module.as_str()).collect();
        let folder = self.folder;
        for name in folder.module_names(course) {
            let path = format!("{course}/{name}/module.yaml");
            if !listed.contains(name) && !self.claimed.contains(path.as_str()) {
                self.report.add_to_path(&path, Problem::ModuleNotListed { id: name.to_owned() });
                self.claim_all(&format!("{course}/{name}/"));
            }
        }
    }

    fn module(&mut self, course: &str, id: &ModuleId) -> Option<ModulePlan<'a>> {
        let folder = format!("{course}/{id}/");
        let yaml_path = self.claim(&format!("{folder}module.yaml"))?;
        let file = self.folder.files.get(yaml_path);
        let Some((file, yaml)) = file.and_then(|file| Some((file, ModuleYaml::read(file, self.report)?))) else {
            self.claim_all(&folder);
            return None;
        };
        let quizzes = self.versions(&format!("{folder}quiz"));
        self.require_finnish(&quizzes, &format!("{folder}quiz"));
        // Which of them are used is known once the texts have been read.
        self.claim_all(&format!("{folder}{}/", video::FOLDER));
        let mut lessons = Vec::new();
        for (lesson, span) in &yaml.lessons {
            if lesson.as_str() == "quiz" {
                self.report.add(file, span.clone(), Problem::invalid_id(lesson.as_str()));
                continue;
            }
            let versions = self.versions(&format!("{folder}{lesson}"));
            if versions.contains_key(&Lang::Fi) {
                lessons.push(LessonPlan { id: lesson.clone(), versions });
                continue;
            }
            let name = format!("{lesson}.fi.md");
            let advice = match self.misnamed(&format!("{folder}{lesson}"), &name) {
                Some(advice) => advice,
                None => self.lesson_like(lesson.as_str(), &folder),
            };
            self.report.add(file, span.clone(), Problem::LessonMissing { path: name, advice });
        }
        if self.report.has_errors_in(yaml_path) {
            // A lesson that nobody lists may stand where the list could not be read.
            self.claim_all(&folder);
        }
        Some(ModulePlan { id: id.clone(), folder, yaml_path, yaml, lessons, quizzes })
    }

    /// The lesson that an id of the list was probably meant to be; it is not reported again as one that nobody lists.
    fn lesson_like(&mut self, lesson: &str, folder: &str) -> FileAdvice {
        let unclaimed = self.folder.inside(folder).filter(|path| !self.claimed.contains(path));
        let stems = unclaimed.filter_map(|path| path.strip_prefix(folder)?.strip_suffix(".fi.md"));
        match self.report.guess(lesson, stems).close_one() {
            Some(meant) => {
                self.versions(&format!("{folder}{meant}"));
                FileAdvice::Meant(meant.to_owned())
            }
            None => FileAdvice::Create,
        }
    }

    fn report_strays(&mut self) {
        let ours = |path: &str| SHARED.contains(&path) || self.claimed.contains(path);
        let strays: Vec<_> = self.folder.paths.iter().filter(|path| is_content(path) && !ours(path)).collect();
        for path in strays {
            let stem = path.strip_suffix(".md").or_else(|| path.strip_suffix(".yml"));
            let name = stem.map(|stem| stem.rsplit('/').next().unwrap_or(stem));
            let has_language =
                stem.is_some_and(|stem| Lang::ALL.iter().any(|lang| stem.ends_with(&format!(".{lang}"))));
            // The language versions of a lesson that nobody lists are one mistake.
            let is_version = Lang::ALL.iter().skip(1).filter_map(|lang| stem?.strip_suffix(&format!(".{lang}")));
            if is_version.map(|stem| format!("{stem}.fi.md")).any(|finnish| self.folder.exists(&finnish)) {
                continue;
            }
            let file = path.rsplit('/').next().unwrap_or(path).to_owned();
            let advice = match (ending(path), name) {
                (Some("yml"), Some(name)) => FileAdvice::Rename { from: file, to: format!("{name}.yaml") },
                (Some("md"), Some(name)) if !has_language => {
                    FileAdvice::Rename { from: file, to: format!("{name}.fi.md") }
                }
                _ => FileAdvice::List,
            };
            self.report.add_to_path(path, Problem::StrayFile { advice });
        }
    }
}
