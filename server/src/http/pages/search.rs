//! Searching the course.

use app::pages::search::{SearchPage, search};
use axum::response::Response;
use axum_extra::extract::Query;
use course::search::SearchQuery;

use crate::http::{PageError, visit, visit::Visit};

/// What is searched for. Other parameters, and a second `q`, are nobody's.
#[derive(Debug, serde::Deserialize)]
pub struct SearchAsked {
    #[serde(default)]
    q: Vec<String>,
}

/// `GET /{lang}/search`
///
/// Nothing about a search is stored, and the log names the route alone.
pub async fn show_search(visit: Visit, Query(asked): Query<SearchAsked>) -> Result<Response, PageError> {
    let query = SearchQuery::new(asked.q.first().map_or("", String::as_str));
    let findings = visit.published.search(&query, visit.lang()).await?;
    let page = SearchPage::new(&visit.published.catalogue, &query, findings, visit.lang());
    Ok(if visit.wants_fragment {
        visit::fragment(app::fragment::found(visit.lang(), &page))
    } else {
        visit::page(app::render(|| search(&visit.shell, &page)))
    })
}
