//! Reads the content folder, keeps the last good course, and reads it again when an editor saves a file.

use std::{
    collections::BTreeMap,
    fs::File,
    io::Read,
    path::{Component, Path, PathBuf},
    sync::{Arc, mpsc},
    time::Duration,
};

use arc_swap::ArcSwap;
use authoring::{Compilation, Diagnostic, Severity, Source};
use course::{CourseId, Lang, catalogue::Catalogue};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::WalkDir;

use crate::clock::Clock;

/// How long to wait after a change for more of them: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(60);

/// A catalogue with what belongs to it but is not domain: the certificate templates.
#[derive(Debug)]
pub struct Published {
    /// What learners see.
    pub catalogue: Catalogue,
    /// Each course's certificate template.
    pub templates: BTreeMap<CourseId, String>,
}

/// The content that is served now, and what is wrong with the folder now.
pub struct Content {
    folder: PathBuf,
    published: ArcSwap<Published>,
    problems: ArcSwap<Vec<Diagnostic>>,
}

/// The folder holds nothing that can be served.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The folder itself, or some files in it, cannot be read; each with the reason.
    #[error("the content cannot be read: {}", list(.0))]
    Unreadable(Vec<(PathBuf, std::io::Error)>),
    /// The course has errors; each with its place.
    #[error("the course has errors")]
    Invalid {
        /// Every problem.
        diagnostics: Vec<Diagnostic>,
        /// How many files were read.
        files: usize,
    },
}

/// Reads every file of the folder that the compiler may want, in the order of their paths.
///
/// Links are not followed, so a loop or a way out of the folder is harmless. Hidden files are passed over.
pub fn read_folder(folder: &Path) -> Result<Vec<Source>, ContentError> {
    let failed = |error: std::io::Error| ContentError::Unreadable(vec![(folder.to_owned(), error)]);
    std::fs::read_dir(folder).map_err(failed)?;
    let (mut sources, mut unreadable) = (Vec::new(), Vec::new());
    let visible = |name: &str| !name.starts_with('.');
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || entry.file_name().to_str().is_none_or(visible)) {
        let entry = entry.map_err(|error| failed(error.into()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let path = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        // One byte more than the compiler accepts is enough for it to say that the file is too large.
        let mut bytes = Vec::new();
        let file = File::open(entry.path());
        match file.and_then(|file| file.take(authoring::MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)) {
            Ok(_) => sources.push(Source { path, bytes }),
            Err(error) => unreadable.push((entry.into_path(), error)),
        }
    }
    if unreadable.is_empty() { Ok(sources) } else { Err(ContentError::Unreadable(unreadable)) }
}

fn list(unreadable: &[(PathBuf, std::io::Error)]) -> String {
    unreadable.iter().map(|(path, error)| format!("{}: {error}", path.display())).collect::<Vec<_>>().join("; ")
}

/// Reads and compiles the folder. Returns how many files were read, too.
pub fn compile_folder(folder: &Path, clock: &Clock) -> Result<(Compilation, usize), ContentError> {
    let sources = read_folder(folder)?;
    Ok((authoring::compile(&sources, clock.today()), sources.len()))
}

/// Makes the paths of problems lead to the files from where the program was started.
pub fn show_from_here(folder: &Path, diagnostics: &mut [Diagnostic]) {
    let parts: Vec<_> = folder.components().filter(|part| *part != Component::CurDir).collect();
    let folder: PathBuf = parts.into_iter().collect();
    for diagnostic in diagnostics {
        let path = if diagnostic.path == "." { folder.clone() } else { folder.join(&diagnostic.path) };
        let path = path.to_string_lossy().replace('\\', "/");
        diagnostic.path = if path.is_empty() { ".".to_owned() } else { path };
    }
}

impl Content {
    /// Loads the folder; errors in it are answered in full.
    pub fn load(folder: PathBuf, clock: &Clock) -> Result<Self, ContentError> {
        let (Compilation { catalogue, templates, diagnostics, .. }, files) = compile_folder(&folder, clock)?;
        let Some(catalogue) = catalogue else { return Err(ContentError::Invalid { diagnostics, files }) };
        Ok(Self {
            folder,
            published: ArcSwap::from_pointee(Published { catalogue, templates }),
            problems: ArcSwap::from_pointee(diagnostics),
        })
    }

    /// What is served now. Hold it for one request, so that the request sees one state.
    #[must_use]
    pub fn published(&self) -> Arc<Published> {
        self.published.load_full()
    }

    /// What is wrong with the folder now; with errors in it, [`Self::published`] is older than the folder.
    #[must_use]
    pub fn problems(&self) -> Arc<Vec<Diagnostic>> {
        self.problems.load_full()
    }

    /// Reads the folder again. With errors the last good course stays.
    pub fn reload(&self, clock: &Clock) {
        let Compilation { catalogue, templates, diagnostics, .. } = match compile_folder(&self.folder, clock) {
            Ok((compilation, _)) => compilation,
            Err(error) => return tracing::error!(%error, "content not reloaded"),
        };
        for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error) {
            let place = format!("{}:{}:{}", diagnostic.path, diagnostic.line, diagnostic.column);
            tracing::error!(
                content.place = place,
                content.code = diagnostic.code(),
                "{}",
                diagnostic.message(Lang::En)
            );
        }
        if let Some(catalogue) = catalogue {
            tracing::info!(content.revision = %catalogue.revision, "content reloaded");
            self.published.store(Arc::new(Published { catalogue, templates }));
        } else {
            tracing::warn!("the content has errors: the last good course stays");
        }
        self.problems.store(Arc::new(diagnostics));
    }

    /// Reads the folder again whenever something in it changes, until the process ends.
    pub fn watch(self: &Arc<Self>, clock: Clock) -> notify::Result<()> {
        let changes = Changes::of(&self.folder)?;
        let content = Arc::clone(self);
        std::thread::Builder::new().name("content".to_owned()).spawn(move || {
            while changes.wait() {
                content.reload(&clock);
            }
        })?;
        Ok(())
    }
}

/// Tells when something in a folder has changed.
pub struct Changes {
    // Watching ends with the watcher.
    _watcher: RecommendedWatcher,
    changes: mpsc::Receiver<()>,
}

impl Changes {
    /// Watches a folder and everything in it.
    pub fn of(folder: &Path) -> notify::Result<Self> {
        let (sender, changes) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
                // The receiver is gone only when nobody waits any more.
                let _ = sender.send(());
            }
        })?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Self { _watcher: watcher, changes })
    }

    /// Waits for a change and for the quiet after it; `false` when the folder can no longer be watched.
    #[must_use]
    pub fn wait(&self) -> bool {
        let has_changed = self.changes.recv().is_ok();
        while self.changes.recv_timeout(QUIET).is_ok() {}
        has_changed
    }
}
