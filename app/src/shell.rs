//! What surrounds every page: the head of the document, the header with the navigation, and the footer.

use std::{str::FromStr, sync::Arc};

use course::{CourseId, Lang, PageId, path, search::SearchQuery};
use leptos::prelude::*;

use crate::{i18n::Messages, islands::BOOT_ELEMENT};

/// What every page is told besides its own content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// The language of the interface.
    pub lang: Lang,
    /// The path and query of this page: `/fi/glossary`. Links to it in other languages are made from it.
    pub path: String,
    /// Scheme and host, without a slash at the end: `https://kurssila.example`.
    pub origin: Arc<str>,
    /// Who looks.
    pub viewer: Viewer,
    /// The colour scheme chosen.
    pub theme: Theme,
    /// Where styles, typeface and scripts are.
    pub assets: Arc<Assets>,
    /// The course the navigation leads to.
    pub course: CourseId,
    /// Whether an editor is working on the content, so that the page follows what is saved.
    pub is_preview: bool,
}

/// Who looks at a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewer {
    /// Somebody about whom nothing is stored.
    Anonymous,
    /// A learner without an account, known by a cookie.
    Guest,
    /// A learner who has signed in.
    Learner,
    /// A learner who has signed in and may see the statistics.
    Admin,
}

impl Viewer {
    /// Whether they have an account.
    #[must_use]
    pub fn is_signed_in(self) -> bool {
        matches!(self, Self::Learner | Self::Admin)
    }
}

/// The colour scheme a visitor chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The text is not one of `system`, `light` and `dark`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown colour scheme")]
pub struct UnknownTheme;

impl Theme {
    /// Every scheme in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of the form field and the cookie.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl FromStr for Theme {
    type Err = UnknownTheme;

    fn from_str(text: &str) -> Result<Self, UnknownTheme> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == text).ok_or(UnknownTheme)
    }
}

/// Where the built files are, as paths with hashed names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The Latin subset of the typeface (woff2), preloaded.
    pub font: String,
    /// The icon (SVG).
    pub icon: String,
    /// [`crate::islands::BOOT_SCRIPT`] as a file.
    pub boot: String,
    /// The module that `wasm-bindgen` writes.
    pub js: String,
    /// The WebAssembly file that belongs to it.
    pub wasm: String,
}

/// What a page tells the shell about itself.
pub(crate) struct Document {
    /// The title, without the name of the service.
    pub title: String,
    /// A sentence for search engines.
    pub description: Option<String>,
    /// Which entry of the navigation it belongs to.
    pub place: Place,
    /// Whether search engines may list it; it is then also offered to them in the other languages.
    pub is_public: bool,
    /// Whether it holds an island, so that it needs the browser bundle.
    pub has_islands: bool,
}

/// Where in the navigation a page is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Course,
    Glossary,
    Search,
    Me,
    Statistics,
    /// In the middle of a quiz: instead of the navigation there is one way out.
    Attempt {
        way_out: String,
    },
    Elsewhere,
}

impl Shell {
    /// The messages in the language of the interface.
    #[must_use]
    pub fn messages(&self) -> Messages {
        Messages::new(self.lang)
    }

    /// This page in another language, as a path. Addresses without a language get it as a parameter.
    #[must_use]
    pub fn path_in(&self, lang: Lang) -> String {
        let current = format!("/{}", self.lang);
        match self.path.strip_prefix(&current) {
            Some(rest) if rest.is_empty() || rest.starts_with(['/', '?']) => format!("/{lang}{rest}"),
            _ => format!("{}?lang={lang}", self.path.split('?').next().unwrap_or_default()),
        }
    }

