//! What signs someone in: made of random bytes that the caller provides, shown once, and stored as a hash.

use std::{fmt, str::FromStr};

use sha2::{Digest, Sha256};
use store::TokenHash;

/// The text is not a token or code of this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a token")]
pub struct InvalidSecret;

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name([u8; 32]);

        impl $name {
            /// Makes a token from random bytes of a cryptographic source.
            #[must_use]
            pub fn from_random(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// The token itself, as 64 hexadecimal digits: for the browser or the mail and nothing else.
            #[must_use]
            pub fn reveal(&self) -> String {
                self.0.iter().map(|byte| format!("{byte:02x}")).collect()
            }

            /// What is stored of it.
            #[must_use]
            pub fn hash(&self) -> TokenHash {
                TokenHash(Sha256::digest(self.0).into())
            }
        }

        impl FromStr for $name {
            type Err = InvalidSecret;

            fn from_str(text: &str) -> Result<Self, InvalidSecret> {
                let digits = text.as_bytes();
                if digits.len() != 64 {
                    return Err(InvalidSecret);
                }
                let mut bytes = [0; 32];
                for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
                    *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
                }
                Ok(Self(bytes))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}

tokens! {
    /// The value of a session cookie.
    SessionToken;
    /// The secret part of the link in a sign-in mail.
    LinkToken;
}

fn nibble(digit: u8) -> Result<u8, InvalidSecret> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(InvalidSecret),
    }
}

/// The six digits in a sign-in mail.
#[derive(Clone, PartialEq, Eq)]
pub struct SignInCode(u32);

impl SignInCode {
    /// Makes a code from random bytes of a cryptographic source.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self((u64::from_be_bytes(bytes) % 1_000_000) as u32)
    }

    /// The digits: for the mail and nothing else.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{:06}", self.0)
    }

    /// What is stored of it. The salt is the hash of the link that is mailed with the code; a million codes are soon
    /// tried, so what protects a stolen row is that the code lives for minutes.
    #[must_use]
    pub(super) fn hash(&self, salt: TokenHash) -> TokenHash {
        TokenHash(Sha256::new().chain_update(salt.0).chain_update(self.0.to_be_bytes()).finalize().into())
    }
}

impl FromStr for SignInCode {
    type Err = InvalidSecret;

    /// Forgives spaces and hyphens between the digits.
    fn from_str(text: &str) -> Result<Self, InvalidSecret> {
        let mut number = 0;
        let mut length = 0;
        for character in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let digit = character.to_digit(10).filter(|_| length < 6).ok_or(InvalidSecret)?;
            number = number * 10 + digit;
            length += 1;
        }
        if length == 6 { Ok(Self(number)) } else { Err(InvalidSecret) }
    }
}

impl fmt::Debug for SignInCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SignInCode(…)")
    }
}

/// A code and a link that go into the same mail.
#[derive(Debug, Clone)]
pub struct NewCode {
    /// To be typed.
    pub code: SignInCode,
    /// To be clicked.
    pub link: LinkToken,
}

impl NewCode {
    /// Makes both from random bytes of a cryptographic source.
    #[must_use]
    pub fn from_random(code: [u8; 8], link: [u8; 32]) -> Self {
        Self { code: SignInCode::from_random(code), link: LinkToken::from_random(link) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_never_printed() {
        let token = SessionToken::from_random([0xa7; 32]);
        assert_eq!(token.reveal().parse(), Ok(token.clone()));
        assert_eq!(format!("{token:?}"), "SessionToken(…)");
        for text in ["", "a7", &"A7".repeat(32), &"ä".repeat(32), &"a7".repeat(33)] {
            assert_eq!(text.parse::<SessionToken>(), Err(InvalidSecret), "{text}");
        }
    }

    #[test]
    fn a_code_keeps_its_zeros_and_may_be_typed_in_groups() {
        let code = SignInCode::from_random(42u64.to_be_bytes());
        assert_eq!(code.reveal(), "000042");
        assert_eq!(" 000 042".parse(), Ok(code));
        for text in ["", "42", "0000042", "00004x", "99999999999999999999"] {
            assert_eq!(text.parse::<SignInCode>(), Err(InvalidSecret), "{text}");
        }
    }

    #[test]
    fn the_same_code_is_stored_differently_each_time() {
        let code = SignInCode::from_random([1; 8]);
        let salts = [1, 2].map(|seed| LinkToken::from_random([seed; 32]).hash());
        assert_ne!(code.hash(salts[0]), code.hash(salts[1]));
    }
}
