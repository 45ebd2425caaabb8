//! A browser of few words: HTTP/1.1 over one kept connection, with cookies.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};

/// Longer than any answer that still counts.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection to a server and the cookies it has set.
#[derive(Debug)]
pub struct Client {
    address: String,
    stream: BufReader<TcpStream>,
    cookies: BTreeMap<String, String>,
}

/// What a server answered.
#[derive(Debug)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The decoded body: not chunked, but compressed where that was asked for.
    pub body: Vec<u8>,
    location: Option<String>,
}

impl Response {
    /// The answer if it has this status.
    pub fn expect_status(self, status: u16) -> Result<Self> {
        ensure!(self.status == status, "status {} instead of {status}: {}", self.status, self.text());
        Ok(self)
    }

    /// The path that a redirect leads to.
    pub fn location(self) -> Result<String> {
        let location = self.expect_status(303)?.location;
        location.context("a redirect without a location")
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Client {
    /// Connects to `host:port`.
    pub fn connect(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { address: address.to_owned(), stream: BufReader::new(stream), cookies: BTreeMap::new() })
    }

    /// The cookies as a header says them.
    pub fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str) -> Result<Response> {
        self.send("GET", path, "", "")
    }

    /// Asks for a page as it travels to a browser.
    pub fn get_compressed(&mut self, path: &str) -> Result<Response> {
        self.send("GET", path, "Accept-Encoding: br\r\n", "")
    }

    /// Opens a stream of events; the connection serves for nothing else from then on.
    pub fn listen(mut self, path: &str) -> Result<Events> {
        write!(self.stream.get_mut(), "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address)?;
        let line = self.line()?;
        ensure!(line.contains(" 200 "), "{path}: {line}");
        while !self.line()?.is_empty() {}
        Ok(Events(self))
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Response> {
        let form = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
        self.send(
            "POST",
            path,
            "Content-Type: application/x-www-form-urlencoded\r\n",
            &form.collect::<Vec<_>>().join("&"),
        )
    }

    fn send(&mut self, method: &str, path: &str, headers: &str, body: &str) -> Result<Response> {
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}", self.address);
        if !self.cookies.is_empty() {
            write!(request, "Cookie: {}\r\n", self.cookies())?;
        }
        write!(request, "Content-Length: {}\r\n\r\n{body}", body.len())?;
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.receive().with_context(|| format!("{method} {path}"))
    }

    fn receive(&mut self) -> Result<Response> {
        let line = self.line()?;
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status line")?;
        let (mut length, mut is_chunked, mut location) = (0, false, None);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => is_chunked = value == "chunked",
                "location" => location = Some(value.to_owned()),
                "set-cookie" => self.keep_cookie(value),
                _ => {}
            }
        }
        let body = if is_chunked { self.chunks()? } else { self.bytes(length)? };
        Ok(Response { status, body, location })
    }

    fn keep_cookie(&mut self, header: &str) {
        let cookie = header.split(';').next().unwrap_or_default();
        if let Some((name, value)) = cookie.split_once('=') {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let length = usize::from_str_radix(&self.line()?, 16)?;
            body.extend(self.bytes(length)?);
            self.line()?;
            if length == 0 {
                return Ok(body);
            }
        }
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            bail!("the server closed the connection");
        }
        Ok(line.trim_end().to_owned())
    }

    fn bytes(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

/// An open stream of events.
#[derive(Debug)]
pub struct Events(Client);

impl Events {
    /// Waits for an event of this name.
    pub fn wait_for(&mut self, name: &str) -> Result<()> {
        while self.0.line()?.strip_prefix("event: ") != Some(name) {}
        Ok(())
    }
}

/// Percent-encodes everything but letters and digits.
pub fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}"); // A string takes all that is written to it.
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_values_survive_a_url() {
        assert_eq!(encode("a b@c.ä"), "a%20b%40c%2E%C3%A4");
    }
}
