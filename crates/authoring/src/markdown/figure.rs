//! Figures: SVG files that are put into the page itself, after everything but plain drawing has been refused.

use std::{collections::BTreeSet, ops::Range};

use roxmltree::{Document, Node, ParsingOptions};

use super::{
    escape::{push_attribute, push_escaped},
    single_spaced,
};
use crate::{
    diagnostics::{Problem, Report},
    source::SourceFile,
};

/// A phone shows so many units without shrinking the text.
const MAX_WIDTH: f64 = 360.0;
/// Smaller text is hard to read on a phone.
const MIN_FONT_SIZE: f64 = 14.0;
const MAX_NODES: u32 = 20_000;
/// A larger drawing has no place in a page; the reader of SVG compares every attribute with those before it.
const MAX_BYTES: usize = 128 * 1024;
const MAX_DEPTH: usize = 32;

/// What may stand inside the `svg` element.
const ELEMENTS: [&str; 14] = [
    "g", "path", "line", "polyline", "polygon", "rect", "circle", "ellipse", "text", "tspan", "title", "desc", "defs",
    "marker",
];

/// Geometry and presentation: what shapes, places and colours a drawing, and nothing that loads or runs anything.
const ATTRIBUTES: [&str; 74] = [
    "alignment-baseline",
    "baseline-shift",
    "class",
    "clip-rule",
    "color",
    "cx",
    "cy",
    "d",
    "display",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "height",
    "id",
    "lengthAdjust",
    "letter-spacing",
    "marker-end",
    "marker-mid",
    "marker-start",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "opacity",
    "orient",
    "overflow",
    "paint-order",
    "pathLength",
    "points",
    "preserveAspectRatio",
    "r",
    "refX",
    "refY",
    "rotate",
    "rx",
    "ry",
    "shape-rendering",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "textLength",
    "transform",
    "vector-effect",
    "version",
    "viewBox",
    "visibility",
    "white-space",
    "width",
    "word-spacing",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
    "aria-hidden",
    "lang",
    "role",
    "direction",
];

/// A figure that may stand in a page. Its ids become unique with every use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    /// The attributes of the `svg` element, then what is in it.
    attributes: Vec<Piece>,
    content: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Markup(String),
    /// An id of the figure or a reference to one.
    Id(String),
}

impl Figure {
    /// Reads an SVG file; `None` when something in it is not allowed, which is then reported.
    pub(crate) fn read(file: &SourceFile<'_>, report: &mut Report) -> Option<Self> {
        if file.text.len() > MAX_BYTES {
            let problem = Problem::FigureTooLarge { bytes: file.text.len(), limit: MAX_BYTES };
            report.add_to_path(file.path, problem);
            return None;
        }
        let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
        let document = match Document::parse_with_options(file.text, options) {
            Ok(document) => document,
            Err(error) => {
                let at = offset_of(file.text, error.pos());
                report.add(file, at..at, Problem::SvgSyntax { detail: error.to_string() });
                return None;
            }
        };
        let ids = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let mut reader = FigureReader { file, report, ids, pieces: Vec::new(), is_sound: true };
        let root = document.root_element();
        if root.tag_name().name() != "svg" {
            reader.refuse(root.range(), Problem::SvgElement { name: root.tag_name().name().to_owned() });
            return None;
        }
        reader.root(root);
        let attributes = std::mem::take(&mut reader.pieces);
        reader.children(root, 0);
        let FigureReader { pieces: content, is_sound, .. } = reader;
        is_sound.then_some(Self { attributes, content })
    }

    /// About how large the figure is in a page.
    pub(crate) fn bytes(&self) -> usize {
        let length = |piece: &Piece| match piece {
            Piece::Markup(markup) => markup.len(),
            Piece::Id(id) => id.len(),
        };
        self.attributes.iter().chain(&self.content).map(length).sum()
    }

    /// Appends the figure as an image with a text alternative; `prefix` makes its ids unique on the page.
    pub(crate) fn push_html(&self, html: &mut String, alternative: &str, prefix: &str) {
        let push = |html: &mut String, pieces: &[Piece]| {
            for piece in pieces {
                match piece {
                    Piece::Markup(markup) => html.push_str(markup),
                    Piece::Id(id) => {
                        html.push_str(prefix);
                        push_escaped(html, id);
                    }
                }
            }
        };
        html.push_str("<svg");
        push(html, &self.attributes);
        html.push_str(" role=\"img\"");
        push_attribute(html, "aria-label", alternative);
        html.push('>');
        push(html, &self.content);
        html.push_str("</svg>");
    }
}

