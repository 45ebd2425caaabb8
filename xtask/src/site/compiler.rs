//! Compiles the islands for the browser, with whichever compiler for WebAssembly this machine has or can get.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use crate::{
    console::note,
    debian::{self, Tool},
    project::{Project, is_installed},
};

/// The target triple of browsers.
const TARGET: &str = "wasm32-unknown-unknown";
/// The profile in the root `Cargo.toml`.
const PROFILE: &str = "wasm";
/// Debian's compiler for the web, its cargo, the standard library's source, and a linker that is new enough.
const DEBIAN: [Tool; 4] = [
    ("/usr/bin/rustc", "rustc-web"),
    ("/usr/bin/cargo", "cargo-web"),
    ("/usr/lib/rustlib/src/rust/library/Cargo.toml", "rust-web-src"),
    (DEBIAN_LINKER, "lld-22"),
];
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-22";

/// A way to compile for browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Compiler {
    /// The compiler that runs this program has the target's standard library.
    Installed,
    /// Debian's packages; the standard library is compiled with the islands.
    Debian,
}

/// Compiles `app` and returns the WebAssembly module.
pub fn compile(project: &Project) -> Result<PathBuf> {
    let target_folder = project.target.join("wasm");
    // `--crate-type` here keeps `app` an ordinary library for the server, and lets link-time optimisation see all of it.
    let arguments = [
        "rustc",
        "--package",
        "app",
        "--lib",
        "--crate-type",
        "cdylib",
        "--no-default-features",
        "--features",
        "hydrate",
        "--target",
        TARGET,
        "--profile",
        PROFILE,
    ];
    let compile = match choose(project)? {
        Compiler::Installed => project.cargo(arguments),
        Compiler::Debian => without_rustup(cmd!(project.shell, "/usr/bin/cargo {arguments...}"))
            .arg("-Zbuild-std=std,panic_abort")
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)
            .quiet(),
    };
    compile.env("CARGO_TARGET_DIR", &target_folder).run().context("the islands do not compile for the browser")?;
    Ok(target_folder.join(TARGET).join(PROFILE).join("app.wasm"))
}

/// An installed target before a download, a download before a second compiler.
fn choose(project: &Project) -> Result<Compiler> {
    if has_target() {
        return Ok(Compiler::Installed);
    }
    // Debian's way costs no network once its packages are there, and asking rustup's server again would.
    let is_debian_ready = DEBIAN.iter().all(|(file, _)| Path::new(file).exists());
    if !is_debian_ready && is_installed("rustup") {
        note(&format!("rustup target add {TARGET} (missing on this machine)"));
        // What it prints when it cannot reach its server is long and says less than what follows here.
        let is_added = cmd!(project.shell, "rustup target add {TARGET}").quiet().ignore_stderr().run().is_ok();
        if is_added && has_target() {
            return Ok(Compiler::Installed);
        }
        note("rustup cannot get it here");
    }
    if !is_debian_ready && !debian::can_install() {
        let packages = DEBIAN.map(|(_, package)| package).join(" ");
        bail!(
            "no compiler for browsers: `rustup target add {TARGET}` where rustup can reach its server, \
             or on Debian, as root, `apt-get install {packages}`"
        );
    }
    debian::ensure(&project.shell, &DEBIAN)?;
    note("compiling the islands with Debian's rustc and its standard library");
    Ok(Compiler::Debian)
}

/// Whether the compiler that runs this program has a standard library for browsers.
fn has_target() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]).output();
    output.is_ok_and(|output| {
        let folder = String::from_utf8_lossy(&output.stdout);
        output.status.success() && fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some())
    })
}

/// Removes what an outer cargo and rustup set, which would send Debian's cargo to their compiler.
fn without_rustup(command: Cmd<'_>) -> Cmd<'_> {
    env::vars_os()
        .filter_map(|(name, _)| name.into_string().ok())
        .filter(|name| belongs_to_outer_cargo(name))
        .fold(command, Cmd::env_remove)
}

fn belongs_to_outer_cargo(name: &str) -> bool {
    /// Where crates are downloaded from and to, and how cargo talks.
    const KEPT: [&str; 5] = ["CARGO_HOME", "CARGO_NET_", "CARGO_HTTP_", "CARGO_REGISTR", "CARGO_TERM_"];
    let is_tooling =
        ["CARGO", "RUSTUP_", "RUSTC", "RUSTFLAGS", "RUSTDOC"].iter().any(|prefix| name.starts_with(prefix));
    name == "LD_LIBRARY_PATH" || is_tooling && !KEPT.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_cargo_sees_the_registry_and_not_the_toolchain_of_the_first() {
        for name in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_ENCODED_RUSTFLAGS", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER"] {
            assert!(belongs_to_outer_cargo(name), "{name}");
        }
        for name in ["CARGO_HOME", "CARGO_REGISTRIES_X_INDEX", "CARGO_HTTP_CAINFO", "PATH", "HOME"] {
            assert!(!belongs_to_outer_cargo(name), "{name}");
        }
    }
}
