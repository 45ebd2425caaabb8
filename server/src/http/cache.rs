//! Pages that many readers see alike: rendered and compressed once, and then answered from memory.
//!
//! A reader without a session sees what every other one sees. A lesson in which one has answered nothing looks the
//! same to every learner who has come as far in its module.

use std::{convert::Infallible, io::Write, sync::Arc};

use app::shell::{Theme, Viewer};
use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use course::{Revision, progress::ModuleProgress};
use quick_cache::{Weighter, sync::Cache};

use super::{App, theme, viewer};

/// How much memory kept pages may take: about a thousand lessons. What is read least makes room.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// A page beyond this size is not kept.
const MOST_BYTES_OF_PAGE: u64 = 1024 * 1024;
/// About how many pages are kept, to size the table by.
const USUAL_PAGES: usize = 1_000;

/// The kept pages.
pub struct PageCache(Cache<PageKey, Arc<Page>, Bytewise>);

/// Everything that a kept page depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PageKey {
    /// The state of the content.
    pub revision: Revision,
    /// The path, without a query.
    pub path: String,
    /// The colour scheme.
    pub theme: Theme,
    /// Whom it is for.
    pub reader: Reader,
}

/// Readers who see the same page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Everybody without a session.
    Anonymous,
    /// Learners with the same navigation who are equally far in the module.
    Learner(Viewer, ModuleProgress),
}

#[derive(Clone)]
struct Bytewise;

impl Weighter<PageKey, Arc<Page>> for Bytewise {
    fn weight(&self, key: &PageKey, page: &Arc<Page>) -> u64 {
        (size_of::<PageKey>() + key.path.len() + page.plain.len() + page.brotli.len() + page.gzip.len()) as u64
    }
}

impl Default for PageCache {
    fn default() -> Self {
        Self(Cache::with_weighter(USUAL_PAGES, MOST_BYTES, Bytewise))
    }
}

impl PageCache {
    /// The page of that key, rendered now when it is not kept yet.
    pub fn find_or_render<E>(&self, key: PageKey, render: impl FnOnce() -> Result<String, E>) -> Result<Arc<Page>, E> {
        match self.0.get(&key) {
            Some(page) => Ok(page),
            None => Ok(self.keep(key, render()?.into())),
        }
    }

    fn keep(&self, key: PageKey, plain: Bytes) -> Arc<Page> {
        let page = Arc::new(Page::new(plain));
        self.0.insert(key, Arc::clone(&page));
        page
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
    // While an editor works, a page may show problems that are new though the content is not.
    if app.is_watching || !is_plain_read || viewer::has_session_cookie(request.headers(), &app) {
        return next.run(request).await;
    }
    let key = PageKey {
        revision: app.content.published().catalogue.revision.clone(),
        path: request.uri().path().to_owned(),
        theme: theme::of(request.headers()),
        reader: Reader::Anonymous,
    };
    let asked = Asked::by(request.headers());
    if let Some(page) = app.pages.0.get(&key) {
        return page.answer(&asked);
    }
    request.extensions_mut().insert(SameForAll);
    let response = next.run(request).await;
    if !is_worth_keeping(&response) {
        return response;
    }
    let plain = to_bytes(response.into_body(), usize::MAX).await.expect("a page of known size is in memory");
    app.pages.keep(key, plain).answer(&asked)
}

fn is_worth_keeping(response: &Response) -> bool {
    response.status() == StatusCode::OK
        && response.extensions().get::<SameForAll>().is_some()
        && response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
        && response.body().size_hint().exact().is_some_and(|bytes| bytes <= MOST_BYTES_OF_PAGE)
}

/// What of a page that exists in several encodings a client wants.
#[derive(Debug, Clone)]
pub struct Asked {
    encoding: Option<Encoding>,
    /// The tag of the page it has already.
    held: Option<HeaderValue>,
}

impl Asked {
    fn by(headers: &HeaderMap) -> Self {
        Self { encoding: accepted_encoding(headers), held: headers.get(header::IF_NONE_MATCH).cloned() }
    }
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::by(&parts.headers))
    }
}

/// A page ready to be sent.
pub struct Page {
    etag: HeaderValue,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
}

impl Page {
    fn new(plain: Bytes) -> Self {
        let etag = HeaderValue::try_from(format!("\"{}\"", crate::hash::short_hex(&plain)))
            .expect("hexadecimal digits are visible ASCII");
        Self { etag, brotli: brotli(&plain).into(), gzip: gzip(&plain).into(), plain }
    }

    /// The page as it was asked for, or the word that the client has it.
    pub fn answer(&self, asked: &Asked) -> Response {
        let mut response = if asked.held.as_ref() == Some(&self.etag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let (encoding, bytes) = match asked.encoding {
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
