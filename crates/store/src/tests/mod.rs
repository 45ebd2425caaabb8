//! The database from outside: opening its file, and the rules that its tables keep.

mod naming;
mod opening;
mod rules;
