select (select count(*) from lesson_reads where course = ?1 and module = ?2 and lesson = ?3)
    + (select count(*) from practice_answers where course = ?1 and module = ?2 and lesson = ?3)
    as "records!: i64"
