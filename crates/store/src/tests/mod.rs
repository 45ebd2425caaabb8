//! The database from outside: opening its file, counting in it, the rules that its tables keep, and the search index.

mod hanging;
mod opening;
mod rules;
mod search;
