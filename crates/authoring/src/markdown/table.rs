//! Tables: scrollable on a phone, named by their caption, without style attributes.

use pulldown_cmark::{Alignment, Event, Tag};

use super::{Writer, escape::push_attribute, slip, words};
use crate::diagnostics::Problem;

impl Writer<'_, '_> {
    /// Whether a paragraph is the caption of the table after it: `Taulukko: …`.
    pub(super) fn is_caption(&self, index: usize) -> bool {
        let tree = &self.document.tree;
        matches!(tree.tag(index), Some(Tag::Paragraph)) && self.caption_label(index).is_some()
    }

    pub(super) fn is_table(&self, index: usize) -> bool {
        matches!(self.document.tree.tag(index), Some(Tag::Table(_)))
    }

    /// What stands after the label in the first text of a caption.
    fn caption_label(&self, paragraph: usize) -> Option<&str> {
        let document = self.document;
        let inside = document.tree.inside(paragraph);
        if inside.is_empty() {
            return None;
        }
        match &document.tree.node(inside.start).event {
            Event::Text(text) => Some(text.strip_prefix(words::table(document.lang))?.strip_prefix(':')?.trim_start()),
            _ => None,
        }
    }

    pub(super) fn table(&mut self, index: usize, caption: Option<usize>) {
        let document = self.document;
        let tree = &document.tree;
        let Some(Tag::Table(alignments)) = tree.tag(index) else { return };
        let name = caption.map(|paragraph| {
            let text = tree.plain(tree.inside(paragraph));
            let label = words::table(document.lang).len() + 1;
            text.get(label..).unwrap_or_default().trim().to_owned()
        });
        let name = name.filter(|name| !name.is_empty());
        self.html.push_str("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"");
        push_attribute(&mut self.html, "aria-label", name.as_deref().unwrap_or(words::table(document.lang)));
        self.html.push_str(">\n<table>\n");
        if let Some(paragraph) = caption.filter(|_| name.is_some()) {
            self.html.push_str("<caption>");
            let label_rest = self.caption_label(paragraph).unwrap_or_default().to_owned();
            super::escape::push_escaped(&mut self.html, &label_rest);
            let inside = tree.inside(paragraph);
            self.inline(inside.start + 1..inside.end);
            self.html.push_str("</caption>\n");
        }
        for row in tree.children(index) {
            let is_head = matches!(tree.tag(row), Some(Tag::TableHead));
            let found = slip::cells(&document.file.text[tree.node(row).span.clone()]);
            if !is_head && found != alignments.len() {
                let problem = Problem::TableRowCells { found, wanted: alignments.len() };
                self.report(tree.node(row).span.clone(), problem);
            }
            self.html.push_str(if is_head { "<thead>\n<tr>" } else { "<tr>" });
            for (column, cell) in tree.children(row).enumerate() {
                self.html.push_str(if is_head { "<th scope=\"col\"" } else { "<td" });
                match alignments.get(column) {
                    Some(Alignment::Right) => self.html.push_str(" class=\"align-right\""),
                    Some(Alignment::Center) => self.html.push_str(" class=\"align-center\""),
                    _ => {}
                }
                self.html.push('>');
                self.inline(tree.inside(cell));
                self.html.push_str(if is_head { "</th>" } else { "</td>" });
            }
            self.html.push_str(if is_head { "</tr>\n</thead>\n<tbody>\n" } else { "</tr>\n" });
        }
        self.html.push_str("</tbody>\n</table>\n</div>\n");
    }
}
