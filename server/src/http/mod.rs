//! HTTP: one readable route table, short handlers, and the layers around them.

mod cache;
mod downloads;
mod error;
mod error_pages;
mod extract;
mod forms;
mod pages;
mod preview;
mod routes;
mod security;
mod site;
mod theme;
mod viewer;
mod visit;

use std::sync::{Arc, LazyLock};

use certificate::Typesetter;
use store::Db;

pub use self::{
    error::PageError,
    routes::router,
    security::CONTENT_SECURITY_POLICY,
    site::{InvalidSite, Site},
};
use crate::{
    accounts::Accounts, clock::Clock, content::Content, http::cache::PageCache, learning::Learning, mail::Mailer,
    mistakes::Mistakes,
};

/// Everything a handler may need. Cloning is cheap.
#[derive(Clone)]
pub struct App(Arc<AppParts>);

/// What [`App`] holds.
pub struct AppParts {
    /// What learners do.
    pub learning: Learning,
    /// Who they are.
    pub accounts: Accounts,
    /// What they say is wrong.
    pub mistakes: Mistakes,
    /// What they see.
    pub content: Arc<Content>,
    /// Where mail goes.
    pub mailer: Mailer,
    /// Makes certificates. Reading the fonts takes a while, so it waits for the first one.
    pub typesetter: LazyLock<Typesetter>,
    /// What time it is.
    pub clock: Clock,
    /// Where the service is.
    pub site: Site,
    /// Whether the content folder is watched, and its problems are shown to anyone.
    pub is_watching: bool,
    assets: Arc<app::shell::Assets>,
    pages: PageCache,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(db: Db, content: Arc<Content>, mailer: Mailer, clock: Clock, site: Site, is_watching: bool) -> Self {
        Self(Arc::new(AppParts {
            learning: Learning::new(db.clone()),
            accounts: Accounts::new(db.clone()),
            mistakes: Mistakes::new(db, mailer.clone()),
            content,
            mailer,
            typesetter: LazyLock::new(Typesetter::new),
            clock,
            site,
            is_watching,
            assets: Arc::new(downloads::page_assets()),
            pages: PageCache::default(),
        }))
    }
}

impl std::ops::Deref for App {
    type Target = AppParts;

    fn deref(&self) -> &AppParts {
        &self.0
    }
}
