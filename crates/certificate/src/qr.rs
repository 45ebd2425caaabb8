//! The QR code of a verification address.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// The white border, in modules, that the standard asks for.
const QUIET_ZONE: usize = 4;

/// Draws the code, one unit a module, quiet zone included; `None` when the address is too long.
///
/// Up to 15 % of the printed code may be dirty or folded.
pub(crate) fn svg(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET_ZONE;
    let mut dark = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        // Neighbours in a row are one rectangle, so that no hairline shows between them.
        for run in modules.chunk_by(|left, right| left == right) {
            if run[0] == Color::Dark {
                let (x, y, length) = (column + QUIET_ZONE, row + QUIET_ZONE, run.len());
                write!(dark, "M{x} {y}h{length}v1h-{length}z").expect("a string takes all that is written");
            }
            column += run.len();
        }
    }
    Some(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}"><rect width="{side}" height="{side}" fill="#fff"/><path d="{dark}"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_one_path_on_white() {
        let svg = svg("https://kurssila.example/verify/0000-0000-0000-0000").expect("short enough");
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
        assert_eq!(svg.matches("<path").count(), 1);
        assert!(svg.contains("M4 4h7v1h-7z"), "the corner mark starts after the quiet zone");
    }

    #[test]
    fn an_address_that_does_not_fit_is_refused() {
        assert_eq!(svg(&"a".repeat(4000)), None);
    }
}
