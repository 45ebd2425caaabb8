//! The course that is published with the service.

use std::path::Path;

use course::Lang;

use crate::course_folder::{CourseFolder, TODAY};

#[test]
fn the_published_course_has_no_errors() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let sources = CourseFolder::read(&content).sources();
    let compilation = authoring::compile(&sources, TODAY);
    let messages = authoring::human(&compilation.diagnostics, sources.len(), Lang::Fi);
    assert!(compilation.catalogue.is_some(), "{messages}");
}
