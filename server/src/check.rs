//! `kurssila check`: every problem of a content folder, with its place.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result};
use authoring::{Compilation, Diagnostic, Severities, Severity, Source, TemplateRemark, removed_ids};
use certificate::{TemplateProblem, Typesetter};
use course::{CourseId, catalogue::Catalogue};

use crate::{
    cli::{CheckArgs, CheckFormat},
    clock::Clock,
    content::{Changes, read_folder, show_from_here},
    earlier,
    records::Records,
};

/// Prints the problems; exit code 0 without errors, 1 with errors, 2 when something that was named cannot be read.
pub fn run(args: &CheckArgs) -> Result<ExitCode> {
    match check(args) {
        Ok(code) => Ok(code),
        Err(error) => {
            eprintln!("kurssila: {error:#}");
            Ok(ExitCode::from(2))
        }
    }
}

fn check(args: &CheckArgs) -> Result<ExitCode> {
    let check = Check::new(args)?;
    // Before the first look, so that nothing that is saved meanwhile is missed.
    let changes = args.watch.then(|| Changes::of(&args.folder)).transpose().context("the folder cannot be watched")?;
    let mut code = check.print()?;
    while changes.as_ref().is_some_and(Changes::wait) {
        match check.print() {
            Ok(again) => code = again,
            // A file may be read while it is being replaced; the next save brings another look.
            Err(error) => eprintln!("kurssila: {error:#}"),
        }
    }
    Ok(code)
}

/// What stays the same from one look at the folder to the next.
struct Check<'c> {
    args: &'c CheckArgs,
    clock: Clock,
    templates: Templates,
    before: Option<Before<'c>>,
}

/// What the folder is compared with.
struct Before<'c> {
    name: &'c str,
    catalogue: Catalogue,
    records: Option<Records>,
}

impl<'c> Check<'c> {
    fn new(args: &'c CheckArgs) -> Result<Self> {
        let clock = Clock::system();
        let before = match &args.against {
            None => None,
            Some(name) => Some(Before {
                name,
                catalogue: earlier::catalogue(name, &args.folder, clock.today())?,
                records: args.data.as_deref().map(Records::open).transpose()?,
            }),
        };
        Ok(Self { args, clock, templates: Templates::default(), before })
    }

    fn print(&self) -> Result<ExitCode> {
        let sources = read_folder(&self.args.folder)?;
        let mut diagnostics = self.diagnostics(&sources)?;
        let CheckArgs { format, lang, folder, .. } = self.args;
        show_from_here(&shown_folder(folder, *format), &mut diagnostics);
        let text = match format {
            CheckFormat::Human => authoring::human(&diagnostics, sources.len(), *lang),
            CheckFormat::Json => authoring::json(&diagnostics, *lang),
            CheckFormat::Sarif => authoring::sarif(&diagnostics, env!("CARGO_PKG_VERSION"), *lang),
            CheckFormat::Github => authoring::github(&diagnostics, sources.len(), *lang),
        };
        let mut output = std::io::stdout().lock();
        output.write_all(text.as_bytes())?;
        output.flush()?;
        let failed = diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    fn diagnostics(&self, sources: &[Source]) -> Result<Vec<Diagnostic>> {
        // The typesetter takes longer than the compiler, so it does not wait to be told which templates there are.
        let (compilation, mut remarks) =
            rayon::join(|| authoring::compile(sources, self.clock.today()), || self.templates.check(sources));
        let Compilation { catalogue, templates, mut diagnostics, severities, .. } = compilation;
        for (course, template) in &templates {
            // The compiler may have read the text in its own way, without a byte order mark for instance.
            let problems = remarks.remove(template).unwrap_or_else(|| self.templates.typesetter.check(template));
            let told = problems.into_iter();
            let told = told.filter_map(|problem| remark(course, template, problem, &severities));
            diagnostics.extend(told);
        }
        match (&self.before, &catalogue) {
            (Some(before), Some(now)) => {
                for id in removed_ids(&before.catalogue, now) {
                    let records = before.records.as_ref().map(|records| records.on_removed(&id)).transpose()?;
                    diagnostics.extend(id.into_diagnostic(sources, before.name, records, &severities));
                }
            }
            // What is in a file with errors may look as if it were gone.
            (Some(before), None) => {
                eprintln!("kurssila: ids are compared with `{}` once there are no errors", before.name);
            }
            (None, _) => {}
        }
        // Giving back a course's memory takes a while, for which nobody has to wait.
        rayon::spawn(move || drop(catalogue));
        if self.args.strict {
            diagnostics.iter_mut().filter(|diagnostic| diagnostic.is_stale()).for_each(Diagnostic::raise);
        }
        diagnostics.sort_by_key(Diagnostic::severity);
        Ok(diagnostics)
    }
}

/// Checks the templates of certificates, each text once: from one look to the next they seldom change.
#[derive(Default)]
struct Templates {
    typesetter: Typesetter,
    known: Mutex<Remarks>,
}

/// What is wrong with a template, by its text.
type Remarks = BTreeMap<String, Vec<TemplateProblem>>;

impl Templates {
    /// What is wrong with every file that can be a course's template.
    fn check(&self, sources: &[Source]) -> Remarks {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let texts = sources.iter().filter(|source| source.path.ends_with("/certificate.typ"));
        let texts: BTreeSet<&str> = texts.filter_map(|source| str::from_utf8(&source.bytes).ok()).collect();
        known.retain(|text, _| texts.contains(text.as_str()));
        for text in texts {
            known.entry(text.to_owned()).or_insert_with(|| self.typesetter.check(text));
        }
        known.clone()
    }
}

/// The folder as paths of problems begin. Programs want them relative: a folder that is named in full is shown from
/// here when it is below, and not at all when it is elsewhere.
fn shown_folder(folder: &Path, format: CheckFormat) -> PathBuf {
    if folder.is_relative() || matches!(format, CheckFormat::Human | CheckFormat::Json) {
        return folder.to_owned();
    }
    let here = std::env::current_dir().unwrap_or_default();
    folder.strip_prefix(here).map(Path::to_owned).unwrap_or_default()
}

fn remark(course: &CourseId, template: &str, problem: TemplateProblem, severities: &Severities) -> Option<Diagnostic> {
    let remark = TemplateRemark {
        severity: match problem.severity {
            certificate::Severity::Error => Severity::Error,
            certificate::Severity::Warning => Severity::Warning,
        },
        place: problem.position.map(|position| (position.line, position.column)),
        message: problem.message,
        hints: problem.hints.join(" "),
    };
    remark.into_diagnostic(format!("{course}/certificate.typ"), template, severities)
}
