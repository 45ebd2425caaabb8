//! Rebuilds the crate when a migration is added: the list of migrations is embedded in it.

fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
