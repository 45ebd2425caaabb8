//! Certificates: asking for the name to print, and the public page on which anyone can check one.

use course::{
    CourseId, Lang,
    certificate::{Certificate, InvalidName},
    path,
};
use leptos::prelude::*;

use super::me::Freshness;
use crate::{
    components::{Field, day, error_summary, field, form_title, in_lang},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the page that asks for the name shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateNamePage {
    /// The course.
    pub course: CourseId,
    /// Its title.
    pub course_title: Text,
    /// The name as it was typed; sent in the field `name`.
    pub name: String,
    /// What was wrong with it.
    pub error: Option<InvalidName>,
    /// The language the certificate is to be written in; sent in the field `lang`.
    pub lang: Lang,
}

/// What the verification page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyPage {
    /// The code as it was typed; sent in the field `code` of a `GET` form.
    pub typed: String,
    /// What was found.
    pub outcome: VerifyOutcome,
}

/// What was found under a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VerifyOutcome {
    /// No code was given yet.
    Ask,
    /// The text is not a code: wrong length or characters.
    Malformed,
    /// There is no certificate of that code.
    Unknown,
    /// There is one.
    Found {
        /// What it states.
        certificate: Box<Certificate>,
        /// Whether it still counts.
        freshness: Freshness,
    },
}

/// The page that asks for the name.
#[must_use]
pub fn name(shell: &Shell, page: &CertificateNamePage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: form_title(t, t.certificate_title(), page.error.is_some()),
        description: None,
        place: Place::Course,
        is_public: false,
        has_islands: false,
    };
    let error = page.error.map(|error| match error {
        InvalidName::Missing => t.certificate_error_missing(),
        InvalidName::TooLong => t.certificate_error_too_long(),
        InvalidName::Unprintable => t.certificate_error_unprintable(),
    });
    let summary = error.map(|error| error_summary(t.certificate_error_title(), "name", error.to_owned()));
    let name = Field {
        name: "name",
        label: t.certificate_name(),
        hint: Some(t.certificate_name_hint().to_owned()),
        error: error.map(str::to_owned),
        value: page.name.clone(),
        input: "text",
        autocomplete: "name",
        inputmode: None,
        class: "",
    };
    let languages = Lang::ALL.map(|lang| {
        let id = format!("lang-{lang}");
        view! {
            <div class="option">
                <input type="radio" id=id.clone() name="lang" value=lang.code() checked=lang == page.lang/>
                <label for=id lang=lang.code()>{lang.endonym()}</label>
            </div>
        }
    });
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            {summary}
            <header class="page-head">
                <p class="kicker">{in_lang(&page.course_title, t.lang())}</p>
                <h1>{t.certificate_title()}</h1>
                <p class="lead">{t.certificate_lead()}</p>
            </header>
            <form
                class="stack"
                method="post"
                action=path::new_certificate(t.lang(), &page.course)
                novalidate=true
            >
                {field(t, name)}
                <fieldset class="field">
                    <legend>{t.certificate_language()}</legend>
                    <div class="options">{languages.collect_view()}</div>
                </fieldset>
                <h2>{t.certificate_use()}</h2>
                <p>{t.certificate_use_text()}</p>
                <p class="actions">
                    <button class="button">{t.certificate_make()}</button>
                </p>
            </form>
        </main>
    };
    shell.document(document, content)
}

/// The public page on which a certificate is checked.
#[must_use]
pub fn verify(shell: &Shell, page: &VerifyPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: form_title(t, t.verify_title(), page.outcome == VerifyOutcome::Malformed),
        description: Some(t.verify_lead().to_owned()),
        place: Place::Elsewhere,
        is_public: page.outcome == VerifyOutcome::Ask,
        has_islands: false,
    };
    let body = match &page.outcome {
        VerifyOutcome::Ask => ask(t, None, "").into_any(),
        VerifyOutcome::Malformed => ask(t, Some(t.verify_error_malformed()), &page.typed).into_any(),
        VerifyOutcome::Unknown => unknown(t, &page.typed).into_any(),
        VerifyOutcome::Found { certificate, freshness } => found(t, certificate, *freshness).into_any(),
    };
    let content = view! { <main class="page narrow" id="main" tabindex="-1">{body}</main> };
    shell.document(document, content)
}

