//! Sends a form as the browser would, but asks for the part of the page that changes.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, FormData, Headers, HtmlFormElement, RequestInit, Response, UrlSearchParams};

use super::FRAGMENT;

/// How long an answer may take before the learner is told, in milliseconds.
const PATIENCE_MS: u32 = 15_000;

/// What the server answered.
pub struct Fragment {
    /// Whether the answer was accepted; otherwise the fragment says what is wrong with it.
    pub accepted: bool,
    /// The part of the page that changed.
    pub html: String,
}

/// Sends the fields of `form` and `extra` to the form's address. `None` when there is no usable answer: no
/// connection, no answer in time, or an answer that is not a fragment.
pub async fn send(form: &HtmlFormElement, extra: Option<(&str, &str)>) -> Option<Fragment> {
    try_send(form, extra).await.ok().flatten()
}

async fn try_send(form: &HtmlFormElement, extra: Option<(&str, &str)>) -> Result<Option<Fragment>, JsValue> {
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&FormData::new_with_form(form)?.into())?;
    if let Some((name, value)) = extra {
        fields.append(name, value);
    }
    let headers = Headers::new()?;
    headers.set("accept", FRAGMENT)?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&fields);
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));

    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    // `action` would be the value of a field of that name, if there were one; the attribute is always the address.
    let address = form.get_attribute("action").unwrap_or_default();
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(&address, &request)).await?.dyn_into()?;
    let content_type = response.headers().get("content-type")?.unwrap_or_default();
    if !content_type.starts_with(FRAGMENT) {
        return Ok(None);
    }
    let html = JsFuture::from(response.text()?).await?;
    Ok(html.as_string().map(|html| Fragment { accepted: response.ok(), html }))
}
