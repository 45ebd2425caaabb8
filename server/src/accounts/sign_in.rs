//! Signing in: a code and a link are mailed, and either of them begins a session.

use course::{Timestamp, catalogue::Course};
use jiff::SignedDuration;
use store::{EmailAddress, LearnerId, PendingSignIn, WriteTx};

use super::{Accounts, LinkToken, NewCode, SIGNED_IN_FOR, SessionToken, SignInCode};
use crate::{clock::random_bytes, learning::record_completion};

/// How long a code and its link can be used.
pub const CODE_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// How many wrong codes may be typed before a code is worth nothing.
pub const TRIES: u32 = 5;

/// At most so many codes go to one address in a short and in a long span: enough for someone whose mail is slow, too
/// few to fill a mailbox or to guess a code.
const LIMITS: [(usize, SignedDuration); 2] = [(3, SignedDuration::from_mins(15)), (20, LONG_SPAN)];

/// The longest span in which codes are counted.
pub(super) const LONG_SPAN: SignedDuration = SignedDuration::from_hours(24);

/// Whether a code is to be mailed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum SendCode {
    /// It is.
    Send,
    /// Too many went to this address lately.
    TooMany {
        /// When the next one may go.
        until: Timestamp,
    },
}

/// What came of typing a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum CodeOutcome {
    /// The session has begun.
    SignedIn,
    /// It is not the code.
    Wrong {
        /// How many more may be typed, at least one.
        tries_left: u32,
    },
    /// No code of the address can be used any more: a new one must be asked for.
    Spent,
}

impl Accounts {
    /// Keeps a new code and link for an address, to be mailed by the caller. The progress of `guest`, who asks, moves
    /// to the account on signing in.
    pub async fn request_code(
        &self,
        email: &EmailAddress,
        guest: Option<LearnerId>,
        new: &NewCode,
        now: Timestamp,
    ) -> Result<SendCode, store::Error> {
        let mut tx = self.db.begin().await?;
        let sent = tx.sign_in_codes_since(email, now - LONG_SPAN).await?;
        if let Some(until) = next_code_at(&sent).filter(|until| now < *until) {
            return Ok(SendCode::TooMany { until });
        }
        let link = new.link.hash();
        let pending = PendingSignIn { email: email.clone(), link, code: new.code.hash(link), guest, tries: 0 };
        tx.add_sign_in_code(&pending, now, now + CODE_LASTS).await?;
        tx.commit().await?;
        Ok(SendCode::Send)
    }

    /// Begins the session `token` for whoever was mailed this code. What `guest` did in this browser moves to the
    /// account, and the courses this completes are recorded as completed.
    pub async fn sign_in_with_code(
        &self,
        email: &EmailAddress,
        code: &SignInCode,
        guest: Option<LearnerId>,
        token: &SessionToken,
        courses: &[Course],
        now: Timestamp,
    ) -> Result<CodeOutcome, store::Error> {
        let mut tx = self.db.begin().await?;
        let usable = tx.usable_sign_in_codes(email, TRIES, now).await?;
        if let Some(pending) = usable.iter().find(|pending| pending.code == code.hash(pending.link)) {
            begin_session(&mut tx, pending, guest, token, courses, now).await?;
            tx.commit().await?;
            return Ok(CodeOutcome::SignedIn);
        }
        tx.count_wrong_code(email).await?;
        tx.commit().await?;
        let tries_left = usable.iter().map(|pending| TRIES - pending.tries - 1).max().unwrap_or(0);
        Ok(if tries_left > 0 { CodeOutcome::Wrong { tries_left } } else { CodeOutcome::Spent })
    }

    /// Whether a link can still be used.
    pub async fn is_link_usable(&self, link: &LinkToken, now: Timestamp) -> Result<bool, store::Error> {
        self.db.is_sign_in_link_usable(link.hash(), now).await
    }

    /// Begins the session `token` for whoever was mailed this link, as [`Accounts::sign_in_with_code`] does. Returns
    /// whether the link could be used.
    pub async fn sign_in_with_link(
        &self,
        link: &LinkToken,
        guest: Option<LearnerId>,
        token: &SessionToken,
        courses: &[Course],
        now: Timestamp,
    ) -> Result<bool, store::Error> {
        let mut tx = self.db.begin().await?;
        let Some(pending) = tx.sign_in_code_by_link(link.hash(), now).await? else { return Ok(false) };
        begin_session(&mut tx, &pending, guest, token, courses, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// When the next code may go to an address that was sent codes at these times, oldest first.
fn next_code_at(sent: &[Timestamp]) -> Option<Timestamp> {
    let free_at = |(limit, span): (usize, SignedDuration)| Some(*sent.iter().rev().nth(limit - 1)? + span);
    LIMITS.into_iter().filter_map(free_at).max()
}

/// Uses up the code, finds or makes the account, moves the guests' progress to it, and begins a new session.
///
/// There may be two guests: one in the browser that asked, one in the browser that the link was opened in.
async fn begin_session(
    tx: &mut WriteTx,
    pending: &PendingSignIn,
    guest: Option<LearnerId>,
    token: &SessionToken,
    courses: &[Course],
    now: Timestamp,
) -> Result<(), store::Error> {
    let email = &pending.email;
    tx.use_sign_in_codes(email, now).await?;
    let mut guests = Vec::new();
    for candidate in [guest, pending.guest].into_iter().flatten() {
        if !guests.contains(&candidate) && tx.is_guest(candidate).await? {
            guests.push(candidate);
        }
    }
    let account = match tx.find_learner_by_email(email).await? {
        Some(account) => account,
        None if guests.is_empty() => {
            let learner = LearnerId::from_random(random_bytes());
            tx.add_learner(learner, email, now).await?;
            learner
        }
        None => {
            let guest = guests.remove(0);
            tx.attach_email(guest, email).await?;
            // Whoever knows the guest's cookie must not be signed in by it.
            tx.end_sessions_of(guest).await?;
            guest
        }
    };
    for guest in &guests {
        tx.merge_guest(*guest, account, now).await?;
    }
    if !guests.is_empty() {
        for course in courses {
            record_completion(tx, account, course, now).await?;
        }
    }
    tx.add_session(token.hash(), account, now, now + SIGNED_IN_FOR).await
}
