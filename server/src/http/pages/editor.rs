//! What an editor sees of the content: what is wrong with it, and what has to be checked.

use app::pages::{
    freshness::{FreshnessPage, freshness},
    problems::{Problem, ProblemsPage, Severity, problems},
};
use axum::response::Response;

use crate::{
    clock::day_in_finland,
    http::{PageError, visit, visit::Visit},
};

/// `GET /{lang}/editor/freshness`
pub async fn show_freshness(visit: Visit) -> Result<Response, PageError> {
    require_editor(&visit)?;
    let page = FreshnessPage::new(&visit.published.catalogue, day_in_finland(visit.now), visit.lang());
    Ok(visit::page(app::render(|| freshness(&visit.shell, &page))))
}

/// What editors see is for administrators, and for anyone while the content folder is watched.
fn require_editor(visit: &Visit) -> Result<(), PageError> {
    if visit.app.is_watching || visit.viewer.is_admin() { Ok(()) } else { Err(PageError::forbidden()) }
}

/// `GET /{lang}/editor/problems`
pub async fn show_problems(visit: Visit) -> Result<Response, PageError> {
    require_editor(&visit)?;
    let found = visit.app.content.problems();
    let page = ProblemsPage {
        checked_at: visit.now,
        is_stale: found.iter().any(is_error),
        problems: found.iter().map(|diagnostic| problem(diagnostic, visit.lang())).collect(),
    };
    Ok(visit::page(app::render(|| problems(&visit.shell, &page))))
}

/// A problem of the content as pages show it.
pub fn problem(diagnostic: &authoring::Diagnostic, lang: course::Lang) -> Problem {
    Problem {
        severity: match diagnostic.severity() {
            authoring::Severity::Error => Severity::Error,
            authoring::Severity::Warning => Severity::Warning,
            authoring::Severity::Note => Severity::Note,
        },
        code: diagnostic.code().to_owned(),
        path: diagnostic.path.clone(),
        line: diagnostic.line,
        column: diagnostic.column,
        source_line: diagnostic.source_line.clone(),
        mark_start: diagnostic.mark_start,
        mark_width: diagnostic.mark_width,
        message: diagnostic.message(lang),
        help: diagnostic.help(lang),
    }
}

fn is_error(diagnostic: &authoring::Diagnostic) -> bool {
    diagnostic.severity() == authoring::Severity::Error
}
