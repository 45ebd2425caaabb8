//! Signing in without a password: the address, the code from the mail, or the link from the mail.

use course::{PageId, path};
use leptos::{either::Either, prelude::*};

use crate::{
    components::{Field, back_field, error_summary, field, form_title},
    i18n::Messages,
    shell::{Document, Place, Shell},
};

/// What the page that asks for an address shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignInPage {
    /// The address as it was typed.
    pub email: String,
    /// What was wrong with it.
    pub error: Option<SignInError>,
    /// Where to go after signing in, as a path inside the service; sent along in the field `back`.
    pub back: Option<String>,
}

/// Why no code was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInError {
    /// Nothing was typed.
    Missing,
    /// Not an e-mail address.
    Invalid,
    /// Too many codes were asked for.
    TooMany {
        /// After how many minutes another may be asked for.
        minutes: u64,
    },
}

/// What the page that asks for the code shows. It looks the same whether or not the address is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodePage {
    /// The address the code was sent to; sent along in the field `email`.
    pub email: String,
    /// The code as it was typed.
    pub code: String,
    /// What was wrong with it.
    pub error: Option<CodeError>,
    /// Where to go after signing in, as a path inside the service; sent along in the field `back`.
    pub back: Option<String>,
}

/// Why a code did not sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was typed.
    Missing,
    /// Not six digits; costs no try.
    Malformed,
    /// Not the code that was sent.
    Wrong {
        /// How many tries are left.
        tries_left: u64,
    },
    /// The code is too old, used, or tried too often: a new one is needed.
    Spent,
}

/// What the page behind the link in the mail shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkPage {
    /// One press signs in.
    Ready {
        /// The token of the link.
        token: String,
    },
    /// The link is too old or used: a new one is needed.
    Spent,
}

fn document(title: String) -> Document {
    Document { title, description: None, place: Place::Me, is_public: false, has_islands: false }
}

/// The page that asks for an address.
#[must_use]
pub fn sign_in(shell: &Shell, page: &SignInPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let error = page.error.map(|error| match error {
        SignInError::Missing => t.sign_in_error_missing().to_owned(),
        SignInError::Invalid => t.sign_in_error_invalid().to_owned(),
        SignInError::TooMany { minutes } => t.sign_in_error_too_many(minutes),
    });
    let summary = error.clone().map(|error| error_summary(t.sign_in_error_title(), "email", error));
    let email = Field {
        name: "email",
        label: t.sign_in_email(),
        hint: Some(t.sign_in_email_hint().to_owned()),
        error,
        value: page.email.clone(),
        input: "email",
        autocomplete: "email",
        inputmode: None,
        class: "",
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            {summary}
            <header class="page-head">
                <h1>{t.sign_in_title()}</h1>
                <p class="lead">{t.sign_in_lead()}</p>
            </header>
            <form class="stack" method="post" action=path::sign_in(lang) novalidate=true>
                {field(t, email)}
                {back_field(page.back.clone())}
                <p class="actions">
                    <button class="button">{t.sign_in_send()}</button>
                </p>
            </form>
            {what_happens_next(t)}
        </main>
    };
    shell.document(document(form_title(t, t.sign_in_title(), page.error.is_some())), content)
}

fn what_happens_next(t: Messages) -> AnyView {
    let privacy: Option<PageId> = "privacy".parse().ok();
    let privacy = privacy.map(|page| {
        view! {
            " "
            <a href=path::page(t.lang(), &page)>{t.sign_in_next_privacy_link()}</a>
            "."
        }
    });
    view! {
        <div class="stack">
            <h2>{t.sign_in_next()}</h2>
            <ul>
                <li>{t.sign_in_next_code()}</li>
                <li>{t.sign_in_next_moves()}</li>
                <li>{t.sign_in_next_privacy()} {privacy}</li>
            </ul>
        </div>
    }
    .into_any()
}

/// The page that asks for the code.
#[must_use]
pub fn code(shell: &Shell, page: &CodePage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let error = page.error.map(|error| match error {
        CodeError::Missing => t.code_error_missing().to_owned(),
        CodeError::Wrong { tries_left } => t.code_error_wrong(tries_left),
        CodeError::Malformed => t.code_error_malformed().to_owned(),
        CodeError::Spent => t.code_error_spent().to_owned(),
    });
    let summary = error.clone().map(|error| error_summary(t.code_error_title(), "code", error));
    let code = Field {
        name: "code",
        label: t.code_label(),
        hint: Some(t.code_hint().to_owned()),
        error,
        value: page.code.clone(),
        input: "text",
        autocomplete: "one-time-code",
        inputmode: Some("numeric"),
        class: "code",
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            {summary}
            <header class="page-head">
                <h1>{t.code_title()}</h1>
                <p class="lead">{t.code_lead(&page.email)}</p>
            </header>
            <form class="stack" method="post" action=path::sign_in_code(lang) novalidate=true>
                <input type="hidden" name="email" value=page.email.clone()/>
                {back_field(page.back.clone())}
                {field(t, code)}
                <p class="actions">
                    <button class="button">{t.code_sign_in()}</button>
                </p>
            </form>
            <div class="stack">
                <h2>{t.code_help()}</h2>
                <p>
                    {t.code_help_text()} " " <a href=path::sign_in(lang)>{t.code_help_link()}</a> "."
                </p>
            </div>
        </main>
    };
    shell.document(document(form_title(t, t.code_title(), page.error.is_some())), content)
}

/// The page behind the link in the mail.
#[must_use]
pub fn link(shell: &Shell, page: &LinkPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let (title, lead, actions) = match page {
        LinkPage::Ready { token } => {
            let form = view! {
                <form class="actions" method="post" action=path::sign_in_link(lang, token)>
                    <button class="button">{t.link_sign_in()}</button>
                    <a class="button quiet" href=path::home(lang)>{t.link_not_me()}</a>
                </form>
            };
            (t.link_title(), t.link_lead(), Either::Left(form))
        }
        LinkPage::Spent => {
            let again = view! {
                <p class="actions">
                    <a class="button" href=path::sign_in(lang)>{t.link_spent_again()}</a>
                </p>
            };
            (t.link_spent_title(), t.link_spent_lead(), Either::Right(again))
        }
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
            </header>
            {actions}
        </main>
    };
    shell.document(document(title.to_owned()), content)
}
