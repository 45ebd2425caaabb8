//! Everything that is HTML: pages and components as pure functions from plain structs, the texts of the interface,
//! and the islands that make some forms quicker in the browser.
//!
//! The feature `ssr` is the server's half, `hydrate` the browser's; [`islands`] is in both. What tells the halves
//! apart is decided here and nowhere else.

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!("`ssr` and `hydrate` are two builds of this crate: choose one");

pub mod islands;

#[cfg(feature = "hydrate")]
pub mod hydrate;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod fragment;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod rendering;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
mod text;

#[cfg(feature = "ssr")]
pub use {rendering::render, text::Text};
