//! What an editor sees of the content: what is wrong with it, what has to be checked, and every question with its key.

use app::pages::{
    codes::{CodeTitle, CodesPage, Example, ExplanationPage, codes, explanation},
    freshness::{FreshnessPage, freshness},
    problems::{Problem, ProblemsPage, Severity, problems},
    proof::{ProofPage, ProofsPage, proof, proofs},
};
use authoring::{Code, message_lang};
use axum::response::Response;
use axum_extra::extract::Query;
use course::{Lang, LessonRef, ModuleRef};

use crate::{
    clock::day_in_finland,
    http::{PageError, extract::Place, visit, visit::Visit},
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
pub fn problem(diagnostic: &authoring::Diagnostic, lang: Lang) -> Problem {
    Problem {
        severity: severity(diagnostic.severity()),
        code: diagnostic.code().to_owned(),
        path: diagnostic.path.clone(),
        line: diagnostic.line,
        column: diagnostic.column,
        source_line: diagnostic.source_line.clone(),
        mark_start: diagnostic.mark_start,
        mark_width: diagnostic.mark_width,
        message: diagnostic.message(lang),
        help: diagnostic.help(lang),
        text_lang: message_lang(lang),
    }
}

fn severity(severity: authoring::Severity) -> Severity {
    match severity {
        authoring::Severity::Error => Severity::Error,
        authoring::Severity::Warning => Severity::Warning,
        authoring::Severity::Note => Severity::Note,
    }
}

fn is_error(diagnostic: &authoring::Diagnostic) -> bool {
    diagnostic.severity() == authoring::Severity::Error
}

/// `GET /{lang}/editor/proof`
pub async fn list_proofs(visit: Visit) -> Result<Response, PageError> {
    require_editor(&visit)?;
    let page = ProofsPage::new(&visit.published.catalogue, visit.lang());
    Ok(visit::page(app::render(|| proofs(&visit.shell, &page))))
}

/// Which language is asked for beside the first.
#[derive(Debug, serde::Deserialize)]
pub struct LangBeside {
    with: Option<String>,
}

impl LangBeside {
    fn parse(&self) -> Result<Option<Lang>, PageError> {
        self.with.as_deref().map(str::parse).transpose().map_err(|_| PageError::not_found())
    }
}

/// `GET /{lang}/editor/proof/{course}/{module}/{lesson}`
pub async fn show_lesson_proof(
    visit: Visit,
    Place(id): Place<LessonRef>,
    Query(beside): Query<LangBeside>,
) -> Result<Response, PageError> {
    require_editor(&visit)?;
    show_proof(&visit, ProofPage::of_lesson(&visit.published.catalogue, &id, visit.lang(), beside.parse()?))
}

/// `GET /{lang}/editor/proof/{course}/{module}`
pub async fn show_bank_proof(
    visit: Visit,
    Place(id): Place<ModuleRef>,
    Query(beside): Query<LangBeside>,
) -> Result<Response, PageError> {
    require_editor(&visit)?;
    show_proof(&visit, ProofPage::of_bank(&visit.published.catalogue, &id, visit.lang(), beside.parse()?))
}

fn show_proof(visit: &Visit, page: Option<ProofPage>) -> Result<Response, PageError> {
    let page = page.ok_or_else(PageError::not_found)?;
    Ok(visit::page(app::render(|| proof(&visit.shell, &page))))
}

/// `GET /{lang}/editor/codes`
pub async fn show_codes(visit: Visit) -> Result<Response, PageError> {
    let titles = Code::all().iter().map(|code| title(code, visit.lang()));
    let page = CodesPage { codes: titles.collect(), text_lang: message_lang(visit.lang()) };
    Ok(visit::page(app::render(|| codes(&visit.shell, &page))))
}

/// `GET /{lang}/editor/codes/{code}`
pub async fn show_explanation(
    visit: Visit,
    Place(CodeInPath { code: id }): Place<CodeInPath>,
) -> Result<Response, PageError> {
    let found = Code::find(&id).filter(|code| code.id() == id).ok_or_else(PageError::not_found)?;
    let lang = visit.lang();
    let explained = found.page();
    let page = ExplanationPage {
        code: title(found, lang),
        why: explained.why(lang).to_owned(),
        wrong: explained.wrong.iter().map(example).collect(),
        right: explained.right.iter().map(example).collect(),
        help: found.help(lang),
        text_lang: message_lang(lang),
    };
    Ok(visit::page(app::render(|| explanation(&visit.shell, &page))))
}

/// A code named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct CodeInPath {
    code: String,
}

fn title(code: &Code, lang: Lang) -> CodeTitle {
    CodeTitle { id: code.id(), severity: severity(code.severity()), title: code.title(lang) }
}

fn example(snippet: &authoring::Snippet) -> Example {
    Example { path: snippet.path.map(str::to_owned), text: snippet.text.to_owned() }
}
