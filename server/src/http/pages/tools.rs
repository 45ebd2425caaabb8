//! The tools: aids that have a page of their own.

use app::pages::{
    gas::{GasPage, gas},
    guide::{GuidePage, guide},
    timeline::{TimelinePage, TypedAbsence, timeline},
    tools::{ToolsPage, tools},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use axum_extra::extract::Query;

use crate::http::{PageError, visit, visit::Visit};

/// `GET /{lang}/tools`
pub async fn show_tools(visit: Visit) -> Response {
    let page = ToolsPage::new(&visit.published.catalogue);
    visit::page(app::render(|| tools(&visit.shell, &page)))
}

/// `GET /{lang}/tools/guide`
pub async fn show_guide(visit: Visit, Query(sent): Query<Vec<(String, String)>>) -> Result<Response, PageError> {
    let page = GuidePage::new(&visit.published.catalogue, &sent, visit.lang()).ok_or_else(PageError::not_found)?;
    Ok(visit::page(app::render(|| guide(&visit.shell, &page))))
}

/// `GET /{lang}/tools/timeline`
pub async fn show_timeline(visit: Visit, Query(sent): Query<Vec<(String, String)>>) -> Result<Response, PageError> {
    let typed = TypedAbsence::among(&sent);
    let page = TimelinePage::new(&visit.published.catalogue, typed, visit.lang()).ok_or_else(PageError::not_found)?;
    let answer = visit::page(app::render(|| timeline(&visit.shell, &page)));
    let status = if page.is_invalid() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, answer).into_response())
}

/// `GET /{lang}/tools/gas`
pub async fn show_gas(visit: Visit) -> Response {
    gas_page(&visit, &GasPage::new(&visit.published.catalogue, visit.lang()))
}

/// A GAS sheet. What is written on it may be about a client, so no copy of it is kept on the way or in the browser.
pub fn gas_page(visit: &Visit, page: &GasPage) -> Response {
    let mut answer = visit::page(app::render(|| gas(&visit.shell, page)));
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
