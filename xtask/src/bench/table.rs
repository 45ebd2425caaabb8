//! The table that `cargo xtask bench` prints, in Markdown.

use std::fmt;

const WHAT: &str = "what";
const TARGET: &str = "target";
const MEASURED: &str = "measured";

/// Rows in the order in which they were measured.
#[derive(Debug, Default)]
pub struct Table(Vec<Row>);

#[derive(Debug)]
struct Row {
    what: String,
    target: String,
    measured: String,
    is_met: bool,
}

impl Table {
    /// Adds a row.
    pub fn add(&mut self, what: &str, target: &str, measured: impl Into<String>, is_met: bool) {
        self.0.push(Row { what: what.to_owned(), target: target.to_owned(), measured: measured.into(), is_met });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |title: &str, column: fn(&Row) -> &str| {
            self.0.iter().map(|row| column(row).chars().count()).fold(title.len(), usize::max)
        };
        let what = width(WHAT, |row| &row.what);
        let target = width(TARGET, |row| &row.target);
        let measured = width(MEASURED, |row| &row.measured);
        writeln!(f, "| {WHAT:what$} | {TARGET:target$} | {MEASURED:measured$} |     |")?;
        writeln!(f, "|{:-<1$}|{2:-<3$}|{4:-<5$}|-----|", "", what + 2, "", target + 2, "", measured + 2)?;
        for row in &self.0 {
            let met = if row.is_met { "yes" } else { "NO " };
            writeln!(f, "| {:what$} | {:target$} | {:measured$} | {met} |", row.what, row.target, row.measured)?;
        }
        Ok(())
    }
}

/// Bytes in thousands.
pub fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_row() {
        let mut table = Table::default();
        table.add("a page", "below 1 s", "0.2 s", true);
        table.add("bytes", "1 kB", kilobytes(1250), false);
        let text = table.to_string();
        let widths: Vec<_> = text.lines().map(str::len).collect();
        assert!(widths.iter().all(|width| *width == widths[0]), "{text}");
        assert!(text.contains("| bytes  | 1 kB      | 1.2 kB   | NO  |"), "{text}");
    }
}
