//! The command line: `kurssila serve`, `kurssila check`, `kurssila explain`, `kurssila admin`.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand, ValueEnum};
use course::Lang;

use crate::{admin, check, explain, serve};

/// Serves courses that editors write in Markdown.
#[derive(Debug, Parser)]
#[command(name = "kurssila", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the courses.
    Serve(ServeArgs),
    /// Check a content folder and list every problem in it.
    Check(CheckArgs),
    /// Explain a code that a message names, with a wrong and a right example; without a code, list them all.
    Explain(ExplainArgs),
    /// Say who may see the statistics.
    #[command(subcommand)]
    Admin(AdminCommand),
}

/// Where to listen, what to serve, and where to keep records.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Address and port; port 0 picks a free one.
    #[arg(long, env = "KURSSILA_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Folder with the courses.
    #[arg(long, env = "KURSSILA_CONTENT", default_value = "content")]
    pub content: PathBuf,
    /// Folder for the database and, without an SMTP server, outgoing mail.
    #[arg(long, env = "KURSSILA_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Address that readers type, such as `https://kurssi.example.org`; with https, cookies and HSTS follow.
    #[arg(long, env = "KURSSILA_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// SMTP server as `smtps://user:password@host:port`.
    #[arg(long, env = "KURSSILA_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of mail.
    #[arg(long, env = "KURSSILA_MAIL_FROM", default_value = "Kurssila <kurssila@localhost>")]
    pub mail_from: String,
    /// Show a saved file at once and its problems on a page of their own, to anyone who can reach the server.
    #[arg(long, env = "KURSSILA_WATCH")]
    pub watch: bool,
    /// What is logged, such as `info` or `server=debug,info`.
    #[arg(long, env = "KURSSILA_LOG", default_value = "info")]
    pub log: String,
    /// How it is logged.
    #[arg(long, env = "KURSSILA_LOG_FORMAT", value_enum, default_value_t)]
    pub log_format: LogFormat,
}

/// The shape of log lines.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// For log collectors, one object a line.
    Json,
}

/// What to check and how to say it.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The content folder.
    #[arg(default_value = "content")]
    pub folder: PathBuf,
    /// How problems are listed.
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
    /// The language of the messages: fi, sv (as English) or en.
    #[arg(long, env = "KURSSILA_LANG", default_value = "en")]
    pub lang: Lang,
    /// Count facts and texts that were to be checked by now, and former figures in texts, as errors.
    #[arg(long)]
    pub strict: bool,
    /// Check again whenever a file is saved, until interrupted.
    #[arg(long)]
    pub watch: bool,
    /// Warn of ids that are gone since then: a folder, or a revision that git knows, such as `main`.
    #[arg(long, value_name = "FOLDER-OR-REVISION")]
    pub against: Option<String>,
    /// Folder with the database in which to count the records that hang on ids that are gone.
    #[arg(long, requires = "against")]
    pub data: Option<PathBuf>,
}

/// What to explain.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The code, such as `K101`.
    pub code: Option<String>,
    /// The language of the explanation: fi, sv (as English) or en.
    #[arg(long, env = "KURSSILA_LANG", default_value = "en")]
    pub lang: Lang,
}

/// The shape of a list of problems.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum CheckFormat {
    /// For people: place, message, source line, help.
    #[default]
    Human,
    /// For programs.
    Json,
    /// For code hosts and editors: SARIF 2.1.0.
    Sarif,
    /// For GitHub's workflows, which show each problem beside its line.
    Github,
}

/// What to do with administrators.
#[derive(Debug, Subcommand)]
pub enum AdminCommand {
    /// Let whoever signs in with this address see the statistics.
    Grant(AdminArgs),
    /// Take that back.
    Revoke(AdminArgs),
    /// List the addresses.
    List(DataArgs),
}

/// Whose role, in which database.
#[derive(Debug, Args)]
pub struct AdminArgs {
    /// The e-mail address.
    pub email: String,
    /// Which database.
    #[command(flatten)]
    pub data: DataArgs,
}

/// Which database.
#[derive(Debug, Args)]
pub struct DataArgs {
    /// Folder with the database.
    #[arg(long = "data", env = "KURSSILA_DATA", default_value = "data")]
    pub folder: PathBuf,
}

impl Cli {
    /// Carries the command out. What it could not do stands in one line of the error.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            Command::Serve(args) => serve::run(&args),
            Command::Check(args) => check::run(&args),
            Command::Explain(args) => explain::run(&args),
            Command::Admin(command) => admin::run(&command),
        }
    }
}
