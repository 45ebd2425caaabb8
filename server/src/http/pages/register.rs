//! The glossary, the facts register, and the pages outside the courses.

use app::pages::{
    content::{ContentPage, content},
    facts::{FactFilter, FactsPage, facts},
    glossary::{GlossaryPage, glossary},
};
use axum::response::Response;
use axum_extra::extract::Query;
use course::PageId;

use crate::{
    clock::day_in_finland,
    http::{PageError, extract::Place, visit, visit::Visit},
};

/// `GET /{lang}/glossary`
pub async fn show_glossary(visit: Visit) -> Response {
    let page = GlossaryPage::new(&visit.published.catalogue, visit.lang());
    visit::page(app::render(|| glossary(&visit.shell, &page)))
}

/// Which facts are asked for.
#[derive(Debug, serde::Deserialize)]
pub struct FactsAsked {
    show: Option<String>,
}

/// `GET /{lang}/facts`
pub async fn show_facts(visit: Visit, Query(asked): Query<FactsAsked>) -> Result<Response, PageError> {
    let filter = asked.show.map_or(Ok(FactFilter::All), |filter| filter.parse());
    let filter = filter.map_err(|_| PageError::not_found())?;
    let today = day_in_finland(visit.now);
    let page = FactsPage::new(&visit.published.catalogue, filter, today, visit.lang());
    Ok(visit::page(app::render(|| facts(&visit.shell, &page))))
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
