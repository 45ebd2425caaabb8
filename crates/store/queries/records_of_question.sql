-- An attempt names the questions that were drawn for it, answered or not.
select (select count(*) from practice_answers where course = ?1 and question = ?2)
    + (
        select count(*)
        from attempts
        where course = ?1
            and (
                exists (select 1 from json_tree(sheet) where atom = ?2)
                or exists (select 1 from attempt_answers where attempt = attempts.id and question = ?2)
            )
    )
    as "records!: i64"