    /// The whole page around `content`, which brings its own `main`.
    pub(crate) fn document(&self, document: Document, content: impl IntoView + 'static) -> AnyView {
        let theme = (self.theme != Theme::System).then(|| self.theme.as_str());
        let header = self.header(&document.place);
        // Erased before it is put in, so that the type of every page is not that of everything in it.
        let content = content.into_any();
        view! {
            <!DOCTYPE html>
            <html lang=self.lang.code() data-theme=theme>
                {self.head(document)}
                <body>
                    <a class="skip-link" href="#main">{self.messages().skip_to_content()}</a>
                    {header}
                    {content}
                    {self.footer()}
                </body>
            </html>
        }
        .into_any()
    }

    fn head(&self, document: Document) -> AnyView {
        let t = self.messages();
        let title = if document.title.is_empty() { t.service_name().to_owned() } else { t.page_title(&document.title) };
        let color_scheme = if self.theme == Theme::System { "light dark" } else { self.theme.as_str() };
        let alternates = document.is_public.then(|| self.alternates());
        let Assets { css, font, icon, boot, js, wasm } = &*self.assets;
        let boot = document.has_islands.then(|| {
            view! {
                <script
                    type="module"
                    id=BOOT_ELEMENT
                    src=boot.clone()
                    data-js=js.clone()
                    data-wasm=wasm.clone()
                ></script>
            }
        });
        let preview = self.is_preview.then(|| {
            view! {
                <script
                    type="module"
                    id="preview"
                    src=path::PREVIEW_SCRIPT
                    data-changes=path::PREVIEW_CHANGES
                ></script>
            }
        });
        view! {
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content=color_scheme/>
                <title>{title}</title>
                {document.description.map(|text| view! { <meta name="description" content=text/> })}
                {(!document.is_public).then(|| view! { <meta name="robots" content="noindex"/> })}
                {alternates}
                <link rel="icon" href=icon.clone() type="image/svg+xml"/>
                <link rel="preload" href=font.clone() r#as="font" type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=css.clone()/>
                {boot}
                {preview}
            </head>
        }
        .into_any()
    }

