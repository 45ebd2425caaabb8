//! Writes problems as workflow commands, which GitHub shows beside the lines of a change.

use course::Lang;

use super::{Diagnostic, Severity, render::writes, summary};

/// Writes a command for every problem, and the summary on a line of its own, which GitHub leaves in the log.
#[must_use]
pub fn github(diagnostics: &[Diagnostic], files: usize, lang: Lang) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let message = match diagnostic.help(lang) {
            Some(help) => format!("{}\nhelp: {help}", diagnostic.message(lang)),
            None => diagnostic.message(lang),
        };
        writes(
            &mut text,
            format_args!(
                "::{} file={},line={},col={},title={}::{}\n",
                command(diagnostic.severity()),
                property(&diagnostic.path),
                diagnostic.line,
                diagnostic.column,
                property(diagnostic.code()),
                data(&message),
            ),
        );
    }
    text.push_str(&summary(diagnostics, files, lang));
    text.push('\n');
    text
}

/// The name of the command that shows a problem as what it is.
fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

/// Escapes what follows the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, which a comma or a colon would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_property_or_a_command_is_escaped() {
        assert_eq!(property("a,b:c%d\n"), "a%2Cb%3Ac%25d%0A");
        assert_eq!(data("50 % : a,\r\nb"), "50 %25 : a,%0D%0Ab");
    }
}
