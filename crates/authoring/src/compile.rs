//! Puts the parts of the content together.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::{Bound, Range},
};

use course::{
    CourseId, Date, FactId, Lang, LessonRef, Localized, ModuleRef, ObjectiveId, PageId, Revision, ServiceId, TermId,
    catalogue::{Catalogue, Course, Lesson, Module, Page},
    facts::{Fact, Term},
    guide::Service,
    quiz::{Draw, Quiz},
};
use jiff::ToSpan;

use crate::{
    Compilation, check_toml,
    course_yaml::ModuleQuiz,
    diagnostics::{Problem, Report, Twin},
    facts::{FactRegister, read_glossary},
    folder::{CoursePlan, Folder, LessonPlan, ModulePlan, Plan, SHARED, is_beside_the_content, plan},
    guide::GuideFile,
    markdown::{Document, Figure, Library, Target, TargetKind},
    parallel::{both, each},
    question::{self, QuestionDraft},
    revision::{self, Fingerprints},
    roles,
    source::{Source, SourceFile, ending},
    teaching,
    text_file::{self, LessonDraft, QuizDraft},
    unpublished::Unpublished,
    video,
};

/// The texts that could be taken apart, by path.
pub(crate) type Documents<'f> = BTreeMap<&'f str, Document<'f>>;

/// Compiles the content folder: its files in any order, and the day from which dates are judged.
///
/// Every problem of every file is found in one go. Files that belong to no course, such as `README.md`, may be among
/// the sources. The files are read on all cores, and the answer is the same however many there are.
#[must_use]
pub fn compile(sources: &[Source], today: Date) -> Compilation {
    compile_for(Reader::Learner, sources, today)
}

/// As [`compile`], for an editor's preview: every block of text carries the line it begins at (`data-line`), so that a
/// page can show a problem beside the block it is about, and drafts are among the lessons.
#[must_use]
pub fn compile_preview(sources: &[Source], today: Date) -> Compilation {
    compile_for(Reader::Editor, sources, today)
}

/// For whom the content is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    Learner,
    Editor,
}

fn compile_for(reader: Reader, sources: &[Source], today: Date) -> Compilation {
    let mut report = Report::default();
    let severities = check_toml::read(sources, &mut report);
    report.set_severities(severities.clone());
    let folder = Folder::read(sources, &mut report);
    let plan = plan(&folder, &mut report);
    let unpublished = Unpublished::among(&plan, &folder);
    let drafts: BTreeSet<String> = unpublished.texts.iter().map(|path| (*path).to_owned()).collect();
    if reader == Reader::Learner {
        report.set_drafts(drafts.clone());
    }
    let (documents, registers) =
        both(&mut report, |report| parse(&folder, &plan, report), |report| Registers::read(&folder, today, report));
    let uses = video::Uses::of(&documents, &unpublished);
    if reader == Reader::Learner {
        let videos = uses.unpublished(&folder, &plan).into_iter().map(str::to_owned);
        report.set_drafts(drafts.into_iter().chain(videos).collect());
    }
    let mut library = library(registers, &folder, &plan, &documents, &mut report);
    library.marks_lines = reader == Reader::Editor;
    for (path, target) in &mut library.texts {
        target.is_hidden = unpublished.lessons.contains(path);
    }
    library.videos = video::shelve(&folder, &plan, &uses, &library, &mut report);
    if let Some(file) = folder.files.get("facts.yaml") {
        library.facts.announce_changes(file, &count_fact_links(&documents), &mut report);
    }
    let drafts = draft(&plan, &documents, &library, today, &mut report);
    // A service with a mistake is not among them, and might be the one that uses a question.
    if let Some(file) = folder.files.get("guide.yaml").filter(|_| !report.has_errors()) {
        let services = drafts.lessons.values().flat_map(|lesson| &lesson.services);
        let conditions = services.flat_map(|(service, _)| &service.conditions);
        let asked_for = conditions.map(|condition| &condition.question).collect();
        library.guide.warn_of_unused(&asked_for, file, &mut report);
    }

    let nothing = Unpublished::default();
    let left_out = if reader == Reader::Learner { &unpublished } else { &nothing };
    let services = BTreeMap::new();
    let fingerprints = Fingerprints::of(sources);
    let mut compiler = Compiler {
        fingerprints: &fingerprints,
        folder: &folder,
        documents: &documents,
        drafts,
        left_out,
        services,
        report,
    };
    let courses: Vec<Option<Course>> = plan.courses.iter().map(|course| compiler.course(course)).collect();
    let pages: BTreeMap<PageId, Option<Localized<Page>>> =
        plan.pages.iter().map(|(id, versions)| (id.clone(), compiler.page(versions))).collect();
    let mut report = compiler.report;
    teaching::check(&folder, &plan, &documents, &unpublished, &mut report);
    video::warn_of_unused(&folder, &plan, &documents, &uses, &mut report);
    let templates = templates(&folder, &plan);
    let facts = library.facts.into_facts();
    let turning_days = turning_days(&facts, courses.iter().flatten());
    let changes_on = turning_days.range((Bound::Excluded(today), Bound::Unbounded)).next().copied();

    let catalogue = (!report.has_errors()).then(|| {
        let courses = courses.into_iter().collect::<Option<Vec<_>>>()?;
        let pages = pages.into_iter().map(|(id, page)| Some((id, page?))).collect::<Option<_>>()?;
        let terms = library.terms.into_iter().flatten().filter_map(|(id, term)| Some((id, term?))).collect();
        let unchanged_since = turning_days.range(..=today).next_back().copied();
        let revision = fingerprints.revision_since(unchanged_since, is_compiled);
        match Catalogue::new(courses, facts, terms, pages, library.guide.into_questions(), revision) {
            Ok(catalogue) => Some(catalogue),
            Err(inconsistency) => {
                report.add_to_path(".", Problem::Inconsistent { detail: inconsistency.to_string() });
                None
            }
        }
    });
    let diagnostics = report.into_diagnostics();
    Compilation { catalogue: catalogue.flatten(), templates, diagnostics, severities, changes_on }
}

