//! Certificates as other programs see them: PDF/UA-1 by `outloud`, and a QR code that says what the text says.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::{
    console::note,
    debian,
    project::{Project, files_below},
};

/// Typesets the samples with the template of every course and checks them.
pub fn check(project: &Project) -> Result<()> {
    let tools = [("python3", "python3-venv"), ("zbarimg", "zbar-tools"), ("pdftotext", "poppler-utils")];
    debian::ensure(&project.shell, &tools)?;
    let outloud = install_outloud(project)?;
    let folder = project.target.join("certificates");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let sample = project.example("sample");
    let templates = files_below(&project.path("content"))?;
    for template in templates.iter().filter(|file| file.ends_with("certificate.typ")) {
        let course = template.parent().and_then(Path::file_name).context("a template is in the folder of a course")?;
        let output = folder.join(course);
        cmd!(project.shell, "{sample} {output} {template}").quiet().run()?;
    }
    let certificates: Vec<PathBuf> =
        files_below(&folder)?.into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "pdf")).collect();
    ensure!(!certificates.is_empty(), "no course has a certificate.typ");
    let files = &certificates;
    cmd!(project.shell, "{outloud} --no-info {files...}").quiet().run().context("a certificate is not PDF/UA-1")?;
    for certificate in &certificates {
        check_code(project, certificate)?;
    }
    note(&format!("{} certificates are accessible and their codes lead to the printed address", certificates.len()));
    Ok(())
}

/// Scans the QR code from the picture of the page and looks for the same address in the text.
fn check_code(project: &Project, certificate: &Path) -> Result<()> {
    let picture = certificate.with_extension("");
    cmd!(project.shell, "pdftoppm -singlefile -png -r 150 {certificate} {picture}").quiet().run()?;
    let picture = certificate.with_extension("png");
    let scanned = cmd!(project.shell, "zbarimg --nodbus --raw --quiet {picture}")
        .quiet()
        .read()
        .context("no QR code is found")?;
    let text = cmd!(project.shell, "pdftotext {certificate} -").quiet().read()?;
    let text: String = text.split_whitespace().collect();
    ensure!(
        scanned.starts_with("https://") && text.contains(&scanned),
        "the code of {} says {scanned}, which is not in its text",
        certificate.display()
    );
    Ok(())
}

/// Installs `outloud` in an environment of its own and returns the program.
fn install_outloud(project: &Project) -> Result<PathBuf> {
    let folder = project.target.join("python");
    let requirements = fs::read_to_string(project.path("xtask/requirements.txt"))?;
    let stamp = folder.join("installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == requirements) {
        return Ok(folder.join("bin/outloud"));
    }
    note("pip install (packages of the certificate check)");
    if cmd!(project.shell, "python3 -m venv --clear {folder}").quiet().ignore_stderr().ignore_stdout().run().is_err() {
        // Debian's python has the module but not the pip that it puts into an environment.
        debian::install(&project.shell, &["python3-venv"])?;
        cmd!(project.shell, "python3 -m venv --clear {folder}").quiet().run()?;
    }
    let pip = folder.join("bin/pip");
    cmd!(project.shell, "{pip} install --quiet --no-deps --requirement xtask/requirements.txt").quiet().run()?;
    fs::write(stamp, requirements)?;
    Ok(folder.join("bin/outloud"))
}
