//! A service to test against, and browsers that keep cookies.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use course::Timestamp;
use jiff::SignedDuration;
use server::{
    clock::Clock,
    content::{Content, ContentError},
    http::{App, Site, router},
    mail::Mailer,
};
use tempfile::TempDir;
use tower::ServiceExt;

/// The lesson that most tests use.
pub const LESSON: &str = "/fi/courses/kurssi/alku/eka";
/// The quiz of the first module.
pub const QUIZ: &str = "/fi/quizzes/kurssi/alku";

/// A running service with a clock that tests move.
pub struct TestApp {
    pub app: App,
    router: Router,
    folder: TempDir,
    millis: Arc<AtomicI64>,
}

impl TestApp {
    pub async fn new() -> Self {
        Self::at("http://kurssila.test").await
    }

    /// A service that readers reach at this address.
    pub async fn at(site: &str) -> Self {
        Self::serving(&content_folder(), site, false).await
    }

    /// A service with this content; whether anyone may see what editors see.
    pub async fn serving(content: &Path, site: &str, is_watching: bool) -> Self {
        Self::loaded(content, site, is_watching, Content::load).await
    }

    /// A service for an editor who works on this content.
    pub async fn previewing(content: &Path, site: &str) -> Self {
        Self::loaded(content, site, true, Content::load_preview).await
    }

    async fn loaded(
        content: &Path,
        site: &str,
        is_watching: bool,
        load: fn(PathBuf, &Clock) -> Result<Content, ContentError>,
    ) -> Self {
        let folder = TempDir::new().unwrap();
        let start: Timestamp = "2026-11-21T10:00:00Z".parse().unwrap();
        let millis = Arc::new(AtomicI64::new(start.as_millisecond()));
        let reading = Arc::clone(&millis);
        let clock = Clock::reading(move || Timestamp::from_millisecond(reading.load(Ordering::SeqCst)).unwrap());
        let content = load(content.to_owned(), &clock).unwrap_or_else(|error| panic!("{error:?}"));
        let db = server::serve::open_database(folder.path()).await.unwrap();
        let mailer = Mailer::outbox(&folder.path().join("outbox"), "Kurssila <kurssila@kurssila.test>").unwrap();
        let app = App::new(db, Arc::new(content), mailer, clock, Site::parse(site).unwrap(), is_watching);
        Self { router: router(app.clone()), app, folder, millis }
    }

    /// Lets time pass.
    pub fn wait(&self, duration: SignedDuration) {
        let millis = i64::try_from(duration.as_millis()).unwrap();
        self.millis.fetch_add(millis, Ordering::SeqCst);
    }