/// How many links lead to each fact.
fn count_fact_links<'d>(documents: &'d BTreeMap<&str, Document<'_>>) -> BTreeMap<&'d str, usize> {
    let mut links = BTreeMap::new();
    for id in documents.values().flat_map(Document::fact_links) {
        *links.entry(id).or_default() += 1;
    }
    links
}

/// The days on which the same files begin to say something else.
fn turning_days<'c>(facts: &BTreeMap<FactId, Fact>, courses: impl Iterator<Item = &'c Course>) -> BTreeSet<Date> {
    let lessons = courses.flat_map(Course::lessons);
    let reviews = lessons.flat_map(|(_, lesson)| lesson.texts.versions()).filter_map(|(_, text)| text.review_due);
    let overdue = reviews.map(|day| day.saturating_add(1.day()));
    facts.values().flat_map(Fact::turning_days).chain(overdue).collect()
}

/// Whether a change of the file can change the catalogue.
fn is_compiled(path: &str) -> bool {
    let is_read = matches!(ending(path), Some("md" | "yaml" | "svg" | "typ" | "vtt"));
    !is_beside_the_content(path) && (is_read || video::is_only_named(path))
}

fn templates(folder: &Folder<'_>, plan: &Plan<'_>) -> BTreeMap<CourseId, String> {
    let template = |course: &CoursePlan<'_>| {
        let file = folder.files.get(course.template?)?;
        Some((course.id.clone(), file.text.to_owned()))
    };
    plan.courses.iter().filter_map(template).collect()
}

/// The texts of the plan with what each is.
fn texts<'p, 'a>(plan: &'p Plan<'a>) -> impl Iterator<Item = (&'a str, Lang, TargetKind)> + use<'p, 'a> {
    let pages = plan
        .pages
        .iter()
        .flat_map(|(id, versions)| versions.iter().map(|(lang, path)| (*path, *lang, TargetKind::Page(id.clone()))));
    let modules = plan.courses.iter().flat_map(|course| course.modules.iter().map(move |module| (course, module)));
    let quizzes = modules
        .clone()
        .flat_map(|(_, module)| module.quizzes.iter().map(|(lang, path)| (*path, *lang, TargetKind::Quiz)));
    let lessons = modules.flat_map(|(course, module)| {
        module.lessons.iter().flat_map(move |lesson| {
            let id = LessonRef { course: course.id.clone(), module: module.id.clone(), lesson: lesson.id.clone() };
            lesson.versions.iter().map(move |(lang, path)| (*path, *lang, TargetKind::Lesson(id.clone())))
        })
    });
    pages.chain(quizzes).chain(lessons)
}

