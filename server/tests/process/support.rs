//! Starts the program, talks to it over loopback, and ends what it started.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

/// The course that the tests use.
pub fn content_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content")
}

/// The program, with nothing of the caller's settings.
pub fn kurssila() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kurssila"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("KURSSILA_") {
            command.env_remove(name);
        }
    }
    command.env("KURSSILA_CONTENT", content_folder()).env("KURSSILA_LOG", "warn");
    command
}

/// Runs a program that should refuse to start, and returns the line it says so with.
pub fn refused(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<_> = errors.lines().filter(|line| line.starts_with("kurssila: ")).collect();
    assert_eq!(lines.len(), 1, "{errors}");
    lines[0].to_owned()
}

/// A running program; killed when it goes out of scope.
pub struct Server {
    child: Arc<std::sync::Mutex<Child>>,
    address: String,
}

impl Server {
    pub fn start(content: &Path, data: &Path, more: &[&str]) -> Self {
        let mut child = kurssila()
            .args(["serve", "--listen", "127.0.0.1:0"])
            .arg("--content")
            .arg(content)
            .arg("--data")
            .arg(data)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit("http://").next().unwrap().to_owned();
        assert!(address.starts_with("127.0.0.1:"), "{line}");
        Self { child: Arc::new(child.into()), address }
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// Asks the program to read its content again.
    pub fn reload(&self) {
        self.signal("-HUP");
    }

    /// Asks the program to stop.
    pub fn stop(&self) {
        self.signal("-TERM");
    }

    fn signal(&self, signal: &str) {
        let id = self.child.lock().unwrap().id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
    }

    /// Kills the program a moment after so many answers were acknowledged, while more are on their way.
    pub fn kill_after_answers(&self, answers: u32) -> KillAfter {
        KillAfter { child: Arc::clone(&self.child), left: Arc::new(AtomicU32::new(answers)) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap();
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// Counts acknowledged answers and kills the program when there were enough.
pub struct KillAfter {
    child: Arc<std::sync::Mutex<Child>>,
    left: Arc<AtomicU32>,
}

impl KillAfter {
    pub fn acknowledged(&self) {
        if self.left.fetch_sub(1, Ordering::SeqCst) == 1 {
            let child = Arc::clone(&self.child);
            std::thread::spawn(move || {
                std::thread::sleep(Duration::from_micros(700));
                // SIGKILL: the program gets no chance to tidy up.
                child.lock().unwrap().kill().unwrap();
            });
        }
    }
}

/// Sends requests over loopback with one session.
pub struct Client {
    address: String,
    cookie: Option<String>,
}

/// What the program answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn location(&self) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix("location: "))
    }
}

impl Client {
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), cookie: None }
    }

    /// Goes on with the same session after a restart.
    pub fn move_to(&mut self, address: &str) {
        address.clone_into(&mut self.address);
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, "").unwrap()
    }

    pub fn post(&mut self, path: &str, body: &str) -> Answer {
        self.send("POST", path, body).unwrap()
    }

    pub fn try_post(&mut self, path: &str, body: &str) -> io::Result<Answer> {
        self.send("POST", path, body)
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let cookie = self.cookie.as_ref().map(|cookie| format!("Cookie: {cookie}\r\n")).unwrap_or_default();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{cookie}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}",
            self.address
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
        if let Some(cookie) = head.lines().find_map(|line| line.strip_prefix("set-cookie: session=")) {
            self.cookie = Some(format!("session={}", cookie.split(';').next().unwrap_or_default()));
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
        Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
    }
}

/// Listens to a stream of events over loopback.
pub struct Listener(BufReader<TcpStream>);

impl Listener {
    pub fn new(address: &str, path: &str) -> Self {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept-Encoding: br\r\n\r\n").unwrap();
        let mut listener = Self(BufReader::new(stream));
        assert_eq!(listener.line_with("content-type: "), "content-type: text/event-stream");
        listener
    }

    /// The next line that starts like this.
    pub fn line_with(&mut self, start: &str) -> String {
        let lines = self.0.by_ref().lines().map(|line| line.expect("a line in time"));
        lines.into_iter().find(|line| line.starts_with(start)).expect("the stream goes on")
    }

    /// Whether nothing more comes.
    pub fn is_at_end(&mut self) -> bool {
        self.0.by_ref().lines().all(|line| line.is_ok_and(|line| !line.starts_with("event: ")))
    }
}

/// Copies a folder, so that a test can break the copy.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Tries until it is true, for up to ten seconds; says how long it took.
pub fn eventually(what: &str, mut is_true: impl FnMut() -> bool) {
    for _ in 0..500 {
        if is_true() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("not within ten seconds: {what}");
}
