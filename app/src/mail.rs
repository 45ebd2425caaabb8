//! The text of the mail the service sends.

use course::Lang;

use crate::i18n::Messages;

/// A mail in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The subject.
    pub subject: String,
    /// The body; lines end in a line feed.
    pub body: String,
}

/// The mail with the code and the link for signing in, valid for so many minutes.
#[must_use]
pub fn sign_in(lang: Lang, code: &str, link: &str, minutes: u64) -> Mail {
    let t = Messages::new(lang);
    let body = format!(
        "{}\n\n{}\n{}\n\n{}\n{link}\n\n{}\n\n{}\n",
        t.mail_greeting(),
        t.mail_code(code),
        t.mail_valid(minutes),
        t.mail_link(),
        t.mail_not_you(),
        t.mail_signature(),
    );
    Mail { subject: t.mail_subject().to_owned(), body }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mail_holds_code_and_link_in_every_language() {
        for lang in Lang::ALL {
            let mail = sign_in(lang, "481902", "https://kurssila.example/fi/sign-in/link/x", 10);
            assert!(mail.body.contains("481902") && mail.body.contains("/sign-in/link/x"), "{}", mail.body);
            assert!(!mail.subject.contains("481902"), "a code in a subject shows on locked screens");
        }
    }
}
