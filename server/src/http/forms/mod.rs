//! `POST` handlers: take an ordinary form, call one use case, lead on to another page.

pub mod attempts;
pub mod certificates;
pub mod lessons;
pub mod mistakes;
pub mod roles;
pub mod sign_in;
pub mod tools;

use course::Timestamp;

/// How many minutes are left, rounded up.
fn minutes_until(until: Timestamp, now: Timestamp) -> u64 {
    u64::try_from(until.duration_since(now).as_secs().max(0)).unwrap_or(0).div_ceil(60)
}
