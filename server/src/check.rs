//! `kurssila check`: every problem of a content folder, with its place.

use std::process::ExitCode;

use authoring::{Compilation, Diagnostic, Severity, TemplateRemark};
use certificate::{TemplateProblem, Typesetter};
use course::CourseId;

use crate::{
    cli::{CheckArgs, CheckFormat},
    clock::Clock,
    content::compile_folder,
};

/// Prints the problems; exit code 0 without errors, 1 with errors, 2 when the folder cannot be read.
pub fn run(args: &CheckArgs) -> anyhow::Result<ExitCode> {
    let (compilation, files) = match compile_folder(&args.folder, &Clock::system()) {
        Ok(compiled) => compiled,
        Err(error) => {
            eprintln!("kurssila: {error}");
            return Ok(ExitCode::from(2));
        }
    };
    let Compilation { templates, mut diagnostics, .. } = compilation;
    if !templates.is_empty() {
        let typesetter = Typesetter::new();
        for (course, template) in &templates {
            let problems = typesetter.check(template).into_iter();
            diagnostics.extend(problems.map(|problem| diagnostic(course, template, problem)));
        }
    }
    match args.format {
        CheckFormat::Human => print!("{}", authoring::human(&diagnostics, files, args.lang)),
        CheckFormat::Json => print!("{}", authoring::json(&diagnostics, args.lang)),
    }
    let failed = diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn diagnostic(course: &CourseId, template: &str, problem: TemplateProblem) -> Diagnostic {
    let remark = TemplateRemark {
        severity: match problem.severity {
            certificate::Severity::Error => Severity::Error,
            certificate::Severity::Warning => Severity::Warning,
        },
        place: problem.position.map(|position| (position.line, position.column)),
        message: problem.message,
        hints: problem.hints.join(" "),
    };
    remark.into_diagnostic(format!("{course}/certificate.typ"), template)
}
