//! A server under measurement, in a process of its own.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// A running server. It ends with this value.
#[derive(Debug)]
pub struct Service {
    /// Host and port.
    pub address: String,
    /// Where a server of courses keeps its records and mail.
    pub data: PathBuf,
    process: Child,
    // A server that prints into a closed pipe would fail.
    _output: BufReader<ChildStdout>,
}

/// Resident memory in megabytes.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// At this moment.
    pub now: f64,
    /// At most since the start.
    pub peak: f64,
}

impl Service {
    /// Starts `kurssila serve` on a free port; ready when this returns.
    pub fn start(program: &Path, content: &Path, data: &Path) -> Result<Self> {
        Self::spawn(&mut serve(program, content, data), data)
    }

    /// The same as on an editor's machine: what is saved is shown at once.
    pub fn start_watching(program: &Path, content: &Path, data: &Path) -> Result<Self> {
        Self::spawn(serve(program, content, data).arg("--watch"), data)
    }

    /// Starts the example that serves the bytes of a file from memory.
    pub fn reference(program: &Path, file: &Path) -> Result<Self> {
        Self::spawn(Command::new(program).arg(file), Path::new(""))
    }

    fn spawn(command: &mut Command, data: &Path) -> Result<Self> {
        let mut process = command.stdout(Stdio::piped()).spawn().with_context(|| format!("{command:?}"))?;
        let mut output = BufReader::new(process.stdout.take().context("standard output is piped")?);
        let mut printed = String::new();
        loop {
            let mut line = String::new();
            if output.read_line(&mut line)? == 0 {
                bail!("{command:?} ended without an address: {printed}");
            }
            if let Some((_, address)) = line.trim_end().rsplit_once(" at http://") {
                let address = address.to_owned();
                return Ok(Self { address, data: data.to_owned(), process, _output: output });
            }
            printed.push_str(&line);
        }
    }

    /// The full address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What the kernel says about its memory.
    pub fn memory(&self) -> Result<Memory> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let megabytes = |field: &str| -> Option<f64> {
            let line = status.lines().find_map(|line| line.strip_prefix(field))?;
            Some(line.split_whitespace().next()?.parse::<f64>().ok()? / 1024.0)
        };
        megabytes("VmRSS:")
            .zip(megabytes("VmHWM:"))
            .map(|(now, peak)| Memory { now, peak })
            .context("the kernel does not tell the memory of a process")
    }
}

fn serve(program: &Path, content: &Path, data: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["serve", "--listen", "127.0.0.1:0", "--log", "error", "--content"]).arg(content);
    command.arg("--data").arg(data);
    command
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
