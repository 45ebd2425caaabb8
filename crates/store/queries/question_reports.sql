-- Questions that were drawn but left unanswered say nothing about the question.
select
    attempts.module as "module!: String",
    attempt_grades.question as "question!: String",
    attempts.lang as "lang!: String",
    count(*) as "answered!: i64",
    sum(attempt_grades.earned = attempt_grades.max) as "right!: i64",
    count(attempt_hints.question) as "hints!: i64"
from attempts
join attempt_grades on attempt_grades.attempt = attempts.id
join attempt_answers on attempt_answers.attempt = attempts.id and attempt_answers.question = attempt_grades.question
left join attempt_hints on attempt_hints.attempt = attempts.id and attempt_hints.question = attempt_grades.question
where attempts.course = ?1 and submitted_at >= ?2 and submitted_at < ?3
group by attempts.module, attempt_grades.question, attempts.lang
order by avg(attempt_grades.earned = attempt_grades.max), attempts.module, attempt_grades.question, attempts.lang
