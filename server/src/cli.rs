//! The command line: `kurssila serve`, `kurssila check`, `kurssila fix` and so on.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand, ValueEnum};
use course::Lang;

use crate::{admin, check, explain, fix, new, rename, schema, serve};

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
    /// Begin a course, a module, a lesson or a question; what is not said is asked for in a terminal.
    #[command(subcommand)]
    New(NewCommand),
    /// Mend what needs no judgement: texts of facts after the register changed, links to files that were moved.
    Fix(FixArgs),
    /// Give a course, module, lesson or question that was never published another id, everywhere.
    Rename(RenameArgs),
    /// Write the JSON Schemas of the content's YAML, for editors that complete and check by them.
    Schema(SchemaArgs),
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

/// What to begin.
#[derive(Debug, Subcommand)]
pub enum NewCommand {
    /// A course with its first module and lesson.
    Course(NewCourseArgs),
    /// A module with its first lesson.
    Module(NewModuleArgs),
    /// A lesson, or another language version of one.
    Lesson(NewLessonArgs),
    /// A question at the end of a lesson or of a module's quiz.
    Question(NewQuestionArgs),
}

/// The course.
#[derive(Debug, Args)]
pub struct NewCourseArgs {
    /// Its id, such as `kuntoutus`.
    pub name: Option<String>,
    /// In which languages it is called what.
    #[command(flatten)]
    pub titles: TitleArgs,
    /// The id of its first module.
    #[arg(long, default_value = "perusteet")]
    pub module: String,
    /// The id of the first lesson.
    #[arg(long, default_value = "johdanto")]
    pub lesson: String,
    /// Where and how.
    #[command(flatten)]
    pub how: NewArgs,
}

/// The module.
#[derive(Debug, Args)]
pub struct NewModuleArgs {
    /// Its name: `course/module`.
    pub name: Option<String>,
    /// In which languages it is called what.
    #[command(flatten)]
    pub titles: TitleArgs,
    /// The id of its first lesson.
    #[arg(long, default_value = "johdanto")]
    pub lesson: String,
    /// Where and how.
    #[command(flatten)]
    pub how: NewArgs,
}

/// The lesson.
#[derive(Debug, Args)]
pub struct NewLessonArgs {
    /// Its name: `course/module/lesson`.
    pub name: Option<String>,
    /// In which languages it is called what; a version is begun in each.
    #[command(flatten)]
    pub titles: TitleArgs,
    /// Where and how.
    #[command(flatten)]
    pub how: NewArgs,
}

/// The question.
#[derive(Debug, Args)]
pub struct NewQuestionArgs {
    /// Where it is put: `course/module/lesson`, or `course/module/quiz` for the module's quiz.
    pub place: Option<String>,
    /// Its id, used once in the course.
    #[arg(long)]
    pub id: Option<String>,
    /// Its type.
    #[arg(long = "type", value_parser = clap::builder::PossibleValuesParser::new(authoring::scaffold::question_types()))]
    pub kind: Option<String>,
    /// The objective of the module that it serves.
    #[arg(long)]
    pub objective: Option<String>,
    /// The question in Finnish.
    #[arg(long)]
    pub text: Option<String>,
    /// The question in Swedish.
    #[arg(long)]
    pub text_sv: Option<String>,
    /// The question in English.
    #[arg(long)]
    pub text_en: Option<String>,
    /// Where and how.
    #[command(flatten)]
    pub how: NewArgs,
}

/// What something new is called.
#[derive(Debug, Args)]
pub struct TitleArgs {
    /// The title in Finnish.
    #[arg(long)]
    pub title: Option<String>,
    /// The title in Swedish; without it there is no Swedish version.
    #[arg(long)]
    pub title_sv: Option<String>,
    /// The title in English; without it there is no English version.
    #[arg(long)]
    pub title_en: Option<String>,
}

/// Where something new is begun, and how that is told.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// The content folder.
    #[arg(long, env = "KURSSILA_CONTENT", default_value = "content")]
    pub content: PathBuf,
    /// Show what would be added and add nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// The language of what is asked: fi, sv (as English) or en.
    #[arg(long, env = "KURSSILA_LANG", default_value = "en")]
    pub lang: Lang,
}

/// What to mend.
#[derive(Debug, Args)]
pub struct FixArgs {
    /// The content folder.
    #[arg(env = "KURSSILA_CONTENT", default_value = "content")]
    pub folder: PathBuf,
    /// Show what would change and change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the id of each option of graded questions behind it, so that answers stay when its text is edited.
    #[arg(long)]
    pub option_ids: bool,
}

/// What to rename.
#[derive(Debug, Args)]
pub struct RenameArgs {
    /// What it is called: `course`, `course/module`, `course/module/lesson`, `question` or `course#question`.
    pub name: String,
    /// The new id of that course, module, lesson or question: only its own part, without slashes.
    pub new_id: String,
    /// The content folder.
    #[arg(long, env = "KURSSILA_CONTENT", default_value = "content")]
    pub content: PathBuf,
    /// Folder with the database: records of learners that hang on the id are looked for, and keep it as it is.
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// The id was never published, so that no record can hang on it.
    #[arg(long, conflicts_with = "data")]
    pub unpublished: bool,
    /// Show what would change and change nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Where schemas go.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The folder, which is made when it does not exist.
    #[arg(long, default_value = "content/schemas")]
    pub out: PathBuf,
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
            Command::New(command) => new::run(&command),
            Command::Fix(args) => fix::run(&args),
            Command::Rename(args) => rename::run(&args),
            Command::Schema(args) => schema::run(&args),
            Command::Admin(command) => admin::run(&command),
        }
    }
}
