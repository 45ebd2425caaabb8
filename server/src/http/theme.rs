//! The display setting: as the system says, light, or dark. Kept in a cookie, for there may be no account.

use app::shell::Theme;
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{AppendHeaders, IntoResponse, Redirect},
};
use jiff::SignedDuration;

use super::{App, PageError, extract::Fields, viewer};

const COOKIE: &str = "theme";
const COOKIE_LIFE: SignedDuration = SignedDuration::from_hours(24 * 365);

/// The setting that a request carries.
#[must_use]
pub fn of(headers: &HeaderMap) -> Theme {
    viewer::cookie_value(headers, COOKIE).and_then(|name| name.parse().ok()).unwrap_or_default()
}

/// `POST /theme`: stores the setting and goes back.
pub async fn set_theme(State(app): State<App>, fields: Fields) -> Result<impl IntoResponse, PageError> {
    let theme: Theme = fields.only("theme")?.parse().map_err(|_| PageError::unprocessable())?;
    let back = local_path(fields.text("back")).unwrap_or("/");
    let cookie = viewer::set_cookie(&app, COOKIE, theme.as_str(), COOKIE_LIFE);
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(back)))
}

/// The text when it is a path of this service: `//host` and `/\host` would lead elsewhere.
#[must_use]
pub fn local_path(text: &str) -> Option<&str> {
    let is_local = text.starts_with('/')
        && !text.starts_with("//")
        && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    is_local.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_to_another_site() {
        assert_eq!(local_path("/fi/courses/kuntoutus?a=1"), Some("/fi/courses/kuntoutus?a=1"));
        for elsewhere in ["", "fi", "//evil.example", "/\\evil.example", "https://evil.example", "/a\nb", "/\t/evil"] {
            assert_eq!(local_path(elsewhere), None, "{elsewhere:?}");
        }
    }
}
