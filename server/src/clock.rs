//! The one place that reads the clock and the operating system's randomness; everything else is handed values.

use std::sync::Arc;

use course::{Date, Timestamp};
use jiff::tz::TimeZone;

/// Tells the time. A test gives one that stands still or jumps.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The system's clock.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn system() -> Self {
        Self(Arc::new(Timestamp::now))
    }

    /// A clock that shows what `read` returns.
    pub fn reading(read: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }

    /// This moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.0)()
    }

    /// The current day in Finland.
    #[must_use]
    pub fn today(&self) -> Date {
        day_in_finland(self.now())
    }
}

/// The day on which a moment falls in Finland.
#[must_use]
pub fn day_in_finland(moment: Timestamp) -> Date {
    let zone = TimeZone::get("Europe/Helsinki").unwrap_or(TimeZone::UTC);
    moment.to_zoned(zone).date()
}

/// Random bytes that nobody can guess.
///
/// # Panics
/// When the operating system has no randomness to give; nothing safe could be done then.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that reads randomness")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}