struct FigureReader<'f, 'a> {
    file: &'f SourceFile<'a>,
    report: &'f mut Report,
    ids: BTreeSet<&'f str>,
    pieces: Vec<Piece>,
    is_sound: bool,
}

impl<'f> FigureReader<'f, '_> {
    fn refuse(&mut self, span: Range<usize>, problem: Problem) {
        self.is_sound = false;
        self.report.add(self.file, span, problem);
    }

    fn markup(&mut self) -> &mut String {
        if !matches!(self.pieces.last(), Some(Piece::Markup(_))) {
            self.pieces.push(Piece::Markup(String::new()));
        }
        match self.pieces.last_mut() {
            Some(Piece::Markup(markup)) => markup,
            _ => unreachable!("a piece of markup was just added"),
        }
    }

    fn root(&mut self, root: Node<'f, '_>) {
        let view_box: Vec<f64> = root
            .attribute("viewBox")
            .unwrap_or_default()
            .split([' ', ','])
            .filter(|part| !part.is_empty())
            .map_while(|part| part.parse().ok())
            .collect();
        let start = root.range().start;
        match view_box[..] {
            [_, _, width, height] if width > 0.0 && height > 0.0 && height.is_finite() => {
                if width > MAX_WIDTH {
                    let span = root.attribute_node("viewBox").map_or(start..start + 4, |attribute| attribute.range());
                    let problem = Problem::SvgTooWide { width: width.to_string(), limit: MAX_WIDTH.to_string() };
                    self.report.add(self.file, span, problem);
                }
            }
            _ => self.refuse(start..start + 4, Problem::SvgWithoutViewBox {}),
        }
        for attribute in root.attributes() {
            match attribute.name() {
                // The page decides how large a figure is, and names it.
                "width" | "height" => {
                    self.refuse(attribute.range(), Problem::SvgAttribute { name: attribute.name().to_owned() });
                }
                "role" | "aria-label" | "version" => {}
                _ => self.attribute(root, &attribute),
            }
        }
    }

    fn children(&mut self, parent: Node<'f, '_>, depth: usize) {
        for node in parent.children() {
            if node.is_text() {
                let text = node.text().unwrap_or_default();
                // White space between shapes only makes the page larger.
                if matches!(parent.tag_name().name(), "text" | "tspan" | "desc") {
                    push_escaped(self.markup(), text);
                } else if !text.trim().is_empty() {
                    self.refuse(
                        node.range(),
                        Problem::SvgElement { name: single_spaced(text).chars().take(40).collect() },
                    );
                }
            } else if node.is_element() {
                self.element(node, depth + 1);
            }
        }
    }

    fn element(&mut self, node: Node<'f, '_>, depth: usize) {
        let name = node.tag_name().name();
        let name_span = node.range().start..node.range().start + 1 + name.len();
        let is_svg = node.tag_name().namespace() == Some("http://www.w3.org/2000/svg");
        if !is_svg || !ELEMENTS.contains(&name) {
            self.refuse(name_span, Problem::SvgElement { name: name.to_owned() });
            return;
        }
        if depth > MAX_DEPTH {
            self.refuse(name_span, Problem::TooDeep { limit: MAX_DEPTH });
            return;
        }
        // A title becomes a tooltip over the drawing; the figure is named by its text alternative.
        if name == "title" {
            return;
        }
        let markup = self.markup();
        markup.push('<');
        markup.push_str(name);
        for attribute in node.attributes() {
            self.attribute(node, &attribute);
        }
        self.markup().push('>');
        self.children(node, depth);
        let markup = self.markup();
        markup.push_str("</");
        markup.push_str(name);
        markup.push('>');
    }

    fn attribute(&mut self, node: Node<'f, '_>, attribute: &roxmltree::Attribute<'f, '_>) {
        let (name, value) = (attribute.name(), attribute.value());
        if attribute.namespace().is_some() || !ATTRIBUTES.contains(&name) {
            self.refuse(attribute.range(), Problem::SvgAttribute { name: name.to_owned() });
            return;
        }
        if name == "font-size" && value.trim_end_matches("px").parse().is_ok_and(|size: f64| size < MIN_FONT_SIZE) {
            let problem = Problem::SvgSmallText { size: value.to_owned(), limit: MIN_FONT_SIZE.to_string() };
            self.report.add(self.file, attribute.range_value(), problem);
        }
        let text_before = format!(" {name}=\"");
        self.markup().push_str(&text_before);
        match name {
            "id" if node.is_element() => self.pieces.push(Piece::Id(value.to_owned())),
            _ => self.value(attribute),
        }
        self.markup().push('"');
    }

    /// A value in which `url(#id)` is the only thing that may refer to anything.
    fn value(&mut self, attribute: &roxmltree::Attribute<'f, '_>) {
        let value = attribute.value();
        let lower = value.to_ascii_lowercase();
        match value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
            Some(id) if !id.contains([')', '(', '"', '\'', ' ']) => {
                if !self.ids.contains(id) {
                    self.refuse(attribute.range_value(), Problem::SvgReference { id: id.to_owned() });
                    return;
                }
                self.markup().push_str("url(#");
                self.pieces.push(Piece::Id(id.to_owned()));
                self.markup().push(')');
            }
            _ if lower.contains("url(") || lower.contains("script:") || value.contains(['\\', '@', ';']) => {
                self.refuse(attribute.range_value(), Problem::SvgValue { name: attribute.name().to_owned() });
            }
            _ => push_escaped(self.markup(), value),
        }
    }
}

