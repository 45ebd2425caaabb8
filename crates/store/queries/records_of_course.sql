select (select count(*) from lesson_reads where course = ?1)
    + (select count(*) from practice_answers where course = ?1)
    + (select count(*) from attempts where course = ?1)
    + (select count(*) from completions where course = ?1)
    + (select count(*) from certificates where course = ?1)
    as "records!: i64"
