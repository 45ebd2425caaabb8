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
    let fields = fields(form).ok()?;
    if let Some((name, value)) = extra {
        fields.append(name, value);
    }
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&fields);
    fetch(&address(form), &request).await.ok().flatten()
}

/// Asks for what the form leads to, and tells its address. `None` as for [`send`].
pub async fn ask(form: &HtmlFormElement) -> Option<(String, Fragment)> {
    let address = format!("{}?{}", address(form), String::from(fields(form).ok()?.to_string()));
    let fragment = fetch(&address, &RequestInit::new()).await.ok().flatten()?;
    Some((address, fragment))
}

fn fields(form: &HtmlFormElement) -> Result<UrlSearchParams, JsValue> {
    UrlSearchParams::new_with_str_sequence_sequence(&FormData::new_with_form(form)?.into())
}

/// `action` would be the value of a field of that name, if there were one; the attribute is always the address.
fn address(form: &HtmlFormElement) -> String {
    form.get_attribute("action").unwrap_or_default()
}

async fn fetch(address: &str, request: &RequestInit) -> Result<Option<Fragment>, JsValue> {
    let headers = Headers::new()?;
    headers.set("accept", FRAGMENT)?;
    request.set_headers(&headers);
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));

    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(address, request)).await?.dyn_into()?;
    let content_type = response.headers().get("content-type")?.unwrap_or_default();
    if !content_type.starts_with(FRAGMENT) {
        return Ok(None);
    }
    let html = JsFuture::from(response.text()?).await?;
    Ok(html.as_string().map(|html| Fragment { accepted: response.ok(), html }))
}