fn parse<'f>(folder: &'f Folder<'_>, plan: &Plan<'_>, report: &mut Report) -> Documents<'f> {
    let readable = texts(plan).filter_map(|(path, lang, _)| Some((folder.files.get(path)?, lang)));
    let parse = |(file, lang): (&'f SourceFile<'_>, Lang), report: &mut Report| {
        (file.path, Document::parse(file, lang, report))
    };
    each(readable, report, parse).into_iter().collect()
}

/// What every course shares.
struct Registers {
    facts: FactRegister,
    /// `None` when `glossary.yaml` could not be read.
    terms: Option<BTreeMap<TermId, Option<Term>>>,
    guide: GuideFile,
}

impl Registers {
    fn read(folder: &Folder<'_>, today: Date, report: &mut Report) -> Self {
        let file = |name: &str| folder.files.get(name);
        let facts = file("facts.yaml").map(|file| FactRegister::read(file, today, report)).unwrap_or_default();
        let terms = match file("glossary.yaml") {
            Some(file) => read_glossary(file, report),
            None => Some(BTreeMap::new()),
        };
        let guide = file("guide.yaml").map(|file| GuideFile::read(file, report)).unwrap_or_default();
        Self { facts, terms, guide }
    }
}

fn library<'f>(
    registers: Registers,
    folder: &'f Folder<'_>,
    plan: &Plan<'_>,
    documents: &Documents<'f>,
    report: &mut Report,
) -> Library<'f> {
    let Registers { facts, terms, guide } = registers;
    let figures = folder.files.values().filter(|file| ending(file.path) == Some("svg"));
    let figures = each(figures, report, |file, report| (file.path, Figure::read(file, report))).into_iter().collect();
    let targets = texts(plan).filter_map(|(path, lang, kind)| {
        let document = documents.get(path)?;
        let anchors = (!document.is_refused).then(|| document.anchors.clone());
        Some((document.file.path, Target { kind, lang, anchors, is_hidden: false }))
    });
    Library {
        facts,
        terms,
        guide,
        figures,
        videos: video::Shelf::default(),
        texts: targets.collect(),
        paths: folder.paths.iter().copied().collect(),
        marks_lines: false,
    }
}

/// The texts as they were written, by path.
struct Drafts<'d> {
    lessons: BTreeMap<&'d str, LessonDraft>,
    quizzes: BTreeMap<&'d str, QuizDraft>,
    pages: BTreeMap<&'d str, Option<Page>>,
}

fn draft<'d>(
    plan: &Plan<'_>,
    documents: &'d BTreeMap<&str, Document<'d>>,
    library: &Library<'_>,
    today: Date,
    report: &mut Report,
) -> Drafts<'d> {
    let modules = || plan.courses.iter().flat_map(|course| &course.modules);
    let lessons = modules().flat_map(|module| {
        let paths = module.lessons.iter().flat_map(|lesson| lesson.versions.values());
        paths.filter_map(|path| Some((documents.get(path)?, module.yaml.objective_ids.as_ref())))
    });
    let lessons = each(lessons, report, |(document, objectives), report| {
        (document.file.path, text_file::lesson(document, library, objectives, today, report))
    });
    let quizzes = modules().flat_map(|module| {
        let paths = module.quizzes.values();
        paths.filter_map(|path| Some((documents.get(path)?, module.yaml.objective_ids.as_ref())))
    });
    let quizzes = each(quizzes, report, |(document, objectives), report| {
        (document.file.path, text_file::quiz(document, library, objectives, report))
    });
    let pages = plan.pages.values().flat_map(BTreeMap::values).filter_map(|path| documents.get(path));
    let pages =
        each(pages, report, |document, report| (document.file.path, text_file::page(document, library, report)));
    Drafts {
        lessons: lessons.into_iter().collect(),
        quizzes: quizzes.into_iter().collect(),
        pages: pages.into_iter().collect(),
    }
}

/// Puts the quizzes over the whole course together, for the modules that end in one.
fn compose_course_quizzes(modules: &mut [Module]) {
    for place in 0..modules.len() {
        if !modules[place].is_quiz_over_course() {
            continue;
        }
        let composed = modules[place].quizzes.iter().map(|(lang, own)| {
            let banks = || modules.iter().filter_map(|module| module.quizzes.get(lang));
            let revision = revision::of_all(banks().map(|bank| &bank.revision));
            (*lang, Quiz::over(own.module.clone(), *lang, own.title.clone(), revision, banks()))
        });
        modules[place].course_quizzes = composed.collect();
    }
}

