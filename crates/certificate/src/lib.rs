//! Certificates as accessible PDF: [`Typesetter::typeset`] turns a certificate's frozen facts and a Typst template into
//! a document that meets PDF/UA-1 and PDF/A-2a; [`Typesetter::check`] tells an editor what is wrong with a template.
//!
//! Nothing here reads files, the network or the clock: the same certificate and template give the same bytes. A
//! template may read two files, both made here: `certificate.json` with the facts and `qr.svg` with a QR code of the
//! verification address. An editor who puts samples of them beside the template can work on it with any Typst program.

mod facts;
mod fonts;
mod problem;
mod qr;
pub mod sample;
mod world;

use course::{Lang, certificate::Certificate};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use typst::{Library, LibraryExt, comemo, foundations::Smart, text::TextElem, utils::LazyHash};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use crate::problem::{Position, Severity, TemplateProblem};
use crate::{facts::Facts, fonts::Fonts, world::Desk};

/// How many typesettings a remembered intermediate result may go unused before it is dropped; bounds the memory that a
/// long-running server holds. One certificate has little that helps with the next.
const REMEMBERED_TYPESETTINGS: usize = 1;

/// Why a certificate could not be typeset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The facts hold characters that no typeface here has; [`Typesetter::unprintable`] tells so before issuing.
    #[error("no typeface has the characters {characters:?}")]
    Unprintable {
        /// The characters, each once, in order of appearance.
        characters: Vec<char>,
    },
    /// The verification address does not fit in a QR code.
    #[error("the verification address is too long for a QR code")]
    AddressTooLong,
    /// The template does not compile, or what it makes is not an accessible document.
    #[error("the certificate template cannot be typeset: {}", problem::summary(problems))]
    Template {
        /// Every problem found.
        problems: Vec<TemplateProblem>,
    },
}

/// Typesets certificates. Making one parses the typefaces, so keep it; it can be shared between threads.
pub struct Typesetter {
    library: LazyHash<Library>,
    fonts: Fonts,
    standards: PdfStandards,
}

impl Typesetter {
    /// Reads the embedded typefaces.
    ///
    /// # Panics
    /// Never: typefaces and standards are constant.
    #[must_use]
    pub fn new() -> Self {
        let fonts = Fonts::embedded();
        let mut library = Library::default();
        // Typst's own default is not embedded, and text without a typeface would vanish from the page.
        library.styles.set(TextElem::font, fonts.families());
        Self {
            library: LazyHash::new(library),
            fonts,
            standards: PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
                .expect("both standards are about the same version of PDF"),
        }
    }

    /// The characters of a text that cannot be printed, each once, in order of appearance.
    ///
    /// Latin letters of every kind, Greek and Cyrillic can be printed; emoji and other scripts cannot.
    #[must_use]
    pub fn unprintable(&self, text: &str) -> Vec<char> {
        self.fonts.unprintable(text)
    }

    /// Makes the PDF. `verify_url` is the whole address at which anyone can check the certificate; `template` is Typst
    /// source.
    pub fn typeset(&self, certificate: &Certificate, verify_url: &str, template: &str) -> Result<Vec<u8>, Error> {
        let facts = Facts::new(certificate, verify_url);
        let characters = self.fonts.unprintable(&facts.text());
        if !characters.is_empty() {
            return Err(Error::Unprintable { characters });
        }
        let qr = qr::svg(verify_url).ok_or(Error::AddressTooLong)?;
        let desk = Desk::new(&self.library, &self.fonts, world::source(template), facts.to_json(), qr);
        let (document, _warnings) = lay_out(&desk).map_err(|problems| Error::Template { problems })?;
        self.export(&document, certificate, &desk).map_err(|problems| Error::Template { problems })
    }

    /// Lays out an [ordinary](sample::ordinary) and a [demanding](sample::demanding) sample in every language and tells everything that is wrong, in the order
    /// of the template's lines; empty when the template is good.
    ///
    /// # Panics
    /// Never: the address of the samples fits in a QR code.
    #[must_use]
    pub fn check(&self, template: &str) -> Vec<TemplateProblem> {
        let template = world::source(template);
        let qr = qr::svg(sample::VERIFY_URL).expect("the address of the samples is short enough");
        // What the standards for PDF ask of a document depends on its language or on what is in it, hardly on both at
        // once: a document in each language and one of each kind are enough, and the rest is only laid out.
        let samples = Lang::ALL
            .into_iter()
            .flat_map(|lang| [(sample::demanding(lang), lang == Lang::Fi), (sample::ordinary(lang), lang != Lang::Fi)]);
        let mut samples: Vec<_> = samples.collect();
        // One objective of a module shows as much of a template as three.
        for module in samples.iter_mut().flat_map(|(certificate, _)| &mut certificate.modules) {
            module.objectives.truncate(1);
        }
        let library = self.library_without_kerning();
        let found = samples.par_iter().flat_map_iter(|(certificate, is_exported)| {
            let facts = Facts::new(certificate, sample::VERIFY_URL).to_json();
            let desk = Desk::new(&library, &self.fonts, template.clone(), facts, qr.clone());
            match lay_out(&desk) {
                Ok((document, mut warnings)) => {
                    let exported = is_exported.then(|| self.export(&document, certificate, &desk));
                    warnings.extend(exported.and_then(Result::err).into_iter().flatten());
                    warnings
                }
                Err(problems) => problems,
            }
        });
        let mut problems: Vec<_> = found.collect();
        problems.sort();
        problems.dedup();
        problems
    }

    /// Letters that nobody sees need not stand well together, and kerning takes a fifth of the time of typesetting.
    fn library_without_kerning(&self) -> LazyHash<Library> {
        let mut library = Library::clone(&self.library);
        library.styles.set(TextElem::kerning, false);
        LazyHash::new(library)
    }

    /// Makes the PDF of a document that was laid out from what is on the desk.
    fn export(
        &self,
        document: &PagedDocument,
        certificate: &Certificate,
        desk: &Desk<'_>,
    ) -> Result<Vec<u8>, Vec<TemplateProblem>> {
        let options = PdfOptions {
            ident: Smart::Custom(certificate.code.to_string()),
            creator: Smart::Custom(Some("Kurssila".to_owned())),
            timestamp: facts::pdf_timestamp(certificate.issued_at),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map_err(|errors| problem::explain(desk, &errors))
    }
}

/// Lays the pages out; with them come the warnings.
fn lay_out(desk: &Desk<'_>) -> Result<(PagedDocument, Vec<TemplateProblem>), Vec<TemplateProblem>> {
    let compiled = typst::compile::<PagedDocument>(desk);
    comemo::evict(REMEMBERED_TYPESETTINGS);
    match compiled.output {
        Ok(document) => Ok((document, problem::explain(desk, &compiled.warnings))),
        Err(errors) => Err(problem::explain(desk, &errors)),
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use course::Lang;

    use super::*;

    #[test]
    fn whatever_is_called_printable_can_be_typeset() {
        let mut certificate = sample::ordinary(Lang::Fi);
        certificate.modules.truncate(1);
        // A letter before each, so that marks have something to stand on.
        let line = |characters: &[char]| characters.iter().flat_map(|&character| ['a', character]).collect();
        certificate.modules[0].objectives = fonts::tests::printable().chunks(30).map(line).collect();
        let template = r#"
            #set document(title: "Letters")
            #for objective in json("certificate.json").modules.first().objectives [#objective *#objective* ]
        "#;
        let typeset = Typesetter::new().typeset(&certificate, sample::VERIFY_URL, template);
        assert!(typeset.is_ok(), "{:?}", typeset.err());
    }
}
