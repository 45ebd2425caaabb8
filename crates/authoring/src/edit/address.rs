//! Where the addresses of links and images stand.

use std::ops::Range;

use pulldown_cmark::{LinkType, Tag};

use crate::markdown::{Document, Tree, is_web_address};

/// The address of a link, an image or a link definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) destination: String,
    /// Its place in the file's text, without brackets.
    pub(super) span: Range<usize>,
}

impl Address {
    /// The file that a relative address names, and its anchor with the `#`; `None` for every other address.
    pub(super) fn file_and_anchor(&self) -> Option<(&str, &str)> {
        let address = self.destination.as_str();
        let (file, anchor) = address.split_at(address.find('#').unwrap_or(address.len()));
        let is_relative = !file.is_empty() && !file.contains(':') && !file.starts_with('/') && !is_web_address(file);
        is_relative.then_some((file, anchor))
    }
}

/// Every address that stands in the file as it is meant; one that is written with escapes is left out.
pub(super) fn addresses(document: &Document<'_>) -> Vec<Address> {
    let (tree, text) = (&document.tree, document.file.text);
    let links = tree.all().filter_map(|index| {
        let (destination, part) = inline(tree, text, index)?;
        find(text, part, "](", destination)
    });
    let definitions = tree
        .definitions
        .iter()
        .filter_map(|definition| find(text, definition.span.clone(), "]:", &definition.destination));
    links.chain(definitions).collect()
}

/// The address of a link that holds it itself, and the part of the text in which it stands.
fn inline<'t>(tree: &'t Tree<'_>, text: &str, index: usize) -> Option<(&'t str, Range<usize>)> {
    let (Tag::Link { link_type: LinkType::Inline, dest_url, .. }
    | Tag::Image { link_type: LinkType::Inline, dest_url, .. }) = tree.tag(index)?
    else {
        return None;
    };
    let span = tree.node(index).span.clone();
    let inside = tree.inside(index);
    let start = if inside.is_empty() { span.start } else { tree.span(inside).end };
    text.get(start..span.end).map(|_| (&**dest_url, start..span.end))
}

fn find(text: &str, part: Range<usize>, before: &str, destination: &str) -> Option<Address> {
    let slice = &text[part.clone()];
    let after = slice.find(before)? + before.len();
    let rest = slice[after..].trim_start();
    let rest = rest.strip_prefix('<').unwrap_or(rest);
    let start = part.end - rest.len();
    let is_plain = !destination.is_empty() && rest.starts_with(destination);
    is_plain.then(|| Address { destination: destination.to_owned(), span: start..start + destination.len() })
}

#[cfg(test)]
mod tests {
    use course::Lang;

    use super::*;
    use crate::{diagnostics::Report, source::SourceFile};

    #[test]
    fn addresses_are_found_in_every_kind_of_link() {
        let text =
            "---\n---\n[a](b.md) [**a** `]( `](<c.md#d> \"t\") ![k](i.svg) [e][f]\n\n> [x\n> y](g.md)\n\n[f]: h.md\n";
        let file = SourceFile::new("a.fi.md", text);
        let document = Document::parse(&file, Lang::Fi, &mut Report::default());
        let found = addresses(&document);
        let destinations: Vec<_> = found.iter().map(|address| address.destination.as_str()).collect();
        assert_eq!(destinations, ["b.md", "c.md#d", "i.svg", "g.md", "h.md"]);
        for address in &found {
            assert_eq!(text[address.span.clone()], address.destination);
        }
    }

    #[test]
    fn only_relative_addresses_name_a_file() {
        let address = |destination: &str| Address { destination: destination.to_owned(), span: 0..0 };
        assert_eq!(address("../a.md#b").file_and_anchor(), Some(("../a.md", "#b")));
        assert_eq!(address("a.md").file_and_anchor(), Some(("a.md", "")));
        for other in ["#b", "https://www.kela.fi/", "fact:a", "mailto:a@b.fi", "/a"] {
            assert_eq!(address(other).file_and_anchor(), None, "{other}");
        }
    }
}
