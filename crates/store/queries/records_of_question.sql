select (select count(*) from practice_answers where course = ?1 and question = ?2)
    + (
        select count(*)
        from attempt_answers
        join attempts on attempts.id = attempt_answers.attempt
        where attempts.course = ?1 and attempt_answers.question = ?2
    )
    as "records!: i64"
