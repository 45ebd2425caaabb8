//! What is not a page: assets, videos, certificates, statistics, and files for machines.

use std::sync::LazyLock;

use app::{pages::tools::ToolsPage, shell::Assets};
use authoring::Schema;
use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use course::{
    CourseId, Lang, ModuleId, ModuleRef, PageId,
    certificate::CertificateCode,
    path,
    video::{VideoFile, VideoFileKind},
};
use tower_http::services::ServeFile;

use super::{
    App, PageError,
    cache::{Encoding, accepted_encoding},
    extract::Place,
    pages::admin::{Filter, completion, period},
    visit::Visit,
};
use crate::assets::{self, Asset};

/// A file whose name holds a hash of its content never changes.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Nobody replaces a video often, and what a browser has of it can be checked by its entity tag.
const FOR_A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
/// What is small and may be corrected at any time.
const ASK_FIRST: HeaderValue = HeaderValue::from_static("public, no-cache");
/// What certificates of a course without a template of its own, or of one that was taken off, are typeset with.
const DEFAULT_TEMPLATE: &str = include_str!("../../../content/kuntoutus/certificate.typ");
const PDF: HeaderValue = HeaderValue::from_static("application/pdf");
const CSV: HeaderValue = HeaderValue::from_static("text/csv; charset=utf-8");
const JSON_SCHEMA: HeaderValue = HeaderValue::from_static("application/schema+json");
const JAVASCRIPT: HeaderValue = HeaderValue::from_static("text/javascript; charset=utf-8");

/// Where the built files are, for the shell of every page.
#[must_use]
pub fn page_assets() -> Assets {
    let url =
        |name: &str| assets::find_by_name(name).map(|asset| format!("/assets/{}", asset.file)).unwrap_or_default();
    Assets {
        css: url(assets::CSS),
        font: url(assets::FONT),
        icon: url(assets::ICON),
        boot: format!("/assets/{}", boot_file()),
        js: url(assets::JS),
        wasm: url(assets::WASM),
    }
}

/// The script that starts the islands comes from the same crate as they do, not from the site folder.
fn boot_file() -> String {
    format!("boot-{}.js", crate::hash::short_hex(app::islands::BOOT_SCRIPT.as_bytes()))
}

/// `GET /assets/{file}`
pub async fn asset(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, PageError> {
    if file == boot_file() {
        let kind = [(header::CONTENT_TYPE, JAVASCRIPT), (header::CACHE_CONTROL, FOR_EVER)];
        return Ok((kind, app::islands::BOOT_SCRIPT).into_response());
    }
    let asset: &Asset = assets::lookup(&file).ok_or_else(PageError::not_found)?;
    let (encoding, bytes) = match accepted_encoding(&headers) {
        Some(Encoding::Brotli) if asset.brotli.is_some() => (Some("br"), asset.brotli),
        Some(_) if asset.gzip.is_some() => (Some("gzip"), asset.gzip),
        _ => (None, None),
    };
    let mut response = bytes.unwrap_or(asset.bytes).into_response();
    let answered = response.headers_mut();
    answered.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    answered.insert(header::CACHE_CONTROL, FOR_EVER);
    answered.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        answered.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

/// The file of a video named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct VideoFileInPath {
    course: CourseId,
    module: ModuleId,
    file: String,
}

/// `GET /videos/{course}/{module}/{file}`: a video or its captions, whole or in part, while a lesson shows it.
pub async fn video_file(
    State(app): State<App>,
    Place(place): Place<VideoFileInPath>,
    request: Request,
) -> Result<Response, PageError> {
    let module = ModuleRef { course: place.course, module: place.module };
    let file: VideoFile = place.file.parse().map_err(|_| PageError::not_found())?;
    let published = app.content.published();
    let (_, found) = published.catalogue.module(&module).ok_or_else(PageError::not_found)?;
    if !found.shows(&file) {
        return Err(PageError::not_found());
    }
    // A file may be taken away before the folder is read again.
    let path = app.content.find_file(&file.path(&module)).await.ok_or_else(PageError::not_found)?;
    let served = ServeFile::new(path).ignore_multi_range_requests(true).try_call(request).await;
    let mut response = served.map_err(|error| PageError::internal(&error))?.into_response();
    let lasts_a_day = matches!(file.kind, VideoFileKind::Recording(_)) && !app.is_watching;
    let is_success = response.status().is_success();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, if lasts_a_day { FOR_A_DAY } else { ASK_FIRST });
    if is_success {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.content_type()));
    }
    Ok(response)
}

