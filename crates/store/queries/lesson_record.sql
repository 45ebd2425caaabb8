-- A row for each thing on record in the module, and one for the latest answer to each practice question of the lesson.
select
    'read' as "kind!: String",
    module as "module!: String",
    lesson as "item!: String",
    read_at as "at!: i64",
    '' as "lang!: String",
    '' as "response!: String",
    '' as "outcome!: String"
from lesson_reads
where learner = ?1 and course = ?2 and module = ?3
union all
select 'passed', module, '', passed_at, '', '', ''
from module_passes
where learner = ?1 and course = ?2 and module = ?3
union all
select 'role', role, '', chosen_at, '', '', ''
from chosen_roles
where learner = ?1 and course = ?2
union all
select 'practice', module, question, answered_at, lang, response, outcome
from practice_answers
where id in (
    select max(id)
    from practice_answers
    where learner = ?1 and course = ?2 and module = ?3 and lesson = ?4
    group by question
)
