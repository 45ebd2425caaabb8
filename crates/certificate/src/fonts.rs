//! The embedded typefaces and what they can print.

use typst::{
    foundations::Bytes,
    text::{Coverage, Font, FontBook, FontFamily, FontList},
    utils::LazyHash,
};

/// Regular and bold of one family have the same characters, which a test holds them to.
const FAMILIES: [[&[u8]; 2]; 2] = [
    [
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    ],
    [include_bytes!("../fonts/NotoSans-Regular.ttf"), include_bytes!("../fonts/NotoSans-Bold.ttf")],
];

pub(crate) struct Fonts {
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
    /// What each family can print.
    coverages: Vec<Coverage>,
}

impl Fonts {
    pub(crate) fn embedded() -> Self {
        let open = |data: &'static [u8]| Font::new(Bytes::new(data), 0).expect("the embedded typeface is sound");
        let families = FAMILIES.map(|family| family.map(open));
        let coverages = families.iter().map(|[regular, _bold]| regular.info().coverage.clone()).collect();
        let faces = families.into_iter().flatten().collect::<Vec<_>>();
        Self { book: LazyHash::new(FontBook::from_fonts(&faces)), faces, coverages }
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// The families in the order in which they are asked for a letter.
    pub(crate) fn families(&self) -> FontList {
        let mut families: Vec<_> = self.faces.iter().map(|face| FontFamily::new(&face.info().family)).collect();
        families.dedup();
        FontList(families)
    }

    pub(crate) fn unprintable(&self, text: &str) -> Vec<char> {
        let mut unprintable = Vec::new();
        // A mark is drawn by the typeface of its letter, so one family must have both.
        let mut letter = ' ';
        for character in text.chars() {
            if !is_mark(character) {
                letter = character;
            }
            let covers = |coverage: &Coverage| [letter, character].into_iter().all(|c| coverage.contains(c.into()));
            let can_be_printed = is_invisible(character) || self.coverages.iter().any(covers);
            if !can_be_printed && !unprintable.contains(&character) {
                unprintable.push(character);
            }
        }
        unprintable
    }
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Leaves no ink, so no typeface needs it.
fn is_invisible(character: char) -> bool {
    const SOFT_HYPHEN: char = '\u{ad}';
    matches!(character, ' ' | '\n' | SOFT_HYPHEN)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Every character that some family has.
    pub(crate) fn printable() -> Vec<char> {
        let fonts = Fonts::embedded();
        let mut characters: Vec<char> =
            fonts.coverages.iter().flat_map(Coverage::iter).filter_map(char::from_u32).collect();
        characters.sort_unstable();
        characters.dedup();
        characters
    }

    #[test]
    fn regular_and_bold_print_the_same_characters() {
        for family in Fonts::embedded().faces.chunks(2) {
            let [regular, bold] = family else { panic!("two weights") };
            assert_eq!(regular.info().coverage, bold.info().coverage, "{}", regular.info().family);
        }
    }

    #[test]
    fn names_that_stand_in_finnish_registers_are_printable() {
        let fonts = Fonts::embedded();
        for name in [
            "Åland Öölanti-Järvenpää",
            "Ánneš Ŋuolla Čáhcelaš Đorvá Ŧuomá Žilla",
            "Ǩiõsâz Sä´mmlaž Ǥâʹl Ǯuåuǥǥ",
            "Øystein Æbelø Þórður Ðamián",
            "Łukasz Śmigły-Żółć Šárka Dvořáková",
            "Ștefan Țurcanu Gheorghiță",
            "Nguyễn Thị Hồng Phượng",
            "Çağla Işık Gülşen",
            "Ọlájùmọ̀kẹ́ Ṣadé",
            "Иван Κωνσταντίνα",
            "O’Brien d'Arc",
        ] {
            assert_eq!(fonts.unprintable(name), Vec::<char>::new(), "{name}");
        }
    }

    #[test]
    fn what_has_no_typeface_is_told_once_and_in_order() {
        let fonts = Fonts::embedded();
        assert_eq!(fonts.unprintable("山田 Öä 🌲山"), ['山', '田', '🌲']);
        assert_eq!(fonts.unprintable("مريم"), ['م', 'ر', 'ي']);
        assert_eq!(fonts.unprintable("tab\t"), ['\t']);
    }

    #[test]
    fn a_mark_needs_a_letter_of_its_own_typeface() {
        let fonts = Fonts::embedded();
        assert_eq!(fonts.unprintable("a\u{323}"), Vec::<char>::new());
        assert_eq!(fonts.unprintable("€\u{323}"), ['\u{323}']);
    }
}
