//! The corpus: inputs that each showed the fuzzers something new, and those that once broke the compiler.

use std::{fs, path::Path};

use crate::fuzzed::TARGETS;

#[test]
fn everything_in_the_corpus_is_answered_soundly() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    for (name, target) in TARGETS {
        let inputs: Vec<_> = fs::read_dir(corpus.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(inputs.len() >= 10, "the corpus has inputs for {name}");
        for input in inputs {
            println!("{}", input.display());
            target(&fs::read(input).unwrap());
        }
    }
}
