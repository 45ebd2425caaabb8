//! What the measurements of pages are compared with: an axum route that answers the bytes of a file from memory.
//!
//! `reference <file>` prints its address and serves until it is killed.

use std::{env, error::Error};

use axum::{Router, http::header, routing::get};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args_os().nth(1).ok_or("usage: reference <file>")?;
    let body = axum::body::Bytes::from(tokio::fs::read(file).await?);
    let page = get(async move || ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body.clone()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("serving at http://{}", listener.local_addr()?);
    axum::serve(listener, Router::new().route("/", page)).await?;
    Ok(())
}
