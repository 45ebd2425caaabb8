//! Hashes for names: entity tags and revisions. Secrets are hashed in `accounts`.

use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of the bytes' SHA-256.
#[must_use]
pub fn short_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::with_capacity(16), |mut hex, byte| {
        use std::fmt::Write as _;
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
