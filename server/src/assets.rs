//! Styles, typeface, scripts and pictures as `cargo xtask site` built them, embedded in the program.
//!
//! The name of a file holds a hash of its content, so whoever has a file may keep it for ever.

/// A built file.
#[derive(Debug)]
pub struct Asset {
    /// What the file is called whatever it holds: `app.css`, `fonts/name.woff2`.
    pub name: &'static str,
    /// The name it is served by, with a hash of its content: `app-0123456789ab.css`.
    pub file: &'static str,
    /// The value of the `Content-Type` header.
    pub content_type: &'static str,
    /// The file as it is.
    pub bytes: &'static [u8],
    /// Compressed with brotli, where that makes it smaller.
    pub brotli: Option<&'static [u8]>,
    /// Compressed with gzip, where that makes it smaller.
    pub gzip: Option<&'static [u8]>,
}

/// The style sheet.
pub const CSS: &str = "app.css";
/// The script module that starts [`WASM`].
pub const JS: &str = "app.js";
/// The islands, compiled.
pub const WASM: &str = "app.wasm";

/// The Latin letters of the typeface, which every page needs at once.
pub const FONT: &str = "fonts/atkinson-hyperlegible-next-latin.woff2";
/// The icon of the service.
pub const ICON: &str = "icon.svg";

/// Every built file. Empty when the program was compiled without a site.
pub static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Whether the program was compiled without a site: its pages then have neither styles nor scripts.
#[must_use]
pub fn is_empty() -> bool {
    ASSETS.is_empty()
}

/// The file with this hashed name.
#[must_use]
pub fn lookup(file: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.file == file)
}

/// The file that is built under this name, such as [`CSS`].
#[must_use]
pub fn find_by_name(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_by_both_of_its_names() {
        for asset in ASSETS {
            assert_eq!(lookup(asset.file).map(|found| found.name), Some(asset.name));
            assert_eq!(find_by_name(asset.name).map(|found| found.file), Some(asset.file));
        }
    }

    #[test]
    fn a_built_site_has_every_file_that_pages_name() {
        for name in [CSS, JS, WASM, FONT, ICON] {
            assert!(is_empty() || find_by_name(name).is_some(), "{name}");
        }
    }

    #[test]
    fn a_compressed_variant_is_smaller() {
        for asset in ASSETS {
            for variant in [asset.brotli, asset.gzip].into_iter().flatten() {
                assert!(variant.len() < asset.bytes.len(), "{}", asset.name);
            }
        }
    }
}
