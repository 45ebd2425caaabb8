//! Form fields in the manner of GOV.UK: label, hint, error, input, tied together for screen readers.

use course::SafeHtml;
use leptos::prelude::*;

use crate::i18n::Messages;

/// A text field and what is said about it.
pub(crate) struct Field {
    /// The name it is sent under, and its `id`.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What is expected.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What stands in it.
    pub value: String,
    /// What kind of input it is: `text`, `email`, `date`.
    pub input: &'static str,
    /// What the browser may fill in.
    pub autocomplete: &'static str,
    /// Which keys a phone shows.
    pub inputmode: Option<&'static str>,
    /// Further classes: `short`, `code`.
    pub class: &'static str,
}

/// The field with its label.
pub(crate) fn field(t: Messages, field: Field) -> AnyView {
    let Field { name, label, hint, error, value, input, autocomplete, inputmode, class } = field;
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described_by: Vec<_> =
        [hint.is_some().then_some(hint_id.as_str()), error.is_some().then_some(error_id.as_str())]
            .into_iter()
            .flatten()
            .collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let invalid = error.is_some().then_some("true");
    let class = ["field", class, if error.is_some() { "invalid" } else { "" }];
    let class: Vec<_> = class.into_iter().filter(|name| !name.is_empty()).collect();
    view! {
        <div class=class.join(" ")>
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id.clone()>{hint}</p> })}
            {error.map(|error| field_error(t, error_id.clone(), error))}
            <input
                type=input
                id=name
                name=name
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                aria-describedby=described_by
                aria-invalid=invalid
            />
        </div>
    }
    .into_any()
}

/// A field for some lines of text and what is said about it.
pub(crate) struct TextArea {
    /// The name it is sent under, and its `id`.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What is expected.
    pub hint: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What stands in it.
    pub value: String,
    /// How many lines it shows.
    pub rows: u32,
}

/// The field with its label. It takes more than is accepted: a browser that cuts a text off says nothing about it.
pub(crate) fn text_area(t: Messages, area: TextArea) -> AnyView {
    let TextArea { name, label, hint, error, value, rows } = area;
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described_by = if error.is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    let (class, invalid) = if error.is_some() { ("field invalid", Some("true")) } else { ("field", None) };
    // Leptos does not escape what stands in a text area. A browser drops the first line break of it, so one is put
    // there to be dropped.
    let value = format!("\n{}", SafeHtml::from_text(&value).as_str());
    view! {
        <div class=class>
            <label for=name>{label}</label>
            <p class="field-hint" id=hint_id>
                {hint}
            </p>
            {error.map(|error| field_error(t, error_id, error))}
            <textarea
                id=name
                name=name
                rows=rows
                aria-describedby=described_by
                aria-invalid=invalid
                inner_html=value
            ></textarea>
        </div>
    }
    .into_any()
}

/// What is wrong with a field, before the field.
pub(crate) fn field_error(t: Messages, id: String, error: String) -> AnyView {
    view! {
        <p class="field-error" id=id>
            <span class="visually-hidden">{t.error_prefix()} " "</span>
            {error}
        </p>
    }
    .into_any()
}

/// What is wrong with a form, above everything else and linked to the field it is about.
pub(crate) fn error_summary(title: &'static str, field: &str, error: String) -> AnyView {
    error_list(title, vec![(field.to_owned(), error)]).into_any()
}

/// Everything that is wrong with a form: the `id` of each field and the error. Nothing when nothing is wrong.
pub(crate) fn error_list(title: &'static str, errors: Vec<(String, String)>) -> Option<AnyView> {
    if errors.is_empty() {
        return None;
    }
    let error = |(field, error): (String, String)| {
        view! {
            <li>
                <a href=format!("#{field}")>{error}</a>
            </li>
        }
    };
    let view = view! {
        <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="errors">
            <h2 id="errors">{title}</h2>
            <ul>{errors.into_iter().map(error).collect_view()}</ul>
        </div>
    };
    Some(view.into_any())
}

/// The title of a page with a form, which says at once that something is wrong with it.
pub(crate) fn form_title(t: Messages, title: &str, has_error: bool) -> String {
    if has_error { t.page_title_error(title) } else { title.to_owned() }
}

/// Where to go after the form, carried along.
pub(crate) fn back_field(back: Option<String>) -> impl IntoView {
    back.map(|back| view! { <input type="hidden" name="back" value=back/> })
}