fn ask(t: Messages, error: Option<&'static str>, typed: &str) -> AnyView {
    view! {
        {error.map(|error| error_summary(t.verify_error_title(), "code", error.to_owned()))}
        <header class="page-head">
            <h1>{t.verify_title()}</h1>
            <p class="lead">{t.verify_lead()}</p>
        </header>
        {code_form(t, error, typed)}
    }
    .into_any()
}

fn code_form(t: Messages, error: Option<&'static str>, typed: &str) -> AnyView {
    let code = Field {
        name: "code",
        label: t.verify_code(),
        hint: Some(t.verify_code_hint().to_owned()),
        error: error.map(str::to_owned),
        value: typed.to_owned(),
        input: "text",
        autocomplete: "off",
        inputmode: None,
        class: "",
    };
    view! {
        <form class="stack" method="get" action=path::VERIFY>
            <input type="hidden" name="lang" value=t.lang().code()/>
            {field(t, code)}
            <p class="actions">
                <button class="button">{t.verify_check()}</button>
            </p>
        </form>
    }
    .into_any()
}

fn unknown(t: Messages, typed: &str) -> AnyView {
    view! {
        <div class="stack">
            <header class="outcome">
                <span class="station failed" aria-hidden="true"></span>
                <p class="kicker">{t.verify_kicker()}</p>
                <h1>{t.verify_unknown_title()}</h1>
                <p class="lead">
                    {t.verify_unknown_lead()} " " <span class="certificate-code">{typed.to_owned()}</span>
                </p>
            </header>
            <p>{t.verify_unknown_help()}</p>
            {code_form(t, None, typed)}
        </div>
    }
    .into_any()
}

/// What a certificate states. Its own texts stay in the language it was written in.
fn found(t: Messages, certificate: &Certificate, freshness: Freshness) -> AnyView {
    let lang = t.lang();
    let (sign, title, lead) = match freshness {
        Freshness::Valid => ("station done", t.verify_valid_title(), t.verify_valid_lead()),
        Freshness::Superseded => ("station now", t.verify_superseded_title(), t.verify_superseded_lead()),
        Freshness::Expired => ("station now", t.verify_expired_title(), t.verify_expired_lead()),
    };
    let written_in = (certificate.lang != lang).then(|| certificate.lang.code());
    let validity = match certificate.valid_until {
        Some(until) => t.verify_until(&format::date(lang, until)),
        None => t.verify_forever().to_owned(),
    };
    let modules = certificate.modules.iter().map(|module| {
        let objectives = module.objectives.iter().map(|objective| view! { <li>{objective.clone()}</li> });
        view! {
            <h3 lang=written_in>{module.title.clone()}</h3>
            <ul lang=written_in>{objectives.collect_view()}</ul>
        }
    });
    view! {
        <div class="stack">
            <header class="outcome">
                <span class=sign aria-hidden="true"></span>
                <p class="kicker">{t.verify_kicker()}</p>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
            </header>
            <dl class="summary">
                {row(t.verify_holder(), view! { <strong>{certificate.holder.to_string()}</strong> })}
                {row(t.verify_course(), view! { <span lang=written_in>{certificate.course_title.clone()}</span> })}
                {certificate.role.clone().map(|role| row(t.verify_role(), role))}
                {row(t.verify_extent(), t.verify_hours(certificate.hours.into()))}
                {row(t.verify_completed(), day(lang, format::day_of(certificate.completed_at)))}
                {row(t.verify_validity(), validity)}
                {row(
                    t.verify_code(),
                    view! { <span class="certificate-code">{certificate.code.to_string()}</span> },
                )}
            </dl>
            <h2>{t.verify_objectives()}</h2>
            {modules.collect_view()}
            <p>
                <a href=format!("{}?lang={lang}", path::VERIFY)>{t.verify_another()}</a>
            </p>
        </div>
    }
    .into_any()
}

fn row(label: &'static str, value: impl IntoView) -> AnyView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