    /// A browser that has not been here before.
    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: BTreeMap::new() }
    }

    /// A browser in which someone signed in.
    pub async fn signed_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        self.sign_in(&mut browser, email).await;
        browser
    }

    /// Signs in with the code from the mail.
    pub async fn sign_in(&self, browser: &mut Browser, email: &str) {
        let asked = browser.post("/fi/sign-in", &[("email", email)]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let code = self.mails_to(email).last().expect("a mail was sent").code();
        let answer = browser.post("/fi/sign-in/code", &[("email", email), ("code", &code)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    /// A browser in which an administrator signed in.
    pub async fn admin(&self) -> Browser {
        let email = "hallinta@kurssila.test";
        self.app.accounts.grant_admin(&email.parse().unwrap(), self.app.clock.now()).await.unwrap();
        self.signed_in(email).await
    }

    /// The mails to an address, oldest first.
    pub fn mails_to(&self, email: &str) -> Vec<Mail> {
        let mut files: Vec<PathBuf> =
            fs::read_dir(self.folder.path().join("outbox")).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort_by_key(|file| fs::metadata(file).unwrap().modified().unwrap());
        let mails = files.iter().filter(|file| file.extension().is_some_and(|end| end == "eml"));
        mails.map(|file| Mail::read(file)).filter(|mail| mail.0.contains(&format!("To: {email}"))).collect()
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("kurssila.sqlite")
    }
}

/// A copy of the course that a test may change.
pub fn content_copy() -> TempDir {
    let copy = TempDir::new().unwrap();
    copy_folder(&content_folder(), copy.path());
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// The course that the tests use.
pub fn content_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content")
}

/// A mail as text, with the line folding of quoted-printable undone.
pub struct Mail(pub String);

impl Mail {
    fn read(file: &Path) -> Self {
        Self(fs::read_to_string(file).unwrap().replace("=\r\n", "").replace("=3D", "="))
    }

    /// The six digits.
    pub fn code(&self) -> String {
        let body = self.0.split_once("\r\n\r\n").unwrap().1;
        let words = body.split(|c: char| !c.is_ascii_alphanumeric());
        words.into_iter().find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit())).unwrap().to_owned()
    }

    /// The path of the sign-in link.
    pub fn link(&self) -> String {
        let start = self.0.find("/fi/sign-in/link/").unwrap();
        self.0[start..].split_whitespace().next().unwrap().to_owned()
    }
}

/// Sends requests as one browser does, with its cookies.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::builder().uri(path)).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[]).await
    }

    /// Posts as an island does.
    pub async fn post_for_fragment(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[("accept", app::islands::FRAGMENT)]).await
    }

    pub async fn post_with(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send_body(request, Body::from(body)).await
    }

    /// Posts a form and follows where it leads.
    pub async fn post_and_follow(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
        self.follow(answer).await
    }

    /// Goes where an answer leads, as often as it takes.
    pub async fn follow(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            let Some(path) = answer.location() else { return answer };
            answer = self.get(path.split('#').next().unwrap()).await;
        }
        panic!("led in circles");
    }

    pub async fn send(&mut self, request: axum::http::request::Builder) -> Answer {
        self.send_body(request, Body::empty()).await
    }

    pub async fn send_body(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request.header(header::HOST, "kurssila.test");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for cookie in headers.get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            match rest.split(';').next().unwrap() {
                "" => drop(self.cookies.remove(name)),
                value => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
        Answer { status, headers, body }
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Marks every lesson of the course as read.
    pub async fn read_all(&mut self) {
        for lesson in ["alku/eka", "alku/toka", "loppu/viimeinen"] {
            let answer = self.post(&format!("/fi/courses/kurssi/{lesson}/read"), &[]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
        }
    }

    /// Begins an attempt and returns its path.
    pub async fn begin(&mut self, quiz: &str) -> String {
        let answer = self.post(&format!("{quiz}/attempts"), &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        answer.location().unwrap().to_owned()
    }

    /// Answers every question of an attempt rightly or wrongly, and submits. Returns the page of the result.
    pub async fn take(&mut self, attempt: &str, rightly: bool) -> Answer {
        for number in 1.. {
            let path = format!("{attempt}/questions/{number}");
            let page = self.get(&path).await;
            if page.status == StatusCode::NOT_FOUND {
                break;
            }
            let fields = page.fields(rightly);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = self.post(&path, &fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        }
        self.post_and_follow(&format!("{attempt}/review"), &[]).await
    }

    /// Passes both quizzes and reads all lessons.
    pub async fn complete(&mut self) {
        self.read_all().await;
        for quiz in [QUIZ, "/fi/quizzes/kurssi/loppu"] {
            let attempt = self.begin(quiz).await;
            assert_eq!(self.take(&attempt, true).await.status, StatusCode::OK);
        }
    }
}

/// What the service answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> &str {
        str::from_utf8(&self.body).unwrap()
    }

    pub fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION).map(|value| value.to_str().unwrap())
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The right, or a wrong, answer to the question on the page: in this course the texts of right options are
    /// written in capitals, and every number is 4711.
    pub fn fields(&self, rightly: bool) -> Vec<(String, String)> {
        let page = self.text();
        let inputs: Vec<(String, bool)> = page
            .split("<input")
            .skip(1)
            .filter(|input| {
                let tag = input.split('>').next().unwrap();
                tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")
            })
            .map(|input| {
                let value = input.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
                let label = input.split("</label>").next().unwrap();
                (value.to_owned(), label.contains("AVAIN-") || label.contains("MONTA-"))
            })
            .collect();
        let answer = |value: String| ("answer".to_owned(), value);
        if inputs.is_empty() {
            return vec![answer(if rightly { "4711" } else { "1" }.to_owned())];
        }
        let picked: Vec<_> =
            inputs.into_iter().filter(|(_, right)| *right == rightly).map(|(value, _)| answer(value)).collect();
        if rightly { picked } else { picked.into_iter().take(1).collect() }
    }
}
