insert into mistake_reports
    (id, course, module, lesson, question, text_lang, path, line, revision, kind, message, lang, learner, email,
    reported_at)
select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15
-- Sent twice by a double click, it is one report.
where not exists (
    select 1
    from mistake_reports
    where course = ?2
        and module = ?3
        and lesson is ?4
        and question is ?5
        and kind = ?10
        and message = ?11
        and learner is ?13
        and email is ?14
        and closed_at is null
)
