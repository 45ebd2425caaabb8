//! Where the service is: the address that readers type.

use std::{net::SocketAddr, sync::Arc};

use axum::http::Uri;

/// The scheme and host of the service, and what follows from them.
#[derive(Debug, Clone)]
pub struct Site {
    origin: Arc<str>,
    is_secure: bool,
}

/// The text is not the address of a site: `https://host` or `http://host:port`, without a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected https://host or http://host:port, without a path")]
pub struct InvalidSite;

impl Site {
    /// A site that is reached at its listening address, by plain HTTP.
    #[must_use]
    pub fn on(address: SocketAddr) -> Self {
        Self { origin: format!("http://{address}").into(), is_secure: false }
    }

    /// A site behind a proxy.
    pub fn parse(url: &str) -> Result<Self, InvalidSite> {
        let uri: Uri = url.parse().map_err(|_| InvalidSite)?;
        let (Some(scheme @ ("http" | "https")), Some(authority), "/" | "") =
            (uri.scheme_str(), uri.authority(), uri.path())
        else {
            return Err(InvalidSite);
        };
        Ok(Self { origin: format!("{scheme}://{authority}").into(), is_secure: scheme == "https" })
    }

    /// Scheme and host, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> Arc<str> {
        Arc::clone(&self.origin)
    }

    /// The full address of a path of the service.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Whether readers come by HTTPS, so that cookies can be bound to it.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.is_secure
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_a_scheme_and_a_host() {
        let site = Site::parse("https://kurssi.example.org/").unwrap();
        assert!(site.is_secure());
        assert_eq!(site.url("/fi"), "https://kurssi.example.org/fi");
        assert!(!Site::parse("http://localhost:3000").unwrap().is_secure());
        for bad in ["", "kurssi.example.org", "ftp://example.org", "https://example.org/polku", "https://"] {
            assert_eq!(Site::parse(bad).map(|site| site.url("")), Err(InvalidSite), "{bad}");
        }
    }
}
