use std::{fmt, str::FromStr};

/// An e-mail address as it is kept: trimmed and in lower case, so that one person has one account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(Box<str>);

/// The text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct InvalidEmail;

impl EmailAddress {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EmailAddress {
    type Err = InvalidEmail;

    fn from_str(text: &str) -> Result<Self, InvalidEmail> {
        // Only ASCII is folded, as in the tables' checks; quoted and bare-host forms are nobody's real address.
        let address = text.trim().to_ascii_lowercase();
        let is_plain = address.is_ascii() && !address.contains(['"', '[', ' ']);
        let options = email_address::Options::default().with_required_tld().without_display_text();
        if is_plain && email_address::EmailAddress::parse_with_options(&address, options).is_ok() {
            Ok(Self(address.into()))
        } else {
            Err(InvalidEmail)
        }
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_however_it_is_typed() {
        let typed = " Oppija@Kurssila.TEST\n".parse::<EmailAddress>().unwrap();
        assert_eq!(typed.as_str(), "oppija@kurssila.test");
    }

    #[test]
    fn what_cannot_be_mailed_to_is_refused() {
        for text in ["", "oppija", "oppija@", "@kurssila.test", "oppija@localhost", "a b@kurssila.test"] {
            assert_eq!(text.parse::<EmailAddress>(), Err(InvalidEmail), "{text}");
        }
        for text in ["Oppija <oppija@kurssila.test>", "oppija@kurssila.test\nBcc: toinen@kurssila.test"] {
            assert_eq!(text.parse::<EmailAddress>(), Err(InvalidEmail), "{text}");
        }
    }
}
