//! The administrator's statistics.

use app::pages::admin::{AdminPage, FilterError, admin};
use axum::response::Response;
use course::{
    Date,
    catalogue::Course,
    report::{CompletionReport, Period},
};

use crate::{
    clock::day_in_finland,
    http::{PageError, visit, visit::Visit},
};

/// The dates as they were typed.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub struct Filter {
    from: Option<String>,
    to: Option<String>,
    sort: Option<String>,
}

impl Filter {
    /// The period, or what is wrong with it.
    fn read(&self) -> Result<Period, FilterError> {
        let day = |typed: &Option<String>| -> Result<Option<Date>, String> {
            match typed.as_deref().map(str::trim) {
                None | Some("") => Ok(None),
                Some(text) => text.parse().map(Some).map_err(|_| text.to_owned()),
            }
        };
        let from = day(&self.from).map_err(|typed| FilterError::From { typed })?;
        let to = day(&self.to).map_err(|typed| FilterError::To { typed })?;
        match (from, to) {
            (Some(from), Some(to)) if to < from => Err(FilterError::Reversed),
            _ => Ok(Period { from, to }),
        }
    }
}

/// `GET /{lang}/admin`
pub async fn show_statistics(visit: Visit, filter: axum_extra::extract::Query<Filter>) -> Result<Response, PageError> {
    let (period, filter_error) = match filter.read() {
        Ok(period) => (period, None),
        Err(error) => (Period::default(), Some(error)),
    };
    let order = filter.sort.as_deref().and_then(|order| order.parse().ok()).unwrap_or_default();
    let (course, report) = completion(&visit, period).await?;
    let page = AdminPage::new(course, report, period, filter_error, order, visit.lang());
    Ok(visit::page(app::render(|| admin(&visit.shell, &page))))
}

/// The period that a file of statistics covers.
pub fn period(filter: &Filter) -> Result<Period, PageError> {
    filter.read().map_err(|_| PageError::unprocessable())
}

/// The figures, for administrators only.
pub async fn completion(visit: &Visit, period: Period) -> Result<(&Course, CompletionReport), PageError> {
    if !visit.viewer.is_admin() {
        return Err(PageError::forbidden());
    }
    let course = visit.published.catalogue.main_course();
    let report = visit.app.learning.completion(course, period, day_in_finland(visit.now)).await?;
    Ok((course, report))
}
