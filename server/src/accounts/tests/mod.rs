//! Signing in and what becomes of a guest, on a real database.

mod merging;
mod sessions;
mod signing_in;

use course::Timestamp;
use store::LearnerId;

use super::{Accounts, CodeOutcome, EmailAddress, NewCode, SendCode, Session, SessionToken, SignInCode};
use crate::learning::tests::{School, at};

/// A school with accounts.
struct Office {
    school: School,
    accounts: Accounts,
}

fn token(number: u8) -> SessionToken {
    SessionToken::from_random([number; 32])
}

fn new_code(number: u8) -> NewCode {
    NewCode::from_random([number; 8], [number; 32])
}

fn address() -> EmailAddress {
    "oppija@kurssila.test".parse().unwrap()
}

impl Office {
    async fn open() -> Self {
        let school = School::with(&[]).await;
        Self { accounts: Accounts::new(school.db.clone()), school }
    }

    async fn guest(&self, number: u8) -> LearnerId {
        self.accounts.add_guest(&token(number), at(0)).await.unwrap()
    }

    async fn request(&self, guest: Option<LearnerId>, number: u8, minutes: i64) -> SendCode {
        self.accounts.request_code(&address(), guest, &new_code(number), at(minutes)).await.unwrap()
    }

    async fn type_code(&self, code: &SignInCode, guest: Option<LearnerId>, session: u8, minutes: i64) -> CodeOutcome {
        let (session, courses) = (token(session), std::slice::from_ref(&self.school.course));
        self.accounts.sign_in_with_code(&address(), code, guest, &session, courses, at(minutes)).await.unwrap()
    }

    async fn open_link(&self, number: u8, guest: Option<LearnerId>, session: u8, minutes: i64) -> bool {
        let (session, courses) = (token(session), std::slice::from_ref(&self.school.course));
        self.accounts.sign_in_with_link(&new_code(number).link, guest, &session, courses, at(minutes)).await.unwrap()
    }

    /// Signs the learner in: asks for code `number` and types it.
    async fn sign_in(&self, guest: Option<LearnerId>, number: u8, session: u8, minutes: i64) -> LearnerId {
        assert_eq!(self.request(guest, number, minutes).await, SendCode::Send);
        assert_eq!(self.type_code(&new_code(number).code, guest, session, minutes).await, CodeOutcome::SignedIn);
        self.session(session, minutes).await.unwrap().learner
    }

    async fn session(&self, number: u8, minutes: i64) -> Option<Session> {
        self.session_at(number, at(minutes)).await
    }

    async fn session_at(&self, number: u8, now: Timestamp) -> Option<Session> {
        self.accounts.session(&token(number), now).await.unwrap()
    }
}