    fn alternates(&self) -> AnyView {
        let address = |lang| format!("{}{}", self.origin, self.path_in(lang));
        let alternate = |code: &'static str, lang| {
            view! { <link rel="alternate" hreflang=code href=address(lang)/> }
        };
        view! {
            <link rel="canonical" href=address(self.lang)/>
            {Lang::ALL.map(|lang| alternate(lang.code(), lang)).collect_view()}
            {alternate("x-default", Lang::Fi)}
        }
        .into_any()
    }

    fn header(&self, place: &Place) -> AnyView {
        let t = self.messages();
        let logo = view! {
            <a class="logo" href=path::home(self.lang)>
                <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                    <path
                        d="M7.5 5v22M8 19.5l12-10M13 15.5L23.5 27"
                        fill="none"
                        stroke="currentColor"
                        stroke-width="5"
                        stroke-linecap="round"
                    />
                    <circle cx="23" cy="7.3" r="4.4" fill="var(--card)" stroke="currentColor" stroke-width="3.6"/>
                </svg>
                <span>{t.service_name()}</span>
            </a>
        };
        if let Place::Attempt { way_out } = place {
            let pause = view! { <a href=way_out.clone()>{t.attempt_pause()}</a> };
            return view! { <header class="site-header plain">{logo} {pause}</header> }.into_any();
        }
        view! {
            <header class="site-header">
                {logo}
                <nav class="site-nav" aria-label=t.nav_main()>
                    <ul>{self.navigation(place)}</ul>
                </nav>
                {self.search(place)}
                <nav class="lang-switch" aria-label=t.nav_language()>
                    <ul>{Lang::ALL.map(|lang| self.language(lang)).collect_view()}</ul>
                </nav>
            </header>
        }
        .into_any()
    }

    /// The way to search: a field where there is room for one, a link elsewhere. The page of the search has its own.
    fn search(&self, current: &Place) -> AnyView {
        let t = self.messages();
        let is_current = *current == Place::Search;
        let field = (!is_current).then(|| {
            view! {
                <form class="site-search" role="search" action=path::search(self.lang)>
                    <label class="visually-hidden" for="site-search">{t.search_course()}</label>
                    <input
                        type="search"
                        id="site-search"
                        name="q"
                        maxlength=SearchQuery::MOST_CHARACTERS
                        placeholder=t.search_course()
                        autocomplete="off"
                    />
                    <button aria-label=t.search_go()>{magnifier()}</button>
                </form>
            }
        });
        let current = is_current.then_some("page");
        view! {
            {field}
            <a class="search-link" href=path::search(self.lang) aria-label=t.search_title() aria-current=current>
                {magnifier()}
            </a>
        }
        .into_any()
    }

    fn navigation(&self, current: &Place) -> AnyView {
        let t = self.messages();
        let mut entries = vec![
            (Place::Course, path::course(self.lang, &self.course), t.nav_course()),
            (Place::Glossary, path::glossary(self.lang), t.nav_glossary()),
        ];
        match self.viewer {
            Viewer::Anonymous => entries.push((Place::Me, path::sign_in(self.lang), t.nav_sign_in())),
            Viewer::Guest | Viewer::Learner => entries.push((Place::Me, path::me(self.lang), t.nav_me())),
            Viewer::Admin => {
                entries.push((Place::Me, path::me(self.lang), t.nav_me()));
                entries.push((Place::Statistics, path::admin(self.lang), t.nav_statistics()));
            }
        }
        let entry = |(place, href, label)| {
            let current = (place == *current).then_some("page");
            view! { <li><a href=href aria-current=current>{label}</a></li> }
        };
        entries.into_iter().map(entry).collect_view().into_any()
    }

    fn language(&self, lang: Lang) -> AnyView {
        let label = Messages::new(lang).language_this(lang.code());
        let current = (lang == self.lang).then_some("true");
        view! {
            <li>
                <a href=self.path_in(lang) lang=lang.code() hreflang=lang.code() aria-current=current aria-label=label>
                    {lang.code()}
                </a>
            </li>
        }
        .into_any()
    }

    fn footer(&self) -> AnyView {
        let t = self.messages();
        let page = |id: &str| id.parse::<PageId>().map(|id| path::page(self.lang, &id)).unwrap_or_default();
        let links = [
            (path::tools(self.lang), t.tools_title()),
            (path::facts(self.lang), t.footer_facts()),
            (format!("{}?lang={}", path::VERIFY, self.lang), t.footer_verify()),
            (page("about"), t.footer_about_service()),
            (page("accessibility"), t.footer_accessibility()),
            (page("privacy"), t.footer_privacy()),
        ];
        let displays =
            [(Theme::System, t.display_system()), (Theme::Light, t.display_light()), (Theme::Dark, t.display_dark())];
        let button = |(theme, label): (Theme, &'static str)| {
            let pressed = if theme == self.theme { "true" } else { "false" };
            view! { <button name="theme" value=theme.as_str() aria-pressed=pressed>{label}</button> }
        };
        view! {
            <footer class="site-footer">
                <div>
                    <p><strong>{t.service_name()}</strong>" "{t.footer_about()}</p>
                    <nav aria-label=t.nav_about()>
                        <ul>{links.map(|(href, label)| view! { <li><a href=href>{label}</a></li> }).collect_view()}</ul>
                    </nav>
                    <form class="display-switch" method="post" action=path::THEME>
                        <input type="hidden" name="back" value=self.path.clone()/>
                        <fieldset>
                            <legend>{t.display()}</legend>
                            <div>{displays.map(button).collect_view()}</div>
                        </fieldset>
                    </form>
                </div>
            </footer>
        }
        .into_any()
    }
}

/// The sign of searching; whatever holds it has a name of its own.
fn magnifier() -> AnyView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path
                d="M16 10.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0M14.5 14.5L20 20"
                fill="none"
                stroke="currentColor"
                stroke-width="2.4"
                stroke-linecap="round"
            />
        </svg>
    }
    .into_any()
}
