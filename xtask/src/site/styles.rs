//! The styles: one minified sheet from `style/main.css` and what it imports, with hashed names in every `url()`.

use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    dependencies::{Dependency, DependencyOptions, UrlDependency},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};

use super::files::Files;

/// Bundles the sheet at `entry`. Its `url()`s must lead to files under `root` that are in the site already.
pub fn bundle(entry: &Path, root: &Path, files: &Files) -> Result<String> {
    let provider = FileProvider::new();
    let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|error| anyhow!("{error}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            analyze_dependencies: Some(DependencyOptions { remove_imports: false }),
            ..PrinterOptions::default()
        })
        .map_err(|error| anyhow!("{error}"))?;
    let mut css = printed.code;
    for dependency in printed.dependencies.iter().flatten() {
        if let Dependency::Url(url) = dependency {
            let name = name_in_site(url, root)?;
            let file = files.file_of(&name).with_context(|| {
                format!("{}:{}: url({}) leads to nothing", url.loc.file_path, url.loc.start.line, url.url)
            })?;
            css = css.replace(&url.placeholder, file);
        }
    }
    Ok(css)
}

/// The path from `root`, with slashes: sheets name files from where they are themselves.
fn name_in_site(url: &UrlDependency, root: &Path) -> Result<String> {
    let sheet = Path::new(&url.loc.file_path);
    let path = without_dots(&sheet.parent().unwrap_or(root).join(&url.url));
    let path = path.strip_prefix(root).with_context(|| format!("{} is outside {}", url.url, root.display()))?;
    Ok(path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"))
}

fn without_dots(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut path, part| {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            Component::CurDir => {}
            part => path.push(part),
        }
        path
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn imports_are_joined_and_urls_get_hashed_names() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir(root.join("parts")).unwrap();
        fs::write(root.join("main.css"), "@layer a; @import 'parts/one.css' layer(a);").unwrap();
        fs::write(root.join("parts/one.css"), "p { background: url(../images/dot.svg) }").unwrap();
        let mut files = Files::open(root.join("site")).unwrap();
        let dot = files.add("images/dot.svg", b"<svg/>".to_vec()).unwrap();

        let css = bundle(&root.join("main.css"), root, &files).unwrap();

        assert_eq!(css, format!("@layer a{{p{{background:url(\"{dot}\")}}}}"));
    }

    #[test]
    fn a_url_that_leads_to_nothing_is_an_error() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("main.css"), "p { background: url(dot.svg) }").unwrap();
        let files = Files::open(root.path().join("site")).unwrap();

        let error = bundle(&root.path().join("main.css"), root.path(), &files).unwrap_err();

        assert!(error.to_string().ends_with("main.css:1: url(dot.svg) leads to nothing"), "{error}");
    }
}
