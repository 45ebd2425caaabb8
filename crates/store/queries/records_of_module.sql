select (select count(*) from lesson_reads where course = ?1 and module = ?2)
    + (select count(*) from practice_answers where course = ?1 and module = ?2)
    + (select count(*) from attempts where course = ?1 and module = ?2)
    + (select count(*) from module_passes where course = ?1 and module = ?2)
    as "records!: i64"
