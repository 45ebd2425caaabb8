//! The steps of the suite, in the order in which they run: what fails often and fast comes first.

use anyhow::{Context, Result};

use super::{Step, browser, certificates, html, imports, spelling};
use crate::{
    debian,
    project::{Profile, Project},
    queries, site,
};

/// Later steps that start the server or run its tests need it to compile.
const BUILD: &str = "build";
/// The pages that the journeys visit are checked after them.
const JOURNEYS: &str = "browser journeys";

/// The whole suite.
pub const STEPS: &[Step] = &[
    step("formatting", formatting),
    step("import directions", imports::check),
    step("spelling", spelling::check),
    step("queries", queries::check),
    step("site", build_site),
    step("lints, server build", lint_server),
    step("lints, browser build", lint_browser),
    step("documentation", documentation),
    step("fuzz targets", check_fuzz_targets),
    step(BUILD, build),
    step("tests", tests).after(BUILD),
    step("content", content).after(BUILD),
    step("certificates", certificates::check).after(BUILD),
    step(JOURNEYS, browser::journeys).after(BUILD).in_browser(),
    step("HTML", html::check).after(JOURNEYS).in_browser(),
];

const fn step(name: &'static str, run: fn(&Project) -> Result<()>) -> Step {
    Step { name, needs_browser: false, after: None, run }
}

impl Step {
    const fn after(self, earlier: &'static str) -> Self {
        Self { after: Some(earlier), ..self }
    }

    const fn in_browser(self) -> Self {
        Self { needs_browser: true, ..self }
    }
}

fn formatting(project: &Project) -> Result<()> {
    Ok(project.cargo(["fmt", "--all", "--check"]).run()?)
}

fn build_site(project: &Project) -> Result<()> {
    site::build(project).map(drop)
}

fn lint_server(project: &Project) -> Result<()> {
    Ok(project.cargo(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]).run()?)
}

fn lint_browser(project: &Project) -> Result<()> {
    let arguments = ["clippy", "--package", "app", "--no-default-features", "--features", "hydrate"];
    Ok(project.cargo(arguments).args(["--", "--deny", "warnings"]).run()?)
}

fn documentation(project: &Project) -> Result<()> {
    Ok(project.cargo(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings").run()?)
}

/// Compiles the fuzz targets, a workspace of its own that nothing else builds. They need a C++ compiler for libFuzzer.
fn check_fuzz_targets(project: &Project) -> Result<()> {
    debian::ensure(&project.shell, &[("c++", "g++")])?;
    let target = project.target.join("fuzz");
    let arguments = ["check", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--bins", "--examples"];
    let checked = project.cargo(arguments).arg("--target-dir").arg(target).run();
    checked.context("after new dependencies: cargo update --workspace --manifest-path fuzz/Cargo.toml")
}

/// Builds everything at once, with the features that the tests use, so that nothing is compiled twice.
fn build(project: &Project) -> Result<()> {
    Ok(project.cargo(["build", "--workspace", "--bins", "--examples", "--tests"]).run()?)
}

fn tests(project: &Project) -> Result<()> {
    Ok(project.cargo(["test", "--workspace", "--no-fail-fast"]).run()?)
}

fn content(project: &Project) -> Result<()> {
    let kurssila = project.kurssila(Profile::Dev);
    Ok(xshell::cmd!(project.shell, "{kurssila} check content").quiet().run()?)
}
