//! Players of videos that a host keeps.

use app::pages::video::{VideoPage, video};
use axum::response::Response;
use course::{CourseId, LessonId, LessonRef, ModuleId, VideoId};

use crate::http::{
    PageError,
    extract::Place,
    security::ShowsPlayerOf,
    visit::{self, Visit},
};

/// A video named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct VideoInPath {
    course: CourseId,
    module: ModuleId,
    lesson: LessonId,
    video: VideoId,
}

/// `GET /{lang}/courses/{course}/{module}/{lesson}/videos/{video}`
pub async fn show_video(visit: Visit, Place(place): Place<VideoInPath>) -> Result<Response, PageError> {
    let VideoInPath { course, module, lesson, video: id } = place;
    let lesson = LessonRef { course, module, lesson };
    let page = VideoPage::new(&visit.published.catalogue, &lesson, &id, visit.lang());
    let page = page.ok_or_else(PageError::not_found)?;
    let mut response = visit::page(app::render(|| video(&visit.shell, &page)));
    response.extensions_mut().insert(ShowsPlayerOf(page.hosted.host()));
    Ok(response)
}
