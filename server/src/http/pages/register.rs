//! The glossary, the facts register, and the pages outside the courses.

use app::pages::{
    content::{ContentPage, content},
    facts::{FactsPage, facts},
    glossary::{GlossaryPage, glossary},
};
use axum::response::Response;
use course::PageId;

use crate::http::{PageError, extract::Place, visit, visit::Visit};

/// `GET /{lang}/glossary`
pub async fn show_glossary(visit: Visit) -> Response {
    let page = GlossaryPage::new(&visit.published.catalogue.terms, visit.lang());
    visit::page(app::render(|| glossary(&visit.shell, &page)))
}

/// `GET /{lang}/facts`
pub async fn show_facts(visit: Visit) -> Response {
    let page = FactsPage::new(&visit.published.catalogue.facts, visit.lang());
    visit::page(app::render(|| facts(&visit.shell, &page)))
}

/// A page outside the courses, named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct PageInPath {
    page: PageId,
}

/// `GET /{lang}/pages/{page}`
pub async fn show_page(visit: Visit, Place(id): Place<PageInPath>) -> Result<Response, PageError> {
    let found = visit.published.catalogue.pages.get(&id.page).ok_or_else(PageError::not_found)?;
    Ok(visit::page(app::render(|| content(&visit.shell, &ContentPage::new(found, visit.lang())))))
}