/// A file named by the path.
#[derive(Debug, serde::Deserialize)]
pub struct FileInPath {
    file: String,
}

/// `GET /schemas/{file}`: the shapes of the content's YAML, for editors that check by them.
pub async fn schema(Path(file): Path<String>) -> Result<impl IntoResponse, PageError> {
    static SCHEMAS: LazyLock<Vec<Schema>> = LazyLock::new(authoring::schemas);
    let schema = SCHEMAS.iter().find(|schema| schema.file_name == file).ok_or_else(PageError::not_found)?;
    Ok(([(header::CONTENT_TYPE, JSON_SCHEMA)], schema.text.as_str()))
}

/// `GET /{lang}/certificates/{code}.pdf`: for its holder only; everyone else has the verification page.
pub async fn certificate_pdf(visit: Visit, Place(place): Place<FileInPath>) -> Result<Response, PageError> {
    let code: CertificateCode =
        place.file.strip_suffix(".pdf").and_then(|code| code.parse().ok()).ok_or_else(PageError::not_found)?;
    let learner = visit.known_learner()?;
    let held = visit.app.learning.certificates_of(learner).await?;
    let held = held.into_iter().find(|held| held.certificate.code == code).ok_or_else(PageError::not_found)?;
    let file_name = format!("inline; filename=\"kurssila-{code}.pdf\"");
    let (app, published) = (visit.app.clone(), visit.published.clone());
    let typeset = tokio::task::spawn_blocking(move || {
        let template = published.templates.get(&held.certificate.course).map_or(DEFAULT_TEMPLATE, String::as_str);
        let address = app.site.url(&path::verify(&code));
        app.typesetter.typeset(&held.certificate, &address, template)
    });
    let pdf =
        typeset.await.map_err(|error| PageError::internal(&error))?.map_err(|error| PageError::internal(&error))?;
    let headers = [
        (header::CONTENT_TYPE, PDF),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(file_name).map_err(|error| PageError::internal(&error))?),
    ];
    Ok((headers, pdf).into_response())
}

/// `GET /{lang}/admin/statistics.csv`: the figures of the statistics page.
pub async fn statistics_csv(visit: Visit, filter: axum_extra::extract::Query<Filter>) -> Result<Response, PageError> {
    let (_, report) = completion(&visit, period(&filter)?).await?;
    let text = crate::statistics::csv(&report).map_err(|error| PageError::internal(&error))?;
    let headers = [
        (header::CONTENT_TYPE, CSV),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"kurssila-statistics.csv\"")),
    ];
    Ok((headers, text).into_response())
}

/// `GET /sitemap.xml`: every page that is open to all, in every language.
pub async fn sitemap(State(app): State<App>) -> impl IntoResponse {
    use std::fmt::Write as _;
    let published = app.content.published();
    let tools = ToolsPage::new(&published.catalogue).tools;
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        pages.extend([path::home(lang), path::glossary(lang), path::facts(lang), path::tools(lang)]);
        pages.extend(tools.iter().map(|tool| path::tool(lang, *tool)));
        pages.extend(published.catalogue.pages.keys().map(|page: &PageId| path::page(lang, page)));
        for course in &published.catalogue.courses {
            pages.push(path::course(lang, &course.id));
            pages.extend(course.lessons().map(|(m, l)| path::lesson(lang, &course.lesson_ref(&m.id, &l.id))));
            let quizzes = course.modules.iter().filter(|module| module.has_quiz());
            pages.extend(quizzes.map(|module| path::quiz(lang, &course.module_ref(&module.id))));
        }
    }
    pages.push(path::VERIFY.to_owned());
    // Paths are made of ids, which need no escaping.
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for page in pages {
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", app.site.url(&page));
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], xml)
}

/// `GET /robots.txt`
pub async fn robots(State(app): State<App>) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}\n", app.site.url(path::SITEMAP))
}

/// `GET /health`: whether the database answers, for whoever watches over the service.
pub async fn health(State(app): State<App>) -> StatusCode {
    if app.accounts.is_reachable().await { StatusCode::NO_CONTENT } else { StatusCode::SERVICE_UNAVAILABLE }
}
