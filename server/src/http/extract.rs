//! Extractors that refuse with our own error pages.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequest, FromRequestParts, Path, Request},
    http::{StatusCode, header, request::Parts},
    response::IntoResponse,
};
use axum_extra::extract::Form;
use serde::de::DeserializeOwned;

use super::{App, PageError};

/// Ids in the path. What is not an id names nothing, so it is a 404.
pub struct Place<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Place<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let Path(place) = Path::from_request_parts(parts, state).await.map_err(|_| PageError::not_found())?;
        Ok(Self(place))
    }
}

/// The fields of a form in the order they were sent.
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The value of a field; an empty text when it is missing.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
    }

    /// The value of a field, unless it is missing or sent more than once: browsers do neither by themselves.
    pub fn only(&self, name: &str) -> Result<&str, PageError> {
        let mut values = self.0.iter().filter(|(field, _)| field == name);
        match (values.next(), values.next()) {
            (Some((_, value)), None) => Ok(value),
            _ => Err(PageError::unprocessable()),
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        // A button without fields sends no body at all in some browsers.
        if request.headers().get(header::CONTENT_LENGTH).is_some_and(|length| length == "0") {
            return Ok(Self(Vec::new()));
        }
        match Form::from_request(request, state).await {
            Ok(Form(fields)) => Ok(Self(fields)),
            Err(rejection) => match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => Err(PageError::too_large()),
                StatusCode::UNPROCESSABLE_ENTITY => Err(PageError::unprocessable()),
                _ => Err(PageError::malformed()),
            },
        }
    }
}

/// The network address that a request came from, as far as it is known. It is neither stored nor logged.
pub struct NetworkAddress(pub Option<IpAddr>);

impl FromRequestParts<App> for NetworkAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        // HTTPS means that a proxy is in front, since the program itself speaks plain HTTP. The proxy adds the address
        // at the end; what stands before that can be made up.
        let mut lists = parts.headers.get_all("x-forwarded-for").iter().filter(|_| app.site.is_secure());
        let last = lists.next_back().and_then(|list| list.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
        Ok(Self(last.or(peer)))
    }
}
