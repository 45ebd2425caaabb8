//! The text of the mail the service sends.

use course::{Lang, Timestamp};

use crate::i18n::{Messages, format};

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

/// The mail with an editor's answer to a report of a mistake that came in at `reported_at` and said `message`.
#[must_use]
pub fn mistake_answer(lang: Lang, reported_at: Timestamp, message: &str, answer: &str) -> Mail {
    let t = Messages::new(lang);
    let quoted: Vec<_> = message.lines().map(|line| format!("> {line}")).collect();
    let body = format!(
        "{}\n\n{}\n{}\n\n{}\n{answer}\n\n{}\n\n{}\n",
        t.mail_greeting(),
        t.mistake_mail_intro(&format::date_time(lang, reported_at)),
        quoted.join("\n"),
        t.mistake_mail_answer(),
        t.mistake_mail_no_reply(),
        t.mail_signature(),
    );
    Mail { subject: t.mistake_mail_subject().to_owned(), body }
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
    #[test]
    fn an_answer_quotes_every_line_it_is_about() {
        for lang in Lang::ALL {
            let mail = mistake_answer(lang, Timestamp::UNIX_EPOCH, "yksi\nkaksi", "Korjattu.");
            assert!(mail.body.contains("\n> yksi\n> kaksi\n") && mail.body.contains("\nKorjattu.\n"), "{}", mail.body);
        }
    }
}
