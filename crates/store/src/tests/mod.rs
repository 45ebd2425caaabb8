//! The database from outside: opening its file, counting in it, and the rules that its tables keep.

mod hanging;
mod opening;
mod rules;
