//! Choosing the role that says what of a course is required.

use axum::response::Response;
use course::{RoleId, path};

use crate::{
    http::{
        PageError,
        extract::{Fields, Place},
        pages::courses::CourseInPath,
        visit::{self, Visit},
    },
    learning::RoleError,
};

/// `POST /{lang}/courses/{course}/role`: chooses a role, or none when the field `role` is empty.
pub async fn choose_role(
    visit: Visit,
    Place(CourseInPath { course }): Place<CourseInPath>,
    fields: Fields,
) -> Result<Response, PageError> {
    let found = visit.published.catalogue.course(&course).ok_or_else(PageError::not_found)?;
    let role: Option<RoleId> = match fields.only("role")? {
        "" => None,
        role => Some(role.parse().map_err(|_| PageError::unprocessable())?),
    };
    let (learner, session) = visit.actor().await?;
    let chosen = visit.app.learning.choose_role(learner, found, role.as_ref(), visit.now).await;
    match chosen {
        Ok(_) => Ok(visit::see_other(&format!("{}#role", path::course(visit.lang(), &course)), session)),
        Err(RoleError::NotFound) => Err(PageError::unprocessable()),
        Err(RoleError::Store(error)) => Err(error.into()),
    }
}
