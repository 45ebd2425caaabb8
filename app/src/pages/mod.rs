//! Every page: a plain struct with what it shows, and a pure function that makes HTML of it.

pub mod admin;
pub mod answers;
pub mod attempt;
pub mod certificate;
pub mod codes;
pub mod comparison;
pub mod content;
pub mod course;
pub mod error;
pub mod facts;
pub mod freshness;
pub mod gas;
pub mod glossary;
pub mod home;
pub mod lesson;
pub mod me;
pub mod overview;
pub mod problems;
pub mod proof;
pub mod quiz;
pub mod result;
pub mod search;
pub mod sign_in;
pub mod timeline;
pub mod tools;
pub mod uses;
