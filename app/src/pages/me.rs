//! The learner's own page: go on where one left off, then certificates, then everything else.

use course::{Date, Timestamp, certificate::CertificateCode, path};
use leptos::{either::Either, prelude::*};

use super::{
    comparison::{Comparison, comparison},
    overview::CourseOverview,
    quiz::AttemptSummary,
};
use crate::{
    components::{attempt_table, in_lang, resume_card, trail},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
};

/// What the learner's page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MePage {
    /// The e-mail address of the account; `None` for a guest.
    pub email: Option<String>,
    /// The courses with the learner's progress, those begun first.
    pub courses: Vec<CourseOverview>,
    /// The learner's certificates, the newest first.
    pub certificates: Vec<CertificateSummary>,
    /// The learner's attempts, the newest first.
    pub attempts: Vec<AttemptSummary>,
    /// What the learner knew before each course and after it, as far as that was tested.
    pub comparisons: Vec<Comparison>,
}

/// A certificate in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateSummary {
    /// Its public name.
    pub code: CertificateCode,
    /// The course's title as printed.
    pub course_title: String,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// The last day it counts as fresh; `None` for ever.
    pub valid_until: Option<Date>,
    /// Whether it still counts.
    pub freshness: Freshness,
}

/// Whether a certificate still counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// It counts.
    Valid,
    /// A newer one has taken its place.
    Superseded,
    /// Its last day has passed.
    Expired,
}

/// The learner's page.
#[must_use]
pub fn me(shell: &Shell, page: &MePage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.me_title().to_owned(),
        description: None,
        place: Place::Me,
        is_public: false,
        has_islands: false,
    };
    let has_done_something = page.courses.iter().any(CourseOverview::is_started)
        || !page.attempts.is_empty()
        || !page.certificates.is_empty();
    let kicker = page.email.clone().map(|email| view! { <p class="kicker">{email}</p> });
    let is_unkept = page.email.is_none() && has_done_something;
    let body = if has_done_something {
        Either::Left(view! {
            {page.courses.iter().find_map(|course| resume_card(t, course))}
            {is_unkept.then(|| invitation(t))}
            {certificates(t, page)}
            {attempts(t, page)}
            {page.comparisons.iter().map(|each| comparison(t, each)).collect_view()}
            {progress(t, page)}
        })
    } else {
        Either::Right(nothing_yet(t, page))
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                {kicker}
                <h1>{t.me_title()}</h1>
                {is_unkept.then(|| view! { <p class="lead">{t.me_guest_lead()}</p> })}
            </header>
            <div class="stack">{body} {page.email.as_deref().map(|email| account(t, email))}</div>
        </main>
    };
    shell.document(document, content)
}

/// What will be here, and how to get there.
fn nothing_yet(t: Messages, page: &MePage) -> AnyView {
    let lesson = page.courses.first().and_then(|course| course.modules.first()).and_then(|m| m.lessons.first());
    let start = lesson.map(|lesson| {
        view! {
            <p class="actions">
                <a class="button" href=path::lesson(t.lang(), &lesson.lesson)>{t.home_start()}</a>
            </p>
        }
    });
    let elsewhere = page.email.is_none().then(|| {
        view! {
            <p>
                {t.me_other_device()} " " <a href=path::sign_in(t.lang())>{t.me_other_device_link()}</a> "."
            </p>
        }
    });
    view! {
        <div class="empty">
            <p>
                <strong>{t.me_empty_title()}</strong>
            </p>
            <p>{t.me_empty_text()}</p>
            {start}
        </div>
        {elsewhere}
    }
    .into_any()
}

/// Asks a guest to keep what is done.
fn invitation(t: Messages) -> AnyView {
    view! {
        <section class="card" aria-labelledby="keep">
            <h2 id="keep">{t.me_keep_title()}</h2>
            <p>{t.me_keep_text()}</p>
            <p class="actions">
                <a class="button" href=format!("{}?back={}", path::sign_in(t.lang()), path::me(t.lang()))>
                    {t.me_keep_link()}
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn certificates(t: Messages, page: &MePage) -> AnyView {
    let list = if page.certificates.is_empty() {
        Either::Left(page.courses.first().map(|course| {
            view! {
                <div class="empty">
                    <p>
                        <strong>{t.me_certificates_empty_title()}</strong>
                    </p>
                    {(!course.missing.is_empty())
                        .then(|| view! { <p>{t.me_certificates_empty_text(course.missing.len() as u64)}</p> })}
                    <p>
                        <a href=path::course(t.lang(), &course.course)>{t.me_certificates_empty_link()}</a>
                    </p>
                </div>
            }
        }))
    } else {
        let cards = page.certificates.iter().map(|each| certificate(t, each));
        Either::Right(view! { <ul class="certificates">{cards.collect_view()}</ul> })
    };
    view! {
        <h2>{t.me_certificates()}</h2>
        {list}
    }
    .into_any()
}

fn certificate(t: Messages, certificate: &CertificateSummary) -> AnyView {
    let lang = t.lang();
    let validity = match (certificate.freshness, certificate.valid_until) {
        (Freshness::Valid, Some(until)) => t.me_certificate_valid(&format::date(lang, until)),
        (Freshness::Valid, None) => t.me_certificate_forever().to_owned(),
        (Freshness::Superseded, _) => t.me_certificate_superseded().to_owned(),
        (Freshness::Expired, _) => t.me_certificate_expired().to_owned(),
    };
    view! {
        <li class="card">
            <h3>{certificate.course_title.clone()}</h3>
            <ul class="meta">
                <li>{t.me_certificate_issued(&format::date(lang, format::day_of(certificate.issued_at)))}</li>
                <li>{validity}</li>
            </ul>
            <p>
                {t.me_certificate_code()} " " <span class="certificate-code">{certificate.code.to_string()}</span>
            </p>
            <p class="actions">
                <a class="button" href=path::certificate_pdf(lang, &certificate.code)>{t.certificate_card_download()}</a>
                <a class="button quiet" href=path::verify(&certificate.code)>{t.certificate_card_verify()}</a>
            </p>
        </li>
    }
    .into_any()
}

fn attempts(t: Messages, page: &MePage) -> Option<AnyView> {
    (!page.attempts.is_empty()).then(|| {
        view! {
            <h2>{t.attempts_all()}</h2>
            {attempt_table(t, t.attempts_caption().to_owned(), &page.attempts, true)}
        }
        .into_any()
    })
}

fn progress(t: Messages, page: &MePage) -> AnyView {
    let required = page.courses.iter().flat_map(|course| &course.modules).filter(|module| module.is_required());
    let modules = required.map(|module| {
        let course = path::course(t.lang(), &module.module.course);
        view! {
            <li class="stack">
                <h3>
                    <a href=format!("{course}#{}", module.module.module)>{in_lang(&module.title, t.lang())}</a>
                </h3>
                {trail(module.steps())}
                <p class="kicker">{t.steps_done(module.done() as u64, module.total() as u64)}</p>
            </li>
        }
    });
    view! {
        <h2>{t.me_progress()}</h2>
        <ul class="certificates">{modules.collect_view()}</ul>
    }
    .into_any()
}

fn account(t: Messages, email: &str) -> AnyView {
    view! {
        <h2>{t.me_account()}</h2>
        <p>{t.me_signed_in(email)}</p>
        <form method="post" action=path::sign_out(t.lang()) class="actions">
            <button class="button secondary">{t.me_sign_out()}</button>
        </form>
    }
    .into_any()
}
