-- ?1 names a course; ?2, ?3 and ?4 name a module, a lesson and a question of it where they are not null.
select
    (
        select count(*)
        from lesson_reads
        where course = ?1 and (?2 is null or module = ?2) and (?3 is null or lesson = ?3) and ?4 is null
    )
    + (
        select count(*)
        from practice_answers
        where course = ?1 and (?2 is null or module = ?2) and (?3 is null or lesson = ?3) and (?4 is null or question = ?4)
    )
    + (
        select count(*)
        from attempts
        where course = ?1 and (?2 is null or module = ?2) and ?3 is null
            and (?4 is null or exists (select 1 from json_tree(sheet) where atom = ?4))
    )
    + (
        select count(*)
        from completions
        where course = ?1 and ?2 is null and ?3 is null and ?4 is null
    )
    + (
        select count(*)
        from certificates
        where course = ?1 and ?2 is null and ?3 is null and ?4 is null
    ) as "records!: i64"