/// The byte offset of a place that is given as a row and a column of characters, both counted from 1.
fn offset_of(text: &str, position: roxmltree::TextPos) -> usize {
    let row = usize::try_from(position.row).unwrap_or(1).max(1);
    let column = usize::try_from(position.col).unwrap_or(1).max(1);
    let line_start: usize = text.split_inclusive('\n').take(row - 1).map(str::len).sum();
    let line = &text[line_start..];
    line_start + line.char_indices().nth(column - 1).map_or(line.len(), |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(svg: &str) -> (Option<Figure>, Vec<&'static str>) {
        let file = SourceFile::new("images/a.fi.svg", svg);
        let mut report = Report::default();
        let figure = Figure::read(&file, &mut report);
        (figure, report.into_diagnostics().iter().map(crate::diagnostics::Diagnostic::code).collect())
    }

    fn svg(inside: &str) -> String {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 100">{inside}</svg>"#)
    }

    #[test]
    fn ids_are_unique_with_every_use() {
        let inside = r#"<defs><marker id="m"><path d="M0 0"/></marker></defs><path marker-end="url(#m)" d="M1 1"/>"#;
        let (figure, codes) = read(&svg(inside));
        assert!(codes.is_empty(), "{codes:?}");
        let mut html = String::new();
        figure.unwrap().push_html(&mut html, "Polku \"a\"", "f1-");
        assert_eq!(
            html,
            "<svg viewBox=\"0 0 360 100\" role=\"img\" aria-label=\"Polku &quot;a&quot;\"><defs><marker id=\"f1-m\">\
             <path d=\"M0 0\"></path></marker></defs><path marker-end=\"url(#f1-m)\" d=\"M1 1\"></path></svg>"
        );
    }

    #[test]
    fn everything_that_loads_or_runs_is_refused() {
        for (inside, code) in [
            ("<script>alert(1)</script>", "K407"),
            ("<style>*{}</style>", "K407"),
            ("<foreignObject/>", "K407"),
            ("<image href=\"a.png\"/>", "K407"),
            ("<use href=\"#a\"/>", "K407"),
            ("<a href=\"https://a.fi\"/>", "K407"),
            ("<animate attributeName=\"fill\"/>", "K407"),
            ("<x:g xmlns:x=\"urn:x\"/>", "K407"),
            ("teksti", "K407"),
            ("<g onclick=\"a()\"/>", "K408"),
            ("<g style=\"fill:red\"/>", "K408"),
            ("<g xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#a\"/>", "K408"),
            ("<g fill=\"url(https://a.fi/x)\"/>", "K409"),
            ("<g fill=\"URL(https://a.fi/x)\"/>", "K409"),
            ("<g fill=\"url(#a) url(https://a.fi)\"/>", "K409"),
            ("<g marker-end=\"url(#none)\"/>", "K410"),
            ("<g>", "K406"),
        ] {
            let (figure, codes) = read(&svg(inside));
            assert_eq!((figure, codes), (None, vec![code]), "{inside}");
        }
        let (figure, codes) = read("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>");
        assert_eq!((figure, codes), (None, vec!["K406"]));
        assert_eq!(read("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), (None, vec!["K411"]));
        assert_eq!(read("<html/>"), (None, vec!["K407"]));
    }

    #[test]
    fn a_figure_that_is_hard_to_read_on_a_phone_is_a_warning() {
        let wide =
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 100"><text font-size="11">a</text></svg>"#;
        let (figure, codes) = read(wide);
        assert!(figure.is_some());
        assert_eq!(codes, ["K412", "K413"]);
    }
}
