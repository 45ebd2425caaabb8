-- Everything on record for a learner in every course; `touched` names the lesson last read or practised in each.
select
    course as "course!: String",
    'read' as "kind!: String",
    module as "module!: String",
    lesson as "lesson!: String",
    read_at as "at!: i64"
from lesson_reads
where learner = ?1
union all
select course, 'passed', module, '', passed_at
from module_passes
where learner = ?1
union all
select course, 'completed', role, '', completed_at
from completions
where learner = ?1
union all
select course, 'role', role, '', chosen_at
from chosen_roles
where learner = ?1
union all
-- SQLite takes the other columns from the row that has the maximum.
select course, 'touched', module, lesson, max(at)
from (
    select course, module, lesson, read_at as at
    from lesson_reads
    where learner = ?1
    union all
    select course, module, lesson, answered_at
    from practice_answers
    where learner = ?1
)
group by course
