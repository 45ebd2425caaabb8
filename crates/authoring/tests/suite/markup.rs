//! Reads compiled HTML as strictly as it is written: whatever did not come from the compiler stands out.

/// What the compiler writes around texts. `svg` holds elements of its own.
const ELEMENTS: [&str; 36] = [
    "a",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// What may stand in a paragraph.
const PHRASING: [&str; 8] = ["a", "br", "code", "del", "em", "span", "strong", "sup"];

const ATTRIBUTES: [&str; 9] = ["aria-label", "class", "href", "id", "rel", "role", "scope", "start", "tabindex"];

/// Where links of a text may lead.
const ADDRESSES: [&str; 4] = ["https://", "mailto:", "/~/", "#"];

/// The ids in a text. Panics when the text holds markup that the compiler does not write, or writes badly.
pub fn ids(html: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        assert_is_text(&rest[..at], html);
        let tag = &rest[at + 1..];
        let end = tag.find('>').unwrap_or_else(|| panic!("a tag without an end in {html:?}"));
        rest = &tag[end + 1..];
        let tag = &tag[..end];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "wrongly nested in {html:?}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let in_svg = open.contains(&"svg");
        assert!(in_svg || ELEMENTS.contains(&name), "`{name}` in {html:?}");
        assert!(!open.contains(&"p") || in_svg || PHRASING.contains(&name), "`{name}` in a paragraph of {html:?}");
        assert!(!(name == "a" && open.contains(&"a")), "a link in a link in {html:?}");
        read_attributes(attributes, in_svg || name == "svg", &mut ids, html);
        if !matches!(name, "br" | "hr") {
            open.push(name);
        }
    }
    assert_is_text(rest, html);
    assert!(open.is_empty(), "{open:?} stay open in {html:?}");
    ids
}

fn assert_is_text(text: &str, html: &str) {
    assert!(!text.contains(['>', '"']), "unescaped text in {html:?}");
    for (at, _) in text.match_indices('&') {
        let is_reference = ["&amp;", "&lt;", "&gt;", "&quot;"].iter().any(|known| text[at..].starts_with(known));
        assert!(is_reference, "an unescaped ampersand in {html:?}");
    }
}

fn read_attributes(mut rest: &str, is_svg: bool, ids: &mut Vec<String>, html: &str) {
    while !rest.is_empty() {
        let (name, after) =
            rest.split_once("=\"").unwrap_or_else(|| panic!("an attribute without a value in {html:?}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("an open value in {html:?}"));
        rest = after.strip_prefix(' ').unwrap_or(after);
        let name_is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let may_load_or_run = name.starts_with("on") || matches!(name, "style" | "src" | "href");
        let is_known = if is_svg { name_is_plain && !may_load_or_run } else { ATTRIBUTES.contains(&name) };
        assert!(is_known, "the attribute `{name}` in {html:?}");
        assert_is_text(value, html);
        match name {
            "id" => ids.push(value.to_owned()),
            "href" => assert!(ADDRESSES.iter().any(|start| value.starts_with(start)), "`{value}` in {html:?}"),
            _ => {}
        }
    }
}

#[test]
fn markup_that_the_compiler_does_not_write_stands_out() {
    assert_eq!(ids("<p id=\"a\">b <em>c</em><br>\nd &amp; e</p>"), ["a"]);
    for foreign in [
        "<script>",
        "<script></script>",
        "<p>",
        "<p></em>",
        "<p onclick=\"a()\"></p>",
        "<p><div></div></p>",
        "<a href=\"javascript:a()\"></a>",
        "<a href=\"#a\"><a href=\"#b\"></a></a>",
        "a < b",
        "a & b",
        "a > b",
        "<svg><use href=\"a\"></use></svg>",
    ] {
        assert!(std::panic::catch_unwind(|| ids(foreign)).is_err(), "{foreign}");
    }
}
