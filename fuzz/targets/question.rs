//! A question in a lesson and in a quiz.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fuzz::run("question", bytes));