/// Where a question's id was used first, for each language.
type UsedIds = BTreeMap<(Lang, String), String>;

struct Compiler<'c, 'f> {
    fingerprints: &'c Fingerprints<'c>,
    folder: &'c Folder<'f>,
    documents: &'c Documents<'c>,
    drafts: Drafts<'c>,
    /// What readers of this compilation are not shown.
    left_out: &'c Unpublished<'c>,
    /// Where each service was told of first.
    services: BTreeMap<ServiceId, String>,
    report: Report,
}

/// The questions of the language versions of one text, with the file each is in.
type Versions<'v, 'a> = Vec<(&'v SourceFile<'a>, &'v [QuestionDraft])>;

/// The versions that could be read: what is missing in the others is no news.
fn readable<'v, 'd, 'a, D>(drafts: &'v [(&'d Document<'a>, D)]) -> impl Iterator<Item = &'v (&'d Document<'a>, D)> {
    drafts.iter().filter(|(document, _)| !document.is_refused)
}

impl<'c> Compiler<'c, '_> {
    fn page(&mut self, versions: &BTreeMap<Lang, &str>) -> Option<Localized<Page>> {
        let mut pages = BTreeMap::new();
        for (lang, path) in versions {
            if let Some(page) = self.drafts.pages.remove(*path)? {
                pages.insert(*lang, page);
            }
        }
        Localized::from_versions(pages)
    }

    fn course(&mut self, plan: &CoursePlan<'_>) -> Option<Course> {
        let mut used = UsedIds::new();
        let modules: Vec<_> = plan.modules.iter().map(|module| self.module(plan, module, &mut used)).collect();
        let mut modules = modules.into_iter().collect::<Option<Vec<_>>>()?;
        let lessons = || plan.modules.iter().flat_map(|module| &module.lessons);
        if lessons().next().is_some() && lessons().all(|lesson| self.is_left_out(lesson)) {
            self.report.add_to_path(&format!("{}/course.yaml", plan.id), Problem::OnlyDrafts {});
            return None;
        }
        // A module is begun with drafts, and there is nothing to test before there is something to read.
        modules.retain(|module| !module.lessons.is_empty());
        compose_course_quizzes(&mut modules);
        let yaml = self.folder.files.get(format!("{}/course.yaml", plan.id).as_str())?;
        let roles = roles::roles(plan, &modules, yaml, &mut self.report);
        let prefix = format!("{}/", plan.id);
        let is_part = |path: &str| is_compiled(path) && (SHARED.contains(&path) || path.starts_with(&prefix));
        let minutes = modules.iter().map(|module| module.minutes).sum();
        Some(Course {
            id: plan.id.clone(),
            title: plan.yaml.title.clone()?,
            summary: plan.yaml.summary.clone()?,
            modules,
            roles: roles?,
            certificate: plan.yaml.certificate.rules(minutes),
            revision: self.fingerprints.revision(is_part),
        })
    }

    fn module(&mut self, course: &CoursePlan<'_>, plan: &ModulePlan<'_>, used: &mut UsedIds) -> Option<Module> {
        let mut lessons = Vec::new();
        for lesson in &plan.lessons {
            // What is left out is checked all the same.
            let compiled = self.lesson(lesson, used);
            if !self.is_left_out(lesson) {
                lessons.push(compiled);
            }
        }
        let quiz = self.quiz(course, plan);
        let quizzes = self.quizzes(course, plan, &quiz, used);
        let minutes: u32 = lessons.iter().flatten().map(|lesson| lesson.minutes).sum();
        if let Some((module_minutes, span)) = plan.yaml.minutes.clone().filter(|(module, _)| *module < minutes)
            && let Some(file) = self.folder.files.get(plan.yaml_path)
        {
            self.report.add(file, span, Problem::MinutesTooFew { minutes: module_minutes, lessons: minutes });
        }
        Some(Module {
            id: plan.id.clone(),
            title: plan.yaml.title.clone()?,
            summary: plan.yaml.summary.clone()?,
            minutes: plan.yaml.minutes.clone()?.0,
            objectives: plan.yaml.objectives.clone()?.into_iter().map(|(objective, _)| objective).collect(),
            lessons: lessons.into_iter().collect::<Option<_>>()?,
            // Only the questions of this module are known so far.
            course_quizzes: quizzes.clone().filter(|_| quiz.is_over_course).unwrap_or_default(),
            quizzes: quizzes?,
            quiz_rules: quiz.rules,
        })
    }

    /// What a module says of its quiz.
    fn quiz(&mut self, course: &CoursePlan<'_>, plan: &ModulePlan<'_>) -> ModuleQuiz {
        let Some(file) = self.folder.files.get(plan.yaml_path) else {
            return ModuleQuiz { rules: course.yaml.quiz_rules, is_over_course: false };
        };
        let quiz = plan.yaml.quiz(course.yaml.quiz_rules, file, &mut self.report);
        if let Some(node) = plan.yaml.quiz.as_ref().filter(|_| quiz.is_over_course && plan.quizzes.is_empty()) {
            let path = format!("{}quiz.fi.md", plan.folder);
            self.report.add(file, node.span.clone(), Problem::CourseQuizWithoutFile { path });
        }
        quiz
    }

    fn is_left_out(&self, lesson: &LessonPlan<'_>) -> bool {
        lesson.versions.values().any(|path| self.left_out.lessons.contains(path))
    }

    fn lesson(&mut self, plan: &LessonPlan<'_>, used: &mut UsedIds) -> Option<Lesson> {
        let drafts: Vec<(&Document<'_>, LessonDraft)> = plan
            .versions
            .values()
            .filter_map(|path| Some((self.documents.get(path)?, self.drafts.lessons.remove(*path)?)))
            .collect();
        for (document, draft) in &drafts {
            self.refuse_used_ids(document, &draft.questions, used);
        }
        let versions = readable(&drafts).map(|(document, draft)| (document.file, draft.questions.as_slice())).collect();
        self.compare_versions(versions);

        // What all versions share is taken from the Finnish one.
        let (document, finnish) = drafts.iter().find(|(document, _)| document.lang == Lang::Fi)?;
        let (minutes, objectives) = (finnish.minutes, finnish.objectives.clone());
        self.refuse_used_services(document, &finnish.services);
        let services = finnish.services.iter().map(|(service, _)| service.clone()).collect();
        let shown = drafts.into_iter().filter(|(document, _)| !self.left_out.texts.contains(document.file.path));
        let texts: BTreeMap<_, _> = shown.filter_map(|(document, draft)| Some((document.lang, draft.text?))).collect();
        Some(Lesson {
            id: plan.id.clone(),
            minutes: minutes?,
            objectives,
            services,
            texts: Localized::from_versions(texts)?,
        })
    }

    fn quizzes(
        &mut self,
        course: &CoursePlan<'_>,
        plan: &ModulePlan<'_>,
        quiz: &ModuleQuiz,
        used: &mut UsedIds,
    ) -> Option<BTreeMap<Lang, Quiz>> {
        let mut drafts = Vec::new();
        for path in plan.quizzes.values() {
            let (document, draft) = (self.documents.get(path)?, self.drafts.quizzes.remove(*path)?);
            self.refuse_used_ids(document, &draft.questions, used);
            self.count_questions(plan, quiz, document, &draft.questions);
            drafts.push((document, draft));
        }
        let versions = readable(&drafts).map(|(document, draft)| (document.file, draft.questions.as_slice())).collect();
        self.compare_versions(versions);

        let module = ModuleRef { course: course.id.clone(), module: plan.id.clone() };
        let finish = |(document, draft): (&Document<'_>, QuizDraft)| {
            let revision = self.quiz_revision(plan, document);
            Some((document.lang, draft.finish(module.clone(), document, revision)?))
        };
        drafts.into_iter().map(finish).collect()
    }

    /// Names the state of a bank: the file itself and the figures it can show.
    fn quiz_revision(&self, plan: &ModulePlan<'_>, document: &Document<'_>) -> Revision {
        let is_figure = |path: &str| path.starts_with(&plan.folder) && ending(path) == Some("svg");
        self.fingerprints.revision(|path| path == document.file.path || is_figure(path))
    }

    fn refuse_used_services(&mut self, document: &Document<'_>, services: &[(Service, Range<usize>)]) {
        for (service, span) in services {
            let place = format!("{}:{}", document.file.path, document.file.line_of(span.start));
            if let Some(first) = self.services.get(&service.id) {
                let problem = Problem::DuplicateService { id: service.id.to_string(), first: first.clone() };
                self.report.add(document.file, span.clone(), problem);
            } else {
                self.services.insert(service.id.clone(), place);
            }
        }
    }

    fn refuse_used_ids(&mut self, document: &Document<'_>, questions: &[QuestionDraft], used: &mut UsedIds) {
        for draft in questions {
            let line = document.file.line_of(draft.id_span.start);
            let place = format!("{}:{line}", document.file.path);
            match used.get(&(document.lang, draft.id.to_string())) {
                Some(first) => {
                    let problem = Problem::DuplicateQuestion { id: draft.id.to_string(), first: first.clone() };
                    self.report.add(document.file, draft.id_span.clone(), problem);
                }
                None => {
                    used.insert((document.lang, draft.id.to_string()), place);
                }
            }
        }
    }

    /// Warns of objectives for which a second attempt would bring the same questions.
    fn count_questions(
        &mut self,
        plan: &ModulePlan<'_>,
        quiz: &ModuleQuiz,
        document: &Document<'_>,
        questions: &[QuestionDraft],
    ) {
        let (Some(objectives), Some(file)) = (&plan.yaml.objectives, self.folder.files.get(plan.yaml_path)) else {
            return;
        };
        // Questions with a mistake have their own message; counting the others would only add noise.
        let Some(sound) = questions.iter().map(|draft| draft.question.as_ref()).collect::<Option<Vec<_>>>() else {
            return;
        };
        // A bank without questions has its own message, too.
        if self.report.has_errors_in(document.file.path)
            || document.hides_questions
            || sound.is_empty()
            || sound.len() < document.questions().count()
        {
            return;
        }
        let wanted = match quiz.rules.draw {
            Draw::PerObjective(drawn) => 3 * drawn as usize,
            // Of a module, one question is as good as another.
            Draw::PerModule(_) => 1,
        };
        let mut counts: BTreeMap<&ObjectiveId, usize> = BTreeMap::new();
        for objective in sound.iter().filter_map(|question| question.objective.as_ref()) {
            *counts.entry(&objective.objective).or_default() += 1;
        }
        for (objective, span) in objectives {
            let found = counts.get(&objective.id).copied().unwrap_or_default();
            if found < wanted {
                let path = document.file.path.to_owned();
                let problem = Problem::FewQuestions { objective: objective.id.to_string(), found, wanted, path };
                self.report.add(file, span.clone(), problem);
            }
        }
    }

    /// Compares every language version with the first one, the Finnish one. What differs in a file with errors may only
    /// be misread.
    fn compare_versions(&mut self, versions: Versions<'_, 'c>) {
        if versions.iter().any(|(file, _)| self.report.has_errors_in(file.path)) {
            return;
        }
        let mut versions = versions.into_iter();
        let Some((first_file, first_questions)) = versions.next() else { return };
        let first: BTreeMap<_, _> = first_questions.iter().map(|draft| (&draft.id, draft)).collect();
        for (file, questions) in versions {
            let ids: BTreeSet<_> = questions.iter().map(|draft| &draft.id).collect();
            // Questions in the same place, each of which the other version lacks, differ only in their ids.
            let twins: BTreeMap<_, _> = first_questions
                .iter()
                .zip(questions)
                .filter(|(one, other)| !ids.contains(&one.id) && !first.contains_key(&other.id))
                .map(|(one, other)| (&other.id, &one.id))
                .collect();
            for draft in questions {
                let id = draft.id.to_string();
                let problem = match first.get(&draft.id) {
                    None => {
                        let twin = Twin(twins.get(&draft.id).map(ToString::to_string));
                        Some(Problem::QuestionMissingInVersion { id, other: first_file.path.to_owned(), twin })
                    }
                    Some(original) => match (&original.question, &draft.question) {
                        (Some(original), Some(question)) => question::difference(original, question)
                            .map(|what| Problem::VersionsDiffer { id, what, other: first_file.path.to_owned() }),
                        _ => None,
                    },
                };
                if let Some(problem) = problem {
                    self.report.add(file, draft.id_span.clone(), problem);
                }
            }
            let has_twin: BTreeSet<_> = twins.values().copied().collect();
            let missing = first_questions.iter().filter(|draft| !ids.contains(&draft.id));
            for draft in missing.filter(|draft| !has_twin.contains(&draft.id)) {
                let (id, other) = (draft.id.to_string(), file.path.to_owned());
                let problem = Problem::QuestionMissingInVersion { id, other, twin: Twin(None) };
                self.report.add(first_file, draft.id_span.clone(), problem);
            }
        }
    }
}
