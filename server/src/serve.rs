//! `kurssila serve`: opens everything, says where it is, and serves until it is told to stop.

use std::{io::Write, path::Path, process::ExitCode, sync::Arc, time::Duration};

use anyhow::{Context, Result, bail};
use store::Db;
use tokio::net::TcpListener;

use crate::{
    accounts::Accounts,
    cli::ServeArgs,
    clock::Clock,
    content::{self, Content, ContentError},
    http::{App, Site},
    mail::Mailer,
    search, telemetry,
};

/// The name of the database in the data folder.
pub const DATABASE: &str = "kurssila.sqlite";
/// How often the calendar is looked at: midnight is never missed, not even by a machine that slept or changed its clock.
const LOOK_AT_CALENDAR_EVERY: Duration = Duration::from_mins(1);
/// How often expired sessions and codes are removed.
const FORGET_EVERY: Duration = Duration::from_hours(1);

/// Serves until interrupted.
pub fn run(args: &ServeArgs) -> Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve(args))
}

async fn serve(args: &ServeArgs) -> Result<ExitCode> {
    telemetry::start(&args.log, args.log_format)?;
    let clock = Clock::system();
    let load = if args.watch { Content::load_preview } else { Content::load };
    let content = match load(args.content.clone(), &clock) {
        Ok(content) => Arc::new(content),
        Err(ContentError::Invalid { mut diagnostics, files }) => {
            content::show_from_here(&args.content, &mut diagnostics);
            eprint!("{}", authoring::human(&diagnostics, files, course::Lang::En));
            bail!("the course has errors; `kurssila check {}` lists them again", args.content.display());
        }
        Err(error) => return Err(error.into()),
    };
    let db = open_database(&args.data).await?;
    let mailer = match &args.smtp_url {
        Some(url) => Mailer::smtp(url, &args.mail_from)?,
        None => Mailer::outbox(&args.data.join("outbox"), &args.mail_from)?,
    };
    let listener = TcpListener::bind(args.listen)
        .await
        .with_context(|| format!("cannot listen on {}, is another program using it", args.listen))?;
    let address = listener.local_addr()?;
    let site = match &args.public_url {
        Some(url) => Site::parse(url).with_context(|| format!("`{url}` is not an http or https address"))?,
        None => Site::on(address),
    };
    if args.watch {
        content.watch(clock.clone()).context("the content folder cannot be watched")?;
    }
    reload_on_hangup(Arc::clone(&content), clock.clone());
    reload_on_its_day(Arc::clone(&content), clock.clone());
    search::prepare_always(Arc::clone(&content));
    announce(args, &site, address, &mailer);
    let app = App::new(db, Arc::clone(&content), mailer, clock, site, args.watch);
    forget_regularly(app.accounts.clone(), app.clock.clone());
    let stop = async move {
        interrupted().await;
        // An open preview would be waited for, too.
        content.end_changes();
    };
    axum::serve(listener, crate::http::router(app)).with_graceful_shutdown(stop).await?;
    Ok(ExitCode::SUCCESS)
}

/// Opens the database of a data folder, making both when they are missing.
pub async fn open_database(folder: &Path) -> Result<Db> {
    std::fs::create_dir_all(folder).with_context(|| format!("the data folder {} cannot be made", folder.display()))?;
    let file = folder.join(DATABASE);
    Db::open(&file).await.with_context(|| format!("the database {} cannot be opened", file.display()))
}

fn announce(args: &ServeArgs, site: &Site, address: std::net::SocketAddr, mailer: &Mailer) {
    let lines = format!(
        "Kurssila is serving at http://{address}\n  \
         content        {}\n  \
         database       {}\n  \
         mail goes to   {}\n  \
         administrator  kurssila admin grant <e-mail> --data {}\n",
        args.content.display(),
        args.data.join(DATABASE).display(),
        mailer.destination(),
        args.data.display(),
    );
    // Whoever started the program may have stopped listening after the first line; that is no reason to stop.
    let _ = std::io::stdout().write_all(lines.as_bytes());
    if !site.is_secure() {
        tracing::warn!(
            "serving plain HTTP: session cookies are sent without Secure and the __Host- prefix; \
             give --public-url https://… behind a TLS proxy"
        );
    }
    if args.watch {
        tracing::warn!("watching the content: problems are shown to anyone who can reach this address");
    }
    if crate::assets::is_empty() {
        tracing::warn!("built without styles and scripts: `cargo xtask build` makes the complete program");
    }
}

fn forget_regularly(accounts: Accounts, clock: Clock) {
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(FORGET_EVERY);
        loop {
            ticks.tick().await;
            if let Err(error) = accounts.forget_expired(clock.now()).await {
                tracing::error!(error = &error as &dyn std::error::Error, "expired sessions were not removed");
            }
        }
    });
}

/// Reads the content again after midnight in Finland when the new day changes what it says.
fn reload_on_its_day(content: Arc<Content>, clock: Clock) {
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(LOOK_AT_CALENDAR_EVERY);
        loop {
            ticks.tick().await;
            let (content, clock) = (Arc::clone(&content), clock.clone());
            // A panic in there was reported; there is no second try before the next day.
            let _ = tokio::task::spawn_blocking(move || content.turn_the_day(&clock)).await;
        }
    });
}

/// Reads the content again when the process is sent `SIGHUP`, as service managers do to reload. With errors in it the
/// last good course stays.
#[cfg(unix)]
fn reload_on_hangup(content: Arc<Content>, clock: Clock) {
    tokio::spawn(async move {
        let Ok(mut hangups) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup()) else { return };
        while hangups.recv().await.is_some() {
            let (content, clock) = (Arc::clone(&content), clock.clone());
            // A panic in there was reported; the next signal tries again.
            let _ = tokio::task::spawn_blocking(move || content.reload(&clock)).await;
        }
    });
}

#[cfg(not(unix))]
fn reload_on_hangup(_: Arc<Content>, _: Clock) {}

async fn interrupted() {
    let interrupt = async { tokio::signal::ctrl_c().await.ok() };
    #[cfg(unix)]
    let terminate = async {
        let mut signals = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok()?;
        signals.recv().await
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<Option<()>>();
    tokio::select! {
        _ = interrupt => {}
        _ = terminate => {}
    }
    tracing::info!("stopping: open requests are finished first");
}
