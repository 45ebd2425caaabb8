//! Import directions: which of our packages may use which, and which outside crates belong to one package alone.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{console::note, project::Project};

/// Every package of ours and what it may use of ours, as drawn in `docs/ARCHITECTURE.md`.
const OURS: &[(&str, &[&str])] = &[
    ("course", &[]),
    ("authoring", &["course"]),
    ("store", &["course"]),
    ("certificate", &["course"]),
    ("app", &["course"]),
    ("server", &["course", "authoring", "store", "certificate", "app"]),
    ("xtask", &[]),
];

/// Outside crates that only these packages of ours may use outside of tests. A name that ends in `*` is a prefix.
const BELONGS_TO: &[(&str, &[&str])] = &[
    ("sqlx*", &["store"]),
    ("typst*", &["certificate"]),
    ("pulldown-cmark", &["authoring", "xtask"]),
    ("leptos*", &["app", "server"]),
    ("axum*", &["server"]),
    ("tower*", &["server"]),
    ("tokio", &["server", "store"]),
    ("clap", &["server", "xtask"]),
    ("frostem", &["course"]),
    ("getrandom", &["server"]),
];

/// What must not reach the browser bundle, even through other crates.
const NOT_IN_BROWSER: &[&str] = &[
    "authoring",
    "axum*",
    "certificate",
    "fluent*",
    "hyper*",
    "leptos_axum",
    "leptos_router",
    "pulldown-cmark",
    "sqlx*",
    "store",
    "tokio",
    "tower*",
    "typst*",
];

/// The part of `cargo metadata` that is looked at.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
}

/// Fails with a line for every import that goes the wrong way.
pub fn check(project: &Project) -> Result<()> {
    let metadata = project.cargo(["metadata", "--format-version", "1", "--no-deps"]).read()?;
    let metadata: Metadata = serde_json::from_str(&metadata)?;
    let mut wrong = wrong_imports(&metadata.packages);
    wrong.extend(browser_crates(project)?.into_iter().filter(|name| matches_any(NOT_IN_BROWSER, name)).map(|name| {
        format!("{name} is in the browser bundle (`cargo tree -p app --features hydrate --invert {name}` says why)")
    }));
    if wrong.is_empty() {
        note(&format!("{} packages import in the allowed directions", metadata.packages.len()));
        return Ok(());
    }
    for line in &wrong {
        note(line);
    }
    bail!("{} imports go the wrong way", wrong.len());
}

fn wrong_imports(packages: &[Package]) -> Vec<String> {
    let mut wrong = Vec::new();
    for package in packages {
        let Some((_, allowed)) = OURS.iter().find(|(name, _)| *name == package.name) else {
            wrong.push(format!("{} is not in the table of packages", package.name));
            continue;
        };
        for dependency in &package.dependencies {
            let is_ours = OURS.iter().any(|(name, _)| *name == dependency.name);
            let is_foreign = dependency.kind.as_deref() != Some("dev")
                && BELONGS_TO.iter().any(|(pattern, owners)| {
                    matches(pattern, &dependency.name) && !owners.contains(&package.name.as_str())
                });
            if is_ours && !allowed.contains(&dependency.name.as_str()) || is_foreign {
                wrong.push(format!("{} must not use {}", package.name, dependency.name));
            }
        }
    }
    wrong
}

/// Every crate that is compiled into the browser bundle.
fn browser_crates(project: &Project) -> Result<BTreeSet<String>> {
    let tree = project
        .cargo(["tree", "--package", "app", "--no-default-features", "--features", "hydrate"])
        .args(["--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"])
        .args(["--prefix", "none", "--format", "{p}"])
        .read()?;
    tree.lines()
        .filter(|line| !line.is_empty())
        .map(|line| Ok(line.split_whitespace().next().context("cargo tree names a package in every line")?.to_owned()))
        .collect()
}

fn matches_any(patterns: &[&str], name: &str) -> bool {
    patterns.iter().any(|pattern| matches(pattern, name))
}

fn matches(pattern: &str, name: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == name, |prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, dependencies: &[(&str, Option<&str>)]) -> Package {
        let dependencies = dependencies
            .iter()
            .map(|(name, kind)| Dependency { name: (*name).to_owned(), kind: kind.map(str::to_owned) })
            .collect();
        Package { name: name.to_owned(), dependencies }
    }

    #[test]
    fn allowed_imports_are_silent() {
        let packages = [
            package("store", &[("course", None), ("sqlx", None), ("tokio", Some("dev"))]),
            package("server", &[("app", None), ("store", None), ("axum", None)]),
        ];
        assert_eq!(wrong_imports(&packages), Vec::<String>::new());
    }

    #[test]
    fn an_import_in_the_wrong_direction_is_named_even_in_tests() {
        let packages = [package("course", &[("store", Some("dev"))]), package("app", &[("sqlx-core", None)])];
        assert_eq!(wrong_imports(&packages), ["course must not use store", "app must not use sqlx-core"]);
    }

    #[test]
    fn a_package_that_nobody_placed_is_named() {
        assert_eq!(wrong_imports(&[package("helpers", &[])]), ["helpers is not in the table of packages"]);
    }
}
