select count(*) as "records!: i64"
from attempt_answers
join attempts on attempts.id = attempt_answers.attempt
where attempts.course = ?1
    and attempt_answers.question = ?2
    -- Ids hold nothing that JSON writes otherwise, and are always whole strings.
    and instr(attempt_answers.response, '"' || ?3 || '"') > 0
