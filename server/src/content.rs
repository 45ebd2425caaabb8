//! Reads the content folder, keeps the last good course, and reads it again when an editor saves a file.

use std::{
    collections::BTreeMap,
    fs::File,
    io::Read,
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc},
    time::Duration,
};

use arc_swap::ArcSwap;
use authoring::{Compilation, Diagnostic, Severity, Source};
use course::{CourseId, Date, Lang, catalogue::Catalogue};
use notify::{Config, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::watch;
use walkdir::WalkDir;

use crate::{clock::Clock, search::Indexes};

/// How long to wait after a change for more of them: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(60);

/// A catalogue with what belongs to it but is not domain: the certificate templates and the search indexes.
pub struct Published {
    /// What learners see.
    pub catalogue: Catalogue,
    /// Each course's certificate template.
    pub templates: BTreeMap<CourseId, String>,
    /// The first day on which the same files may say something else.
    pub changes_on: Option<Date>,
    /// What readers find by searching.
    pub(crate) indexes: Indexes,
}

/// How the folder is compiled.
type Compile = fn(&[Source], Date) -> Compilation;

/// How often the folder has been read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Change {
    /// Counted from 0, when the service started.
    pub number: u64,
    /// Whether no more will follow, since the service stops.
    pub is_last: bool,
}

/// The content that is served now, and what is wrong with the folder now.
pub struct Content {
    folder: PathBuf,
    compile: Compile,
    changes: watch::Sender<Change>,
    published: ArcSwap<Published>,
    problems: ArcSwap<Vec<Diagnostic>>,
    /// The day on which the folder was read last.
    read_on: Mutex<Date>,
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
        if authoring::is_only_named(&path) {
            sources.push(Source { path, bytes: Vec::new() });
            continue;
        }
        // One byte more than the compiler accepts is enough for it to say that the file is too large.
        match read_start(entry.path(), authoring::MAX_FILE_BYTES + 1) {
            Ok(bytes) => sources.push(Source { path, bytes }),
            Err(error) => unreadable.push((entry.into_path(), error)),
        }
    }
    if unreadable.is_empty() { Ok(sources) } else { Err(ContentError::Unreadable(unreadable)) }
}

/// Reads a file, up to so many bytes.
fn read_start(path: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let expected = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    let mut bytes = Vec::with_capacity(expected.min(limit));
    file.take(limit as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn list(unreadable: &[(PathBuf, std::io::Error)]) -> String {
    unreadable.iter().map(|(path, error)| format!("{}: {error}", path.display())).collect::<Vec<_>>().join("; ")
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

/// Compiles on threads that end when it is done: a service compiles seldom, and threads that wait hold memory.
fn on_threads_of_its_own(compile: impl FnOnce() -> Compilation + Send) -> Compilation {
    match rayon::ThreadPoolBuilder::new().build() {
        Ok(threads) => threads.install(compile),
        Err(_) => compile(),
    }
}

impl Content {
    /// Loads the folder; errors in it are answered in full.
    pub fn load(folder: PathBuf, clock: &Clock) -> Result<Self, ContentError> {
        Self::load_with(authoring::compile, folder, clock)
    }

    /// Loads the folder for an editor, whose pages tell where in the files their blocks come from.
    pub fn load_preview(folder: PathBuf, clock: &Clock) -> Result<Self, ContentError> {
        Self::load_with(authoring::compile_preview, folder, clock)
    }

    fn load_with(compile: Compile, folder: PathBuf, clock: &Clock) -> Result<Self, ContentError> {
        let sources = read_folder(&folder)?;
        let files = sources.len();
        let today = clock.today();
        let compiled = on_threads_of_its_own(|| compile(&sources, today));
        let Compilation { catalogue, templates, diagnostics, changes_on, .. } = compiled;
        let Some(catalogue) = catalogue else { return Err(ContentError::Invalid { diagnostics, files }) };
        Ok(Self {
            folder,
            compile,
            changes: watch::Sender::default(),
            published: ArcSwap::from_pointee(Published {
                catalogue,
                templates,
                changes_on,
                indexes: Indexes::default(),
            }),
            problems: ArcSwap::from_pointee(diagnostics),
            read_on: Mutex::new(today),
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
        let today = clock.today();
        *self.last_read() = today;
        let Compilation { catalogue, templates, diagnostics, changes_on, .. } = match read_folder(&self.folder) {
            Ok(sources) => on_threads_of_its_own(|| (self.compile)(&sources, today)),
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
            let published = Published { catalogue, templates, changes_on, indexes: Indexes::default() };
            self.published.store(Arc::new(published));
        } else {
            tracing::warn!("the content has errors: the last good course stays");
        }
        self.problems.store(Arc::new(diagnostics));
        self.changes.send_modify(|change| change.number += 1);
    }

    /// Where a file of the folder is, named by its path with `/` between the parts; `None` when it is gone, or when a
    /// link leads to it, which is not followed.
    pub async fn find_file(&self, path: &str) -> Option<PathBuf> {
        let mut expected = tokio::fs::canonicalize(&self.folder).await.ok()?;
        expected.extend(path.split('/'));
        let found = tokio::fs::canonicalize(&expected).await.ok()?;
        let is_file = tokio::fs::metadata(&found).await.ok()?.is_file();
        (is_file && found == expected).then_some(found)
    }

    /// Tells of every time that the folder was read again.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<Change> {
        self.changes.subscribe()
    }

    /// Tells everyone who waits for changes that none will come.
    pub fn end_changes(&self) {
        self.changes.send_modify(|change| change.is_last = true);
    }

    /// Reads the folder again when a day has come on which the same files say something else: a fact has another
    /// value, or something is due. Tries once a day; returns whether it tried.
    pub fn turn_the_day(&self, clock: &Clock) -> bool {
        let today = clock.today();
        let is_due = self.published().changes_on.is_some_and(|day| day <= today) && *self.last_read() < today;
        if is_due {
            self.reload(clock);
        }
        is_due
    }

    fn last_read(&self) -> MutexGuard<'_, Date> {
        self.read_on.lock().unwrap_or_else(PoisonError::into_inner)
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
        let tell = move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
                // The receiver is gone only when nobody waits any more.
                let _ = sender.send(());
            }
        };
        // What is not read is not watched either; a link may lead to a folder of any size.
        let mut watcher = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false))?;
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
