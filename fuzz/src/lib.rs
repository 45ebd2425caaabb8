//! Runs what the tests of `authoring` define, each input within a limit of time.

#[path = "../../crates/authoring/tests/suite/fuzzed.rs"]
mod fuzzed;
#[path = "../../crates/authoring/tests/suite/invariants.rs"]
mod invariants;
#[path = "../../crates/authoring/tests/suite/markup.rs"]
mod markup;

use std::time::{Duration, Instant};

/// Thousands of times what an input of a fuzzer takes, since the machine may be busy with much else.
const PATIENCE: Duration = Duration::from_secs(20);

/// Tries `bytes` on the target of that name. Panics when the answer is unsound or takes too long.
pub fn run(name: &str, bytes: &[u8]) {
    let (_, target) = fuzzed::TARGETS.iter().find(|(known, _)| *known == name).expect("the target exists");
    let start = Instant::now();
    target(bytes);
    let took = start.elapsed();
    assert!(took < PATIENCE, "{} bytes took {took:?}", bytes.len());
}
