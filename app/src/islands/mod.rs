//! The interactive parts. Each wraps a form that works without scripts and only makes it quicker.

mod attempt_form;
mod gas_form;
mod ordering;
mod practice_form;
mod search_form;
mod sending;

pub use attempt_form::AttemptForm;
pub use gas_form::{GasForm, OutcomeWords};
pub use practice_form::PracticeForm;
pub use search_form::SearchForm;

/// What an island asks for in `Accept`, and the content type of the answer: the part of the page that changed, as
/// HTML without a document around it.
pub const FRAGMENT: &str = "text/fragment+html";

/// The script of pages with islands: loads the browser bundle when the browser is idle and starts each island.
///
/// It is served as a file, so that the content security policy needs no inline script, and it is told where the
/// bundle is by its own element.
pub const BOOT_SCRIPT: &str = include_str!("boot.js");

/// The `id` of the element that brings [`BOOT_SCRIPT`] to a page.
pub const BOOT_ELEMENT: &str = "islands";
