use super::{CodeOutcome, Office, SendCode, address, at, new_code, token};
use crate::accounts::SessionToken;

fn typed(code: &str) -> crate::accounts::SignInCode {
    code.parse().unwrap()
}

/// A code that is none of those the tests send.
fn wrong() -> crate::accounts::SignInCode {
    typed("999999")
}

#[tokio::test]
async fn a_code_signs_in_once() {
    let office = Office::open().await;
    assert_eq!(office.request(None, 1, 0).await, SendCode::Send);
    let code = new_code(1).code;
    assert_eq!(office.type_code(&code, None, 1, 9).await, CodeOutcome::SignedIn);
    let session = office.session(1, 9).await.unwrap();
    assert_eq!(session.email, Some(address()));
    assert_eq!(office.type_code(&code, None, 2, 9).await, CodeOutcome::Spent);
    assert!(!office.open_link(1, None, 2, 9).await, "its link is used up with it");
    assert_eq!(office.session(2, 9).await, None);
}

#[tokio::test]
async fn a_link_signs_in_once_and_uses_up_its_code() {
    let office = Office::open().await;
    let _ = office.request(None, 1, 0).await;
    assert!(office.accounts.is_link_usable(&new_code(1).link, at(9)).await.unwrap());
    assert!(office.open_link(1, None, 1, 9).await);
    assert!(!office.accounts.is_link_usable(&new_code(1).link, at(9)).await.unwrap());
    assert!(!office.open_link(1, None, 2, 9).await);
    assert_eq!(office.type_code(&new_code(1).code, None, 2, 9).await, CodeOutcome::Spent);
}

#[tokio::test]
async fn a_code_and_a_link_last_ten_minutes() {
    let office = Office::open().await;
    let _ = office.request(None, 1, 0).await;
    assert_eq!(office.type_code(&new_code(1).code, None, 1, 10).await, CodeOutcome::Spent);
    assert!(!office.accounts.is_link_usable(&new_code(1).link, at(10)).await.unwrap());
    assert!(!office.open_link(1, None, 1, 10).await);
}

#[tokio::test]
async fn after_five_wrong_codes_the_right_one_is_worth_nothing() {
    let office = Office::open().await;
    let _ = office.request(None, 1, 0).await;
    for tries_left in [4, 3, 2, 1] {
        assert_eq!(office.type_code(&wrong(), None, 1, 1).await, CodeOutcome::Wrong { tries_left });
    }
    assert_eq!(office.type_code(&wrong(), None, 1, 1).await, CodeOutcome::Spent);
    assert_eq!(office.type_code(&new_code(1).code, None, 1, 1).await, CodeOutcome::Spent);
    let _ = office.request(None, 2, 2).await;
    assert_eq!(office.type_code(&new_code(2).code, None, 1, 2).await, CodeOutcome::SignedIn);
}

#[tokio::test]
async fn many_guesses_at_once_are_all_counted() {
    let office = std::sync::Arc::new(Office::open().await);
    let _ = office.request(None, 1, 0).await;
    let guesses = (0..50).map(|_| {
        let office = office.clone();
        tokio::spawn(async move { office.type_code(&wrong(), None, 1, 1).await })
    });
    let mut wrongs = 0;
    for guess in guesses.collect::<Vec<_>>() {
        wrongs += u32::from(matches!(guess.await.unwrap(), CodeOutcome::Wrong { .. }));
    }
    assert_eq!(wrongs, 4);
}

#[tokio::test]
async fn an_earlier_code_works_as_long_as_none_was_used() {
    let office = Office::open().await;
    let _ = office.request(None, 1, 0).await;
    let _ = office.request(None, 2, 1).await;
    assert_eq!(office.type_code(&new_code(1).code, None, 1, 2).await, CodeOutcome::SignedIn);
    assert_eq!(office.type_code(&new_code(2).code, None, 2, 2).await, CodeOutcome::Spent);
}

#[tokio::test]
async fn codes_to_one_address_are_limited_and_others_are_not_held_up() {
    let office = Office::open().await;
    for (number, minutes) in [(1, 0), (2, 1), (3, 2)] {
        assert_eq!(office.request(None, number, minutes).await, SendCode::Send);
    }
    assert_eq!(office.request(None, 4, 14).await, SendCode::TooMany { until: at(15) });
    let other = "toinen@kurssila.test".parse().unwrap();
    assert_eq!(office.accounts.request_code(&other, None, &new_code(5), at(14)).await.unwrap(), SendCode::Send);
    assert_eq!(office.request(None, 4, 15).await, SendCode::Send);

    let office = Office::open().await;
    for number in 0..20 {
        assert_eq!(office.request(None, number, i64::from(number) * 20).await, SendCode::Send);
    }
    assert_eq!(office.request(None, 20, 20 * 20).await, SendCode::TooMany { until: at(24 * 60) });
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answers() {
    let known = Office::open().await;
    known.sign_in(None, 1, 1, 0).await;
    let unknown = Office::open().await;
    for office in [known, unknown] {
        assert_eq!(office.type_code(&wrong(), None, 2, 30).await, CodeOutcome::Spent);
        assert_eq!(office.request(None, 2, 30).await, SendCode::Send);
        assert_eq!(office.type_code(&wrong(), None, 2, 30).await, CodeOutcome::Wrong { tries_left: 4 });
        assert_eq!(office.type_code(&new_code(2).code, None, 2, 30).await, CodeOutcome::SignedIn);
    }
}

#[tokio::test]
async fn signing_in_again_leads_to_the_same_account() {
    let office = Office::open().await;
    let first = office.sign_in(None, 1, 1, 0).await;
    assert_eq!(office.sign_in(None, 2, 2, 60).await, first);
    assert!(office.session(1, 60).await.is_some(), "the other browser stays signed in");
}

#[tokio::test]
async fn nothing_that_signs_in_stands_in_the_database_file() {
    let office = Office::open().await;
    office.guest(7).await;
    let _ = office.request(None, 8, 0).await;
    let folder = office.school.folder.path();
    let stored: Vec<u8> =
        ["test.sqlite", "test.sqlite-wal"].iter().flat_map(|file| std::fs::read(folder.join(file)).unwrap()).collect();
    let holds = |needle: &[u8]| stored.windows(needle.len()).any(|window| window == needle);
    assert!(holds(&token(7).hash().0), "the search finds what is there");
    assert!(!holds(&[7; 32]) && !holds(SessionToken::from_random([7; 32]).reveal().as_bytes()));
    assert!(!holds(&[8; 32]) && !holds(new_code(8).link.reveal().as_bytes()));
    assert!(!holds(new_code(8).code.reveal().as_bytes()));
}
