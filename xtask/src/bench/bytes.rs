//! What travels to a browser for a page, compressed with brotli.

use std::collections::BTreeSet;

use anyhow::Result;

use super::{
    Bench, LESSON, PLAIN_PAGE,
    client::Client,
    table::{Table, kilobytes},
};

/// Bytes of a page and of the files that it names.
#[derive(Debug, Default)]
struct Bytes {
    html: u64,
    css: u64,
    scripts: u64,
    typeface: u64,
}

/// Weighs a page with an island and one without.
pub fn measure(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let service = bench.service("bytes")?;
    let mut client = Client::connect(&service.address)?;
    let plain = weigh(&mut client, PLAIN_PAGE)?;
    let lesson = weigh(&mut client, LESSON)?;
    let is_met = plain.scripts == 0 && lesson.scripts <= 100_000;
    let measured = format!("{} / {}", kilobytes(plain.scripts), kilobytes(lesson.scripts));
    table.add("scripts and wasm without / with an island", "0 / 100 kB", measured, is_met);
    let page = lesson.html + lesson.css;
    table.add("HTML and styles of a lesson", "30 kB", kilobytes(page), page <= 30_000);
    table.add("typeface that a page loads at once", "35 kB", kilobytes(lesson.typeface), lesson.typeface <= 35_000);
    Ok(())
}

fn weigh(client: &mut Client, path: &str) -> Result<Bytes> {
    let page = client.get(path)?.expect_status(200)?.text();
    let mut bytes = Bytes { html: size(client, path)?, ..Bytes::default() };
    for file in files_named_in(&page) {
        let size = size(client, &file)?;
        match file.rsplit_once('.').map(|(_, extension)| extension) {
            Some("css") => bytes.css += size,
            Some("js" | "wasm") => bytes.scripts += size,
            Some("woff2") => bytes.typeface += size,
            _ => {}
        }
    }
    Ok(bytes)
}

fn size(client: &mut Client, path: &str) -> Result<u64> {
    Ok(client.get_compressed(path)?.expect_status(200)?.body.len().try_into()?)
}

/// Every `/assets/…` in quotes.
fn files_named_in(page: &str) -> BTreeSet<String> {
    let named = page.split('"').filter(|part| part.starts_with("/assets/") && !part.contains(char::is_whitespace));
    named.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_named_twice_counts_once() {
        let page = r#"<link href="/assets/a.css"><script src="/assets/b.js" data-x="/assets/a.css"></script>"#;
        assert_eq!(files_named_in(page), BTreeSet::from(["/assets/a.css".to_owned(), "/assets/b.js".to_owned()]));
    }
}
