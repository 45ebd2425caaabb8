//! Pages for readers without a session are the same for everyone: rendered once per content revision, compressed
//! once, and then answered from memory.

use std::{
    collections::HashMap,
    io::Write,
    sync::{Arc, PoisonError, RwLock},
};

use app::shell::Theme;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use course::Revision;

use super::{App, theme, viewer};

/// How many pages are kept. Every page of a course of 300 lessons in three languages and three colour schemes fits;
/// past that, pages are rendered each time.
const MOST_PAGES: usize = 5_000;
/// Pages beyond this size are not kept.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The kept pages of one content revision.
#[derive(Default)]
pub struct PageCache {
    pages: RwLock<Pages>,
}

#[derive(Default)]
struct Pages {
    revision: Option<Revision>,
    by_key: HashMap<(String, Theme), Arc<Page>>,
}

/// A page ready to be sent.
struct Page {
    etag: HeaderValue,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
}

impl PageCache {
    fn find(&self, revision: &Revision, key: &(String, Theme)) -> Option<Arc<Page>> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        if pages.revision.as_ref() == Some(revision) { pages.by_key.get(key).cloned() } else { None }
    }

    fn keep(&self, revision: &Revision, key: (String, Theme), page: Arc<Page>) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.revision.as_ref() != Some(revision) {
            *pages = Pages { revision: Some(revision.clone()), by_key: HashMap::new() };
        }
        if pages.by_key.len() < MOST_PAGES {
            pages.by_key.insert(key, page);
        }
    }
}

/// Marks a request that any reader without a session could have sent, and an answer that would be the same for all of
/// them.
#[derive(Debug, Clone, Copy)]
pub struct SameForAll;

/// Put around the routes whose pages are the same for every reader without a session.
pub async fn same_for_all(request: Request, next: Next) -> Response {
    let mark = request.extensions().get::<SameForAll>().copied();
    let mut response = next.run(request).await;
    if let Some(mark) = mark {
        response.extensions_mut().insert(mark);
    }
    response
}

/// Answers requests without a session from memory; everyone else's pass through. Stands outside the other layers:
/// a page that is kept needs no log line, time limit or compression.
pub async fn anonymous_pages(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let is_plain_read = request.method() == Method::GET && request.uri().query().is_none();
    if !is_plain_read || viewer::has_session_cookie(request.headers(), &app) {
        return next.run(request).await;
    }
    let revision = app.content.published().catalogue.revision.clone();
    let key = (request.uri().path().to_owned(), theme::of(request.headers()));
    let asked = request.headers().clone();
    if let Some(page) = app.pages.find(&revision, &key) {
        return page.answer(&asked);
    }
    request.extensions_mut().insert(SameForAll);
    let response = next.run(request).await;
    let is_page = response.status() == StatusCode::OK
        && response.extensions().get::<SameForAll>().is_some()
        && response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return response;
    }
    let Ok(plain) = to_bytes(response.into_body(), MOST_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    match tokio::task::spawn_blocking(move || Page::new(plain)).await {
        Ok(page) => {
            let page = Arc::new(page);
            app.pages.keep(&revision, key, Arc::clone(&page));
            page.answer(&asked)
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

impl Page {
    fn new(plain: Bytes) -> Self {
        let etag = HeaderValue::try_from(format!("\"{}\"", crate::hash::short_hex(&plain)))
            .expect("hexadecimal digits are visible ASCII");
        Self { etag, brotli: brotli(&plain).into(), gzip: gzip(&plain).into(), plain }
    }

    fn answer(&self, asked: &HeaderMap) -> Response {
        let unchanged = asked.get(header::IF_NONE_MATCH).is_some_and(|tags| tags == self.etag);
        let mut response = if unchanged {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let (encoding, bytes) = match accepted_encoding(asked) {
                Some(Encoding::Brotli) => (Some("br"), &self.brotli),
                Some(Encoding::Gzip) => (Some("gzip"), &self.gzip),
                None => (None, &self.plain),
            };
            let mut response = Response::new(Body::from(bytes.clone()));
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            if let Some(encoding) = encoding {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
            response
        };
        let headers = response.headers_mut();
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("cookie, accept-encoding"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response
    }
}

/// A content encoding that prepared bytes exist in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// `br`
    Brotli,
    /// `gzip`
    Gzip,
}

/// The best encoding that the client takes.
#[must_use]
pub fn accepted_encoding(asked: &HeaderMap) -> Option<Encoding> {
    let accepted = asked.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let takes = |name: &str| {
        accepted.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next() == Some(name) && words.all(|word| word != "q=0")
        })
    };
    if takes("br") {
        Some(Encoding::Brotli)
    } else if takes("gzip") {
        Some(Encoding::Gzip)
    } else {
        None
    }
}

fn brotli(plain: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    // Level 5 with a window of 128 kB: the last per cent would cost tens of megabytes of working memory a page.
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 5, 17);
    writer.write_all(plain).and_then(|()| writer.flush()).expect("writing to memory does not fail");
    drop(writer);
    packed
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(plain).and_then(|()| writer.finish()).expect("writing to memory does not fail")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_accepted_encoding_is_chosen() {
        let table = [
            ("gzip, deflate, br, zstd", Some(Encoding::Brotli)),
            ("gzip;q=1.0, br;q=0", Some(Encoding::Gzip)),
            ("identity", None),
            ("brx", None),
        ];
        for (accepted, expected) in table {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted))]);
            assert_eq!(accepted_encoding(&headers), expected, "{accepted}");
        }
        assert_eq!(accepted_encoding(&HeaderMap::new()), None);
    }
}
