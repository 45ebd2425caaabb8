//! Lighthouse on a phone: performance, accessibility, best practices and search engines.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use super::{Bench, LESSON, QUIZ, learner, table::Table};

/// The last line of versions that runs on Node 20.
const LIGHTHOUSE: &str = "lighthouse@12.8.2";
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// What a page is judged by that search engines are asked to leave alone.
const PRIVATE: &[&str] = CATEGORIES.split_at(3).0;

/// Runs Lighthouse on the pages that readers see most, as a signed-in learner sees them.
pub fn measure(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let shell = &bench.project.shell;
    let packages = bench.project.target.join("lighthouse");
    let program = packages.join("node_modules/.bin/lighthouse");
    if !program.exists() {
        cmd!(shell, "npm install --silent --no-audit --no-fund --ignore-scripts --prefix {packages} {LIGHTHOUSE}")
            .quiet()
            .run()?;
    }
    let service = bench.service("lighthouse")?;
    let reader = learner::sign_in(&service, "lukija@kurssila.test")?;
    let headers = bench.folder.join("headers.json");
    fs::write(&headers, serde_json::json!({ "Cookie": reader.cookies() }).to_string())?;
    let pages = [
        ("home", "/fi", &CATEGORIES[..]),
        ("lesson", LESSON, &CATEGORIES[..]),
        ("quiz", QUIZ, &CATEGORIES[..]),
        ("my page", "/fi/me", PRIVATE),
    ];
    for (name, path, categories) in pages {
        let report = bench.folder.join(format!("lighthouse-{}.json", name.replace(' ', "-")));
        let url = service.url(path);
        cmd!(shell, "{program} {url} --quiet --output=json --output-path={report} --extra-headers={headers}")
            .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run")
            .env("CHROME_PATH", "/usr/bin/chromium")
            .quiet()
            .run()?;
        let report: Value = serde_json::from_str(&fs::read_to_string(&report)?)?;
        let points = points(&report, categories).context("Lighthouse gave no points")?;
        let wanted = vec!["100"; categories.len()].join(" / ");
        table.add(&format!("Lighthouse, {name}"), &wanted, &points, points == wanted);
        for missed in missed(&report) {
            crate::console::note(&format!("{name}: {missed}"));
        }
    }
    Ok(())
}

fn points(report: &Value, categories: &[&str]) -> Option<String> {
    let points = categories.iter().map(|category| {
        let score = report["categories"][category]["score"].as_f64()?;
        Some(format!("{:.0}", score * 100.0))
    });
    Some(points.collect::<Option<Vec<_>>>()?.join(" / "))
}

/// The audits that cost points.
fn missed(report: &Value) -> Vec<String> {
    let audits = report["audits"].as_object().into_iter().flatten();
    let missed = audits.filter(|(_, audit)| audit["score"].as_f64().is_some_and(|score| score < 0.9));
    missed.map(|(id, audit)| format!("{id}: {}", audit["title"].as_str().unwrap_or_default())).collect()
}
