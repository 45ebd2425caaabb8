use std::time::Duration;

use super::{Office, address, at, token};
use crate::accounts::{GUEST_FOR, SIGNED_IN_FOR};

const DAY: i64 = 24 * 60;

#[tokio::test]
async fn a_guest_has_a_session_and_no_address() {
    let office = Office::open().await;
    let guest = office.guest(1).await;
    let session = office.session(1, 1).await.unwrap();
    assert_eq!((session.learner, session.email, session.is_admin), (guest, None, false));
    assert_eq!(session.expires_at, at(0) + GUEST_FOR);
    assert_eq!(office.session(2, 1).await, None);
}

#[tokio::test]
async fn a_session_ends_when_signed_out_or_not_used_for_long() {
    let office = Office::open().await;
    office.guest(1).await;
    office.accounts.sign_out(&token(1)).await.unwrap();
    assert_eq!(office.session(1, 1).await, None);

    office.sign_in(None, 1, 2, 0).await;
    assert!(office.session(2, 30 * DAY - 1).await.is_some());
    let office = Office::open().await;
    office.sign_in(None, 1, 2, 0).await;
    assert_eq!(office.session(2, 30 * DAY).await, None);
}

#[tokio::test]
async fn use_prolongs_a_session_and_is_noted_once_an_hour() {
    let office = Office::open().await;
    office.sign_in(None, 1, 2, 0).await;
    office.session(2, 59).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(office.session(2, 59).await.unwrap().last_seen_at, at(0));
    office.session(2, 60).await;
    let mut patience = 100;
    while office.session(2, 60).await.unwrap().last_seen_at != at(60) {
        patience -= 1;
        assert!(patience > 0, "the use is noted in the background");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(office.session(2, 61).await.unwrap().expires_at, at(60) + SIGNED_IN_FOR);
}

#[tokio::test]
async fn an_administrator_is_one_from_the_first_sign_in_until_the_right_is_taken() {
    let office = Office::open().await;
    assert!(office.accounts.grant_admin(&address(), at(0)).await.unwrap());
    assert!(!office.accounts.grant_admin(&address(), at(1)).await.unwrap(), "once is enough");
    office.sign_in(None, 1, 2, 0).await;
    assert!(office.session(2, 1).await.unwrap().is_admin);
    assert_eq!(office.accounts.admins().await.unwrap(), [address()]);
    assert!(office.accounts.revoke_admin(&address()).await.unwrap());
    assert!(!office.accounts.revoke_admin(&address()).await.unwrap());
    assert!(!office.session(2, 1).await.unwrap().is_admin);
}

#[tokio::test]
async fn what_has_expired_is_forgotten_and_the_rest_is_not() {
    let office = Office::open().await;
    office.guest(1).await;
    office.sign_in(None, 1, 2, 0).await;
    let guest = office.guest(3).await;
    let _ = office.request(Some(guest), 4, 31 * DAY - 5).await;
    office.accounts.forget_expired(at(31 * DAY)).await.unwrap();
    assert!(office.session(1, 31 * DAY).await.is_some(), "guests are kept for longer");
    assert!(office.session(2, 0).await.is_none());
    assert!(office.open_link(4, None, 5, 31 * DAY).await, "a fresh code still works");
    assert!(office.accounts.is_reachable().await);
}
