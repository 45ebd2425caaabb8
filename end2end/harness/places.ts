import { resolve } from "node:path";

/** The checkout. */
export const root = resolve(__dirname, "../..");

/** Cargo's target folder. */
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

/** The program under test; `cargo xtask test` says which. */
export const program = process.env.KURSSILA_PROGRAM ?? `${target}/debug/kurssila`;

/** Where the pages that were visited, logs and screenshots of failures go. */
export const reports = `${target}/end2end`;
