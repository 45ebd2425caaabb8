//! Lessons that are still being written: `draft: true` in the front matter.

use std::collections::BTreeSet;

use course::Lang;

use crate::folder::{Folder, Plan};

/// The texts that readers are not shown.
#[derive(Debug, Default)]
pub(crate) struct Unpublished<'a> {
    /// The paths of every such text.
    pub(crate) texts: BTreeSet<&'a str>,
    /// Those of them whose lesson is not shown in any language, because its Finnish version is a draft.
    pub(crate) lessons: BTreeSet<&'a str>,
}

impl<'a> Unpublished<'a> {
    /// Finds the drafts of a folder.
    pub(crate) fn among(plan: &Plan<'a>, folder: &Folder<'a>) -> Self {
        let is_draft = |path: &str| folder.files.get(path).is_some_and(|file| says_draft(file.text));
        let mut unpublished = Self::default();
        let modules = plan.courses.iter().flat_map(|course| &course.modules);
        for lesson in modules.flat_map(|module| &module.lessons) {
            if lesson.versions.get(&Lang::Fi).is_some_and(|path| is_draft(path)) {
                unpublished.lessons.extend(lesson.versions.values());
            }
            unpublished.texts.extend(lesson.versions.values().filter(|path| is_draft(path)));
        }
        unpublished.texts.extend(&unpublished.lessons);
        unpublished
    }
}

/// Whether the front matter says that the text is a draft. It is looked for without reading the YAML, which need not
/// be sound in a text that is being written.
fn says_draft(text: &str) -> bool {
    let mut lines = text.lines();
    lines.next().is_some_and(|line| line.trim_end() == "---")
        && lines.take_while(|line| line.trim_end() != "---").any(|line| {
            let value = line.strip_prefix("draft:").and_then(|rest| rest.split('#').next());
            value.is_some_and(|value| value.trim() == "true")
        })
}

#[cfg(test)]
mod tests {
    use super::says_draft;

    #[test]
    fn only_the_front_matter_makes_a_draft() {
        assert!(says_draft("---\ntitle: a\ndraft: true # not yet\n---\n"));
        assert!(says_draft("---\r\ndraft:   true\r\n---\r\n"));
        assert!(says_draft("---\ntitle: [\ndraft: true\n"));
        for text in
            ["draft: true\n", "---\n---\ndraft: true\n", "---\ndraft: false\n---\n", "---\n  draft: true\n---\n"]
        {
            assert!(!says_draft(text), "{text:?}");
        }
    }
}
