-- ?1 is the guest, ?2 the account, ?3 now. On a tie the account's attempt stays open.
with open as (
    select
        attempts.id,
        attempts.course,
        attempts.module,
        attempts.learner = ?2 as of_account,
        (select count(*) from attempt_answers where attempt = attempts.id) as answers
    from attempts
    where attempts.learner in (?1, ?2) and submitted_at is null and lapsed_at is null
)
update attempts
set closes_at = max(begun_at, ?3), lapsed_at = max(begun_at, ?3)
where id in (
    select loser.id
    from open as loser
    join open as winner using (course, module)
    where (winner.answers, winner.of_account) > (loser.answers, loser.of_account)
)
