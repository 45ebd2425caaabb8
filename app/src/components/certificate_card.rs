//! What a learner who has done everything can do with the certificate.

use course::{CourseId, path};
use leptos::prelude::*;

use crate::{i18n::Messages, pages::course::CertificateOffer};

/// The certificate of a course: how to get it, or where it is. Nothing while something is still missing.
pub(crate) fn certificate_card(t: Messages, course: &CourseId, offer: &CertificateOffer) -> Option<AnyView> {
    let lang = t.lang();
    let (text, actions) = match offer {
        CertificateOffer::Incomplete => return None,
        CertificateOffer::SignInFirst => (
            t.certificate_card_sign_in(),
            view! {
                <a class="button" href=format!("{}?back={}", path::sign_in(lang), path::new_certificate(lang, course))>
                    {t.certificate_card_sign_in_link()}
                </a>
            }
            .into_any(),
        ),
        CertificateOffer::Ready => (
            t.certificate_card_ready(),
            view! {
                <a class="button" href=path::new_certificate(lang, course)>{t.certificate_card_ready_link()}</a>
            }
            .into_any(),
        ),
        CertificateOffer::Issued(code) => (
            t.certificate_card_issued(),
            view! {
                <a class="button" href=path::certificate_pdf(lang, code)>{t.certificate_card_download()}</a>
                <a class="button secondary" href=path::verify(code)>{t.certificate_card_verify()}</a>
            }
            .into_any(),
        ),
    };
    let view = view! {
        <section class="resume" aria-labelledby="certificate">
            <div>
                <h2 id="certificate">{t.certificate_card_title()}</h2>
                <p>{text}</p>
            </div>
            <div class="actions">{actions}</div>
        </section>
    };
    Some(view.into_any())
}
