//! The GAS sheet, for browsers without scripts.

use app::pages::gas::GasPage;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::http::{extract::Fields, pages::tools::gas_page, visit::Visit};

/// `POST /{lang}/tools/gas`: counts the sheet and answers with it. Unlike other forms this one leads to no other page:
/// nothing of the sheet is stored, so there is nothing that another page could show.
pub async fn count_gas(visit: Visit, fields: Fields) -> Response {
    let page = GasPage::counted(&visit.published.catalogue, fields.0, visit.lang());
    let status = if page.is_invalid() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, gas_page(&visit, &page)).into_response()
}
