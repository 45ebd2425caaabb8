//! Every URL of the service, in one table. [`course::path`] builds the same URLs.

use std::time::Duration;

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::{Extensions, HeaderMap, HeaderValue, StatusCode, Version, header},
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use tower_http::{
    CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer,
};

use super::{App, cache, downloads, error_pages, forms, pages, preview, security, theme};

/// The largest form: a page of answers is a few hundred bytes, a GAS sheet that is full at most this.
const MOST_BODY_BYTES: usize = 64 * 1024;
/// How long a request may take. The database gives up earlier, with a better message.
const LONGEST_REQUEST: Duration = Duration::from_secs(15);

/// The service.
pub fn router(app: App) -> Router {
    let readable_by_all = Router::new()
        .route("/{lang}", get(pages::courses::show_home))
        .route("/{lang}/courses/{course}", get(pages::courses::show_course))
        .route(
            "/{lang}/courses/{course}/{module}/{lesson}",
            get(pages::courses::show_lesson).post(forms::lessons::answer_practice),
        )
        .route("/{lang}/quizzes/{course}/{module}", get(pages::courses::show_quiz))
        .route("/{lang}/glossary", get(pages::register::show_glossary))
        .route("/{lang}/facts", get(pages::register::show_facts))
        .route("/{lang}/search", get(pages::search::show_search))
        .route("/{lang}/pages/{page}", get(pages::register::show_page))
        .route("/{lang}/tools", get(pages::tools::show_tools))
        .route("/{lang}/tools/guide", get(pages::tools::show_guide))
        .route("/{lang}/tools/timeline", get(pages::tools::show_timeline))
        .route("/{lang}/editor/codes", get(pages::editor::show_codes))
        .route("/{lang}/editor/codes/{code}", get(pages::editor::show_explanation))
        .layer(from_fn(cache::same_for_all));

    Router::new()
        .merge(readable_by_all)
        .route("/", get(pages::front))
        .route("/{lang}/courses/{course}/role", post(forms::roles::choose_role))
        .route("/{lang}/courses/{course}/{module}/{lesson}/read", post(forms::lessons::mark_read))
        .route("/{lang}/courses/{course}/{module}/{lesson}/videos/{video}", get(pages::videos::show_video))
        .route("/{lang}/quizzes/{course}/{module}/attempts", post(forms::attempts::begin_attempt))
        .route("/{lang}/attempts/{attempt}", get(pages::attempts::show_attempt))
        .route(
            "/{lang}/attempts/{attempt}/questions/{number}",
            get(pages::attempts::show_question).post(forms::attempts::save_answer),
        )
        .route(
            "/{lang}/attempts/{attempt}/review",
            get(pages::attempts::show_review).post(forms::attempts::submit_attempt),
        )
        .route("/{lang}/attempts/{attempt}/result", get(pages::attempts::show_result))
        .route("/{lang}/attempts/{attempt}/answers", get(pages::attempts::show_answers))
        .route("/{lang}/reports/new", get(pages::mistakes::ask_for_report).post(forms::mistakes::take_report))
        .route("/{lang}/reports/taken", get(pages::mistakes::show_taken))
        .route("/{lang}/tools/gas", get(pages::tools::show_gas).post(forms::tools::count_gas))
        .route("/{lang}/me", get(pages::me::show_me))
        .route("/{lang}/sign-in", get(pages::sign_in::ask_address).post(forms::sign_in::send_code))
        .route("/{lang}/sign-in/code", get(pages::sign_in::ask_code).post(forms::sign_in::take_code))
        .route("/{lang}/sign-in/link/{token}", get(pages::sign_in::confirm_link).post(forms::sign_in::take_link))
        .route("/{lang}/sign-out", post(forms::sign_in::sign_out))
        .route(
            "/{lang}/courses/{course}/certificate",
            get(pages::certificates::ask_name).post(forms::certificates::issue),
        )
        .route("/{lang}/certificates/{file}", get(downloads::certificate_pdf))
        .route("/verify", get(pages::certificates::find))
        .route("/verify/{code}", get(pages::certificates::verify))
        .route("/{lang}/admin", get(pages::admin::show_statistics))
        .route("/{lang}/admin/statistics.csv", get(downloads::statistics_csv))
        .route("/{lang}/editor/problems", get(pages::editor::show_problems))
        .route("/{lang}/editor/proof", get(pages::editor::list_proofs))
        .route("/{lang}/editor/proof/{course}/{module}", get(pages::editor::show_bank_proof))
        .route("/{lang}/editor/proof/{course}/{module}/{lesson}", get(pages::editor::show_lesson_proof))
        .route("/editor/preview.js", get(preview::script))
        .route("/editor/changes", get(preview::changes))
        .route("/{lang}/editor/freshness", get(pages::editor::show_freshness))
        .route("/{lang}/editor/reports", get(pages::mistakes::show_reports))
        .route(
            "/{lang}/editor/reports/{report}",
            get(pages::mistakes::show_report).post(forms::mistakes::handle_report),
        )
        .route("/theme", post(theme::set_theme))
        .route("/sitemap.xml", get(downloads::sitemap))
        .route("/robots.txt", get(downloads::robots))
        .route("/health", get(downloads::health))
        .route("/assets/{*file}", get(downloads::asset))
        .route("/videos/{course}/{module}/{file}", get(downloads::video_file))
        .route("/schemas/{file}", get(downloads::schema))
        .fallback(pages::elsewhere)
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(is_compressed_here))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(MOST_BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_REQUEST))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), error_pages::error_pages))
        // Failures are logged where they happen, with more to say.
        .layer(TraceLayer::new_for_http().make_span_with(span).on_failure(()))
        .layer(from_fn_with_state(app.clone(), cache::anonymous_pages))
        .layer(from_fn_with_state(app.clone(), security::headers))
        .with_state(app)
}

/// Whether an answer is worth compressing each time. What is the same for all is compressed once, where it is kept.
fn is_compressed_here(_: StatusCode, _: Version, headers: &HeaderMap, extensions: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    // Events are sent one by one; packing would hold them back.
    let is_text = kind.starts_with(b"text/") && !kind.starts_with(b"text/event-stream");
    let is_text = is_text || kind.starts_with(b"application/xml");
    is_text && extensions.get::<cache::SameForAll>().is_none()
}

/// Names the route of a request in the log. Not its address: that may hold a sign-in token.
fn span(request: &Request) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    tracing::info_span!("request", http.method = %request.method(), http.route = route)
}
